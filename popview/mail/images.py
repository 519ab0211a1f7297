"""Pictures that came with the message: sniffed, measured and capped before anything draws them.

Only raster formats that carry their size in the first octets; type and name in the mail do not
count. A decompression bomb is refused by its pixels, before decoding.
"""

import hashlib
import struct

from popview.mail.outlines import outline_name

__all__ = ["MOST_OCTETS", "MOST_PIXELS", "Album", "measure"]

MOST_OCTETS = 8_000_000  # of one picture
MOST_PIXELS = 16_000_000  # of one picture: 64 MB when drawn
_MOST_SIDE = 16_384
_MOST_ALL_OCTETS = 24_000_000
_MOST_ALL_PIXELS = 48_000_000
_MOST_PICTURES = 300
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def measure(data: bytes) -> tuple[str, int, int] | None:
    """Return (media type, width, height) in pixels of a PNG, GIF, JPEG, WebP or BMP; None for all else."""
    try:
        return _measure(data)
    except (struct.error, IndexError):  # ends inside its own header
        return None


def _measure(data: bytes) -> tuple[str, int, int] | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        return ("image/png", *struct.unpack(">II", data[16:24]))
    if data.startswith((b"GIF87a", b"GIF89a")):
        return ("image/gif", *struct.unpack("<HH", data[6:10]))
    if data.startswith(b"\xff\xd8\xff"):
        return _measure_jpeg(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _measure_webp(data)
    if data.startswith(b"BM") and len(data) > 26 and data[14:18] == b"\x28\x00\x00\x00":
        width, height = struct.unpack("<ii", data[18:26])
        return ("image/bmp", abs(width), abs(height))
    return None


def _measure_jpeg(data: bytes) -> tuple[str, int, int] | None:
    at = 2
    for _ in range(1000):  # segments in front of the frame
        while data[at] != 0xFF:
            return None
        while data[at] == 0xFF:
            at += 1
        mark = data[at]
        if mark in _JPEG_SIZES:
            height, width = struct.unpack(">HH", data[at + 4 : at + 8])
            return ("image/jpeg", width, height)
        at += 1 + struct.unpack(">H", data[at + 1 : at + 3])[0]
    return None


def _measure_webp(data: bytes) -> tuple[str, int, int] | None:
    kind = data[12:16]
    if kind == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        height = int.from_bytes(data[27:30], "little") + 1
        return ("image/webp", width, height)
    if kind == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return ("image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return ("image/webp", width & 0x3FFF, height & 0x3FFF)
    return None


class Album:
    """The pictures of one message that its HTML may show, under names that we make."""

    def __init__(self) -> None:
        self._pictures: dict[str, bytes] = {}
        self._outlines: set[str] = set()
        self._pixels = 0
        self._octets = 0

    def add(self, name: str, data: bytes) -> bool:
        """Take a picture in under "cid:…"; False where it is none, too large, or one too many."""
        if name in self._pictures:
            return True
        size = measure(data) if len(data) <= MOST_OCTETS else None
        if size is None or len(self._pictures) >= _MOST_PICTURES:
            return False
        _, width, height = size
        if not (0 < width <= _MOST_SIDE and 0 < height <= _MOST_SIDE) or width * height > MOST_PIXELS:
            return False
        if self._pixels + width * height > _MOST_ALL_PIXELS or self._octets + len(data) > _MOST_ALL_OCTETS:
            return False
        self._pictures[name] = data
        self._pixels += width * height
        self._octets += len(data)
        return True

    def add_data(self, data: bytes) -> str | None:
        """Take in a picture out of a data: URL; return its name."""
        name = "cid:data-" + hashlib.sha256(data).hexdigest()[:20]
        return name if self.add(name, data) else None

    def add_outline(self, width: int, height: int) -> str:
        """Return our name for a picture that is not there but keeps its place of so many pixels."""
        name = outline_name(width, height)
        self._outlines.add(name)
        return name

    def __contains__(self, name: str) -> bool:
        return name in self._pictures or name in self._outlines

    def pictures(self) -> tuple[tuple[str, bytes], ...]:
        """Return all pictures with their names."""
        return tuple(self._pictures.items())
