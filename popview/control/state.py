"""What the window knows of one mailbox at this moment: rows, marks, counts. Plain state, no Qt.

Counts are kept up to date row by row: counting 100,000 rows at every report would be felt.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from popview.cleanup.marks import is_another
from popview.cleanup.protection import Protections
from popview.types import (
    Account,
    Commit,
    Key,
    Lock,
    Mark,
    Problem,
    Receipt,
    Ruling,
    SavedCopy,
    ServerProfile,
    Stage,
    Summary,
)


@dataclass
class Mailbox:
    """One account's mailbox as shown. Lives on the GUI thread; filled by reports only."""

    account: Account
    rows: dict[Key, Summary] = field(default_factory=dict)
    lately_gone: set[Key] = field(default_factory=set)  # taken off the server by others; shown all the same
    marks: dict[Key, Mark] = field(default_factory=dict)
    seen: set[Key] = field(default_factory=set)
    protected: set[Key] = field(default_factory=set)  # each by itself, by its sender or by a rule
    by_hand: set[Key] = field(default_factory=set)  # of these, each by itself
    protections: Protections = field(default_factory=Protections)
    ruling: Ruling = field(default_factory=Ruling)  # what the rules would do
    version: int = 0  # grows with every change of rows or of what was seen: rules look again
    profile: ServerProfile = field(default_factory=ServerProfile)
    unresolved: tuple[Commit, ...] = ()
    messages: int = 0  # as the server last said
    octets: int = 0
    older: int = 0  # on the server beyond the newest that are listed, with their octets
    older_octets: int = 0
    checked_s: float = 0.0
    due_s: float | None = None  # when it is checked by itself
    is_loaded: bool = False
    lock: Lock = Lock.NOT_HELD
    lock_since_s: float = 0.0
    stage: Stage | None = None
    done: int = 0
    total: int = 0
    problem: Problem | None = None
    is_stale: bool = False  # the last check failed: what is shown is what was seen before
    renamed: tuple[tuple[Key, Key], ...] = ()  # (old, new): the person has not said yet what follows
    copies: dict[Key, SavedCopy] = field(default_factory=dict)  # kept for good, or for their time
    present: int = 0  # rows still on the server
    unseen: int = 0
    fetched: int = 0
    present_octets: int = 0
    fetched_octets: int = 0

    def upsert(self, rows: Iterable[Summary]) -> None:
        """Add or replace rows and keep the counts."""
        known, count, rows = self.rows, self._count, tuple(rows)
        self.version += 1
        for row in rows:
            key = row.key
            old = known.get(key)
            if old is not None:
                count(old, -1)
            known[key] = row
            count(row, +1)
        if self.protections:
            self.protected.update(self._covered(rows))

    def remove(self, keys: Iterable[Key]) -> None:
        """Drop rows for good (provisional rows that got their identity)."""
        self.version += 1
        for key in keys:
            self._count(self.rows.pop(key, None), -1)

    def forget_rows(self) -> None:
        """Begin anew, as before the list was loaded."""
        self.version += 1
        self.rows.clear()
        self.present = self.unseen = self.fetched = self.present_octets = self.fetched_octets = 0
        self.renamed, self.is_loaded = (), False
        self.lately_gone.clear()

    def vanish(self, keys: Iterable[Key]) -> tuple[Summary, ...]:
        """Turn rows into "no longer on the server" and return them; provisional ones are dropped."""
        changed = []
        for key in keys:
            row = self.rows.get(key)
            if row is None or row.is_gone:
                continue
            if row.is_provisional:
                self.remove((key,))
                continue
            gone = replace(row, is_gone=True)
            self.upsert((gone,))
            changed.append(gone)
        self.lately_gone.update(row.key for row in changed)
        return tuple(changed)

    def set_seen(self, keys: Iterable[Key], on: bool) -> None:
        """Remember that messages were or were not seen, and keep the counts."""
        self.version += 1
        for key in keys:
            row = self.rows.get(key)
            self._count(row, -1)
            (self.seen.add if on else self.seen.discard)(key)
            self._count(row, +1)

    def set_states(self, marks: Iterable[Mark], seen: Iterable[Key], protected: Iterable[Key]) -> None:
        """Take over what the journal says of the whole mailbox."""
        self.version += 1
        self.marks = {mark.key: mark for mark in marks}
        self.seen = set(seen)
        self.by_hand = set(protected)
        self.protected = self.by_hand.union(self._covered(self.rows.values()))
        there = (row for row in map(self.rows.get, self.seen) if row is not None)
        self.unseen = self.present - sum(not row.is_gone for row in there)

    def set_protected(self, keys: Iterable[Key], on: bool) -> None:
        """Protect messages one by one, or lift that; their sender may protect them all the same."""
        keys = tuple(keys)
        (self.by_hand.update if on else self.by_hand.difference_update)(keys)
        self.protected.difference_update(keys)
        rows = (row for row in map(self.rows.get, keys) if row is not None)
        self.protected.update(self.by_hand.intersection(keys), self._covered(rows))

    def set_protections(self, protections: Protections) -> None:
        """Take over which senders and domains are protected."""
        self.protections = protections
        self.protected = self.by_hand.union(self._covered(self.rows.values()))

    def set_ruling(self, ruling: Ruling) -> bool:
        """Take over what the rules would do; True where other messages are protected than before."""
        before, self.ruling = self.ruling.shielded, ruling
        if before == ruling.shielded:
            return False
        freed = before - ruling.shielded - self.by_hand
        self.protected -= freed
        rows = (row for row in map(self.rows.get, freed) if row is not None)
        self.protected.update(self._covered(rows), ruling.shielded)
        return True

    def _covered(self, rows: Iterable[Summary]) -> set[Key]:
        """Return which of some rows are protected by their sender or by a rule."""
        shielded, protections = self.ruling.shielded, self.protections
        if not protections and not shielded:
            return set()
        return {row.key for row in rows if protections.covering(row) is not None or row.key in shielded}

    @property
    def news(self) -> int:
        """How many messages are new and not kept silent by a rule."""
        silent = self.ruling.silent
        return max(self.unseen - len(silent - self.seen), 0) if silent else self.unseen

    def kept_of(self, receipt: Receipt) -> tuple[Summary, ...]:
        """Return the rows of a receipt of which something is kept here, safety copies included."""
        paths = {item.mark.key: item.copy_path for item in receipt.items}
        self.upsert(
            _read_from(self.rows[k], path.endswith(".eml"))
            for k, path in paths.items()
            if path and k in self.rows
        )
        rows = (self.rows.get(key) for key in paths)
        return tuple(row for row in rows if row is not None and (row.is_fetched or paths[row.key]))

    def set_copies(self, copies: Iterable[SavedCopy]) -> tuple[Summary, ...]:
        """Take over what is kept; return the rows that can now be read from here.

        Some servers give a name twice: a copy of the message before is none of the one that is there now.
        """
        self.copies = {copy.mark.key: copy for copy in copies}
        known = ((self.rows.get(key), copy) for key, copy in self.copies.items())
        changed = tuple(
            _read_from(row, copy.is_whole)
            for row, copy in known
            if row is not None and not is_another(row.digest, copy.mark.digest)
        )
        self.upsert(changed)
        return changed

    @property
    def headers_kept(self) -> int:
        """How many messages have a copy of their header alone."""
        return sum(1 for key, copy in self.copies.items() if not (copy.is_whole or self._is_fetched(key)))

    def _is_fetched(self, key: Key) -> bool:
        row = self.rows.get(key)
        return row is not None and row.is_fetched

    @property
    def marked_size(self) -> int:
        """Octets marked, as far as LIST told them."""
        return sum(max(mark.size, 0) for mark in self.marks.values())

    def _count(self, row: Summary | None, by: int) -> None:
        if row is None:
            return
        size = by * row.size if row.size > 0 else 0
        if row.is_fetched:
            self.fetched += by
            self.fetched_octets += size
        if not row.is_gone:
            self.present += by
            self.present_octets += size
            if not self.seen or row.key not in self.seen:
                self.unseen += by


def _read_from(row: Summary, is_whole: bool) -> Summary:
    """Return a row that can be read from a copy: of the whole message, or of its header alone."""
    if row.is_fetched or (row.is_previewed and not is_whole):
        return row
    return replace(row, is_fetched=True) if is_whole else replace(row, is_previewed=True)
