"""Protecting messages, senders and domains from every mark that takes several at once; lifting that.

Written down first, then shown; each is a step of undo like a mark.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from popview.cleanup.protection import Protections, address_of, domain_of, typed
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.steps import Step
from popview.desk import cleanup_traffic
from popview.desk import traffic as desk_traffic
from popview.types import Dimension, Key, Protection, Summary
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from popview.ui.wording import steps as words

if TYPE_CHECKING:
    from popview.ui.cleanup.protected_dialog import ProtectedDialog


class ProtectingController(QObject):
    """Connects its actions by itself.

    Signals:
        problem_found(object Problem).
        kept_out(object tuple[Key, ...]): marked messages that a new protection covers.
    """

    problem_found = Signal(object)
    kept_out = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        mailboxes: MailboxController,
        window: MainWindow,
        actions: Actions,
        theme: Theme,
        undo_stack: QUndoStack,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._mailboxes = mailboxes
        self._window = window
        self._theme = theme
        self._undo_stack = undo_stack
        self._now = now
        self._dialog: ProtectedDialog | None = None
        actions.protect.triggered.connect(self.toggle)
        actions.protect_sender.triggered.connect(self.toggle_senders)
        actions.protect_domain.triggered.connect(self.toggle_domains)
        actions.protected_senders.triggered.connect(self.show_dialog)

    def load(self) -> None:
        """Ask for the senders and domains that are protected."""
        self._exchange.ask_desk(lambda t: cleanup_traffic.LoadProtections(ticket=t), self._on_known)

    # -- single messages ---------------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """Protect the selected messages, or lift that if all of them were protected."""
        keys = self._window.message_pane.selected_keys()
        on = not all(map(self._is_by_hand, keys))
        self.set_protected(keys, on)
        if not on and any(map(self._is_covered, keys)):
            self._window.message_pane.tell(words.still_protected())

    def set_protected(self, keys: tuple[Key, ...], on: bool) -> None:
        """Protect messages, or lift that, as one step of undo."""
        changed = tuple(key for key in keys if self._is_by_hand(key) is not on)
        if changed:
            self._undo_stack.push(
                Step(
                    words.protect_step(len(changed), on),
                    lambda: self._write(changed, on),
                    lambda: self._write(changed, not on),
                )
            )

    def _write(self, keys: tuple[Key, ...], on: bool) -> None:
        self._exchange.ask_desk(
            lambda t: desk_traffic.SetProtected(ticket=t, keys=keys, on=on), self._on_written
        )

    def _on_written(self, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.StatesSet(keys=keys, on=on):
                self._mailboxes.set_protected(keys, on)
            case desk_traffic.Failed():
                self._on_failed(report)
            case _:
                pass

    def _on_failed(self, report: desk_traffic.Failed) -> None:
        self._undo_stack.clear()  # what it would take back never happened
        self.problem_found.emit(report.problem)

    def _is_by_hand(self, key: Key) -> bool:
        mailbox = self._mailboxes.get(key.account)
        return mailbox is not None and key in mailbox.by_hand

    def _is_covered(self, key: Key) -> bool:
        row = self._mailboxes.summary(key)
        return row is not None and self._mailboxes.protections.covering(row) is not None

    # -- senders and domains -----------------------------------------------------------------------

    @Slot()
    def toggle_senders(self) -> None:
        """Protect who sent the selected messages, or lift that if all of them were protected."""
        self._toggle(Dimension.SENDER, {address_of(row) for row in self._selected()})

    @Slot()
    def toggle_domains(self) -> None:
        """Protect the domains that the selected messages came from, or lift that."""
        self._toggle(Dimension.DOMAIN, {domain_of(row) for row in self._selected()})

    def _selected(self) -> Iterable[Summary]:
        rows = map(self._mailboxes.summary, self._window.message_pane.selected_keys())
        return (row for row in rows if row is not None and row.has_header)

    def _toggle(self, by: Dimension, names: set[str]) -> None:
        wanted = names - {""}
        known = {one.name: one for one in self._mailboxes.protections.all if one.by is by}
        if wanted and wanted <= known.keys():
            self.set_protections(tuple(known[name] for name in sorted(wanted)), False)
        else:
            missing = sorted(wanted - known.keys())
            self.set_protections(tuple(Protection(by, name, self._now()) for name in missing), True)

    def set_protections(self, some: tuple[Protection, ...], on: bool) -> None:
        """Protect senders and domains, or lift that, as one step of undo."""
        if some:
            self._undo_stack.push(
                Step(
                    words.party_step(some, on),
                    lambda: self._write_protections(some, on),
                    lambda: self._write_protections(some, not on),
                )
            )

    def _write_protections(self, some: tuple[Protection, ...], on: bool) -> None:
        def on_report(report: desk_traffic.Report) -> None:
            self._on_known(report)
            if isinstance(report, cleanup_traffic.ProtectionsKnown):
                self._tell(some, on)

        self._exchange.ask_desk(
            lambda t: cleanup_traffic.SetProtections(ticket=t, protections=some, on=on), on_report
        )

    def _on_known(self, report: desk_traffic.Report) -> None:
        match report:
            case cleanup_traffic.ProtectionsKnown(protections=protections):
                self._mailboxes.set_protections(Protections(protections))
                self._show_list()
            case desk_traffic.Failed():
                self._on_failed(report)
            case _:
                pass

    def _tell(self, some: tuple[Protection, ...], on: bool) -> None:
        if not on:
            self._window.message_pane.tell(words.no_longer_protected(some))
            return
        covered = self._covered(Protections(some))
        self._window.message_pane.tell(words.now_protected(some, len(covered)))
        held = tuple(key for mailbox in self._mailboxes.mailboxes for key in mailbox.marks if key in covered)
        if held:
            self.kept_out.emit(held)

    def _covered(self, some: Protections) -> set[Key]:
        return {
            row.key
            for mailbox in self._mailboxes.mailboxes
            for row in mailbox.rows.values()
            if not row.is_gone and some.covering(row) is not None
        }

    # -- the list of them --------------------------------------------------------------------------

    @Slot()
    def show_dialog(self) -> None:
        """Open the list of protected senders and domains."""
        from popview.ui.cleanup.protected_dialog import ProtectedDialog  # late: not for the first paint

        dialog = ProtectedDialog(theme=self._theme, parent=self._window)
        dialog.add_requested.connect(self._on_add_requested)
        dialog.remove_requested.connect(self._on_remove_requested)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        self._show_list()
        dialog.open()

    def _show_list(self) -> None:
        if self._dialog is not None:
            known = self._mailboxes.protections
            boxes = self._mailboxes.mailboxes
            counts = known.counts(row for box in boxes for row in box.rows.values() if not row.is_gone)
            self._dialog.show_protections(tuple(zip(known.all, counts, strict=True)))

    @Slot(str)
    def _on_add_requested(self, text: str) -> None:
        wanted = typed(text, self._now())
        if wanted is None:
            if self._dialog is not None:
                self._dialog.show_refused()
        else:
            self.set_protections((wanted,), True)

    @Slot(object)
    def _on_remove_requested(self, some: tuple[Protection, ...]) -> None:
        self.set_protections(some, False)

    @Slot()
    def _on_dialog_finished(self) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
