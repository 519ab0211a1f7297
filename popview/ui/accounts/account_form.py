"""The fields of an account on four pages, each with its fault beside it."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from popview.types import Account, AccountId, Mechanism, Secret, Security, Trust
from popview.ui import validation
from popview.ui.accounts.checking_page import CheckingPage
from popview.ui.accounts.forbidden_choice import ForbiddenChoice
from popview.ui.accounts.keeping_page import KeepingPage
from popview.ui.accounts.mechanism_choice import MechanismChoice
from popview.ui.accounts.network_page import NetworkPage
from popview.ui.accounts.option_page import OptionPage
from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.accounts.password_place import PasswordPlace
from popview.ui.choice import Choice
from popview.ui.palette import Role
from popview.ui.theme import Theme
from popview.ui.tick import Tick
from popview.ui.validation import Fault
from popview.ui.wording import account_setup as words


class AccountForm(QWidget):
    """Edits one account; what a person typed is never overwritten by a guess.

    issuers: whose sign-in by the browser a host takes.
    """

    changed = Signal()

    def __init__(
        self,
        account: Account | None,
        *,
        theme: Theme,
        issuers: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._issuers = issuers or {}
        self._known = account
        self._own: set[QLineEdit] = set()  # what the person typed or what was saved before
        self._faults: dict[QWidget, QLabel] = {}
        self._visited: set[QWidget] = set()
        self._make_fields()
        self._make_pages()
        self._arrange()
        if account is not None:
            self._fill(account)
        self._wire()
        self._on_security()

    # -- making ----------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.address = self._edit("accountAddressEdit", self.tr("Mail address"), "nora@example.org")
        self.name = self._edit("accountNameEdit", self.tr("Name of the account"), self.tr("Home"))
        self.host = self._edit("accountHostEdit", self.tr("Server"), "pop.example.org")
        self.port = self._edit("accountPortEdit", self.tr("Port"), "")
        self.port.setMaxLength(5)
        self.port.setFixedWidth(84)
        self.security = self._choice("accountSecurityChoice", self.tr("Encryption"))
        for security in Security:
            self.security.addItem(words.security_name(security), security)
        self.consent = Tick(words.plain_consent(), theme=self._theme)
        self.consent.setObjectName("accountPlainConsent")
        self.password_consent = Tick(words.plain_password_consent(), theme=self._theme)
        self.password_consent.setObjectName("accountPlainPasswordConsent")
        self.user = self._edit("accountUserEdit", self.tr("User name"), "")
        self.password = PasswordEdit(theme=self._theme)
        self.password.setObjectName("accountPasswordEdit")
        self.password.setAccessibleName(self.tr("Password"))
        if self._known is not None:
            self.password.setPlaceholderText(self.tr("unchanged"))
        self.place = PasswordPlace(self._known, theme=self._theme)
        self.mechanism = MechanismChoice(self._known, theme=self._theme)
        self.mechanism.setObjectName("accountMechanismChoice")
        self.mechanism.setAccessibleName(self.tr("Sign-in method"))
        self.forbidden = ForbiddenChoice(theme=self._theme)
        self.port.setText(str(validation.PORTS[Security.TLS]))

    def _make_pages(self) -> None:
        self.checking = CheckingPage(self._known, theme=self._theme)
        self.keeping = KeepingPage(self._known, theme=self._theme)
        self.network = NetworkPage(self._known, theme=self._theme)
        self._pages: tuple[OptionPage, ...] = (self.checking, self.keeping, self.network)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("accountTabs")
        self.tabs.setAccessibleName(self.tr("Pages of the account"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setObjectName("accountTabBar")
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self._sign_in = QWidget()
        names = (self.tr("Si&gn-in"), self.tr("Che&cking"), self.tr("&Keeping"), self.tr("Net&work"))
        for page, name in zip((self._sign_in, *self._pages), names, strict=True):
            self.tabs.addTab(page, name)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.tabs)

    def _edit(self, name: str, title: str, example: str) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName(name)
        edit.setAccessibleName(title)
        edit.setPlaceholderText(example)
        return edit

    def _choice(self, name: str, title: str) -> Choice:
        choice = Choice(theme=self._theme)
        choice.setObjectName(name)
        choice.setAccessibleName(title)
        return choice

    def _arrange(self) -> None:
        self._grid = QGridLayout(self._sign_in)
        self._grid.setContentsMargins(0, self._theme.M, 0, 0)
        self._grid.setHorizontalSpacing(self._theme.M)
        self._grid.setVerticalSpacing(self._theme.S)
        self._grid.setColumnStretch(1, 1)
        self._row(self.tr("&Mail address"), self.address)
        self._row(self.tr("&Name"), self.name)
        server = QWidget()
        beside = QHBoxLayout(server)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._theme.S)
        port = QLabel(self.tr("P&ort"))
        port.setBuddy(self.port)
        beside.addWidget(self.host, 1)
        beside.addWidget(port)
        beside.addWidget(self.port)
        self._row(self.tr("&Server"), self.host, server)
        self._row(self.tr("&Encryption"), self.security)
        for tick in (self.consent, self.password_consent):
            self._grid.addWidget(tick, self._grid.rowCount(), 1)
        self._row(self.tr("&User name"), self.user)
        self._row(self.tr("&Password"), self.password)
        self._grid.addWidget(self.place, self._grid.rowCount(), 1)
        self._row(self.tr("Sign-&in method"), self.mechanism)
        self._row(self.tr("Never sign in b&y"), self.forbidden)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _row(self, title: str, field: QWidget, shown: QWidget | None = None) -> None:
        row = self._grid.rowCount()
        label = QLabel(title)
        label.setBuddy(field)
        fault = QLabel()
        fault.setObjectName(f"{field.objectName()}Fault")
        fault.setTextFormat(Qt.TextFormat.PlainText)
        fault.setWordWrap(True)
        self._theme.set_kind(fault, "error")
        fault.hide()
        self._faults[field] = fault
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(shown or field, row, 1)
        self._grid.addWidget(fault, row + 1, 1)

    def _wire(self) -> None:
        self.address.textEdited.connect(self._guess)
        self.host.textChanged.connect(self._follow_host)
        for edit in (self.name, self.host, self.user):
            edit.textEdited.connect(lambda _text, edit=edit: self._own.add(edit))
        for edit in (self.address, self.name, self.host, self.port, self.user, self.password):
            edit.textChanged.connect(self._on_changed)
            edit.editingFinished.connect(lambda edit=edit: self._visit(edit))
        self.security.currentIndexChanged.connect(self._follow_security)
        self.security.currentIndexChanged.connect(self._on_security)
        for tick in (self.consent, self.password_consent):
            tick.toggled.connect(self._on_changed)
        self.mechanism.currentIndexChanged.connect(self._on_changed)
        self.forbidden.switched.connect(self._on_changed)
        self.place.grew.connect(self._on_changed)
        for page in self._pages:
            page.changed.connect(self._on_changed)
        self._faults |= self.network.proxy.fault_labels
        for field in (self.network.proxy.host, self.network.proxy.port, self.network.proxy.user):
            field.editingFinished.connect(lambda field=field: self._visit(field))
        password = self.network.proxy.password
        password.editingFinished.connect(lambda: self._visit(password))

    def _fill(self, account: Account) -> None:
        self.address.setText(account.address)
        self.name.setText(account.name)
        self.host.setText(account.host)
        self.port.setText(str(account.port))
        self.security.setCurrentIndex(list(Security).index(account.security))
        self.consent.setChecked(account.plain_consent)
        self.password_consent.setChecked(account.plain_password_consent)
        self.user.setText(account.user)
        self.mechanism.choose(account.mechanism)
        if account.uses_browser:
            self.mechanism.choose_browser(account.mechanism)
        self.forbidden.fill(account.forbidden)
        self._own = {self.name, self.host, self.user}

    def start_from(self, account: Account, secret: Secret | None) -> None:
        """Fill in what is known of a new account; the person may still change all of it."""
        self._known = account
        self.network.trusts.fill(account.trusts)
        self._fill(account)
        if account.host == validation.guessed_host(account.address):
            self._own.clear()  # guesses go on following the address
        self.network.proxy.fill(account.proxy, account.proxy_password)
        if secret is not None:
            self.password.setText(secret.reveal())

    def sign_in_as(self, account: Account) -> None:
        """Take over how an account signs in by the browser."""
        self._known = self.account().signed_in_as(account)
        self.mechanism.choose_browser(account.mechanism)
        self.password.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the room that wrapped words need at this width."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the pages the height of the highest of them: a QTabWidget does not ask for wrapped words."""
        width = max(self.width(), self.minimumWidth())
        highest = 0
        for page in (self._sign_in, *self._pages):
            layout = page.layout()
            assert layout is not None
            for one in (*page.findChildren(QLayout), layout):
                one.invalidate()  # a label that comes or goes reaches the outer ones an event later
            highest = max(highest, layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        self.tabs.setMinimumHeight(highest + self.tabs.tabBar().sizeHint().height() + self._theme.XS)
        whole = self.layout()
        assert whole is not None
        whole.activate()

    # -- what it holds ---------------------------------------------------------------------------

    def account(self) -> Account:
        """Return the account as it stands in the fields."""
        known = self._known or Account(
            id=AccountId(uuid4().hex), name="", host="", port=0, security=Security.TLS, user=""
        )
        self._known = known
        is_plain = self._security() is Security.PLAIN
        host = self.host.text().strip()
        for page in self._pages:
            known = page.apply(known)
        return replace(
            known,
            name=" ".join(self.name.text().split()) or host,
            host=host,
            port=int(self.port.text()) if validation.port_fault(self.port.text()) is None else 0,
            security=self._security(),
            user=self.user.text(),
            address=self.address.text().strip(),
            mechanism=self.mechanism.chosen,
            oauth=self._issuer,
            forbidden=self.forbidden.chosen,
            plain_consent=is_plain and self.consent.isChecked(),
            plain_password_consent=is_plain and self.password_consent.isChecked(),
        )

    def secret(self) -> Secret | None:
        """Return the password that was typed; None where the field is empty."""
        return Secret(self.password.text()) if self.password.text() else None

    def trust(self, trust: Trust) -> None:
        """Take an exception into the account, in place of an older one for the same host and port."""
        self.network.trusts.add(trust)

    def faults(self, *, password_needed: bool = False) -> dict[QWidget, Fault]:
        """Return what is wrong, by field."""
        found: dict[QWidget, Fault | None] = {
            self.host: validation.host_fault(self.host.text()),
            self.port: validation.port_fault(self.port.text()),
            self.user: validation.user_fault(self.user.text()),
            self.password: validation.password_fault(self.password.text(), is_needed=password_needed),
        }
        if self._security() is Security.PLAIN and not self.consent.isChecked():
            found[self.security] = Fault.NO_CONSENT
        if self.needs_own and not self.network.own.file:
            found[self.mechanism] = Fault.NO_OWN
        found |= self._forbidden_faults() | self.network.faults()
        return {field: fault for field, fault in found.items() if fault is not None}

    def _forbidden_faults(self) -> dict[QWidget, Fault | None]:
        way, forbidden = Mechanism(self.mechanism.currentData()), self.forbidden.chosen
        sends_password = self.password_consent.isChecked()
        fault = validation.forbidden_fault(way, forbidden, self._security(), sends_password=sends_password)
        if fault is None:
            return {}
        return {self.mechanism if fault is Fault.FORBIDDEN else self.forbidden: fault}

    def show_faults(self, faults: dict[QWidget, Fault]) -> None:
        """Show these faults beside their fields, and no others."""
        proxy = self.network.proxy
        beside = {self.host: self.port, proxy.host: proxy.port}  # they share a line
        for field, label in self._faults.items():
            also = faults.get(beside[field]) if field in beside else None
            text = words.fault_text(faults.get(field) or also)
            label.setText(text)
            label.setVisible(bool(text))
            field.setAccessibleDescription(text)
        self._mark_tabs()
        self.fit()

    def _mark_tabs(self) -> None:
        """Show on the tabs which pages have faults: most of them are not to be seen."""
        labels = {
            self._sign_in: [label for label in self._faults.values() if self._sign_in.isAncestorOf(label)],
            self.network: list(self.network.fault_labels.values()),
        }
        for page, found in labels.items():
            is_wrong = any(label.text() for label in found)
            sign = self._theme.icon("triangle-alert", Role.WARNING) if is_wrong else QIcon()
            self.tabs.setTabIcon(self.tabs.indexOf(page), sign)

    def go_to(self, field: QWidget) -> None:
        """Bring a field to the front and the keyboard to it."""
        for page in (self._sign_in, *self._pages):
            if page.isAncestorOf(field):
                self.tabs.setCurrentWidget(page)
        field.setFocus()

    @property
    def needs_own(self) -> bool:
        """Return whether a certificate stands in for the password (SASL EXTERNAL, RFC 4422 appendix A)."""
        return self.mechanism.chosen is Mechanism.EXTERNAL

    def _security(self) -> Security:
        return Security(self.security.currentData())

    @property
    def _issuer(self) -> str:
        return self._issuers.get(self.host.text().strip().lower(), "")

    # -- following the person --------------------------------------------------------------------

    @Slot(str)
    def _guess(self, address: str) -> None:
        """Fill what an address lets us guess, unless the person filled it."""
        guesses = (
            (self.host, validation.guessed_host(address)),
            (self.user, address.strip() if "@" in address else ""),
            (self.name, validation.guessed_name(address)),
        )
        for field, guess in guesses:
            if field not in self._own:
                field.setText(guess)

    @Slot()
    def _follow_host(self) -> None:
        """What was granted in the browser is for one issuer's server: at another one signs in anew."""
        self.mechanism.follow(self._issuer, self._known.oauth if self._known else "")

    @Slot()
    def _follow_security(self) -> None:
        """Set the port that belongs to the choice, unless it is a port of the person's own."""
        if self.port.text() in {"", *map(str, validation.PORTS.values())}:
            self.port.setText(str(validation.PORTS[self._security()]))

    @Slot()
    def _on_security(self) -> None:
        is_plain = self._security() is Security.PLAIN
        self.consent.setVisible(is_plain)
        self.password_consent.setVisible(is_plain)
        self._on_changed()

    def _is_due(self, field: QWidget, fault: Fault) -> bool:
        return field in self._visited or fault in (Fault.NO_OWN, Fault.FORBIDDEN, Fault.ALL_FORBIDDEN)

    def _visit(self, field: QWidget) -> None:
        """Faults are shown once a field was left, not while the first letter is typed."""
        if isinstance(field, QLineEdit) and field.text():
            self._visited.add(field)
        self._on_changed()

    @Slot()
    def _on_changed(self) -> None:
        faults = self.faults()
        self.show_faults({field: fault for field, fault in faults.items() if self._is_due(field, fault)})
        self.changed.emit()
