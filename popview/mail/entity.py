"""The header of one MIME entity: what it is, how it is encoded, what it is called."""

import mmap
import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from popview.mail.headers import MOST_HEADER, fields
from popview.mail.parameters import file_name, parameters

__all__ = ["Entity", "read_entity"]

_FIELD_LINE = re.compile(rb"[!-9;-~\x80-\xff]+[ \t]*:")
_EMPTY = re.compile(rb"\n\r?\n")
_MAY_BE_PATH = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+\Z")
_CID = re.compile(rb"\s*<?\s*([^<>\s]{1,500})")
_MOST_LINE = 1_000_000
_MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})
_PLAIN_ENCODINGS = frozenset({"", "7bit", "8bit", "binary"})


@dataclass(slots=True)
class Entity:
    """What the header of a part says; everything still harmless bytes or plain words."""

    body: int  # where the content starts in the raw message
    kind: str = "text/plain"
    parameters: tuple[tuple[str, bytes], ...] = ()
    encoding: str = ""  # transfer encoding, cleaned: "base64", "quoted-printable", …
    disposition: str = ""
    raw_name: str = ""  # decoded, not yet cleaned
    content_id: str = ""
    location: str = ""
    boundary: bytes | None = None
    has_fields: bool = True

    @property
    def charset(self) -> str:
        """The charset as named, or empty."""
        return self.parameter("charset")

    @property
    def is_message(self) -> bool:
        """True for a message inside, whose bytes can be read in place."""
        is_first = self.kind == "message/partial" and self.parameter("number") == "1"
        return (self.kind in _MESSAGES or is_first) and self.encoding in _PLAIN_ENCODINGS

    def parameter(self, name: str) -> str:
        """Return a parameter of Content-Type as text, or empty."""
        return dict(self.parameters).get(name, b"").decode("latin-1").strip()


def read_entity(
    raw: bytes | mmap.mmap, start: int, end: int, boundaries: AbstractSet[bytes], default: str = "text/plain"
) -> Entity:
    """Read the header that starts at `start`; it ends at an empty line, a delimiter, or a line of text."""
    body, header_end = _header_extent(raw, start, end, boundaries)
    found: dict[bytes, bytes] = {}
    for name, value in fields(raw[start : min(header_end, start + MOST_HEADER)]):
        found.setdefault(name.lower(), value)
    kind, extra = parameters(found.get(b"content-type", b""))
    disposition, more = parameters(found.get(b"content-disposition", b""))
    if not _MAY_BE_PATH.match(kind):
        kind = "text/plain" if kind in ("text", "") and default == "text/plain" else default
    entity = Entity(body, kind, tuple(extra.items()), has_fields=bool(found))
    entity.encoding = _encoding(found.get(b"content-transfer-encoding", b""))
    entity.disposition = disposition.strip('"')
    entity.raw_name = file_name(more, "filename") or file_name(extra, "name")
    entity.content_id = _identifier(found.get(b"content-id", b""))
    entity.location = found.get(b"content-location", b"")[:2000].decode("latin-1").strip()
    if kind.startswith("multipart/"):
        entity.boundary = extra.get("boundary") or None
        if entity.boundary is not None:
            entity.boundary = entity.boundary.rstrip()[:7900] or None
    return entity


def _identifier(value: bytes) -> str:
    found = _CID.match(value)
    return found[1].decode("latin-1") if found else ""


def _encoding(value: bytes) -> str:
    """Strip what mail adds to the name of a transfer encoding: semicolons, comments, blanks, quotes."""
    text = value[:200].decode("latin-1").lower().partition(";")[0].partition("(")[0]
    return "".join(text.split()).strip("\"'")


def _header_extent(
    raw: bytes | mmap.mmap, start: int, end: int, boundaries: AbstractSet[bytes]
) -> tuple[int, int]:
    """Return (start of the body, end of the header)."""
    at = start
    limit = min(end, start + MOST_HEADER)
    while at < limit:
        line_end = raw.find(b"\n", at, end)
        after = line_end + 1 if line_end >= 0 else end
        if after - at > _MOST_LINE:
            at = after
            continue
        line = raw[at:after]
        if line in (b"\n", b"\r\n"):
            return after, at
        if line.startswith(b"--") and _is_delimiter(line[2:].rstrip(), boundaries):
            return at, at
        is_field = line[:1] in b" \t" or _FIELD_LINE.match(line) is not None
        if not is_field and not _is_junk(raw, line, after, at == start):
            return at, at
        at = after
    if at >= end:
        return end, end
    found = _EMPTY.search(raw, at - 1, end)
    return (found.end(), at) if found else (end, at)


def _is_delimiter(line: bytes, boundaries: AbstractSet[bytes]) -> bool:
    return line in boundaries or (line.endswith(b"--") and line[:-2] in boundaries)


def _is_junk(raw: bytes | mmap.mmap, line: bytes, after: int, is_first: bool) -> bool:
    """Tell a stray line within a header from the first line of a body: a field follows it."""
    if is_first and line.startswith((b"From ", b">From ")):
        return True
    return _FIELD_LINE.match(raw[after : after + 1000]) is not None
