"""The account assistant: an address and a password, a search, what was found, a test, done.

One page that grows. Nothing secret leaves it before host, port, encryption and their source stand there and
the person pressed "Sign in and add".
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from popview.types import (
    Account,
    AccountId,
    Advice,
    Certificate,
    Discovery,
    DiscoveryStep,
    FoundServer,
    PopUrl,
    Problem,
    Secret,
    Security,
    StepEnd,
    TrialStep,
    Trust,
    is_pop_url,
    parse_pop_url,
)
from popview.ui import validation
from popview.ui.accounts.address_form import AddressForm
from popview.ui.accounts.assistant_foot import AssistantFoot, is_held
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.accounts.found_card import FoundCard
from popview.ui.accounts.search_panel import SearchPanel
from popview.ui.accounts.trial_panel import TrialPanel
from popview.ui.fitting import fit_height
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import account_setup
from popview.ui.wording import assistant as words


class AccountAssistant(QDialog):
    """Leads from an address to an account that works. issuers: whose sign-in by the browser a host takes.

    Signals:
        search_requested(str address): look for its server.
        trial_requested(object Account, object Secret): try it; show_step … show_trial_passed answer.
        left_behind(): what was asked for is no longer wanted: stop it.
        save_requested(object Account, object Secret): it works; the dialog is closing.
        browser_requested(object Account): it signs in by the browser; take_grant answers.
        manual_requested(object Account, object Secret | None): by hand, from here on; the dialog is closing.
    """

    search_requested = Signal(str)
    trial_requested = Signal(object, object)
    left_behind = Signal()
    save_requested = Signal(object, object)
    manual_requested = Signal(object, object)
    browser_requested = Signal(object)

    def __init__(
        self, *, theme: Theme, issuers: Mapping[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._issuers = issuers or {}
        self._granted: tuple[Account, Secret] | None = None
        self._theme = theme
        self.account_id = AccountId(uuid4().hex)
        self._trusts: tuple[Trust, ...] = ()
        self._certificate: Certificate | None = None
        self.setObjectName("accountAssistant")
        self.setWindowTitle(self.tr("Add an account"))
        self.title = plain_label(self._theme, "assistantTitle", "title", self.tr("Your POP3 mailbox"))
        self.form = AddressForm(theme=theme)
        self.form.address.textChanged.connect(self._on_address)
        self.form.password.textChanged.connect(self._on_password)
        self.form.proxy_changed.connect(self._on_proxy)
        self.search = SearchPanel(theme=theme)
        self.card = FoundCard(theme=theme)
        self.card.changed.connect(self._on_card)
        self.card.browser.clicked.connect(self._ask_browser)
        self.card.change.clicked.connect(self._go_on_by_hand)
        self.trial = TrialPanel(theme=theme)
        self.trial.certificate_clicked.connect(self._look_at_certificate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(self.title)
        layout.addWidget(plain_label(self._theme, "assistantIntro", "dim", words.intro()))
        layout.addWidget(self.form)
        layout.addWidget(self.card)
        layout.addWidget(self.search, 1)
        layout.addWidget(self.trial, 1)
        layout.addStretch(0)  # keeps the fields together where the card stands alone
        self._foot = self._make_buttons()
        layout.addWidget(self._foot)
        self.go.setDefault(True)
        self.setMinimumWidth(560)
        self.card.hide()
        self.trial.hide()
        self.form.address.setFocus()
        self._show_buttons()
        fit_height(self, may_shrink=True)

    def _make_buttons(self) -> AssistantFoot:
        foot = AssistantFoot(theme=self._theme)
        self.manual, self.cancel, self.go = foot.manual, foot.cancel, foot.go
        self.manual.clicked.connect(self._go_on_by_hand)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self._go)
        return foot

    # -- what it holds ---------------------------------------------------------------------------

    @property
    def found(self) -> FoundServer | None:
        """Return what is shown on the card."""
        return self.card.found if not self.card.isHidden() else None

    @property
    def _issuer(self) -> str:
        """Return whose sign-in by the browser the server takes that is shown, "" for none."""
        return self._issuers.get(self.found.host.lower(), "") if self.found is not None else ""

    def account(self) -> Account:
        """Return the account as it stands: what was found, or what the address lets us guess."""
        address = self.form.text
        found = self.found
        base = Account(
            id=self.account_id,
            name=validation.guessed_name(address),
            host="",
            port=validation.PORTS[Security.TLS],
            security=Security.TLS,
            user="",
            address="" if is_pop_url(address) else address,
            trusts=self._trusts,
        )
        base = self.form.with_proxy(base)
        if found is None:
            known = address if "@" in address and not is_pop_url(address) else ""
            return replace(base, host=validation.guessed_host(address), user=known)
        return replace(
            base,
            name=base.name or found.host,
            host=found.host,
            port=found.port,
            security=found.security,
            user=self.card.user_name,
            mechanism=found.mechanism,
            oauth=self._issuer,
        ).signed_in_as(self._granted[0] if self._granted else None)

    # -- the search ------------------------------------------------------------------------------

    @Slot()
    def _go(self) -> None:
        if self.found is None:
            self._search()
        else:
            self._try()

    def _search(self) -> None:
        address = self.form.text
        fault = "" if validation.is_address(address) else words.not_understood()
        self.form.show_fault(self.form.address, fault)
        if fault:
            self.form.address.setFocus()
        if fault or self.form.shows_proxy_faults():
            fit_height(self)
            return
        self._forget()
        self.search.start(address.rpartition("@")[2])
        self._show_buttons()
        self.search_requested.emit(address)

    def show_search_step(self, step: DiscoveryStep, end: StepEnd | None, milliseconds: int) -> None:
        """Show where the search is."""
        if self.search.is_running:
            self.search.show_step(step, end, milliseconds)
            fit_height(self)

    def show_discovery(self, discovery: Discovery) -> None:
        """Show what the search came to."""
        if not self.search.is_running:
            return
        self.search.is_running = False
        if discovery.found is None:
            self.search.show_nothing(discovery)
            (self.form.address if discovery.without else self.manual).setFocus()
        else:
            self._show_found(discovery.found, discovery.address.rpartition("@")[2])
        self._show_buttons()

    def show_search_problem(self, problem: Problem) -> None:
        """Say why the search could not be made."""
        if self.search.is_running:
            self.search.show_problem(problem)
            self._show_buttons()

    def show_offline(self) -> None:
        """Say that the person works offline."""
        self.search.show_offline()
        self._show_buttons()

    def show_url(self, url: PopUrl) -> None:
        """Fill in what a pop:// address says that was opened elsewhere; what was typed here is not for it."""
        if self.form.text != str(url):
            self.form.password.clear()
            self.form.address.setText(str(url))

    def _take_url(self, url: PopUrl) -> None:
        self._show_found(FoundServer.of_link(url), url.host)
        self._show_buttons()

    def _show_found(self, found: FoundServer, domain: str) -> None:
        self.search.hide()
        self.card.show()
        self.card.show_found(found, domain, by_browser=found.host.lower() in self._issuers)
        fit_height(self, may_shrink=True)
        goes_on = self.form.password.text() or self._must_browse or self.card.wants_certificate
        (self.confirm_or_go() if goes_on else self.form.password).setFocus()

    def confirm_or_go(self) -> QWidget:
        """Return what is to be done next: to choose a certificate, to confirm a foreign host, or to go on."""
        if self.card.wants_certificate:
            return self.card.change
        return self.card.confirm if not self.card.is_confirmed else self.go

    # -- the test --------------------------------------------------------------------------------

    @Slot()
    def _ask_browser(self) -> None:
        if self.card.is_confirmed and not self.form.shows_proxy_faults():
            self.browser_requested.emit(self.account())

    def take_grant(self, account: Account, secret: Secret) -> None:
        """Take what was granted in the browser, and try it; it is for that server alone."""
        now = self.account()
        place = (account.host, account.port, account.security, account.user)
        if self.found is not None and place == (now.host, now.port, now.security, now.user):
            self._granted = (account, secret)
            self._try()

    @property
    def _must_browse(self) -> bool:
        found = self.found
        return found is not None and Advice.BROWSER in found.advice and bool(self._issuer)

    def _secret(self) -> Secret | None:
        return self._granted[1] if self._granted else self.form.secret()

    def _try(self) -> None:
        secret = self._secret()
        if secret is None and self._must_browse:
            self._ask_browser()
            return
        typed = self.form.password.text()
        fault = None if self._granted else validation.password_fault(typed, is_needed=True)
        self.form.show_fault(self.form.password, account_setup.fault_text(fault))
        if fault is not None or secret is None:
            self.form.password.setFocus()
            return
        if not self.card.is_confirmed or self.form.shows_proxy_faults():
            fit_height(self)
            return
        self._certificate = None
        self.trial.show()
        self.trial.start()
        self._show_buttons()
        self.trial_requested.emit(self.account(), secret)

    def show_step(self, step: TrialStep, facts: tuple[tuple[str, str], ...]) -> None:
        """Tick one step of the test."""
        if self.trial.is_running:
            self.trial.show_step(step, dict(facts))
            fit_height(self)

    def show_trial_problem(self, problem: Problem) -> None:
        """Say why the test failed."""
        if self.trial.is_running:
            self.trial.show_problem(problem)
            self._show_buttons()
            self.form.password.setFocus()
            self.form.password.selectAll()

    def show_certificate(self, certificate: Certificate) -> None:
        """Ask about a certificate that is not trusted; a yes starts the test again."""
        if self.trial.is_running:
            self._certificate = certificate
            self.trial.show_certificate(certificate)
            self._show_buttons()
            self.trial.look.setFocus()

    def show_trial_passed(self) -> None:
        """It works: add it."""
        secret = self._secret()
        if self.trial.is_running and secret is not None:
            self.trial.show_passed()
            self.save_requested.emit(self.account(), secret)
            self.accept()

    @Slot()
    def _look_at_certificate(self) -> None:
        if self._certificate is None:
            return
        dialog = CertificateDialog(self._certificate, self.account(), theme=self._theme, parent=self)
        dialog.trusted.connect(self._on_trusted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _on_trusted(self, trust: Trust) -> None:
        others = (one for one in self._trusts if (one.host, one.port) != (trust.host, trust.port))
        self._trusts = (*others, trust)
        self._try()

    # -- the page --------------------------------------------------------------------------------

    def _forget(self) -> None:
        """What was found or tested belonged to another address."""
        if self.search.is_running or self.trial.is_running:
            self.left_behind.emit()
        self._granted = None
        self.card.hide()
        self.trial.hide()
        self.trial.clear()
        self.search.clear()
        self.search.show()

    @Slot(str)
    def _on_address(self, text: str) -> None:
        self._forget()
        self.form.show_fault(self.form.address, "")
        if is_pop_url(text):
            url = parse_pop_url(text)
            if url is not None:
                self._take_url(url)
            else:
                self.form.show_fault(self.form.address, words.bad_link())
        self._show_buttons()

    @Slot(str)
    def _on_password(self, text: str) -> None:
        self.form.show_fault(self.form.password, "")
        self._granted = None
        self._on_card()

    @Slot()
    def _on_card(self) -> None:
        """What was tested is no longer what stands there."""
        if self.trial.is_running:
            self.left_behind.emit()
        self.trial.clear()
        self._show_buttons()

    @Slot()
    def _on_proxy(self) -> None:
        """What was found or tested came by another way."""
        self._on_address(self.form.address.text())

    @Slot()
    def _show_buttons(self) -> None:
        is_found = self.found is not None
        if self.search.is_running:
            text = self.tr("Searching…")
        elif self.trial.is_running:
            text = self.tr("Signing in…")
        else:
            text = self.tr("&Sign in and add") if is_found else self._search_text()
        is_busy = self.search.is_running or self.trial.is_running
        is_ready = self.card.is_usable if is_found else bool(self.form.text)
        self._foot.show_next(text, self.card.spoken if is_found else "", is_ready=not is_busy and is_ready)
        fit_height(self)

    def _search_text(self) -> str:
        return self.tr("&Search again") if self.search.has_ended else self.tr("&Find the server")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a held-down Enter count once, in the fields too."""
        if not is_held(event):
            super().keyPressEvent(event)

    @Slot()
    def _go_on_by_hand(self) -> None:
        if self.form.shows_proxy_faults():  # nothing goes without the proxy that is wanted
            fit_height(self)
            return
        self.left_behind.emit()
        self.manual_requested.emit(self.account(), self.form.secret())
        self.done(QDialog.DialogCode.Rejected)
