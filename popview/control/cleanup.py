"""Cleaning: marks with undo, the plan, the commit, the receipt.

A mark is shown when the journal has it, never before. Undo takes a mark back by the same way; it
does not reach behind a commit: what was sent is answered by the receipt alone.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from popview.cleanup.marks import mark_of
from popview.control.accounts import AccountsController
from popview.control.errands import Errand
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.state import Mailbox
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Dimension, Key, Mark, Plan, Receipt, Summary, Why
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from popview.ui.cleanup.log_window import CommitLog
    from popview.ui.cleanup.plan_dialog import PlanDialog
    from popview.ui.cleanup.receipt_view import ReceiptView


class _MarkCommand(QUndoCommand):
    """One click: some messages marked, or unmarked."""

    def __init__(
        self, write: Callable[[tuple[Mark, ...], bool], None], marks: tuple[Mark, ...], on: bool
    ) -> None:
        super().__init__()
        self._write = write
        self._marks = marks
        self._on = on

    def redo(self) -> None:
        """Do it, or do it again."""
        self._write(self._marks, self._on)

    def undo(self) -> None:
        """Take it back."""
        self._write(self._marks, not self._on)


class CleanupController(QObject):
    """Owns the undo stack and what runs of a commit.

    Signals:
        problem_found(object Problem).
        committed(object Receipt): shown already; the mailbox is to be counted anew.
        finished(): no commit is under way any more (for closing after a last commit).
    """

    problem_found = Signal(object)
    committed = Signal(object)
    finished = Signal()

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        mailboxes: MailboxController,
        window: MainWindow,
        theme: Theme,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._mailboxes = mailboxes
        self._window = window
        self._theme = theme
        self._now = now
        self.undo_stack = QUndoStack(self)
        self._commits: dict[AccountId, Errand] = {}
        self._receipts: dict[AccountId, ReceiptView] = {}
        self._plan_dialog: PlanDialog | None = None
        self._log: CommitLog | None = None

    # -- marks -------------------------------------------------------------------------------------

    @Slot()
    def mark_selected(self) -> None:
        """Mark the selected messages."""
        self.mark(self._window.message_pane.selected_keys(), True)

    @Slot()
    def unmark_selected(self) -> None:
        """Take the marks of the selected messages back."""
        self.mark(self._window.message_pane.selected_keys(), False)

    @Slot()
    def unmark_all(self) -> None:
        """Take every mark of the mailbox on screen back."""
        mailbox = self._mailboxes.current
        if mailbox is not None:
            self.mark(tuple(mailbox.marks), False)

    def mark(
        self,
        keys: tuple[Key, ...],
        on: bool,
        *,
        why: Why = Why.HAND,
        detail: str = "",
        grouped_by: Dimension | None = None,
    ) -> None:
        """Mark or unmark messages as one step of undo; what cannot be marked is left out.

        `why` other than by hand is a bulk action, however few messages it has: protected ones stay.
        """
        marks = self._marks_for(keys, on, why, detail, grouped_by)
        if marks:
            self.undo_stack.push(_MarkCommand(self._write, marks, on))

    @Slot(object, bool)
    def on_mark_requested(self, keys: tuple[Key, ...], on: bool) -> None:
        """A message window or the plan wants it."""
        self.mark(keys, on)

    def _marks_for(
        self, keys: tuple[Key, ...], on: bool, why: Why, detail: str, grouped_by: Dimension | None
    ) -> tuple[Mark, ...]:
        is_bulk = len(keys) > 1 or why is not Why.HAND
        marks = []
        for key in keys:
            mailbox = self._mailboxes.get(key.account)
            if mailbox is None:
                continue
            if not on:
                if key in mailbox.marks:
                    marks.append(mailbox.marks[key])
                continue
            row = mailbox.rows.get(key)
            if row is None or key in mailbox.marks or not _is_markable(mailbox, row, is_bulk=is_bulk):
                continue
            now_s = self._now()
            marks.append(mark_of(row, why=why, detail=detail, grouped_by=grouped_by, now_s=now_s))
        return tuple(marks)

    def _write(self, marks: tuple[Mark, ...], on: bool) -> None:
        self._exchange.ask_desk(
            lambda t: desk_traffic.SetMarks(ticket=t, marks=marks, on=on), self._on_marks_written
        )
        if not on:
            self._tell_running_commits(tuple(mark.key for mark in marks))

    def _tell_running_commits(self, keys: tuple[Key, ...]) -> None:
        """Unmarking wins while the DELE is not yet sent (F21)."""
        for account, errand in self._commits.items():
            mine = tuple(key for key in keys if key.account == account)
            if mine and not errand.is_over:
                self._exchange.tell_mail(
                    account,
                    lambda t, mine=mine: mail_traffic.Unmarked(ticket=t, keys=mine),  # type: ignore[misc]
                )

    def _on_marks_written(self, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.Marked(marks=marks, on=on):
                self._mailboxes.set_marks(marks, on)
                self._refresh_plan()
            case desk_traffic.Failed(problem=problem):
                self.undo_stack.clear()  # what it would take back never happened
                self.problem_found.emit(problem)
            case _:
                pass

    @Slot(str)
    def on_mailbox_changed(self, _account: str) -> None:
        """Show the marks of the mailbox on screen in the commit bar."""
        self.show_bar()

    @Slot()
    def show_bar(self) -> None:
        """Say how much is marked; nothing marked, no bar."""
        mailbox = self._mailboxes.current
        bar = self._window.commit_bar
        if mailbox is None:
            bar.set_marks("", 0, 0)
            return
        bar.set_marks(mailbox.account.name, len(mailbox.marks), mailbox.marked_size)
        running = self._commits.get(mailbox.account.id)
        bar.set_busy(running is not None and not running.is_over)

    # -- plan --------------------------------------------------------------------------------------

    @Slot()
    def review(self) -> None:
        """Show what a commit would do."""
        mailbox = self._mailboxes.current
        if mailbox is not None and mailbox.marks:
            self._make_plan(mailbox, self._show_plan)

    def _make_plan(self, mailbox: Mailbox, answer: Callable[[Plan], None]) -> None:
        account = mailbox.account

        def on_plan(report: desk_traffic.Report) -> None:
            match report:
                case desk_traffic.PlanMade(plan=plan):
                    answer(plan)
                case desk_traffic.Failed(problem=problem):
                    self.problem_found.emit(problem)
                case _:
                    pass

        self._exchange.ask_desk(
            lambda t: desk_traffic.MakePlan(ticket=t, account=account, safety_copy=account.safety_copy),
            on_plan,
        )

    def _show_plan(self, plan: Plan) -> None:
        account = self._accounts.get(plan.account)
        if account is None:
            return
        if self._plan_dialog is not None:
            self._plan_dialog.show_plan(plan)
            return
        from popview.ui.cleanup.plan_dialog import PlanDialog  # late: not for the first paint

        dialog = PlanDialog(plan, account, theme=self._theme, parent=self._window)
        dialog.confirmed.connect(self.commit)
        dialog.unmark_requested.connect(self._on_plan_unmark)
        dialog.finished.connect(self._on_plan_closed)
        self._plan_dialog = dialog
        dialog.open()

    @Slot(object)
    def _on_plan_unmark(self, keys: tuple[Key, ...]) -> None:
        self.mark(keys, False)

    def _refresh_plan(self) -> None:
        mailbox = self._mailboxes.current
        if self._plan_dialog is not None and mailbox is not None:
            self._make_plan(mailbox, self._show_plan)

    @Slot()
    def _on_plan_closed(self) -> None:
        dialog, self._plan_dialog = self._plan_dialog, None
        if dialog is not None:
            dialog.deleteLater()

    # -- commit ------------------------------------------------------------------------------------

    @Slot(object)
    def commit(self, plan: Plan) -> None:
        """Carry out a plan that the person confirmed."""
        mailbox = self._mailboxes.get(plan.account)
        running = self._commits.get(plan.account)
        if mailbox is None or not plan.items or (running is not None and not running.is_over):
            return
        from popview.ui.cleanup.receipt_view import ReceiptView  # late: not for the first paint

        view = ReceiptView(theme=self._theme, parent=self._window)
        view.check_requested.connect(lambda: self._mailboxes.check(plan.account))
        view.stop_requested.connect(lambda: self._stop(plan.account))
        view.set_commit(len(plan.items), mailbox.account.name)
        self._receipts[plan.account] = view
        view.show()
        self._commits[plan.account] = self._accounts.errands.run(
            plan.account,
            lambda ticket, account, secret: mail_traffic.CommitPlan(
                ticket=ticket, account=account, plan=plan, secret=secret
            ),
            lambda report: self._on_commit_report(mailbox, view, report),
        )
        self.show_bar()

    def _stop(self, account: AccountId) -> None:
        errand = self._commits.get(account)
        if errand is not None and not errand.is_over:
            self._accounts.errands.stop(errand)

    def commit_all(self) -> None:
        """Commit every mailbox that has marks (the person said so on closing)."""
        for mailbox in self._mailboxes.mailboxes:
            if mailbox.marks:
                self._make_plan(mailbox, self.commit)

    @property
    def is_committing(self) -> bool:
        """Whether a commit is under way."""
        return any(not errand.is_over for errand in self._commits.values())

    def _on_commit_report(self, mailbox: Mailbox, view: "ReceiptView", report: mail_traffic.Report) -> None:
        self._mailboxes.take(mailbox, report)
        match report:
            case mail_traffic.Progress(stage=stage, done=done, total=total):
                view.show_progress(stage, done, total)
                return
            case mail_traffic.Committed(receipt=receipt):
                self._take_receipt(mailbox, receipt)
                view.show_receipt(receipt, mailbox.account.name)
                self.committed.emit(receipt)
            case mail_traffic.Failed(problem=problem):
                view.close()
                self._mailboxes.failed(mailbox, problem)
            case mail_traffic.Cancelled():
                view.close()
            case _:
                return
        self._mailboxes.done(mailbox)
        self.show_bar()
        self.finished.emit()

    def _take_receipt(self, mailbox: Mailbox, receipt: Receipt) -> None:
        """What was verified cannot be undone: the stack starts anew."""
        self._mailboxes.settle(mailbox, receipt)
        self.undo_stack.clear()

    @Slot(object)
    def on_resolved(self, receipt: Receipt) -> None:
        """A listing decided an older commit whose end was unknown: show what became of it."""
        self.undo_stack.clear()
        self._show_old_receipt(receipt)
        self.show_bar()

    # -- the log -----------------------------------------------------------------------------------

    @Slot()
    def show_log(self) -> None:
        """Open the log of commits."""
        if self._log is None:
            from popview.ui.cleanup.log_window import CommitLog  # late: not for the first paint

            self._log = CommitLog(theme=self._theme)
            self._log.receipt_requested.connect(self._on_receipt_requested)
        self._log.set_account_names({account.id: account.name for account in self._accounts.accounts})
        self._exchange.ask_desk(lambda t: desk_traffic.LoadCommits(ticket=t), self._on_log_report)
        self._log.show()
        self._log.raise_()

    def _on_log_report(self, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.CommitsLoaded(commits=commits) if self._log is not None:
                self._log.show_commits(commits)
            case desk_traffic.ReceiptLoaded(receipt=receipt):
                self._show_old_receipt(receipt)
            case desk_traffic.Failed(problem=problem):
                self.problem_found.emit(problem)
            case _:
                pass

    def _show_old_receipt(self, receipt: Receipt) -> None:
        account = self._accounts.get(receipt.account)
        from popview.ui.cleanup.receipt_view import ReceiptView  # late: not for the first paint

        view = ReceiptView(theme=self._theme, parent=self._window)
        view.show_receipt(receipt, account.name if account is not None else "")
        view.check_requested.connect(lambda: self._mailboxes.check(receipt.account))
        self._receipts[receipt.account] = view
        view.show()

    @Slot(int)
    def _on_receipt_requested(self, commit: int) -> None:
        self._exchange.ask_desk(
            lambda t: desk_traffic.LoadReceipt(ticket=t, commit=commit), self._on_log_report
        )

    def close(self) -> None:
        """Close the windows of this concern."""
        for view in self._receipts.values():
            view.close()
        if self._log is not None:
            self._log.close()


def _is_markable(mailbox: Mailbox, row: Summary, *, is_bulk: bool) -> bool:
    """Only what has an identity and is there can be marked; protected ones by no bulk action."""
    if row.is_provisional or row.is_gone or row.is_twin:
        return False
    return not (is_bulk and row.key in mailbox.protected)
