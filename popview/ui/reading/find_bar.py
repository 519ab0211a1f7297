"""Find in the message: a field, a count, next and previous."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QTextBrowser,
    QTextEdit,
    QToolButton,
    QWidget,
)

from popview.ui.palette import Role
from popview.ui.theme import Theme
from popview.ui.wording import reading as words

MOST_MATCHES = 2_000


class FindBar(QFrame):
    """Finds in one text browser; matches are coloured while the bar is open."""

    closed = Signal()

    def __init__(self, browser: QTextBrowser, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._browser = browser
        self._theme = theme
        self._matches: list[QTextCursor] = []
        self._at = 0
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in message"))
        theme.set_kind(self, "bar")
        self.edit = QLineEdit()
        self.edit.setObjectName("findEdit")
        self.edit.setAccessibleName(self.tr("Find in message"))
        self.edit.setPlaceholderText(self.tr("Find in message"))
        self.edit.setClearButtonEnabled(True)
        self.edit.setMaximumWidth(320)
        self.edit.textChanged.connect(self.search)
        self.count = QLabel()
        self.count.setObjectName("findCount")
        theme.set_kind(self.count, "dim")
        self.previous = self._tool(
            "findPreviousButton", "chevron-up", self.tr("Previous match (Shift+Enter)")
        )
        self.previous.clicked.connect(lambda: self.go(-1))
        self.next = self._tool("findNextButton", "chevron-down", self.tr("Next match (Enter)"))
        self.next.clicked.connect(lambda: self.go(1))
        close = self._tool("findCloseButton", "x", self.tr("Close (Escape)"))
        close.clicked.connect(self.close_bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.L, theme.S, theme.M, theme.S)
        layout.setSpacing(theme.XS)
        layout.addWidget(self.edit, 2)
        for widget in (self.previous, self.next):
            layout.addWidget(widget)
        layout.addSpacing(theme.S)
        layout.addWidget(self.count)
        layout.addStretch(1)
        layout.addWidget(close)
        self.hide()

    def _tool(self, name: str, icon: str, text: str) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName(name)
        tool.setAccessibleName(text)
        tool.setToolTip(text)
        tool.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme.dress(tool, icon)
        return tool

    def open_bar(self) -> None:
        """Show the bar with the selected words, if they stand on one line."""
        selected = self._browser.textCursor().selectedText()
        if selected and "\u2029" not in selected and len(selected) < 100:
            self.edit.setText(selected)
        self.show()
        self.edit.setFocus()
        self.edit.selectAll()
        self.search()

    @Slot()
    def close_bar(self) -> None:
        """Hide the bar and the colours."""
        self.hide()
        self._browser.setExtraSelections([])
        self._browser.setFocus()
        self.closed.emit()

    @Slot()
    def search(self) -> None:
        """Find anew, from the top: the words have changed, or there is another text."""
        self._at = 0
        self._find()

    @Slot()
    def search_again(self) -> None:
        """Find in the text that was laid out anew, and stay at the same match."""
        if self.isVisible():
            self._find()

    def _find(self) -> None:
        wanted = self.edit.text()
        self._matches = list(_matches(self._browser.document(), wanted)) if wanted else []
        self._at = min(self._at, max(0, len(self._matches) - 1))
        self._show()

    def go(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match, round and round."""
        if self._matches:
            self._at = (self._at + step) % len(self._matches)
        self._show()

    def _show(self) -> None:
        found = len(self._matches)
        self.count.setText(words.find_text(self._at + 1, found) if self.edit.text() else "")
        self._theme.set_kind(self.count, "dim" if found or not self.edit.text() else "error")
        for button in (self.previous, self.next):
            button.setEnabled(found > 1)
        self._browser.setExtraSelections([self._coloured(index) for index in range(found)])
        if found:
            place = QTextCursor(self._matches[self._at])
            place.clearSelection()
            self._browser.setTextCursor(place)
            self._browser.ensureCursorVisible()

    def _coloured(self, index: int) -> QTextEdit.ExtraSelection:
        colour = self._theme.color
        is_current = index == self._at
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._matches[index]
        selection.format.setBackground(colour(Role.FILL if is_current else Role.WARNING_SOFT))
        selection.format.setForeground(colour(Role.ON_FILL if is_current else Role.TEXT))
        return selection

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)


def _matches(document: QTextDocument, wanted: str) -> Iterator[QTextCursor]:
    at = document.find(wanted, 0)
    for _ in range(MOST_MATCHES):
        if at.isNull():
            return
        yield at
        at = document.find(wanted, at)
