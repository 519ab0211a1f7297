"""The index against the plainest way to sort and filter, over made-up histories."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from popview.types import AccountId, Key, Summary
from popview.ui.list.columns import ARRIVAL, Column
from popview.ui.list.folding import fold, haystack
from popview.ui.list.narrowing import Narrowing
from popview.ui.list.query import parse
from popview.ui.list.row_index import RowIndex

ACCOUNT = AccountId("a")
NUMBERS = st.integers(0, 30)
TEXTS = st.sampled_from(["", "Anna", "änna", "Boat", "boat trip", "Żaba", "zebra"])
COLUMNS = st.sampled_from([ARRIVAL, *Column])

ROWS = st.builds(
    lambda n, sender, subject, size, date: Summary(
        Key(ACCOUNT, f"U{n}"), n + 1, size, sender=sender, subject=subject, date_s=date
    ),
    NUMBERS,
    TEXTS,
    TEXTS,
    st.integers(-1, 5),
    st.none() | st.floats(0, 9),
)


def _weight(row: Summary) -> int:
    return row.size % 3


class IndexMachine(RuleBasedStateMachine):
    """Does to an index and to a dict of rows the same things."""

    def __init__(self) -> None:
        super().__init__()
        self.index = RowIndex(_weight, Narrowing(lambda _state: frozenset(), dict))
        self.rows: dict[Key, Summary] = {}
        self.words: tuple[str, ...] = ()
        self.odd_only = False

    @rule(rows=st.lists(ROWS, max_size=12))
    def take(self, rows: list[Summary]) -> None:
        new, changed = self.index.take(rows)
        self.index.enter_order(new)
        for at, chunk in self.index.arrivals(new):
            self.index.arrive(at, chunk)
        self.rows |= {row.key: row for row in rows}
        if changed:
            self.index.rebuild()

    @rule(most=st.integers(0, 9))
    def look_ahead(self, most: int) -> None:
        self.index.look_ahead(most)

    @rule(parts=st.lists(st.lists(ROWS, max_size=8), max_size=3), between=st.lists(ROWS, max_size=4))
    def gather(self, parts: list[list[Summary]], between: list[Summary]) -> None:
        for part in parts:
            self.index.gather(part)
        self.take(between)
        self.index.release()
        self.rows = {row.key: row for part in parts for row in part} | self.rows

    @rule(numbers=st.sets(NUMBERS, max_size=25))
    def remove(self, numbers: set[int]) -> None:
        keys = [Key(ACCOUNT, f"U{n}") for n in numbers]
        gone = [self.index.at[key] for key in keys if key in self.index.at]
        for first, last in self.index.departures(gone):
            self.index.depart(first, last)
        assert self.index.forget(keys) == gone
        for key in keys:
            self.rows.pop(key, None)

    @rule(column=COLUMNS, descending=st.booleans())
    def sort(self, column: int, descending: bool) -> None:
        self.index.sort(column, descending)

    @rule(text=TEXTS)
    def filter(self, text: str) -> None:
        self.index.narrow(parse(text, 0.0).terms)
        self.words = fold(text).split()

    @rule(odd_only=st.booleans())
    def choose(self, odd_only: bool) -> None:
        self.odd_only = odd_only
        self.index.belongs = (lambda row: row.rank % 2 == 1) if odd_only else None
        self.index.refilter()

    @invariant()
    def shows_what_it_should(self) -> None:
        shown = [self.index.rows[i] for i in self.index.shown()]
        wanted = {
            row.key
            for row in self.rows.values()
            if all(word in haystack(row) for word in self.words) and not (self.odd_only and row.rank % 2 == 0)
        }
        assert len(shown) == len(self.index) == len(wanted)
        assert {row.key for row in shown} == wanted

    @invariant()
    def shows_it_in_order(self) -> None:
        shown = [self.index.rows[i] for i in self.index.shown()]
        keys = [self._plain_key(row) for row in shown]
        pairs = list(pairwise(keys))
        if self.index.descending:
            assert all(one >= two for one, two in pairs)
        else:
            assert all(one <= two for one, two in pairs)

    @invariant()
    def knows_every_place(self) -> None:
        for place, i in enumerate(self.index.shown()):
            assert self.index.row_at(place) == i
            assert self.index.place_of(i) == place
        assert sorted(self.index.order) == sorted(self.index.at.values())

    def _plain_key(self, row: Summary) -> tuple[object, int]:
        hay = haystack(row).split("\0")
        primary: object = {
            Column.FROM: hay[0],
            Column.SUBJECT: hay[1],
            Column.DATE: -1.0 if row.date_s is None else row.date_s,
            Column.SIZE: row.size,
            Column.STATE: _weight(row),
        }.get(Column(self.index.column) if self.index.column >= 0 else Column.TO, 0)
        newest_last = self.index.descending or self.index.column == ARRIVAL
        return primary, row.rank if newest_last else -row.rank


TestIndexMachine = IndexMachine.TestCase
TestIndexMachine.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)


@given(st.lists(ROWS, unique_by=lambda row: row.key))
def test_the_second_key_is_always_newest_first(rows: list[Summary]) -> None:
    index = RowIndex(_weight, Narrowing(lambda _state: frozenset(), dict))
    index.reset([replace(row, size=1) for row in rows])
    for descending in (True, False):
        index.sort(Column.SIZE, descending)
        ranks = [index.rows[i].rank for i in index.shown()]
        assert ranks == sorted(ranks, reverse=True)


def test_rows_that_belong_together_arrive_in_one_piece() -> None:
    index = RowIndex(_weight, Narrowing(lambda _state: frozenset(), dict))
    rows = [Summary(Key(ACCOUNT, f"U{n}"), n, 1) for n in range(200, 0, -1)]
    index.reset(rows[:100])
    new, changed = index.take(rows[100:])
    index.enter_order(new)
    pieces = index.arrivals(new)
    assert (len(pieces), len(pieces[0][1]), changed) == (1, 100, [])
    assert index.span_of_arrival(pieces[0][0], 100) == (100, 199)


def test_a_row_whose_key_changed_is_stale_until_the_next_rebuild() -> None:
    index = RowIndex(_weight, Narrowing(lambda _state: frozenset(), dict))
    index.reset([Summary(Key(ACCOUNT, "U1"), 1, 1), Summary(Key(ACCOUNT, "U2"), 2, 5)])
    index.sort(Column.SIZE, True)
    _, changed = index.take([Summary(Key(ACCOUNT, "U1"), 1, 9)])
    assert [index.is_stale(i) for i in changed] == [True]
    assert index.place_of(changed[0]) == 1
    index.rebuild()
    assert index.place_of(changed[0]) == 0
    assert not index.is_stale(changed[0])
