"""Quirks 47 to 55 of the field, as far as an engine sees them. (51 to 53 and 56 to 58 are net's.)"""

import pytest

from popview.errors import LocalProtocolError
from popview.pop3 import Accepted, Closed, Dele, Noop, Quit, Refused, Retr, State, Top
from popview.types import ProblemKind
from tests.pop3.dialogue import feed, hear, session


@pytest.mark.parametrize("junk", [b"", b"Unexpected", b"+ok", b"+", b"-err", b" +OK", b"ok"])
def test_quirk_47_an_empty_or_strange_answer_to_dele_ends_the_session(junk):
    assert hear(b"+OK\r\n" + junk + b"\r\n+OK\r\n", Dele(1), Dele(2), Dele(3)) == [
        Accepted(Dele(1), b"", None),
        (ProblemKind.OUT_OF_STEP, {"reason": "no-status", "command": "DELE"}),
    ]


def test_quirk_48_a_link_lost_before_quit_and_after_it_are_told_apart():
    assert hear(b"+OK\r\n", Dele(1), end=True) == [Accepted(Dele(1), b"", None), Closed(False, None)]
    assert hear(b"+OK\r\n", Dele(1), Quit(), end=True) == [
        Accepted(Dele(1), b"", None),
        Closed(False, Quit()),
    ]
    assert hear(b"+OK\r\n+O", Dele(1), Quit(), end=True)[-1] == Closed(False, Quit())


def test_quirk_49_quit_refused_ends_the_session_and_says_why():
    assert hear(b"-ERR some messages not removed\r\n", Quit(), end=True) == [
        Refused(Quit(), "", b"some messages not removed"),
        Closed(True, None),
    ]


def test_quirk_50_quit_answered_and_closed_is_the_only_clean_end():
    connection = session()
    connection.send(Quit())
    assert connection.pending == 1
    assert feed(connection, b"+OK bye\r\n", 1) == [Accepted(Quit(), b"bye", None)]
    assert connection.state is State.ENDED
    assert feed(connection, b"", 1, end=True) == [Closed(True, None)]
    assert connection.state is State.CLOSED
    with pytest.raises(LocalProtocolError):
        connection.send(Noop())


def test_quirk_54_words_said_after_an_idle_time_are_not_the_next_answer():
    connection = session()
    assert feed(connection, b"-ERR Disconnected for inactivity.\r\n", 100) == [
        (ProblemKind.OUT_OF_STEP, {"reason": "unasked"})
    ]
    with pytest.raises(LocalProtocolError):
        connection.send(Noop())


def test_quirk_55_a_swallowed_command_stays_owed():
    connection = session()
    written = b"".join(connection.send(command) for command in (Top(1, 0), Retr(2), Noop()))
    assert written == b"TOP 1 0\r\nRETR 2\r\nNOOP\r\n"
    assert feed(connection, b"+OK\r\nA: b\r\n\r\n.\r\n", 3) == [Accepted(Top(1, 0), b"", b"A: b\r\n\r\n")]
    assert connection.pending == 2
    assert feed(connection, b"", 3, end=True) == [Closed(False, Retr(2))]
    assert connection.pending == 0
