"""How an account gets to its server: by a proxy, with a certificate of one's own, past whose certificate."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from popview.types import Account
from popview.ui.accounts.option_page import OptionPage
from popview.ui.accounts.own_certificate_fields import OwnCertificateFields
from popview.ui.accounts.proxy_fields import ProxyFields
from popview.ui.accounts.trust_list import TrustList
from popview.ui.theme import Theme
from popview.ui.validation import Fault


class NetworkPage(OptionPage):
    """Joins the three.

    Signals:
        look_requested(): the certificate's file, or its passphrase, is another.
    """

    look_requested = Signal()

    def __init__(self, account: Account | None, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme=theme, parent=parent)
        self.proxy = ProxyFields(account, theme=theme)
        self.own = OwnCertificateFields(account, theme=theme)
        self.trusts = TrustList(account.trusts if account else (), theme=theme)
        self._heading("accountProxyHeading", self.tr("Proxy"))
        self.grid.addWidget(self.proxy, self.grid.rowCount(), 0, 1, 2)
        self._heading("accountOwnHeading", self.tr("Your own certificate"))
        self.grid.addWidget(self.own, self.grid.rowCount(), 0, 1, 2)
        self._heading("accountTrustsHeading", self.tr("Certificates of servers you trust"))
        self.grid.addWidget(self.trusts, self.grid.rowCount(), 0, 1, 2)
        self._end()
        for fields in (self.proxy, self.own):
            fields.changed.connect(self.changed)
            self.fault_labels |= fields.fault_labels
        self.trusts.changed.connect(self.changed)
        self.own.look_requested.connect(self.look_requested)
        self.own.align(self.proxy.grid)

    def apply(self, account: Account) -> Account:
        """Return the account with this proxy, this certificate and this trust."""
        return replace(self.own.apply(self.proxy.apply(account)), trusts=self.trusts.trusts())

    def faults(self) -> dict[QWidget, Fault]:
        """Return what is wrong, by field."""
        return self.proxy.faults()
