"""The buttons beside the filter: new, marked, big, with attachment, saved here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from popview.ui.theme import Theme


class QuickButtons(QWidget):
    """Five toggles; each narrows the list further. `actions_by_name` has the keys of query.QUICK."""

    changed = Signal(object)  # frozenset of the names that are on

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quickButtons")
        self.actions_by_name: dict[str, QAction] = {}
        self._buttons: dict[QToolButton, QAction] = {}
        self._is_narrow = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for number, (name, icon, text, tip) in enumerate(self._wanted(), 1):
            self._add(theme, name, icon, text, tip, f"Alt+{number}")

    def _wanted(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            ("new", "mail", self.tr("Only &new"), self.tr("Only messages not yet seen")),
            ("marked", "trash-2", self.tr("Only &marked"), self.tr("Only messages marked for deletion")),
            ("big", "weight", self.tr("Only &big"), self.tr("Only messages of 1 MB and more")),
            (
                "attachment",
                "paperclip",
                self.tr("Only with &attachment"),
                self.tr("Only messages with an attachment"),
            ),
            ("fetched", "hard-drive", self.tr("Only &saved here"), self.tr("Only messages saved here")),
        )

    def _add(self, theme: Theme, name: str, icon: str, text: str, tip: str, keys: str) -> None:
        action = QAction(text, self, checkable=True)
        action.setObjectName(f"actionQuick{name.title()}")
        action.setShortcut(QKeySequence(keys))
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})")
        action.toggled.connect(self._tell)
        theme.dress(action, icon)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setObjectName(f"quick{name.title()}")
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("kind", "small")
        self.actions_by_name[name] = action
        self._row.addWidget(button)
        self._buttons[button] = action
        action.toggled.connect(self._make_room)

    def set_narrow(self, on: bool) -> None:
        """Show only the buttons that are on: what narrows the list is never out of sight."""
        if on is not self._is_narrow:
            self._is_narrow = on
            self._make_room()

    def _make_room(self) -> None:
        for button, action in self._buttons.items():
            button.setVisible(action.isChecked() or not self._is_narrow)

    @property
    def chosen(self) -> frozenset[str]:
        """The names that are on."""
        return frozenset(name for name, action in self.actions_by_name.items() if action.isChecked())

    def clear(self) -> None:
        """Switch all off."""
        for action in self.actions_by_name.values():
            action.setChecked(False)

    def _tell(self) -> None:
        self.changed.emit(self.chosen)
