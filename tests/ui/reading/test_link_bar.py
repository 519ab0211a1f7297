"""Where a link leads is shown first, and asked about when it lies (X9)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from popview.ui.reading.link_bar import LinkHint, LinkQuestion
from popview.ui.theme import Theme

FALSE = "https://mybank.example.kd7.invalid/login"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 100)
    return made


@pytest.fixture
def question(qtbot: QtBot, theme: Theme, window: QWidget) -> LinkQuestion:
    made = LinkQuestion(theme=theme, parent=window)
    with qtbot.waitExposed(window):
        window.show()
    return made


def test_an_honest_link_is_passed_on(qtbot: QtBot, question: LinkQuestion) -> None:
    with qtbot.waitSignal(question.confirmed) as told:
        question.follow("https://example.org/x", "read on", [FALSE])
    assert told.args == ["https://example.org/x"]
    assert not question.isVisible()


def test_x9_a_link_that_lies_is_asked_about_and_the_safe_answer_has_the_focus(
    qtbot: QtBot, question: LinkQuestion
) -> None:
    with qtbot.assertNotEmitted(question.confirmed):
        question.follow(FALSE, "https://www.mybank.example/login", [FALSE])
    assert question.isVisible()
    assert FALSE in question.label.text()
    qtbot.waitUntil(question.stay.hasFocus)
    with qtbot.assertNotEmitted(question.confirmed):
        qtbot.keyClick(question.stay, Qt.Key.Key_Space)
    assert not question.isVisible()


def test_open_anyway_opens_it(qtbot: QtBot, question: LinkQuestion) -> None:
    question.follow(FALSE, "x", [FALSE])
    with qtbot.waitSignal(question.confirmed) as told:
        qtbot.mouseClick(question.go, Qt.MouseButton.LeftButton)
    assert told.args == [FALSE]


def test_x10_a_link_that_is_never_opened_offers_only_to_copy(qtbot: QtBot, question: LinkQuestion) -> None:
    question.follow("file:///etc/passwd", "my files", [])
    assert question.isVisible()
    assert not question.go.isVisible()
    assert "file:///etc/passwd" in question.label.text()
    qtbot.mouseClick(question.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "file:///etc/passwd"


def test_the_hint_shows_the_target_and_the_punycode_of_its_host(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 300)
    hint = LinkHint(theme=theme, parent=window)
    window.show()
    hint.show_target("https://пример.example/x")
    assert hint.isVisible()
    assert "xn--e1afmkfd.example" in hint.text()
    assert hint.textFormat() is Qt.TextFormat.PlainText
    hint.show_target("javascript:alert(1)")
    assert hint.text() == "Not opened by PopView: javascript:alert(1)"
    hint.show_target("https://example.org/" + "x" * 5000)
    assert hint.width() <= window.width()
    hint.show_target("")
    assert not hint.isVisible()


def test_of_a_mail_link_the_address_alone_is_copied(qtbot: QtBot, theme: Theme) -> None:
    question = LinkQuestion(theme=theme)
    qtbot.addWidget(question)
    question.ask("No mail program took it.", "mailto:a@b.example,o%27c@d.example?subject=x", is_grave=False)
    question.copy_button.click()
    assert QGuiApplication.clipboard().text() == "a@b.example,o'c@d.example"
