"""What becomes of single messages of a mailbox: their rows, marks, seen, protected, kept."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from popview.cleanup.protection import Protections
from popview.control.accounts import AccountsController
from popview.control.display import put_states
from popview.control.on_screen import OnScreen
from popview.control.state import Mailbox
from popview.types import Key, Mark, SavedCopy, Summary
from popview.ui.main_window import MainWindow


class MessageStates(OnScreen):
    """Takes over what is stored already; whatever is on screen follows at once, the counts soon.

    Signals:
        marked(): marks came or went; told at once.
        brought(object Key): more of a message lies here than before: its preview, or all of it.
    """

    marked = Signal()
    brought = Signal(object)

    def __init__(
        self,
        *,
        accounts: AccountsController,
        window: MainWindow,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(accounts=accounts, window=window, now=now, parent=parent)
        self.protections = Protections()

    def set_marks(self, marks: tuple[Mark, ...], on: bool) -> None:
        """Show marks that are in the journal, or no longer."""
        for mark in marks:
            mailbox = self._mailboxes.get(mark.key.account)
            if mailbox is None:
                continue
            if on:
                mailbox.marks[mark.key] = mark
            else:
                mailbox.marks.pop(mark.key, None)
        for mailbox, keys in self._by_mailbox(tuple(mark.key for mark in marks)):
            if self._is_current(mailbox):
                self._window.message_pane.model.set_marked(keys, on)
            self.touch(mailbox)
        self.marked.emit()

    def _by_mailbox(self, keys: tuple[Key, ...]) -> Iterator[tuple[Mailbox, tuple[Key, ...]]]:
        """Yield each mailbox that there is, with its own of the keys."""
        for mailbox in filter(None, map(self._mailboxes.get, {key.account for key in keys})):
            yield mailbox, tuple(key for key in keys if key.account == mailbox.account.id)

    def set_seen(self, keys: tuple[Key, ...], on: bool) -> None:
        """Show messages as seen or unseen."""
        for mailbox, mine in self._by_mailbox(keys):
            mailbox.set_seen(mine, on)
            if self._is_current(mailbox):
                self._window.message_pane.model.set_seen(mine, on)
            self.touch(mailbox)

    def set_protected(self, keys: tuple[Key, ...], on: bool) -> None:
        """Show messages as protected from every bulk mark, or no longer."""
        for mailbox, mine in self._by_mailbox(keys):
            mailbox.set_protected(mine, on)
            if self._is_current(mailbox):
                model = self._window.message_pane.model
                for state in (False, True):
                    model.set_protected([key for key in mine if (key in mailbox.protected) is state], state)
            self.touch(mailbox)

    def set_protections(self, protections: Protections) -> None:
        """Take over which senders and domains are protected, in every mailbox."""
        self.protections = protections
        for mailbox in self.mailboxes:
            mailbox.set_protections(protections)
            self.touch(mailbox)
        put_states(self._window.message_pane, self.shown)

    def set_copies(self, mailbox: Mailbox, copies: tuple[SavedCopy, ...]) -> None:
        """Take over which copies of a mailbox are kept; they are shown in the view of them."""
        changed = mailbox.set_copies(copies)
        if self._is_current(mailbox):
            self._window.message_pane.model.upsert(changed)
            self._window.message_pane.model.kept_changed()
        self.touch(mailbox)

    def drop_copies(self, mailbox: Mailbox, keys: tuple[Key, ...]) -> None:
        """Show that copies are deleted; of what is no longer on the server nothing is left."""
        for key in keys:
            mailbox.copies.pop(key, None)
        rows = tuple(mailbox.rows[key] for key in keys if key in mailbox.rows)
        over = {row.key for row in rows if row.is_gone and row.key not in mailbox.marks}
        left = tuple(
            replace(row, is_fetched=False, is_previewed=False) for row in rows if row.key not in over
        )
        mailbox.remove(over)
        mailbox.upsert(left)
        if self._is_current(mailbox):
            model = self._window.message_pane.model
            model.remove(over)
            model.upsert(left)
            model.kept_changed()
        self.touch(mailbox)

    def show_row(self, row: Summary) -> None:
        """Replace one row: it was fetched or previewed."""
        mailbox = self._mailboxes.get(row.key.account)
        if mailbox is None:
            return
        before = mailbox.rows.get(row.key)
        self._put(mailbox, (row,))
        self.touch(mailbox)
        before = before or replace(row, is_previewed=False, is_fetched=False)
        if row.is_previewed > before.is_previewed or row.is_fetched > before.is_fetched:
            self.brought.emit(row.key)

    def _put(self, mailbox: Mailbox, rows: tuple[Summary, ...]) -> None:
        """Take rows over, and show them if their mailbox is on screen."""
        mailbox.upsert(rows)
        if not self._is_current(mailbox):
            return
        model = self._window.message_pane.model
        model.upsert(rows)
        if mailbox.protections:
            model.set_protected([row.key for row in rows if row.key in mailbox.protected], True)

    def _on_vanished(self, mailbox: Mailbox, keys: tuple[Key, ...]) -> None:
        provisional = tuple(k for k in keys if k in mailbox.rows and mailbox.rows[k].is_provisional)
        changed = mailbox.vanish(keys)
        if self._is_current(mailbox):
            model = self._window.message_pane.model
            if provisional:
                model.remove(provisional)
            if changed:
                model.upsert(changed)
