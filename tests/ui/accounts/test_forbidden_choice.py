"""The methods that an account never uses."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from popview.types import Mechanism
from popview.ui.accounts.forbidden_choice import ForbiddenChoice
from popview.ui.theme import Theme


@pytest.fixture
def choice(qtbot: QtBot, theme: Theme) -> ForbiddenChoice:
    made = ForbiddenChoice(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_what_is_forbidden_and_how_many_where_it_is_much(choice: ForbiddenChoice) -> None:
    assert choice.currentText() == "None: all are allowed"
    choice.fill([Mechanism.USER, Mechanism.APOP])
    assert choice.currentText() == "USER, APOP"
    assert choice.accessibleName() == "Never sign in by: USER, APOP"
    choice.fill([Mechanism.USER, Mechanism.APOP, Mechanism.LOGIN, Mechanism.PLAIN])
    assert "4" in choice.currentText()


def test_ticks_are_set_one_after_the_other_by_mouse_while_the_menu_stays(
    qtbot: QtBot, choice: ForbiddenChoice
) -> None:
    choice.showPopup()
    qtbot.waitUntil(choice.menu.isVisible)
    for mechanism in (Mechanism.LOGIN, Mechanism.PLAIN):
        place = choice.menu.actionGeometry(choice.ticks[mechanism]).center()
        qtbot.mouseMove(choice.menu, place)
        choice.menu.setActiveAction(choice.ticks[mechanism])
        with qtbot.waitSignal(choice.switched):
            qtbot.mouseClick(choice.menu, Qt.MouseButton.LeftButton, pos=place)
        assert choice.menu.isVisible()
    assert choice.chosen == (Mechanism.PLAIN, Mechanism.LOGIN)
    qtbot.mouseClick(choice.menu, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    choice.menu.close()


def test_ticks_are_set_by_the_keyboard(qtbot: QtBot, choice: ForbiddenChoice) -> None:
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Space)
    qtbot.waitUntil(choice.menu.isVisible)
    qtbot.keyClick(choice.menu, Qt.Key.Key_Down)
    qtbot.keyClick(choice.menu, Qt.Key.Key_Space)
    assert choice.menu.isVisible()
    qtbot.keyClick(choice.menu, Qt.Key.Key_Down)
    qtbot.keyClick(choice.menu, Qt.Key.Key_Return)
    assert not choice.menu.isVisible()
    assert choice.chosen == (Mechanism.SCRAM_SHA_256, Mechanism.SCRAM_SHA_1)


def test_what_is_not_offered_stays_forbidden(choice: ForbiddenChoice) -> None:
    known = (Mechanism.XOAUTH2, Mechanism.APOP, Mechanism.USER)
    choice.fill(known)
    assert choice.chosen == known
    choice.ticks[Mechanism.APOP].trigger()
    assert choice.chosen == (Mechanism.USER, Mechanism.XOAUTH2)
