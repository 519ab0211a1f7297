"""Senders who are proposed always, or never."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import SenderWish
from popview.ui.rules.senders_page import SendersPage
from popview.ui.theme import Theme


def page(theme: Theme, qtbot: QtBot) -> SendersPage:
    made = SendersPage(theme=theme, now=lambda: 0.0)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nobody_is_said_in_words(theme: Theme, qtbot: QtBot) -> None:
    made = page(theme, qtbot)
    assert made.empty.isVisible()
    assert not made.add_button.isEnabled()
    assert not made.remove_button.isEnabled()


def test_a_sender_is_added_for_a_while(theme: Theme, qtbot: QtBot) -> None:
    made = page(theme, qtbot)
    qtbot.keyClicks(made.edit, "ann@example.org")
    qtbot.keyClick(made.choice, Qt.Key.Key_Down)
    qtbot.keyClick(made.lifetime, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.added) as added:
        qtbot.mouseClick(made.add_button, Qt.MouseButton.LeftButton)
    assert added.args == [(SenderWish("ann@example.org", False, 30 * 86_400.0),)]
    assert made.edit.text() == ""


def test_the_chosen_are_removed(theme: Theme, qtbot: QtBot) -> None:
    made = page(theme, qtbot)
    wishes = (SenderWish("a@b.example", True), SenderWish("@c.example", False, 99.0))
    made.show_wishes(wishes)
    assert made.table.isVisible()
    made.table.selectRow(1)
    with qtbot.waitSignal(made.removed) as removed:
        qtbot.mouseClick(made.remove_button, Qt.MouseButton.LeftButton)
    assert removed.args == [(wishes[1],)]
