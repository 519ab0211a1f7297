"""The page of months: the timeline and its table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from popview.types import Measure
from popview.ui.space.time_page import TimePage
from popview.ui.theme import Theme
from tests.ui.space.mailboxes import rows_of, timeline_of

LINE = timeline_of(rows_of(600))


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> TimePage:
    made = TimePage(theme=theme)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    made.show_timeline(LINE, Measure.BYTES)
    return made


def test_the_table_has_every_bar_with_messages_and_what_has_no_date(page: TimePage) -> None:
    model = page.table.model_of_rows
    assert model.rowCount() == sum(1 for bar in LINE.bars if bar.count) + 1
    assert model.row(model.rowCount() - 1).keys == LINE.undated
    assert model.index(model.rowCount() - 1, 0).data() == "No usable date"


def test_a_range_and_rows_are_shown_in_the_list(page: TimePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.list_wanted) as told:
        page.view.select(0, 1)
    assert told.args[0] == LINE.bars[0].keys + LINE.bars[1].keys
    with qtbot.waitSignal(page.list_freed):
        page.view.clear()
    page.table.setFocus()
    page.table.selectRow(0)
    with qtbot.waitSignal(page.list_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert told.args[0] == page.table.model_of_rows.row(0).keys


def test_marking_and_going_back_from_both(page: TimePage, qtbot: QtBot) -> None:
    page.table.setFocus()
    page.table.selectRow(1)
    with qtbot.waitSignal(page.mark_wanted) as told:
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert told.args[0] == page.table.model_of_rows.row(1).keys
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page.table, Qt.Key.Key_Backspace)
    page.view.setFocus()
    with qtbot.waitSignal(page.mark_wanted) as told:
        qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert told.args[2] is True


def test_moving_through_the_table_is_told(page: TimePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.hovered) as told:
        page.table.selectRow(2)
    assert told.args[0].startswith(str(page.table.model_of_rows.row(2).year))


def opened(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_range_has_a_menu_that_shows_and_marks(page: TimePage, qtbot: QtBot) -> None:
    keys = LINE.bars[0].keys
    page.show_menu(keys, "March", page.mapToGlobal(QPoint(5, 5)))
    menu = opened(qtbot)
    show, mark = menu.actions()
    with qtbot.waitSignal(page.list_wanted) as told:
        show.trigger()
    assert told.args == [keys, "March"]
    with qtbot.waitSignal(page.mark_wanted) as told:
        mark.trigger()
    assert told.args == [keys, "March", True]
    menu.close()


def test_a_row_of_the_table_has_the_same_menu_and_sorts(page: TimePage, qtbot: QtBot) -> None:
    page.table.selectRow(2)
    index = page.table.model_of_rows.index(2, 0)
    place = page.table.visualRect(index).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, page.table.mapToGlobal(place))
    QApplication.sendEvent(page.table.viewport(), event)
    menu = opened(qtbot)
    assert [action.objectName() for action in menu.actions()[:2]] == [
        "spaceTimeMenuShow",
        "spaceTimeMenuMark",
    ]
    assert isinstance(menu.actions()[-1].menu(), QMenu)
    with qtbot.waitSignal(page.list_wanted) as told:
        menu.actions()[0].trigger()
    assert told.args[0] == page.table.model_of_rows.row(2).keys
    menu.close()
