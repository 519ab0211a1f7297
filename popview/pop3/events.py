"""What a Connection perceives. Texts are the server's own words: undecorated, possibly hostile.

All are immutable. Accepted and Chunk, of which there are a hundred thousand in a session, are named tuples: a
frozen dataclass costs 0.5 µs more to make.
"""

from dataclasses import dataclass
from typing import NamedTuple

from popview.pop3.command import Command
from popview.pop3.commands import Auth


@dataclass(frozen=True, slots=True)
class Greeting:
    """The server is there. `stamp` is the APOP stamp with its brackets, None where there is no valid one."""

    text: bytes
    stamp: bytes | None


class Accepted(NamedTuple):
    """+OK, and the whole reply has come. `text` is what stands behind +OK.

    `body` is the un-stuffed body with its line ends, without the end mark; None for a one-line reply and
    for a streamed one, whose Chunks came before.
    """

    command: Command
    text: bytes
    body: bytes | None


class Chunk(NamedTuple):
    """The next piece of a streamed body, un-stuffed. `data` is valid until the next space() or receive()."""

    command: Command
    data: memoryview | bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """-ERR; the session goes on. `command` is None where the greeting refused us.

    `code` is the response code in capitals without its brackets (RFC 2449 section 8, RFC 3206): "AUTH",
    "IN-USE", "SYS/TEMP" … or "". `text` is all that stands behind -ERR, the code included.
    """

    command: Command | None
    code: str
    text: bytes


@dataclass(frozen=True, slots=True)
class Challenge:
    """The server waits for respond(). `data` is decoded, b"" where `text` is no base64."""

    command: Auth
    data: bytes
    text: bytes


@dataclass(frozen=True, slots=True)
class Closed:
    """The server closed the stream. `clean`: after QUIT was answered, and nothing was left over.

    `owed` is the command whose reply was due, None where none was: a server that hangs up at a wrong password
    owes the answer to PASS.
    """

    clean: bool
    owed: Command | None = None


Event = Greeting | Accepted | Chunk | Refused | Challenge | Closed
