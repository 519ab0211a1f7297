"""The mailboxes: lists loaded from disk, checked on the server, shown, filtered, counted.

Rows of every account are kept as values, so choosing another account shows its list at once and
offline. Reports of a mailbox that is not on screen change its state only.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.display import account_state, list_state, show_status
from popview.control.errands import Errand
from popview.control.exchange import Exchange
from popview.control.state import Mailbox
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import AccountId, Key, Mark, Outcome, Problem, ProblemKind, Receipt, Stage, Summary
from popview.ui.main_window import MainWindow

_SETTLED = (Outcome.GONE, Outcome.SKIPPED_ABSENT)
_REPAINT_MS = 100  # account counts and the status line while rows stream in


class MailboxController(QObject):
    """Owns one Mailbox per account and says which one is on screen.

    Signals:
        chosen(): another mailbox, or none, is on screen.
        changed(str account_id): counts, marks or state of a mailbox changed.
        checked(str account_id): a complete listing was made.
        problem_found(object Problem).
        mended(str account_id): something went well; its problem is no longer true.
        resolved(object Receipt): a listing decided an older commit whose end was unknown.
    """

    chosen = Signal()
    changed = Signal(str)
    checked = Signal(str)
    problem_found = Signal(object)
    mended = Signal(str)
    resolved = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        accounts: AccountsController,
        window: MainWindow,
        now: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange = exchange
        self._accounts = accounts
        self._window = window
        self._now = now
        self._mailboxes: dict[AccountId, Mailbox] = {}
        self._checks: dict[AccountId, Errand] = {}
        self._current: AccountId | None = None
        self._view = "server"
        self._dirty: set[AccountId] = set()
        self._repaint = QTimer(self)
        self._repaint.setSingleShot(True)
        self._repaint.setInterval(_REPAINT_MS)
        self._repaint.timeout.connect(self._on_repaint)

    # -- what is there -----------------------------------------------------------------------------

    @property
    def current(self) -> Mailbox | None:
        """The mailbox on screen."""
        return self._mailboxes.get(self._current) if self._current is not None else None

    @property
    def mailboxes(self) -> tuple[Mailbox, ...]:
        """All mailboxes, in the order of their accounts."""
        return tuple(self._mailboxes.values())

    @property
    def is_shown(self) -> bool:
        """Whether the window shows everything that is known: no repaint is due."""
        return not self._dirty

    def get(self, account: AccountId) -> Mailbox | None:
        """Return one mailbox."""
        return self._mailboxes.get(account)

    def summary(self, key: Key) -> Summary | None:
        """Return the row of a message, wherever it is."""
        mailbox = self._mailboxes.get(key.account)
        return mailbox.rows.get(key) if mailbox else None

    # -- accounts come and go ----------------------------------------------------------------------

    @Slot(str)
    def on_account_added(self, account: str) -> None:
        """Make the mailbox and ask the desk for what is known of it."""
        known = self._accounts.get(AccountId(account))
        if known is None:
            return
        mailbox = Mailbox(known)
        self._mailboxes[known.id] = mailbox
        self._show_accounts()
        if self._current is None:
            self.choose(known.id, "server")
        self._exchange.ask_desk(
            lambda t: desk_traffic.LoadList(ticket=t, account=known.id),
            lambda report: self._on_list_report(mailbox, report),
        )

    @Slot(str)
    def on_account_changed(self, account: str) -> None:
        """Take over a changed account."""
        known = self._accounts.get(AccountId(account))
        mailbox = self._mailboxes.get(AccountId(account))
        if known is not None and mailbox is not None:
            mailbox.account = known
            self._show_accounts()
            self.touch(mailbox)

    @Slot(str)
    def on_account_removed(self, account: str) -> None:
        """Forget the mailbox and show another."""
        self._mailboxes.pop(AccountId(account), None)
        self._checks.pop(AccountId(account), None)
        self._show_accounts()
        if self._current == account:
            self._current = None
            following = next(iter(self._mailboxes), None)
            if following is not None:
                self.choose(following, "server")
            else:
                self._window.message_pane.model.reset(())
                self.chosen.emit()

    def _show_accounts(self) -> None:
        self._window.account_pane.set_accounts(tuple(account_state(m) for m in self._mailboxes.values()))
        self._window.show_welcome(not self._mailboxes)

    # -- choosing ----------------------------------------------------------------------------------

    @Slot(str, str)
    def choose(self, account: str, view: str) -> None:
        """Put a mailbox and one of its views on screen."""
        mailbox = self._mailboxes.get(AccountId(account))
        if mailbox is None:
            return
        pane = self._window.message_pane
        is_other = self._current != mailbox.account.id
        self._current = mailbox.account.id
        self._view = view
        if is_other:
            pane.model.reset(tuple(mailbox.rows.values()))
            pane.model.set_states(set(mailbox.marks), mailbox.seen, mailbox.protected)
        pane.model.set_view(view)
        self._window.account_pane.choose(mailbox.account.id, view)
        self._show_list_state(mailbox)
        show_status(self._window.status_strip, mailbox, self._now())
        self.chosen.emit()

    # -- from the desk -----------------------------------------------------------------------------

    def _on_list_report(self, mailbox: Mailbox, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.Rows(rows=rows):
                mailbox.upsert(rows)
                if self._is_current(mailbox):
                    self._window.message_pane.model.upsert(rows)
            case desk_traffic.ListLoaded():
                mailbox.is_loaded = True
                mailbox.set_states(report.marks, report.seen, report.protected)
                mailbox.messages, mailbox.octets = report.messages, report.octets
                mailbox.checked_s, mailbox.profile = report.checked_s, report.profile
                mailbox.unresolved = report.unresolved
                if report.problem is not None:
                    self.problem_found.emit(replace(report.problem, account=mailbox.account.id))
                if self._is_current(mailbox):
                    self._window.message_pane.model.set_states(
                        set(mailbox.marks), mailbox.seen, mailbox.protected
                    )
            case desk_traffic.Failed(problem=problem):
                mailbox.is_loaded = True
                mailbox.problem = replace(problem, account=mailbox.account.id)
                self.problem_found.emit(mailbox.problem)
            case _:
                return
        self.touch(mailbox)

    # -- checking ----------------------------------------------------------------------------------

    @Slot()
    def check_current(self) -> None:
        """Check the mailbox on screen."""
        if self._current is not None:
            self.check(self._current)

    @Slot()
    def check_all(self) -> None:
        """Check every enabled account, each in its own thread."""
        for account, mailbox in self._mailboxes.items():
            if mailbox.account.enabled:
                self.check(account)

    @Slot(str)
    def check(self, account: str) -> None:
        """Check one mailbox, unless that is under way already."""
        mailbox = self._mailboxes.get(AccountId(account))
        running = self._checks.get(AccountId(account))
        if mailbox is None or (running is not None and not running.is_over):
            return
        mailbox.problem = None
        mailbox.stage, mailbox.done, mailbox.total = Stage.CONNECTING, 0, 0
        self._checks[mailbox.account.id] = self._accounts.errands.run(
            mailbox.account.id,
            lambda ticket, known, secret: mail_traffic.Check(ticket=ticket, account=known, secret=secret),
            lambda report: self._on_check_report(mailbox, report),
        )
        self.touch(mailbox)

    @Slot()
    def stop_current(self) -> None:
        """Stop whatever runs for the mailbox on screen; pressed again it cuts the line."""
        if self._current is not None:
            self._accounts.errands.stop_account(self._current)

    def take(self, mailbox: Mailbox, report: mail_traffic.Report) -> None:
        """Take what any errand reports on a mailbox: rows, counts, progress."""
        match report:
            case mail_traffic.Listed(rows=rows):
                mailbox.upsert(rows)
                if self._is_current(mailbox):
                    self._window.message_pane.model.upsert(rows)
            case mail_traffic.Vanished(keys=keys):
                self._on_vanished(mailbox, keys)
            case mail_traffic.Counted(messages=messages, octets=octets):
                mailbox.messages, mailbox.octets = messages, octets
            case mail_traffic.Progress(stage=stage, done=done, total=total):
                mailbox.stage, mailbox.done, mailbox.total = stage, done, total
            case _:
                return
        self.touch(mailbox)

    def _on_vanished(self, mailbox: Mailbox, keys: tuple[Key, ...]) -> None:
        provisional = tuple(k for k in keys if k in mailbox.rows and mailbox.rows[k].is_provisional)
        changed = mailbox.vanish(keys)
        if self._is_current(mailbox):
            model = self._window.message_pane.model
            if provisional:
                model.remove(provisional)
            if changed:
                model.upsert(changed)

    def _on_check_report(self, mailbox: Mailbox, report: mail_traffic.Report) -> None:
        self.take(mailbox, report)
        match report:
            case mail_traffic.Checked():
                self.done(mailbox)
                if report.complete:
                    mailbox.messages, mailbox.octets = report.messages, report.octets
                    mailbox.checked_s, mailbox.is_stale = report.at_s, False
                    self.checked.emit(mailbox.account.id)
                self.mended.emit(mailbox.account.id)
            case mail_traffic.Failed(problem=problem):
                self.done(mailbox)
                self.failed(mailbox, problem)
            case mail_traffic.Cancelled():
                self.done(mailbox)
            case _:
                return
        self.touch(mailbox)

    def done(self, mailbox: Mailbox) -> None:
        """Nothing of the mailbox is under way any more, unless something else is."""
        if not self._accounts.errands.is_busy(mailbox.account.id):
            mailbox.stage, mailbox.done, mailbox.total = None, 0, 0
        self.touch(mailbox)

    def failed(self, mailbox: Mailbox, problem: Problem) -> None:
        """Show that something went wrong with a mailbox; what was seen before stays readable."""
        if problem.kind is ProblemKind.CANCELLED:
            return
        mailbox.problem = replace(problem, account=mailbox.account.id)
        mailbox.is_stale = True
        self.problem_found.emit(mailbox.problem)
        self.touch(mailbox)

    @Slot(object)
    def on_account_said(self, report: mail_traffic.Report) -> None:
        """Take the lock and what was learnt of the server."""
        match report:
            case mail_traffic.LockChanged(account=account, lock=lock, since_s=since_s):
                mailbox = self._mailboxes.get(account)
                if mailbox is not None:
                    mailbox.lock, mailbox.lock_since_s = lock, since_s
                    self.touch(mailbox)
            case mail_traffic.ProfileLearnt(account=account, profile=profile):
                mailbox = self._mailboxes.get(account)
                if mailbox is not None:
                    mailbox.profile = profile
            case mail_traffic.CommitResolved(account=account, receipt=receipt):
                mailbox = self._mailboxes.get(account)
                if mailbox is not None:
                    self.settle(mailbox, receipt)
                    self.resolved.emit(receipt)
            case _:
                pass

    def settle(self, mailbox: Mailbox, receipt: Receipt) -> None:
        """Let go of what a listing has verified; the journal has done so already.

        What the person deleted leaves the list at once, but for what is kept on this machine; what
        vanished without us stays to be seen.
        """
        settled = tuple(item.mark for item in receipt.items if item.outcome in _SETTLED)
        keys = tuple(mark.key for mark in settled)
        self.set_marks(settled, False)
        mailbox.vanish(keys)
        mailbox.messages = mailbox.present
        mailbox.octets = sum(max(row.size, 0) for row in mailbox.rows.values() if not row.is_gone)
        ours = {item.mark.key for item in receipt.items if item.outcome is Outcome.GONE}
        if self._is_current(mailbox):
            model = self._window.message_pane.model
            kept = tuple(mailbox.rows[k] for k in keys if k in mailbox.rows and mailbox.rows[k].is_fetched)
            model.remove(ours - {row.key for row in kept})
            model.upsert(kept)
        mailbox.unresolved = tuple(c for c in mailbox.unresolved if c.id != receipt.commit)
        self.touch(mailbox)

    # -- what the person did to messages -----------------------------------------------------------

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
        for account in {mark.key.account for mark in marks}:
            mailbox = self._mailboxes.get(account)
            if mailbox is None:
                continue
            if self._is_current(mailbox):
                keys = tuple(mark.key for mark in marks if mark.key.account == account)
                self._window.message_pane.model.set_marked(keys, on)
            self.touch(mailbox)

    def set_seen(self, keys: tuple[Key, ...], on: bool) -> None:
        """Show messages as seen or unseen."""
        for account in {key.account for key in keys}:
            mailbox = self._mailboxes.get(account)
            if mailbox is None:
                continue
            mine = tuple(key for key in keys if key.account == account)
            mailbox.set_seen(mine, on)
            if self._is_current(mailbox):
                self._window.message_pane.model.set_seen(mine, on)
            self.touch(mailbox)

    def show_row(self, row: Summary) -> None:
        """Replace one row: it was fetched or previewed."""
        mailbox = self._mailboxes.get(row.key.account)
        if mailbox is None:
            return
        mailbox.upsert((row,))
        if self._is_current(mailbox):
            self._window.message_pane.model.upsert((row,))
        self.touch(mailbox)

    # -- showing -----------------------------------------------------------------------------------

    def touch(self, mailbox: Mailbox) -> None:
        """Show the state of a mailbox soon; many changes make one repaint."""
        self._dirty.add(mailbox.account.id)
        if not self._repaint.isActive():
            self._repaint.start()

    @Slot()
    def _on_repaint(self) -> None:
        dirty, self._dirty = self._dirty, set()
        for account in dirty:
            mailbox = self._mailboxes.get(account)
            if mailbox is None:
                continue
            self._window.account_pane.update_account(account_state(mailbox))
            if self._is_current(mailbox):
                self._show_list_state(mailbox)
                show_status(self._window.status_strip, mailbox, self._now())
            self.changed.emit(account)

    def _is_current(self, mailbox: Mailbox) -> bool:
        return self._current == mailbox.account.id

    def _show_list_state(self, mailbox: Mailbox) -> None:
        self._window.message_pane.show_state(list_state(mailbox), mailbox.problem)
