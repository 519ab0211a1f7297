"""Header blocks: the lean path for the rows of the list, and the fields one by one for reading.

`summary_fields` runs in the mail worker for every message of a mailbox, so it looks at wanted
fields only, and decodes only where something is encoded. Nothing here raises on any bytes.
"""

import re
from typing import NamedTuple

from popview.mail.addresses import addresses, one_address
from popview.mail.dates import parse_date
from popview.mail.visible import cut
from popview.mail.words import MOST_FIELD, decode_header

__all__ = ["MOST_HEADER", "HeaderFields", "decode_header", "fields", "header_end", "summary_fields"]

MOST_HEADER = 2_000_000  # octets of a header block that are looked at
_MOST_SUBJECT = 1000  # letters in a row of the list
_MOST_ID = 998  # RFC 5322 line
_MOST_TO = 10  # people named in a row
_MOST_FIELDS = 10_000
# The literal newline in front lets the search skip by memchr; hence the newline put before the block.
_WANTED = re.compile(
    rb"\n(?=[FTSDMLCftsdmlc])(from|to|subject|date|message-id|list-id|content-type)[ \t]*:[ \t]*"
    rb"([^\r\n]*+(?:\r*\n[ \t][^\r\n]*+)*+)",
    re.IGNORECASE,
)
_FIELD = re.compile(
    rb"([^\s:\x00-\x20]+)[ \t]*:[ \t]*([^\n]*+(?:\n[ \t][^\n]*+)*+)(?:\n|\Z)|[^\n]*+(?:\n|\Z)"
)
_END = re.compile(rb"\r?\n\r?\n|\A\r?\n")
_ANGLED = re.compile(rb"<([^<>]{1,998})>")
_CHARSET = re.compile(rb"charset\s*=\s*\"?([A-Za-z0-9_.:+-]{1,60})", re.IGNORECASE)
_NO_FILES = (b"text/plain", b"text/html", b"multipart/alternative", b"multipart/report")
_FILES = (b"multipart/mixed", b"application/", b"image/", b"audio/", b"video/", b"message/rfc822")


class HeaderFields(NamedTuple):
    """What a row of the list needs of a header block; all texts are one safe line."""

    sender: str = ""  # display name, or the address where there is none
    address: str = ""  # addr-spec of the first From
    to: str = ""
    subject: str = ""
    date_s: float | None = None
    message_id: str = ""  # without its angle brackets
    list_id: str = ""
    has_attachment: bool | None = None  # None: the header alone cannot tell


def summary_fields(header: bytes) -> HeaderFields:
    """Read the fields of a list row from a header block (CRLF or LF); linear, never raises.

    The first of repeated fields counts. Only the first MOST_HEADER octets are looked at.
    """
    found: dict[bytes, bytes] = {}
    for field, value in _WANTED.findall(b"\n" + header[:MOST_HEADER].removeprefix(b"\xef\xbb\xbf")):
        found.setdefault(field.lower(), value)
    get = found.get
    content_type = get(b"content-type", b"")
    charset = "" if header.isascii() else _charset(content_type)
    name, address = one_address(get(b"from", b""), charset)
    return HeaderFields(
        name or address,
        address,
        _people(get(b"to", b""), charset),
        cut(decode_header(get(b"subject", b""), charset), _MOST_SUBJECT),
        parse_date(get(b"date", b"")[:200].decode("latin-1")),
        _identifier(get(b"message-id", b"")),
        _identifier(get(b"list-id", b"")),
        _has_attachment(content_type),
    )


def _people(value: bytes, charset: str) -> str:
    if not value:
        return ""
    if b"," not in value and b";" not in value:
        name, address = one_address(value, charset)
        return name or address
    people = addresses(value, charset, most=_MOST_TO)
    return ", ".join(person.name or person.address for person in people)


def _identifier(value: bytes) -> str:
    if value.isascii() and value[:1] == b"<" and value[-1:] == b">" and len(value) < _MOST_ID:
        text = value[1:-1].decode("ascii")
        if text.isprintable():
            return text
    angled = _ANGLED.search(value, 0, MOST_FIELD) if value else None
    return decode_header((angled[1] if angled else value)[:_MOST_ID])


def _charset(content_type: bytes) -> str:
    found = _CHARSET.search(content_type, 0, MOST_FIELD)
    return found[1].decode("ascii") if found else ""


def _has_attachment(content_type: bytes) -> bool | None:
    kind = content_type[:60].lower()
    if not kind or kind.startswith(_NO_FILES):
        return False
    return True if kind.startswith(_FILES) else None


def header_end(message: bytes) -> int:
    """Return where the body starts; the length of the message where no empty line ends the header."""
    found = _END.search(message)
    return found.end() if found else len(message)


def fields(header: bytes) -> list[tuple[bytes, bytes]]:
    """Return (name, value still folded) of each field in order, at most 10,000 of MOST_HEADER octets.

    Lines that are no field (no colon, blanks in the name, an mbox "From ") are left out.
    """
    block = header[:MOST_HEADER].removeprefix(b"\xef\xbb\xbf")
    if b"\r" in block:
        block = block.replace(b"\r\n", b"\n")
    out: list[tuple[bytes, bytes]] = []
    for found in _FIELD.finditer(block):
        if found[0] in (b"\n", b""):
            break
        if found[1] is not None:
            out.append((found[1], found[2]))
            if len(out) == _MOST_FIELDS:
                break
    return out
