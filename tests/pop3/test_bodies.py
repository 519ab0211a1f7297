"""Where a body ends, what is stuffed, and what must be held back at the border of two chunks."""

import pytest

from popview.pop3 import bodies

CRLF, LF = bodies.CRLF, bodies.LF


@pytest.mark.parametrize(
    ("framing", "data", "found"),
    [
        (CRLF, b"\r\n.\r\n", (2, 5)),
        (CRLF, b"\r\n.\n", (2, 4)),
        (CRLF, b"\r\na\r\n..\r\n.\r\n+OK", (9, 12)),
        (CRLF, b"\r\n.a\r\n", None),
        (CRLF, b"\r\na\n.\r\n", None),
        (CRLF, b"\r\na\n.\n", None),
        (CRLF, b"\r\na\r.\r\n", None),
        (CRLF, b"\r\n. \r\n", None),
        (CRLF, b"\r\n.\r", None),
        (CRLF, b"", None),
        (LF, b"\n.\n", (1, 3)),
        (LF, b"\na\r\n.\r\n", (4, 7)),
        (LF, b"\n..\n", None),
    ],
)
def test_the_end_mark_is_found_by_the_servers_own_line_end(framing, data, found):
    assert framing.find_end(bytearray(data), 0, len(data)) == found


def test_a_long_body_without_dots_is_searched_by_its_dots_alone():
    body = bytearray(b"\r\n" + b"QUJD\r\n" * 4_000)
    assert CRLF.find_dotted(body, 0, len(body)) == -1
    assert CRLF.find_end(body, 0, len(body)) is None
    body += b".\r\n"
    assert CRLF.find_end(body, 0, len(body)) == (24_002, 24_005)
    assert CRLF.find_dotted(body, 24_000, len(body)) == 24_000


def test_nothing_outside_the_given_part_counts():
    data = bytearray(b"\r\n.\r\n")
    assert CRLF.find_end(data, 1, 5) is None
    assert CRLF.find_end(data, 0, 4) is None


def test_one_leading_dot_is_removed_and_no_more():
    assert CRLF.unstuff(b"\r\n..\r\n...\r\n.a\r\nb.\r\n\n.c\r\n") == b"\r\n.\r\n..\r\na\r\nb.\r\n\n.c\r\n"
    assert LF.unstuff(b"\n..\n.a\n") == b"\n.\na\n"


@pytest.mark.parametrize(
    ("framing", "tail", "count"),
    [
        (CRLF, b"\r\n.\r", 4),
        (CRLF, b"a\r\n.", 3),
        (CRLF, b"ab\r\n", 2),
        (CRLF, b"abc\r", 1),
        (CRLF, b"abcd", 0),
        (CRLF, b"a\n.\r", 1),
        (CRLF, b"ab\n.", 0),
        (CRLF, b"", 0),
        (LF, b"a\n.\r", 3),
        (LF, b"ab\n.", 2),
        (LF, b"abc\n", 1),
        (LF, b"abc\r", 0),
    ],
)
def test_exactly_what_may_begin_an_end_mark_is_held_back(framing, tail, count):
    assert framing.count_held_back(tail) == count


def test_only_a_status_line_is_dropped_in_front_of_a_message():
    assert bodies.drop_status_again(b"+OK\r\nA: b\r\n") == b"A: b\r\n"
    assert bodies.drop_status_again(b"+OK 12:00\nA: b\n") == b"A: b\n"
    for kept in (b"A: b\r\n", b"+OK: b\r\n", b"+OKx: b\r\n", b"+OK", b""):
        assert bodies.drop_status_again(kept) == kept
