"""The quiet page."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> StatePage:
    made = StatePage(theme=theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_only_what_is_said_is_shown(page: StatePage) -> None:
    page.show_state("mail-open", "No message selected")
    assert page.title.text() == "No message selected"
    for widget in (page.text, page.small, page.busy, page.button):
        assert not widget.isVisible()
    assert page.accessibleName() == "No message selected"


def test_the_button_is_a_wish(qtbot: QtBot, page: StatePage) -> None:
    page.show_state("mail-x", "Failed", "Why", button="&Try again")
    with qtbot.waitSignal(page.button_clicked):
        qtbot.mouseClick(page.button, Qt.MouseButton.LeftButton)


def test_a_servers_words_are_plain_text(page: StatePage) -> None:
    page.show_state("mail-x", "<b>x</b>", "<i>y</i>", detail="<u>z</u>")
    for label in page.findChildren(QLabel):
        if label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText


def test_lines_wrap_in_the_middle(page: StatePage) -> None:
    page.show_state("mail-x", "Failed", "word " * 60)
    middle = page.text.geometry().center().x()
    assert abs(middle - page.width() // 2) <= 2
    assert page.text.width() <= 480
