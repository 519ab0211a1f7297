"""Pictures that came inside a message, decoded with caps (X12); everything else is a placeholder.

Qt's text engine opens the name of a picture as a file when it gets an empty answer, so the
answer is never empty.
"""

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QPainter

from popview.ui.reading.outlines import is_outline, outline_size

MAX_PIXELS = 24_000_000
"""Of one picture, before scaling: 6000 x 4000, a photo; more is a bomb."""
MAX_WIDTH = 1600
"""Wider pictures are scaled down while decoding; the pane is rarely wider."""
MAX_TOTAL_PIXELS = 48_000_000
"""Of all pictures of one message, after scaling: about 190 MB."""

_PROBE = 64  # pixels of each side of what is looked at
_SOLID = 0.85  # a picture of which more than this share is there is no drawing on nothing
_DARK, _WHITE = 80, 245  # of 255: lost in a dark window, lost on white
_LEAST_DARK = 0.15

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


def with_card(image: QImage) -> QImage:
    """Return a picture that can be seen in a dark window: dark lines on nothing get a white card behind them.

    A signature or a logo with a transparent ground was drawn for white paper; a photo is left alone, and so
    is what is light itself.
    """
    if not image.hasAlphaChannel():
        return image
    small = image.scaled(_PROBE, _PROBE).convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [pixel for pixel in memoryview(small.constBits()).cast("I") if pixel >> 24 >= 128]
    greens = [pixel >> 8 & 255 for pixel in pixels]  # good enough for how light a colour looks
    dark = sum(green < _DARK for green in greens)
    white = sum(green > _WHITE for green in greens)
    is_photo = len(pixels) > _SOLID * _PROBE * _PROBE
    if is_photo or dark <= white or dark < _LEAST_DARK * len(pixels):
        return image
    card = QImage(image.size(), QImage.Format.Format_RGB32)
    card.fill(Qt.GlobalColor.white)
    painter = QPainter(card)
    painter.drawImage(0, 0, image)
    painter.end()
    return card


class ImageShelf:
    """The pictures of one message, decoded when the text first asks for them."""

    def __init__(self, images: Iterable[tuple[str, bytes]] = ()) -> None:
        self._raw: dict[str, bytes] = {}
        for name, data in images:
            self._raw[name] = data
            self._raw[QUrl(name).toString()] = data
        self._ready: dict[str, QImage] = {}
        self._cards: dict[str, QImage] = {}
        self._pixels = 0

    def image(self, name: str) -> QImage:
        """Return the picture called so, or the placeholder; never an empty picture."""
        if name not in self._ready:
            self._ready[name] = self._decode(name)
        return self._ready[name]

    def size(self, name: str) -> QSize:
        """Return the size of the picture called so, of an outline too."""
        return outline_size(name) if is_outline(name) else self.image(name).size()

    def on_dark(self, name: str) -> QImage:
        """Return the picture called so as it is shown in a dark window; see `with_card`."""
        if name not in self._cards:
            self._cards[name] = with_card(self.image(name))
        return self._cards[name]

    def _decode(self, name: str) -> QImage:
        data = self._raw.get(name)
        if data is None or self._pixels >= MAX_TOTAL_PIXELS:
            return placeholder()
        image = decoded(data)
        if image is None:
            return placeholder()
        self._pixels += image.width() * image.height()
        return image
