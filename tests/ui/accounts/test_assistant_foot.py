"""The assistant's buttons: one of them says what comes next, and a held-down Enter counts once."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from popview.ui.accounts.assistant_foot import AssistantFoot, is_held
from popview.ui.theme import Theme


def enter(*, held: bool) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", held)


def test_what_comes_next_is_said_and_spoken(qtbot: QtBot, theme: Theme) -> None:
    foot = AssistantFoot(theme=theme)
    qtbot.addWidget(foot)
    foot.show_next("&Sign in and add", "pop.example.org. TLS", is_ready=True)
    assert (foot.go.text(), foot.go.accessibleName()) == ("&Sign in and add", "Sign in and add")
    assert foot.go.accessibleDescription() == "pop.example.org. TLS"
    assert foot.go.isEnabled()
    foot.show_next("Searching…", "", is_ready=False)
    assert not foot.go.isEnabled()


def test_a_held_down_enter_is_not_taken_twice(qtbot: QtBot, theme: Theme) -> None:
    foot = AssistantFoot(theme=theme)
    qtbot.addWidget(foot)
    clicked: list[bool] = []
    foot.go.clicked.connect(lambda: clicked.append(True))
    foot.show_next("On", "", is_ready=True)
    assert is_held(enter(held=True))
    assert not is_held(enter(held=False))
    QApplication.sendEvent(foot.go, enter(held=True))
    assert clicked == []
