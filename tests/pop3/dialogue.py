"""Feeding a Connection byte-exact transcripts in every split size, and writing down what it perceived."""

from collections.abc import Iterator

from popview.errors import RemoteProtocolError
from popview.pop3 import Chunk, Command, Connection, Event, Limits, Pass, State, User
from popview.types import Secret

GREETING = b"+OK ready\r\n"
INSIDE = GREETING + b"+OK\r\n+OK\r\n"
LOGIN = (User("ann"), Pass(Secret("canary")))

Perceived = Event | tuple[str, dict[str, str]]


def session(limits: Limits | None = None, *, lenient: bool = False) -> Connection:
    """A connection that has signed in."""
    connection = Connection(limits, lenient=lenient)
    for command in (None, *LOGIN):
        if command is not None:
            connection.send(command)
        connection.receive(b"+OK\r\n")
        connection.next_event()
    return connection


def fresh(limits: Limits | None = None, *, greeting: bytes = GREETING) -> Connection:
    """A connection that was greeted."""
    connection = Connection(limits)
    connection.receive(greeting)
    connection.next_event()
    return connection


def drain(connection: Connection) -> Iterator[Perceived]:
    """All events that are there, and the error at their end as (kind, facts)."""
    try:
        while (event := connection.next_event()) is not None:
            yield Chunk(event.command, bytes(event.data)) if isinstance(event, Chunk) else event
    except RemoteProtocolError as wrong:
        yield wrong.kind, dict(wrong.facts)


def feed(connection: Connection, wire: bytes, size: int, *, end: bool = False) -> list[Perceived]:
    """Give the wire in pieces of that size; neighbouring chunks of a stream come out as one."""
    perceived: list[Perceived] = []
    pieces = [wire[at : at + size] for at in range(0, len(wire), size)] + [b""] * end
    for piece in pieces:
        if connection.state is State.BROKEN:
            break
        connection.receive(piece)
        for event in drain(connection):
            before = perceived[-1] if perceived else None
            if isinstance(event, Chunk) and isinstance(before, Chunk) and before.command is event.command:
                perceived[-1] = Chunk(event.command, bytes(before.data) + bytes(event.data))
            else:
                perceived.append(event)
    return perceived


def hear(
    wire: bytes,
    *commands: Command,
    stream: bool = False,
    limits: Limits | None = None,
    end: bool = False,
    before: bool = False,
    lenient: bool = False,
) -> list[Perceived]:
    """What a session perceives when the commands are pipelined and the wire comes, in whatever pieces.

    `before`: before signing in. Asserts that every split size gives the same.
    """
    results = []
    for size in {*range(1, min(len(wire), 40) + 1), max(1, len(wire) - 1), len(wire) or 1}:
        connection = fresh(limits) if before else session(limits, lenient=lenient)
        for command in commands:
            connection.send(command, stream=stream and command.multiline)
        results.append((feed(connection, wire, size, end=end), connection.state))
    assert all(result == results[0] for result in results), "the split size makes a difference"
    return results[0][0]
