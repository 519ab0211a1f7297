"""Disk use of an account: measured by the desk, forgotten by the account's worker, shown in a window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import AccountId
from popview.ui import wording
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.records.storage_window import StorageWindow


class StorageController(QObject):
    """Opens the window and keeps it up to date.

    Signals:
        problem_found(object Problem): nothing was forgotten.
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        mailboxes: MailboxController,
        window: MainWindow,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._main_window = window
        self._theme = theme
        self._account: AccountId | None = None
        self.window: StorageWindow | None = None
        accounts.changed.connect(self._on_changed)
        mailboxes.checked.connect(self._on_changed)

    @Slot()
    def show_current(self) -> None:
        """Show the disk use of the mailbox on screen."""
        known = self._mailboxes.current or next(iter(self._mailboxes.mailboxes), None)
        if known is not None:
            self.show(known.account.id)

    @Slot(str)
    def show(self, account: str) -> None:
        """Show the disk use of one account."""
        if self.window is None:
            from popview.ui.records.storage_window import StorageWindow  # late: not for the first paint

            self.window = StorageWindow(theme=self._theme, parent=self._main_window)
            self.window.account_chosen.connect(self._measure)
            self.window.limits_requested.connect(self._accounts.edit)
            self.window.forget_requested.connect(self._on_forget)
        names = {m.account.id: m.account.name for m in self._mailboxes.mailboxes}
        self.window.set_accounts(names, AccountId(account))
        self.window.show_loading()
        self._measure(account)
        self.window.show()
        self.window.raise_()

    def close(self) -> None:
        """Close the window."""
        if self.window is not None:
            self.window.close()

    @Slot(str)
    def _on_changed(self, account: str) -> None:
        if self.window is not None and self.window.isVisible() and account == self._account:
            self._measure(account)

    @Slot(str)
    def _measure(self, account: str) -> None:
        window, wanted = self.window, AccountId(account)
        self._account = wanted

        def on_measured(report: desk_traffic.Report) -> None:
            known = self._accounts.get(wanted)
            if window is None or known is None or wanted != self._account:
                return
            match report:
                case desk_traffic.DiskUsed():
                    window.show_use(known, report.cache, report.messages, report.saved)
                case desk_traffic.Failed(problem=problem):
                    window.show_problem(wording.problem_text(problem))
                case _:
                    pass

        self._exchange.ask_desk(lambda t: desk_traffic.MeasureDisk(ticket=t, account=wanted), on_measured)

    @Slot(str, bool)
    def _on_forget(self, account: str, copies_only: bool) -> None:
        known = self._accounts.get(AccountId(account))
        if known is None:
            return

        def on_report(report: mail_traffic.Report) -> None:
            if isinstance(report, mail_traffic.Finished):
                self._mailboxes.reload(known.id)
                self._measure(account)

        self._exchange.ask_mail(
            known.id,
            lambda t: mail_traffic.Forget(ticket=t, account=known, copies_only=copies_only),
            on_report,
            self.problem_found.emit,
        )
