from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from popview.ui.list.columns import ARRIVAL, HIDDEN_AT_FIRST, Column
from popview.ui.list.header import STATE_VERSION, MessageHeader
from popview.ui.list.pane import MessagePane
from popview.ui.theme import Theme
from tests.ui.believable import summaries


@pytest.fixture
def header(theme: Theme, qtbot: QtBot) -> Iterator[MessageHeader]:
    pane = MessagePane(theme=theme)
    qtbot.addWidget(pane)
    pane.model.reset(summaries(5))
    pane.resize(1_000, 400)
    pane.show()
    yield pane.table.message_header
    pane.close()


def test_recipients_and_account_are_hidden_at_first(header: MessageHeader) -> None:
    hidden = tuple(column for column in Column if header.isSectionHidden(column))
    assert hidden == HIDDEN_AT_FIRST


def test_a_column_is_shown_and_hidden_by_its_action(header: MessageHeader) -> None:
    header.actions_by_column[Column.TO].trigger()
    assert not header.isSectionHidden(Column.TO)
    header.actions_by_column[Column.TO].trigger()
    assert header.isSectionHidden(Column.TO)


def test_the_subject_cannot_be_hidden(header: MessageHeader) -> None:
    header.actions_by_column[Column.SUBJECT].trigger()
    assert not header.isSectionHidden(Column.SUBJECT)


def test_places_widths_and_visibility_come_back(header: MessageHeader) -> None:
    header.moveSection(header.visualIndex(Column.DATE), 0)
    header.resizeSection(Column.FROM, 222)
    header.actions_by_column[Column.TO].trigger()
    kept = header.save()
    header.start_over()
    assert (header.visualIndex(Column.DATE), header.isSectionHidden(Column.TO)) == (Column.DATE, True)
    assert header.restore(kept)
    assert header.visualIndex(Column.DATE) == 0
    assert header.sectionSize(Column.FROM) == 222
    assert header.actions_by_column[Column.TO].isChecked()


@pytest.mark.parametrize("nonsense", [b"", b"nonsense", STATE_VERSION, STATE_VERSION + b"\0\0\0\xff" * 9])
def test_nonsense_from_the_settings_changes_nothing(header: MessageHeader, nonsense: bytes) -> None:
    before = header.save()
    assert not header.restore(nonsense)
    assert header.save() == before


def test_the_columns_fill_the_list_and_no_more(header: MessageHeader) -> None:
    assert header.length() == header.viewport().width()


def test_the_menu_has_every_column_and_a_way_back(header: MessageHeader, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    header.fill(menu)
    assert len([action for action in menu.actions() if not action.isSeparator()]) == len(Column) + 1
    header.actions_by_column[Column.ACCOUNT].trigger()
    header.reset_action.trigger()
    assert header.isSectionHidden(Column.ACCOUNT)


def test_a_third_click_gives_back_the_order_of_arrival(header: MessageHeader) -> None:
    assert header.isSortIndicatorClearable()
    assert header.sortIndicatorSection() == -1


def test_the_first_click_on_size_or_date_brings_the_biggest_or_newest_to_the_top(
    header: MessageHeader,
) -> None:
    for column in (Column.SIZE, Column.DATE):
        place = QPoint(header.sectionViewportPosition(column) + 20, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert header.sortIndicatorSection() == column
        assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_the_menu_offers_every_shown_column_by_its_name_and_the_order_of_arrival(
    header: MessageHeader, qtbot: QtBot
) -> None:
    pane_model = header.model()
    menu = header.order_menu(header)
    menu.aboutToShow.emit()
    names = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
    assert names == ["State", "From", "Subject", "Date", "Size", "Attachments", "Order of arrival"]
    arrived = pane_model.index(0, Column.SUBJECT).data()
    next(action for action in menu.actions() if action.text() == "Subject").trigger()
    assert header.sortIndicatorSection() == Column.SUBJECT
    subjects = [pane_model.index(n, Column.SUBJECT).data().casefold() for n in range(5)]
    assert subjects == sorted(subjects)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Subject"]
    menu.actions()[-1].trigger()
    assert header.sortIndicatorSection() == ARRIVAL
    assert pane_model.index(0, Column.SUBJECT).data() == arrived
