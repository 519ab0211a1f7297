"""Accounts: loaded at start, added, changed, tried, removed; passwords and certificates asked for."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.account_dialogs import AccountDialogs
from popview.control.browser_sign_in import BrowserSignIn
from popview.control.errands import Errands
from popview.control.exchange import Exchange
from popview.desk import traffic as desk_traffic
from popview.net.oauth.issuers import issuer_name, issuer_of
from popview.net.traffic import TokensRenewed
from popview.types import (
    Account,
    AccountId,
    Certificate,
    Keyring,
    Problem,
    ProblemKind,
    Secret,
    Settings,
    Trust,
)
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from popview.ui.wording import browser as words


class AccountsController(QObject):
    """Owns the list of accounts.

    Signals:
        loaded(object Settings): accounts and settings were read; `accounts` holds them.
        added(str) changed(str) removed(str): one account, by its id.
        created(str): the person just made it, and wants to see what is in it.
        reordered(): they stand in another order.
        problem_found(object Problem).
    """

    loaded = Signal(object)
    added = Signal(str)
    changed = Signal(str)
    removed = Signal(str)
    created = Signal(str)
    reordered = Signal()
    problem_found = Signal(object)

    def __init__(
        self, *, exchange: Exchange, window: MainWindow, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._window = window
        self._theme = theme
        self._accounts: dict[AccountId, Account] = {}
        self._leaving: set[AccountId] = set()  # being removed
        self.numbers: Callable[[AccountId], tuple[int, int]] = lambda account: (0, 0)  # marked, kept here
        self.errands = Errands(exchange=exchange, accounts=self.get, parent=self)
        self.errands.password_wanted.connect(self._on_password_wanted)
        self.errands.certificate_wanted.connect(self._on_certificate_wanted)
        self.errands.trust_given.connect(self._on_trust_given)
        self.errands.problem_found.connect(self.problem_found)
        self.browser = BrowserSignIn(exchange, theme, issuer_of)
        self.dialogs = AccountDialogs(
            exchange=exchange,
            errands=self.errands,
            accounts=self.get,
            browser=lambda: self.browser,
            window=window,
            theme=theme,
            parent=self,
        )
        self.dialogs.save_requested.connect(self._on_save_requested)
        self.dialogs.problem_found.connect(self.problem_found)
        exchange.account_said.connect(self._on_account_said)

    @property
    def accounts(self) -> tuple[Account, ...]:
        """All accounts, in the person's order."""
        return tuple(self._accounts.values())

    def get(self, account: AccountId) -> Account | None:
        """Return one account, or None if it is gone or going: nothing may begin for it any more."""
        return None if account in self._leaving else self._accounts.get(account)

    def load(self) -> None:
        """Ask the desk for accounts and settings."""
        self._exchange.ask_desk(lambda t: desk_traffic.LoadSettings(ticket=t), self._on_loaded)

    def use(self, account: Account, secret: Secret) -> None:
        """Take an account that is not in the settings: the demo mailbox. Nothing of it is stored."""
        self._accounts[account.id] = account
        self.errands.set_secret(account.id, secret)
        self.added.emit(account.id)

    def _on_loaded(self, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.SettingsLoaded(accounts=accounts, settings=settings, problem=problem):
                for account in accounts:
                    self._accounts[account.id] = account
                self.loaded.emit(settings)
                for account in accounts:
                    self.added.emit(account.id)
                if problem is not None:
                    self.problem_found.emit(problem)
            case desk_traffic.Failed(problem=problem):
                self.loaded.emit(Settings())
                self.problem_found.emit(problem)
            case _:
                pass

    # -- the account dialog ------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Show the dialog for a new account: everything by hand."""
        self.dialogs.show(None)

    def add_by_hand(self, start: Account, secret: Secret | None) -> None:
        """Show the dialog for a new account, filled in with what is known so far."""
        self.dialogs.show(None).form.start_from(start, secret)

    @Slot(str)
    def edit(self, account: str) -> None:
        """Show the dialog for an account that exists."""
        known = self.get(AccountId(account))
        if known is not None:
            self.dialogs.show(known)

    @Slot(str)
    def ask_remove(self, account: str) -> None:
        """Ask whether an account shall go, saying what is lost and what stays."""
        known = self.get(AccountId(account))
        if known is None:
            return
        from popview.ui.accounts.remove_dialog import RemoveDialog  # late: not for the first paint

        marked, saved = self.numbers(known.id)
        dialog = RemoveDialog(known, theme=self._theme, marked=marked, saved=saved, parent=self._window)
        dialog.confirmed.connect(self._on_remove_confirmed)
        dialog.open()

    @Slot(object, object)
    def _on_save_requested(self, account: Account, secret: Secret | None) -> None:
        self.keep(account, secret)

    def adopt(self, account: Account) -> None:
        """Store an account that another program had; it is checked when the person wants it."""
        self._save(account, None, wants_check=False)

    def keep(self, account: Account, secret: Secret | None) -> None:
        """Store an account as a dialog holds it; a new one is checked at once."""
        if secret is not None:
            self.errands.set_secret(account.id, secret)
        self._save(account, secret)

    def _save(self, account: Account, secret: Secret | None, *, wants_check: bool = True) -> None:
        is_new = account.id not in self._accounts
        before = self._accounts.get(account.id)
        self.errands.beside.on_saved(account, before)
        self._accounts[account.id] = account.without_secrets()

        def on_saved(report: desk_traffic.Report) -> None:
            match report:
                case desk_traffic.AccountSaved(problem=problem):
                    if (
                        problem is not None and problem.kind is not ProblemKind.KEYRING_ABSENT
                    ):  # that was said
                        self.problem_found.emit(replace(problem, account=account.id))
                case desk_traffic.Failed(problem=problem):
                    if before is None:
                        self._accounts.pop(account.id, None)
                        self.removed.emit(account.id)
                    else:
                        self._accounts[account.id] = before
                        self.changed.emit(account.id)
                    self.problem_found.emit(problem)
                case _:
                    pass

        self._exchange.ask_desk(
            lambda t: desk_traffic.SaveAccount(ticket=t, account=account, secret=secret, before=before),
            on_saved,
        )
        (self.added if is_new else self.changed).emit(account.id)
        if is_new and wants_check:
            self.created.emit(account.id)

    @Slot(object)
    def reorder(self, wanted: tuple[str, ...]) -> None:
        """Put the accounts into the order that the person wants, and remember it."""
        order = [AccountId(one) for one in wanted if AccountId(one) in self._accounts]
        order += [one for one in self._accounts if one not in order]
        self._accounts = {one: self._accounts[one] for one in order}
        self.reordered.emit()
        self._exchange.ask_desk(
            lambda t: desk_traffic.OrderAccounts(ticket=t, accounts=tuple(order)),
            lambda report: None,
            self.problem_found.emit,
        )

    @Slot(str, bool)
    def use_again(self, account: str, on: bool) -> None:
        """Use an account, or leave it alone for a while."""
        known = self.get(AccountId(account))
        if known is not None and known.enabled != on:
            if not on:
                self.errands.stop_account(known.id)
            self._save(replace(known, enabled=on), None)

    @Slot(str)
    def _on_remove_confirmed(self, account: str) -> None:
        known = AccountId(account)
        self.errands.stop_account(known)
        account_value = self._accounts.get(known)

        def on_removed(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.AccountRemoved):
                self.errands.forget(known)
                self._accounts.pop(known, None)
                self._leaving.discard(known)
                self.removed.emit(known)
                if report.problem is not None:  # its secret is still in the keyring
                    self.problem_found.emit(report.problem)
                if outlived:
                    self._window.message_pane.tell(words.not_ended(outlived[0]))

        def on_failed(problem: Problem) -> None:
            self._leaving.discard(known)
            self.problem_found.emit(problem)

        def forget() -> None:
            self._exchange.ask_desk(
                lambda t: desk_traffic.RemoveAccount(ticket=t, account=known), on_removed, on_failed
            )

        def remove(is_ended: bool = True) -> None:
            if not is_ended and account_value is not None:
                outlived.append(issuer_name(account_value.oauth))
            self._leaving.add(known)
            self._exchange.end_account(known, forget)

        def end(secret: Secret | None) -> None:
            self.browser.revoke(going, secret, remove, is_offline=self.errands.is_offline)

        outlived: list[str] = []  # whose permission still counts
        if account_value is None or not account_value.uses_browser:
            remove()
            return
        going = self.errands.beside.joined(account_value)
        self.errands.secret_of(going, end)

    # -- questions of an errand --------------------------------------------------------------------

    @Slot(str, object, object)
    def _on_password_wanted(self, account: str, problem: Problem | None, keyring: Keyring) -> None:
        known = self.get(AccountId(account))
        if known is None:
            self.errands.decline(AccountId(account))
            return
        if known.uses_browser and self.browser.knows(known):
            self._ask_browser(known, problem)
            return
        from popview.ui.accounts.password_dialog import PasswordDialog  # late: not for the first paint

        dialog = PasswordDialog(known, problem, keyring, theme=self._theme, parent=self._window)
        answered: list[bool] = []

        def on_answered(secret: Secret, keep: bool) -> None:
            answered.append(True)
            self.errands.give_password(known.id, secret, keep)

        def on_finished() -> None:
            if not answered:
                self.errands.decline(known.id, problem)

        dialog.answered.connect(on_answered)
        dialog.finished.connect(on_finished)
        dialog.open()

    def _ask_browser(self, known: Account, problem: Problem | None) -> None:
        """Ask to sign in in the browser, never for a password."""

        def done(account: Account, secret: Secret) -> None:
            if account.without_secrets() != known:
                self._save(account, None)
            self.errands.give_password(known.id, secret, True)

        def declined() -> None:
            self.errands.decline(known.id, problem)

        ready, before = self.errands.beside.joined(known), self.errands.known_secret(known.id)
        self.browser.show(ready, self._window, done, declined, problem, before)

    @Slot(object)
    def _on_account_said(self, report: object) -> None:
        if isinstance(report, TokensRenewed):
            self.errands.on_renewed(report.account, report.secret)

    @Slot(str, object)
    def _on_certificate_wanted(self, account: str, certificate: Certificate) -> None:
        known = self.get(AccountId(account))
        if known is None:
            self.errands.decline(AccountId(account))
            return
        from popview.ui.accounts.certificate_dialog import CertificateDialog  # late: not for the first paint

        dialog = CertificateDialog(certificate, known, theme=self._theme, parent=self._window)
        answered: list[bool] = []

        def on_trusted(trust: Trust) -> None:
            answered.append(True)
            self.errands.trust(known.id, trust)

        def on_finished() -> None:
            if not answered:
                self.errands.decline(known.id)

        dialog.trusted.connect(on_trusted)
        dialog.finished.connect(on_finished)
        dialog.open()

    @Slot(str, object)
    def _on_trust_given(self, account: str, trust: Trust) -> None:
        known = self.get(AccountId(account))
        if known is None:
            return
        others = tuple(t for t in known.trusts if (t.host, t.port) != (trust.host, trust.port))
        self._save(replace(known, trusts=(*others, trust)), None)
