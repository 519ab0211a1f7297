"""One habit of a server: what it is, what follows from it, how we know, and a switch."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel

from popview.types import ServerProfile
from popview.ui.choice import Choice
from popview.ui.theme import Theme
from popview.ui.wording import profile as words

CHOICE_WIDTH = 190


class FlagRow(QObject):
    """Two lines of a grid; owns no widget of its own, so that all rows share the columns.

    Signals:
        switched(str field, object value): the person chose; None is automatic.
    """

    switched = Signal(str, object)

    def __init__(self, field: str, grid: QGridLayout, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._offered: tuple[tuple[str, object], ...] = ()
        self._title = QLabel(words.flag_title(field))
        self._note = QLabel(words.flag_note(field))
        self.state = QLabel()
        for label, kind in ((self._title, ""), (self._note, "small"), (self.state, "small")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            theme.set_kind(label, kind)
        self.state.setObjectName(f"profileState-{field}")
        self.choice = Choice(theme=theme)
        self.choice.setObjectName(f"profileChoice-{field}")
        self.choice.setAccessibleName(self._title.text())
        self.choice.setFixedWidth(CHOICE_WIDTH)
        self.choice.activated.connect(self._tell)
        row = grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        grid.setRowMinimumHeight(row, theme.M)
        grid.addWidget(self._title, row + 1, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.choice, row + 1, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._note, row + 2, 0, top)
        grid.addWidget(self.state, row + 2, 1, top)

    def show_profile(self, profile: ServerProfile) -> None:
        """Show where the switch stands and how the value is known."""
        offered = words.choices(profile, self.field)
        if offered != self._offered:
            self._offered = offered
            self.choice.clear()
            for text, value in offered:
                self.choice.addItem(text, value)
        is_fixed = self.field in profile.overruled or self.field == words.CONSENT
        wanted = getattr(profile, self.field) if is_fixed else None
        values = [value for _, value in offered]
        self.choice.setCurrentIndex(values.index(wanted) if wanted in values else 0)
        self.state.setText(words.flag_state(profile, self.field))
        self.choice.setAccessibleDescription(" ".join((self.state.text(), self._note.text())).strip())

    def set_visible(self, shown: bool) -> None:
        """Show or hide the whole row."""
        for widget in (self._title, self._note, self.state, self.choice):
            widget.setVisible(shown)

    def _tell(self, index: int) -> None:
        self.switched.emit(self.field, self._offered[index][1])
