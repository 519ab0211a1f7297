"""The table of plan, receipt and log."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
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
