"""Selection and scroll over a reset of the list."""

import pytest
from pytestqt.qtbot import QtBot

from popview.ui.list.kept_place import KEPT_SELECTION, KeptPlace
from popview.ui.list.model import MessageModel
from popview.ui.list.table import MessageTable
from popview.ui.theme import Theme
from tests.ui.believable import summaries

ROWS = summaries(KEPT_SELECTION + 200)
KEYS = tuple(row.key for row in ROWS)


@pytest.fixture
def model(qtbot: QtBot) -> MessageModel:
    made = MessageModel()
    made.reset(ROWS)
    return made


@pytest.fixture
def table(model: MessageModel, theme: Theme, qtbot: QtBot) -> MessageTable:
    made = MessageTable(model, theme=theme)
    qtbot.addWidget(made)
    made.resize(800, 300)
    made.show()
    return made


def selected(table: MessageTable, model: MessageModel) -> set[object]:
    return set(model.keys_at(table.selected_places()))


def test_rows_are_selected_and_stand_where_they_stood(table: MessageTable, model: MessageModel) -> None:
    kept = KeptPlace(table, model)
    table.selectRow(500)
    chosen, top = selected(table, model), table.visualRect(table.currentIndex()).top()
    kept.remember()
    model.reset(ROWS[3:] if ROWS[3].key in chosen else ROWS)
    assert kept.bring_back()
    assert selected(table, model) == chosen
    assert table.visualRect(table.currentIndex()).top() == top


def test_what_is_not_shown_any_more_is_not_selected(table: MessageTable, model: MessageModel) -> None:
    kept = KeptPlace(table, model)
    table.selectRow(0)
    gone = selected(table, model)
    kept.remember()
    model.reset(row for row in ROWS if row.key not in gone)
    assert kept.bring_back()  # something was: whoever shows it has to know
    assert selected(table, model) == set()


def test_very_many_rows_are_not_searched_for_again(table: MessageTable, model: MessageModel) -> None:
    kept = KeptPlace(table, model)
    table.selectAll()
    kept.remember()
    model.reset(ROWS)
    assert not kept.bring_back()
    assert selected(table, model) == set()
