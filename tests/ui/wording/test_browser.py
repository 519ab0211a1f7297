"""Sentences of signing in by the browser."""

import pytest

from popview.types import Issuer, OAuthWay
from popview.ui.wording import browser

ISSUER = Issuer(
    id="google", name="Google", authorize="https://a.test", token="https://t.test", console="https://c.test"
)


@pytest.mark.parametrize("name", ["google", "microsoft", "yandex", "mailru"])
def test_the_steps_name_where_to_go_and_leave_nothing_unfilled(name: str) -> None:
    issuer = Issuer(
        id=name, name=name, authorize="https://a.test", token="https://t.test", console="https://c.test"
    )
    text = browser.steps(issuer)
    assert "https://c.test" in text
    assert "{" not in text
    assert len(text.splitlines()) == 4


def test_the_address_to_register_is_named_to_the_letter() -> None:
    issuer = Issuer(id="x", name="X", authorize="a", token="t", port=47995)
    assert "http://127.0.0.1:47995/" in browser.steps(issuer)


def test_the_pages_are_whole_and_say_two_different_things() -> None:
    good, bad = browser.pages()
    assert good.startswith("<!doctype html>")
    assert "close this window" in good
    assert good != bad
    assert "<script" not in good + bad


def test_each_way_and_each_tenant_has_its_words() -> None:
    assert len({browser.start_text(way) for way in OAuthWay}) == 2
    assert browser.tenant_name("contoso.example") == "contoso.example"
    assert len({browser.tenant_name(one) for one in ("common", "organizations", "consumers")}) == 3
    assert "Google" in browser.title(ISSUER) + browser.intro(ISSUER)
    assert browser.type_code("https://c.test").count("https://c.test") == 1
    assert browser.asking()
    assert all(browser.waiting(ISSUER))
