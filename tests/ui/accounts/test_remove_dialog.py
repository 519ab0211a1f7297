"""Removing an account: the safe answer is the default, and the words say what stays."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from popview.types import Mechanism
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
    assert "password" in text.text()


def test_it_says_what_is_lost_and_what_stays(qtbot, theme: Theme) -> None:
    dialog = RemoveDialog(ACCOUNT, theme=theme, marked=12, saved=37)
    qtbot.addWidget(dialog)
    lost, stays = (dialog.findChild(QLabel, name).text() for name in ("removeText", "removeStays"))
    assert "12 messages marked for deletion: the marks are forgotten." in lost
    assert "Nothing is deleted on the server." in stays
    assert "37 messages kept here stay" in stays
    browser = replace(ACCOUNT, oauth="google", mechanism=Mechanism.XOAUTH2)
    dialog = RemoveDialog(browser, theme=theme)
    qtbot.addWidget(dialog)
    lost, stays = (dialog.findChild(QLabel, name).text() for name in ("removeText", "removeStays"))
    assert "browser" in lost
    assert "messages" not in lost + stays
