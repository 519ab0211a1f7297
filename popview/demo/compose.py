"""From a Letter, which people can write down shortly, to a message as a server keeps it."""

import time
import zlib
from dataclasses import dataclass, replace
from email.charset import QP, Charset
from email.encoders import encode_base64
from email.header import Header
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import compat32
from email.utils import formataddr, formatdate

__all__ = ["OWNER", "Enclosure", "Letter", "Person", "quoted", "render"]

Person = tuple[str, str]
"""Display name and address."""

OWNER: Person = ("Nora Holm", "nora@holm.example")
DAY_S = 86400.0
ZONE_S = 3600  # Nora lives one hour east of Greenwich
LARGE = b"(here goes the large file)"
WIRE = compat32.clone(linesep="\r\n", max_line_length=78)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file in a message: attached, or shown inside the HTML where `cid` is given."""

    name: str
    kind: str  # "application/pdf"
    data: bytes
    cid: str = ""
    encoded: bytes = b""  # base64 lines with CRLF in place of `data`, for the large one


@dataclass(frozen=True, slots=True)
class Letter:
    """A message in short: everything not said here is made up from it, always in the same way."""

    age: float  # days before now
    sender: Person
    subject: str
    text: str = ""
    html: str = ""
    at: float | None = None  # hour of the day, 0 to 24; None: found from the subject
    charset: str = "utf-8"
    to: tuple[Person, ...] = (OWNER,)
    headers: tuple[tuple[str, str], ...] = ()
    files: tuple[Enclosure, ...] = ()
    id: str = ""  # left part of the Message-ID, for threads
    answers: tuple[str, ...] = ()  # Message-IDs of the thread so far, the oldest first
    exact: bool = False  # sent at that very age, whatever hour that is: order matters
    waking: bool = False  # the same, but the night is folded away: people write by day
    body: Message | None = None  # a body of its own kind: a report, an invitation

    @property
    def message_id(self) -> str:
        """The Message-ID with its angle brackets."""
        left = self.id or f"{self.mark:08x}.{int(self.age * 100):05d}"
        return f"<{left}@{self.sender[1].partition('@')[2]}>"

    @property
    def mark(self) -> int:
        """A number that differs from letter to letter and stays the same for one."""
        return zlib.crc32(f"{self.sender[1]} {self.subject} {self.age}".encode())

    def moment(self, now: float) -> float:
        """Return when it was sent, in seconds since the epoch; always before `now`."""
        sent = now - self.age * DAY_S
        if self.exact:
            return sent
        into_day = (sent + ZONE_S) % DAY_S
        midnight = sent - into_day
        if self.waking:
            at = 7 + 15.5 * into_day / DAY_S  # keeps the order of a thread
        elif self.at is not None:
            at = self.at
        else:
            at = 7 + self.mark % 1500 / 100
        placed = midnight + at * 3600
        return placed if placed < now else sent

    def aged(self, age: float) -> "Letter":
        """Return the same letter sent at another time."""
        return replace(self, age=age)


def quoted(text: str, who: str) -> str:
    """Return a text as an answer quotes it."""
    lines = "\n".join(f">{line}" if line.startswith(">") else f"> {line}" for line in text.split("\n"))
    return f"{who} wrote:\n{lines}"


def render(letter: Letter, now: float) -> bytes:
    """Return the message as it lies on a server: CRLF line ends, no dot-stuffing."""
    message = letter.body or _body(letter)
    _envelope(message, letter, now)
    wire = message.as_bytes(policy=WIRE)
    for file in letter.files:
        if file.encoded:
            wire = wire.replace(LARGE + b"\r\n", file.encoded)
    return wire if wire.endswith(b"\r\n") else wire + b"\r\n"


def text_part(text: str, kind: str, charset: str) -> Message:
    """Return a text part: 7bit where it is ASCII, else what the charset's mailers use."""
    part = MIMENonMultipart("text", kind)
    if text.isascii() and charset == "utf-8":
        charset = "us-ascii"
    coding = Charset(charset)
    if charset.startswith(("utf-8", "iso-8859", "windows-125")):
        coding.body_encoding = QP
    part.set_payload(text.replace("\r\n", "\n"), coding)
    return part


def _body(letter: Letter) -> Message:
    mark = f"=_{letter.mark:08x}"
    body = text_part(letter.text, "plain", letter.charset)
    inner = [file for file in letter.files if file.cid]
    outer = [file for file in letter.files if not file.cid]
    if letter.html:
        html = text_part(letter.html, "html", letter.charset)
        if inner:
            html = _together("related", f"{mark}r", html, *map(_file_part, inner))
        body = _together("alternative", f"{mark}a", body, html) if letter.text else html
    if outer:
        body = _together("mixed", f"{mark}m", body, *map(_file_part, outer))
    return body


def _together(kind: str, boundary: str, *parts: Message) -> Message:
    whole = MIMEMultipart(kind, boundary=boundary)
    del whole["MIME-Version"]
    for part in parts:
        del part["MIME-Version"]
        whole.attach(part)
    return whole


def _file_part(file: Enclosure) -> Message:
    main, _, sub = file.kind.partition("/")
    part = MIMENonMultipart(main, sub)
    if file.encoded:
        part["Content-Transfer-Encoding"] = "base64"
        part.set_payload(LARGE.decode() + "\n")
    else:
        part.set_payload(file.data)
        encode_base64(part)
    name = file.name if file.name.isascii() else ("utf-8", "", file.name)
    disposition = "inline" if file.cid else "attachment"
    part.add_header("Content-Disposition", disposition, filename=name)
    if file.cid:
        part["Content-ID"] = f"<{file.cid}>"
    return part


def _address(person: Person, charset: str) -> str:
    return formataddr(person, charset=charset)


def _envelope(message: Message, letter: Letter, now: float) -> None:
    """Put the headers on top, in the order in which mail servers and mailers write them."""
    content = [(name, value) for name, value in message.items() if name != "MIME-Version"]
    for name in set(message.keys()):
        del message[name]
    sent = letter.moment(now)
    address = letter.sender[1]
    domain = address.partition("@")[2]
    when = time.strftime("%a, %d %b %Y %H:%M:%S +0100", time.gmtime(sent + 4 + ZONE_S))
    zoned = formatdate(sent + ZONE_S, usegmt=False).removesuffix("-0000") + "+0100"
    message["Return-Path"] = f"<{address}>"
    message["Delivered-To"] = OWNER[1]
    message["Received"] = (
        f"from mail.{domain} (mail.{domain} [192.0.2.{letter.mark % 250 + 1}])\n"
        f"\tby mx.holm.example with ESMTPS id {letter.mark:08X}\n\tfor <{OWNER[1]}>; {when}"
    )
    message["Message-ID"] = letter.message_id
    message["Date"] = zoned
    message["From"] = _address(letter.sender, letter.charset)
    message["To"] = ", ".join(_address(person, letter.charset) for person in letter.to)
    message["Subject"] = (
        letter.subject
        if letter.subject.isascii()
        else Header(letter.subject, letter.charset, header_name="Subject").encode()
    )
    if letter.answers:
        message["In-Reply-To"] = letter.answers[-1]
        message["References"] = "\n ".join(letter.answers)
    for name, value in letter.headers:
        message[name] = value
    message["MIME-Version"] = "1.0"
    for name, value in content:
        message[name] = value
