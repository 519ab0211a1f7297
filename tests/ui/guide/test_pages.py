"""The pages of the guide: the same steps and links in every language, and facts that hold."""

import re
from dataclasses import fields

import pytest

from popview.net.discovery.presets import providers
from popview.net.oauth.issuers import issuers
from popview.paths import Paths
from popview.types import Account, Advice, Settings
from popview.ui.guide.pages import TOPICS, page, title, topic_or_first

LANGUAGES = ("en", "de", "ru")
LINK = re.compile(r"\]\(([^)\s]+)\)")
TO_BE_MADE = {Advice.APP_PASSWORD, Advice.CODE, Advice.MAIL_PASSWORD, Advice.SWITCH_ON, Advice.BROWSER}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_its_page_and_no_page_is_left_over(language: str) -> None:
    files = {file.stem for file in (Paths.resources() / "guide" / language).iterdir()}
    assert files == set(TOPICS)
    assert all(page(topic, language).startswith(f"# {title(page(topic, language))}\n") for topic in TOPICS)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_language_has_the_same_steps_and_links(topic: str) -> None:
    def shape(language: str) -> list[str]:
        text = page(topic, language)
        return re.findall(r"(?m)^(?:#+|\d+\.|- )|\]\([^)]*\)|`[^`]*`", text)

    assert shape("de") == shape("en") == shape("ru")


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_is_text_with_https_links_and_says_when_it_was_written(topic: str) -> None:
    for language, date in (("en", "November 2026"), ("de", "November 2026"), ("ru", "ноябре 2026")):
        text = page(topic, language)
        assert all(target.startswith("https://") for target in LINK.findall(text))
        assert "![" not in text
        assert not re.search(r"</?[a-z]", text)
        assert date in text.splitlines()[-1]


@pytest.mark.parametrize("issuer", issuers(), ids=lambda one: one.id)
def test_the_page_of_an_issuer_has_what_is_registered_to_the_letter(issuer) -> None:
    for language in LANGUAGES:
        text = page(issuer.id, language)
        assert issuer.console in text
        assert any(word.rpartition("/")[2] in text for word in issuer.scope.split())
        if issuer.port:
            assert f"`{issuer.redirect}`" in text


def test_every_provider_that_wants_something_leads_to_a_page_that_names_it() -> None:
    for provider in providers():
        assert bool(provider.guide) == bool(TO_BE_MADE & set(provider.advice)), provider.name
        if provider.guide:
            assert provider.guide in TOPICS
            first = re.split(r"[ .]", provider.name)[-1 if provider.name.startswith("NetEase") else 0]
            assert first in page(provider.guide, "en"), provider.name


def test_a_language_without_a_guide_gets_the_english_one() -> None:
    assert page("google", "xx") == page("google", "en")
    assert topic_or_first("nothing") == topic_or_first("") == "overview"
    assert topic_or_first("yandex") == "yandex"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_of_the_settings_file_is_told_and_no_other(language: str) -> None:
    told = re.findall(r"(?m)^- `(\w+)`", page("settings", language))
    secret = {"proxy_password", "key_passphrase"}
    known = [one.name for kind in (Settings, Account) for one in fields(kind)]
    assert told == [name for name in known if name not in secret]
