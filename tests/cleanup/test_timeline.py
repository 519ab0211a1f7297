"""Bars by month or year; what has no believable date is apart."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.timeline import AHEAD_S, Calendar, believable, years_of
from popview.types import Measure, Summary
from tests.store.samples import row

NOW = datetime(2026, 11, 21, 12).timestamp()


def at(year: int, month: int, day: int = 1, hour: int = 0) -> float:
    return datetime(year, month, day, hour).timestamp()


def timeline(*rows: Summary):
    calendar = Calendar(NOW)
    calendar.take(rows)
    return calendar.timeline()


def test_months_stand_side_by_side_and_empty_ones_between() -> None:
    made = timeline(
        row(1, date_s=at(2025, 11, 30, 23), size=10),
        row(2, date_s=at(2026, 2, 1), size=5),
        row(3, date_s=at(2026, 2, 28), size=-1),
    )
    assert [(bar.year, bar.month, bar.count, bar.size) for bar in made.bars] == [
        (2025, 11, 1, 10),
        (2025, 12, 0, 0),
        (2026, 1, 0, 0),
        (2026, 2, 2, 5),
    ]
    assert made.bars[3].start_s == at(2026, 2)
    assert [made.bars[3].weight(measure) for measure in Measure] == [5, 2]


def test_more_than_ten_years_are_shown_by_year() -> None:
    made = timeline(row(1, date_s=at(2015, 1, 2)), row(2, date_s=at(2026, 1, 1)), row(3, date_s=at(2015, 12)))
    assert [(bar.year, bar.month) for bar in made.bars] == [(year, 0) for year in range(2015, 2027)]
    assert made.bars[0].count == 2


def test_ten_years_are_shown_by_month() -> None:
    assert len(timeline(row(1, date_s=at(2016, 12)), row(2, date_s=at(2026, 11))).bars) == 120


def test_dates_that_cannot_be_are_apart() -> None:
    odd = (None, 0.0, -1e12, 1e18, NOW + AHEAD_S + 1, at(1982, 1) - 1)
    made = timeline(*(row(n, date_s=date_s, size=7) for n, date_s in enumerate(odd)), row(9, date_s=NOW))
    assert len(made.bars) == 1
    assert (len(made.undated), made.undated_size) == (6, 42)


def test_nothing_dated_gives_no_bars() -> None:
    assert timeline(row(1, date_s=None)).bars == ()
    assert timeline() == type(timeline())()


@given(st.lists(st.one_of(st.none(), st.floats(-1e12, 1e12)), max_size=50))
def test_every_message_is_in_exactly_one_place(dates: list[float | None]) -> None:
    rows = [row(n, date_s=date_s, size=n) for n, date_s in enumerate(dates)]
    made = timeline(*rows)
    keys = [key for bar in made.bars for key in bar.keys] + list(made.undated)
    assert sorted(keys) == sorted(one.key for one in rows)
    assert sum(bar.size for bar in made.bars) + made.undated_size == sum(one.size for one in rows)


@given(st.one_of(st.none(), st.floats(0, 4e9)))
def test_years_are_those_of_the_calendar(date_s: float | None) -> None:
    first, last = believable(NOW)
    wanted = ""
    if date_s is not None and first <= date_s <= last:
        wanted = str(datetime.fromtimestamp(date_s).year)
    assert years_of([date_s], NOW) == [wanted]
