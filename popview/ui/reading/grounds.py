"""Which colour lies behind a text of a laid-out mail, looked up through cells, tables and frames."""

from collections.abc import Iterator
from dataclasses import dataclass

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
    QTextTable,
    QTextTableFormat,
)

from popview.ui.reading.legible import dusk, mixed, over

GROUND = QTextFormat.Property.BackgroundBrush
INK = QTextFormat.Property.ForegroundBrush
_EDGES = (
    QTextFormat.Property.TableCellTopBorderBrush,
    QTextFormat.Property.TableCellBottomBorderBrush,
    QTextFormat.Property.TableCellLeftBorderBrush,
    QTextFormat.Property.TableCellRightBorderBrush,
)


@dataclass(frozen=True, slots=True)
class Look:
    """What the mail has to fit: colours of the window, magnification, width in pixels."""

    base: QColor
    text: QColor
    link: QColor
    is_dark: bool
    zoom: float
    width: int


class Grounds:
    """Which colour lies behind a block, looked up through cells, tables and frames."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._document = document
        self._look = look
        self._cells: dict[tuple[int, int], QColor] = {}
        self._blocks: dict[int, QColor] = {}
        self._edge = mixed(look.base, look.text, 0.3)
        self._is_flat = not document.rootFrame().childFrames()

    def turn_down(self, frame: QTextFrame) -> None:
        """In dark mode, darken a frame's own ground and those of its cells."""
        if not self._look.is_dark:
            return
        self._blocks.clear()
        self._cells.clear()
        form = frame.frameFormat()
        if form.hasProperty(GROUND):
            form.setBackground(dusk(over(form.background().color(), self._look.base), self._look.base))
            frame.setFrameFormat(form)
        if isinstance(frame, QTextTable):
            self._dim_edges(frame)
            for row in range(frame.rows()):
                for column in range(frame.columns()):
                    cell = frame.cellAt(row, column)
                    cell_form = cell.format()
                    if cell.row() == row and cell.column() == column and self._darkened(cell_form):
                        cell.setFormat(cell_form)

    def _dim_edges(self, table: QTextTable) -> None:
        """Draw a table's lines in a quiet colour: the light greys of white paper glare on a dark ground."""
        form = table.format().toTableFormat()
        if form.border() > 0:
            form.setBorderBrush(self._edge)
            form.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
            table.setFormat(form)

    def _darkened(self, cell: QTextCharFormat) -> bool:
        """Turn down what a cell's format says of grounds and lines; False if it says nothing."""
        has_ground = cell.hasProperty(GROUND)
        edges = [edge for edge in _EDGES if cell.hasProperty(edge)]
        if has_ground:
            cell.setBackground(dusk(cell.background().color(), self._look.base))
        for edge in edges:
            cell.setProperty(edge, QBrush(self._edge))
        return has_ground or bool(edges)

    def behind(self, block: QTextBlock) -> QColor:
        """Return the opaque colour that text of this block stands on."""
        number = block.blockNumber()
        if number not in self._blocks:
            self._blocks[number] = self._behind(block)
        return self._blocks[number]

    def _behind(self, block: QTextBlock) -> QColor:
        form = block.blockFormat()
        below = self._at(block.position())
        if not form.hasProperty(GROUND):
            return below
        own = over(form.background().color(), below)
        return dusk(own, self._look.base) if self._look.is_dark else own

    def _at(self, position: int) -> QColor:
        if self._is_flat:
            return self._of_frame(self._document.rootFrame(), position)
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
            if cell.isValid() and cell.format().hasProperty(GROUND):
                brush = cell.format().background()
        key = (frame.firstPosition(), cell_at)
        if key not in self._cells:
            if brush is None and frame.frameFormat().hasProperty(GROUND):
                brush = frame.frameFormat().background()
            below = self._of_frame(frame.parentFrame(), frame.firstPosition() - 1)
            self._cells[key] = below if brush is None else over(brush.color(), below)
        return self._cells[key]


def lay_ground(table: QTextTable) -> None:
    """Give a table's ground to its cells where their borders are one: Qt then paints none of its own."""
    form = table.format().toTableFormat()
    if not (form.borderCollapse() and form.hasProperty(GROUND)):
        return
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            cell_form = cell.format()
            if cell.row() == row and cell.column() == column and not cell_form.hasProperty(GROUND):
                cell_form.setBackground(form.background())
                cell.setFormat(cell_form)
    form.clearBackground()
    table.setFormat(form)


def ink(form: QTextCharFormat, look: Look) -> QColor:
    """Return the colour of a text's letters."""
    if form.hasProperty(INK):
        return form.foreground().color()
    return look.link if form.isAnchor() else look.text


def own_ground(form: QTextCharFormat, ground: QColor) -> QColor:
    """Return the colour behind a text: its own if it has one, else `ground`."""
    if form.hasProperty(GROUND) and form.background().style():
        return over(form.background().color(), ground)
    return ground


def frames(frame: QTextFrame) -> Iterator[QTextFrame]:
    """Yield a frame and all frames in it, outer ones first."""
    yield frame
    for child in frame.childFrames():
        yield from frames(child)


def fragments(document: QTextDocument, most: int) -> Iterator[tuple[QTextBlock, QTextFragment]]:
    """Yield the pieces of text of one format, each with its block; at most `most`."""
    count = 0
    block = document.begin()
    while block.isValid() and count < most:
        at = block.begin()
        while not at.atEnd() and count < most:
            yield block, at.fragment()
            count += 1
            at += 1
        block = block.next()
