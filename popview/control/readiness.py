"""Tells the window what there is to work on: accounts, messages, marks, a connection."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot

from popview.control.mailbox import MailboxController
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.readiness import Lack, Readiness


class ReadinessController(QObject):
    """Looks again whenever a mailbox, the selection or the line changes; one look is a few microseconds."""

    def __init__(
        self,
        *,
        mailboxes: MailboxController,
        window: MainWindow,
        actions: Actions,
        readiness: Readiness,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._mailboxes = mailboxes
        self._pane = window.message_pane
        self._actions = actions
        self._readiness = readiness
        mailboxes.chosen.connect(self.look)
        mailboxes.changed.connect(self.look)
        mailboxes.marked.connect(self.look)
        actions.offline.toggled.connect(self.look)
        self._pane.selection_changed.connect(self.look)
        self._pane.model.filtered.connect(self.look)
        self._pane.model.modelReset.connect(self.look)  # the pane has brought the selection back by then

    @Slot()
    def look(self) -> None:
        """Say what is missing now."""
        self._readiness.say(frozenset(self._lacks()))

    def _lacks(self) -> Iterator[Lack]:
        mailboxes, current = self._mailboxes, self._mailboxes.current
        if not mailboxes.mailboxes:
            yield Lack.ACCOUNT
        if current is None:
            yield Lack.ONE_ACCOUNT
        if current is None or not current.marks:
            yield Lack.MARKS
        if not self._pane.model.rowCount():
            yield Lack.ROWS
        if not self._pane.table.selectionModel().hasSelection():
            yield Lack.MESSAGE
        selection = self._pane.table.selectionModel().selection()
        if selection.count() > 1 or (selection.count() == 1 and selection.at(0).height() > 1):
            yield Lack.ONE_MESSAGE
        if all(mailbox.stage is None for mailbox in mailboxes.shown):
            yield Lack.WORK
        if self._actions.offline.isChecked():
            yield Lack.CONNECTION
