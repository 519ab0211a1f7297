from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from popview.types import Key
from popview.ui.list.columns import Column
from popview.ui.list.pane import MessagePane
from popview.ui.list.state import ListState
from popview.ui.theme import Theme
from tests.ui.believable import HOME, summaries

ROWS = summaries(200)
KEYS = tuple(row.key for row in ROWS)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> MessagePane:
    made = MessagePane(theme=theme)
    qtbot.addWidget(made)
    qtbot.addWidget(made.filter_field)
    made.resize(900, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def full(pane: MessagePane) -> MessagePane:
    pane.model.reset(ROWS)
    pane.show_state(ListState.ROWS)
    return pane


@pytest.mark.parametrize("state", [s for s in ListState if s is not ListState.ROWS])
def test_without_rows_the_reason_is_shown(pane: MessagePane, state: ListState) -> None:
    pane.show_state(state)
    assert pane.shown_state is state
    assert pane.placeholder.isVisible()
    assert not pane.table.isVisible()


def test_no_rows_at_all_means_an_empty_mailbox(pane: MessagePane) -> None:
    pane.show_state(ListState.ROWS)
    assert pane.shown_state is ListState.EMPTY


@pytest.mark.parametrize("state", [ListState.LOADING, ListState.OFFLINE, ListState.FAILED])
def test_rows_are_shown_in_every_state(full: MessagePane, state: ListState) -> None:
    full.show_state(state)
    assert full.table.isVisible()
    full.model.reset(())
    assert full.shown_state is state


def test_the_first_rows_replace_the_placeholder(pane: MessagePane) -> None:
    pane.show_state(ListState.LOADING)
    pane.model.upsert(ROWS[:1])
    assert pane.table.isVisible()


def test_the_current_message_is_told_once(full: MessagePane) -> None:
    told: list[Key | None] = []
    full.current_changed.connect(told.append)
    assert full.select(KEYS[7])
    assert full.select(KEYS[7])
    assert told == [KEYS[7]]
    assert (full.current_key(), full.selected_keys()) == (KEYS[7], (KEYS[7],))
    assert not full.select(Key(HOME, "Unever"))


def test_go_walks_to_both_ends_and_stops_there(full: MessagePane) -> None:
    assert full.go(+1)
    assert full.current_key() == KEYS[0]
    assert not full.go(-1)
    full.select(KEYS[-1])
    assert not full.go(+1)
    assert full.go(-1)
    assert full.current_key() == KEYS[-2]


def test_the_focus_alone_chooses_nothing(full: MessagePane) -> None:
    told: list[Key | None] = []
    full.current_changed.connect(told.append)
    full.table.setFocus()
    assert (told, full.current_key()) == ([], None)


def test_a_row_reached_by_key_is_told_once_and_never_as_nothing(full: MessagePane, qtbot: QtBot) -> None:
    full.select(KEYS[4])
    told: list[Key | None] = []
    full.current_changed.connect(told.append)
    qtbot.keyClick(full.table, Qt.Key.Key_Down)
    assert told == [KEYS[5]]


def test_typing_narrows_and_clearing_brings_everything_back(full: MessagePane, qtbot: QtBot) -> None:
    full.focus_filter()
    qtbot.keyClicks(full.filter_field.edit, "giraffe")
    qtbot.waitUntil(lambda: full.shown_state is ListState.FILTERED_OUT)
    full.placeholder.button.click()
    assert (full.model.rowCount(), full.filter_field.edit.text()) == (200, "")


def test_a_filter_keeps_the_chosen_messages_that_still_fit(full: MessagePane) -> None:
    fits = next(row for row in ROWS if "Bücherei" in row.sender)
    other = next(row for row in ROWS if "Bücher" not in row.sender + row.subject)
    full.select(fits.key)
    flags = full.table.selectionModel().SelectionFlag
    place = full.model.place_of(other.key)
    assert place is not None
    full.table.selectionModel().select(full.model.index(place, 0), flags.Select | flags.Rows)
    told: list[Key | None] = []
    full.current_changed.connect(told.append)
    full.filter_field.edit.setText("bucherei")
    assert full.selected_keys() == (fits.key,)
    assert full.current_key() == fits.key
    assert told == []
    full.filter_field.edit.clear()
    assert full.current_key() == fits.key


def test_another_mailbox_forgets_what_was_chosen(full: MessagePane) -> None:
    full.select(KEYS[3])
    told: list[Key | None] = []
    full.current_changed.connect(told.append)
    full.model.reset(())
    assert told == [None]
    assert full.selected_keys() == ()


def test_new_mail_on_top_does_not_move_what_one_reads(full: MessagePane, qtbot: QtBot) -> None:
    full.select(KEYS[100])
    full.table.setFocus()
    new = [replace(row, key=Key(HOME, f"Unew{row.rank}"), rank=row.rank + 1_000) for row in ROWS[:50]]
    full.model.upsert(new)
    assert full.current_key() == KEYS[100]
    assert full.selected_keys() == (KEYS[100],)


def test_everything_can_be_selected_and_named(full: MessagePane) -> None:
    full.select_all()
    assert full.selected_keys() == KEYS


def test_the_list_works_by_keyboard_alone(full: MessagePane, qtbot: QtBot) -> None:
    opened: list[Key] = []
    pages: list[int] = []
    full.open_requested.connect(opened.append)
    full.page_requested.connect(pages.append)
    full.focus_filter()
    qtbot.keyClicks(full.filter_field.edit, "bucherei")
    qtbot.keyClick(full.filter_field.edit, Qt.Key.Key_Down)
    assert full.current_key() == full.model.keys()[0]
    table = full.table
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    shown = full.model.keys()
    assert opened == [shown[1]]
    assert pages == [1]


def test_columns_and_sorting_come_back(full: MessagePane) -> None:
    full.table.sortByColumn(Column.SIZE, Qt.SortOrder.DescendingOrder)
    full.table.message_header.actions_by_column[Column.TO].trigger()
    kept = full.save_columns()
    full.reset_columns()
    full.table.sortByColumn(-1, Qt.SortOrder.DescendingOrder)
    assert full.restore_columns(kept)
    sizes = [full.model.summary_at(place).size for place in range(200)]
    assert sizes == sorted(sizes, reverse=True)
    assert not full.restore_columns(b"nonsense")


def test_the_context_menu_offers_the_actions(full: MessagePane, qtbot: QtBot) -> None:
    mark = QAction("Mark", full)
    full.set_menu_actions((mark, None))
    full.table.menu_requested.emit(full.mapToGlobal(full.rect().center()))
    menu = full.findChild(QMenu, "messageMenu")
    assert menu.actions()[0] is mark
    assert menu.actions()[1].isSeparator()
    menu.close()


def test_the_wishes_of_the_placeholder_go_out(pane: MessagePane, qtbot: QtBot) -> None:
    pane.show_state(ListState.NEVER_CHECKED)
    with qtbot.waitSignal(pane.wished) as told:
        pane.placeholder.button.click()
    assert told.args == ["check"]


def test_the_fixed_names_are_there(pane: MessagePane) -> None:
    assert pane.table.objectName() == "messageTable"
    assert pane.table.accessibleName() == "Messages"
