"""Removing an account: the safe answer is the default, and the words say what stays."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from popview.ui.accounts.remove_dialog import RemoveDialog
from popview.ui.theme import Theme
from tests.ui.samples import ACCOUNT


def test_enter_keeps_the_account(qtbot, theme: Theme) -> None:
    dialog = RemoveDialog(ACCOUNT, theme=theme)
    qtbot.addWidget(dialog)
    told: list[str] = []
    dialog.confirmed.connect(told.append)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert told == []


def test_the_button_confirms(qtbot, theme: Theme) -> None:
    dialog = RemoveDialog(ACCOUNT, theme=theme)
    qtbot.addWidget(dialog)
    told: list[str] = []
    dialog.confirmed.connect(told.append)
    dialog.show()
    button = dialog.findChild(QPushButton, "removeConfirmButton")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [ACCOUNT.id]
    text = dialog.findChild(QLabel, "removeText")
    assert text is not None
    assert "server" in text.text()
