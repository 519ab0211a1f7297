"""What is kept of the mailboxes on this machine and what became of it: one controller for each concern."""

from PySide6.QtCore import QObject, Slot

from popview.control.accounts import AccountsController
from popview.control.exchange import Exchange
from popview.control.history import HistoryController
from popview.control.mailbox import MailboxController
from popview.control.prefetching import PrefetchingController
from popview.control.renaming import RenamingController
from popview.control.storage import StorageController
from popview.ui.actions import Actions
from popview.ui.list.older_line import MORE
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme


class Records(QObject):
    """Builds and connects them."""

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        mailboxes: MailboxController,
        window: MainWindow,
        actions: Actions,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.renaming = RenamingController(
            exchange=exchange, mailboxes=mailboxes, bar=window.question_bar, parent=self
        )
        self._mailboxes = mailboxes
        actions.load_older.triggered.connect(self._load_older)
        self.history = HistoryController(exchange=exchange, mailboxes=mailboxes, theme=theme, parent=self)
        self.prefetching = PrefetchingController(
            exchange=exchange, mailboxes=mailboxes, pane=window.message_pane, parent=self
        )
        self.storage = StorageController(
            exchange=exchange,
            accounts=accounts,
            mailboxes=mailboxes,
            window=window,
            theme=theme,
            parent=self,
        )
        actions.history.triggered.connect(self.history.show_current)
        window.account_pane.history_requested.connect(self.history.show)
        actions.storage.triggered.connect(self.storage.show_current)
        window.account_pane.storage_requested.connect(self.storage.show)

    @Slot()
    def _load_older(self) -> None:
        """List more of the older messages of what is on screen, where only the newest are listed."""
        for mailbox in self._mailboxes.shown:
            if mailbox.older:
                self._mailboxes.check(mailbox.account.id, more=MORE)

    def close(self) -> None:
        """Close their windows."""
        self.history.close()
        self.storage.close()
