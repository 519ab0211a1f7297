"""One status line: yes, no, or out of step."""

import pytest

from popview.errors import RemoteProtocolError
from popview.pop3 import Noop, Refused, status
from popview.types import ProblemKind

YES = [b"+OK", b"+OK text", b"+OKtext", b"+OK "]
NO = [b"-ERR", b"-ERR no", b"-ERRno"]
OTHER = [b"", b"+", b"+ERR", b"+ok", b"-err", b"-", b"OK", b" +OK", b"HTTP/1.1 400", b"\x15\x03\x01"]


@pytest.mark.parametrize("lenient", [False, True])
def test_ok_and_err_are_the_two_answers(lenient):
    assert all(status.is_accepted(line, Noop(), lenient=lenient) for line in YES)
    assert not any(status.is_accepted(line, Noop(), lenient=lenient) for line in NO)


@pytest.mark.parametrize("line", OTHER)
def test_anything_else_is_out_of_step_or_no_pop3_at_all(line):
    with pytest.raises(RemoteProtocolError) as wrong:
        status.is_accepted(line, Noop(), lenient=False)
    assert wrong.value.kind == ProblemKind.OUT_OF_STEP
    assert wrong.value.server_text == line.decode(errors="replace")
    with pytest.raises(RemoteProtocolError) as wrong:
        status.is_accepted(line, None, lenient=False)
    assert wrong.value.kind == ProblemKind.NOT_POP3


def test_the_lenient_reading_goes_by_the_plus_but_not_for_plus_err():
    assert [line for line in OTHER if status.is_accepted(line, Noop(), lenient=True)] == [b"+", b"+ok"]


def test_words_stand_behind_ok_unless_the_line_is_wanted_as_it_came():
    assert status.words(b"+OK  12 octets ", lenient=False) == b"12 octets"
    assert status.words(b"+OK  12 octets ", lenient=True) == b"+OK  12 octets "


def test_a_refusal_gives_its_code_and_all_its_words():
    assert status.refusal(b"-ERR [sys/temp] x", Noop(), lenient=False) == Refused(
        Noop(), "SYS/TEMP", b"[sys/temp] x"
    )
    assert status.refusal(b"-ERR x", None, lenient=True) == Refused(None, "", b"-ERR x")


def test_what_is_shown_is_one_line_and_cut():
    assert status.shown(b"a\xff\x1b[2J\r\nsecond") == "a\ufffd\x1b[2J"
    assert len(status.shown(b"x" * 9_999)) == 512
