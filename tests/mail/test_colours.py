"""Colours as mails write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTextBrowser

from popview.mail.colours import NAMES, attribute_colour, style_colour, with_good_hex
from popview.mail.html import clean
from popview.mail.images import Album


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("003333", "#003333"), ("#003333", "#003333"), (" Red ", "red"), ("#fff", "#fff"), ("fff", "#0f0f0f"),
        ("chucknorris", "#c00000"), ("#12345678", "#124578"), ("bogus", "#b00000"), ("", ""),
        ("transparent", ""),
        ("#", "#000000"), ("0", "#000000"), ("grass", "#00a000"), ("\U0001f600", "#000000"),
        ("#00000000ff00000000aa00000000bb", "#ffaabb"),
    ],
)  # fmt: skip
def test_attributes_follow_the_rules_for_legacy_colours(value: str, expected: str) -> None:
    assert attribute_colour(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#ABCDEF", "#abcdef"), ("#abcd", "#abc"), ("#11223344", "#112233"), ("#12", ""), ("003333", ""),
        ("bogus", ""), ("inherit", ""), ("rgb(300,-2,3)", "rgb(255,0,3)"),
        ("rgba(1,2,3,.5)", "rgba(1,2,3,.5)"),
        ("hsl(120,50%,50%)", "hsl(120,50%,50%)"), ("transparent", "transparent"), ("Navy", "navy"),
    ],
)  # fmt: skip
def test_styles_lose_what_is_no_colour(value: str, expected: str) -> None:
    assert style_colour(value) == expected


def test_a_border_keeps_its_width_without_its_bad_colour() -> None:
    assert with_good_hex("1px solid #GGGGGG") == "1px solid"
    assert with_good_hex("1px solid #ABC") == "1px solid #abc"


@given(st.text(max_size=40))
def test_whatever_comes_out_is_a_colour_and_comes_out_again(value: str) -> None:
    for normal in (attribute_colour, style_colour):
        found = normal(value)
        assert normal(found) == found
        if found and "(" not in found:
            assert QColor.isValidColorName(found)


def test_every_name_is_known_to_qt() -> None:
    assert all(QColor.isValidColorName(name) for name in NAMES)


def test_no_colour_of_a_mail_makes_qt_warn(qtbot) -> None:
    """A warning of Qt is a failure of the test that it happens in."""
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    odd = ("003333", "#12", "#1234", "bogus", "#GGGGGG", "rgb(300,-2,3)", "#123456789", "0", "-1", "rgb()")
    for odd_one in odd:
        cell = f'<td bgcolor="{odd_one}" style="color:{odd_one};background:{odd_one}">x</td>'
        html = (
            f'<body bgcolor="{odd_one}" text="{odd_one}">'
            f'<table bgcolor="{odd_one}" style="border:1px solid {odd_one}">'
            f'<tr bgcolor="{odd_one}">{cell}</tr></table>'
            f'<font color="{odd_one}">x</font><hr color="{odd_one}">'
            f'<p style="border-color:{odd_one};font-weight:99999;font:{odd_one} 0px x">x</p></body>'
        )
        browser.setHtml(clean(html, Album(), lambda name: None).html)
        browser.grab()
