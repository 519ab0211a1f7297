"""The history of a mailbox: read by the desk, forgotten by the account's worker, shown in a window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import AccountId
from popview.ui import wording
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.records.history_window import HistoryWindow


class HistoryController(QObject):
    """Opens the window and keeps it up to date.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self, *, exchange: Exchange, mailboxes: MailboxController, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._theme = theme
        self._account: AccountId | None = None
        self.window: HistoryWindow | None = None
        mailboxes.checked.connect(self._on_checked)

    @Slot()
    def show_current(self) -> None:
        """Show the history of the mailbox on screen."""
        known = self._mailboxes.current or next(iter(self._mailboxes.mailboxes), None)
        if known is not None:
            self.show(known.account.id)

    @Slot(str)
    def show(self, account: str) -> None:
        """Show the history of one account."""
        if self.window is None:
            from popview.ui.records.history_window import HistoryWindow  # late: not for the first paint

            self.window = HistoryWindow(theme=self._theme)
            self.window.account_chosen.connect(self._load)
            self.window.forget_requested.connect(self._on_forget)
        names = {m.account.id: m.account.name for m in self._mailboxes.mailboxes}
        self.window.set_accounts(names, AccountId(account))
        self._load(account)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window."""
        if self.window is not None:
            self.window.close()

    @Slot(str)
    def _load(self, account: str) -> None:
        window, wanted = self.window, AccountId(account)
        if window is None:
            return
        if wanted != self._account:
            window.show_loading()
        self._account = wanted

        def on_loaded(report: desk_traffic.Report) -> None:
            if self._account != wanted:
                return
            match report:
                case desk_traffic.HistoryLoaded(departures=departures):
                    window.show_history(departures)
                case desk_traffic.Failed(problem=problem):
                    window.show_problem(wording.problem_title(problem), wording.problem_text(problem))
                case _:
                    pass

        self._exchange.ask_desk(lambda t: desk_traffic.LoadHistory(ticket=t, account=wanted), on_loaded)

    @Slot(str)
    def _on_checked(self, account: str) -> None:
        if self.window is not None and self.window.isVisible() and self._account == account:
            self._load(account)

    @Slot(str)
    def _on_forget(self, account: str) -> None:
        known = AccountId(account)

        def on_report(report: mail_traffic.Report) -> None:
            if isinstance(report, mail_traffic.Finished):
                self._load(account)
                self._mailboxes.reload(known)

        self._exchange.ask_mail(
            known,
            lambda t: mail_traffic.ForgetHistory(ticket=t, account=known),
            on_report,
            self.problem_found.emit,
        )
