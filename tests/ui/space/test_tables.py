"""The same numbers as a table, with the same keys as the tiles."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from popview.cleanup.groups import by_weight
from popview.types import Dimension, Group, Measure
from popview.ui.space.tables import SpaceTable, bar_columns, group_columns
from tests.ui.space.mailboxes import groups_of, rows_of, timeline_of

ROWS = rows_of(400)
GROUPS = by_weight(groups_of(ROWS, Dimension.SENDER), Measure.BYTES)
TOTAL = sum(group.size for group in GROUPS)


@pytest.fixture
def table(qtbot: QtBot) -> SpaceTable[Group]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made: SpaceTable[Group] = SpaceTable(
        group_columns(lambda: (TOTAL, Measure.BYTES)), name="t", title="Groups", parent=parent
    )
    made.resize(600, 300)
    parent.show()
    made.show_rows(GROUPS)
    made.owner = parent  # type: ignore[attr-defined]
    return made


def cells(table: SpaceTable[Group], row: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_a_row_says_all_numbers(table: SpaceTable[Group]) -> None:
    assert cells(table, 0)[0] == GROUPS[0].name
    assert cells(table, 0)[2] == str(GROUPS[0].count)
    assert cells(table, 0)[3].endswith("%")
    assert "" not in cells(table, 0)[:6]


@pytest.mark.parametrize("column", range(7))
def test_every_column_sorts_both_ways(table: SpaceTable[Group], column: int) -> None:
    table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    up = [table.model_of_rows.row(n).id for n in range(len(GROUPS))]
    table.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    down = [table.model_of_rows.row(n).id for n in range(len(GROUPS))]
    assert set(up) == set(down) == {group.id for group in GROUPS}
    if column == 1:
        assert up[-1] == down[0] == GROUPS[0].id


@pytest.mark.parametrize(
    ("key", "wish"),
    [
        (Qt.Key.Key_Return, "zoom"),
        (Qt.Key.Key_Space, "choose"),
        (Qt.Key.Key_Delete, "mark"),
        (Qt.Key.Key_Backspace, "back"),
    ],
)
def test_keys_wish_for_the_selected_rows(
    table: SpaceTable[Group], qtbot: QtBot, key: Qt.Key, wish: str
) -> None:
    table.setFocus()
    table.selectRow(1)
    with qtbot.waitSignal(table.row_wished) as told:
        qtbot.keyClick(table, key)
    assert told.args == [wish, (GROUPS[1],)]


def test_moving_tells_the_row_and_going_there_quietly_does_not(
    table: SpaceTable[Group], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(table.row_current) as told:
        table.selectRow(2)
    assert told.args == [GROUPS[2]]
    with qtbot.assertNotEmitted(table.row_current):
        table.go_to(lambda row: row.id == GROUPS[4].id)
    assert table.selected_rows() == (GROUPS[4],)
    table.go_to(lambda row: False)
    assert table.selected_rows() == (GROUPS[4],)


def test_the_menu_is_asked_for_a_row(table: SpaceTable[Group], qtbot: QtBot) -> None:
    where = table.visualRect(table.model().index(1, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, table.viewport().mapToGlobal(where))
    with qtbot.waitSignal(table.menu_requested) as told:
        QApplication.sendEvent(table.viewport(), event)
    assert told.args[0] is GROUPS[1]
    table.selectRow(3)
    with qtbot.waitSignal(table.menu_requested) as told:
        QApplication.sendEvent(
            table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        )
    assert told.args[0] is GROUPS[3]


def test_months_are_named_and_sorted_by_time() -> None:
    bars = timeline_of(ROWS).bars
    name, size, count = bar_columns()
    assert [name.order(bar) for bar in bars] == sorted(bar.start_s for bar in bars)
    assert (size.order(bars[0]), count.order(bars[0])) == (bars[0].size, bars[0].count)
