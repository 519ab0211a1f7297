"""The pages of the guide: one file of Markdown for each topic and language, in resources/guide."""

from functools import cache
from typing import Final

from popview.paths import Paths

TOPICS: Final = (
    "overview",
    "google",
    "microsoft",
    "yahoo",
    "yandex",
    "mailru",
    "germany",
    "asia",
    "others",
    "settings",
)
"""In the order in which they are listed; providers.toml names them."""

SOURCE_LANGUAGE: Final = "en"


@cache
def page(topic: str, language: str) -> str:
    """Return a page as Markdown; in English where the language has none."""
    folder = Paths.resources() / "guide"
    file = folder / language / f"{topic}.md"
    return (file if file.is_file() else folder / SOURCE_LANGUAGE / file.name).read_text("utf-8")


def title(text: str) -> str:
    """Return the title of a page: its first line."""
    return text.partition("\n")[0].removeprefix("# ").strip()


def topic_or_first(topic: str) -> str:
    """Return the topic if there is one of that name, else the first."""
    return topic if topic in TOPICS else TOPICS[0]
