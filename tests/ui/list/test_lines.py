from popview.types import Key, Summary
from popview.ui.list.columns import ARRIVAL, Column
from popview.ui.list.group_by import GroupBy
from popview.ui.list.lines import Lines
from popview.ui.list.narrowing import Narrowing
from popview.ui.list.row_index import RowIndex
from tests.ui.believable import HOME, NOW

ROWS = [
    Summary(Key(HOME, "U0"), 1, 10, address="a@x"),
    Summary(Key(HOME, "U1"), 2, 500, address="b@x"),
    Summary(Key(HOME, "U2"), 3, -1, address="a@x"),
    Summary(Key(HOME, "U3"), 4, 5, address=""),
    Summary(Key(HOME, "U4"), 5, 7, address="a@x"),
]


def made(by: GroupBy = GroupBy.SENDER) -> tuple[Lines, RowIndex]:
    index = RowIndex(lambda row: 0, Narrowing(lambda _state: (), dict))
    index.reset(ROWS)
    lines = Lines(by)
    lines.build(index, NOW)
    return lines, index


def test_each_group_is_a_header_and_its_rows_in_order_and_no_group_comes_last() -> None:
    lines, _ = made()
    assert lines.lines == [-1, 4, 2, 0, -2, 1, -3, 3]
    assert [(group.id, group.size) for group in lines.groups] == [("a@x", 17), ("b@x", 500), ("", 5)]


def test_sorted_by_size_the_heaviest_group_leads() -> None:
    lines, index = made()
    index.sort(Column.SIZE, True)
    lines.build(index, NOW)
    assert [group.id for group in lines.groups] == ["b@x", "a@x", ""]
    index.sort(Column.SIZE, False)
    lines.build(index, NOW)
    assert [group.id for group in lines.groups] == ["a@x", "b@x", ""]
    index.sort(ARRIVAL, True)
    lines.build(index, NOW)
    assert [group.id for group in lines.groups] == ["a@x", "b@x", ""]


def test_sizes_stand_in_their_own_order() -> None:
    lines, _ = made(GroupBy.SIZE)
    assert [group.id for group in lines.groups] == ["0", ""]


def test_folding_takes_rows_away_and_is_remembered() -> None:
    lines, index = made()
    lines.fold(0)
    assert lines.lines == [-1, -2, 1, -3, 3]
    assert lines.place_of(4) is None
    assert lines.place_of(1) == 2
    lines.build(index, NOW)
    assert lines.lines == [-1, -2, 1, -3, 3]
    lines.unfold(0)
    assert lines.lines == [-1, 4, 2, 0, -2, 1, -3, 3]
    lines.fold_all(True)
    assert lines.lines == [-1, -2, -3]
    lines.fold_all(False)
    assert len(lines.lines) == 8


def test_headers_are_found_from_their_rows_and_by_their_name() -> None:
    lines, _ = made()
    assert [lines.header_of(place) for place in (0, 3, 5, 7)] == [0, 0, 4, 6]
    assert lines.line_of_group("b@x") == -2
    assert lines.line_of_group("nobody") is None
    group = lines.group_at(4)
    assert group is not None
    assert group.id == "b@x"
    assert lines.group_at(1) is None
    assert lines.span_below(0) == (1, 3)
