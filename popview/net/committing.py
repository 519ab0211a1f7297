"""A commit from its confirmation to its receipt (design section 7).

Safety copies, chunks of DELE in sessions of their own, and the new listing that alone decides what is gone
(D8).
"""

from collections.abc import Iterable

from popview.errors import Cancelled as Stopped
from popview.errors import MailboxBusy, NetworkError, PopViewError
from popview.net.chunk import Chunk, ChunkResult, is_retriable
from popview.net.copying import Copying
from popview.net.course import Course
from popview.net.inbox import cancel
from popview.net.looking import Looking
from popview.net.means import Means
from popview.net.opening import check_account
from popview.net.problems import problem_of
from popview.net.profile import Learner
from popview.net.traffic import Cancelled, CommitPlan, Committed
from popview.net.visit import Visit
from popview.pop3 import events
from popview.store.lock import AccountLock
from popview.types import ChunkLimits, CommitStage, Outcome, PlanItem, Problem, ProblemKind, SafetyCopy

DROPS = 3
"""Sessions in a row that may end by a lost line before a commit gives up."""

DELAYS = 3
"""How often a commit waits because of [LOGIN-DELAY] or a mailbox that its own last session still locks."""

HANG_UPS = 2
"""Sessions lost at a STAT behind DELEs that make it the server's way: it is not asked there any more."""

LONGEST_PAUSE_S = 120.0


class Committing:
    """Carries out one plan; `run` may be called once."""

    def __init__(self, means: Means, intent: CommitPlan, limits: ChunkLimits | None = None) -> None:
        self._means, self._intent = means, intent
        self._limits = limits or ChunkLimits()
        self._commit = 0
        self._course = Course(len(intent.plan.items))
        self._touched = False
        self._seen: set[str] = set()
        self._offered: set[str] = set()
        self._remaining = -1
        self._lost_counting = 0  # sessions that were lost before the STAT behind their DELEs was answered

    def run(self) -> None:
        """Report Committed, or Cancelled where no message was touched; an error before that is raised.

        One commit of an account at a time on this machine: STORE_BUSY where another PopView has one (F20).
        """
        check_account(self._intent.account, self._intent.secret)
        with AccountLock(self._means.paths, self._means.account):
            self._run()

    def _run(self) -> None:
        journal = self._means.journal
        self._commit = journal.begin_commit(self._intent.plan)
        failure: PopViewError | None = None
        try:
            self._delete(self._copied(list(self._intent.plan.items)))
        except PopViewError as error:
            failure = error
        if failure is not None and not self._touched:
            journal.ended(self._commit, self._problem(failure))
            if not isinstance(failure, Stopped):
                raise failure
            copies = sum(bool(item.copy_path) for item in journal.receipt(self._commit).items)
            self._means.tell(Cancelled(self._intent.ticket, copies))
            return
        self._look(failure)
        self._means.tell(Committed(self._intent.ticket, journal.receipt(self._commit)))

    def _problem(self, failure: PopViewError | None) -> Problem | None:
        if failure is None:
            return None
        return problem_of(failure, self._means.account, self._means.transcript.tail())

    def _visit(self) -> Visit:
        return Visit(self._means, self._intent.account, self._intent.secret, self._intent.ticket)

    # -- copies --------------------------------------------------------------------------------

    def _copied(self, items: list[PlanItem]) -> list[PlanItem]:
        if self._intent.plan.safety_copy is SafetyCopy.NONE or not items:
            return items
        self._means.journal.stage(self._commit, CommitStage.COPYING)
        with self._visit() as visit:
            return Copying(visit, self._intent, self._commit).run(items)

    # -- chunks --------------------------------------------------------------------------------

    def _delete(self, items: list[PlanItem]) -> None:
        """Offer the items in chunks; after a refused DELE the rest once more in a fresh session."""
        learner = Learner(self._means)
        size = learner.profile.chunk or self._limits.first
        drops = good = refusals = 0
        while items:
            chunk, later = items[:size], items[size:]
            self._course.begin(len(chunk), len(later))
            result, lost = self._offer(chunk)
            items = result.left + later
            if lost is not None:
                drops, good = drops + 1, 0
                size = max(size // 2, self._limits.least)
                if drops >= DROPS:
                    raise lost
                continue
            drops = 0
            if result.refused:
                refusals += 1
                if refusals > 1:
                    self._not_sent(items)
                    return
            elif isinstance(result.quit, events.Refused):
                self._not_sent(items)
                return
            elif result.sent:
                good += 1
                size = size * 2 if good % 2 == 0 else size
            learner = Learner(self._means)
            learner.learn(chunk=size)
            learner.keep()

    def _not_sent(self, items: Iterable[PlanItem]) -> None:
        names = {item.mark.key.identity for item in items} - self._offered  # those the listing decides
        self._means.journal.set_outcome(self._commit, names, Outcome.NOT_SENT)

    def _offer(self, items: list[PlanItem]) -> tuple[ChunkResult, NetworkError | None]:
        """Carry out one chunk; a lost line is returned, unless QUIT had gone out."""
        journal = self._means.journal
        journal.stage(self._commit, CommitStage.PROVING)
        journal.new_session(self._commit)
        chunk: Chunk | None = None
        self._heed_stop()
        try:
            with self._patient() as visit:
                offered = frozenset(self._offered)
                may_count = self._lost_counting < HANG_UPS
                chunk = Chunk(
                    visit,
                    self._intent,
                    self._commit,
                    self._limits,
                    self._course,
                    offered,
                    may_count=may_count,
                )
                result = chunk.run(items)
        except NetworkError as error:
            if chunk is None or chunk.result.is_quit_sent or not is_retriable(error):
                raise
            self._lost_counting += chunk.is_counting
            return chunk.result, error
        finally:
            if chunk is not None:
                self._note(chunk.result)
        return result, None

    def _heed_stop(self) -> None:
        """Between sessions a Stop ends the commit at once."""
        inbox = self._means.inbox
        inbox.on_wish, inbox.on_stop = None, cancel
        inbox.attend()
        if inbox.stops(self._intent.ticket):
            raise Stopped

    def _note(self, result: ChunkResult) -> None:
        self._touched = self._touched or result.touched
        self._course.end(result.sent)
        self._seen = self._seen or set(result.seen)  # later a message of ours may have got another name
        self._offered |= result.offered
        if result.remaining >= 0:
            self._remaining = result.remaining

    def _patient(self) -> Visit:
        """Return a visit to enter; where the server asks for a delay it is kept, a few times."""
        return _Patient(self._means, self._intent)

    # -- the listing that decides --------------------------------------------------------------

    def _look(self, failure: PopViewError | None) -> None:
        """Make a new listing and let the journal decide; where that fails the next check will.

        So it does where PopView closes: a server that does not answer must not keep its process.
        """
        means, journal = self._means, self._means.journal
        problem = self._problem(failure)
        if not self._touched or means.inbox.ending:
            journal.ended(self._commit, problem)
            return
        journal.stage(self._commit, CommitStage.LOOKING)
        means.inbox.on_wish, means.inbox.on_stop = None, cancel
        since_s = journal.receipt(self._commit).started_s
        looking = Looking(self._patient(), self._intent, self._seen, self._remaining, since_s)
        try:
            looking.run()
        except PopViewError as error:
            if problem is None and not isinstance(error, Stopped):
                problem = self._problem(error)
        journal.ended(self._commit, problem)
        if looking.present is not None:
            listed = looking.present | looking.kept
            journal.resolve(means.account, listed, newcomers=looking.newcomers)
            looking.tidy()


class _Patient(Visit):
    """A visit that comes back later where the server says so, or where it still holds our own lock."""

    def __init__(self, means: Means, intent: CommitPlan) -> None:
        super().__init__(means, intent.account, intent.secret, intent.ticket)

    def __enter__(self) -> "_Patient":
        for attempt in range(DELAYS + 1):
            try:
                super().__enter__()
            except MailboxBusy as busy:
                if attempt == DELAYS or busy.kind == ProblemKind.TEMPORARY:
                    raise
                self.means.pause(self._seconds(busy, attempt))
                if self.means.inbox.stops(self.ticket):  # it came while QUIT was said to the busy server
                    raise Stopped from busy
            else:
                break
        return self

    def _seconds(self, busy: MailboxBusy, attempt: int) -> float:
        if busy.kind == ProblemKind.MAILBOX_LOCKED:
            return 2.0 * (1 << attempt)
        said = busy.facts.get("seconds", "")
        asked = float(said) if said else float(self.learner.profile.login_delay_s or 10)
        return min(asked, LONGEST_PAUSE_S)
