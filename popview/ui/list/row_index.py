"""Rows and the lists of indices over them: what is shown, in which order. No Qt.

`order` holds all rows sorted upwards, `view` those that are shown, in the same order. A descending
sort shows `view` from its end, so that both directions keep lists that can be bisected.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter

from popview.types import Key, Summary
from popview.ui.list.columns import ARRIVAL, Column
from popview.ui.list.folding import SEPARATOR, fold, haystack
from popview.ui.list.narrowing import Narrowing
from popview.ui.list.query import Term

SortKey = str | float | int
Weigh = Callable[[Summary], int]  # the sort weight of a row's state
Belongs = Callable[[Summary], bool]  # whether a row is part of the chosen view

_NO_DATE = float("-inf")
_key = attrgetter("key")


class RowIndex:
    """100,000 rows that sort in tens of milliseconds and take appended rows in microseconds.

    `belongs` says which rows the chosen view has (None: all); the filter comes on top. Rows are never
    taken out of `rows`: a removed one is a hole until the next reset. What the filter searches of them is put
    together later, by look_ahead() or when it is wanted: a list is on screen long before. `is_mixed`: rows
    of several mailboxes, whose ranks mean nothing to each other; arrival is then by date.
    """

    def __init__(
        self,
        weigh: Weigh,
        narrowing: Narrowing,
        why: Callable[[Summary], str] = lambda _row: "",
        expires: Callable[[Summary], float] = lambda _row: 0.0,
    ) -> None:
        self._weigh = weigh
        self._why = why
        self._expires = expires
        self.narrowing = narrowing
        self.is_mixed = False
        self.belongs: Belongs | None = None
        self.column: int = ARRIVAL
        self.descending = True
        self.reset(())

    # -- contents ------------------------------------------------------------------------------

    def reset(self, rows: Iterable[Summary]) -> None:
        """Forget everything and take `rows`."""
        self.rows: list[Summary] = list(rows)
        self._hay: list[str] = []  # of the first so many rows
        self.at: dict[Key, int] = {row.key: i for i, row in enumerate(self.rows)}
        self.waiting: dict[Key, int] = {}  # gathered and not released
        self.order: list[int] = []
        self.view: list[int] = []
        self._primary: list[SortKey] = []
        self._second: list[float] = []
        self.rebuild()

    @property
    def hay(self) -> list[str]:
        """What the filter searches of each row; what is missing is put together now."""
        self.look_ahead(len(self.rows))
        return self._hay

    def look_ahead(self, most: int) -> bool:
        """Put together what the filter will search of up to `most` rows more; return whether of all."""
        hay = self._hay
        hay += map(haystack, self.rows[len(hay) : len(hay) + most])
        return len(hay) == len(self.rows)

    def _put(self, i: int, row: Summary) -> None:
        self.rows[i] = row
        if i < len(self._hay):
            self._hay[i] = haystack(row)

    def gather(self, rows: Sequence[Summary]) -> None:
        """Store a part of a long list that is new; it is nowhere in any order before release()."""
        begin = len(self.rows)
        self.rows += rows
        self.waiting.update(zip(map(_key, rows), range(begin, len(self.rows)), strict=True))

    def release(self) -> Iterable[int]:
        """Sort and filter all anew with what was gathered, and return the indices of that.

        What came meanwhile under the same key is newer, and is kept.
        """
        waiting, self.waiting = self.waiting, {}
        for key in self.at.keys() & waiting.keys():
            self._put(waiting[key], self.rows[self.at[key]])
        self.at.update(waiting)
        self.rebuild()
        return waiting.values()

    def take(self, rows: Iterable[Summary]) -> tuple[list[int], list[int]]:
        """Store rows; return the indices of new ones (not yet ordered) and of changed ones."""
        new: list[int] = []
        changed: list[int] = []
        for row in rows:
            i = self.at.get(row.key)
            if i is None:
                i = self.at[row.key] = len(self.rows)
                self.rows.append(row)
                new.append(i)
            elif self.rows[i] != row:
                self._put(i, row)
                changed.append(i)
        fresh = slice(len(self._primary), None)
        self._primary += self._primaries(self.rows[fresh], lambda: self.hay[fresh])
        self._second += self._seconds(self.rows[fresh])
        return new, changed

    def is_stale(self, i: int) -> bool:
        """Return whether row `i` would now stand elsewhere: the next rebuild moves it."""
        row = self.rows[i]
        now = (self._primaries([row], lambda: [haystack(row)])[0], self._seconds([row])[0])
        return now != self._sort_key(i)

    # -- order ---------------------------------------------------------------------------------

    def sort(self, column: int, descending: bool) -> None:
        """Sort by a column (ARRIVAL: by place in the mailbox); the second key is arrival, newest first."""
        self.column, self.descending = column, descending
        self.rebuild()

    def rebuild(self) -> None:
        """Sort everything anew with fresh keys, then filter."""
        self._second = self._seconds(self.rows)
        self._primary = list(self._primaries(self.rows, lambda: self.hay))
        order = sorted(self.at.values(), key=self._second.__getitem__)
        if self.column != ARRIVAL:
            order.sort(key=self._primary.__getitem__)
        self.order = order
        self.refilter()

    def _seconds(self, rows: list[Summary]) -> list[float]:
        if self.is_mixed:
            sign = 1.0 if self.descending or self.column == ARRIVAL else -1.0
            return [_NO_DATE if row.date_s is None else sign * row.date_s for row in rows]
        if self.descending or self.column == ARRIVAL:
            return [row.rank for row in rows]
        return [-row.rank for row in rows]

    def _primaries(self, rows: list[Summary], hay: Callable[[], list[str]]) -> Sequence[SortKey]:
        match self.column:
            case Column.FROM:
                return [text.split(SEPARATOR, 1)[0] for text in hay()]
            case Column.SUBJECT:
                return [text.split(SEPARATOR, 2)[1] for text in hay()]
            case Column.DATE:
                return [_NO_DATE if row.date_s is None else row.date_s for row in rows]
            case Column.SIZE:
                return [row.size for row in rows]
            case Column.STATE:
                return [self._weigh(row) for row in rows]
            case Column.ATTACHMENT:
                return [int(bool(row.has_attachment)) for row in rows]
            case Column.TO:
                return [fold(row.to) for row in rows]
            case Column.ACCOUNT:
                names = self.narrowing.account_names()
                return [fold(names.get(row.key.account, "")) for row in rows]
            case Column.WHY:
                return [fold(self._why(row)) for row in rows]
            case Column.KEPT:
                return [self._expires(row) for row in rows]
            case _:
                return [0] * len(rows)

    def _sort_key(self, i: int) -> tuple[SortKey, float]:
        return (self._primary[i], self._second[i])

    # -- filter --------------------------------------------------------------------------------

    @property
    def is_filtered(self) -> bool:
        """Whether something is searched for."""
        return bool(self.narrowing.terms)

    def narrow(self, terms: tuple[Term, ...]) -> None:
        """Show only rows that meet every term."""
        self.narrowing.terms = terms
        self.refilter()

    def refilter(self) -> None:
        """Build `view` anew from `order`."""
        rows, belongs = self.rows, self.belongs
        view = self.narrowing.narrow(self.order[:], rows, self.hay) if self.is_filtered else self.order[:]
        if belongs is not None:
            view = [i for i in view if belongs(rows[i])]
        self.view = view

    def is_wanted(self, i: int) -> bool:
        """Return whether row `i` belongs to the view and passes the filter."""
        belongs = self.belongs is None or self.belongs(self.rows[i])
        return belongs and (not self.is_filtered or bool(self.narrowing.narrow([i], self.rows, self.hay)))

    def by_text_alone(self) -> int:
        """Return how many rows are shown only because a word was found in their text."""
        belongs, rows = self.belongs, self.rows
        found = self.narrowing.by_text_alone(rows, self.hay)
        return len(found) if belongs is None else sum(belongs(rows[i]) for i in found)

    # -- places --------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self.view)

    def row_at(self, place: int) -> int:
        """Return the index of the row shown at `place`, 0 at the top."""
        return self.view[-1 - place] if self.descending else self.view[place]

    def shown(self) -> list[int]:
        """Return the indices of all shown rows from the top down."""
        return self.view[::-1] if self.descending else self.view[:]

    def place_of(self, i: int) -> int | None:
        """Return where row `i` is shown, or None."""
        found = self._find(self.view, i)
        return None if found is None else self._place(found)

    def _place(self, at: int) -> int:
        return len(self.view) - 1 - at if self.descending else at

    def _find(self, where: list[int], i: int) -> int | None:
        key = self._sort_key(i)
        at = bisect_left(where, key, key=self._sort_key)
        while at < len(where) and self._sort_key(where[at]) == key:
            if where[at] == i:
                return at
            at += 1
        return None

    # -- changes of the view, in ranges -------------------------------------------------------

    def enter_order(self, new: Sequence[int]) -> None:
        """Put new rows into `order`: as one slice where they fit together, else one by one."""
        for at, chunk in self._chunks(self.order, new):
            self.order[at:at] = chunk

    def arrivals(self, new: Iterable[int]) -> list[tuple[int, list[int]]]:
        """Return where wanted rows go into `view`: (place in the list, rows), last range first."""
        return self._chunks(self.view, [i for i in new if self.is_wanted(i)])

    def arrive(self, at: int, chunk: list[int]) -> None:
        """Insert one range of arrivals()."""
        self.view[at:at] = chunk

    def departures(self, gone: Iterable[int]) -> list[tuple[int, int]]:
        """Return what leaves `view`: (first, last) in the list, last range first."""
        places = sorted(at for at in (self._find(self.view, i) for i in gone) if at is not None)
        ranges: list[tuple[int, int]] = []
        for at in places:
            if ranges and ranges[-1][1] == at - 1:
                ranges[-1] = (ranges[-1][0], at)
            else:
                ranges.append((at, at))
        return ranges[::-1]

    def depart(self, first: int, last: int) -> None:
        """Take one range of departures() out of `view`."""
        del self.view[first : last + 1]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the shown places (top, bottom) of a range in `view` as it is now."""
        places = (self._place(first), self._place(last))
        return min(places), max(places)

    def span_of_arrival(self, at: int, count: int) -> tuple[int, int]:
        """Return the shown places that a range will have after arrive()."""
        top = len(self.view) - at if self.descending else at
        return top, top + count - 1

    def forget(self, keys: Iterable[Key]) -> list[int]:
        """Forget rows; return their indices. They must have left `view` before."""
        gone = [i for i in (self.at.pop(key, None) for key in keys) if i is not None]
        drop = set(gone)
        if len(drop) > 16:
            self.order = [i for i in self.order if i not in drop]
        else:
            for i in drop:
                found = self._find(self.order, i)
                assert found is not None
                del self.order[found]
        return gone

    def _chunks(self, where: list[int], new: Iterable[int]) -> list[tuple[int, list[int]]]:
        ordered = sorted(new, key=self._sort_key)
        if len(ordered) > 1:  # a batch of a check fits between two rows as a whole
            first, last = (
                bisect_left(where, self._sort_key(i), key=self._sort_key) for i in (ordered[0], ordered[-1])
            )
            if first == last:
                return [(first, ordered)]
        chunks: list[tuple[int, list[int]]] = []
        for i in ordered:
            at = bisect_left(where, self._sort_key(i), key=self._sort_key)
            if chunks and chunks[-1][0] == at:
                chunks[-1][1].append(i)
            else:
                chunks.append((at, [i]))
        return chunks[::-1]
