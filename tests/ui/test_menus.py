import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from popview.ui import menus
from popview.ui.actions import Actions
from popview.ui.theme import Theme


@pytest.fixture
def actions(theme: Theme, qtbot: QtBot) -> Actions:
    return Actions(theme=theme)


def _in(menu: QMenu) -> set[QAction]:
    found = set()
    for action in menu.actions():
        below = action.menu()
        found |= _in(below) if isinstance(below, QMenu) else {action}
    return found


@pytest.fixture
def window(actions: Actions, qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    columns = QMenu("Columns", made)
    columns.addAction("From")
    menus.make_menus(made.menuBar())
    menus.fill_menus(made.menuBar(), actions, columns)
    return made


def test_every_action_has_a_place_in_a_menu(window: QMainWindow, actions: Actions) -> None:
    placed: set[QAction] = set()
    for menu in window.menuBar().findChildren(QMenu):
        placed |= _in(menu)
    assert {action.objectName() for action in actions.all()} - {a.objectName() for a in placed} == set()


def test_menus_and_their_entries_can_be_reached_by_different_letters(window: QMainWindow) -> None:
    tops = [action.text() for action in window.menuBar().actions()]
    letters = [text[text.index("&") + 1].lower() for text in tops]
    assert len(set(letters)) == len(letters)
    for menu in window.menuBar().findChildren(QMenu):
        texts = [action.text() for action in menu.actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].lower() for text in texts]
        assert len(set(letters)) == len(letters), menu.title()


def test_the_tool_bar_ends_with_the_filter_and_names_every_button(actions: Actions, qtbot: QtBot) -> None:
    bar, last = QToolBar(), QLineEdit()
    qtbot.addWidget(bar)
    menus.fill_tool_bar(bar, actions, last)
    assert bar.widgetForAction(bar.actions()[-1]) is last
    buttons = [bar.widgetForAction(action) for action in bar.actions() if action.objectName()]
    assert all(isinstance(button, QToolButton) and button.objectName() for button in buttons)
    assert {button.objectName() for button in buttons} >= {"toolCheck", "toolFetch", "toolMark", "toolUnmark"}


def test_the_context_menu_offers_what_one_looks_for_there(actions: Actions) -> None:
    offered = menus.message_menu(actions)
    for action in (actions.mark, actions.fetch, actions.open_window, actions.copy_address, actions.seen):
        assert action in offered
    assert offered[0] is not None
    assert offered[-1] is not None


def test_check_has_a_menu_of_its_own_whose_arrow_is_there_from_the_start(
    actions: Actions, qtbot: QtBot
) -> None:
    bar, last = QToolBar(), QLineEdit()
    qtbot.addWidget(bar)
    menus.fill_tool_bar(bar, actions, last)
    button = bar.findChild(QToolButton, "toolCheck")
    assert button.popupMode() is QToolButton.ToolButtonPopupMode.MenuButtonPopup
    before = bar.sizeHint()
    menus.fill_check_menu(bar, actions)
    assert bar.sizeHint() == before  # nothing that is seen moves
    offered = [action for action in button.menu().actions() if not action.isSeparator()]
    assert offered == [actions.check_all, actions.load_older, actions.offline]
    with qtbot.waitSignal(actions.check.triggered):
        button.click()
