"""The table of plan, receipt and log."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from popview.ui.cleanup.item_table import Column, ItemTable

COLUMNS: list[Column[tuple[str, int]]] = [
    Column("Name", lambda row: row[0], stretches=True),
    Column("Size", lambda row: f"{row[1]} kB", lambda row: row[1], is_right=True, width=80),
    Column("Sign", lambda _row: "!", colour=lambda row: QColor("red") if row[1] > 50 else None),
]
ROWS = [("b", 100), ("a", 9), ("<b>c</b>\nd", 50)]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def table(window: QWidget) -> ItemTable[tuple[str, int]]:
    made: ItemTable[tuple[str, int]] = ItemTable(COLUMNS, name="table", title="Table", parent=window)
    made.show_rows(ROWS)
    return made


def column(table: ItemTable[tuple[str, int]], number: int) -> list[str]:
    model = table.model_of_rows
    return [model.data(model.index(row, number)) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(table: ItemTable[tuple[str, int]]) -> None:
    tester = QAbstractItemModelTester(
        table.model_of_rows, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    table.show_rows(ROWS * 3)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.show_rows([])
    tester.deleteLater()


def test_rows_stay_in_their_order_until_a_heading_is_clicked(table: ItemTable[tuple[str, int]]) -> None:
    assert column(table, 0) == ["b", "a", "<b>c</b> d"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert column(table, 1) == ["9 kB", "50 kB", "100 kB"]
    table.show_rows([("z", 3), ("y", 1)])
    assert column(table, 0) == ["y", "z"]


def test_cells_are_one_line_and_tool_tips_are_no_markup(table: ItemTable[tuple[str, int]]) -> None:
    model = table.model_of_rows
    tip = model.data(model.index(2, 0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;c" in tip


def test_colour_and_side_are_those_of_the_column(table: ItemTable[tuple[str, int]]) -> None:
    model = table.model_of_rows
    assert model.data(model.index(0, 2), Qt.ItemDataRole.ForegroundRole) == QColor("red")
    assert model.data(model.index(1, 2), Qt.ItemDataRole.ForegroundRole) is None
    side = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(QModelIndex()) == 3


def test_the_selected_rows_come_from_top_to_bottom(table: ItemTable[tuple[str, int]]) -> None:
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    table.selectAll()
    assert table.selected_rows() == (("a", 9), ("<b>c</b>\nd", 50), ("b", 100))


def test_a_heading_that_is_longer_than_its_column_makes_room_for_itself(qtbot: QtBot) -> None:
    columns = (Column("Bytes", str, width=90), Column("Nachrichten in diesem Postfach", str, width=40))
    made: ItemTable[int] = ItemTable(columns, name="t", title="T", parent=None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    header = made.horizontalHeader()
    assert header.sectionSize(0) == 90
    assert header.sectionSize(1) >= header.fontMetrics().horizontalAdvance(columns[1].title) + 12


def selected_names(table: ItemTable[tuple[str, int]]) -> list[str]:
    return [row[0] for row in table.selected_rows()]


def test_what_is_selected_goes_along_when_the_rows_are_sorted(table: ItemTable[tuple[str, int]]) -> None:
    table.selectRow(0)
    assert selected_names(table) == ["b"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert selected_names(table) == ["b"]
    assert table.currentIndex().row() == 2
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert selected_names(table) == ["b"]
    assert table.currentIndex().row() == 0


def test_rows_that_are_equal_keep_their_order_up_and_down(table: ItemTable[tuple[str, int]]) -> None:
    table.show_rows([("x", 1), ("y", 1), ("z", 0)])
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert column(table, 0) == ["z", "x", "y"]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert column(table, 0) == ["x", "y", "z"]


def test_rows_shown_anew_keep_what_was_selected_of_them(table: ItemTable[tuple[str, int]]) -> None:
    rows = [(f"row {n}", n) for n in range(9)]
    table.show_rows(rows)
    table.selectRow(4)
    table.show_rows([("new", 99), *rows[1:]], same=lambda row: row[0])
    assert selected_names(table) == ["row 4"]
    table.show_rows([row for row in rows if row[1] != 4], same=lambda row: row[0])
    assert selected_names(table) == ["row 5"]
    table.show_rows(rows[:2], same=lambda row: row[0])
    assert selected_names(table) == ["row 1"]
    table.show_rows([], same=lambda row: row[0])
    assert selected_names(table) == []
    table.show_rows(rows, same=lambda row: row[0])
    assert selected_names(table) == []


def test_several_that_are_selected_stay_so_but_for_those_that_went(table: ItemTable[tuple[str, int]]) -> None:
    rows = [(f"row {n}", n) for n in range(6)]
    table.show_rows(rows)
    table.selectAll()
    table.show_rows(rows[2:5], same=lambda row: row[0])
    assert selected_names(table) == ["row 2", "row 3", "row 4"]


def test_the_keyboard_sorts_by_the_menu_of_the_table(
    table: ItemTable[tuple[str, int]], window: QWidget, qtbot: QtBot
) -> None:
    window.show()
    table.setFocus()
    middle = table.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, table.mapToGlobal(middle))
    QApplication.sendEvent(table.viewport(), event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    below = menu.actions()[0].menu()
    assert isinstance(below, QMenu)
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Right)
    qtbot.waitUntil(below.isVisible)
    by_size = next(action for action in below.actions() if action.text() == "Size")
    by_size.trigger()
    assert column(table, 1) == ["100 kB", "50 kB", "9 kB"]
    menu.close()
