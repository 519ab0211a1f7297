"""What we can say: one frozen value per POP3 command.

A command knows its verb, its line on the wire, and whether its reply has many lines; when it may be said is the
table in states.py. CR, LF and NUL never reach the wire (RFC 1939 section 3: a command is one line): `line()`
raises LocalProtocolError instead, so one argument cannot smuggle a second command in. `str()` and `repr()` of a
command never show a secret.
"""

from dataclasses import dataclass, field
from typing import ClassVar

from popview.errors import LocalProtocolError
from popview.pop3.sasl import encode
from popview.types import ProblemKind, Secret

AUTH_LINE_LIMIT = 255
"""Octets of an AUTH line with its CRLF that every server must take (RFC 5034 section 4, RFC 2449 section 4)."""


def _clean(verb: str, argument: str) -> bytes:
    """Return the argument in UTF-8 (RFC 6856 section 2), or raise if it would end or cut the line."""
    if "\r" in argument or "\n" in argument or "\0" in argument:
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="line-break")
    try:
        return argument.encode()
    except UnicodeEncodeError as wrong:  # a lone surrogate
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="not-text") from wrong


def _word(verb: str, argument: str) -> bytes:
    """Return an argument that may hold no blank: something stands behind it, or it is a key word."""
    data = _clean(verb, argument)
    if not data or b" " in data:
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="not-one-word")
    return data


def _number(verb: str, number: int, least: int) -> int:
    """Return the number, or raise: message numbers start at 1, line counts at 0 (RFC 1939 section 5)."""
    if number < least:
        raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field=verb, reason="number")
    return number


@dataclass(frozen=True, slots=True)
class Command:
    """What all commands share; `line()` is the command on the wire with its CRLF."""

    verb: ClassVar[str] = ""

    @property
    def multiline(self) -> bool:
        """True where a positive reply goes on after its status line."""
        return False

    def line(self) -> bytes:
        """Return the line to send; raises LocalProtocolError for what cannot be sent."""
        return self.verb.encode() + b"\r\n"

    def __str__(self) -> str:
        """Return the line without its end, secrets replaced; for transcripts."""
        return self.line()[:-2].decode(errors="backslashreplace")


@dataclass(frozen=True, slots=True)
class _ManyLines(Command):
    """A command whose positive reply always has many lines."""

    @property
    def multiline(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Capa(_ManyLines):
    """RFC 2449 section 5."""

    verb = "CAPA"


@dataclass(frozen=True, slots=True)
class User(Command):
    """RFC 1939 section 7. The name may hold blanks: everything behind the verb is the name."""

    name: str
    verb = "USER"

    def line(self) -> bytes:
        return b"USER %b\r\n" % _clean("USER", self.name)

    def __str__(self) -> str:
        return "USER …"


@dataclass(frozen=True, slots=True)
class Pass(Command):
    """RFC 1939 section 7. The password may hold blanks."""

    secret: Secret
    verb = "PASS"

    def line(self) -> bytes:
        return b"PASS %b\r\n" % _clean("PASS", self.secret.reveal())

    def __str__(self) -> str:
        return "PASS …"


@dataclass(frozen=True, slots=True)
class Apop(Command):
    """RFC 1939 section 7; `digest` is sasl.apop_digest(stamp, secret)."""

    user: str
    digest: str = field(repr=False)
    verb = "APOP"

    def line(self) -> bytes:
        return b"APOP %b %b\r\n" % (_word("APOP", self.user), _word("APOP", self.digest))

    def __str__(self) -> str:
        return "APOP …"


@dataclass(frozen=True, slots=True)
class Auth(Command):
    """RFC 5034. `initial` is the initial response before base64; b"" is sent as "=", None is not sent."""

    mechanism: str
    initial: bytes | None = field(default=None, repr=False)
    verb = "AUTH"

    def line(self) -> bytes:
        mechanism = _word("AUTH", self.mechanism)
        if self.initial is None:
            return b"AUTH %b\r\n" % mechanism
        return b"AUTH %b %b\r\n" % (mechanism, encode(self.initial) or b"=")

    @property
    def fits(self) -> bool:
        """False where RFC 5034 section 4 forbids the initial response: the line would be too long.

        Microsoft hangs up on such a line; without `initial` the same token goes in a line of its own.
        """
        return len(self.line()) <= AUTH_LINE_LIMIT

    def __str__(self) -> str:
        return f"AUTH {self.mechanism}" + (" …" if self.initial is not None else "")


@dataclass(frozen=True, slots=True)
class Stls(Command):
    """RFC 2595 section 4."""

    verb = "STLS"


@dataclass(frozen=True, slots=True)
class Utf8(Command):
    """RFC 6856 section 2: messages and names in UTF-8 from here on."""

    verb = "UTF8"


@dataclass(frozen=True, slots=True)
class Lang(Command):
    """RFC 6856 section 3: choose the language of the server's texts; None lists them."""

    tag: str | None = None
    verb = "LANG"

    @property
    def multiline(self) -> bool:
        return self.tag is None

    def line(self) -> bytes:
        return b"LANG\r\n" if self.tag is None else b"LANG %b\r\n" % _word("LANG", self.tag)


@dataclass(frozen=True, slots=True)
class Stat(Command):
    """RFC 1939 section 5: how many messages, how many octets."""

    verb = "STAT"


@dataclass(frozen=True, slots=True)
class _Listing(Command):
    """LIST and UIDL: one line with a number, many without."""

    n: int | None = None

    @property
    def multiline(self) -> bool:
        return self.n is None

    def line(self) -> bytes:
        verb = self.verb
        if self.n is None:
            return verb.encode() + b"\r\n"
        return b"%b %d\r\n" % (verb.encode(), _number(verb, self.n, 1))


@dataclass(frozen=True, slots=True)
class List(_Listing):
    """RFC 1939 section 5: sizes in octets, all or one."""

    verb = "LIST"


@dataclass(frozen=True, slots=True)
class Uidl(_Listing):
    """RFC 1939 section 7: unique ids, all or one."""

    verb = "UIDL"


@dataclass(frozen=True, slots=True)
class Top(_ManyLines):
    """RFC 1939 section 7: the header, a blank line, and `lines` lines of the body."""

    n: int
    lines: int
    verb = "TOP"

    def line(self) -> bytes:
        if self.n < 1 or self.lines < 0:
            _number("TOP", -1, 0)
        return b"TOP %d %d\r\n" % (self.n, self.lines)


@dataclass(frozen=True, slots=True)
class Retr(_ManyLines):
    """RFC 1939 section 5: the whole message."""

    n: int
    verb = "RETR"

    def line(self) -> bytes:
        return b"RETR %d\r\n" % _number("RETR", self.n, 1)


@dataclass(frozen=True, slots=True)
class Dele(Command):
    """RFC 1939 section 5: mark a message for deletion at QUIT."""

    n: int
    verb = "DELE"

    def line(self) -> bytes:
        return b"DELE %d\r\n" % _number("DELE", self.n, 1)


@dataclass(frozen=True, slots=True)
class Noop(Command):
    """RFC 1939 section 5."""

    verb = "NOOP"


@dataclass(frozen=True, slots=True)
class Rset(Command):
    """RFC 1939 section 5: forget the DELEs of this session."""

    verb = "RSET"


@dataclass(frozen=True, slots=True)
class Quit(Command):
    """RFC 1939 sections 4 and 6."""

    verb = "QUIT"


@dataclass(frozen=True, slots=True)
class Last(Command):
    """RFC 1460: the highest number read so far. Withdrawn by RFC 1939; some servers hang up at it."""

    verb = "LAST"


@dataclass(frozen=True, slots=True)
class Rpop(Command):
    """RFC 1081: trust by host name. Nobody should; it is here because the drop-in has it."""

    user: str
    verb = "RPOP"

    def line(self) -> bytes:
        return b"RPOP %b\r\n" % _clean("RPOP", self.user)

    def __str__(self) -> str:
        return "RPOP …"


@dataclass(frozen=True, slots=True)
class Raw(Command):
    """Any line, legal in any state: for the drop-in only, which lets its callers say what they like."""

    text: bytes = field(repr=False)
    many: bool = False
    verb = "RAW"

    @property
    def multiline(self) -> bool:
        return self.many

    def line(self) -> bytes:
        if b"\r" in self.text or b"\n" in self.text or b"\0" in self.text:
            raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field="RAW", reason="line-break")
        return self.text + b"\r\n"

    def __str__(self) -> str:
        return "RAW …"
