"""By which proxy an account reaches its server: none, SOCKS5 or HTTP, and who we are to it."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from popview.types import Account, Proxy, ProxyKind, Secret, parse_proxy
from popview.ui import validation
from popview.ui.accounts.option_page import OptionPage
from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.theme import Theme
from popview.ui.validation import Fault
from popview.ui.wording import account_options as words

PORTS = {ProxyKind.SOCKS5: "1080", ProxyKind.HTTP: "3128"}
"""Of SOCKS by RFC 1928; of HTTP proxies by habit."""


class ProxyFields(OptionPage):
    """Edits one proxy; its fields are there only where there is one."""

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.grid.setContentsMargins(0, 0, 0, 0)
        written = account.proxy if account else ""
        found = parse_proxy(written)
        self._before = str(found) if found else ""
        self._make_fields()
        self._arrange()
        self.fill(written)
        self.kind.currentIndexChanged.connect(self._on_kind)
        for edit in (self.host, self.port, self.user):
            edit.textChanged.connect(self._show_hint)
        self._show_fields()

    def _make_fields(self) -> None:
        kinds = {"": words.proxy_kind(None)} | {kind.value: words.proxy_kind(kind) for kind in ProxyKind}
        self.kind = self._choice("accountProxyKind", self.tr("Pro&xy"), kinds, "")
        self.host = self._edit("accountProxyHost", self.tr("Server of the proxy"), "proxy.example.org")
        self.port = self._edit("accountProxyPort", self.tr("Port of the proxy"))
        self.port.setMaxLength(5)
        self.port.setFixedWidth(84)
        self.user = self._edit(
            "accountProxyUser", self.tr("User name for the proxy"), self.tr("only if it asks")
        )
        self.password = PasswordEdit(theme=self._theme)
        self.password.setObjectName("accountProxyPassword")
        self.password.setAccessibleName(self.tr("Password for the proxy"))
        self.password.textChanged.connect(self.changed)

    def _arrange(self) -> None:
        self._row(self.tr("Pro&xy"), self.kind)
        self._server = QWidget()
        beside = QHBoxLayout(self._server)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._theme.S)
        port = QLabel(self.tr("P&ort"))
        port.setBuddy(self.port)
        beside.addWidget(self.host, 1)
        beside.addWidget(port)
        beside.addWidget(self.port)
        self._row(self.tr("&Server"), self.host, self._server)
        self._row(self.tr("&User name"), self.user)
        self._row(self.tr("&Password"), self.password)
        self.note = self._label("accountProxyNote", words.proxy_note(), "small")
        self._wide(self.note)

    def fill(self, written: str, password: Secret | None = None) -> None:
        """Show a proxy as an account names it. password: where one was typed for it elsewhere.

        One in the address came from the settings file, where it does not belong: it moves to the keyring.
        """
        found = parse_proxy(written)
        if found is None and written:  # something that is none: it is shown with its fault
            self.show_kind(ProxyKind.SOCKS5)
            self.host.setText(written)
            return
        self.show_kind(found.kind if found else None)
        if found is not None:
            self.host.setText(found.host)
            self.port.setText(str(found.port))
            self.user.setText(found.user)
            known = password or found.password
            self.password.setText(known.reveal() if known else "")

    def show_kind(self, kind: ProxyKind | None) -> None:
        """Choose a kind; None: no proxy."""
        self.kind.setCurrentIndex(self.kind.findData(kind.value if kind else ""))

    @property
    def chosen(self) -> ProxyKind | None:
        """Return the kind of proxy, None for none."""
        value = self.kind.currentData()
        return ProxyKind(value) if value else None

    def proxy(self) -> Proxy | None:
        """Return the proxy as it stands in the fields, as far as that is one."""
        kind = self.chosen
        if kind is None or validation.port_fault(self.port.text()) is not None:
            return None
        host = self.host.text().strip().strip("[]")
        return Proxy(kind, host, int(self.port.text()), self.user.text())

    def apply(self, account: Account) -> Account:
        """Return the account with this proxy; a password only where one was typed."""
        proxy = self.proxy()
        if proxy is None:
            return replace(account, proxy="", proxy_password=None)
        typed = Secret(self.password.text()) if self.password.text() else None
        return replace(account, proxy=str(proxy), proxy_password=typed)

    def faults(self) -> dict[QWidget, Fault]:
        """Return what is wrong, by field; nothing where there is no proxy."""
        kind = self.chosen
        if kind is None:
            return {}
        host, password = self.host.text(), self.password.text()
        found: dict[QWidget, Fault | None] = {
            self.host: Fault.EMPTY_PROXY if not host.strip() else validation.host_fault(host),
            self.port: validation.port_fault(self.port.text()),
            self.user: validation.proxy_user_fault(kind, self.user.text(), has_password=bool(password)),
            self.password: validation.proxy_fault(kind, password),
        }
        return {field: fault for field, fault in found.items() if fault is not None}

    @Slot()
    def _on_kind(self) -> None:
        kind = self.chosen
        if kind is not None and self.port.text() in {"", *PORTS.values()}:
            self.port.setText(PORTS[kind])
        self._show_fields()

    def _show_fields(self) -> None:
        has_one = self.chosen is not None
        for field in (self.host, self.user, self.password):
            self._show_row(field, has_one)
        self.note.setVisible(has_one)
        self._show_hint()

    @Slot()
    def _show_hint(self) -> None:
        """Say that a password is known already, as long as it is for the same proxy."""
        proxy = self.proxy()
        is_same = proxy is not None and bool(proxy.user) and str(proxy) == self._before
        self.password.setPlaceholderText(self.tr("unchanged") if is_same else "")
