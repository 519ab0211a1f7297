"""Quirks 32 to 46 of the field: TOP and RETR. (35 and 36 are about what servers store: net.)"""

import pytest

from popview.pop3 import Accepted, Chunk, Closed, Dele, Noop, Refused, Retr, Top, Uidl
from popview.types import ProblemKind
from tests.pop3.dialogue import hear

UNASKED = (ProblemKind.OUT_OF_STEP, {"reason": "unasked"})


def test_quirk_32_top_refused_for_one_message_only():
    assert hear(b"-ERR no\r\n+OK\r\nA: b\r\n\r\n.\r\n", Top(1, 0), Top(2, 0)) == [
        Refused(Top(1, 0), "", b"no"),
        Accepted(Top(2, 0), b"", b"A: b\r\n\r\n"),
    ]


def test_quirk_33_more_lines_than_asked_for_belong_to_the_reply():
    body = b"A: b\r\n\r\n" + b"line\r\n" * 10
    assert hear(b"+OK\r\n" + body + b".\r\n+OK\r\n", Top(1, 0), Noop()) == [
        Accepted(Top(1, 0), b"", body),
        Accepted(Noop(), b"", None),
    ]


@pytest.mark.parametrize("again", [b"+OK\r\n", b"+OK 12:30 octets follow\r\n", b"+OKay\r\n"])
@pytest.mark.parametrize("command", [Top(1, 0), Retr(1)])
def test_quirk_34_a_second_ok_is_no_header_line(command, again):
    wire = b"+OK\r\n" + again + b"A: b\r\n\r\n..\r\n.\r\n+OK\r\n"
    assert hear(wire, command, Noop()) == [
        Accepted(command, b"", b"A: b\r\n\r\n.\r\n"),
        Accepted(Noop(), b"", None),
    ]
    assert hear(wire, command, Noop(), stream=True) == [
        Chunk(command, b"A: b\r\n\r\n.\r\n"),
        Accepted(command, b"", None),
        Accepted(Noop(), b"", None),
    ]


@pytest.mark.parametrize("first", [b"+OK: a field\r\n", b"+O\r\n", b"+\r\n", b"+OKay: x\r\n"])
def test_quirk_34_what_only_looks_like_a_second_ok_stays(first):
    wire = b"+OK\r\n" + first + b"\r\n.\r\n"
    assert hear(wire, Retr(1)) == [Accepted(Retr(1), b"", first + b"\r\n")]
    assert hear(wire, Retr(1), stream=True)[0] == Chunk(Retr(1), first + b"\r\n")


def test_quirk_34_rows_of_a_listing_keep_their_ok():
    assert hear(b"+OK\r\n+OK 1 abc\r\n.\r\n", Uidl())[0] == Accepted(Uidl(), b"", b"+OK 1 abc\r\n")
    assert hear(b"+OK\r\n+OK 1 abc\r\n.\r\n", Uidl(), stream=True)[0] == Chunk(Uidl(), b"+OK 1 abc\r\n")


def test_quirk_37_the_largest_count_that_compuserve_takes_is_sent_as_it_is():
    assert Top(3, 99_999_999).line() == b"TOP 3 99999999\r\n"


def test_quirk_38_a_message_that_is_refused_for_ever_leaves_the_session_in_step():
    assert hear(b"-ERR Download exceed\r\n" * 2 + b"+OK\r\n", Retr(1), Retr(1), Noop()) == [
        Refused(Retr(1), "", b"Download exceed"),
        Refused(Retr(1), "", b"Download exceed"),
        Accepted(Noop(), b"", None),
    ]


def test_quirk_39_what_follows_an_unstuffed_dot_is_never_read_as_a_status_line():
    wire = b"+OK\r\nA: b\r\n\r\n.\r\n+OK 5 5\r\nrest\r\n.\r\n"
    assert hear(wire, Retr(1)) == [Accepted(Retr(1), b"", b"A: b\r\n\r\n"), UNASKED]
    junk = b"+OK\r\nA: b\r\n\r\n.\r\nrest of the mail\r\n.\r\n"
    assert hear(junk, Retr(1), Dele(1)) == [
        Accepted(Retr(1), b"", b"A: b\r\n\r\n"),
        (ProblemKind.OUT_OF_STEP, {"reason": "no-status", "command": "DELE"}),
    ]


@pytest.mark.parametrize("stream", [False, True])
def test_quirk_40_a_dot_behind_text_is_no_end(stream):
    perceived = hear(b"+OK\r\nA: b\r\n\r\ntext.\r\n", Retr(1), stream=stream, end=True)
    assert perceived[-1] == Closed(False, Retr(1))
    assert not any(isinstance(event, Accepted) for event in perceived)


@pytest.mark.parametrize(
    ("wire", "body"),
    [
        (b"+OK\r\nA: b\r\n\r\nx\r\n.\n", b"A: b\r\n\r\nx\r\n"),
        (b"+OK\nA: b\n\n..x\n.\n", b"A: b\n\n.x\n"),
        (b"+OK\nA: b\n\n..x\n.\r\n", b"A: b\n\n.x\n"),
        (b"+OK\nA: b\r\n\r\n..x\r\n.\r\n", b"A: b\r\n\r\n.x\r\n"),
        (b"+OK\n.\n", b""),
        (b"+OK\r\na\rb\r.\rc\r\r\n\r\n.\r\n", b"a\rb\r.\rc\r\r\n\r\n"),
        (b"+OK\r\nbare\n.\nlf\n.\r\ninside\r\n.\r\n", b"bare\n.\nlf\n.\r\ninside\r\n"),
        (b"+OK\r\n\x00\r\n.\r\n", b"\x00\r\n"),
    ],
)
def test_quirk_41_bare_line_feeds_carriage_returns_and_nul(wire, body):
    assert hear(wire + b"+OK\n", Retr(1), Noop()) == [
        Accepted(Retr(1), b"", body),
        Accepted(Noop(), b"", None),
    ]
    streamed = hear(wire + b"+OK\n", Retr(1), Noop(), stream=True)
    assert streamed == [Chunk(Retr(1), body)] * bool(body) + [
        Accepted(Retr(1), b"", None),
        Accepted(Noop(), b"", None),
    ]


def test_quirk_41_nul_in_a_status_line_is_passed_on_as_it_came():
    assert hear(b"+OK a\x00b\r\n-ERR \x1b[2J\xff\r\n", Noop(), Noop()) == [
        Accepted(Noop(), b"a\x00b", None),
        Refused(Noop(), "", b"\x1b[2J\xff"),
    ]


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "body", [b"", b".\r\n", b"..\r\n.a\r\n", b"x\r\n.\r\n\r\n", b"\r\n", b"a.b\r\n.\r\n.\r\n..\r\n\r\n.c\r\n"]
)
def test_quirk_42_the_end_mark_and_ok_in_any_pieces(body, stream):
    stuffed = (b"\r\n" + body).replace(b"\r\n.", b"\r\n..")[2:]
    wire = b"+OK\r\n" + stuffed + b".\r\n"
    perceived = hear(wire * 2, Retr(1), Retr(2), stream=stream)
    if stream:
        joined = [Chunk(Retr(1), body)] * bool(body), [Chunk(Retr(2), body)] * bool(body)
        expected = [*joined[0], Accepted(Retr(1), b"", None), *joined[1], Accepted(Retr(2), b"", None)]
    else:
        expected = [Accepted(Retr(1), b"", body), Accepted(Retr(2), b"", body)]
    assert perceived == expected


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "body", [b"H: " + b"x" * 1_000_000 + b"\r\n", b"no header at all\r\n", b"A: b\r\n", b"\r\n", b""]
)
def test_quirk_43_endless_lines_and_missing_parts_are_no_matter(body, stream):
    perceived = hear(b"+OK\r\n" + body + b".\r\n", Retr(1), stream=stream) if len(body) < 99 else None
    if perceived is None:
        perceived = _whole(body, stream=stream)
    assert perceived[-1] == Accepted(Retr(1), b"", None if stream else body)
    assert not stream or perceived[:-1] == [Chunk(Retr(1), body)] * bool(body)


def _whole(body, *, stream):
    from tests.pop3.dialogue import feed, session

    connection = session()
    connection.send(Retr(1), stream=stream)
    return feed(connection, b"+OK\r\n" + body + b".\r\n", 16_384)


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(
    "cut", [b"A: b\r\n\r\nhalf a li", b"A: b\r\n", b"A: b\r\n.", b"A: b\r\n.\r", b"A", b""]
)
def test_quirk_44_a_body_that_breaks_off_is_never_whole(cut, stream):
    perceived = hear(b"+OK\r\n" + cut, Retr(1), stream=stream, end=True)
    assert perceived[-1] == Closed(False, Retr(1))
    assert not any(isinstance(event, Accepted) for event in perceived)


def test_quirk_45_a_message_that_begins_with_a_continuation_line_is_kept_as_it_is():
    body = b"\tby somewhere; Mon\r\nSubject: x\r\n\r\n"
    assert hear(b"+OK\r\n" + body + b".\r\n", Top(1, 0)) == [Accepted(Top(1, 0), b"", body)]


@pytest.mark.parametrize("stream", [False, True])
def test_quirk_46_status_words_inside_a_body_are_text(stream):
    body = b"A: b\r\n\r\n+OK\r\n-ERR no\r\n+OK 3 3\r\n"
    perceived = hear(b"+OK\r\n" + body + b".\r\n-ERR\r\n", Retr(1), Noop(), stream=stream)
    assert perceived[-2:] == [Accepted(Retr(1), b"", None if stream else body), Refused(Noop(), "", b"")]
    assert not stream or perceived[0] == Chunk(Retr(1), body)
