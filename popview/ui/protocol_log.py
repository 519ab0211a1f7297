"""The protocol log: what was said to the servers and by them, without anything secret."""

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QKeySequence,
    QShortcut,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme

MOST_LINES = 5_000
"""Older lines fall out: the log is a ring, not an archive."""

MOST_LETTERS = 2_000
"""Of one line; a server may send longer ones."""


class ProtocolLog(QWidget):
    """A window of its own; it follows the newest line unless the person scrolled away."""

    save_requested = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("protocolLog")
        self.setWindowTitle(self.tr("Protocol log"))
        title = QLabel(self.tr("Conversation with the servers"))
        theme.set_kind(title, "title")
        hint = QLabel(self.tr("C: PopView, S: server. Passwords and tokens are left out."))
        theme.set_kind(hint, "dim")
        self.view = QPlainTextEdit()
        self.view.setObjectName("protocolView")
        self.view.setAccessibleName(self.tr("Conversation with the servers"))
        self.view.setReadOnly(True)
        self.view.setTabChangesFocus(True)
        self.view.setUndoRedoEnabled(False)
        self.view.setMaximumBlockCount(MOST_LINES)
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.view.setFont(theme.mono_font())
        self.view.setPlaceholderText(self.tr("Nothing was said yet."))
        self._colours = _Speakers(self.view.document(), theme)
        theme.changed.connect(self._colours.recolour)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.S)
        for widget in (title, hint, self.view):
            layout.addWidget(widget)
        layout.addSpacing(theme.XS)
        layout.addLayout(self._make_buttons())
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.resize(820, 520)

    def _make_buttons(self) -> QHBoxLayout:
        copy = self._button("protocolCopyButton", self.tr("&Copy all"), "copy")
        copy.clicked.connect(self._copy)
        save = self._button("protocolSaveButton", self.tr("&Save…"), "save")
        save.clicked.connect(self.save_requested)
        clear = self._button("protocolClearButton", self.tr("C&lear"), "")
        clear.clicked.connect(self.view.clear)
        close = self._button("protocolCloseButton", self.tr("Cl&ose"), "")
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        for button in (copy, save, clear):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def _button(self, name: str, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        if icon:
            self._theme.dress(button, icon)
        return button

    def append(self, lines: tuple[str, ...]) -> None:
        """Add redacted lines at the end."""
        if not lines:
            return
        bar = self.view.verticalScrollBar()
        was_at_end = bar.value() >= bar.maximum() - 2
        self.view.appendPlainText("\n".join(" ".join(line[:MOST_LETTERS].splitlines()) for line in lines))
        if was_at_end:
            bar.setValue(bar.maximum())

    def text(self) -> str:
        """Return what the log holds, to save it."""
        return self.view.toPlainText()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())


class _Speakers(QSyntaxHighlighter):
    """Colours a line by who speaks; only lines in sight's blocks are ever looked at twice."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        self._who = QRegularExpression(r"^(?:.{0,80}?\s\s)?(C|S|\*)(?::| )")

    @Slot()
    def recolour(self) -> None:
        """Take the theme's colours."""
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        match = self._who.match(text)
        if match.hasMatch():
            role = {"C": Role.ACCENT, "S": Role.TEXT, "*": Role.DIM}[match.captured(1)]
            form = QTextCharFormat()
            form.setForeground(self._theme.color(role))
            self.setFormat(0, len(text), form)
