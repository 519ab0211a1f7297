"""Fits a laid-out mail to this window: legible colours, zoom, and the width there is.

Works on the QTextDocument before it is shown, because only there is it settled which text stands
on which ground. In light mode the mail keeps its colours, save text that cannot be seen at all
(its background picture was not loaded); in dark mode light grounds turn dark and every text is
given a contrast of 4.5.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

from popview.ui.palette import contrast
from popview.ui.reading.legible import LEAST, dusk, over, readable

INVISIBLE = 2.0
"""Below this contrast text counts as lost and is mended in light mode too."""

MOST_FRAGMENTS = 8_000
"""Larger mails keep their colours and are shown on a light sheet: about 0.3 s of work otherwise."""

_GROUND = QTextFormat.Property.BackgroundBrush
_INK = QTextFormat.Property.ForegroundBrush
_PIXELS = QTextFormat.Property.FontPixelSize
_POINTS = QTextFormat.Property.FontPointSize


@dataclass(frozen=True, slots=True)
class Look:
    """What the mail has to fit: colours of the window, magnification, width in pixels."""

    base: QColor
    text: QColor
    link: QColor
    is_dark: bool
    zoom: float
    width: int


def adapt(document: QTextDocument, look: Look, natural: Callable[[str], QSize]) -> bool:
    """Change `document` to fit `look`; False if it is too large and its colours were left alone.

    `natural` tells the size of a picture by its name.
    """
    fragments = list(_fragments(document, MOST_FRAGMENTS + 1))
    if len(fragments) > MOST_FRAGMENTS:
        return False
    grounds = _Grounds(document, look)
    for frame in _frames(document.rootFrame()):
        grounds.turn_down(frame)
        if isinstance(frame, QTextTable):
            _narrow(frame, look.width)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for block, fragment in fragments:
        form = fragment.charFormat()
        changed = (
            _fitted_image(form.toImageFormat(), look, natural)
            if form.isImageFormat()
            else _fitted(form, grounds.behind(block), look)
        )
        if changed is not None:
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(changed)
    if look.is_dark:
        _turn_down_blocks(document, cursor, look)
    cursor.endEditBlock()
    return True


def least_contrast(document: QTextDocument, look: Look) -> float:
    """Return the smallest contrast of any visible text to its ground; 21 where there is no text."""
    grounds = _Grounds(document, look)
    least = 21.0
    for block, fragment in _fragments(document, MOST_FRAGMENTS):
        if fragment.text().strip("\u2028\ufffc \xa0"):
            form = fragment.charFormat()
            ground = _own_ground(form, grounds.behind(block))
            least = min(least, contrast(_ink(form, look), ground))
    return least


class _Grounds:
    """Which colour lies behind a block, looked up through cells, tables and frames."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self._look = look
        self._cells: dict[tuple[int, int], QColor] = {}

    def turn_down(self, frame: QTextFrame) -> None:
        """In dark mode, darken a frame's own ground and those of its cells."""
        if not self._look.is_dark:
            return
        form = frame.frameFormat()
        if form.hasProperty(_GROUND):
            form.setBackground(dusk(over(form.background().color(), self._look.base), self._look.base))
            frame.setFrameFormat(form)
        if isinstance(frame, QTextTable):
            for row in range(frame.rows()):
                for column in range(frame.columns()):
                    cell = frame.cellAt(row, column)
                    cell_form = cell.format()
                    if cell.row() == row and cell.column() == column and cell_form.hasProperty(_GROUND):
                        cell_form.setBackground(dusk(cell_form.background().color(), self._look.base))
                        cell.setFormat(cell_form)

    def behind(self, block: QTextBlock) -> QColor:
        """Return the opaque colour that text of this block stands on."""
        form = block.blockFormat()
        below = self._at(block.position())
        if not form.hasProperty(_GROUND):
            return below
        own = over(form.background().color(), below)
        return dusk(own, self._look.base) if self._look.is_dark else own

    def _at(self, position: int) -> QColor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        return self._of_frame(cursor.currentFrame(), position)

    def _of_frame(self, frame: QTextFrame | None, position: int) -> QColor:
        if frame is None:
            return self._look.base
        cell_at = -1
        brush: QBrush | None = None
        if isinstance(frame, QTextTable):
            cell = frame.cellAt(position)
            cell_at = cell.firstPosition()
            if cell.isValid() and cell.format().hasProperty(_GROUND):
                brush = cell.format().background()
        key = (frame.firstPosition(), cell_at)
        if key not in self._cells:
            if brush is None and frame.frameFormat().hasProperty(_GROUND):
                brush = frame.frameFormat().background()
            below = self._of_frame(frame.parentFrame(), frame.firstPosition() - 1)
            self._cells[key] = below if brush is None else over(brush.color(), below)
        return self._cells[key]


def _turn_down_blocks(document: QTextDocument, cursor: QTextCursor, look: Look) -> None:
    """Darken the grounds of paragraphs; last, because `behind` reckons with the mail's own."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.hasProperty(_GROUND):
            form.setBackground(dusk(form.background().color(), look.base))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
        block = block.next()


def _fitted(form: QTextCharFormat, ground: QColor, look: Look) -> QTextCharFormat | None:
    """Return the format changed to fit, or None if it fits already."""
    changed = _zoomed(form, look.zoom)
    if look.is_dark and form.hasProperty(_GROUND) and form.background().style():
        form.setBackground(dusk(over(form.background().color(), ground), look.base))
        changed = True
    standing_on = _own_ground(form, ground)
    ink = _ink(form, look)
    least = LEAST if look.is_dark or not form.hasProperty(_INK) else INVISIBLE
    if contrast(ink, standing_on) < least:
        form.setForeground(readable(ink, standing_on))
        changed = True
    elif form.isAnchor() and not form.hasProperty(_INK):
        form.setForeground(readable(look.link, standing_on))
        changed = True
    return form if changed else None


def _zoomed(form: QTextCharFormat, zoom: float) -> bool:
    """Scale sizes that the mail fixed; relative ones follow the document's own font."""
    if zoom == 1.0:
        return False
    if form.hasProperty(_PIXELS):
        form.setProperty(_PIXELS, max(1, round(form.intProperty(_PIXELS) * zoom)))
        return True
    if form.hasProperty(_POINTS):
        form.setFontPointSize(max(1.0, form.fontPointSize() * zoom))
        return True
    return False


def _fitted_image(
    image: QTextImageFormat, look: Look, natural: Callable[[str], QSize]
) -> QTextImageFormat | None:
    """Scale a picture with the zoom, never wider than the pane; its height follows."""
    own = natural(image.name())
    if own.width() <= 1 and own.height() <= 1:  # not there: leave no hole of the size it claims
        image.setWidth(1)
        image.setHeight(1)
        return image
    width, height = image.width(), image.height()
    if width <= 0:
        width = height * own.width() / own.height() if height > 0 else own.width()
    scale = min(look.zoom, look.width / max(width, 1))
    if scale == 1.0:
        return None
    image.setWidth(width * scale)
    if height > 0:
        image.setHeight(height * scale)
    return image


def _narrow(table: QTextTable, width: int) -> None:
    """Let a table that was fixed wider than the pane take the pane's width instead."""
    form = table.format().toTableFormat()
    fixed = QTextLength.Type.FixedLength
    wide = form.width().type() is fixed and form.width().rawValue() > width
    columns = form.columnWidthConstraints()
    too_much = sum(one.rawValue() for one in columns if one.type() is fixed) > width
    if wide:
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    if wide or too_much:
        form.clearColumnWidthConstraints()
        table.setFormat(form)


def _ink(form: QTextCharFormat, look: Look) -> QColor:
    if form.hasProperty(_INK):
        return form.foreground().color()
    return look.link if form.isAnchor() else look.text


def _own_ground(form: QTextCharFormat, ground: QColor) -> QColor:
    if form.hasProperty(_GROUND) and form.background().style():
        return over(form.background().color(), ground)
    return ground


def _frames(frame: QTextFrame) -> Iterator[QTextFrame]:
    yield frame
    for child in frame.childFrames():
        yield from _frames(child)


def _fragments(document: QTextDocument, most: int) -> Iterator[tuple[QTextBlock, QTextFragment]]:
    count = 0
    block = document.begin()
    while block.isValid() and count < most:
        at = block.begin()
        while not at.atEnd() and count < most:
            yield block, at.fragment()
            count += 1
            at += 1
        block = block.next()
