"""The senders whose pictures are always loaded: listed, and taken off the list again."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from popview.ui.theme import Theme

ROWS = 4
"""Of the list are seen at once; the rest is scrolled to."""


class SenderList(QWidget):
    """Emits the senders that are left after each removal."""

    changed = Signal(object)  # tuple[str, ...]

    def __init__(self, senders: tuple[str, ...], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setObjectName("settings-pictures_from")
        self.list.setAccessibleName(self.tr("Senders whose pictures are always loaded"))
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.addItems(sorted(senders))
        theme.set_kind(self.list, "card")
        self.list.setFixedHeight(ROWS * (self.list.fontMetrics().lineSpacing() + 6) + 4)
        self.remove = QPushButton(self.tr("&Remove"))
        self.remove.setObjectName("settingsRemoveSender")
        self.remove.setAccessibleName(self.tr("Ask again about the pictures of the selected senders"))
        self.remove.clicked.connect(self.remove_selected)
        self.hint = QLabel(
            self.tr("PopView asks before it loads pictures from the web. Senders you always allow are here.")
        )
        self.hint.setWordWrap(True)
        theme.set_kind(self.hint, "small")
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_selected)
        self.list.itemSelectionChanged.connect(self._show_state)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.list, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.XS)
        layout.addLayout(row)
        layout.addWidget(self.hint)
        self._show_state()

    def senders(self) -> tuple[str, ...]:
        """Return who is listed."""
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    @Slot()
    def remove_selected(self) -> None:
        """Take the selected ones off the list."""
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self._show_state()
        self.changed.emit(self.senders())

    @Slot()
    def _show_state(self) -> None:
        """An empty list takes no room: the hint says what would be in it."""
        self.list.setVisible(self.list.count() > 0)
        self.remove.setVisible(self.list.count() > 0)
        self.remove.setEnabled(bool(self.list.selectedItems()))
