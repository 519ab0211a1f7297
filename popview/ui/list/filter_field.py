"""The field that narrows the list while one types, with "12 of 412" beside it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from popview.ui import wording
from popview.ui.theme import Theme


class FilterField(QWidget):
    """A search field; Escape clears it and then leaves it, Down and Enter go on into the list."""

    changed = Signal(str)
    left = Signal()
    entered = Signal()  # into the list

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = QLabel()
        self._count.setObjectName("filterCount")
        theme.set_kind(self._count, "small")
        self.edit = QLineEdit()
        self.edit.setObjectName("filterEdit")
        self.edit.setAccessibleName(self.tr("Filter messages"))
        self.edit.setPlaceholderText(self.tr("Filter sender or subject"))
        self.edit.setToolTip(self.tr("Show only messages with these words (Ctrl+F)"))
        self.edit.setClearButtonEnabled(True)
        self.edit.setMinimumWidth(160)
        self.edit.setMaximumWidth(300)
        sign = QAction(self.edit)
        theme.dress(sign, "search", "dim")
        self.edit.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        self.edit.textChanged.connect(self.changed)
        self.edit.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Theme.S)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self.edit, 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_count(self, shown: int, total: int) -> None:
        """Say how many of how many are shown, while something is typed."""
        text = ""
        if self.edit.text().strip():
            text = self.tr("{shown} of {total}").format(
                shown=wording.number(shown), total=wording.number(total)
            )
        self._count.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch the keys that leave the field."""
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                if self.edit.text():
                    self.edit.clear()
                else:
                    self.left.emit()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.entered.emit()
                return True
        return super().eventFilter(watched, event)
