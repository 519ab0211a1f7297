"""An account on one page: the fields, a test that names each step, and Save."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Account, Certificate, OwnCertificate, Problem, Secret, TrialStep, Trust
from popview.ui.accounts.account_form import AccountForm
from popview.ui.accounts.certificate_dialog import CertificateDialog
from popview.ui.accounts.trial_panel import TrialPanel
from popview.ui.fitting import fit_height
from popview.ui.theme import Theme
from popview.ui.wording import account_setup as words


class AccountDialog(QDialog):
    """Adds or edits an account. `account` None: a new one.

    issuers: whose sign-in by the browser a host takes.
    """

    trial_requested = Signal(object, object)  # Account, Secret | None: what is stored
    save_requested = Signal(object, object)  # Account, Secret | None
    look_requested = Signal(object)  # Account: what its certificate's file holds; show_own answers
    browser_requested = Signal(object)  # Account: it signs in by the browser; take_grant answers
    forget_requested = Signal()  # what is stored to sign in with; show_forgotten answers

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
        self._certificate: Certificate | None = None
        self._tried: tuple[object, ...] = ()
        self._granted: Secret | None = None
        self.setObjectName("accountDialog")
        is_new = account is None
        self.setWindowTitle(self.tr("Add an account") if is_new else self.tr("Edit account"))
        title = QLabel(self.tr("Your POP3 mailbox") if is_new else self.windowTitle())
        title.setObjectName("accountTitle")
        theme.set_kind(title, "title")
        text = QLabel(self.tr("Enter the address and the password; the rest is guessed and can be changed."))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setVisible(is_new)
        theme.set_kind(text, "dim")
        self.form = AccountForm(account, theme=theme, issuers=issuers)
        self.form.network.look_requested.connect(self._ask_look)
        self.form.place.forget_clicked.connect(self.forget_requested)
        self.trial = TrialPanel(theme=theme)
        self.trial.certificate_clicked.connect(self._look_at_certificate)
        self._make_buttons()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addWidget(self.form)
        layout.addWidget(self.trial, 1)
        layout.addLayout(self._foot)
        self.form.changed.connect(self._on_changed)
        self.form.address.setFocus()
        self.setMinimumWidth(560)
        self._on_changed()
        fit_height(self, may_shrink=True)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.test = QPushButton(self.tr("&Test"))
        self.test.setObjectName("testAccountButton")
        self.test.setAccessibleName(self.tr("Test the account"))
        theme.dress(self.test, "play")
        self.test.clicked.connect(self._try)
        self.browser = QPushButton(self.tr("Sign in with the &browser…"))
        self.browser.setObjectName("accountBrowserButton")
        self.browser.setAccessibleName(self.tr("Sign in with the browser"))
        self.browser.setAutoDefault(False)
        theme.dress(self.browser, "globe")
        self.browser.clicked.connect(self._ask_browser)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("cancelAccountButton")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.save = QPushButton(self.tr("Sa&ve"))
        self.save.setObjectName("saveAccountButton")
        self.save.setAccessibleName(self.tr("Save"))
        theme.set_kind(self.save, "primary")
        self.save.clicked.connect(self._save)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(theme.S)
        self._foot.addWidget(self.test)
        self._foot.addWidget(self.browser)
        self._foot.addStretch(1)
        self._foot.addWidget(self.cancel)
        self._foot.addWidget(self.save)

    @Slot()
    def _ask_browser(self) -> None:
        self.browser_requested.emit(self.form.account())

    def take_grant(self, account: Account, secret: Secret) -> None:
        """Take what was granted in the browser, and test the account with it."""
        self._granted = secret
        self.form.sign_in_as(account)
        self._try()

    def _secret(self) -> Secret | None:
        granted = self._granted if self.form.account().uses_browser else None  # for that server alone
        return self.form.secret() or granted

    # -- what is stored --------------------------------------------------------------------------

    def show_forgotten(self, is_ended: bool | None, issuer: str, problem: Problem | None) -> None:
        """Say what came of forgetting; what is gone is tested no more. See PasswordPlace."""
        self.form.place.show_forgotten(is_ended, issuer, problem)
        if problem is None:
            self._granted = None
            self.form.password.setPlaceholderText("")
        self._on_changed()

    # -- the certificate's file ------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Look into the file that the account has already: it may have gone meanwhile."""
        super().showEvent(event)
        if not event.spontaneous():
            self.form.network.own.look()

    @Slot()
    def _ask_look(self) -> None:
        self.look_requested.emit(self.form.account())

    def show_own(self, path: str, own: OwnCertificate | None, problem: Problem | None) -> None:
        """Say what the certificate's file holds, or why it cannot be used."""
        self.form.network.own.show_seen(path, own, problem)

    # -- the test --------------------------------------------------------------------------------

    @Slot()
    def _try(self) -> None:
        account = self.form.account()
        has_one = self._secret() is not None or self.form.place.serves(account)
        if account.uses_browser and not has_one:
            self._ask_browser()
            return
        needs_one = not has_one and not self.form.needs_own
        faults = self.form.faults(password_needed=needs_one)
        self.form.show_faults(faults)
        if faults:
            self.form.go_to(next(iter(faults)))
            fit_height(self)
            return
        self._tried = self._now()
        self._certificate = None
        self.trial.start()
        self._show_buttons()
        self.trial_requested.emit(account, self._secret())

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

    def show_trial_passed(self) -> None:
        """Say that all went well; Enter saves now."""
        if self.trial.is_running:
            self.trial.show_passed()
            self._show_buttons()
            self.save.setDefault(True)
            self.save.setFocus()

    def show_certificate(self, certificate: Certificate) -> None:
        """Ask about a certificate that is not trusted; a yes starts the test again."""
        if self.trial.is_running:
            self._certificate = certificate
            self.trial.show_certificate(certificate)
            self._show_buttons()
            self.trial.look.setFocus()

    @Slot()
    def _look_at_certificate(self) -> None:
        if self._certificate is None:
            return
        dialog = CertificateDialog(self._certificate, self.form.account(), theme=self._theme, parent=self)
        dialog.trusted.connect(self._on_trusted)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot(object)
    def _on_trusted(self, trust: Trust) -> None:
        self.form.trust(trust)
        self._try()

    # -- the page --------------------------------------------------------------------------------

    def _now(self) -> tuple[object, ...]:
        account = self.form.account()
        where = (account.host, account.port, account.security, account.plain_consent, account.trusts)
        way = (account.proxy, account.proxy_password, account.client_certificate, account.key_passphrase)
        return (*where, *way, account.user, account.mechanism, account.forbidden, self.form.secret())

    @Slot()
    def _on_changed(self) -> None:
        """What was tested is no longer what stands there: the result would be a lie."""
        if self._tried and self._now() != self._tried:
            self._tried = ()
            self.trial.clear()
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_running = self.trial.is_running
        self.browser.setVisible(bool(self.form.account().oauth))
        self.browser.setEnabled(not is_running)
        self.test.setEnabled(not is_running)
        self.test.setText(self.tr("Testing…") if is_running else self.tr("&Test"))
        faults = self.form.faults()
        self.save.setEnabled(not faults)
        fit_height(self)
        self.save.setToolTip("\n".join(words.fault_text(fault) for fault in faults.values()))

    @Slot()
    def _save(self) -> None:
        faults = self.form.faults()
        if faults:
            self.form.show_faults(faults)
            return
        self.save_requested.emit(self.form.account(), self._secret())
        self.accept()
