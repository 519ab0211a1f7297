"""What lies beyond the limits that a person set for a mailbox: by age, by number, by size, together. Pure."""

from collections.abc import Iterable
from operator import attrgetter

from popview.cleanup.timeline import believable
from popview.types import Limit, Retention, Summary

DAY_S = 86_400.0

_rank = attrgetter("rank")


def beyond(rows: Iterable[Summary], retention: Retention, now_s: float) -> dict[Limit, list[Summary]]:
    """Return the rows that go, each under the first limit that it breaks, in the order of Limit.

    The newest come first and stay as long as there is room: what arrived last counts as the newest. A message
    without a believable date is never too old. One that is too old takes no room from the others.
    """
    found: dict[Limit, list[Summary]] = {limit: [] for limit in Limit}
    first_s, oldest_s = believable(now_s)[0], now_s - retention.days * DAY_S
    kept = octets = 0
    for row in sorted(rows, key=_rank, reverse=True):
        size = max(row.size, 0)
        if retention.days and row.date_s is not None and first_s <= row.date_s < oldest_s:
            found[Limit.DAYS].append(row)
        elif retention.newest and kept >= retention.newest:
            found[Limit.NEWEST].append(row)
        elif retention.octets and octets + size > retention.octets:
            octets = retention.octets  # nothing older slips in because it happens to be small
            found[Limit.OCTETS].append(row)
        else:
            kept += 1
            octets += size
    return found
