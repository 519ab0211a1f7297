from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from popview.ui.list.columns import Column, title
from popview.ui.list.pane import MessagePane
from popview.ui.list.table import MessageTable
from popview.ui.theme import Theme
from tests.pointer import move
from tests.ui.believable import summaries

ROWS = summaries(60)


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> Iterator[MessageTable]:
    pane = MessagePane(theme=theme)
    qtbot.addWidget(pane)
    pane.resize(900, 400)
    pane.model.reset(ROWS)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.table.setFocus()
    yield pane.table
    pane.close()


def _click(table: MessageTable, qtbot: QtBot, place: int, *modifiers: Qt.KeyboardModifier) -> None:
    where = table.visualRect(table.model().index(place, Column.DATE)).center()
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, where)


def test_the_first_row_is_current_as_soon_as_the_list_has_the_focus(table: MessageTable) -> None:
    assert table.currentIndex().row() == 0


def test_whole_rows_are_selected_by_click_control_and_shift(table: MessageTable, qtbot: QtBot) -> None:
    _click(table, qtbot, 2)
    _click(table, qtbot, 5, Qt.KeyboardModifier.ControlModifier)
    assert table.selected_places() == [2, 5]
    _click(table, qtbot, 8, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_places() == [2, 5, 6, 7, 8]


def test_dragging_over_rows_selects_them(table: MessageTable, qtbot: QtBot) -> None:
    start, end = (table.visualRect(table.model().index(n, Column.DATE)).center() for n in (1, 4))
    qtbot.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=start)
    move(table.viewport(), end, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert table.selected_places() == [1, 2, 3, 4]


def test_the_current_cell_is_the_subject_wherever_one_clicks(table: MessageTable, qtbot: QtBot) -> None:
    _click(table, qtbot, 3)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (3, Column.SUBJECT)


def test_arrows_move_and_shift_extends(table: MessageTable, qtbot: QtBot) -> None:
    _click(table, qtbot, 3)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_places() == [4, 5]
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.selected_places() == [59]
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.selected_places() == [59]
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.selected_places()) == 60


@pytest.mark.parametrize(
    ("modifier", "step"), [(Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, -1)]
)
def test_space_pages_the_preview_and_leaves_the_selection(
    table: MessageTable, qtbot: QtBot, modifier: Qt.KeyboardModifier, step: int
) -> None:
    _click(table, qtbot, 2)
    with qtbot.waitSignal(table.page_requested) as told:
        qtbot.keyClick(table, Qt.Key.Key_Space, modifier)
    assert told.args == [step]
    assert table.selected_places() == [2]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens(table: MessageTable, qtbot: QtBot, key: Qt.Key) -> None:
    _click(table, qtbot, 7)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, key)
    assert told.args is not None
    assert told.args[0].row() == 7


def test_a_double_click_opens(table: MessageTable, qtbot: QtBot) -> None:
    where = table.visualRect(table.model().index(4, Column.FROM)).center()
    with qtbot.waitSignal(table.opened) as told:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told.args is not None
    assert told.args[0].row() == 4


def test_letters_do_not_search_cell_by_cell(table: MessageTable, qtbot: QtBot) -> None:
    qtbot.keyClicks(table, "w")
    assert table.currentIndex().row() == 0


def test_tab_leaves_the_list(table: MessageTable) -> None:
    assert not table.tabKeyNavigation()


def test_the_menu_key_asks_at_the_current_row(table: MessageTable, qtbot: QtBot) -> None:
    _click(table, qtbot, 6)
    asked: list[QPoint] = []
    table.menu_requested.connect(asked.append)
    QApplication.sendEvent(
        table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    )
    row = table.visualRect(table.model().index(6, Column.SUBJECT))
    assert table.viewport().mapFromGlobal(asked[0]).y() == row.bottom()


def test_the_focus_is_drawn(table: MessageTable, qtbot: QtBot) -> None:
    _click(table, qtbot, 2)
    focused = table.viewport().grab().toImage()
    table.clearFocus()
    assert table.viewport().grab().toImage() != focused


def test_a_screen_reader_finds_every_row_and_every_named_column(table: MessageTable) -> None:
    reader = QAccessible.queryAccessibleInterface(table)
    assert reader.text(QAccessible.Text.Name) == "Messages"
    children = [reader.child(n) for n in range(reader.childCount())]
    heads = [
        one.text(QAccessible.Text.Name) for one in children if one.role() is QAccessible.Role.ColumnHeader
    ]
    cells = [one.text(QAccessible.Text.Name) for one in children if one.role() is QAccessible.Role.Cell]
    assert heads == [title(column) for column in Column]
    assert len(cells) == len(ROWS) * len(Column)
    assert cells[Column.SUBJECT].startswith(f"{ROWS[0].subject}, from {ROWS[0].sender}, ")
