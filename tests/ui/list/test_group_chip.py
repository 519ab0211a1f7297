"""The chip above a list that shows only a part."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.ui.list.pane import MessagePane
from popview.ui.list.state import ListState
from popview.ui.theme import Theme
from tests.ui.believable import summaries

ROWS = summaries(30)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> MessagePane:
    made = MessagePane(theme=theme)
    qtbot.addWidget(made)
    made.model.reset(ROWS)
    made.show_state(ListState.ROWS)
    made.resize(700, 400)
    made.show()
    return made


def test_the_chip_is_there_only_while_a_part_is_shown(pane: MessagePane) -> None:
    assert not pane.group_chip.isVisible()
    pane.set_group(frozenset(row.key for row in ROWS[:3]), "Weekly <b>Digest</b>")
    assert pane.group_chip.isVisible()
    assert pane.group_chip.label.text() == "Only Weekly <b>Digest</b>: 3 messages"
    assert pane.group_chip.accessibleName() == pane.group_chip.label.text()
    pane.set_group(None)
    assert not pane.group_chip.isVisible()


def test_its_button_shows_all_again_by_mouse_and_by_key(pane: MessagePane, qtbot: QtBot) -> None:
    some = frozenset(row.key for row in ROWS[:3])
    pane.set_group(some, "A")
    qtbot.mouseClick(pane.group_chip.button, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 30
    pane.set_group(some, "A")
    qtbot.keyClick(pane.group_chip.button, Qt.Key.Key_Space)
    assert pane.model.rowCount() == 30


def test_nothing_of_the_part_in_this_view_is_said_and_can_be_left(pane: MessagePane, qtbot: QtBot) -> None:
    pane.set_group(frozenset(row.key for row in ROWS[:3]), "A")
    pane.model.set_filter("no such word")
    assert pane.shown_state is ListState.FILTERED_OUT
    pane.model.set_filter("")
    pane.set_group(frozenset(), "A")
    assert pane.shown_state is ListState.FILTERED_OUT
    qtbot.mouseClick(pane.placeholder.button, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 30
