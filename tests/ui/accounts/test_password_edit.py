"""A field for a password."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from popview.ui.accounts.password_edit import PasswordEdit
from popview.ui.theme import Theme


def test_letters_are_hidden_until_the_eye_is_clicked(qtbot: QtBot, theme: Theme) -> None:
    edit = PasswordEdit(theme=theme)
    qtbot.addWidget(edit)
    qtbot.keyClicks(edit, "secret")
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    edit.eye.trigger()
    assert edit.echoMode() is QLineEdit.EchoMode.Normal
    assert edit.eye.text() == "Hide password"
    edit.eye.trigger()
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    assert edit.text() == "secret"
