"""Messages by month or year, by the clock of this machine. Pure.

A date is what a sender wrote: one from before there was e-mail, or from the day after tomorrow, counts as
none, so that a single joker does not stretch the picture over a century.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cache

from popview.types import Bar, Summary, Timeline

FIRST_YEAR, LAST_YEAR = 1982, 2100  # RFC 822 is of 1982
AHEAD_S = 2 * 86_400.0  # a clock may be wrong by a zone and a day
LONG = 120  # months; beyond that one bar is a year


@cache
def _months() -> tuple[float, ...]:
    """Return the first moment of each month, epoch seconds; place 0 is January of the first year."""
    years = range(FIRST_YEAR, LAST_YEAR + 1)
    return tuple(datetime(year, month, 1).timestamp() for year in years for month in range(1, 13))


@cache
def _years() -> tuple[float, ...]:
    return _months()[::12]


def believable(now_s: float) -> tuple[float, float]:
    """Return the first and the last date, epoch seconds, that a message may have."""
    return _months()[0], now_s + AHEAD_S


def years_of(dates: Iterable[float | None], now_s: float) -> list[str]:
    """Return the year of each date, in digits; "" where there is no believable one."""
    starts, (first, last) = _years(), believable(now_s)
    names = ["", *(str(year) for year in range(FIRST_YEAR, LAST_YEAR + 1))]
    return [
        names[bisect_right(starts, date_s)] if date_s is not None and first <= date_s <= last else ""
        for date_s in dates
    ]


class Calendar:
    """Takes rows in any order and amount, then makes the timeline of them."""

    def __init__(self, now_s: float) -> None:
        self._first_s, self._last_s = believable(now_s)
        self._months: dict[int, list[Summary]] = defaultdict(list)
        self._undated: list[Summary] = []

    def take(self, rows: Iterable[Summary]) -> None:
        """Count some rows."""
        starts, first, last, months = _months(), self._first_s, self._last_s, self._months
        for row in rows:
            date_s = row.date_s
            if date_s is None or not first <= date_s <= last:
                self._undated.append(row)
            else:
                months[bisect_right(starts, date_s) - 1].append(row)

    def timeline(self) -> Timeline:
        """Return the bars from the first month with a message to the last, empty ones between them."""
        undated = tuple([row.key for row in self._undated])
        found = sorted(self._months)
        if not found:
            return Timeline((), undated, _octets(self._undated))
        first, last = found[0], found[-1]
        if last - first < LONG:
            bars = tuple(self._bar(month, 1) for month in range(first, last + 1))
        else:
            bars = tuple(self._bar(year * 12, 12) for year in range(first // 12, last // 12 + 1))
        return Timeline(bars, undated, _octets(self._undated))

    def _bar(self, first: int, months: int) -> Bar:
        rows = [row for month in range(first, first + months) for row in self._months.get(month, ())]
        return Bar(
            start_s=_months()[first],
            year=FIRST_YEAR + first // 12,
            month=first % 12 + 1 if months == 1 else 0,
            keys=tuple([row.key for row in rows]),
            size=_octets(rows),
        )


def _octets(rows: Iterable[Summary]) -> int:
    return sum([row.size for row in rows if row.size > 0])
