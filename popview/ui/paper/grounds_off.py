"""A mail without its coloured grounds: what saves ink, and what its letters then have to bear."""

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from popview.ui.reading.adapting import MOST_FRAGMENTS
from popview.ui.reading.grounds import GROUND, fragments, frames


def take_grounds_off(document: QTextDocument) -> None:
    """Clear the grounds of frames, cells, paragraphs and letters.

    Who fits the text afterwards mends letters that cannot be seen on white.
    """
    for frame in frames(document.rootFrame()):
        form = frame.frameFormat()
        form.clearProperty(GROUND.value)
        frame.setFrameFormat(form)
        if isinstance(frame, QTextTable):
            _clear_cells(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    pieces = [
        (fragment.position(), fragment.length(), fragment.charFormat())
        for _, fragment in fragments(document, MOST_FRAGMENTS)
        if fragment.charFormat().hasProperty(GROUND)
    ]
    for position, length, letters in pieces:
        letters.clearProperty(GROUND.value)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)
    _clear_blocks(document, cursor)
    cursor.endEditBlock()


def _clear_cells(table: QTextTable) -> None:
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            form = cell.format()
            if cell.row() == row and cell.column() == column and form.hasProperty(GROUND):
                form.clearProperty(GROUND.value)
                cell.setFormat(form)


def _clear_blocks(document: QTextDocument, cursor: QTextCursor) -> None:
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if form.hasProperty(GROUND):
            form.clearProperty(GROUND.value)
            cursor.setPosition(block.position())
            cursor.setBlockFormat(form)
        block = block.next()
