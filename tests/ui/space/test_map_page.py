"""Map and table show the same groups; the small ones are looked into in place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from popview.cleanup.groups import by_weight
from popview.cleanup.layout import arrange
from popview.types import Dimension, Key, Measure
from popview.ui.space.map_page import MapPage
from popview.ui.theme import Theme
from popview.ui.wording.space import OTHERS
from tests.pointer import move
from tests.ui.space.mailboxes import groups_of, rows_of

ROWS = rows_of(3_000, strangers=2_000)
MARKED: frozenset[Key] = frozenset(row.key for row in ROWS[:700])
GROUPS = by_weight(groups_of(ROWS, Dimension.SENDER, (), MARKED), Measure.BYTES)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> MapPage:
    made = MapPage(theme=theme, arrange=arrange)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.show_groups(GROUPS, Measure.BYTES, is_other=True)
    made.map.setFocus()
    return made


def rows_shown(page: MapPage) -> int:
    return page.table.model_of_rows.rowCount()


def test_every_group_is_in_the_table_and_the_current_one_is_selected(page: MapPage, qtbot: QtBot) -> None:
    assert rows_shown(page) == len(GROUPS)
    assert page.table.selected_rows() == (GROUPS[0],)
    qtbot.keyClick(page.map, Qt.Key.Key_Right)
    assert page.table.selected_rows() == (page.map.current,)


def test_a_row_makes_its_tile_current(page: MapPage) -> None:
    page.table.setFocus()
    page.table.selectRow(2)
    assert page.map.current is not None
    assert page.map.current.id == GROUPS[2].id


def test_the_small_ones_open_in_place_and_close_again(page: MapPage, qtbot: QtBot) -> None:
    shown = page.map.own
    page.map.set_current(OTHERS)
    with qtbot.assertNotEmitted(page.zoom_requested):
        qtbot.keyClick(page.map, Qt.Key.Key_Return)
    assert page.skips == 1
    assert rows_shown(page) == len(GROUPS) - shown
    assert page.map.tiles[0].group is GROUPS[shown]
    with qtbot.assertNotEmitted(page.back_requested):
        qtbot.keyClick(page.map, Qt.Key.Key_Backspace)
    assert (page.skips, rows_shown(page)) == (0, len(GROUPS))
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page.map, Qt.Key.Key_Backspace)


def test_new_numbers_keep_the_small_ones_open_and_another_level_closes_them(page: MapPage) -> None:
    page.zoom(page.map.tiles[-1].group)
    page.show_groups(GROUPS, Measure.BYTES, is_other=False)
    assert page.skips == 1
    page.show_groups(GROUPS[:3], Measure.BYTES, is_other=False)
    assert page.skips == 0
    page.zoom(GROUPS[0])
    page.show_groups(GROUPS, Measure.BYTES, is_other=True)
    assert page.skips == 0


def test_several_rows_are_shown_and_marked_together(page: MapPage, qtbot: QtBot) -> None:
    page.table.setFocus()
    page.table.selectRow(0)
    index = page.table.model().index(1, 0)
    model = page.table.selectionModel()
    model.select(index, model.SelectionFlag.Select | model.SelectionFlag.Rows)
    with qtbot.waitSignal(page.list_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert set(told.args[0]) == {*GROUPS[0].keys, *GROUPS[1].keys}
    assert told.args[1] == f"{GROUPS[0].name}, {GROUPS[1].name}"
    with qtbot.waitSignal(page.mark_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert told.args[2] is True


@pytest.mark.parametrize(("name", "on"), [("Mark", True), ("Unmark", False)])
def test_the_menu_marks_and_unmarks(page: MapPage, qtbot: QtBot, name: str, on: bool) -> None:
    group = next(group for group in GROUPS if 0 < group.marked < group.count)
    page.show_menu(group, page.mapToGlobal(QPoint(10, 10)))
    menu = page.findChild(QMenu, "spaceMenu")
    texts = {action.objectName(): action for action in menu.actions()}
    assert str(group.count - group.marked) in texts["spaceMenuMark"].text()
    with qtbot.waitSignal(page.mark_wanted) as told:
        texts[f"spaceMenu{name}"].trigger()
    assert told.args == [group.keys, group.name, on]
    menu.close()


def test_the_menu_shows_and_looks_inside(page: MapPage, qtbot: QtBot) -> None:
    group = next(group for group in GROUPS if not group.marked)
    page.show_menu(group, page.mapToGlobal(QPoint(10, 10)))
    menu = page.findChild(QMenu, "spaceMenu")
    texts = {action.objectName(): action for action in menu.actions()}
    assert not texts["spaceMenuUnmark"].isEnabled()
    with qtbot.waitSignal(page.list_wanted):
        texts["spaceMenuShow"].trigger()
    with qtbot.waitSignal(page.zoom_requested):
        texts["spaceMenuZoom"].trigger()
    menu.close()


def test_hovering_is_told_in_a_line(page: MapPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.hovered) as told:
        move(page.map, page.map.tiles[1].rect.center())
    assert told.args[0].startswith(f"{GROUPS[1].name}: ")
