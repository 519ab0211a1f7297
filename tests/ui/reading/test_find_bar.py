"""Find in message."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from popview.ui.reading.find_bar import FindBar
from popview.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, window: QWidget) -> FindBar:
    browser = QTextBrowser()
    browser.setPlainText("One fish\ntwo Fish\nred FISH")
    made = FindBar(browser, theme=theme)
    layout = QVBoxLayout(window)
    layout.addWidget(browser)
    layout.addWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    made.open_bar()
    return made


def test_matches_are_counted_whatever_their_case(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.edit, "fish")
    assert bar.count.text() == "1 of 3"
    assert len(bar._browser.extraSelections()) == 3


def test_enter_goes_on_and_round_and_shift_enter_back(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.edit, "fish")
    for expected in ("2 of 3", "3 of 3", "1 of 3"):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Return)
        assert bar.count.text() == expected
    qtbot.keyClick(bar.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "3 of 3"


def test_what_is_not_there_is_said_so(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.edit, "bird")
    assert bar.count.text() == "Not found"
    assert not bar.next.isEnabled()


def test_escape_closes_and_takes_the_colours_away(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.edit, "fish")
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.edit, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert bar._browser.extraSelections() == []


def test_the_selected_word_is_looked_for(qtbot: QtBot, bar: FindBar) -> None:
    bar.close_bar()
    bar._browser.find("two")
    bar.open_bar()
    assert bar.edit.text() == "two"
    assert bar.count.text() == "1 of 1"


def test_a_text_laid_out_anew_keeps_the_place(qtbot: QtBot, bar: FindBar) -> None:
    qtbot.keyClicks(bar.edit, "fish")
    bar.go(1)
    bar.search_again()
    assert bar.count.text() == "2 of 3"
