"""Pictures that came inside a message, decoded with caps (X12); everything else is a placeholder.

Qt's text engine opens the name of a picture as a file when it gets an empty answer, so the
answer is never empty.
"""

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader

MAX_PIXELS = 24_000_000
"""Of one picture, before scaling: 6000 x 4000, a photo; more is a bomb."""
MAX_WIDTH = 1600
"""Wider pictures are scaled down while decoding; the pane is rarely wider."""
MAX_TOTAL_PIXELS = 48_000_000
"""Of all pictures of one message, after scaling: about 190 MB."""

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"\xff\xd8\xff", b"jpeg"),
    (b"GIF87a", b"gif"),
    (b"GIF89a", b"gif"),
    (b"BM", b"bmp"),
)


def placeholder() -> QImage:
    """Return one transparent pixel."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def raster_format(data: bytes) -> bytes:
    """Return the format that the first bytes prove, or b"". Names and declared types do not count (A4)."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    return b"webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else b""


def decoded(data: bytes) -> QImage | None:
    """Return the first frame of a raster picture, at most MAX_WIDTH wide; None if it is none or too large."""
    kind = raster_format(data)
    if not kind:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
        return None
    if size.width() > MAX_WIDTH:
        reader.setScaledSize(QSize(MAX_WIDTH, max(1, size.height() * MAX_WIDTH // size.width())))
    image = reader.read()
    return None if image.isNull() else image


class ImageShelf:
    """The pictures of one message, decoded when the text first asks for them."""

    def __init__(self, images: Iterable[tuple[str, bytes]] = ()) -> None:
        self._raw: dict[str, bytes] = {}
        for name, data in images:
            self._raw[name] = data
            self._raw[QUrl(name).toString()] = data
        self._ready: dict[str, QImage] = {}
        self._pixels = 0

    def image(self, name: str) -> QImage:
        """Return the picture called so, or the placeholder; never an empty picture."""
        if name not in self._ready:
            self._ready[name] = self._decode(name)
        return self._ready[name]

    def _decode(self, name: str) -> QImage:
        data = self._raw.get(name)
        if data is None or self._pixels >= MAX_TOTAL_PIXELS:
            return placeholder()
        image = decoded(data)
        if image is None:
            return placeholder()
        self._pixels += image.width() * image.height()
        return image
