"""Copies on this machine: what a commit kept, how long, and their deletion by hand or when their time is up.

The journal lets go first; then the account's mail worker, which alone writes to the cache, drops the file.
A crash between leaves an ordinary fetched message.
"""

from collections.abc import Callable
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.desk import cleanup_traffic
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Key, Receipt
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from popview.ui.wording import saved as words

_LOOK_MS = 3_600_000  # between looks at whose time is up; the first comes when the lists are there
_FIRST_MS = 5_000


class SavedController(QObject):
    """Connects its action by itself.

    Signals:
        problem_found(object Problem).
    """

    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        window: MainWindow,
        actions: Actions,
        theme: Theme,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._window = window
        self._theme = theme
        self._now = now
        actions.delete_copies.triggered.connect(self.ask_delete)
        self._timer = QTimer(self)
        self._timer.setInterval(_FIRST_MS)
        self._timer.timeout.connect(self._on_time)
        self._timer.start()

    @Slot(object)
    def on_committed(self, receipt: Receipt) -> None:
        """A commit may have made copies: show them."""
        self.load(receipt.account)

    def load(self, account: AccountId) -> None:
        """Ask for the copies of an account."""
        self._exchange.ask_desk(
            lambda t: cleanup_traffic.LoadSaved(ticket=t, account=account),
            self._on_loaded,
            self.problem_found.emit,
        )

    def _on_loaded(self, report: desk_traffic.Report) -> None:
        if isinstance(report, cleanup_traffic.SavedLoaded):
            mailbox = self._mailboxes.get(report.account)
            if mailbox is not None:
                self._mailboxes.set_copies(mailbox, report.copies)

    # -- deleting ------------------------------------------------------------------------------------

    @Slot()
    def ask_delete(self) -> None:
        """Ask whether the copies of the selected messages shall be deleted."""
        kept = tuple(key for key in self._window.message_pane.selected_keys() if self._is_kept(key))
        keys = self._unmarked(kept)
        if not keys:
            self._window.message_pane.tell(words.marked_stay() if kept else words.nothing_kept())
            return
        from popview.ui.cleanup.delete_copies_dialog import (
            DeleteCopiesDialog,  # late: not for the first paint
        )

        rows = map(self._mailboxes.summary, keys)
        lost = sum(1 for row in rows if row is not None and row.is_gone)
        dialog = DeleteCopiesDialog(len(keys), lost, theme=self._theme, parent=self._window)
        dialog.agreed.connect(lambda: self.delete(keys))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _is_kept(self, key: Key) -> bool:
        row, mailbox = self._mailboxes.summary(key), self._mailboxes.get(key.account)
        return mailbox is not None and (key in mailbox.copies or (row is not None and row.is_fetched))

    def _unmarked(self, keys: tuple[Key, ...]) -> tuple[Key, ...]:
        boxes = ((key, self._mailboxes.get(key.account)) for key in keys)
        return tuple(key for key, box in boxes if box is not None and key not in box.marks)

    def delete(self, keys: tuple[Key, ...]) -> None:
        """Delete the copies of messages from this machine; the server is not asked.

        A message that is marked keeps its copy: soon it may be the only one.
        """
        going = self._unmarked(keys)

        def on_report(report: desk_traffic.Report) -> None:
            if isinstance(report, cleanup_traffic.SavedRemoved):
                for account, some in groupby(sorted(going), attrgetter("account")):
                    self._forget(account, tuple(some))

        if going:
            self._exchange.ask_desk(
                lambda t: cleanup_traffic.RemoveSaved(ticket=t, keys=going),
                on_report,
                self.problem_found.emit,
            )

    def _forget(self, account: AccountId, keys: tuple[Key, ...]) -> None:
        mailbox = self._mailboxes.get(account)
        if mailbox is None:
            return

        def on_report(report: mail_traffic.Report) -> None:
            if isinstance(report, mail_traffic.Finished):
                self._mailboxes.drop_copies(mailbox, keys)
                self._window.message_pane.tell(words.deleted(len(keys)))

        known = mailbox.account
        self._exchange.ask_mail(
            account,
            lambda t: mail_traffic.Forget(ticket=t, account=known, keys=keys),
            on_report,
            self.problem_found.emit,
        )

    # -- time is up ----------------------------------------------------------------------------------

    @Slot()
    def _on_time(self) -> None:
        if all(mailbox.is_loaded for mailbox in self._mailboxes.mailboxes):
            self._timer.setInterval(_LOOK_MS)
            self.expire()

    def expire(self) -> None:
        """Delete the copies whose time was up when their mailbox was last checked.

        A clock alone is not believed, since it may have jumped: with one that is years off no server's
        certificate holds, and no check goes through.
        """
        for mailbox in self._mailboxes.mailboxes:
            at_s = min(mailbox.checked_s, self._now())
            self.delete(tuple(key for key, copy in mailbox.copies.items() if 0 < copy.expires_s <= at_s))
