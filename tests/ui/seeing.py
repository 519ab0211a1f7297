"""What a person sees of a body: contrast of each letter to its ground, cut lines, sideways scrolling.

Looks at the finished document, not at how it was made: the colours are looked up here by another way than
the one that chose them, and `painted` holds them against the pixels.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextLine,
    QTextTable,
)
from PySide6.QtWidgets import QTextEdit

from popview.ui.palette import LIGHT, Role, contrast
from popview.ui.reading.images import ImageShelf
from popview.ui.reading.mail_text import MailText

LEAST = 4.5
"""WCAG 2.2, 1.4.3, level AA."""
OVER = 4
"""Pixels by which lines may touch: descenders reach into the next line where it is set tight."""
NARROW = 110
"""Pixels of a column in which a word of usual length has room."""
SHADE = 0.5
"""Thin letters are never painted as dark as they are meant: their pixels go at least so far."""

_GROUND = QTextFormat.Property.BackgroundBrush
_INK = QTextFormat.Property.ForegroundBrush
_EMPTY = "\u2028\ufffc \xa0\u200b\u200c\u200d\ufeff\t\u00ad\u034f\u2007"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text of one look."""

    at: int
    length: int
    text: str
    ink: QColor
    ground: QColor

    @property
    def contrast(self) -> float:
        return contrast(self.ink, self.ground)


def stretches(document: QTextDocument, base: QColor, text: QColor) -> Iterator[Stretch]:
    """Yield every visible piece of a document that stands on `base` and is written in `text` by default."""
    for block, fragment in _fragments(document):
        form = fragment.charFormat()
        if not fragment.text().strip(_EMPTY) or _is_hidden(form):
            continue
        ground = _behind(document, block, base)
        if form.hasProperty(_GROUND) and form.background().style() is not Qt.BrushStyle.NoBrush:
            ground = _over(form.background().color(), ground)
        ink = form.foreground().color() if form.hasProperty(_INK) else text
        yield Stretch(fragment.position(), fragment.length(), fragment.text(), _over(ink, ground), ground)


def _is_hidden(form: QTextCharFormat) -> bool:
    """Tell letters of a few pixels, which senders put there for machines."""
    pixels = form.intProperty(QTextFormat.Property.FontPixelSize)
    return form.hasProperty(QTextFormat.Property.FontPixelSize) and pixels < 5


def _fragments(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextFragment]]:
    block = document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            yield block, at.fragment()
            at += 1
        block = block.next()


def _behind(document: QTextDocument, block: QTextBlock, base: QColor) -> QColor:
    """Lay every ground from the sheet up to the block over each other."""
    layers: list[QColor] = []
    form = block.blockFormat()
    if form.hasProperty(_GROUND):
        layers.append(form.background().color())
    frame: QTextFrame | None = document.frameAt(block.position())
    while frame is not None:
        if isinstance(frame, QTextTable):
            cell = frame.cellAt(block.position())
            if cell.isValid() and cell.format().hasProperty(_GROUND):
                layers.append(cell.format().background().color())
        if frame.frameFormat().hasProperty(_GROUND):
            layers.append(frame.frameFormat().background().color())
        frame = frame.parentFrame()
    ground = base
    for layer in reversed(layers):
        ground = _over(layer, ground)
    return ground


def _over(colour: QColor, ground: QColor) -> QColor:
    share = colour.alphaF()
    if share >= 1:
        return colour
    mixed = [
        share * top + (1 - share) * below
        for top, below in zip(colour.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    ]
    return QColor.fromRgbF(*mixed)


def as_written(markup: str) -> list[Stretch]:
    """Return the pieces of a mail's HTML in the colours the sender gave them, on white.

    Call it while the window is light: Qt gives links the colour of the window.
    """
    owner = QObject()
    document = MailText(ImageShelf(), owner)
    document.setHtml(markup)
    return list(stretches(document, LIGHT.color(Role.BASE), LIGHT.color(Role.TEXT)))


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a piece that was legible as it was written."""

    had: float
    has: float
    text: str

    @property
    def is_lost(self) -> bool:
        return self.has < LEAST - 0.005


def kept(before: list[Stretch], after: list[Stretch]) -> Iterator[Kept]:
    """Yield what became of each piece that had enough contrast.

    Positions are the same on both sides; pieces may have united or come apart.
    """
    starts = [piece.at for piece in before]
    for piece in after:
        at = max(0, bisect_right(starts, piece.at) - 1)
        had = 0.0
        while at < len(before) and before[at].at < piece.at + piece.length:
            if before[at].at + before[at].length > piece.at:
                had = max(had, before[at].contrast)
            at += 1
        if had >= LEAST:
            yield Kept(had, piece.contrast, piece.text[:60])


# -- lines ------------------------------------------------------------------------------------------------


def cut_lines(view: QTextEdit) -> list[str]:
    """Return the words that run out of their cell or page, or whose line is lower than its letters."""
    document = view.document()
    right = document.size().width() + 1
    found = []
    block = document.begin()
    while block.isValid():
        place = document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            words = block.text()[line.textStart() : line.textStart() + line.textLength()]
            if words.strip(_EMPTY) and _is_cut(line, place, right):
                found.append(words)
        block = block.next()
    return found


def _is_cut(line: QTextLine, place: QRectF, right: float) -> bool:
    ends = place.left() + line.x() + line.naturalTextWidth()
    is_low = line.height() + 1 < line.ascent() + line.descent()
    return is_low or line.naturalTextWidth() > line.width() + 2 or ends > right


def overlapping(view: QTextEdit) -> list[str]:
    """Return words that lie over other words."""
    boxes = []
    block = view.document().begin()
    while block.isValid():
        place = view.document().documentLayout().blockBoundingRect(block).topLeft()
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            words = block.text()[line.textStart() : line.textStart() + line.textLength()]
            if words.strip(_EMPTY):
                height = min(line.height(), line.ascent() + line.descent())
                corner = place + line.naturalTextRect().topLeft()
                boxes.append((QRectF(corner.x(), corner.y(), line.naturalTextWidth(), height), words))
        block = block.next()
    boxes.sort(key=lambda box: box[0].top())
    found = []
    for number, (box, words) in enumerate(boxes):
        for other, others in boxes[number + 1 :]:
            if other.top() > box.bottom():
                break
            common = box.intersected(other)
            if common.width() > OVER and common.height() > OVER:
                found.append(f"{words[:40]!r} over {others[:40]!r}")
    return found


def broken_words(view: QTextEdit) -> list[str]:
    """Return the words that a column too narrow for them breaks in two."""
    found = []
    block = view.document().begin()
    while block.isValid():
        layout, text = block.layout(), block.text()
        for number in range(1, layout.lineCount()):
            line = layout.lineAt(number)
            both = text[line.textStart() - 1 : line.textStart() + 1]
            if line.width() < NARROW and both.isascii() and both.isalnum() and len(both) == 2:
                found.append(text[max(0, line.textStart() - 12) : line.textStart() + 12])
        block = block.next()
    return found


def scrolls_sideways(view: QTextEdit) -> bool:
    """Tell whether a person has to scroll to the right to read to the end of a line."""
    return view.horizontalScrollBar().maximum() > 0


# -- pixels -----------------------------------------------------------------------------------------------


def painted(view: QTextEdit, pieces: list[Stretch]) -> list[str]:
    """Return, for every piece that is on screen, where the pixels tell of other colours."""
    image = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wrong = []
    for piece in pieces:
        box = _box(view, piece)
        if box.width() < 8 or box.height() < 8 or not image.rect().contains(box):
            continue
        ground, farthest = _colours(image, box)
        if contrast(ground, piece.ground) > 1.1:
            wrong.append(f"{piece.text[:30]!r} stands on {ground.name()}, not {piece.ground.name()}")
        elif contrast(farthest, ground) < 1 + SHADE * (min(piece.contrast, LEAST) - 1):
            wrong.append(f"{piece.text[:30]!r} is painted {farthest.name()}, not {piece.ink.name()}")
    return wrong


def _box(view: QTextEdit, piece: Stretch) -> QRect:
    """Return where the first line of a piece is in the viewport."""
    document = view.document()
    block = document.findBlock(piece.at)
    line = block.layout().lineForTextPosition(piece.at - block.position())
    if not line.isValid():
        return QRect()
    end = min(piece.at + piece.length - block.position(), line.textStart() + line.textLength())
    left = line.cursorToX(piece.at - block.position())
    right = line.cursorToX(end)
    left, right = (one[0] if isinstance(one, tuple) else one for one in (left, right))
    place = document.documentLayout().blockBoundingRect(block).topLeft()
    across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    corner = QPointF(place.x() + left - across, place.y() + line.y() - down)
    return QRectF(corner.x(), corner.y(), right - left, line.ascent() + line.descent()).toRect()


def _colours(image: QImage, box: QRect) -> tuple[QColor, QColor]:
    """Return the colour that most of a box has, and the one that contrasts with it most."""
    pixels = memoryview(image.constBits()).cast("I")
    width = image.bytesPerLine() // 4
    counts: Counter[int] = Counter()
    for row in range(box.top(), box.bottom() + 1):
        counts.update(pixels[row * width + box.left() : row * width + box.right() + 1].tolist())
    ground = QColor(counts.most_common(1)[0][0])
    return ground, max((QColor(one) for one in counts), key=lambda one: contrast(one, ground))
