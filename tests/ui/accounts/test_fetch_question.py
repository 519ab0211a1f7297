"""The question before a first fetch: the safe answer is the default."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from popview.types import ServerProfile
from popview.ui.accounts.fetch_question import FetchQuestion
from popview.ui.theme import Theme
from tests.ui.samples import ACCOUNT

HIDES = ServerProfile(retr_hides=True)


def test_enter_fetches_nothing(qtbot, theme: Theme) -> None:
    question = FetchQuestion(ACCOUNT, HIDES, theme=theme)
    qtbot.addWidget(question)
    told: list[bool] = []
    question.agreed.connect(lambda: told.append(True))
    question.show()
    qtbot.keyClick(question, Qt.Key.Key_Return)
    assert not question.isVisible()
    assert told == []


def test_the_button_agrees(qtbot, theme: Theme) -> None:
    question = FetchQuestion(ACCOUNT, HIDES, theme=theme)
    qtbot.addWidget(question)
    question.show()
    with qtbot.waitSignal(question.agreed):
        qtbot.mouseClick(question.findChild(QPushButton, "fetchAgreeButton"), Qt.MouseButton.LeftButton)
    assert not question.isVisible()


def test_it_says_what_would_happen(qtbot, theme: Theme) -> None:
    question = FetchQuestion(ACCOUNT, ServerProfile(expire_days=0), theme=theme)
    qtbot.addWidget(question)
    said = question.findChild(QLabel, "fetchReason").text()
    assert "EXPIRE 0" in said
    assert question.accessibleDescription() == said
