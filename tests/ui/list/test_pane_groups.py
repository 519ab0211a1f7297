"""The pane grouped, narrowed by buttons, completed: by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.ui.list.group_by import GroupBy
from popview.ui.list.pane import MessagePane
from popview.ui.list.state import ListState
from popview.ui.theme import Theme
from tests.ui.believable import summaries

ROWS = summaries(200)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> MessagePane:
    made = MessagePane(theme=theme)
    for widget in (made, made.filter_field, made.group_menu.button):
        qtbot.addWidget(widget)
    made.resize(900, 400)
    made.model.reset(ROWS)
    made.show_state(ListState.ROWS)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_groups_are_walked_folded_and_selected_by_keys(pane: MessagePane, qtbot: QtBot) -> None:
    pane.group_by(GroupBy.SENDER)
    table, model = pane.table, pane.model
    assert pane.go(+1)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert (table.currentIndex().row(), pane.current_key()) == (0, None)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert model.is_folded(0)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(table, key)
    assert (model.is_folded(0), table.currentIndex().row()) == (False, 1)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert model.is_folded(0)
    pane.group_menu.select_group.trigger()
    assert pane.selected_keys() == model.group_keys(0) != ()
    pane.group_menu.fold_all.trigger()
    assert model.keys() == ()
    pane.group_menu.unfold_all.trigger()
    assert len(model.keys()) == 200


def test_everything_selected_holds_no_header(pane: MessagePane) -> None:
    pane.group_by(GroupBy.SIZE)
    pane.select_all()
    assert sorted(pane.selected_keys()) == sorted(row.key for row in ROWS)


def test_the_chosen_message_stays_chosen_when_the_list_is_grouped(pane: MessagePane) -> None:
    key = ROWS[9].key
    pane.select(key)
    for by in (GroupBy.DATE, GroupBy.THREAD, GroupBy.NONE):
        pane.group_by(by)
        assert pane.selected_keys() == (key,)


def test_buttons_and_text_narrow_together_and_are_cleared_together(pane: MessagePane) -> None:
    pane.filter_field.quick.actions_by_name["attachment"].trigger()
    pane.filter_field.edit.setText("bucher")
    shown = list(map(pane.model.summary, pane.model.keys()))
    assert shown
    assert all(row is not None and row.has_attachment for row in shown)
    pane.filter_field.edit.setText("giraffe")
    assert pane.shown_state is ListState.FILTERED_OUT
    pane.placeholder.button.click()
    assert pane.model.rowCount() == 200


def test_what_is_no_condition_is_told_in_one_line(pane: MessagePane) -> None:
    pane.filter_field.edit.setText("larger:lots x")
    assert "larger:lots" in pane.note_line.label.text()
    pane.filter_field.edit.setText("larger:1M")
    assert pane.note_line.isHidden()


def test_a_message_that_is_being_read_stays_among_the_new_ones(pane: MessagePane) -> None:
    pane.filter_field.edit.setText("is:new")
    first = pane.model.keys()[0]
    pane.model.set_seen([first], True)
    assert pane.model.keys()[0] == first
    pane.filter_field.edit.setText("is:new ")
    assert pane.model.place_of(first) is None


def test_conditions_are_completed_by_keys(pane: MessagePane, qtbot: QtBot) -> None:
    pane.filter_field.show()
    edit = pane.filter_field.edit
    qtbot.keyClicks(edit, "anna is:")
    popup = pane.filter_field.popup
    assert popup.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    assert edit.text() == "anna is:marked "
    assert not popup.isVisible()
