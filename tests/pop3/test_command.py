"""What an argument may hold."""

import pytest

from popview.errors import LocalProtocolError
from popview.pop3.command import Command, Multiline, number, text, word
from popview.types import ProblemKind


@pytest.mark.parametrize("broken", ["a\rb", "a\nb", "a\r\nDELE 1", "a\0b", "\n", "\0"])
@pytest.mark.parametrize("check", [text, word])
def test_nothing_that_ends_or_cuts_a_line_passes(check, broken):
    with pytest.raises(LocalProtocolError) as wrong:
        check("USER", broken)
    assert wrong.value.kind == ProblemKind.BAD_ARGUMENT
    assert wrong.value.facts == {"field": "USER", "reason": "line-break"}


def test_a_text_may_hold_blanks_and_letters_beyond_ascii():
    assert text("PASS", " pass wörd ") == " pass wörd ".encode()
    assert text("PASS", "") == b""


def test_a_lone_surrogate_is_no_text():
    with pytest.raises(LocalProtocolError) as wrong:
        text("PASS", "\ud800")
    assert wrong.value.facts == {"field": "PASS", "reason": "not-text"}


@pytest.mark.parametrize("broken", ["", "two words"])
def test_a_word_is_one_word(broken):
    with pytest.raises(LocalProtocolError) as wrong:
        word("AUTH", broken)
    assert wrong.value.facts == {"field": "AUTH", "reason": "not-one-word"}
    assert word("AUTH", "PLAIN") == b"PLAIN"


def test_numbers_have_a_least_value():
    assert number("DELE", 1) == 1
    assert number("TOP", 0, 0) == 0
    with pytest.raises(LocalProtocolError) as wrong:
        number("DELE", 0)
    assert wrong.value.facts == {"field": "DELE", "reason": "number"}


def test_a_command_has_one_line_unless_it_says_so():
    assert not Command().multiline
    assert Multiline().multiline
    assert Command().line() == b"\r\n"
