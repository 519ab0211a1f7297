import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from popview.ui.accounts.pane import AccountPane
from popview.ui.theme import Theme
from tests.ui.believable import HOME, WORK, accounts


@pytest.fixture
def add() -> QAction:
    return QAction("&Add account…")


@pytest.fixture
def pane(theme: Theme, add: QAction, qtbot: QtBot) -> AccountPane:
    made = AccountPane(theme=theme, add=add)
    qtbot.addWidget(made)
    made.set_accounts(accounts())
    made.resize(240, 400)
    made.show()
    return made


@pytest.fixture
def told(pane: AccountPane) -> list[tuple[str, str]]:
    seen: list[tuple[str, str]] = []
    pane.view_chosen.connect(lambda account, view: seen.append((account, view)))
    return seen


def test_a_click_chooses_a_view(pane: AccountPane, told: list[tuple[str, str]], qtbot: QtBot) -> None:
    where = pane.tree.visualRect(pane.model.find(WORK, "marked")).center()
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told == [(WORK, "marked")]


def test_an_account_means_its_server(pane: AccountPane, told: list[tuple[str, str]], qtbot: QtBot) -> None:
    where = pane.tree.visualRect(pane.model.find(WORK)).center()
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert told == [(WORK, "server")]


def test_arrows_walk_through_accounts_and_views(
    pane: AccountPane, told: list[tuple[str, str]], qtbot: QtBot
) -> None:
    pane.choose(HOME, "server")
    for _ in range(3):
        qtbot.keyClick(pane.tree, Qt.Key.Key_Down)
    assert told == [(HOME, "marked"), (HOME, "saved"), (WORK, "server")]


def test_choosing_by_program_tells_nobody(pane: AccountPane, told: list[tuple[str, str]]) -> None:
    pane.choose(WORK, "saved")
    assert pane.chosen() == (WORK, "saved")
    assert told == []
    pane.choose("nobody", "server")
    assert pane.chosen() is None


def test_everything_is_open_from_the_start(pane: AccountPane) -> None:
    assert all(pane.tree.isExpanded(pane.model.index(row, 0)) for row in range(3))


@pytest.mark.parametrize(
    ("place", "signal"),
    [(0, "check"), (1, "edit"), (2, "connection"), (3, "history"), (4, "storage"), (5, "remove")],
)
def test_the_menu_of_an_account_says_which_one(
    pane: AccountPane, qtbot: QtBot, place: int, signal: str
) -> None:
    menu = pane.menu_for(pane.model.find(WORK, "saved"))
    assert menu is not None
    with qtbot.waitSignal(getattr(pane, f"{signal}_requested")) as got:
        menu.actions()[place].trigger()
    assert got.args == [WORK]
    assert all(not action.icon().isNull() for action in menu.actions() if not action.isSeparator())


def test_beside_the_accounts_the_menu_adds_one(pane: AccountPane, add: QAction, qtbot: QtBot) -> None:
    pane.choose(WORK, "server")
    beside = QPoint(20, pane.tree.viewport().height() - 3)
    assert not pane.tree.indexAt(beside).isValid()
    pane.tree.customContextMenuRequested.emit(beside)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions() == [add]
    menu.close()


def test_a_pane_that_cannot_add_has_no_menu_beside_the_accounts(theme: Theme, qtbot: QtBot) -> None:
    made = AccountPane(theme=theme)
    qtbot.addWidget(made)
    assert made.menu_for(made.model.find("nobody")) is None


def test_the_button_adds_an_account(pane: AccountPane, add: QAction, qtbot: QtBot) -> None:
    button = pane.findChild(QPushButton, "addAccountPaneButton")
    with qtbot.waitSignal(add.triggered):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_tree_has_its_fixed_name(pane: AccountPane) -> None:
    assert pane.findChild(QTreeView, "accountTree").accessibleName() == "Accounts"


def test_alt_and_an_arrow_move_the_chosen_account(pane: AccountPane, qtbot: QtBot) -> None:
    first, second, third = pane.model.order
    pane.choose(second, "marked")
    wanted: list[tuple[str, ...]] = []
    pane.order_requested.connect(wanted.append)
    pane.tree.setFocus()
    qtbot.keyClick(pane.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(pane.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert wanted == [(second, first, third), (first, third, second)]
    pane.choose(first, "server")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert len(wanted) == 2, "it is the topmost"


def test_the_menu_moves_an_account_and_leaves_it_alone_for_a_while(pane: AccountPane, qtbot: QtBot) -> None:
    first, second, third = pane.model.order
    menu = pane.menu_for(pane.model.find(first))
    assert menu is not None
    actions = {action.objectName(): action for action in menu.actions() if action.objectName()}
    assert not actions["moveAccountUpInMenu"].isEnabled()
    with qtbot.waitSignal(pane.order_requested) as told:
        actions["moveAccountDownInMenu"].trigger()
    assert told.args == [(second, first, third)]
    with qtbot.waitSignal(pane.use_requested) as told:
        actions["useAccount"].trigger()
    assert told.args == [first, False]
    pane.update_account(replace(accounts()[0], enabled=False))
    menu = pane.menu_for(pane.model.find(first))
    assert menu is not None
    assert not menu.actions()[0].isEnabled(), "what is not used is not checked"


def test_an_account_is_dragged_to_another_place_by_the_mouse() -> None:
    """In a process of its own: Qt's platform of the tests, "offscreen", can drag nothing; "minimal" can."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.accounts.dragging"],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "minimal"},
        stdout=subprocess.PIPE,
        timeout=120,
        check=True,
    )
    first, second, third = (one.id for one in accounts())
    assert json.loads(done.stdout) == [
        [third, first, second],  # let go above the first
        [second, first, third],  # … on the second
        [second, third, first],  # … below them all
    ]
