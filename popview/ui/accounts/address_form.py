"""The two fields of the assistant: the mail address and the password, each with its fault below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from popview.types import Secret
from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.theme import Theme


class AddressForm(QWidget):
    """Holds what a person types; what is wrong with it is told by whoever knows."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faults: dict[QLineEdit, QLabel] = {}
        self.address = QLineEdit()
        self.address.setObjectName("assistantAddressEdit")
        self.address.setAccessibleName(self.tr("Mail address"))
        self.address.setPlaceholderText("nora@example.org")
        self.password = PasswordEdit(theme=theme)
        self.password.setObjectName("assistantPasswordEdit")
        self.password.setAccessibleName(self.tr("Password"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.M)
        self._grid.setVerticalSpacing(theme.S)
        self._grid.setColumnStretch(1, 1)
        self._row(self.tr("&Mail address"), self.address)
        self._row(self.tr("&Password"), self.password)

    def _row(self, title: str, edit: QLineEdit) -> None:
        row = self._grid.rowCount()
        label, fault = QLabel(title), QLabel()
        label.setBuddy(edit)
        fault.setObjectName(f"{edit.objectName()}Fault")
        fault.setTextFormat(Qt.TextFormat.PlainText)
        fault.setWordWrap(True)
        self._theme.set_kind(fault, "error")
        fault.hide()
        self._faults[edit] = fault
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(edit, row, 1)
        self._grid.addWidget(fault, row + 1, 1)

    @property
    def text(self) -> str:
        """Return what was typed as the address, without blanks around it."""
        return self.address.text().strip()

    def secret(self) -> Secret | None:
        """Return the password that was typed; None where the field is empty."""
        return Secret(self.password.text()) if self.password.text() else None

    def show_fault(self, edit: QLineEdit, text: str) -> None:
        """Say what is wrong with a field; "" takes it away."""
        self._faults[edit].setText(text)
        self._faults[edit].setVisible(bool(text))
        edit.setAccessibleDescription(text)
