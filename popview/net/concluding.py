"""What a complete listing proves: which messages are gone, and what open commits did (D8, D9)."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack

from popview.errors import StoreError
from popview.net.departing import note_departures
from popview.net.hiding import hides
from popview.net.means import Means
from popview.net.naming import Naming
from popview.net.renamed import (
    marks_of_open_commits,
    of_their_size,
    renamed_pairs,
    sent_by_open_commits,
    standing_in,
)
from popview.net.traffic import CommitResolved, Renamed, Ticket, Vanished
from popview.store.cache_reader import Place
from popview.store.lock import AccountLock
from popview.types import AccountId, Key, ProblemKind, Receipt


class Conclusion:
    """Drawn once at the end of a check whose listing is complete. `places`: what was known before it."""

    def __init__(self, means: Means, ticket: Ticket, places: Mapping[str, Place]) -> None:
        self._means, self._ticket, self._places = means, ticket, places
        self.retr_hides: bool | None = None  # None: nothing follows

    @property
    def _account(self) -> AccountId:
        return self._means.account

    def draw(self, naming: Naming, count: int, fresh_digests: Collection[str]) -> None:
        """Conclude what can be concluded. fresh_digests: of messages that were not known. StoreError."""
        if self._names_suffice(naming, count) and self._may_conclude(count):
            present = frozenset(naming.identities.values())
            self._conclude(present, naming.doubtful, frozenset(fresh_digests))

    def _names_suffice(self, naming: Naming, count: int) -> bool:
        """Say whether all that we know could be recognised: a message without any name may be one of ours."""
        if not naming.nameless(count):
            return True
        ours = {identity for identity, place in self._places.items() if not place.is_gone}
        return not any(identity.startswith("D") for identity in ours | self._wanted_by_commits())

    def _wanted_by_commits(self) -> set[str]:
        """Return the identities of the commits that are still open."""
        marks, _ = marks_of_open_commits(self._means.journal, self._account)
        return {mark.key.identity for mark in marks}

    def _may_conclude(self, count: int) -> bool:
        """An empty listing of a mailbox that held something says nothing the first time (F15)."""
        held = any(not place.is_gone for place in self._places.values())
        if count or not held:
            self._means.empty_seen = False
            return True
        if self._emptied_by_us() or self._means.empty_seen:
            self._means.empty_seen = False
            return True
        self._means.empty_seen = True
        return False

    def _emptied_by_us(self) -> bool:
        """Say whether open commits may have deleted all there was; what they never sent, they did not."""
        sent = sent_by_open_commits(self._means.journal, self._account)
        is_ours = all(place.is_gone or identity in sent for identity, place in self._places.items())
        return is_ours and not self._means.cache.older().messages

    def _conclude(
        self, present: frozenset[str], doubled: frozenset[str], fresh_digests: frozenset[str]
    ) -> None:
        """What the listing lacks is gone, and what open commits did is decided.

        doubled: names that two messages have. Rows with them are no longer shown, and nobody is known to
        have taken one of the two.
        """
        means = self._means
        pairs = renamed_pairs(self._places, present, means.cache.known)
        gone = means.cache.vanished(present)
        taken = note_departures(means, gone, doubled.union(old for old, _ in pairs))
        self.retr_hides = hides(means, taken, self._stayed(present))
        if gone:
            means.tell(Vanished(self._ticket, self._account, gone))
        if pairs:
            means.cache.set_renamed(pairs)
            means.tell(Renamed(self._ticket, self._account, means.cache.renamed()))
        returned = means.journal.note_returned(self._account, present)
        settled: tuple[Receipt, ...] = ()
        if means.journal.unresolved(self._account):
            settled = self._resolve(present, doubled, fresh_digests)
        for receipt in settled:
            means.tell(CommitResolved(self._account, receipt))
        if returned and returned[-1] not in {receipt.commit for receipt in settled}:
            newest = means.journal.receipt(returned[-1])  # the log names the others: no flood of receipts
            means.tell(CommitResolved(self._account, newest, has_returned=True))

    def _resolve(
        self, present: frozenset[str], doubled: frozenset[str], fresh_digests: frozenset[str]
    ) -> tuple[Receipt, ...]:
        """Decide what open commits did; what another PopView is just committing it decides itself (F20)."""
        means = self._means
        with ExitStack() as held:
            try:
                held.enter_context(AccountLock(means.paths, self._account))
            except StoreError as error:
                if error.kind != ProblemKind.STORE_BUSY:
                    raise
                return ()
            marks, since_s = marks_of_open_commits(means.journal, self._account)
            newcomers = fresh_digests | standing_in(means.cache, present, marks, since_s)
            unseen = [mark for mark in marks if not mark.digest]
            sizes = self._sizes_since(present, since_s) if unseen else ()
            listed = present | doubled | of_their_size(unseen, sizes)
            return means.journal.resolve(self._account, listed, newcomers=newcomers)

    def _stayed(self, present: frozenset[str]) -> Iterator[Key]:
        """Yield what the listing before had too."""
        for name in present:
            place = self._places.get(name)
            if place is not None and not place.is_gone:
                yield Key(self._account, name)

    def _sizes_since(self, present: frozenset[str], since_s: float) -> frozenset[int]:
        """Return the octets of the rows in `present` that were not there before `since_s`."""
        keys = [Key(self._account, name) for name in present]
        rows = self._means.cache.summaries(keys)
        return frozenset(row.size for row in rows if row.first_seen_s >= since_s)
