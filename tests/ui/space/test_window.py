"""The window of the map: its states, its way in and out; and how fast all of it is."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from popview.cleanup.groups import by_weight
from popview.cleanup.layout import arrange
from popview.types import Dimension, Measure, Step
from popview.ui.space.window import SpaceWindow
from popview.ui.theme import Theme
from tests.goals import LONG_RUN, goal
from tests.pointer import move
from tests.ui.space.mailboxes import groups_of, rows_of, timeline_of

ROWS = rows_of(500)
GROUPS = by_weight(groups_of(ROWS, Dimension.SENDER), Measure.BYTES)
PATH = (Step(Dimension.DOMAIN, "x.example", "x & y"), Step(Dimension.SENDER, "a@x.example", "Ann"))


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> SpaceWindow:
    made = SpaceWindow(theme=theme, arrange=arrange, size_of=lambda key: 1)
    qtbot.addWidget(made)
    made.set_account("Home")
    made.show()
    return made


def shown(window: SpaceWindow, path: tuple[Step, ...] = ()) -> SpaceWindow:
    window.show_groups(GROUPS, Dimension.SENDER, Measure.BYTES, path)
    return window


def test_loading_and_empty_are_said(window: SpaceWindow) -> None:
    assert window.state.title.text() == "Reading the list…"
    assert not window.by.isEnabled()
    window.show_state("empty")
    assert window.state.title.text() == "The mailbox is empty"
    shown(window)
    assert window.tabs.isVisible()
    assert window.by.isEnabled()


def test_once_there_is_a_map_the_keys_are_its_own(window: SpaceWindow) -> None:
    close = window.findChild(QPushButton, "spaceCloseButton")
    assert close is not None
    window.activateWindow()
    close.setFocus()
    shown(window)
    assert window.map_page.map.hasFocus()
    close.setFocus()
    shown(window)  # new numbers take nothing away
    assert close.hasFocus()


def test_choices_are_wishes(window: SpaceWindow, qtbot: QtBot) -> None:
    shown(window).by.setFocus()
    with qtbot.waitSignal(window.dimension_chosen) as told:
        qtbot.keyClick(window.by, Qt.Key.Key_Down)
    assert told.args == [Dimension.DOMAIN]
    with qtbot.waitSignal(window.measure_chosen) as told:
        qtbot.keyClick(window.measure, Qt.Key.Key_Down)
    assert told.args == [Measure.COUNT]


def test_the_way_is_shown_and_leads_back(window: SpaceWindow, qtbot: QtBot) -> None:
    shown(window, PATH)
    first, second = (window.findChild(QPushButton, f"spaceCrumb{n}") for n in (0, 1))
    assert second.text() == "› x && y"
    assert second.accessibleName() == "Back to x & y"
    for button, depth in ((second, 1), (first, 0)):
        with qtbot.waitSignal(window.back_requested) as told:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert told.args == [depth]
    with qtbot.waitSignal(window.back_requested) as told:
        qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert told.args == [1]
    shown(window)
    assert not window.back.isEnabled()
    with qtbot.assertNotEmitted(window.back_requested):
        window.go_back()


def test_pages_tell_when_they_are_looked_at(window: SpaceWindow, qtbot: QtBot) -> None:
    shown(window)
    for page, by, measure in (("time", False, True), ("free", False, False), ("map", True, True)):
        with qtbot.waitSignal(window.page_shown) as told:
            window.show_page(page)
        assert told.args == [page]
        assert window.page == page
        assert (window.by.isEnabled(), window.measure.isEnabled()) == (by, measure)


@pytest.mark.parametrize(("page", "by", "measure"), [("time", False, True), ("free", False, False)])
def test_new_numbers_leave_what_a_page_takes_no_notice_of_grey(
    window: SpaceWindow, page: str, by: bool, measure: bool
) -> None:
    shown(window).show_page(page)
    shown(window)  # as after a mark
    assert (window.by.isEnabled(), window.measure.isEnabled()) == (by, measure)


def test_the_numbers_of_the_whole_stand_above(window: SpaceWindow) -> None:
    shown(window)
    assert "500 messages" in window.findChild(object, "spaceFacts").text()
    assert "senders" in window.findChild(object, "spaceFacts").text()


def test_what_is_not_listed_is_said_beside_the_numbers(window: SpaceWindow) -> None:
    window.set_account("Home", 12_000, 5_000_000)
    shown(window)
    assert "Older messages: " in window.findChild(object, "spaceFacts").text()


def test_what_is_hovered_stands_below(window: SpaceWindow, qtbot: QtBot) -> None:
    shown(window)
    move(window.map_page.map, window.map_page.map.tiles[1].rect.center())
    assert window.line.text().startswith(GROUPS[1].name)


def test_a_page_that_is_not_looked_at_says_nothing(window: SpaceWindow) -> None:
    shown(window).show_page("time")
    window.map_page.map.leaveEvent(QEvent(QEvent.Type.Leave))  # as the pointer does a little later
    assert window.line.text() == ""
    window.time_page.hovered.emit("March: 3 messages")
    assert window.line.text() == "March: 3 messages"


def test_the_timeline_goes_to_its_page(window: SpaceWindow) -> None:
    shown(window).show_timeline(timeline_of(ROWS), Measure.BYTES)
    assert window.time_page.view.slots


def test_escape_closes_and_tells(window: SpaceWindow, qtbot: QtBot) -> None:
    shown(window).map_page.map.setFocus()
    with qtbot.waitSignal(window.closed):
        qtbot.keyClick(window.map_page.map, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_shortcuts_of_the_main_window_work_here(window: SpaceWindow) -> None:
    action = QAction("Undo", window)
    window.offer([action])
    assert action in window.actions()


@pytest.mark.alone
def test_a_hundred_thousand_messages_are_drawn_in_time(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["space_map.py"])
    from tests.bench.space_map import measure

    figures = measure(qapp, rounds=5 if LONG_RUN else 2)
    assert not [(name, took, wanted) for name, took, wanted in figures if took > wanted * goal(1, 4)]
