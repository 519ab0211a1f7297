"""The head of a printed message: who, to whom, when, what about, with which attachments.

It stands on the first page over a line that the mail's own text begins below of and cannot paint across.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication

from popview.ui.palette import LIGHT, Role
from popview.ui.paper.measure import measured

SHARE = 0.6
"""Of the first page; a longer list of recipients is cut there, so that the message itself begins on it."""

_PADDING = 12
_BAR = 4
_CELL = 2
_LABELS = 17  # per cent of the width


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the head; every text is shown as plain text."""

    subject: str
    rows: tuple[tuple[str, str], ...]  # ("From", "Ada <ada@example.org>"), …
    notice: str = ""  # how much of the message this is, and in which form, where that is not all of it
    is_part: bool = False  # the rest lies on the server and can be fetched


class Heading:
    """The head laid out for a width in units."""

    def __init__(self, head: Head, width: float, most: float) -> None:
        self._document = _document(head, width - 2 * _PADDING - _BAR)
        self._width = width
        natural = self._document.size().height() + 2 * _PADDING
        self.height = min(natural, most)

    @property
    def text(self) -> str:
        """Return what it says."""
        return self._document.toPlainText()

    def draw(self, painter: QPainter) -> None:
        """Draw it at the origin of the painter, as wide as it was laid out."""
        frame = QRectF(0, 0, self._width, self.height)
        painter.save()
        painter.fillRect(frame, LIGHT.color(Role.PANEL))
        painter.fillRect(QRectF(0, 0, _BAR, self.height), LIGHT.color(Role.ACCENT))
        painter.setPen(QPen(LIGHT.color(Role.BORDER), 1))
        painter.drawRect(frame)
        painter.setClipRect(frame.adjusted(0, _PADDING, 0, -_PADDING))
        painter.translate(_BAR + _PADDING, _PADDING)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = LIGHT.qt()
        self._document.documentLayout().draw(painter, context)
        painter.restore()


def _document(head: Head, width: float) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(paper_font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    measured(document)
    cursor = QTextCursor(document)
    beside = QTextBlockFormat()
    beside.setLeftMargin(_CELL)
    cursor.setBlockFormat(beside)
    cursor.insertText(head.subject, _letters(Role.TEXT, scale=1.35, is_bold=True))
    _rows(cursor, head.rows)
    if head.notice:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if not head.rows:
            cursor.insertBlock()
        cursor.setBlockFormat(beside)
        cursor.insertText(head.notice, _letters(Role.WARNING, is_bold=True))
    document.setTextWidth(width)
    return document


def _rows(cursor: QTextCursor, rows: tuple[tuple[str, str], ...]) -> None:
    if not rows:
        return
    form = QTextTableFormat()
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(_CELL)
    form.setTopMargin(4)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, _LABELS),
            QTextLength(QTextLength.Type.PercentageLength, 100 - _LABELS),
        ]
    )
    table: QTextTable = cursor.insertTable(len(rows), 2, form)
    for row, (label, text) in enumerate(rows):
        table.cellAt(row, 0).firstCursorPosition().insertText(label, _letters(Role.DIM))
        cell = table.cellAt(row, 1).firstCursorPosition()
        cell.setBlockFormat(QTextBlockFormat())
        cell.insertText(text, _letters(Role.TEXT))


def _letters(role: Role, *, scale: float = 1.0, is_bold: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(LIGHT.color(role))
    font = paper_font()
    form.setFontPointSize(font.pointSizeF() * scale)
    if is_bold:
        form.setFontWeight(QFont.Weight.DemiBold)
    return form


def paper_font() -> QFont:
    """Return the font of everything on paper: the window's, in a size for reading on paper."""
    font = QFont(QApplication.font())
    font.setPointSizeF(10.0)
    return font
