"""The timeline: ranges by dragging and by keys; what has no date is apart."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from popview.types import Key, Measure, Timeline
from popview.ui.space.timeline import TimelineView
from popview.ui.theme import Theme
from tests.pointer import move
from tests.ui.space.mailboxes import NOW, rows_of, timeline_of

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
LINE = timeline_of([row for row in rows_of(900) if row.date_s is None or row.date_s > NOW - 6e7])
BARS = len(LINE.bars)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> TimelineView:
    made = TimelineView(theme=theme)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show_timeline(LINE, Measure.BYTES)
    made.show()
    made.setFocus()
    return made


def of(first: int, last: int) -> set[Key]:
    return {key for bar in LINE.bars[first : last + 1] for key in bar.keys}


def drag(qtbot: QtBot, view: TimelineView, first: int, last: int) -> None:
    qtbot.mousePress(view, LEFT, pos=view.place_rect(first).center())
    move(view, view.place_rect(last).center(), LEFT)
    qtbot.mouseRelease(view, LEFT, pos=view.place_rect(last).center())


def test_there_is_a_place_for_each_month_and_one_for_no_date(view: TimelineView) -> None:
    assert view.slots == BARS + 1
    assert LINE.undated


@pytest.mark.parametrize(("first", "last"), [(3, 7), (7, 3), (5, 5)])
def test_dragging_chooses_a_range(view: TimelineView, qtbot: QtBot, first: int, last: int) -> None:
    with qtbot.waitSignal(view.range_chosen) as told:
        drag(qtbot, view, first, last)
    low, high = sorted((first, last))
    assert set(told.args[0]) == of(low, high)
    assert view.chosen_range == (low, high)


def test_what_has_no_date_is_never_part_of_a_range_of_months(view: TimelineView, qtbot: QtBot) -> None:
    drag(qtbot, view, BARS - 3, BARS)
    assert view.chosen_range == (BARS - 3, BARS - 1)
    with qtbot.waitSignal(view.range_chosen) as told:
        drag(qtbot, view, BARS, 2)
    assert told.args == [LINE.undated, "No usable date"]


def test_shift_and_a_click_stretch_a_range(view: TimelineView, qtbot: QtBot) -> None:
    drag(qtbot, view, 4, 4)
    qtbot.mouseClick(view, LEFT, SHIFT, view.place_rect(8).center())
    assert view.chosen_range == (4, 8)


def test_keys_move_stretch_choose_and_let_go(view: TimelineView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    first = view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription() != first
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.chosen_range == (1, 3)
    with qtbot.waitSignal(view.range_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert set(told.args[0]) == of(1, 3)
    with qtbot.waitSignal(view.range_cleared):
        qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.chosen_range is None


def test_one_bar_is_chosen_by_space_and_marked_by_del(view: TimelineView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(view.range_chosen) as told:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    assert set(told.args[0]) == of(0, 0)
    with qtbot.waitSignal(view.mark_requested) as told:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert set(told.args[0]) == of(0, 0)
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view, Qt.Key.Key_Backspace)


def test_keys_stop_at_both_ends(view: TimelineView, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    first = view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.accessibleDescription() == first
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.accessibleDescription().startswith("No usable date: ")


def test_hovering_tells_a_month_and_leaving_nothing(view: TimelineView, qtbot: QtBot) -> None:
    told: list[str] = []
    view.hovered.connect(told.append)
    move(view, view.place_rect(2).center())
    assert f"{len(LINE.bars[2].keys)} message" in told[-1]
    move(view, QPoint(2, 2))
    assert told[-1] == ""


def test_a_click_beside_the_bars_lets_go(view: TimelineView, qtbot: QtBot) -> None:
    view.select(2, 4)
    with qtbot.waitSignal(view.range_cleared):
        qtbot.mouseClick(view, LEFT, pos=QPoint(2, 2))


def test_the_same_months_keep_the_range_and_others_forget_it(view: TimelineView) -> None:
    view.select(2, 4)
    view.show_timeline(LINE, Measure.COUNT)
    assert view.chosen_range == (2, 4)
    view.show_timeline(timeline_of(rows_of(50)), Measure.COUNT)
    assert view.chosen_range is None
    view.select(0, 9_999)
    assert view.chosen_range is None


def test_an_empty_timeline_harms_nothing(view: TimelineView, qtbot: QtBot) -> None:
    view.show_timeline(Timeline(), Measure.BYTES)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Escape):
        qtbot.keyClick(view, key)
    qtbot.mouseClick(view, LEFT, pos=view.rect().center())
    assert view.chosen_range is None
    view.grab()


def test_only_undated_messages_are_a_place_too(view: TimelineView, qtbot: QtBot) -> None:
    view.show_timeline(Timeline((), LINE.undated, 5), Measure.BYTES)
    view.grab()
    with qtbot.waitSignal(view.range_chosen) as told:
        qtbot.mouseClick(view, LEFT, pos=view.place_rect(0).center())
    assert told.args[0] == LINE.undated


def ask_menu(view: TimelineView, place: int, *, by_key: bool = False) -> None:
    reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
    point = view.place_rect(place).center()
    QApplication.sendEvent(view, QContextMenuEvent(reason, point, view.mapToGlobal(point)))


def test_the_menu_is_of_the_bar_or_of_the_range_that_holds_it(view: TimelineView, qtbot: QtBot) -> None:
    full = [n for n in range(BARS) if LINE.bars[n].count]
    with qtbot.waitSignal(view.menu_requested) as told:
        ask_menu(view, full[0])
    assert set(told.args[0]) == of(full[0], full[0])
    view.select(full[2], full[4])
    with qtbot.waitSignal(view.menu_requested) as told:
        ask_menu(view, full[3])
    assert set(told.args[0]) == of(full[2], full[4])
    with qtbot.waitSignal(view.menu_requested) as told:
        ask_menu(view, full[0])
    assert set(told.args[0]) == of(full[0], full[0])
    with qtbot.waitSignal(view.menu_requested) as told:
        ask_menu(view, 0, by_key=True)  # the pointer is anywhere then
    assert set(told.args[0]) == of(full[2], full[4])
