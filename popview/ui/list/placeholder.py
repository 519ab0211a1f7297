"""What stands in place of the rows: a picture, a sentence, and a button where it helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Problem
from popview.ui import wording
from popview.ui.list.state import ListState
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme

Sentences = tuple[str, str, str, str]  # title, text, wish, button
PICTURE = 48
WIDTH = 420  # of the text: lines of this length are read easily

_PICTURES = {
    ListState.UNKNOWN: ("inbox", Role.DIM),
    ListState.NEVER_CHECKED: ("inbox", Role.DIM),
    ListState.LOADING: ("hourglass", Role.DIM),
    ListState.EMPTY: ("circle-check", Role.SUCCESS),
    ListState.FILTERED_OUT: ("search-x", Role.DIM),
    ListState.NOTHING_MARKED: ("trash-2", Role.DIM),
    ListState.NOTHING_SAVED: ("hard-drive", Role.DIM),
    ListState.FAILED: ("triangle-alert", Role.WARNING),
    ListState.OFFLINE: ("wifi-off", Role.DIM),
    ListState.ROWS: ("inbox", Role.DIM),
}


class Placeholder(QWidget):
    """One look per ListState, none for UNKNOWN; `wished` is the button's: "check", "stop" or "clear"."""

    wished = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wish = ""
        self._shown: tuple[ListState, Problem | None, str] = (ListState.UNKNOWN, None, "")
        self.setObjectName("listPlaceholder")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = plain_label(theme, "placeholderTitle", "heading")
        self._text = plain_label(theme, "placeholderText", "dim")
        self.button = QPushButton()
        self.button.setObjectName("placeholderButton")
        self.button.clicked.connect(lambda: self.wished.emit(self._wish))
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(WIDTH)
        self._arrange()
        theme.changed.connect(self._redraw)
        self._redraw()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(Theme.S)
        column.addStretch(2)
        for widget in (self._picture, self._title, self._text):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(Theme.S)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_state(self, state: ListState, problem: Problem | None = None, words: str = "") -> None:
        """Show the look of a state; `words` is the filter, for FILTERED_OUT."""
        self._shown = (state, problem, words)
        self._redraw()

    def _redraw(self) -> None:
        state, problem, words = self._shown
        name, role = _PICTURES[state]
        self._picture.setPixmap(self._theme.pixmap(name, PICTURE, role, self.devicePixelRatioF()))
        title, text, self._wish, button = self._sentences(state, problem, words)
        self._title.setText(title)
        self._text.setText(text)
        for label in (self._title, self._text):
            label.ensurePolished()
            label.setFixedHeight(label.heightForWidth(WIDTH))
        self.button.setText(button)
        is_known = state is not ListState.UNKNOWN
        parts = (self._picture, title), (self._title, title), (self._text, text), (self.button, button)
        for part, said in parts:
            part.setVisible(is_known and bool(said))
        self.setAccessibleName(f"{title}. {text}".strip() if is_known else "")

    def _sentences(self, state: ListState, problem: Problem | None, words: str) -> Sentences:
        match state:
            case ListState.LOADING:
                title, text = self.tr("Looking into the mailbox…"), self.tr("The newest messages come first.")
                return title, text, "stop", self.tr("Stop")
            case ListState.EMPTY:
                title, text = self.tr("The mailbox is empty"), self.tr("There are no messages on the server.")
                return title, text, "check", self.tr("Check again")
            case ListState.FILTERED_OUT:
                text = self.tr("No message here fits “{words}”.")
                text = text.format(words=wording.foreign(words, 60))
                if not words:
                    text = self.tr("No message here is of the chosen kind.")
                return self.tr("Nothing found"), text, "clear", self.tr("Clear the filter")
            case ListState.OFFLINE:
                text = self.tr("Nothing of this mailbox is stored on this computer yet.")
                return self.tr("Working offline"), text, "check", self.tr("Check now")
            case ListState.UNKNOWN | ListState.NEVER_CHECKED | ListState.ROWS:
                text = self.tr("Checking lists what lies on the server; nothing is downloaded or deleted.")
                return self.tr("Not looked at yet"), text, "check", self.tr("Check now")
            case _:
                return self._quiet_sentences(state, problem)

    def _quiet_sentences(self, state: ListState, problem: Problem | None) -> Sentences:
        if state is ListState.NOTHING_MARKED:
            return (
                self.tr("Nothing is marked"),
                self.tr("Press Delete on a message to mark it. It stays on the server until you commit."),
                "",
                "",
            )
        if state is ListState.NOTHING_SAVED:
            return (
                self.tr("Nothing is saved here"),
                self.tr("Fetch a whole message to keep it on this computer, readable without a connection."),
                "",
                "",
            )
        if problem is None:
            return (self.tr("The mailbox could not be read"), "", "check", self.tr("Try again"))
        said = " ".join([wording.problem_text(problem), wording.problem_advice(problem)]).strip()
        return (wording.problem_title(problem), said, "check", self.tr("Try again"))
