"""The protocol log: what was said to the servers and by them, without anything secret."""

from collections import deque

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

from popview.types import Problem
from popview.ui import wording
from popview.ui.choice import Choice
from popview.ui.fitting import first_size
from popview.ui.palette import Role
from popview.ui.theme import Theme

MOST_LINES = 5_000
"""Older lines fall out: the log is a ring, not an archive."""

MOST_LETTERS = 2_000
"""Of one line; a server may send longer ones."""


class ProtocolLog(QWidget):
    """A window of its own; it follows the newest line unless the person scrolled away.

    Signals:
        save_requested(): text() shall go into a file; show_saved() tells of it.
    """

    save_requested = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: deque[tuple[str, str]] = deque(maxlen=MOST_LINES)  # account id, line
        self._waiting = 0  # lines that came during a pause
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
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(title, 1)
        head.addWidget(self._make_account_choice())
        head.addWidget(self._make_pause())
        layout.addLayout(head)
        for widget in (hint, self.view, self._make_note()):
            layout.addWidget(widget)
        layout.addSpacing(theme.XS)
        layout.addLayout(self._make_buttons())
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        first_size(self, 820, 520, theme=theme)

    def _make_account_choice(self) -> Choice:
        self.account_choice = Choice(theme=self._theme)
        self.account_choice.setObjectName("protocolAccountChoice")
        self.account_choice.setAccessibleName(self.tr("Account whose lines are shown"))
        self.account_choice.addItem(self.tr("All accounts"), "")
        self.account_choice.setMinimumWidth(170)
        self.account_choice.currentIndexChanged.connect(self._refill)
        return self.account_choice

    def _make_pause(self) -> QPushButton:
        self.pause = self._button("protocolPauseButton", self.tr("&Pause"), "")
        self.pause.setCheckable(True)
        self.pause.setToolTip(self.tr("Keep the text still; new lines are shown when you go on"))
        self.pause.toggled.connect(self._on_paused)
        return self.pause

    def _make_note(self) -> QLabel:
        self.note = QLabel()
        self.note.setObjectName("protocolNote")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self._theme.set_kind(self.note, "dim")
        self.note.hide()
        return self.note

    def _make_buttons(self) -> QHBoxLayout:
        copy = self._button("protocolCopyButton", self.tr("&Copy all"), "copy")
        copy.clicked.connect(self._copy)
        save = self._button("protocolSaveButton", self.tr("&Save…"), "save")
        save.clicked.connect(self.save_requested)
        clear = self._button("protocolClearButton", self.tr("C&lear"), "")
        clear.clicked.connect(self._clear)
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

    def append(self, lines: tuple[str, ...], account: str = "", name: str = "") -> None:
        """Add redacted lines of an account at the end; `name` stands in front of each."""
        if not lines:
            return
        if account and self.account_choice.findData(account) < 0:
            self.account_choice.addItem(name, account)
        head = f"{name}  " if name else ""
        fresh = [(account, head + " ".join(line[:MOST_LETTERS].splitlines())) for line in lines]
        self._lines.extend(fresh)
        if self.pause.isChecked():
            self._waiting += len(fresh)
            self._tell_pause()
        else:
            self._show_lines([line for whose, line in fresh if self._is_shown(whose)])

    def choose(self, account: str) -> None:
        """Show the lines of one account; "" or an unknown one: of all."""
        self.account_choice.setCurrentIndex(max(0, self.account_choice.findData(account)))

    def show_saved(self, path: str) -> None:
        """Tell where the log was saved."""
        self._tell(self.tr("Saved as {path}").format(path=wording.foreign(path)))

    def show_problem(self, problem: Problem) -> None:
        """Tell why it could not be saved."""
        self._tell(f"{wording.problem_title(problem)}. {wording.problem_text(problem)}")

    def _is_shown(self, account: str) -> bool:
        chosen = self.account_choice.currentData()
        return not chosen or chosen == account

    def _show_lines(self, lines: list[str]) -> None:
        if not lines:
            return
        bar = self.view.verticalScrollBar()
        was_at_end = bar.value() >= bar.maximum() - 2
        self.view.appendPlainText("\n".join(lines))
        if was_at_end:
            bar.setValue(bar.maximum())

    @Slot()
    def _refill(self) -> None:
        """Show all lines of the chosen account, the newest in sight."""
        self.view.clear()
        self._show_lines([line for whose, line in self._lines if self._is_shown(whose)])
        self.view.verticalScrollBar().setValue(self.view.verticalScrollBar().maximum())

    @Slot(bool)
    def _on_paused(self, paused: bool) -> None:
        self.pause.setText(self.tr("&Go on") if paused else self.tr("&Pause"))
        self.pause.setAccessibleName(self.pause.text().replace("&", ""))
        self._waiting = 0
        self._tell_pause()
        if not paused:
            self._refill()

    def _tell_pause(self) -> None:
        if not self.pause.isChecked():
            self._tell("")
        elif self._waiting == 0:
            self._tell(self.tr("Paused"))
        elif self._waiting == 1:
            self._tell(self.tr("Paused · 1 new line waits"))
        else:
            self._tell(self.tr("Paused · %n new lines wait", "", self._waiting))

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    @Slot()
    def _clear(self) -> None:
        self._lines.clear()
        self.view.clear()
        self._waiting = 0
        self._tell_pause()

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
