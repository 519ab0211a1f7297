"""The buttons of the account assistant: by hand, away, and on; a held-down Enter counts once."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from popview.ui.theme import Theme


class AssistantFoot(QWidget):
    """`go` does what is to be done next, and says what that is.

    Whoever puts this into a dialog makes `go` its default: before that it knows of no dialog.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manual = QPushButton(self.tr("Set up by &hand…"))
        self.manual.setObjectName("assistantManualButton")
        self.manual.setAutoDefault(False)
        theme.dress(self.manual, "pencil")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("assistantCancelButton")
        self.cancel.setAutoDefault(False)
        self.go = QPushButton()
        self.go.setObjectName("assistantGoButton")
        theme.set_kind(self.go, "primary")
        self.go.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.S)
        row.addWidget(self.manual)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)

    def show_next(self, text: str, spoken: str, *, is_ready: bool) -> None:
        """Say what comes next. spoken: what is to be known before it, for a screen reader."""
        self.go.setText(text)
        self.go.setAccessibleName(text.replace("&", ""))
        self.go.setAccessibleDescription(spoken)
        self.go.setEnabled(is_ready)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a held-down Enter not run through search and sign-in before anybody has read what was found."""
        return is_held(event) or super().eventFilter(watched, event)


def is_held(event: QEvent) -> bool:
    """Return whether this is Enter once more because it was held down."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    return event.isAutoRepeat() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
