"""The new listing after a commit: what it lacks is gone, what it has is still there (D8, D9)."""

from popview.cleanup.proof import header_digest
from popview.errors import Cancelled as Stopped
from popview.errors import RemoteProtocolError
from popview.net.departing import note_departures
from popview.net.driver import Answer, Call
from popview.net.in_step import InStep
from popview.net.naming import Naming, identity_of_digest, is_complete
from popview.net.renamed import of_their_size, standing_in
from popview.net.traffic import CommitPlan, Vanished
from popview.net.visit import Visit
from popview.pop3 import commands, events
from popview.types import ProblemKind, Stage


class Looking:
    """Makes one listing in a session of its own; `present` stays None where nothing follows from it.

    kept: names of which the listing cannot prove that they are gone: two messages have them.
    """

    def __init__(
        self, visit: Visit, intent: CommitPlan, seen: set[str], remaining: int, since_s: float
    ) -> None:
        self._visit, self._means, self._intent = visit, visit.means, intent
        self._seen, self._remaining, self._since_s = seen, remaining, since_s
        self._digests: dict[int, str] = {}
        self.present: frozenset[str] | None = None
        self.newcomers: frozenset[str] = frozenset()
        self.kept: frozenset[str] = frozenset()

    def run(self) -> None:
        """Look. PopViewError where no listing could be made."""
        inbox = self._means.inbox
        inbox.on_wish, inbox.on_stop = None, self._on_stop
        self._visit.stage(Stage.LOOKING)
        with self._visit as visit:
            naming, sizes, refused = visit.list_all(sizes=True)
            by_digest = any(item.mark.key.by_digest for item in self._intent.plan.items)
            if refused is not None and not by_digest:
                raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="no-listing", command="UIDL")
            is_whole = is_complete(naming, visit.count) and naming.covers(sizes)
            if not (is_whole if refused is None else len(sizes) == visit.count):
                raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="listing-count", command="UIDL")
            if visit.count == 0 and self._remaining > 0:  # a failing server shows an empty mailbox (F15)
                raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="empty", command="STAT")
            self._look_at(naming, sizes, by_digest, visit.count)

    def _look_at(self, naming: Naming, sizes: dict[int, int], by_digest: bool, count: int) -> None:
        names = set(naming.identities.values())
        known = set(self._means.cache.known())
        if not by_digest:  # else what had no name may have any of them by now
            known |= self._seen
        fresh = [number for number, name in naming.identities.items() if name not in known]
        nameless = naming.nameless(count)  # it may be ours whose name is another's as well by now
        self._ask([*fresh, *nameless])
        came = (self._digests[number] for number in (*fresh, *nameless) if number in self._digests)
        marks = [item.mark for item in self._intent.plan.items]
        self.newcomers = standing_in(self._means.cache, names, marks, self._since_s) | frozenset(came)
        strange_sizes = [sizes.get(number, -1) for number in (*fresh, *nameless)]
        self.kept = naming.doubtful | of_their_size(marks, strange_sizes)
        numbers = nameless if by_digest else []
        has_top = self._visit.learner.profile.top is not False
        strangers = [*fresh, *nameless] if has_top else numbers
        if any(number not in self._digests for number in strangers):  # it may be ours: the next check decides
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="no-header", command="TOP")
        names.update(identity_of_digest(self._digests[number]) for number in numbers)
        self.present = frozenset(names)

    def _ask(self, numbers: list[int]) -> None:
        if not numbers:
            return
        for number in numbers:
            self._visit.driver.put(Call(commands.Top(number, 0), self._came))
        in_step = InStep(self._visit)  # else the last header may be the one before, and one was never shown
        in_step.ask()
        in_step.judge()

    def _came(self, answer: Answer) -> None:
        assert isinstance(answer.command, commands.Top)
        if isinstance(answer, events.Accepted):
            self._digests[answer.command.n] = header_digest(answer.body or b"")

    def tidy(self) -> None:
        """Take what is gone from the list."""
        if self.present is None:
            return
        gone = self._means.cache.vanished(self.present)
        note_departures(self._means, gone, self.kept)
        if gone:
            self._means.tell(Vanished(self._intent.ticket, self._means.account, gone))

    def _on_stop(self, ticket: int, count: int) -> None:
        raise Stopped
