"""The question for a password."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Keyring, Problem, ProblemKind, Secret
from popview.ui.accounts.password_dialog import PasswordDialog
from popview.ui.theme import Theme
from tests.ui import samples


def dialog_for(
    qtbot: QtBot, theme: Theme, keyring: Keyring = Keyring.USABLE, problem: Problem | None = None
) -> PasswordDialog:
    made = PasswordDialog(samples.ACCOUNT, problem, keyring, theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_says_for_whom_and_answers_with_a_secret(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)
    assert dialog.objectName() == "passwordDialog"
    assert dialog.title.text() == "Password for Home"
    assert not dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.edit, "secret")
    with qtbot.waitSignal(dialog.answered) as told:
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    assert told.args == [Secret("secret"), True]
    assert dialog.edit.text() == ""


def test_remembering_can_be_declined(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.edit, "secret")
    with qtbot.waitSignal(dialog.answered) as told:
        dialog.ok.click()
    assert told.args[1] is False


@pytest.mark.parametrize("keyring", [Keyring.ABSENT, Keyring.LOCKED])
def test_without_a_keyring_it_says_so_and_keeps_nothing(qtbot: QtBot, theme: Theme, keyring: Keyring) -> None:
    dialog = dialog_for(qtbot, theme, keyring)
    assert not dialog.keep.isVisible()
    assert "until PopView ends" in dialog.hint.text()
    qtbot.keyClicks(dialog.edit, "secret")
    with qtbot.waitSignal(dialog.answered) as told:
        dialog.ok.click()
    assert told.args == [Secret("secret"), False]


def test_it_says_why_it_asks_again_with_the_servers_words(qtbot: QtBot, theme: Theme) -> None:
    problem = Problem(ProblemKind.WRONG_PASSWORD, server_text="-ERR [AUTH] <b>no</b>")
    dialog = dialog_for(qtbot, theme, problem=problem)
    assert dialog.findChild(QLabel, "passwordProblem").text()
    server = dialog.findChild(QLabel, "passwordServer")
    assert server.text() == "The server says: -ERR [AUTH] <b>no</b>"
    assert server.textFormat() is Qt.TextFormat.PlainText


def test_escape_answers_nothing(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)
    qtbot.keyClicks(dialog.edit, "secret")
    with qtbot.assertNotEmitted(dialog.answered), qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.edit, Qt.Key.Key_Escape)


def test_what_cannot_be_sent_is_not_accepted(qtbot: QtBot, theme: Theme) -> None:
    dialog = dialog_for(qtbot, theme)
    dialog.edit.setText("a\x01b")
    assert not dialog.ok.isEnabled()
    assert dialog.fault.isVisible()
