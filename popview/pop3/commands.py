"""What we can say: one frozen value per POP3 command.

A command knows its verb, its line on the wire, and whether its reply has many lines; when it may be said is
the table in states.py.
"""

from dataclasses import dataclass, field, replace

from popview.errors import LocalProtocolError
from popview.pop3.command import Command, Multiline, number, text, word
from popview.pop3.sasl import encode
from popview.types import ProblemKind, Secret

AUTH_LINE_LIMIT = 255
"""Octets of an AUTH line, CRLF included, that every server must take (RFC 5034 and RFC 2449, section 4)."""


class Capa(Multiline):
    """RFC 2449 section 5."""

    __slots__ = ()
    verb = "CAPA"


@dataclass(frozen=True, slots=True)
class User(Command):
    """RFC 1939 section 7. The name may hold blanks: everything behind the verb is the name."""

    name: str
    verb = "USER"

    def line(self) -> bytes:
        """Return `USER name`."""
        return b"USER %b\r\n" % text("USER", self.name)

    def __str__(self) -> str:
        return "USER …"


@dataclass(frozen=True, slots=True)
class Pass(Command):
    """RFC 1939 section 7. The password may hold blanks."""

    secret: Secret
    verb = "PASS"

    def line(self) -> bytes:
        """Return `PASS secret`."""
        return b"PASS %b\r\n" % text("PASS", self.secret.reveal())

    def __str__(self) -> str:
        return "PASS …"


@dataclass(frozen=True, slots=True)
class Apop(Command):
    """RFC 1939 section 7; `digest` is sasl.apop_digest(stamp, secret)."""

    user: str
    digest: str = field(repr=False)
    verb = "APOP"

    def line(self) -> bytes:
        """Return `APOP user digest`."""
        return b"APOP %b %b\r\n" % (word("APOP", self.user), word("APOP", self.digest))

    def __str__(self) -> str:
        return "APOP …"


@dataclass(frozen=True, slots=True)
class Auth(Command):
    """RFC 5034. `initial` is the initial response before base64; b"" is sent as "=", None is not sent."""

    mechanism: str
    initial: bytes | None = field(default=None, repr=False)
    verb = "AUTH"

    def line(self) -> bytes:
        """Return `AUTH mechanism [initial]`."""
        mechanism = word("AUTH", self.mechanism)
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
        if self.initial is None:
            return Command.__str__(self)
        return f"{replace(self, initial=None)} …"


class Stls(Command):
    """RFC 2595 section 4."""

    __slots__ = ()
    verb = "STLS"


class Utf8(Command):
    """RFC 6856 section 2: messages and names in UTF-8 from here on."""

    __slots__ = ()
    verb = "UTF8"


@dataclass(frozen=True, slots=True)
class Lang(Command):
    """RFC 6856 section 3: choose the language of the server's texts; None lists them."""

    tag: str | None = None
    verb = "LANG"

    @property
    def multiline(self) -> bool:
        """True without a tag."""
        return self.tag is None

    def line(self) -> bytes:
        """Return `LANG [tag]`."""
        return b"LANG\r\n" if self.tag is None else b"LANG %b\r\n" % word("LANG", self.tag)


class Stat(Command):
    """RFC 1939 section 5: how many messages, how many octets."""

    __slots__ = ()
    verb = "STAT"


@dataclass(frozen=True, slots=True)
class _Listing(Command):
    """LIST and UIDL: one line with a number, many without."""

    n: int | None = None

    @property
    def multiline(self) -> bool:
        """True without a number."""
        return self.n is None

    def line(self) -> bytes:
        """Return the verb, with a number or without."""
        verb = self.verb
        if self.n is None:
            return verb.encode() + b"\r\n"
        return b"%b %d\r\n" % (verb.encode(), number(verb, self.n))


class List(_Listing):
    """RFC 1939 section 5: sizes in octets, all or one."""

    __slots__ = ()
    verb = "LIST"


class Uidl(_Listing):
    """RFC 1939 section 7: unique ids, all or one."""

    __slots__ = ()
    verb = "UIDL"


@dataclass(frozen=True, slots=True)
class Top(Multiline):
    """RFC 1939 section 7: the header, a blank line, and `lines` lines of the body."""

    n: int
    lines: int
    verb = "TOP"
    is_message = True

    def line(self) -> bytes:
        """Return `TOP n lines`."""
        if self.n < 1 or self.lines < 0:
            number("TOP", 0)
        return b"TOP %d %d\r\n" % (self.n, self.lines)


@dataclass(frozen=True, slots=True)
class Retr(Multiline):
    """RFC 1939 section 5: the whole message."""

    n: int
    verb = "RETR"
    is_message = True

    def line(self) -> bytes:
        """Return `RETR n`."""
        return b"RETR %d\r\n" % number("RETR", self.n)


@dataclass(frozen=True, slots=True)
class Dele(Command):
    """RFC 1939 section 5: mark a message for deletion at QUIT."""

    n: int
    verb = "DELE"

    def line(self) -> bytes:
        """Return `DELE n`."""
        return b"DELE %d\r\n" % number("DELE", self.n)


class Noop(Command):
    """RFC 1939 section 5."""

    __slots__ = ()
    verb = "NOOP"


class Rset(Command):
    """RFC 1939 section 5: forget the DELEs of this session."""

    __slots__ = ()
    verb = "RSET"


class Quit(Command):
    """RFC 1939 sections 4 and 6."""

    __slots__ = ()
    verb = "QUIT"


class Last(Command):
    """RFC 1460: the highest number read so far. Withdrawn by RFC 1939; some servers hang up at it."""

    __slots__ = ()
    verb = "LAST"


@dataclass(frozen=True, slots=True)
class Rpop(Command):
    """RFC 1081: trust by host name. Nobody should; it is here because the drop-in has it."""

    user: str
    verb = "RPOP"

    def line(self) -> bytes:
        """Return `RPOP user`."""
        return b"RPOP %b\r\n" % text("RPOP", self.user)

    def __str__(self) -> str:
        return "RPOP …"


@dataclass(frozen=True, slots=True)
class Raw(Command):
    """Any line, legal in any state: for the drop-in only, which lets its callers say what they like."""

    data: bytes = field(repr=False)
    many: bool = False
    verb = "RAW"

    @property
    def multiline(self) -> bool:
        """What the caller said."""
        return self.many

    def line(self) -> bytes:
        """Return the text itself."""
        if b"\r" in self.data or b"\n" in self.data or b"\0" in self.data:
            raise LocalProtocolError(ProblemKind.BAD_ARGUMENT, field="RAW", reason="line-break")
        return self.data + b"\r\n"

    def __str__(self) -> str:
        return "RAW …"
