from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from popview.types import Lock
from popview.ui.accounts.pane import AccountPane
from popview.ui.accounts.state import AccountState
from popview.ui.palette import Role
from popview.ui.theme import Theme
from tests.ui.believable import HOME, accounts

QUIET = replace(accounts()[0], unseen=0)


def _picture(pane: AccountPane, state: AccountState) -> QImage:
    pane.update_account(state)
    return pane.tree.viewport().grab(pane.tree.visualRect(pane.model.find(HOME))).toImage()


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> AccountPane:
    made = AccountPane(theme=theme)
    qtbot.addWidget(made)
    made.set_accounts((QUIET,))
    made.resize(240, 300)
    made.show()
    return made


def test_every_sign_of_an_account_looks_different(pane: AccountPane) -> None:
    states = [
        QUIET,
        replace(QUIET, busy=True),
        replace(QUIET, problem=True),
        replace(QUIET, offline=True),
        replace(QUIET, lock=Lock.HELD),
        replace(QUIET, lock=Lock.MAYBE),
        replace(QUIET, unseen=3),
        replace(QUIET, colour="#ff00ff"),
        replace(QUIET, colour="purple"),
        replace(QUIET, enabled=False),
    ]
    pictures = [_picture(pane, state) for state in states]
    assert all(one != other for n, one in enumerate(pictures) for other in pictures[:n])


def test_a_nonsense_colour_gets_one_of_the_theme(pane: AccountPane) -> None:
    assert _picture(pane, replace(QUIET, colour="nonsense")) == _picture(pane, QUIET)


def test_a_long_name_leaves_room_for_the_numbers(pane: AccountPane) -> None:
    long = _picture(pane, replace(QUIET, name="An account with a very long name indeed"))
    short = _picture(pane, replace(QUIET, name="A"))
    right = long.width() - 40
    assert long.copy(right, 0, 40, long.height()) == short.copy(right, 0, 40, short.height())


def test_what_is_chosen_has_a_strip(pane: AccountPane, theme: Theme) -> None:
    pane.choose(HOME, "server")
    rect = pane.tree.visualRect(pane.model.find(HOME, "server"))
    picture = pane.tree.viewport().grab().toImage()
    assert picture.pixelColor(5, rect.center().y()).name() == theme.color(Role.ACCENT).name()
