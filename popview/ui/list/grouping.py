"""By what rows are put together, and to which group each belongs. No Qt.

Ids are made for all rows in a few passes; a function call for each of 100,000 would be felt.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict

from popview.types import Summary
from popview.ui.list.folding import SEPARATOR
from popview.ui.list.group_by import GroupBy

SIZE_LIMITS = (10_000, 100_000, 1_000_000, 10_000_000)  # octets, upper limits excluded
SIZES = ("0", "1", "2", "3", "4")  # ids from below 10 kB to 10 MB and more
UNKNOWN = ""
FUTURE, TODAY, YESTERDAY, WEEK = "future", "today", "yesterday", "week"  # a month is "2026-03", a year "2024"
RANKED = (GroupBy.DATE, GroupBy.SIZE)  # groups with an order of their own

_FIRST_YEAR = 1971
_PREFIX = re.compile(  # RFC 5322 3.6.5 knows "Re: "; programs and languages have more
    r"(?:(?:re|fwd?|aw|wg|antw(?:ort)?|sv|vs|vb|tr|rif|odp|pd|res|enc|отв|ha|回复|答复|转发|返信|転送)"
    r"(?:\[\d+\]|\^\d+|\(\d+\))?\s?[:\uff1a]\s*|\[[^\]]{1,60}\]\s*)"
)
_ADDRESS = re.compile(r"[^\s<>,;:\"()]+@[^\s<>,;:\"()]+")


def ids_of(by: GroupBy, rows: list[Summary], hay: list[str], now_s: float) -> list[str]:
    """Return the name of each row's group, in the order of `rows`; "" is "none of these"."""
    match by:
        case GroupBy.SENDER:
            return [(row.address or row.sender).lower() for row in rows]
        case GroupBy.DOMAIN:
            return [row.address.rpartition("@")[2].lower() if "@" in row.address else "" for row in rows]
        case GroupBy.LIST:
            return [row.list_id.lower() for row in rows]
        case GroupBy.DATE:
            return _dates(rows, now_s)
        case GroupBy.SIZE:
            limits = SIZE_LIMITS
            return [SIZES[bisect_right(limits, row.size)] if row.size >= 0 else UNKNOWN for row in rows]
        case GroupBy.THREAD:
            return _threads(rows, hay)
        case GroupBy.NONE:
            return [UNKNOWN] * len(rows)


def rank(by: GroupBy, group: str) -> tuple[int, str]:
    """Return the place of a group of RANKED among its kind: what is new or big comes last."""
    if by is GroupBy.SIZE or group == UNKNOWN:
        return (0 if group == UNKNOWN else 1, group)
    named = {WEEK: 2, YESTERDAY: 3, TODAY: 4, FUTURE: 5}
    return (named.get(group, 1), group if "-" in group else f"{group}-")


def _dates(rows: list[Summary], now_s: float) -> list[str]:
    starts, ids = _calendar(now_s)
    return [UNKNOWN if (date := row.date_s) is None else ids[bisect_right(starts, date)] for row in rows]


def _calendar(now_s: float) -> tuple[list[float], list[str]]:
    """Return moments, and what lies before the first, between each two, and after the last of them."""
    from datetime import datetime, timedelta  # late: nobody groups before the first paint

    today = datetime.fromtimestamp(now_s).replace(hour=0, minute=0, second=0, microsecond=0)
    week = today - timedelta(days=6)
    starts = [datetime(year, 1, 1).timestamp() for year in range(_FIRST_YEAR, today.year)]
    ids = [UNKNOWN, *(str(year) for year in range(_FIRST_YEAR, today.year))]
    for month in range(1, today.month + 1):
        starts.append(datetime(today.year, month, 1).timestamp())
        ids.append(f"{today.year}-{month:02}")
    while starts and starts[-1] >= week.timestamp():  # the days of this week stand for themselves
        starts.pop()
        ids.pop()
    for day, group in ((week, WEEK), (today - timedelta(days=1), YESTERDAY), (today, TODAY)):
        starts.append(day.timestamp())
        ids.append(group)
    starts.append((today + timedelta(days=1)).timestamp())
    return starts, [*ids, FUTURE]


def _threads(rows: list[Summary], hay: list[str]) -> list[str]:
    """Return ids of conversations: the subject without "Re:" and list names, and who takes part in it.

    References are not in the rows, so two people who write "Hello" are told apart by their addresses.
    What nobody answered has no conversation: "".
    """
    subjects = [s[(start := s.find(SEPARATOR) + 1) : s.find(SEPARATOR, start)] for s in hay]
    bases = [base_subject(s) if ":" in s or "[" in s or "\uff1a" in s else s.strip() for s in subjects]
    several = {base for base, count in Counter(bases).items() if count > 1}
    ids = [UNKNOWN] * len(rows)
    same: defaultdict[str, list[int]] = defaultdict(list)
    for i, base in enumerate(bases):
        if base in several:
            same[base].append(i)
    for base, members in same.items():
        told = _told_apart(base, members, rows, subjects)
        sizes = Counter(group for _, group in told)
        for i, group in told:
            ids[i] = group if sizes[group] > 1 else UNKNOWN
    return ids


def base_subject(folded: str) -> str:
    """Return a folded subject without what replies, forwards and lists put in front of it."""
    while ":" in folded or "[" in folded or "\uff1a" in folded:
        found = _PREFIX.match(folded)
        if found is None or found.end() == len(folded):
            break
        folded = folded[found.end() :]
    return folded.strip()


def _told_apart(
    base: str, members: list[int], rows: list[Summary], subjects: list[str]
) -> list[tuple[int, str]]:
    """Split messages of one subject: each first sender has a thread, replies go to the one they answer."""
    found: list[tuple[int, str]] = []
    starters: dict[str, str] = {}  # address or list to group, in the order of arrival
    replies: list[int] = []
    for i in sorted(members, key=lambda i: rows[i].rank):
        who = (rows[i].list_id or rows[i].address).lower()
        if subjects[i].strip() == base or rows[i].list_id or not base:
            found.append((i, starters.setdefault(who, f"{base}{SEPARATOR}{who}")))
        else:
            replies.append(i)
    for i in replies:
        people = [rows[i].address.lower(), *(to.lower() for to in _ADDRESS.findall(rows[i].to))]
        known = next((starters[who] for who in people if who in starters), None)
        found.append((i, known or next(iter(starters.values()), f"{base}{SEPARATOR}")))
    return found
