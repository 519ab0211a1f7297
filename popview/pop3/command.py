"""What every POP3 command is, and what an argument may hold.

CR, LF and NUL never reach the wire (RFC 1939 section 3: a command is one line): `line()` raises
LocalProtocolError instead, so that no argument can smuggle a second command in.
"""

from dataclasses import dataclass
from typing import ClassVar

from popview.errors import LocalProtocolError
from popview.types import ProblemKind


@dataclass(frozen=True, slots=True)
class Command:
    """A command as a value. `str()` and `repr()` of one never show a secret."""

    verb: ClassVar[str] = ""
    is_message: ClassVar[bool] = False
    """The reply is a message: TOP and RETR."""

    @property
    def multiline(self) -> bool:
        """True where a positive reply goes on after its status line."""
        return False

    def line(self) -> bytes:
        """Return the line to send, CRLF included; raises LocalProtocolError for what cannot be sent."""
        return self.verb.encode() + b"\r\n"

    def __str__(self) -> str:
        """Return the line without its end, secrets replaced; for transcripts.

        Never raises: of a command that cannot be sent the verb is told, and why.
        """
        try:
            return self.line()[:-2].decode(errors="backslashreplace")
        except LocalProtocolError as wrong:
            return f"{self.verb} ({wrong.facts['reason']})"


@dataclass(frozen=True, slots=True)
class Multiline(Command):
    """A command whose positive reply always has many lines."""

    @property
    def multiline(self) -> bool:
        """Always True."""
        return True


def text(verb: str, argument: str) -> bytes:
    """Return the argument in UTF-8 (RFC 6856 section 2); it may hold blanks, but nothing that ends a line."""
    if "\r" in argument or "\n" in argument or "\0" in argument:
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="line-break")
    try:
        return argument.encode()
    except UnicodeEncodeError as wrong:  # a lone surrogate
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="not-text") from wrong


def word(verb: str, argument: str) -> bytes:
    """Return an argument that may hold no blank: something stands behind it, or it is a key word."""
    data = text(verb, argument)
    if not data or b" " in data:
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="not-one-word")
    return data


def number(verb: str, value: int, least: int = 1) -> int:
    """Return the number, or raise: messages count from 1, lines from 0 (RFC 1939 section 5)."""
    if value < least:
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="number")
    return value
