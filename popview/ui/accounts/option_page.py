"""A page of fields, each with its name before it and its fault below it."""

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from popview.types import Account
from popview.ui.choice import Choice
from popview.ui.plain import plain_label
from popview.ui.theme import Theme

Value = TypeVar("Value")


class OptionPage(QWidget):
    """One page of the account dialog.

    Signals:
        changed(): something on it was changed.
    """

    changed = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fault_labels: dict[QWidget, QLabel] = {}
        self._lines: dict[QWidget, tuple[QWidget, QWidget]] = {}  # a field's name, and what stands behind it
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, theme.M, 0, 0)
        self.grid.setHorizontalSpacing(theme.M)
        self.grid.setVerticalSpacing(theme.S)
        self.grid.setColumnStretch(1, 1)

    def apply(self, account: Account) -> Account:
        """Return the account with what is chosen here."""
        raise NotImplementedError

    # -- making ----------------------------------------------------------------------------------

    def _edit(self, name: str, title: str, example: str = "") -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName(name)
        edit.setAccessibleName(title)
        edit.setPlaceholderText(example)
        edit.textChanged.connect(self.changed)
        return edit

    def _choice(self, name: str, title: str, offered: Mapping[Value, str], chosen: Value) -> Choice:
        choice = Choice(theme=self._theme)
        choice.setObjectName(name)
        choice.setAccessibleName(title.replace("&", ""))
        for value, text in offered.items():
            choice.addItem(text, value)
        choice.setCurrentIndex(max(0, list(offered).index(chosen)))
        choice.currentIndexChanged.connect(self.changed)
        return choice

    def _option(self, field: str, title: str, offered: Mapping[Value, str], chosen: Value) -> Choice:
        """Make a choice for one field of the account, in a row of its own."""
        choice = self._choice(f"accountOption-{field}", title, offered, chosen)
        self._row(title, choice)
        return choice

    def _row(self, title: str, field: QWidget, shown: QWidget | None = None) -> None:
        """Put a field with its name, whose letter leads to it, and room for its fault."""
        row = self.grid.rowCount()
        label = QLabel(title)
        label.setBuddy(field)
        self.grid.addWidget(label, row, 0)
        self.grid.addWidget(shown or field, row, 1)
        self.grid.addWidget(self._fault_label(field), row + 1, 1)
        self._lines[field] = (label, shown or field)

    def _show_row(self, field: QWidget, shown: bool) -> None:
        """Show or hide a field with its name and its fault."""
        for widget in self._lines[field]:
            widget.setVisible(shown)
        fault = self.fault_labels[field]
        fault.setVisible(shown and bool(fault.text()))

    def _fault_label(self, field: QWidget) -> QLabel:
        fault = self._label(f"{field.objectName()}Fault", "", "error")
        fault.hide()
        self.fault_labels[field] = fault
        return fault

    def _label(self, name: str, text: str, kind: str) -> QLabel:
        return plain_label(self._theme, name, kind, text)

    def _wide(self, widget: QWidget) -> None:
        """Put something below the fields, beginning where they do."""
        self.grid.addWidget(widget, self.grid.rowCount(), 1)

    def _heading(self, name: str, text: str) -> None:
        label = self._label(name, text, "heading")
        if self.grid.count():
            label.setContentsMargins(0, self._theme.S, 0, 0)
        self.grid.addWidget(label, self.grid.rowCount(), 0, 1, 2)

    def align(self, *others: QGridLayout) -> None:
        """Let the fields of several grids begin on one edge."""
        grids = (self.grid, *others)
        cells = [grid.itemAtPosition(n, 0) for grid in grids for n in range(grid.rowCount())]
        widgets = [cell.widget() for cell in cells if cell is not None]
        labels = [widget for widget in widgets if isinstance(widget, QLabel) and widget.buddy() is not None]
        for label in labels:
            label.ensurePolished()
        for grid in grids:
            grid.setColumnMinimumWidth(0, max(label.sizeHint().width() for label in labels))

    def _end(self) -> None:
        """Keep the fields together at the top."""
        self.grid.setRowStretch(self.grid.rowCount(), 1)
