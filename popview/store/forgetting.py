"""Dropping local copies: what may go, what must stay, how much there is."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from popview.paths import Paths
from popview.store.cache import Cache
from popview.store.failures import guarded
from popview.store.journal import Journal
from popview.store.messages import Messages
from popview.types import AccountId, Key


@dataclass(frozen=True, slots=True)
class DiskUse:
    """Octets on this machine for one account."""

    cache: int = 0  # list and previews: the server can tell them again
    messages: int = 0  # fetched messages
    saved: int = 0  # of these, kept for good


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of fetched messages is kept by itself; 0: no limit."""

    octets: int = 0
    age_s: float = 0.0


def disk_use(paths: Paths, journal: Journal, account: AccountId) -> DiskUse:
    """Return what the account uses. Raises StoreError."""
    cache = paths.cache_file(account)
    with guarded(cache):
        on_disk = [Path(f"{cache}{suffix}") for suffix in ("", "-wal", "-shm")]
        cached = sum(file.stat().st_size for file in on_disk if file.exists())
    saved = sum(copy.octets for copy in journal.saved(account))
    return DiskUse(cached, Messages(paths).octets(account), saved)


def forget_copies(
    paths: Paths, cache: Cache, journal: Journal, account: AccountId, keys: Collection[Key] | None = None
) -> tuple[Key, ...]:
    """Drop fetched messages and previews of some rows, or of all; return whose fetched message went.

    A fetched message that is marked or saved stays: it may be the only copy after a commit; so does, where
    all are meant, what the server may not have any more. Called by the account's mail worker, which alone
    writes to the cache. Raises StoreError.
    """
    kept = _kept(journal, account)
    messages = Messages(paths)
    profile = journal.profile(account)
    hides = bool(profile.retr_hides) or profile.expire_days == 0
    known = list(keys) if keys is not None else on_server(paths, cache, account, may_hide=hides)
    there = messages.which_exist(known)
    dropped = tuple(key for key in there if key not in kept)
    cache.set_fetched(dropped, False)
    messages.remove(dropped)
    cache.forget_previews(known)
    return dropped


def forget_history(cache: Cache, journal: Journal, account: AccountId) -> None:
    """Forget what is no longer on the server; what is marked, saved or fetched stays in view. StoreError."""
    cache.forget_history(_kept(journal, account))


def over_limits(
    paths: Paths, journal: Journal, account: AccountId, known: Iterable[Key], limits: Limits, now_s: float
) -> tuple[Key, ...]:
    """Return the fetched messages to drop so that the limits hold, oldest fetched first.

    Marked and saved ones never; they count towards the limit all the same.
    """
    kept = _kept(journal, account)
    messages = Messages(paths)
    files = []
    for key in messages.which_exist(known):
        path = messages.path_of(key)
        with guarded(path):
            facts = path.stat()
        files.append((facts.st_mtime, facts.st_size, key))
    files.sort(key=lambda file: file[0])
    left = sum(size for _, size, _ in files)
    dropped = []
    for fetched_s, size, key in files:
        is_old = limits.age_s > 0 and now_s - fetched_s > limits.age_s
        is_too_much = limits.octets > 0 and left > limits.octets
        if key not in kept and (is_old or is_too_much):
            dropped.append(key)
            left -= size
    return tuple(dropped)


def forget_account(paths: Paths, cache: Cache, journal: Journal, account: AccountId) -> None:
    """Forget list, previews and fetched messages; what is marked or saved keeps its row and its copy."""
    kept = _kept(journal, account)
    messages = Messages(paths)
    rows = cache.summaries(kept)
    messages.remove_all(account, but=kept)
    cache.forget_everything()
    cache.upsert(rows)
    cache.set_fetched(messages.which_exist(row.key for row in rows))


def on_server(paths: Paths, cache: Cache, account: AccountId, *, may_hide: bool) -> list[Key]:
    """Return the messages that the server can give once more, as far as the last listing tells. StoreError.

    may_hide: the server may hide or delete what it gave (F19); what was fetched since that listing may be the
    only copy.
    """
    listed = [Key(account, name) for name, place in cache.places().items() if not place.is_gone]
    if not may_hide:
        return listed
    messages, listed_s = Messages(paths), cache.facts().checked_s
    with guarded(paths.messages_dir(account)):
        there = messages.which_exist(listed)
        lately = {key for key in there if messages.path_of(key).stat().st_mtime >= listed_s}
    return [key for key in listed if key not in lately]


def _kept(journal: Journal, account: AccountId) -> frozenset[Key]:
    marked = (mark.key for mark in journal.marks(account))
    saved = (copy.mark.key for copy in journal.saved(account))
    return frozenset((*marked, *saved))
