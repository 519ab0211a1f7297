"""A label that shows the end of every address, and gives it away as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from popview.ui.reading.head_label import LONGEST, HeadLabel, breakable

ADDRESS = "A Name  <security@bank.example.and-so-on.and-so-on.and-so-on.and-so-on.evil.invalid>"


def width(label: HeadLabel, room: int) -> int:
    """Return how wide the text is, broken into lines of so much room."""
    how = Qt.TextFlag.TextWordWrap.value
    return (
        label.fontMetrics()
        .boundingRect(QRect(0, 0, room, 10_000), how, super(HeadLabel, label).text())
        .width()
    )


@pytest.fixture
def label(qtbot: QtBot) -> HeadLabel:
    made = HeadLabel()
    qtbot.addWidget(made)
    made.setWordWrap(True)
    flags = Qt.TextInteractionFlag
    made.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
    made.resize(260, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("text", [ADDRESS, "w" * 400, "x" * 30 + "@" + "y" * 60 + ".example"])
def test_no_word_stands_beyond_the_edge(label: HeadLabel, text: str) -> None:
    label.setText(text)
    assert width(label, 260) <= 260
    assert label.text() == text


def test_usual_words_are_left_as_they_are() -> None:
    usual = "Nora Holm\u00a0\u00a0<nora@example.org>; Ada"
    assert breakable(usual) == usual
    assert breakable("w" * LONGEST) == "w" * LONGEST


def test_what_is_copied_is_the_true_address(qtbot: QtBot, label: HeadLabel) -> None:
    label.setText(ADDRESS)
    label.setSelection(0, len(super(HeadLabel, label).text()))
    assert label.selectedText() == ADDRESS
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ADDRESS


@given(st.text(st.characters(exclude_characters="\u200b")))
def test_places_to_break_are_all_that_is_added(text: str) -> None:
    assert breakable(text).replace("\u200b", "") == text
