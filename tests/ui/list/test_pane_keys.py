"""Every action of the list by keyboard alone: each has keys, the keys reach it, nothing needs the mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from popview.ui.actions import Actions
from popview.ui.cleanup.bar import CommitBar
from popview.ui.list.state import ListState
from popview.ui.main_window import MainWindow
from popview.ui.menus import message_menu
from popview.ui.theme import Theme
from tests.ui.believable import ReadingStandIn, summaries


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    theme = Theme()
    theme.apply("light")
    made = MainWindow(theme=theme, actions=Actions(theme=theme))
    made.furnish(reading_pane=ReadingStandIn(theme), commit_bar=CommitBar(theme=theme))
    qtbot.addWidget(made)
    made.message_pane.model.reset(summaries(60))
    made.message_pane.show_state(ListState.ROWS)
    made.message_pane.show_older(900, 5_000_000)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.message_pane.table.setFocus()
    made.message_pane.go(0)
    yield made
    made.allow_close()


def wanted(window: MainWindow) -> list[QAction]:
    """Return what the list's own menu offers, and what loads older messages."""
    actions = window._actions
    return [*(action for action in message_menu(actions) if action is not None), actions.load_older]


def test_every_action_of_the_list_is_triggered_by_its_keys(window: MainWindow, qtbot: QtBot) -> None:
    deaf = []
    for action in wanted(window):
        if not action.isEnabled():
            continue
        heard: list[bool] = []
        action.triggered.connect(lambda _on=False, heard=heard: heard.append(True))
        window.message_pane.table.setFocus()
        QTest.keySequence(window.message_pane.table, action.shortcut())
        if not heard:
            deaf.append(action.text())
    assert deaf == []


def test_every_action_of_the_list_stands_in_the_menu_bar_too(window: MainWindow) -> None:
    def below(menu: QMenu) -> Iterator[QAction]:
        for action in menu.actions():
            yield action
            inner = action.menu()
            if isinstance(inner, QMenu):
                yield from below(inner)

    menus = [action.menu() for action in window.menuBar().actions()]
    there = {action for menu in menus if isinstance(menu, QMenu) for action in below(menu)}
    pane = window.message_pane
    quick = pane.filter_field.quick.actions_by_name.values()
    columns = pane.table.message_header.actions_by_column.values()
    assert [a.text() for a in (*wanted(window), *quick, *columns) if a not in there] == []


def test_every_button_of_the_list_takes_the_focus_by_tab(window: MainWindow) -> None:
    pane = window.message_pane
    buttons = [*pane.findChildren(QAbstractButton), *pane.filter_field.findChildren(QAbstractButton)]
    own = [button for button in buttons if button.objectName() and not button.objectName().startswith("qt_")]
    mouse_only = [b.objectName() for b in own if not b.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert own
    assert mouse_only == []


def test_from_the_filter_to_the_foot_and_back_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.message_pane
    QTest.keyClick(pane.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert pane.filter_field.edit.hasFocus()
    QTest.keyClick(pane.filter_field.edit, Qt.Key.Key_Down)
    assert pane.table.hasFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_End)
    assert pane.current_key() == pane.model.keys()[-1]
    QTest.keyClick(pane.table, Qt.Key.Key_Tab)
    assert pane.older_line.button.hasFocus()
    QTest.keyClick(pane.older_line.button, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert pane.table.hasFocus()


def test_several_rows_are_chosen_by_keys(window: MainWindow) -> None:
    pane = window.message_pane
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(pane.table, Qt.Key.Key_Home)
    QTest.keyClick(pane.table, Qt.Key.Key_Down, shift)
    assert len(pane.selected_keys()) == 2
    QTest.keyClick(pane.table, Qt.Key.Key_A, control)
    assert len(pane.selected_keys()) == 60


def test_escape_in_the_list_shows_everything_again(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.message_pane
    pane.filter_field.edit.setText(str(pane.model.index(4, 2).data()))
    pane.set_group(pane.model.keys(), "a tile")
    assert pane.model.rowCount() < 60
    pane.table.setFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_Escape)
    assert pane.model.rowCount() == 60
    assert pane.filter_field.edit.text() == ""
    assert pane.model.subset_name is None
    assert pane.table.hasFocus()


def test_a_list_that_empties_under_the_keys_gets_them_back_with_its_rows(
    window: MainWindow, qtbot: QtBot
) -> None:
    pane = window.message_pane
    pane.table.setFocus()
    pane.filter_field.quick.actions_by_name["marked"].trigger()
    assert pane.placeholder.isVisible()
    assert QApplication.focusWidget() is pane.placeholder
    QTest.keyClick(pane.placeholder, Qt.Key.Key_Space)  # meant for a row that is gone: presses nothing
    assert pane.placeholder.isVisible()
    QTest.keyClick(pane.placeholder, Qt.Key.Key_Escape)
    assert pane.table.isVisible()
    assert pane.table.hasFocus()


def test_the_view_menu_sorts_without_a_mouse(window: MainWindow) -> None:
    menu = window.findChild(QMenu, "menuOrder")
    assert menu is not None
    assert menu.menuAction() in window.findChild(QMenu, "menuView").actions()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Size").trigger()
    model = window.message_pane.model
    sizes = [model.summary_at(n).size for n in range(model.rowCount())]
    assert sizes == sorted(sizes, reverse=True)
