"""A label for texts of a mail that may hold very long words: nothing of an address may stand beyond the edge.

QLabel breaks lines between words only. Long ones get invisible places to break; whoever asks for the text
or copies it gets it without. (The reader made every such letter of a mail's own visible.)
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

LONGEST = 24
"""Letters of a word that find room in the narrowest pane."""

_BREAK = "\u200b"
_LONG = re.compile(rf"\S{{{LONGEST + 1},}}")
_PIECE = re.compile(rf".{{1,{LONGEST - 1}}}(?:[@.=_/-]|\Z)|.{{{LONGEST}}}", re.DOTALL)


def breakable(text: str) -> str:
    """Return the text with places to break in its long words, after their own marks where they have some."""
    return _LONG.sub(lambda found: _BREAK.join(_PIECE.findall(found[0])), text)


class HeadLabel(QLabel):
    """Plain text, selectable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show a text; its long words may be broken."""
        super().setText(breakable(text))

    def text(self) -> str:
        """Return the text as it was given."""
        return super().text().replace(_BREAK, "")

    def selectedText(self) -> str:
        """Return what is selected, as it was given."""
        return super().selectedText().replace(_BREAK, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected, as it was given."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selectedText())
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand what was selected to the clipboard of selections, where there is one, as it was given."""
        super().mouseReleaseEvent(event)
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection() and self.hasSelectedText():
            clipboard.setText(self.selectedText(), QClipboard.Mode.Selection)
