import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from popview.types import Problem, ProblemKind
from popview.ui.problem_bar import ProblemBar
from popview.ui.theme import Theme
from tests.ui.believable import wrong_password
from tests.ui.samples import NOON


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> ProblemBar:
    made = ProblemBar(theme=theme)
    qtbot.addWidget(made)
    made.resize(900, 100)
    return made


def _text(bar: ProblemBar, name: str) -> str:
    label = bar.findChild(QLabel, name)
    assert label.textFormat() is Qt.TextFormat.PlainText
    return label.text()


def test_nothing_is_shown_while_nothing_is_wrong(bar: ProblemBar) -> None:
    assert not bar.isVisible()
    assert bar.problem is None


def test_what_why_and_what_to_do_are_said_and_the_server_apart(bar: ProblemBar) -> None:
    bar.show_problem(wrong_password(), "Home")
    assert bar.isVisible()
    assert _text(bar, "problemTitle") == "Home: Wrong user name or password"
    assert "anna@example.org" in _text(bar, "problemText")
    assert _text(bar, "problemServer").startswith("The server says: “[AUTH]")
    assert "<b>invalid</b>" in _text(bar, "problemServer")


def test_without_words_of_the_server_there_is_no_such_line(bar: ProblemBar) -> None:
    bar.show_problem(Problem(ProblemKind.MAILBOX_LOCKED))
    assert not bar.findChild(QLabel, "problemServer").isVisible()
    assert not bar.advice.isVisible()
    assert not bar.more.isVisible()
    assert _text(bar, "problemTitle") == "The mailbox is in use"


def test_every_wish_goes_out(bar: ProblemBar, qtbot: QtBot) -> None:
    bar.show_problem(wrong_password(), "Home", can_retry=True)
    with qtbot.waitSignal(bar.retry_requested):
        bar.retry.click()
    with qtbot.waitSignal(bar.advice_requested) as told:
        bar.advice.click()
    assert told.args == ["wrong-password"]
    with qtbot.waitSignal(bar.dismissed):
        bar.close_button.click()
    assert not bar.isVisible()


def test_retry_is_offered_only_where_it_makes_sense(bar: ProblemBar) -> None:
    bar.show_problem(wrong_password(), can_retry=False)
    assert not bar.retry.isVisible()


def test_details_open_close_and_can_be_copied(bar: ProblemBar, qtbot: QtBot) -> None:
    bar.show_problem(wrong_password(), "Home")
    assert not bar.details.isVisible()
    qtbot.keyClick(bar.more, Qt.Key.Key_Space)
    assert "S: -ERR [AUTH] Authentication failed" in bar.details.toPlainText()
    assert bar.details.isVisible()
    bar.copy.click()
    assert QGuiApplication.clipboard().text() == bar.details.toPlainText()
    qtbot.keyClick(bar.more, Qt.Key.Key_Space)
    assert not bar.details.isVisible()


def test_the_next_problem_starts_with_closed_details(bar: ProblemBar) -> None:
    bar.show_problem(wrong_password())
    bar.more.click()
    bar.show_problem(Problem(ProblemKind.LOST, facts=(("command", "TOP"),)))
    assert not bar.details.isVisible()
    bar.clear()
    assert not bar.isVisible()
    assert bar.problem is None


def test_every_button_has_a_name_for_screen_readers(bar: ProblemBar) -> None:
    bar.show_problem(wrong_password())
    for button in (bar.advice, bar.retry, bar.more, bar.copy, bar.close_button):
        assert button.accessibleName()
        assert button.objectName()


class Clock:
    now_s = NOON

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clocked(theme: Theme, qtbot: QtBot) -> tuple[ProblemBar, Clock]:
    clock = Clock()
    made = ProblemBar(theme=theme, now=clock)
    qtbot.addWidget(made)
    return made, clock


def test_a_login_delay_is_counted_down_and_who_does_not_wait_is_warned(
    clocked: tuple[ProblemBar, Clock],
) -> None:
    bar, clock = clocked
    retried: list[bool] = []
    bar.retry_requested.connect(lambda: retried.append(True))
    bar.show_problem(Problem(ProblemKind.LOGIN_DELAY), "Home", True, ready_s=NOON + 271, firm=True)
    assert _text(bar, "problemWait") == "The server lets you in again in 4:31, at 12:04."
    assert bar.retry.text() == "Try now"
    bar.retry.click()
    assert retried == []
    assert "most likely refuse for another 4:31" in _text(bar, "problemWait")
    assert bar.retry.accessibleDescription() == _text(bar, "problemWait")
    assert bar.retry.text() == bar.retry.accessibleName() == "Try all the same"
    clock.now_s += 1
    bar._second.timeout.emit()
    assert "another 4:30" in _text(bar, "problemWait")
    bar.retry.click()
    assert retried == [True]
    clock.now_s += 270
    bar._second.timeout.emit()
    assert _text(bar, "problemWait") == "You can try again now."
    assert bar.retry.text() == "Try again"
    assert not bar._second.isActive()
    assert retried == [True]  # never by itself


def test_what_is_tried_by_itself_says_when(clocked: tuple[ProblemBar, Clock]) -> None:
    bar, _ = clocked
    locked = Problem(ProblemKind.MAILBOX_LOCKED)
    bar.show_problem(locked, "Home", True, ready_s=NOON + 271, by_itself=True)
    assert _text(bar, "problemWait") == "Tries again by itself in 4:31, at 12:04."


def test_advice_to_wait_leaves_retry_to_the_person(clocked: tuple[ProblemBar, Clock]) -> None:
    bar, _ = clocked
    retried: list[bool] = []
    bar.retry_requested.connect(lambda: retried.append(True))
    bar.show_problem(Problem(ProblemKind.MAILBOX_LOCKED), "Home", True, ready_s=NOON + 120)
    assert _text(bar, "problemWait") == "Best tried again in 2:00, at 12:02."
    assert bar.retry.accessibleDescription() == _text(bar, "problemWait")
    bar.retry.click()
    assert retried == [True]


def test_the_next_problem_does_not_inherit_the_wait(clocked: tuple[ProblemBar, Clock]) -> None:
    bar, _ = clocked
    bar.show_problem(Problem(ProblemKind.LOGIN_DELAY), "Home", True, ready_s=NOON + 45, firm=True)
    bar.show_problem(wrong_password(), "Home", True)
    assert not bar.findChild(QLabel, "problemWait").isVisible()
    assert bar.retry.isEnabled()
    bar.show_problem(Problem(ProblemKind.LOGIN_DELAY), "Home", True, ready_s=NOON + 45, firm=True)
    bar.clear()
    assert not bar._second.isActive()


def test_the_details_hold_the_transcript_and_can_be_copied(bar: ProblemBar, qtbot: QtBot) -> None:
    bar.show_problem(Problem(ProblemKind.LOST, transcript=("C: STAT", "* closed")), "Home", True)
    qtbot.mouseClick(bar.more, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().endswith("C: STAT\n* closed")


def test_in_a_narrow_window_the_words_have_the_whole_width(bar: ProblemBar) -> None:
    words = bar.findChild(QLabel, "problemText")
    bar.show_problem(wrong_password(), "Home")
    bar.resize(1000, 120)
    QApplication.processEvents()
    assert bar.retry.geometry().left() > words.geometry().right()
    bar.resize(600, 160)
    QApplication.processEvents()
    assert bar.retry.geometry().top() > words.geometry().bottom()
    assert words.width() > 480
