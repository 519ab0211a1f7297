"""Links: what may be opened, and where they hide in plain text (X9, X10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from popview.mail.warnings import link_warnings
from popview.ui.reading.links import LONGEST, found_in, host_of, is_warned_of, openable, unsubscribe_target


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/a?b=c#d",
        "http://example.org:8080/",
        "https://[2001:db8::1]/",
        "mailto:a@example.org",
    ],
)
def test_web_and_mail_addresses_may_be_opened_as_they_are(target: str) -> None:
    assert openable(target) == target


@pytest.mark.parametrize(
    "target",
    [
        "",
        "file:///etc/passwd",
        "\\\\host\\share",
        "//host/share",
        "smb://host/share",
        "ms-settings:x",
        "search-ms:query=x",
        "vscode://file/x",
        "javascript:alert(1)",
        "jAvAsCrIpT:alert(1)",
        "data:text/html,x",
        "cid:part1@x",
        "about:blank",
        "qrc:/x",
        "example.org",
        "https:",
        "https://",
        "https:\\\\evil.invalid",
        "https://good.example\\@evil.invalid",
        "https://good.example/\tx",
        "java\nscript:x",
        "https://good.example/\u2028x",
        "https://good.example:port/",
        "https://[bad/",
        "mailto:nobody",
        "https://good.example/" + "x" * LONGEST,
    ],
)
def test_x10_everything_else_is_never_opened(target: str) -> None:
    assert openable(target) is None


def test_x9_a_name_and_password_before_the_host_are_dropped() -> None:
    assert openable("https://www.bank.example@evil.invalid/x") == "https://evil.invalid/x"


def test_a_mailto_link_cannot_attach_files() -> None:
    opened = openable("mailto:a@example.org?subject=Hi%20there&attach=/etc/passwd&body=x")
    assert opened == "mailto:a@example.org?subject=Hi%20there&body=x"


def test_an_international_host_is_shown_in_punycode() -> None:
    assert host_of("https://пример.example/x") == "xn--e1afmkfd.example"
    assert host_of("https://example.org/x") == "example.org"
    assert host_of("https://[bad") == ""


def test_links_end_before_the_punctuation_of_the_sentence() -> None:
    text = "See https://example.org/a(b), (www.example.net/x) or a.b@example.org."
    found = [(text[link.start : link.end], link.target) for link in found_in(text)]
    assert found == [
        ("https://example.org/a(b)", "https://example.org/a(b)"),
        ("www.example.net/x", "https://www.example.net/x"),
        ("a.b@example.org", "mailto:a.b@example.org"),
    ]


@given(st.text())
def test_no_text_breaks_the_search_and_what_is_found_lies_in_order(text: str) -> None:
    at = 0
    for link in found_in(text):
        assert at <= link.start < link.end <= len(text)
        at = link.end


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_whatever_may_be_opened_is_web_or_mail_without_controls(text: str) -> None:
    for target in (text, "https://" + text, "mailto:" + text):
        opened = openable(target)
        if opened is not None:
            assert opened.startswith(("http://", "https://", "mailto:"))
            assert not any(char <= " " or char == "\\" for char in opened)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("<mailto:a@b.example?subject=x>, <https://b.example/u?1>", "https://b.example/u?1"),
        ("<mailto:a@b.example?subject=x&attach=/etc/passwd>", "mailto:a@b.example?subject=x"),
        ("<javascript:alert(1)>, <file:///etc/passwd>", ""),
        ("https://b.example/bare", ""),
        ("", ""),
        ("<https://b.example/<>", ""),
    ],
)
def test_a_list_is_left_by_web_or_mail_only(field: str, expected: str) -> None:
    assert unsubscribe_target(field) == expected


@pytest.mark.parametrize(
    "written",
    [
        "https://evil.invalid/login",
        "https://EVIL.invalid/login",
        "https://evil.invalid/a\u200bb?x=ü",
        "https://bücher.invalid/%41",
        "https://evil.invalid/" + "x" * 500,
        "https://evil.invalid/" + "ü%20\u2060" * 60,
    ],
)
def test_x9_a_link_that_was_warned_of_is_known_however_it_is_written(written: str) -> None:
    (warning,) = link_warnings([("https://bank.example", written)])
    shown = dict(warning.facts)["target"]
    target = QUrl(written).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    assert is_warned_of(target, ["https://other.invalid/", shown])
    assert not is_warned_of("https://evil.invalid/other", [shown])
    assert not is_warned_of(target, [])
    assert not is_warned_of(target, ["", "…", "‹U+FFFFFF›", "‹U+D800›"])
