"""A message that was read: what the reader child gives back and the reading pane shows."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.appointment import Appointment
from popview.types.person import Person


class BodyKind(StrEnum):
    """The ways to look at a message."""

    HTML = "html"  # sanitised; safe for QTextBrowser
    PLAIN = "plain"
    ALL_PARTS = "all-parts"
    SOURCE = "source"


class Defect(StrEnum):
    """What was wrong with the mail; never an error."""

    NO_HEADER = "no-header"
    TRUNCATED = "truncated"  # the message ends before its structure does
    BAD_ENCODING = "bad-encoding"
    UNKNOWN_CHARSET = "unknown-charset"
    BAD_CHARSET = "bad-charset"  # bytes do not fit the named charset
    BAD_BOUNDARY = "bad-boundary"
    TOO_DEEP = "too-deep"
    TOO_MANY_PARTS = "too-many-parts"
    TOO_LONG = "too-long"  # cut for display
    BAD_DATE = "bad-date"
    DUPLICATE_HEADER = "duplicate-header"
    ENCRYPTED = "encrypted"
    PARTIAL = "partial"  # message/partial
    UNREADABLE = "unreadable"  # the tree could not be built: source only


class WarningKind(StrEnum):
    """What a person should know before believing a message; facts named in brackets."""

    NAME_HOLDS_ADDRESS = "name-holds-address"  # [name, address]
    REPLY_ELSEWHERE = "reply-elsewhere"  # [from, reply]
    SEVERAL_FROM = "several-from"  # [count]
    LINK_ELSEWHERE = "link-elsewhere"  # [text, target]
    MIXED_SCRIPTS = "mixed-scripts"  # [shown, punycode]
    UNCONFIRMED = "unconfirmed"  # [server, and each of spf, dkim, dmarc that it names]
    HIDDEN_CHARACTERS = "hidden-characters"  # [field]
    DANGEROUS_ATTACHMENT = "dangerous-attachment"  # [name, extension]
    SIMPLIFIED_HTML = "simplified-html"  # [reason]: too deep, too large


@dataclass(frozen=True, slots=True)
class Warn:
    """One warning of the strip above the body."""

    kind: WarningKind
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A leaf part that can be saved. `size` is decoded octets; -1: not known (cut by TOP)."""

    part: str  # "1.2.1": the path in the tree, what save asks for
    name: str  # safe to show; bidi controls visible
    kind: str  # media type as declared, lower case
    size: int
    is_inline: bool = False
    is_dangerous: bool = False
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """One node of the structure, depth first."""

    part: str
    depth: int
    kind: str
    name: str
    size: int  # encoded octets


@dataclass(frozen=True, slots=True)
class Body:
    """One readable body: text for PLAIN and SOURCE, sanitised HTML for HTML."""

    kind: BodyKind
    text: str
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class Hop:
    """One Received field: who handed the message to whom. Everything but the last hops may be invented."""

    sender: str
    receiver: str
    how: str  # protocol, as the server calls it
    date_s: float | None
    date_text: str


@dataclass(frozen=True, slots=True)
class Document:
    """Everything the reading pane needs of one message; texts are already safe to show as plain text."""

    subject: str = ""
    people: tuple[
        tuple[str, tuple[Person, ...]], ...
    ] = ()  # ("From", …), ("To", …), ("Cc", …), ("Reply-To", …)
    date_text: str = ""  # the Date field as received
    date_s: float | None = None
    headers: tuple[tuple[str, str], ...] = ()
    bodies: tuple[Body, ...] = ()  # best first
    attachments: tuple[Attachment, ...] = ()
    images: tuple[tuple[str, bytes], ...] = ()  # "cid:…" -> raster image of this message, capped
    parts: tuple[Part, ...] = ()
    warnings: tuple[Warn, ...] = ()
    defects: tuple[Defect, ...] = ()
    blocked: tuple[tuple[str, int], ...] = ()  # host -> remote things not loaded
    lines_shown: int = -1  # of a TOP preview; -1: the whole message
    list_unsubscribe: str = ""
    message_id: str = ""
    trackers: tuple[tuple[str, int], ...] = ()  # host -> those of `blocked` that nobody could have seen
    fragment: tuple[int, int] = (0, 0)  # message/partial: number, total (0: not told)
    remote: tuple[str, ...] = ()  # web addresses of pictures that may be loaded after consent; no trackers

    hops: tuple[Hop, ...] = ()  # the oldest first
    appointments: tuple[Appointment, ...] = ()  # in the order of the message
    attested_by: str = ""  # the server that took the message in, where it says something of its sender
    attested: tuple[tuple[str, str], ...] = ()  # spf, dkim, dmarc -> "pass", "fail" … (RFC 8601): its words

    @property
    def sender(self) -> str:
        """Return the address of the one sender in small letters; "" where there is none, or more than one."""
        found = [person.address for name, people in self.people if name == "From" for person in people]
        return found[0].lower() if len(found) == 1 and "@" in found[0] else ""
