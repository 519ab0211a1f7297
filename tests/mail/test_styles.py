"""Style attributes to an allow-list."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.styles import clean_style, is_hidden, names_resource


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("color:red", "color:red"),
        ("COLOR : Red ; ", "color:red"),
        ("background:#0b7a75 linear-gradient(red,blue)", "background-color:#0b7a75"),
        ("background:url(http://x/y.png) no-repeat #FFF", "background-color:#fff"),
        ("background:rgba(1,2,3,.5)", "background-color:rgba(1,2,3,.5)"),
        ("background:white", "background-color:white"),
        ("background:none", ""),
        ("color:red !important", "color:red"),
        ("color:red;color:blue", "color:blue"),
        ("font-family:'Segoe UI',Arial", "font-family:'Segoe UI',Arial"),
        ("padding:4px 8px", "padding:4px 8px"),
        ("margin:0 auto", "margin:0 auto"),
        ("margin-left:-10px", ""),
        ("width:99999px", ""),
        ("display:none", "display:none"),
        ("font-size:0", "font-size:1px"),
        ("font-size:0.3pt", "font-size:1px"),
        ("font:0/0 a", "font-size:1px"),
        ("font-size:.9em", "font-size:.9em"),
        ("font:bold 12px/1.5 Arial", "font:bold 12px/1.5 Arial"),
        ("display:flex", ""),
        ("position:fixed", ""),
        ("float:left", ""),
        ("co/**/lor:red", "color:red"),
        ("color:r\\65 d", ""),
        ("mso-line-height-rule:exactly", ""),
        ("font-weight:700", "font-weight:700"),
        ("font-family:'a", ""),
    ],
)
def test_declarations_are_kept_or_dropped(style: str, expected: str) -> None:
    assert clean_style(style) == expected
    assert clean_style(expected) == expected


def test_what_is_hidden_is_known() -> None:
    assert is_hidden(clean_style("DISPLAY: none"))
    assert not is_hidden("color:red")


def test_hosts_are_named_without_ports_users_and_case() -> None:
    assert names_resource("url(http://u@A.example:80/x) //b.example") == ["a.example", "b.example"]
    assert names_resource("no host") == []


def test_hostile_styles_are_linear() -> None:
    start = time.process_time()
    for piece in ("/*", "a:", "a:b;", ":", "color:red;", "(", "background:" + "a" * 90 + ";", " "):
        clean_style(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 1


@given(st.text(alphabet="abcolrund-:;()'\"#!/*\\ 0123px%,.", max_size=80))
def test_cleaning_twice_is_cleaning_once(style: str) -> None:
    once = clean_style(style)
    assert clean_style(once) == once
    assert "\\" not in once
    assert "url" not in once.replace("curl", "") or "(" not in once


@pytest.mark.parametrize("hostile", [" " * 8000, "a" + " " * 7990, "aa \t" * 2000])
def test_blanks_without_an_end_are_linear(hostile: str) -> None:
    start = time.process_time()
    assert clean_style(hostile) == ""
    assert time.process_time() - start < 0.02
    assert clean_style(hostile[:4000] + ";  color :  red ") == "color:red"
