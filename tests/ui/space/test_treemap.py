"""The treemap by mouse and by keys, and what a screen reader hears of it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from popview.cleanup.groups import by_weight
from popview.cleanup.layout import arrange
from popview.types import Dimension, Measure
from popview.ui.palette import Role
from popview.ui.space.treemap import TreeMap
from popview.ui.theme import Theme
from popview.ui.wording.space import OTHERS
from tests.pointer import move
from tests.ui.space.mailboxes import groups_of, rows_of

GROUPS = by_weight(groups_of(rows_of(1_000), Dimension.SENDER), Measure.BYTES)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tree(theme: Theme, qtbot: QtBot) -> TreeMap:
    made = TreeMap(theme=theme, arrange=arrange)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_groups(GROUPS, Measure.BYTES)
    made.show()
    made.setFocus()
    return made


def test_every_message_is_in_one_tile(tree: TreeMap) -> None:
    keys = [key for tile in tree.tiles for key in tile.group.keys]
    sized = [key for group in GROUPS if group.size for key in group.keys]
    assert sorted(keys) == sorted(sized)
    assert tree.tiles[-1].group.id == OTHERS
    assert tree.own == len(tree.tiles) - 1
    others = tree.tiles[-1].group
    assert others.size == sum(group.size for group in GROUPS[tree.own :])


def test_the_first_tile_is_current_and_said(tree: TreeMap) -> None:
    assert tree.current is GROUPS[0]
    assert tree.accessibleName() == "Space map"
    assert tree.accessibleDescription().startswith("Lars Moen, lars@foto.example, ")
    assert f"Tile 1 of {len(tree.tiles)}." in tree.accessibleDescription()


def test_arrows_home_and_end_move(tree: TreeMap, qtbot: QtBot) -> None:
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    second = tree.current
    assert second is not None
    assert second is not GROUPS[0]
    assert tree.accessibleDescription().startswith(second.name)
    qtbot.keyClick(tree, Qt.Key.Key_End)
    assert tree.current is tree.tiles[-1].group
    qtbot.keyClick(tree, Qt.Key.Key_Home)
    assert tree.current is GROUPS[0]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Return, "zoom_requested"),
        (Qt.Key.Key_Enter, "zoom_requested"),
        (Qt.Key.Key_Space, "chosen"),
        (Qt.Key.Key_Delete, "mark_requested"),
    ],
)
def test_keys_wish_for_the_current_tile(tree: TreeMap, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(tree, signal)) as told:
        qtbot.keyClick(tree, key)
    assert told.args == [GROUPS[0]]


def test_backspace_and_the_back_button_go_back(tree: TreeMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tree.back_requested):
        qtbot.keyClick(tree, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(tree.back_requested):
        qtbot.mouseClick(tree, Qt.MouseButton.BackButton, pos=QPoint(5, 5))


def test_a_click_chooses_and_two_zoom(tree: TreeMap, qtbot: QtBot) -> None:
    tile = tree.tiles[2]
    with qtbot.waitSignal(tree.chosen) as told:
        qtbot.mouseClick(tree, LEFT, pos=tile.rect.center())
    assert told.args == [tile.group]
    assert tree.current is tile.group
    with qtbot.waitSignal(tree.zoom_requested) as told:
        qtbot.mouseDClick(tree, LEFT, pos=tile.rect.center())
    assert told.args == [tile.group]


def test_hovering_tells_at_once_and_leaving_speaks_of_the_current_again(tree: TreeMap, qtbot: QtBot) -> None:
    told: list[object] = []
    tree.current_changed.connect(told.append)
    move(tree, tree.tiles[1].rect.center())
    assert told[-1] is tree.tiles[1].group
    assert tree.current is GROUPS[0]
    QApplication.sendEvent(tree, QEvent(QEvent.Type.Leave))
    assert told[-1] is GROUPS[0]


def test_the_menu_is_of_the_tile_under_the_pointer_or_of_the_current(tree: TreeMap, qtbot: QtBot) -> None:
    told: list[object] = []
    tree.menu_requested.connect(lambda group, where: told.append(group))
    where = tree.tiles[1].rect.center()
    mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, tree.mapToGlobal(where))
    QApplication.sendEvent(tree, mouse)
    QApplication.sendEvent(tree, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert told == [tree.tiles[1].group] * 2


def test_new_numbers_keep_the_current_tile(tree: TreeMap) -> None:
    tree.set_current(GROUPS[3].id)
    tree.show_groups(by_weight(GROUPS, Measure.COUNT), Measure.COUNT)
    assert tree.current is not None
    assert tree.current.id == GROUPS[3].id
    tree.resize(500, 300)
    assert tree.current.id == GROUPS[3].id
    tree.show_groups(GROUPS[:1], Measure.BYTES)
    assert tree.current is GROUPS[0]


def test_nothing_to_show_is_said_and_harms_nothing(tree: TreeMap, qtbot: QtBot) -> None:
    tree.show_groups((), Measure.BYTES)
    assert (tree.tiles, tree.current) == ((), None)
    assert tree.accessibleDescription() == "Nothing to show."
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_Delete):
        qtbot.keyClick(tree, key)
    qtbot.mouseClick(tree, LEFT, pos=QPoint(50, 50))
    tree.grab()


def test_a_tiny_map_has_no_tiles(tree: TreeMap) -> None:
    tree.setMinimumSize(1, 1)
    tree.resize(20, 20)
    assert tree.tiles == ()
    tree.grab()


def test_the_theme_changes_its_colours(tree: TreeMap, theme: Theme) -> None:
    light = tree.grab().toImage().pixelColor(tree.tiles[0].rect.center())
    theme.apply("dark")
    dark = tree.grab().toImage().pixelColor(tree.tiles[0].rect.center())
    assert light.lightness() > theme.color(Role.TEXT).lightness() / 2 > dark.lightness() / 2
    assert light != dark
