"""Outlines in the place of pictures that are not there: as large as the mail says, with their words inside.

Drawn by us when the text is painted, from a name that says everything; nothing is loaded for it.
"""

import re
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextFormat,
    QTextImageFormat,
)

from popview.types import OUTLINE

MOST_PIXELS = 12_000_000
"""Of all outlines of one text that were painted: 48 MB; later ones stay empty."""

_SIZED = re.compile(
    re.escape(OUTLINE) + r"(\d{1,4})x(\d{1,4})(?:-([0-9a-f]{6})-(\d{1,3})-((?:[0-9a-f]{2})*))?\Z", re.ASCII
)
_TAG = re.compile(rf'<img src="{re.escape(OUTLINE)}[^"]*" alt="([^"]*)"[^>]*>')
_MOST_WORDS = 120  # letters that are drawn
_LETTERS = 12  # pixels at 100 %
_EDGED = 16  # pixels of each side: what is smaller only keeps its place
_PADDING = 6
_EDGE, _FILL = 90, 14  # of 255: the line and the ground, in the colour of the words
_WORDS = QTextFormat.Property.ImageAltText


def is_outline(name: str) -> bool:
    """Tell whether a picture's name is that of an outline."""
    return name.startswith(OUTLINE)


def outline_size(name: str) -> QSize:
    """Return the size that the name of an outline says; 1 x 1 where it says none."""
    found = _SIZED.match(name)
    return QSize(max(1, int(found[1])), max(1, int(found[2]))) if found else QSize(1, 1)


def words_of(form: QTextCharFormat) -> str:
    """Return what an outline says, "" for anything else."""
    if not form.isImageFormat() or not is_outline(form.toImageFormat().name()):
        return ""
    return form.stringProperty(_WORDS)


def outlined(image: QTextImageFormat, ink: QColor, zoom: float) -> QTextImageFormat:
    """Give an outline the name that says how it is drawn; `ink` can be read on the ground it stands on."""
    words = " ".join(image.stringProperty(_WORDS).split())
    words = words if len(words) <= _MOST_WORDS else words[: _MOST_WORDS - 1] + "…"
    coded = words.encode("utf-8", "replace").hex()
    look = f"{ink.name().removeprefix('#')}-{round(_LETTERS * zoom)}-{coded}"
    image.setName(f"{OUTLINE}{ceil(image.width())}x{ceil(image.height())}-{look}")
    return image


def resized(image: QTextImageFormat) -> QTextImageFormat:
    """Have an outline drawn in the size it has now; any other picture stays as it is."""
    if is_outline(image.name()):
        look = image.name().removeprefix(OUTLINE).partition("-")
        image.setName(f"{OUTLINE}{ceil(image.width())}x{ceil(image.height())}{look[1]}{look[2]}")
    return image


def drawn(name: str, ratio: float = 1.0) -> QImage:
    """Return an outline as a picture of its size times `ratio`; one clear pixel where nothing is drawn."""
    size, found = outline_size(name), _SIZED.match(name)
    if found is None or not found[3] or min(size.width(), size.height()) < _EDGED:
        return _transparent(QSize(1, 1))
    image = _transparent(size * ratio)
    ink = QColor(f"#{found[3]}")
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio, ratio)
    place = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
    painter.setPen(QPen(_faint(ink, _EDGE), 1))
    painter.setBrush(_faint(ink, _FILL))
    painter.drawRoundedRect(place, 3, 3)
    _write(painter, place, _decoded(found[5]), ink, int(found[4]))
    painter.end()
    return image


def _transparent(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _write(painter: QPainter, place: QRectF, words: str, ink: QColor, letters: int) -> None:
    """Write the words into the middle, as many lines as there is room for."""
    font = QGuiApplication.font()
    font.setPixelSize(max(letters, 1))
    room = place.adjusted(_PADDING, 2, -_PADDING, -2)
    metrics = QFontMetricsF(font)
    lines = int(room.height() // metrics.lineSpacing())
    if not words or lines < 1:
        return
    flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
    for share in (1.0, 0.9, 0.8, 0.6, 0.4):  # words wrap where they end: less fits than there is room for
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() * lines * share)
        if metrics.boundingRect(room, flags, shown).height() <= room.height():
            break
    painter.setFont(font)
    painter.setPen(ink)
    painter.setClipRect(room)
    painter.drawText(room, flags, shown)


def _faint(ink: QColor, alpha: int) -> QColor:
    return QColor(ink.red(), ink.green(), ink.blue(), alpha)


def _decoded(coded: str) -> str:
    return bytes.fromhex(coded).decode("utf-8", "replace")


def spoken(markup: str) -> str:
    """Return sanitised HTML with the words of its outlines as text, where something reads the window aloud.

    Nothing that reads a text aloud can read a picture in it.
    """
    if not QAccessible.isActive():
        return markup
    from html import escape, unescape  # late: a table of all names of characters, 1 MB at each start

    return _TAG.sub(lambda found: escape(unescape(found[1]), quote=False), markup)
