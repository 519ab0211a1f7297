"""The account dialog: what it asks for while it is open, and what it hands on to be saved."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.browser_sign_in import BrowserSignIn
from popview.control.errands import Errands
from popview.control.exchange import Exchange
from popview.control.forgetting import Forgetting
from popview.control.trial import Trial
from popview.desk import traffic as desk_traffic
from popview.types import Account, AccountId, Mechanism, Problem, ProblemKind, Secret
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.accounts.dialog import AccountDialog


class AccountDialogs(QObject):
    """One dialog at a time. accounts: those that are saved; browser: who signs in by it.

    Signals:
        save_requested(object Account, object Secret | None).
        problem_found(object Problem): of a dialog that has been closed.
    """

    save_requested = Signal(object, object)
    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        errands: Errands,
        accounts: Callable[[AccountId], Account | None],
        browser: Callable[[], BrowserSignIn],
        window: MainWindow,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange, self._errands = exchange, errands
        self._account, self._browser = accounts, browser
        self._window, self._theme = window, theme
        self._trial = Trial(exchange, lambda: errands.is_offline)
        self._forgetting = Forgetting(exchange, errands, browser)

    def show(self, account: Account | None) -> "AccountDialog":
        """Show the dialog for an account as it is saved, or for a new one."""
        from popview.ui.accounts.dialog import AccountDialog  # late: not for the first paint

        hosts = self._browser().hosts
        dialog = AccountDialog(account, theme=self._theme, issuers=hosts, parent=self._window)
        dialog.trial_requested.connect(self._on_trial_requested)
        dialog.save_requested.connect(self.save_requested)
        dialog.browser_requested.connect(self._on_browser_requested)
        dialog.look_requested.connect(self._on_look_requested)
        dialog.forget_requested.connect(self._on_forget_requested)
        dialog.finished.connect(self._on_dialog_finished)
        self._shown = dialog
        dialog.open()
        self._errands.find_keyring(dialog.form.place.show_keyring)
        return dialog

    @Slot(object, object)
    def _on_trial_requested(self, account: Account, secret: Secret | None) -> None:
        """Test an account; where no password was typed, with the stored one if that is for it."""
        dialog, stored = self._shown, self._account(account.id)

        def begin(found: Secret | None) -> None:
            self._errands.made_ready(account, lambda ready: start(ready, found))

        def start(ready: Account, found: Secret | None) -> None:
            if not dialog.isVisible():  # it may have been closed while the keyring was asked
                return
            if found is None and account.mechanism is not Mechanism.EXTERNAL:
                why = self._errands.lacking(account.id)
                is_shut = why.kind is not ProblemKind.KEYRING_ABSENT
                dialog.show_trial_problem(why if is_shut else replace(why, kind=ProblemKind.NOT_SIGNED_IN))
            else:
                self._trial.start(dialog, ready, found)

        if secret is None and stored is not None and account.shares_secret_with(stored):
            self._errands.secret_of(stored, begin)
        else:
            begin(secret)

    @Slot()
    def _on_forget_requested(self) -> None:
        dialog = self._shown
        known = self._account(dialog.form.account().id)

        def on_end(is_ended: bool | None, issuer: str, problem: Problem | None) -> None:
            if dialog.isVisible():
                dialog.show_forgotten(is_ended, issuer, problem)
            elif problem is not None:
                self.problem_found.emit(problem)

        if known is not None:
            self._forgetting.forget(known, on_end)

    @Slot(object)
    def _on_browser_requested(self, account: Account) -> None:
        dialog = self._shown

        def begin(ready: Account) -> None:
            browser = self._browser()
            if dialog.isVisible() and browser.knows(account):
                browser.show(ready, dialog, dialog.take_grant)

        self._errands.made_ready(account, begin)

    @Slot(object)
    def _on_look_requested(self, account: Account) -> None:
        """Look into the file of a certificate, with the passphrase that was typed or is stored."""
        dialog = self._shown

        def on_seen(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.KeySeen) and dialog.isVisible():
                dialog.show_own(report.path, report.own, report.problem)

        def look(ready: Account) -> None:
            path, word = ready.client_certificate, ready.key_passphrase
            self._exchange.ask_desk(
                lambda t: desk_traffic.LookAtKey(ticket=t, path=path, passphrase=word), on_seen
            )

        self._errands.made_ready(account, look)

    @Slot()
    def _on_dialog_finished(self) -> None:
        self._trial.stop()
