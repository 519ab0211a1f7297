import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from popview.ui.list.filter_field import MOST_OFFERED, FilterField
from popview.ui.theme import Theme


@pytest.fixture
def field(theme: Theme, qtbot: QtBot) -> FilterField:
    made = FilterField(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_letter_is_told(field: FilterField, qtbot: QtBot) -> None:
    told: list[str] = []
    field.changed.connect(told.append)
    qtbot.keyClicks(field.edit, "boat")
    assert told == ["b", "bo", "boa", "boat"]


def test_escape_clears_first_and_leaves_then(field: FilterField, qtbot: QtBot) -> None:
    left: list[int] = []
    field.left.connect(lambda: left.append(1))
    qtbot.keyClicks(field.edit, "boat")
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert (field.edit.text(), left) == ("", [])
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert left == [1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_go_on_to_the_list(field: FilterField, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClicks(field.edit, "boat")
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field.edit, key)
    assert field.edit.text() == "boat"


def test_the_count_is_shown_only_while_filtering(field: FilterField) -> None:
    label = field.findChild(QLabel, "filterCount")
    field.show_count(412, 412)
    assert label.text() == ""
    field.edit.setText("boat")
    field.show_count(2, 412)
    assert label.text() == "2 of 412"


def test_the_field_has_its_fixed_name(field: FilterField) -> None:
    assert field.findChild(QLineEdit, "filterEdit").accessibleName()


@pytest.mark.parametrize("typed", ["is:", "fro", ""])
def test_all_that_is_offered_is_seen_without_scrolling(field: FilterField, qtbot: QtBot, typed: str) -> None:
    field.edit.setFocus()
    qtbot.keyClicks(field.edit, typed)
    qtbot.keyClick(field.edit, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    popup = field.popup
    assert popup.isVisible()
    model = popup.model()
    last = popup.visualRect(model.index(min(model.rowCount(), MOST_OFFERED) - 1, 0))
    assert popup.viewport().rect().contains(last)
    popup.hide()
