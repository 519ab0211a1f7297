"""The grouped model against the plainest way to group, under Qt's own tester."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from popview.types import Key, Summary
from popview.ui.list import rows_model
from popview.ui.list.columns import Column
from popview.ui.list.group_by import GroupBy
from popview.ui.list.model import MessageModel
from tests.ui.believable import HOME, NOW, summaries

ROWS = summaries(40)
KEYS = tuple(row.key for row in ROWS)


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[MessageModel]:
    made = MessageModel(clock=lambda: NOW)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.reset(ROWS)
    made.set_grouping(GroupBy.SENDER)
    yield made
    del tester
    made.deleteLater()


def headers(model: MessageModel) -> list[int]:
    return [place for place in range(model.rowCount()) if model.group_at(place) is not None]


def check(model: MessageModel) -> None:
    """Every shown row stands below the header of its group, in the order of the plain list."""
    inside: dict[str, list[Key]] = {}
    at = ""
    for place in range(model.rowCount()):
        group = model.group_at(place)
        if group is not None:
            at = group.id
            assert at not in inside
            inside[at] = []
        else:
            row = model.summary_at(place)
            assert (row.address or row.sender).lower() == at
            inside[at].append(row.key)
            assert model.place_of(row.key) == place


def test_every_row_stands_below_its_header(model: MessageModel) -> None:
    check(model)
    assert set(model.keys()) == set(KEYS)
    assert model.rowCount() == len(KEYS) + len(headers(model))


def test_a_header_has_no_message_and_cannot_be_selected(model: MessageModel) -> None:
    assert model.key_at(0) is None
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert "Group" in str(model.data(model.index(0, Column.SUBJECT)))
    assert model.data(model.index(0, Column.SIZE)) is None


def test_a_header_tells_how_many_and_how_much(model: MessageModel) -> None:
    group = model.group_at(0)
    assert group is not None
    rows = [model.summary(key) for key in model.group_keys(0)]
    assert group.size == sum(max(row.size, 0) for row in rows if row is not None)
    assert str(len(rows)) in model.group_texts(group)[2]


def test_folding_removes_rows_and_unfolding_brings_them_back(model: MessageModel) -> None:
    before = model.keys()
    count = len(model.group_keys(0))
    kept = QPersistentModelIndex(model.index(headers(model)[1], 0))
    model.set_folded(0, True)
    assert model.is_folded(0)
    assert len(model.keys()) == len(before) - count
    assert kept.row() == 1
    model.set_folded(0, False)
    assert model.keys() == before
    model.fold_all(True)
    assert model.keys() == ()
    assert all(model.is_folded(place) for place in range(model.rowCount()))
    model.fold_all(False)
    assert model.keys() == before


def test_selection_goes_with_its_message_when_the_order_changes(model: MessageModel) -> None:
    selection = QItemSelectionModel(model)
    flags = QItemSelectionModel.SelectionFlag
    header = QPersistentModelIndex(model.index(headers(model)[2], 0))
    group = model.group_at(header.row())
    assert group is not None
    place = model.place_of(KEYS[7])
    assert place is not None
    selection.select(model.index(place, 0), flags.Rows | flags.Select)
    model.sort(Column.SIZE, Qt.SortOrder.AscendingOrder)
    assert {model.key_at(index.row()) for index in selection.selectedRows()} == {KEYS[7]}
    moved = model.group_at(header.row())
    assert moved is not None
    assert moved.id == group.id


def test_many_rows_that_come_are_grouped_a_little_later(
    model: MessageModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_model, "AT_ONCE", 10)
    new = [replace(row, key=Key(HOME, f"Unew{row.rank}"), rank=row.rank + 1_000) for row in ROWS[:5]]
    model.upsert(new)
    assert model.place_of(new[0].key) is None
    qtbot.waitUntil(lambda: model.place_of(new[0].key) is not None)
    check(model)


def test_a_plain_list_again(model: MessageModel) -> None:
    model.set_grouping(GroupBy.NONE)
    assert model.keys() == KEYS
    assert model.group_of(3) is None


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("group"), st.sampled_from(GroupBy)),
        st.tuples(st.just("filter"), st.sampled_from(["", "bucher", "larger:100k", "is:new", "-is:marked"])),
        st.tuples(st.just("fold"), st.integers(0, 30)),
        st.tuples(st.just("mark"), st.integers(0, 39)),
        st.tuples(st.just("see"), st.integers(0, 39)),
        st.tuples(st.just("gone"), st.integers(0, 39)),
        st.tuples(st.just("change"), st.integers(0, 39)),
        st.tuples(st.just("remove"), st.integers(0, 39)),
        st.tuples(st.just("new"), st.integers(0, 9)),
        st.tuples(st.just("sort"), st.sampled_from([-1, *Column])),
        st.tuples(st.just("view"), st.sampled_from(["server", "marked", "saved"])),
    ),
    max_size=12,
)


def act(model: MessageModel, what: str, how: int) -> None:
    match what:
        case "fold" if how < model.rowCount():
            model.set_folded(how, not model.is_folded(how))
        case "mark":
            model.set_marked([KEYS[how]], not model.is_marked(KEYS[how]))
        case "see":
            model.set_seen([KEYS[how]], not model.is_seen(KEYS[how]))
        case "gone" | "change":
            row = model.summary(KEYS[how])
            if row is not None:
                changes = {"is_gone": True} if what == "gone" else {"address": "changed@x", "size": how * 999}
                model.upsert([replace(row, **changes)])
        case "remove":
            model.remove([KEYS[how]])
        case "new":
            model.upsert([replace(ROWS[how], key=Key(HOME, f"Unew{how}"), rank=1_000 + how)])
        case _:
            pass


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_groups_hold_exactly_what_the_plain_list_shows(qtbot: QtBot, steps: list[tuple[str, object]]) -> None:
    grouped, plain = MessageModel(clock=lambda: NOW), MessageModel(clock=lambda: NOW)
    tester = QAbstractItemModelTester(grouped, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for model in (grouped, plain):
        model.reset(ROWS)
    for what, how in steps:
        if what == "group":
            grouped.set_grouping(GroupBy(how))
        elif what == "fold":
            act(grouped, what, int(str(how)))
        for model in (grouped, plain):
            if what == "filter":
                model.set_filter(str(how))
            elif what == "sort":
                model.sort(int(str(how)), Qt.SortOrder.DescendingOrder)
            elif what == "view":
                model.set_view(str(how))
            elif what not in ("group", "fold"):
                act(model, what, int(str(how)))
    grouped.fold_all(False)
    assert sorted(grouped.keys()) == sorted(plain.keys())
    for place in headers(grouped):
        order = [plain.place_of(key) for key in grouped.group_keys(place)]
        assert order == sorted(order, key=lambda at: -1 if at is None else at)
    grouped.set_grouping(GroupBy.NONE)
    assert grouped.keys() == plain.keys()
    del tester


def test_names_of_groups_are_made_of_their_rows(model: MessageModel) -> None:
    for by in GroupBy:
        model.set_grouping(by)
        for place in headers(model):
            group = model.group_at(place)
            assert group is not None
            assert model.group_texts(group)[0]


def test_senders_are_named_with_their_address(model: MessageModel) -> None:
    model.reset([Summary(Key(HOME, "U1"), 1, 5, sender="Anna", address="anna@x")])
    group = model.group_at(0)
    assert group is not None
    assert model.group_texts(group) == ("Anna", "anna@x", "1 message, 5 B")
