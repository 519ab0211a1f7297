"""A short list of what a person once allowed: seen, and taken off the list again."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from popview.ui.theme import Theme


class ShortList(QWidget):
    """A list, a button that takes off what is selected (as the Delete key does), and a hint below.

    An empty list takes no room. Whoever makes one names the three parts and says their texts.

    Signals:
        removed(): something was taken off.
    """

    removed = Signal()

    def __init__(self, rows: int, *, theme: Theme, parent: QWidget | None = None) -> None:
        """`rows` of it are seen at once; the rest is scrolled to."""
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        theme.set_kind(self.list, "card")
        self.list.setFixedHeight(rows * (self.list.fontMetrics().lineSpacing() + 6) + 4)
        self.remove = QPushButton()
        self.remove.clicked.connect(self.remove_selected)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        theme.set_kind(self.hint, "small")
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_selected)
        self.list.itemSelectionChanged.connect(self.show_state)
        row = QHBoxLayout()
        row.setSpacing(theme.S)
        row.addWidget(self.list, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.XS)
        layout.addLayout(row)
        layout.addWidget(self.hint)

    @Slot()
    def remove_selected(self) -> None:
        """Take the selected ones off the list."""
        for item in self.list.selectedItems():
            self.list.takeItem(self.list.row(item))
        self.show_state()
        self.removed.emit()

    @Slot()
    def show_state(self) -> None:
        """Show list and button only where there is something to take off."""
        is_empty = self.list.count() == 0
        self.list.setVisible(not is_empty)
        self.remove.setVisible(not is_empty)
        self.remove.setEnabled(bool(self.list.selectedItems()))
