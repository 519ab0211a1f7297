"""The foot of the list: what is not listed, and how to get it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from popview.ui import wording
from popview.ui.list.older_line import OlderLine
from popview.ui.list.pane import MessagePane
from popview.ui.list.state import ListState
from popview.ui.theme import Theme
from tests.ui.believable import summaries


@pytest.fixture
def theme(qapp) -> Theme:
    made = Theme()
    made.apply("light")
    return made


@pytest.fixture
def line(qtbot, theme: Theme) -> OlderLine:
    made = OlderLine(theme=theme)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def pane(qtbot, theme: Theme) -> Iterator[MessagePane]:
    made = MessagePane(theme=theme)
    qtbot.addWidget(made)
    made.model.reset(summaries(20))
    made.show_state(ListState.ROWS)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_not_there_while_everything_is_listed(line: OlderLine) -> None:
    line.say(0, 0)
    assert line.isHidden()


def test_it_tells_how_many_and_how_much_and_offers_five_hundred(line: OlderLine) -> None:
    line.say(12_500, 1_200_000_000)
    assert not line.isHidden()
    assert line.label.text() == f"Older messages: {wording.number(12_500)} (1.2 GB)"
    assert line.button.text() == "&Load 500 more"


def test_the_last_ones_come_all_at_once(line: OlderLine) -> None:
    line.say(44, 4_000)
    assert line.button.text() == "&Load all of them"


def test_while_a_filter_is_on_it_says_that_they_were_not_searched(line: OlderLine) -> None:
    line.say(44, 4_000, is_filtered=True)
    assert line.label.text().endswith("not searched")
    assert line.accessibleName() == line.label.text()


def test_while_something_runs_nothing_can_be_loaded(line: OlderLine, qtbot) -> None:
    with qtbot.waitSignal(line.can_load) as told:
        line.say(44, 4_000, can_load=False)
    assert told.args == [False]
    assert not line.button.isEnabled()


def test_it_is_reached_and_pressed_by_keys_alone(pane: MessagePane, qtbot) -> None:
    pane.show_older(900, 5_000_000)
    pane.table.setFocus()
    QTest.keyClick(pane.table, Qt.Key.Key_Tab)
    assert pane.focusWidget() is pane.older_line.button
    with qtbot.waitSignal(pane.wished) as told:
        QTest.keyClick(pane.older_line.button, Qt.Key.Key_Space)
    assert told.args == ["older"]


def test_it_belongs_to_the_server_s_list_alone(pane: MessagePane) -> None:
    pane.show_older(900, 5_000_000)
    assert pane.older_line.isVisible()
    pane.model.set_view("marked")
    pane.show_older(900, 5_000_000)
    assert not pane.older_line.isVisible()
