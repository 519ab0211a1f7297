"""What lies beyond a person's limits, and that the newest stay."""

from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.retention import DAY_S, beyond
from popview.types import Limit, Retention, Summary
from tests.store.samples import row

NOW = 1_800_000_000.0


def gone(rows: list[Summary], **limits: int) -> dict[Limit, list[int]]:
    found = beyond(rows, Retention(**limits), NOW)
    return {limit: [one.rank for one in some] for limit, some in found.items() if some}


def letters(*days: float | None, size: int = 100) -> list[Summary]:
    """Return rows that arrived one after the other, sent so many days ago."""
    dates = [None if one is None else NOW - one * DAY_S for one in days]
    return [row(n, rank=n, date_s=date_s, size=size) for n, date_s in enumerate(dates, 1)]


def test_without_a_limit_everything_stays() -> None:
    assert gone(letters(4_000, None, 1)) == {}


def test_what_is_older_than_so_many_days_goes_and_what_has_no_date_stays() -> None:
    assert gone(letters(31, None, 30, 29), days=30) == {Limit.DAYS: [1]}


def test_beyond_the_newest_so_many_the_oldest_go() -> None:
    assert gone(letters(1, 2, 3, 4), newest=3) == {Limit.NEWEST: [1]}


def test_beyond_so_many_octets_the_oldest_go_the_small_ones_too() -> None:
    big = [row(n, rank=n, size=size, date_s=NOW) for n, size in enumerate((10, 900, 300, 500), 1)]
    assert gone(big, octets=1_000) == {Limit.OCTETS: [2, 1]}


def test_a_message_of_unknown_size_takes_no_room() -> None:
    some = [row(1, rank=1, size=-1, date_s=NOW), row(2, rank=2, size=100, date_s=NOW)]
    assert gone(some, octets=100) == {}


def test_together_each_message_goes_under_the_first_limit_that_it_breaks() -> None:
    some = letters(500, 50, 40, 3, 2, 1)
    assert gone(some, days=365, newest=4, octets=300) == {
        Limit.DAYS: [1],
        Limit.OCTETS: [3, 2],
    }
    assert gone(some, days=365, newest=2, octets=300) == {Limit.DAYS: [1], Limit.NEWEST: [4, 3, 2]}


@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(-1, 5_000)), max_size=30),
    st.integers(0, 400),
    st.integers(0, 20),
    st.integers(0, 20_000),
)
def test_what_stays_keeps_every_limit(
    made: list[tuple[int, int]], days: int, newest: int, octets: int
) -> None:
    rows = [row(n, rank=n, date_s=NOW - age * DAY_S, size=size) for n, (age, size) in enumerate(made, 1)]
    found = beyond(rows, Retention(days, newest, octets), NOW)
    going = [one for some in found.values() for one in some]
    stays = [one for one in rows if one not in going]
    assert len(going) == len({one.key for one in going})
    assert not days or all(one.date_s >= NOW - days * DAY_S for one in stays)
    assert not newest or len(stays) <= newest
    assert not octets or sum(max(one.size, 0) for one in stays) <= octets


def test_a_date_from_before_there_was_mail_makes_no_message_old() -> None:
    some = [row(n, rank=n, date_s=date_s) for n, date_s in enumerate((0.0, -1e9, NOW + 1e9), 1)]
    assert gone(some, days=30) == {}
