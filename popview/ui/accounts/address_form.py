"""The fields of the assistant: mail address, password, and a proxy for whom only that leads out."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from popview.types import Account, ProxyKind, Secret
from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.accounts.password_place import PasswordPlace
from popview.ui.accounts.proxy_fields import ProxyFields
from popview.ui.fitting import fit_height
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words


class AddressForm(QWidget):
    """Holds what a person types; what is wrong with it is told by whoever knows.

    Signals:
        proxy_changed(): another way leads to the server, or there is more or less to see of it.
    """

    proxy_changed = Signal()

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
        self.place = PasswordPlace(None, theme=theme)
        self._grid.addWidget(self.place, self._grid.rowCount(), 1)
        self.place.grew.connect(self._on_grown)
        self._make_proxy()

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

    def _make_proxy(self) -> None:
        """Make the fields of a proxy, behind a button: nearly nobody needs one."""
        self.by_proxy = QPushButton(self.tr("Connect through a pro&xy…"))
        self.by_proxy.setObjectName("assistantProxyButton")
        self.by_proxy.setAccessibleName(self.tr("Connect through a proxy"))
        self.by_proxy.setAutoDefault(False)
        self._theme.set_kind(self.by_proxy, "link")
        self.by_proxy.clicked.connect(self._open_proxy)
        self.proxy = ProxyFields(None, theme=self._theme)
        self._card = QFrame()  # its server, user and password are not those of the mailbox
        self._theme.set_kind(self._card, "card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(self._theme.M, self._theme.M, self._theme.M, self._theme.M)
        inside.addWidget(self.proxy)
        self._card.hide()
        row = self._grid.rowCount()
        self._grid.addWidget(self.by_proxy, row, 1, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(self._card, row + 1, 0, 1, 2)
        self.proxy.kind.currentIndexChanged.connect(self._on_kind)
        self.proxy.changed.connect(self._on_proxy)

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

    @Slot()
    def _on_grown(self) -> None:
        fit_height(self.window())

    # -- the proxy -------------------------------------------------------------------------------

    def with_proxy(self, account: Account) -> Account:
        """Return the account with the proxy as it stands in the fields."""
        return self.proxy.apply(account)

    def shows_proxy_faults(self) -> bool:
        """Say what is wrong with the proxy, and go there; False: nothing is."""
        faults = self.proxy.faults()
        self._tell_faults({field: words.fault_text(fault) for field, fault in faults.items()})
        if faults:
            next(iter(faults)).setFocus()
        return bool(faults)

    def _tell_faults(self, texts: dict[QWidget, str]) -> None:
        port = texts.get(self.proxy.port, "")
        for field, label in self.proxy.fault_labels.items():
            text = texts.get(field, "") or (port if field is self.proxy.host else "")  # they share a line
            label.setText(text)
            label.setVisible(bool(text))
            field.setAccessibleDescription(text)

    @Slot()
    def _open_proxy(self) -> None:
        self.proxy.show_kind(ProxyKind.SOCKS5)
        self.proxy.host.setFocus()

    @Slot()
    def _on_kind(self) -> None:
        """Show the fields of a proxy where there is one; else the button that makes one."""
        has_one, had_focus = self.proxy.chosen is not None, self.proxy.kind.hasFocus()
        self.by_proxy.setVisible(not has_one)
        self._card.setVisible(has_one)
        if had_focus and not has_one:
            self.by_proxy.setFocus()
        self.proxy_changed.emit()

    @Slot()
    def _on_proxy(self) -> None:
        self._tell_faults({})
        self.proxy_changed.emit()
