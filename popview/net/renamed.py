"""Messages that may be ours under another name: what a listing lacks by name may still be there (F10)."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping

from popview.store.cache import Cache
from popview.store.cache_reader import Place
from popview.store.journal import Journal
from popview.types import AccountId, Key, Mark, Outcome


def marks_of_open_commits(journal: Journal, account: AccountId) -> tuple[tuple[Mark, ...], float]:
    """Return what the commits that no listing has decided yet are about, and when the first of them began.

    The time is in epoch seconds; 0 where there is none.
    """
    commits = journal.unresolved(account)
    marks = tuple(item.mark for commit in commits for item in journal.plan(commit.id).items)
    return marks, min((commit.started_s for commit in commits), default=0.0)


def sent_by_open_commits(journal: Journal, account: AccountId) -> frozenset[str]:
    """Return the identities whose DELE may have reached the server, and which no listing has decided yet."""
    return frozenset(
        item.mark.key.identity
        for commit in journal.unresolved(account)
        for item in journal.receipt(commit.id).items
        if item.outcome is Outcome.UNKNOWN
    )


STRAYS = 10
"""So many renamed messages make one that kept a name of its own no argument: it came in between."""


def renamed_pairs(
    places: Mapping[str, Place], present: Collection[str], digests: Callable[[], Mapping[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Return (old, new) identities where a mailbox was renamed as a whole, else nothing.

    places: what was known before. present: what a complete listing has. digests: gives those of all rows, the
    new ones too; asked only where something is missing. A pair has the same header, which neither of the two
    mailboxes has twice. Where names were kept it is no other mailbox: single messages come and go. A check
    that was cut short has brought some of the new names already.
    """
    ours = {name for name, place in places.items() if name[0] == "U" and not place.is_gone}
    missing = ours.difference(present)
    if not missing:
        return ()
    old = _once((name, places[name].digest) for name in missing)
    known = digests()
    new = _once((name, known.get(name, "")) for name in present)
    pairs = tuple(sorted((old[digest], new[digest]) for digest in old.keys() & new.keys()))
    kept = ours.intersection(present).difference(name for _, name in pairs)
    is_whole = 2 * len(pairs) >= len(missing) and len(kept) * STRAYS <= len(pairs)
    return pairs if is_whole else ()


def _once(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return digest -> name of the digests that occur once."""
    found = [(digest, name) for name, digest in named if digest]
    times = Counter(digest for digest, _ in found)
    return {digest: name for digest, name in found if times[digest] == 1}


def standing_in(
    cache: Cache, present: Collection[str], marks: Iterable[Mark], since_s: float
) -> frozenset[str]:
    """Return the digests of cached rows in `present` that may be a marked message under another name.

    Such is a row first seen since `since_s`, even by a check that was cut short; any row at all where the
    marked message had no name of its own, since it may have got back one that it had before; and a row
    without a name of its own, which any message with this header may be.
    """
    marks = tuple(marks)
    digests = {mark.digest for mark in marks if mark.digest}
    nameless = {mark.digest for mark in marks if mark.key.by_digest}
    account = next((mark.key.account for mark in marks), None)
    if account is None:
        return frozenset()
    found = set()
    for identity, digest in cache.known().items():
        if digest not in digests or identity not in present:
            continue
        row = cache.summary(Key(account, identity))
        if digest in nameless or identity[0] == "D" or (row is not None and row.first_seen_s >= since_s):
            found.add(digest)
    return frozenset(found)


def of_their_size(marks: Iterable[Mark], sizes: Collection[int]) -> frozenset[str]:
    """Return the names of marked messages whose header was never seen, and which may have another name now.

    sizes: octets of what a listing has and was not there before; -1: not known. Only their size tells them.
    """
    return frozenset(
        mark.key.identity for mark in marks if not mark.digest and {mark.size, -1}.intersection(sizes)
    )
