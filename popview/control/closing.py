"""Closing: marks that are open are a question; then everything ends in one order."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.cleanup import CleanupController
from popview.control.mailbox import MailboxController
from popview.types import Outcome, Problem, Receipt
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.close_dialog import CloseDialog


class ClosingController(QObject):
    """Decides when the window may go.

    Signals:
        may_close(): nothing is in the way any more.
        stays(): the window does not go after all: the person thought better of it, or something went wrong.
    """

    may_close = Signal()
    stays = Signal()

    def __init__(
        self,
        *,
        window: MainWindow,
        theme: Theme,
        mailboxes: MailboxController,
        cleanup: CleanupController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._theme = theme
        self._mailboxes = mailboxes
        self._cleanup = cleanup
        self._waits_for = ""  # "commit" or "discard": the window goes once that has gone well
        self._dialog: CloseDialog | None = None
        self._all_went_well = True
        cleanup.committed.connect(self._on_committed)
        cleanup.finished.connect(self._on_finished)
        cleanup.problem_found.connect(self._on_problem)
        mailboxes.changed.connect(self._on_changed)

    @Slot()
    def on_closing(self) -> None:
        """The person wants to close."""
        if self._dialog is not None:
            return
        marked = [mailbox for mailbox in self._mailboxes.mailboxes if mailbox.marks]
        if not marked:
            self.may_close.emit()
            return
        from popview.ui.close_dialog import CloseDialog  # late: not for the first paint

        dialog = CloseDialog(
            sum(len(mailbox.marks) for mailbox in marked),
            sum(mailbox.marked_size for mailbox in marked),
            tuple(mailbox.account.name for mailbox in marked),
            theme=self._theme,
            parent=self._window,
        )
        dialog.chosen.connect(self._on_chosen)
        dialog.finished.connect(self._on_dialog_finished)
        self._dialog = dialog
        dialog.open()

    @Slot(str)
    def _on_chosen(self, choice: str) -> None:
        match choice:
            case "commit":
                self._waits_for, self._all_went_well = choice, True
                self._cleanup.commit_all()
            case "keep":
                self.may_close.emit()
            case "discard":
                self._waits_for = choice
                for mailbox in self._mailboxes.mailboxes:
                    self._cleanup.mark(tuple(mailbox.marks), False)
                self._on_changed("")
            case _:
                self.stays.emit()

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        self._dialog = None

    @Slot(str)
    def _on_changed(self, _account: str) -> None:
        """Discarding: close only once the journal has let go of every mark."""
        if self._waits_for == "discard" and not self._is_marked:
            self._waits_for = ""
            self.may_close.emit()

    @Slot(object)
    def _on_committed(self, receipt: Receipt) -> None:
        if any(item.outcome is not Outcome.GONE for item in receipt.items):
            self._all_went_well = False

    @Slot()
    def _on_finished(self) -> None:
        """Committing: close only if every message is gone; else the receipt stays to be read."""
        if self._waits_for != "commit" or self._cleanup.is_committing:
            return
        self._waits_for = ""
        (self.may_close if self._all_went_well and not self._is_marked else self.stays).emit()

    @Slot(object)
    def _on_problem(self, _problem: Problem) -> None:
        """What was to go well did not: the window stays, and does not go at some later moment by surprise."""
        if self._waits_for:
            self._waits_for = ""
            self.stays.emit()

    @property
    def _is_marked(self) -> bool:
        return any(mailbox.marks for mailbox in self._mailboxes.mailboxes)
