"""The mailboxes: lists loaded from disk, checked on the server, shown, filtered, counted.

Rows of every account are kept as values, so choosing another account shows its list at once and
offline. Reports of a mailbox that is not on screen change its state only.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.accounts import AccountsController
from popview.control.display import put_lately_gone, put_rows, put_states
from popview.control.errands import Errand, not_in_use
from popview.control.exchange import Exchange
from popview.control.message_states import MessageStates
from popview.control.state import Mailbox
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import (
    AccountId,
    Outcome,
    Problem,
    ProblemKind,
    Receipt,
    Stage,
)
from popview.ui.accounts.state import ALL
from popview.ui.main_window import MainWindow

_LEFT = (Outcome.GONE, Outcome.SKIPPED_ABSENT)  # no longer on the server


class MailboxController(MessageStates):
    """Fills the mailboxes from desk and servers.

    Signals:
        checked(str account_id): a complete listing was made.
        problem_found(object Problem).
        resolved(object Receipt): a listing decided an older commit whose end was unknown.
    """

    checked = Signal(str)
    problem_found = Signal(object)
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
        super().__init__(accounts=accounts, window=window, now=now, parent=parent)
        self._exchange = exchange
        self._checks: dict[AccountId, Errand] = {}
        self._wanted: dict[AccountId, tuple[int, bool]] = {}  # checks that wait for the list
        self._changed: set[AccountId] = set()  # lists to be read anew once nothing runs
        accounts.numbers = self._numbers

    # -- accounts come and go ----------------------------------------------------------------------

    @Slot(str)
    def on_account_added(self, account: str) -> None:
        """Make the mailbox and ask the desk for what is known of it."""
        known = self._accounts.get(AccountId(account))
        if known is None:
            return
        mailbox = Mailbox(known, protections=self.protections)
        self._mailboxes[known.id] = mailbox
        self._show_accounts()
        if self._current is None:
            self.choose(known.id, "server")
        self._load(mailbox)

    def reload(self, account: AccountId) -> None:
        """Read list and states of a mailbox anew: a worker changed what is stored.

        Not while it goes on changing that: what is read would come behind what it tells meanwhile.
        """
        mailbox = self._mailboxes.get(account)
        if self._accounts.errands.is_busy(account):
            self._changed.add(account)
            return
        self._changed.discard(account)
        if mailbox is None:
            return
        mailbox.forget_rows()
        if self._is_current(mailbox):
            put_rows(self._window.message_pane, self.shown, is_all=self._current == ALL)
        self._load(mailbox)

    def _load(self, mailbox: Mailbox) -> None:
        self._exchange.ask_desk(
            lambda t: desk_traffic.LoadList(ticket=t, account=mailbox.account.id),
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

    def _numbers(self, account: AccountId) -> tuple[int, int]:
        """Return how many messages of an account are marked, and kept here."""
        mailbox = self._mailboxes.get(account)
        return (len(mailbox.marks), mailbox.fetched + mailbox.headers_kept) if mailbox else (0, 0)

    @Slot()
    def on_accounts_reordered(self) -> None:
        """Show the accounts in their new order; what is chosen stays chosen."""
        order = [account.id for account in self._accounts.accounts if account.id in self._mailboxes]
        self._mailboxes = {one: self._mailboxes[one] for one in order}
        self._show_accounts()

    @Slot(str)
    def on_account_removed(self, account: str) -> None:
        """Forget the mailbox and show another."""
        self._mailboxes.pop(AccountId(account), None)
        self._checks.pop(AccountId(account), None)
        self._wanted.pop(AccountId(account), None)
        self._show_accounts()
        if self._current in (account, ALL):
            following = next(iter(self._mailboxes), None)
            if self._current == ALL and len(self._mailboxes) > 1:
                following = ALL
            self._current = None
            if following is not None:
                self.choose(following, "server")
            else:
                self._window.message_pane.model.reset(())
                self.chosen.emit()

    # -- from the desk -----------------------------------------------------------------------------

    def _on_list_report(self, mailbox: Mailbox, report: desk_traffic.Report) -> None:
        match report:
            case desk_traffic.Rows(rows=rows) if not mailbox.rows:
                self._put(mailbox, rows)
            case desk_traffic.Rows(rows=rows):  # the first page is there to be seen; the rest comes as one
                mailbox.upsert(rows)
                if self._is_current(mailbox):
                    self._window.message_pane.model.gather(rows)
            case desk_traffic.ListLoaded():
                mailbox.is_loaded = True
                mailbox.set_states(report.marks, report.seen, report.protected)
                self.set_copies(mailbox, report.copies)
                mailbox.messages, mailbox.octets = report.messages, report.octets
                mailbox.older, mailbox.older_octets = report.older, report.older_octets
                mailbox.renamed = report.renamed
                mailbox.lately_gone = set(report.lately_gone)
                mailbox.checked_s, mailbox.profile = report.checked_s, report.profile
                mailbox.unresolved = report.unresolved
                if report.problem is not None:
                    self.problem_found.emit(replace(report.problem, account=mailbox.account.id))
                if self._is_current(mailbox):
                    put_lately_gone(self._window.message_pane, self.shown)
                    self._window.message_pane.model.show_gathered()
                    put_states(self._window.message_pane, self.shown)
            case desk_traffic.Failed(problem=problem):
                mailbox.is_loaded = True
                if self._is_current(mailbox):
                    self._window.message_pane.model.show_gathered()
                mailbox.problem = replace(problem, account=mailbox.account.id)
                self.problem_found.emit(mailbox.problem)
            case _:
                return
        self.touch(mailbox)
        if mailbox.is_loaded and (wanted := self._wanted.pop(mailbox.account.id, None)) is not None:
            self.check(mailbox.account.id, wanted[0], by_hand=wanted[1])

    # -- checking ----------------------------------------------------------------------------------

    @Slot()
    def check_current(self) -> None:
        """Check the mailbox on screen."""
        for account in self.shown_accounts:
            self.check(account)

    @Slot()
    def check_all(self) -> None:
        """Check every enabled account, each in its own thread."""
        for account, mailbox in self._mailboxes.items():
            if mailbox.account.enabled:
                self.check(account)

    @Slot(str)
    def check(self, account: str, more: int = 0, *, by_hand: bool = True) -> None:
        """Check a mailbox, or ALL; `more`: older messages besides; else than by hand nobody is asked."""
        if account == ALL:
            self.check_all()
            return
        mailbox = self._mailboxes.get(AccountId(account))
        running = self._checks.get(AccountId(account))
        if mailbox is None or (running is not None and not running.is_over):
            return
        if not mailbox.account.enabled:
            if by_hand:
                self.problem_found.emit(not_in_use(mailbox.account.id))
            return
        if not mailbox.is_loaded:  # else rows of the disk would come behind newer ones of the server
            self._wanted[mailbox.account.id] = (more, by_hand)
            return
        mailbox.problem = None
        mailbox.stage, mailbox.done, mailbox.total = Stage.CONNECTING, 0, 0
        self._checks[mailbox.account.id] = self._accounts.errands.run(
            mailbox.account.id,
            lambda ticket, known, secret: mail_traffic.Check(
                ticket=ticket, account=known, secret=secret, more=more
            ),
            lambda report: self._on_check_report(mailbox, report),
            by_hand=by_hand,
        )
        self.touch(mailbox)

    @Slot()
    def stop_current(self) -> None:
        """Stop whatever runs for the mailbox on screen; pressed again it cuts the line."""
        for account in self.shown_accounts:
            self._wanted.pop(account, None)
            self._accounts.errands.stop_account(account)

    def take(self, mailbox: Mailbox, report: mail_traffic.Report) -> None:
        """Take what any errand reports on a mailbox: rows, counts, progress."""
        match report:
            case mail_traffic.Listed(rows=rows):
                self._put(mailbox, rows)
            case mail_traffic.Vanished(keys=keys):
                self._on_vanished(mailbox, keys)
            case mail_traffic.Unlisted(messages=messages, octets=octets):
                mailbox.older, mailbox.older_octets = messages, octets
            case mail_traffic.Renamed(pairs=pairs):
                mailbox.renamed = pairs
            case mail_traffic.Counted(messages=messages, octets=octets):
                mailbox.messages, mailbox.octets = messages, octets
            case mail_traffic.Progress(stage=stage, done=done, total=total):
                mailbox.stage, mailbox.done, mailbox.total = stage, done, total
            case _:
                return
        self.touch(mailbox)

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
        self.show_now()

    def done(self, mailbox: Mailbox) -> None:
        """Nothing of the mailbox is under way any more, unless something else is."""
        if not self._accounts.errands.is_busy(mailbox.account.id):
            mailbox.stage, mailbox.done, mailbox.total = None, 0, 0
            if mailbox.account.id in self._changed:
                self.reload(mailbox.account.id)
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
    def on_account_said(self, report: mail_traffic.AccountReport) -> None:
        """Take the lock and what was learnt of the server."""
        mailbox = self._mailboxes.get(report.account)
        if mailbox is None:
            return
        match report:
            case mail_traffic.LockChanged(lock=lock, since_s=since_s):
                mailbox.lock, mailbox.lock_since_s = lock, since_s
                self.touch(mailbox)
            case mail_traffic.ProfileLearnt(profile=profile):
                mailbox.profile = profile
            case mail_traffic.CopiesDropped(keys=keys):
                for row in filter(None, map(self.summary, keys)):
                    self.show_row(replace(row, is_fetched=False, is_previewed=False))
            case mail_traffic.CommitResolved(receipt=receipt, has_returned=has_returned):
                if not has_returned:
                    self.settle(mailbox, receipt)
                self.resolved.emit(receipt)
            case _:
                pass

    def settle(self, mailbox: Mailbox, receipt: Receipt) -> None:
        """Let go of what a listing has verified; the journal has done so already.

        What the person deleted leaves the list at once, but for what is kept on this machine; what
        vanished without us stays to be seen, and its mark until a hand takes it back (D10, D11).
        """
        gone = tuple(item.mark for item in receipt.items if item.outcome is Outcome.GONE and not item.back_s)
        self.set_marks(gone, False)
        left = mailbox.vanish(
            item.mark.key for item in receipt.items if item.outcome in _LEFT and not item.back_s
        )
        mailbox.messages = mailbox.present + mailbox.older
        mailbox.octets = mailbox.present_octets + mailbox.older_octets
        ours = {mark.key for mark in gone}
        mailbox.lately_gone -= ours
        kept = mailbox.kept_of(receipt)
        if self._is_current(mailbox):
            model = self._window.message_pane.model
            model.remove(ours - {row.key for row in kept})
            model.upsert((*(row for row in left if row.key not in ours), *kept))
        mailbox.remove(ours - {row.key for row in kept})
        mailbox.unresolved = tuple(c for c in mailbox.unresolved if c.id != receipt.commit)
        self.touch(mailbox)
