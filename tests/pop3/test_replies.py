"""The readers: limits, borders, and the same result whatever the pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.pop3 import (
    Accepted,
    Auth,
    Capa,
    Chunk,
    Connection,
    Dele,
    Limits,
    List,
    Noop,
    Refused,
    Retr,
    Stat,
    Top,
    Uidl,
)
from popview.types import ProblemKind
from tests.pop3.dialogue import feed, fresh, hear, session


def limit(name, value, command):
    return ProblemKind.LIMIT, {"limit": name, "value": str(value), "command": command}


def stuff(body):
    return (b"\r\n" + body).replace(b"\r\n.", b"\r\n..")[2:]


LINES = st.lists(
    st.sampled_from([b"", b".", b"..", b".x", b"a", b"+OK", b"+OK a", b"-ERR", b"a\rb", b"a\n.\r"])
)
BODIES = LINES.map(lambda lines: b"A: b\r\n" + b"".join(line + b"\r\n" for line in lines))


@given(bodies=st.lists(BODIES | st.none(), max_size=6), sizes=st.lists(st.integers(1, 30), min_size=1))
def test_pipelined_bodies_come_out_as_they_went_in(bodies, sizes):
    wire = b"".join(b"-ERR\r\n" if body is None else b"+OK\r\n" + stuff(body) + b".\r\n" for body in bodies)
    for stream in (False, True):
        connection = session()
        for n, _ in enumerate(bodies, 1):
            connection.send(Retr(n), stream=stream)
        perceived, at = [], 0
        while at < len(wire):
            size = sizes[len(perceived) % len(sizes)]
            perceived += feed(connection, wire[at : at + size], size)
            at += size
        got, streamed = [], b""
        for event in perceived:
            if isinstance(event, Chunk):
                streamed += event.data
            else:
                got.append(None if isinstance(event, Refused) else event.body or streamed)
                streamed = b""
        assert got == bodies
        assert connection.pending == 0


@given(wire=st.binary(max_size=120), size=st.integers(1, 50), stream=st.booleans())
def test_no_bytes_at_all_raise_anything_but_the_documented_error(wire, size, stream):
    connection = session()
    for command in (Stat(), Retr(1), Uidl(), Dele(1)):
        connection.send(command, stream=stream and command.multiline)
    feed(connection, wire, size, end=True)
    feed(fresh(), wire, size, end=True)
    feed(Connection(), wire, size, end=True)


POP3 = st.lists(
    st.sampled_from([b"+OK", b"-ERR", b"+ ", b" ", b"\r\n", b"\n", b"\r", b".", b"..", b"1 2", b"x", b":"])
).map(b"".join)


@given(wire=POP3, stream=st.booleans(), lenient=st.booleans())
def test_almost_pop3_is_perceived_the_same_in_any_pieces(wire, stream, lenient):
    hear(wire, Top(1, 0), Stat(), Retr(2), List(), stream=stream, lenient=lenient, end=True)


def test_a_thousand_small_replies_in_one_piece_are_a_thousand_events():
    connection = session()
    body = b"From: a@b.c\r\n\r\n"
    for n in range(1, 1_001):
        connection.send(Top(n, 0))
    connection.receive((b"+OK\r\n" + body + b".\r\n") * 1_000)
    for n in range(1, 1_001):
        assert connection.next_event() == Accepted(Top(n, 0), b"", body)
    assert connection.next_event() is None


def test_a_plain_loop_stops_at_what_is_unusual_and_goes_on_behind_it():
    wire = (
        b"+OK a\r\n+OK\r\nA: b\r\n\r\n.\r\n-ERR [SYS/TEMP] x\r\n+OK  text \r\n..x\r\n.\r\n+OK\n"
        b"+OK\r\n1 a\r\n.\r\n+OK\r\n"
    )
    assert hear(wire, Noop(), Top(1, 0), Top(2, 0), Top(3, 0), Noop(), Uidl(), Dele(3)) == [
        Accepted(Noop(), b"a", None),
        Accepted(Top(1, 0), b"", b"A: b\r\n\r\n"),
        Refused(Top(2, 0), "SYS/TEMP", b"[SYS/TEMP] x"),
        Accepted(Top(3, 0), b"text", b".x\r\n"),
        Accepted(Noop(), b"", None),
        Accepted(Uidl(), b"", b"1 a\r\n"),
        Accepted(Dele(3), b"", None),
    ]


@pytest.mark.parametrize(
    "status", [b"+OK " + b"x" * 597 + b"\r\n", b"x" * 601, b"-ERR " + b"y" * 800 + b"\n"]
)
def test_a_status_line_has_a_limit(status):
    few = Limits(status_line=600)
    for size in (1, 7, 1_000):
        connection = session(few)
        connection.send(Noop())
        assert feed(connection, status, size) == [limit("status_line", 600, "NOOP")]
    assert feed(Connection(few), b"+OK " + b"x" * 600, 99) == [limit("status_line", 600, "")]
    assert hear(b"+OK " + b"x" * 595 + b"\r\n", Noop(), limits=few) == [Accepted(Noop(), b"x" * 595, None)]


def test_a_challenge_has_its_own_limit():
    connection = fresh(Limits(status_line=10, challenge=100))
    connection.send(Auth("SCRAM-SHA-256"))
    assert len(feed(connection, b"+ " + b"QUJD" * 24 + b"\r\n", 9)) == 1
    connection.respond(b"x")
    assert feed(connection, b"+ " + b"Q" * 200, 9) == [limit("challenge", 100, "AUTH")]


@pytest.mark.parametrize("size", [1, 30, 10_000])
def test_a_reply_held_in_memory_has_a_limit(size):
    for command in (Retr(1), Uidl()):
        connection = session(Limits(reply=1_000))
        connection.send(command)
        wire = b"+OK\r\n" + b"1 x\r\n" * 250 + b".\r\n"
        assert feed(connection, wire, size) == [limit("reply", 1_000, command.verb)]
    assert len(hear(b"+OK\r\n" + b"1 x\r\n" * 190 + b".\r\n", Uidl(), limits=Limits(reply=1_000))) == 1


def test_the_number_of_rows_has_a_limit_and_that_of_a_messages_lines_has_none():
    rows = b"+OK\r\n" + b"1 x\r\n" * 11 + b".\r\n"
    for command in (Uidl(), List(), Capa()):
        assert hear(rows, command, limits=Limits(rows=10)) == [limit("rows", 10, command.verb)]
        assert isinstance(hear(rows, command, limits=Limits(rows=11))[0], Accepted)
    assert isinstance(hear(rows, Retr(1), limits=Limits(rows=10))[0], Accepted)


@pytest.mark.parametrize("stream", [False, True])
def test_a_body_line_without_end_has_a_limit(stream):
    for limits, ends in ((Limits(body_line=5_000), True), (Limits(body_line=None), False)):
        connection = session(limits)
        connection.send(Retr(1), stream=stream)
        feed(connection, b"+OK\r\nA: b\r\n", 5)
        perceived = [event for _ in range(10) for event in feed(connection, b"x" * 600, 600)]
        assert (perceived[-1:] == [limit("body_line", 5_000, "RETR")]) is ends


@pytest.mark.parametrize("size", [1, 30, 10_000])
def test_a_streamed_body_has_a_limit(size):
    connection = session(Limits(body=1_000))
    connection.send(Retr(1), stream=True)
    perceived = feed(connection, b"+OK\r\n" + b"line\r\n" * 200 + b".\r\n", size)
    assert perceived[-1] == limit("body", 1_000, "RETR")
    assert sum(len(event.data) for event in perceived if isinstance(event, Chunk)) <= 1_000
    connection = session(Limits(body=None))
    connection.send(Retr(1), stream=True)
    assert isinstance(feed(connection, b"+OK\r\n" + b"line\r\n" * 200 + b".\r\n", size)[-1], Accepted)


def test_a_second_status_line_that_never_ends_is_taken_for_body_at_the_limit():
    connection = session(Limits(status_line=50))
    connection.send(Retr(1), stream=True)
    perceived = feed(connection, b"+OK\r\n+OK " + b"x" * 100 + b"\r\n.\r\n", 7)
    assert perceived == [Chunk(Retr(1), b"+OK " + b"x" * 100 + b"\r\n"), Accepted(Retr(1), b"", None)]


def test_a_stream_looks_at_the_buffer_and_copies_only_stuffed_pieces():
    connection = session()
    connection.send(Retr(1), stream=True)
    connection.receive(b"+OK 9 octets\r\nplain.\r\n")
    chunk = connection.next_event()
    assert isinstance(chunk, Chunk)
    assert isinstance(chunk.data, memoryview)
    connection.receive(b"..dotted\r\n.\r\n")
    chunk = connection.next_event()
    assert isinstance(chunk, Chunk)
    assert bytes(chunk.data) == b"\r\n.dotted\r\n"
    assert connection.next_event() == Accepted(Retr(1), b"9 octets", None)


@pytest.mark.parametrize("way", ["receive", "space"])
def test_chunks_that_nobody_took_yet_outlive_the_next_bytes(way):
    connection = session()
    connection.send(Noop())
    connection.send(Retr(1), stream=True)
    connection.receive(b"+OK\r\n+OK\r\nfirst\r\n")
    if way == "receive":
        connection.receive(b"OTHER\r\n.\r\n")
    else:
        connection.space()[:10] = b"OTHER\r\n.\r\n"
        connection.received(10)
    events = []
    while (event := connection.next_event()) is not None:
        events.append(event)
    assert events[0] == Accepted(Noop(), b"", None)
    assert (
        b"".join(bytes(event.data) for event in events if isinstance(event, Chunk)) == b"first\r\nOTHER\r\n"
    )


@pytest.mark.parametrize("stream", [False, True])
def test_a_large_message_passes_in_large_pieces_and_small_ones_follow(stream):
    body = b"A: b\r\n\r\n" + b"QUJD" * 18 + b"\r\n" + (b"QUJD" * 18 + b"\r\n") * 20_000
    connection = session()
    for command in (Retr(1), Noop(), Retr(2)):
        connection.send(command, stream=stream and command.multiline)
    wire = b"+OK\r\n" + body + b".\r\n+OK\r\n+OK\r\n" + body + b".\r\n"
    whole = [Accepted(Retr(1), b"", body), Accepted(Noop(), b"", None), Accepted(Retr(2), b"", body)]
    pieces = [
        Chunk(Retr(1), body),
        Accepted(Retr(1), b"", None),
        Accepted(Noop(), b"", None),
        Chunk(Retr(2), body),
        Accepted(Retr(2), b"", None),
    ]
    assert feed(connection, wire, 100_003) == (pieces if stream else whole)
    connection.send(Noop())
    assert feed(connection, b"+OK\r\n", 5) == [Accepted(Noop(), b"", None)]
