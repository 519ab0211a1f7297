"""Cleaning: the plan made of marks, the commit, the receipt, the log."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.errands import Errand
from popview.control.exchange import Exchange
from popview.control.mailbox import MailboxController
from popview.control.marking import Marking
from popview.control.state import Mailbox
from popview.desk import cleanup_traffic
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Key, Plan, Receipt
from popview.ui import files
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from popview.ui.wording.cleanup import log_exported
from popview.ui.wording.stopping import stopped_text, stopped_title

if TYPE_CHECKING:
    from popview.control.pacing import Pacing
    from popview.ui.cleanup.log_window import CommitLog
    from popview.ui.cleanup.plan_dialog import PlanDialog
    from popview.ui.cleanup.receipt_view import ReceiptView


class CleanupController(Marking):
    """Owns what runs of a commit.

    Signals:
        committed(object Receipt): shown already; the mailbox is to be counted anew.
        finished(): no commit is under way any more (for closing after a last commit).
    """

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
        super().__init__(exchange=exchange, mailboxes=mailboxes, window=window, now=now, parent=parent)
        self._accounts = accounts
        self._theme = theme
        self._commits: dict[AccountId, Errand] = {}
        self._receipts: list[ReceiptView] = []  # as long as they are of use
        self._plan_dialog: PlanDialog | None = None
        self._planned = AccountId("")  # whose plan is shown
        self._log: CommitLog | None = None
        self.marks_changed.connect(self._refresh_plan)
        self.unmarked.connect(self.keep_out)

    @Slot(object)
    def keep_out(self, keys: tuple[Key, ...]) -> None:
        """Tell running commits what was unmarked or protected: it wins while no DELE is sent (F21)."""
        for account, errand in self._commits.items():
            mine = tuple(key for key in keys if key.account == account)
            if mine and not errand.is_over:
                self._exchange.tell_mail(
                    account,
                    lambda t, mine=mine: mail_traffic.Unmarked(ticket=t, keys=mine),  # type: ignore[misc]
                )

    # -- bar ---------------------------------------------------------------------------------------

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
        account, shielded = mailbox.account, mailbox.ruling.shielded.intersection(mailbox.marks)

        def on_plan(report: desk_traffic.Report) -> None:
            if isinstance(report, desk_traffic.PlanMade):
                answer(report.plan)

        self._exchange.ask_desk(
            lambda t: desk_traffic.MakePlan(t, account, account.safety_copy, shielded),
            on_plan,
            self.problem_found.emit,
        )

    def _show_plan(self, plan: Plan) -> None:
        account = self._accounts.get(plan.account)
        if account is None:
            return
        if self._plan_dialog is not None:
            if plan.account == self._planned:
                self._plan_dialog.show_plan(plan)
            return
        from popview.ui.cleanup.plan_dialog import PlanDialog  # late: not for the first paint

        dialog = PlanDialog(plan, account, theme=self._theme, parent=self._window)
        dialog.confirmed.connect(self.commit)
        dialog.unmark_requested.connect(self._on_plan_unmark)
        dialog.finished.connect(self._on_plan_closed)
        self._plan_dialog, self._planned = dialog, plan.account
        dialog.open()

    @Slot(object)
    def _on_plan_unmark(self, keys: tuple[Key, ...]) -> None:
        self.mark(keys, False)

    @Slot()
    def _refresh_plan(self) -> None:
        mailbox = self._mailboxes.get(self._planned)  # not the one on screen: of all together that may change
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
        from popview.control.pacing import Pacing  # late: not for the first paint

        view = self._make_receipt(plan.account)
        view.stop_requested.connect(lambda: self._stop(plan.account))
        view.set_commit(len(plan.items), mailbox.account.name)
        view.show()
        pacing = Pacing(view, len(plan.items))
        self._commits[plan.account] = self._accounts.errands.run(
            plan.account,
            lambda ticket, account, secret: mail_traffic.CommitPlan(
                ticket=ticket, account=account, plan=plan, secret=secret
            ),
            lambda report: self._on_commit_report(mailbox, view, pacing, report),
        )
        self.show_bar()

    def _stop(self, account: AccountId) -> None:
        errand = self._commits.get(account)
        if errand is not None and not errand.is_over:
            self._accounts.errands.stop(errand)

    def commit_all(self) -> None:
        """Commit every mailbox that has marks (the person said so on closing); what may not go is shown."""
        for mailbox in self._mailboxes.mailboxes:
            if mailbox.marks:
                self._make_plan(mailbox, partial(self._commit_or_show, frozenset(mailbox.marks)))

    def _commit_or_show(self, counted: frozenset[Key], plan: Plan) -> None:
        """Commit a plan that nobody looks over: no more than what was counted in the question (D1)."""
        from popview.cleanup.plan import without  # late: not for the first paint

        plan = without(plan, {item.mark.key for item in plan.items} - counted)
        if plan.items:
            self.commit(plan)
        else:
            self._show_plan(plan)
            self.finished.emit()

    @property
    def is_committing(self) -> bool:
        """Whether a commit is under way."""
        return any(not errand.is_over for errand in self._commits.values())

    def _on_commit_report(
        self, mailbox: Mailbox, view: "ReceiptView", pacing: "Pacing", report: mail_traffic.Report
    ) -> None:
        self._mailboxes.take(mailbox, report)
        match report:
            case mail_traffic.Progress(stage=stage, done=done, total=total):
                pacing.take(stage, done, total)
                return
            case mail_traffic.Committed(receipt=receipt):
                pacing.stop()
                self._take_receipt(mailbox, receipt)
                view.show_receipt(receipt, mailbox.account.name)
                view.finished.connect(lambda _result: self._drop(view))
                self.committed.emit(receipt)
            case mail_traffic.Failed(problem=problem):
                self._drop(view)
                self._mailboxes.failed(mailbox, problem)
            case mail_traffic.Cancelled(copies=copies):
                pacing.stop()
                self._show_stopped(mailbox, view, copies)
            case _:
                return
        self._mailboxes.done(mailbox)
        self.show_bar()
        self.finished.emit()

    def _show_stopped(self, mailbox: Mailbox, view: "ReceiptView", copies: int) -> None:
        """Say that nothing was deleted: in the window, or in the quiet line where that was closed."""
        if copies:
            self._mailboxes.reload(mailbox.account.id)  # they are under "Saved" at once
        if view.isVisible():
            view.show_stopped(copies)
            view.finished.connect(lambda _result: self._drop(view))
        else:
            self._drop(view)
            self._window.message_pane.tell(f"{stopped_title()}. {stopped_text(copies)}")

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
            self._log.words_wanted.connect(self._on_log_words)
            self._log.export_requested.connect(self._on_log_export)
        self._log.set_account_names({account.id: account.name for account in self._accounts.accounts})
        self._ask_log(lambda t: desk_traffic.LoadCommits(ticket=t))
        self._log.show()
        self._log.raise_()

    @Slot(str)
    def _on_log_words(self, words: str) -> None:
        self._ask_log(lambda t: cleanup_traffic.FindCommits(t, words))

    @Slot(object)
    def _on_log_export(self, commits: tuple[int, ...]) -> None:
        log, names = self._log, tuple((account.id, account.name) for account in self._accounts.accounts)
        if log is None:
            return

        def on_named(path: str) -> None:
            self._exchange.save_files(
                lambda t: cleanup_traffic.ExportLog(t, path, commits, names),
                lambda paths: log.say(log_exported(paths[0])),
                self.problem_found.emit,
            )

        files.choose_new_table(log, log.windowTitle(), on_named)

    def _ask_log(self, make: Callable[[int], desk_traffic.Intent]) -> None:
        self._exchange.ask_desk(make, self._on_log_report, self.problem_found.emit)

    def _on_log_report(self, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.CommitsLoaded(commits=commits) if self._log is not None:
                self._log.show_commits(commits)
            case cleanup_traffic.CommitsFound(words=words, commits=found) if self._log is not None:
                self._log.show_found(words, found)
            case desk_traffic.ReceiptLoaded(receipt=receipt):
                self._show_old_receipt(receipt)
            case _:
                pass

    def _show_old_receipt(self, receipt: Receipt) -> None:
        account = self._accounts.get(receipt.account)
        view = self._make_receipt(receipt.account)
        view.show_receipt(receipt, account.name if account is not None else "")
        view.finished.connect(lambda _result: self._drop(view))

    def _make_receipt(self, account: AccountId) -> "ReceiptView":
        from popview.ui.cleanup.receipt_view import ReceiptView  # late: not for the first paint

        view = ReceiptView(theme=self._theme, parent=self._window)
        view.check_requested.connect(lambda: self._mailboxes.check(account))
        self._receipts.append(view)
        return view

    def _drop(self, view: "ReceiptView") -> None:
        """Let go of a receipt, which may have as many rows as a mailbox; the log can show it again."""
        if view in self._receipts:
            self._receipts.remove(view)
            view.close()
            view.deleteLater()

    @Slot(int)
    def _on_receipt_requested(self, commit: int) -> None:
        self._ask_log(lambda t: desk_traffic.LoadReceipt(ticket=t, commit=commit))

    def close(self) -> None:
        """Close the windows of this concern."""
        for view in tuple(self._receipts):
            view.close()
        if self._log is not None:
            self._log.close()
