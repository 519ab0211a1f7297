"""Who took a message off the server: told at the first listing that lacks it."""

from collections.abc import Collection, Iterable

from popview.net.means import Means
from popview.types import Key, RemovedBy, Summary

DAY_S = 86_400.0

SLACK_S = 2 * DAY_S
"""Servers count their days from midnight, or once a night."""


def note_departures(means: Means, gone: Iterable[Key], renamed: Collection[str] = ()) -> frozenset[Key]:
    """Write down when and by whom the messages were taken away. renamed: identities that only moved.

    Returns those that others took.
    Called before the facts of this listing are stored: those of the last one tell since when. StoreError.
    """
    keys = tuple(gone)
    if not keys:
        return frozenset()
    sent = means.journal.sent(means.account)
    days = means.journal.profile(means.account).expire_days
    checked_s, now_s = means.cache.facts().checked_s, means.clock.epoch()
    noted = []
    for row in means.cache.summaries(keys):
        name = row.key.identity
        if name in renamed:  # also where a DELE was sent: it did nothing
            by = RemovedBy.RENAMED
        elif name in sent:
            by = RemovedBy.US
        elif has_expired(row, days, checked_s, now_s):
            by = RemovedBy.EXPIRY
        else:
            by = RemovedBy.OTHERS
        noted.append((name, now_s, by))
    means.cache.depart(noted)
    others = {name for name, _, by in noted if by is RemovedBy.OTHERS}
    return frozenset(key for key in keys if key.identity in others)


def has_expired(row: Summary, expire_days: int | None, checked_s: float, now_s: float) -> bool:
    """Say whether the day on which the server deletes a message by itself lies between two checks.

    expire_days: the server's EXPIRE; None, 0 and -1 (NEVER) delete nothing by age. The day is counted from
    the message's date, or from when it was first seen: the server knows when it came, and does not tell.
    """
    if not expire_days or expire_days < 0 or not checked_s:
        return False
    starts = (start for start in (row.date_s, row.first_seen_s) if start)
    ends = (start + expire_days * DAY_S for start in starts)
    return any(checked_s - SLACK_S <= end <= now_s + DAY_S for end in ends)
