"""One session of a commit: listing, proof, journal, DELE, QUIT. It does nothing else (D3).

Any surprise before QUIT: no more DELE, RSET confirmed by +OK, then QUIT; where RSET cannot be confirmed, the
line is closed without QUIT (D5). QUIT goes out only when every DELE of the journal was answered by +OK (D6).
"""

from collections import deque
from dataclasses import dataclass, field

from popview.errors import Cancelled as Stopped
from popview.errors import NetworkError, PopViewError, RemoteProtocolError
from popview.net.breaking import Breakers
from popview.net.course import Course
from popview.net.driver import Answer, Call
from popview.net.in_step import InStep
from popview.net.naming import Naming
from popview.net.proving import Proved, Proving
from popview.net.refusals import shown
from popview.net.traffic import CommitPlan, Finished, Intent, Unmarked
from popview.net.visit import Visit
from popview.pop3 import commands, events
from popview.store.commits import Sending
from popview.types import ChunkLimits, Outcome, PlanItem, ProblemKind, Stage

BATCH = 256
"""DELEs in one transaction of the journal, which reaches the disk before the wire sees the first of them."""


@dataclass(slots=True)
class ChunkResult:
    """What became of a chunk.

    left: items to be offered in another session. offered: names whose DELE was journalled. sent: how many
    DELEs were accepted and not taken back. touched: a DELE may have been on the wire. quit: QUIT's answer,
    None where it is unknown or was never sent. seen: identities that the listing had. remaining: how many
    messages should be left on the server; -1: it was never listed.
    """

    left: list[PlanItem] = field(default_factory=list)
    offered: set[str] = field(default_factory=set)
    sent: int = 0
    refused: int = 0
    touched: bool = False
    is_quit_sent: bool = False
    quit: Answer | None = None
    seen: frozenset[str] = frozenset()
    remaining: int = -1


class Chunk:
    """Deletes some items of a plan in one visit."""

    def __init__(
        self,
        visit: Visit,
        intent: CommitPlan,
        commit: int,
        limits: ChunkLimits,
        course: Course,
        offered: frozenset[str] = frozenset(),
        *,
        may_count: bool = True,
    ) -> None:
        self._visit, self._means, self._driver = visit, visit.means, visit.driver
        self._intent, self._commit, self._limits = intent, commit, limits
        self._course = course
        self._journal = self._means.journal
        self._waiting: deque[Proved] = deque()
        self._queued: dict[int, PlanItem] = {}  # number -> journalled, not yet answered
        self._accepted: list[str] = []  # answered by +OK, not yet journalled
        self._sent: set[str] = set()  # … and journalled
        self._sizes: dict[str, int] = {}  # octets of what was offered, as the last check listed them
        self._refused: dict[str, str] = {}
        self._unmarked: set[str] = set()
        self._offered = offered  # names whose DELE another session of this commit sent and took back
        self._is_stopped = False
        self._is_deleting = False
        self._may_count = may_count  # False where a server seems to hang up at STAT behind a DELE
        self._in_proof, self._in_step = InStep(visit), InStep(visit)
        self.result = ChunkResult()

    def run(self, items: list[PlanItem]) -> ChunkResult:
        """Carry it out; `result` tells how far it came, also after an exception.

        NetworkError, RemoteProtocolError: closed without QUIT, or with its outcome unknown. Cancelled:
        stopped.
        """
        inbox = self._means.inbox
        inbox.on_wish, inbox.on_stop = self._on_wish, self._on_stop
        self.result.left = list(items)
        try:
            self._waiting = deque(self._prove(items))
            self._is_deleting = True
            self._delete()
            if self._refused or self._is_stopped:
                self._take_back()
            else:
                self._quit()
        finally:
            self._count_left()
        if self._is_stopped and not self.result.is_quit_sent:
            raise Stopped
        return self.result

    @property
    def is_counting(self) -> bool:
        """True where the session ended with a STAT behind its headers or its DELEs unanswered."""
        return self._in_proof.is_owed or self._in_step.is_owed

    def _count_left(self) -> None:
        done = self._sent | self._refused.keys() | self._unmarked
        self.result.left = [item for item in self.result.left if item.mark.key.identity not in done]
        self.result.sent, self.result.refused = len(self._sent), len(self._refused)

    # -- proof ---------------------------------------------------------------------------------

    def _prove(self, items: list[PlanItem]) -> list[Proved]:
        plan, profile = self._intent.plan, self._visit.learner.profile
        self._tell_proof(Stage.PROVING, 0, len(items))
        wants_sizes = plan.doubtful_consent or bool(profile.steady_sizes)
        naming, sizes, refused = self._visit.list_all(sizes=wants_sizes)
        self._check_listing(naming, refused)
        self.result.seen = frozenset(naming.identities.values())
        self.result.remaining = self._visit.count
        proving = Proving(self._driver, plan, profile, naming, sizes, Breakers(self._means))
        words = None if refused is None else shown(refused)
        ask = self._in_proof.ask if self._may_count else None
        proved, skipped = proving.prove(items, self._visit.count, words, self._tell_proof, ask)
        self._tell_proof(Stage.PROVING, len(items), len(items))
        if self._in_proof.is_asked:  # else a header may be the one before: proof of another message
            self._in_proof.judge()
        for one in skipped:
            name = one.item.mark.key.identity
            if name in self._offered:
                continue  # a server may have honoured a DELE that was taken back: the listing will say (D4)
            self._journal.set_outcome(self._commit, [name], one.outcome, one.server_text)
        self.result.left = [one.item for one in proved]
        return proved

    def _tell_proof(self, stage: Stage, done: int, total: int) -> None:
        self._visit.stage(stage, *self._course.proved(done, total))

    def _check_listing(self, naming: Naming, refused: bytes | None) -> None:
        """A listing that is not as long as STAT said proves nothing (D2, F14)."""
        is_whole = len(naming.numbers) == self._visit.count and not naming.contradicts_itself
        if refused is None and not is_whole:
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="listing-count", command="UIDL")

    # -- DELE ----------------------------------------------------------------------------------

    def _delete(self) -> None:
        """Send what was proved, batch by batch; ends early after a refusal or a Stop."""
        total, until = len(self._waiting), self._means.clock.now() + self._limits.seconds
        self._visit.stage(Stage.DELETING, *self._course.deleted(0, total))
        try:
            while (self._waiting or self._queued) and not self._must_end:
                if self._means.clock.now() >= until:
                    self._waiting.clear()  # the rest goes with another session
                elif self._waiting:
                    self._send_batch()
                    if self._may_count and not self._waiting:
                        self._in_step.ask()
                self._driver.run(self._wants_attention)
                self._note_accepted()
                self._visit.stage(Stage.DELETING, *self._course.deleted(len(self._sent), total))
            if self._may_count and self._sent and not self._must_end:
                self._in_step.judge([self._sizes[name] for name in self._sent])
            self._means.inbox.attend()  # a Stop that came together with the last answer still counts
        except (NetworkError, RemoteProtocolError, Stopped):
            self._give_up()
            raise
        except PopViewError:  # the journal's disk refused
            self._take_back_unwritten()
            raise

    @property
    def _must_end(self) -> bool:
        return bool(self._refused) or self._is_stopped

    def _wants_attention(self) -> bool:
        return self._must_end or len(self._queued) <= (BATCH // 2 if self._waiting else 0)

    def _send_batch(self) -> None:
        """Journal, then queue; what was unmarked or protected meanwhile the journal leaves out (F21)."""
        batch = [self._waiting.popleft() for _ in range(min(BATCH, len(self._waiting)))]
        wanted = {
            one.item.mark.key.identity: one
            for one in batch
            if one.item.mark.key.identity not in self._unmarked
        }
        rows = [
            Sending(name, one.number, "" if one.item.mark.key.by_digest else name[1:])
            for name, one in wanted.items()
        ]
        accepted = self._journal.sending(self._commit, rows)
        self._unmarked |= wanted.keys() - set(accepted)
        for name in accepted:
            one = wanted[name]
            self._visit.has_deleted = self.result.touched = True
            self._queued[one.number] = one.item
            self._sizes[name] = one.item.mark.size
            self.result.offered.add(name)
            self._driver.put(Call(commands.Dele(one.number), self._deleted, alone=one.alone))

    def _deleted(self, answer: Answer) -> None:
        assert isinstance(answer.command, commands.Dele)
        item = self._queued.pop(answer.command.n)
        if isinstance(answer, events.Accepted):
            self._accepted.append(item.mark.key.identity)
        else:
            self._refused[item.mark.key.identity] = shown(answer.text)

    def _note_accepted(self) -> None:
        names, self._accepted = self._accepted, []
        if names:
            self._journal.dele_ok(self._commit, names)
            self._sent.update(names)

    # -- wishes --------------------------------------------------------------------------------

    def _on_wish(self, intent: Intent) -> bool:
        if not isinstance(intent, Unmarked):
            return False
        self._unmark({key.identity for key in intent.keys})
        self._means.tell(Finished(intent.ticket))
        return True

    def _unmark(self, names: set[str]) -> None:
        """Leave out what is not on the wire; for the rest it is too late."""
        late = self._sent | set(self._accepted) | self._refused.keys()
        on_the_way = {item.mark.key.identity for item in self._queued.values()}
        taken = self._take_from_queue(names)
        free = (names - late - on_the_way) | taken
        self._unmarked |= free
        self._waiting = deque(one for one in self._waiting if one.item.mark.key.identity not in free)
        tried = self._offered | (self.result.offered - taken)  # the listing decides what was sent once
        ours = free & {item.mark.key.identity for item in self.result.left} - tried
        self._journal.set_outcome(self._commit, ours, Outcome.NOT_SENT)

    def _take_from_queue(self, names: set[str] | None) -> set[str]:
        """Withdraw DELEs that are journalled but were never handed to the wire; the journal hears of it."""

        def wanted(call: Call) -> bool:
            if not isinstance(call.command, commands.Dele) or call.command.n not in self._queued:
                return False
            return names is None or self._queued[call.command.n].mark.key.identity in names

        taken = set()
        for call in self._driver.withdraw(wanted):
            assert isinstance(call.command, commands.Dele)
            taken.add(self._queued.pop(call.command.n).mark.key.identity)
        self._journal.unsent(self._commit, taken)
        return taken

    def _on_stop(self, ticket: int, count: int) -> None:
        self._is_stopped = True
        if count > 1 or not self._is_deleting:
            raise Stopped

    # -- surprises -----------------------------------------------------------------------------

    def _take_back(self) -> None:
        """No more DELE, RSET and its +OK, then QUIT; else close without QUIT (D5)."""
        self._take_from_queue(None)
        try:
            is_reset = self._reset()
        except (NetworkError, RemoteProtocolError, Stopped):
            self._give_up()
            raise
        self._journal_withdrawal()
        if not is_reset:
            self._visit.cut()
            raise RemoteProtocolError(ProblemKind.SERVER_REFUSED, command="RSET")
        self._visit.leave(self._means.dialer.deadlines.quit)

    def _reset(self) -> bool:
        """Say RSET; True where it was answered by +OK, its own, and the server counts what it did before."""
        if not self.result.touched:
            return True
        seconds = self._means.dialer.deadlines.reset
        rset = Call(commands.Rset(), seconds=seconds)
        behind = InStep(self._visit, seconds)
        self._driver.put(rset)
        if self._may_count:
            behind.ask()
        self._driver.run(lambda: rset.answer is not None)
        if self._may_count:
            behind.judge()
        return isinstance(rset.answer, events.Accepted) and not behind.is_short

    def _give_up(self) -> None:
        """The line is lost, out of step or cut: no QUIT will follow what was sent.

        What looked refused may not have been: a server that says -ERR twice lets the next DELE look so. The
        listing decides about it as about the others.
        """
        self._visit.cut()
        self._take_from_queue(None)
        self._journal.withdrawn(self._commit)
        self._sent.clear()
        self._accepted.clear()

    def _take_back_unwritten(self) -> None:
        """The journal cannot be written: it stays on the safe side, and the server forgets the DELEs."""
        self._driver.withdraw(lambda call: True)
        self._sent.clear()
        try:
            is_reset = self._reset()
        except PopViewError:
            is_reset = False
        if is_reset:
            self._visit.leave(self._means.dialer.deadlines.quit)
        else:
            self._visit.cut()

    def _journal_withdrawal(self) -> None:
        self._journal.withdrawn(self._commit)
        for name, said in self._refused.items():
            self._journal.dele_refused(self._commit, name, said)
        self._sent.clear()
        self._accepted.clear()

    # -- QUIT ----------------------------------------------------------------------------------

    def _quit(self) -> None:
        """Make it final. An answer that never comes leaves everything to the next listing."""
        deadlines = self._means.dialer.deadlines
        if not self._sent:
            self._visit.leave(deadlines.quit)
            return
        self._visit.stage(Stage.QUITTING)
        self._journal.quit_sent(self._commit)
        self.result.is_quit_sent = True
        self.result.remaining -= len(self._sent)
        answer = self.result.quit = self._visit.quit(deadlines.quit_commit)
        if isinstance(answer, events.Accepted):
            self._journal.quit_ok(self._commit, shown(answer.text))
        else:
            self._journal.quit_refused(self._commit, shown(answer.text))


def is_retriable(error: PopViewError) -> bool:
    """Say whether another session may go on after this: the line, not the rules, broke."""
    return error.kind in (ProblemKind.LOST, ProblemKind.TIMEOUT)
