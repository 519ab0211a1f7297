"""Theme, language and whether there is an account, before the first paint: a small read of the settings.

The window must come up in the right language, with no flash of the wrong theme or page, before the
desk runs. What is wrong with the file is not decided here: the desk reads it whole and reports.
"""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from popview.types import Settings


class FirstLook(NamedTuple):
    """What the first paint depends on; the defaults are those of Settings."""

    theme: str = Settings().theme
    language: str = Settings().language
    has_accounts: bool = False


def first_look(path: Path) -> FirstLook:
    """Return what the file says; what cannot be read is as by default."""
    try:
        with path.open("rb") as file:
            table: dict[str, Any] = tomllib.load(file)
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError):
        return FirstLook()  # absent at the first start; a broken one is reported by the desk
    settings, default = table.get("settings"), FirstLook()
    if not isinstance(settings, dict):
        settings = {}
    theme, language = settings.get("theme"), settings.get("language")
    return FirstLook(
        theme=theme if isinstance(theme, str) else default.theme,
        language=language if isinstance(language, str) else default.language,
        has_accounts=bool(table.get("account")),
    )
