"""Messages put together by sender, domain, list, year or size: where the space went. Pure.

Counted are messages that are on the server and have an identity: what a mark could reach.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from popview.cleanup.timeline import believable, years_of
from popview.types import UNREAD, Dimension, Group, Key, Measure, SizeClass, Step, Summary

CLASSES = (
    (10_000, SizeClass.SMALL),
    (100_000, SizeClass.MEDIUM),
    (1_000_000, SizeClass.LARGE),
    (10_000_000, SizeClass.HUGE),
)
"""Upper limits in octets, excluded."""

IdsOf = Callable[[Sequence[Summary]], list[str]]
"""Tells the groups of many rows at once: a call for each of 100,000 rows would cost more than the work."""


def size_class(size: int) -> SizeClass:
    """Return the class of a size in octets; -1 is unknown."""
    if size < 0:
        return SizeClass.UNKNOWN
    return next((name for limit, name in CLASSES if size < limit), SizeClass.GIANT)


def senders_of(rows: Sequence[Summary]) -> list[str]:
    """Return each row's sender: the address, or the name where there is none; case does not count."""
    return [(row.address or row.sender).lower() if row.has_header else UNREAD for row in rows]


def domains_of(rows: Sequence[Summary]) -> list[str]:
    """Return the domain behind each row's last @; "" where there is none."""
    return [
        row.address.rpartition("@")[2].lower() if "@" in row.address else "" if row.has_header else UNREAD
        for row in rows
    ]


def lists_of(rows: Sequence[Summary]) -> list[str]:
    """Return each row's List-Id (RFC 2919); "" where it is no list mail."""
    return [row.list_id.lower() if row.has_header else UNREAD for row in rows]


def sizes_of(rows: Sequence[Summary]) -> list[str]:
    """Return the size class of each row."""
    return [size_class(row.size).value for row in rows]


def _messages_of(rows: Sequence[Summary]) -> list[str]:
    return [row.key.identity for row in rows]


def ids_of(by: Dimension, now_s: float) -> IdsOf:
    """Return the function that tells the groups of rows; `now_s` says which dates are believable."""

    def years(rows: Sequence[Summary]) -> list[str]:
        found = years_of([row.date_s for row in rows], now_s)
        return [year if row.has_header else UNREAD for year, row in zip(found, rows, strict=True)]

    return {
        Dimension.SENDER: senders_of,
        Dimension.DOMAIN: domains_of,
        Dimension.LIST: lists_of,
        Dimension.YEAR: years,
        Dimension.SIZE: sizes_of,
        Dimension.MESSAGE: _messages_of,
    }[by]


def counted(rows: Iterable[Summary], path: Iterable[tuple[IdsOf, str]] = ()) -> list[Summary]:
    """Return the rows that are on the server and known by their identity, of all groups of a path."""
    taken = [row for row in rows if not (row.is_gone or row.is_provisional)]
    for ids, wanted in path:
        taken = [row for row, found in zip(taken, ids(taken), strict=True) if found == wanted]
    return taken


class Grouping:
    """Takes rows in any order and amount, then makes the groups of them.

    `path`: only messages of all these groups. `marked`: what is marked already.
    """

    def __init__(
        self, by: Dimension, path: tuple[Step, ...] = (), *, marked: Collection[Key] = (), now_s: float = 0.0
    ) -> None:
        self._by = by
        self._ids_of = ids_of(by, now_s)
        self._path = tuple((ids_of(step.by, now_s), step.id) for step in path)
        self._marked = marked
        self._first_s, self._last_s = believable(now_s)
        self._rows: dict[str, list[Summary]] = defaultdict(list)

    def take(self, rows: Iterable[Summary]) -> None:
        """Put some rows into their groups, those that count."""
        taken = counted(rows, self._path)
        groups = self._rows
        for name, row in zip(self._ids_of(taken), taken, strict=True):
            groups[name].append(row)

    def groups(self) -> Iterator[Group]:
        """Make the groups one by one, in no order."""
        for name, rows in self._rows.items():
            yield self._group(name, rows)

    def _group(self, name: str, rows: list[Summary]) -> Group:
        sizes = [row.size for row in rows]
        unsized = sizes.count(-1)
        first, last = self._first_s, self._last_s
        dates = [d for row in rows if (d := row.date_s) is not None and first <= d <= last]
        marked = [row for row in rows if row.key in self._marked] if self._marked else []
        newest = rows[0] if rows[0].rank > rows[-1].rank else rows[-1]  # lists come in order, either way
        title, detail = self._names(name, newest)
        return Group(
            by=self._by,
            id=name,
            name=title,
            detail=detail,
            keys=tuple([row.key for row in rows]),
            size=sum(sizes) + unsized,
            oldest_s=min(dates) if dates else None,
            newest_s=max(dates) if dates else None,
            marked=len(marked),
            marked_size=sum([max(row.size, 0) for row in marked]),
            unsized=unsized,
        )

    def _names(self, name: str, newest: Summary) -> tuple[str, str]:
        """Return name and detail as the newest message of the group says them."""
        if name == UNREAD:
            return "", ""
        match self._by:
            case Dimension.SENDER:
                shown = newest.sender or newest.address
                return shown, newest.address if newest.address != shown else ""
            case Dimension.LIST:
                return newest.list_id, newest.sender if newest.list_id else ""
            case Dimension.MESSAGE:
                return newest.subject, newest.sender or newest.address
            case _:
                return name, ""


def by_weight(groups: Iterable[Group], measure: Measure) -> tuple[Group, ...]:
    """Return groups by what they weigh, the heaviest first; equal ones by their other number and name."""
    if measure is Measure.BYTES:
        return tuple(sorted(groups, key=lambda g: (-g.size, -len(g.keys), g.name, g.id)))
    return tuple(sorted(groups, key=lambda g: (-len(g.keys), -g.size, g.name, g.id)))


def finer(by: Dimension) -> Dimension | None:
    """Return what a group is taken apart into when one zooms into it; None: it is one message."""
    if by is Dimension.MESSAGE:
        return None
    return Dimension.MESSAGE if by is Dimension.SENDER else Dimension.SENDER
