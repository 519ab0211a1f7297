"""Senders whose pictures are always loaded can be seen and taken back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.ui.settings.sender_list import SenderList
from popview.ui.theme import Theme


def test_without_senders_only_the_hint_takes_room(qtbot: QtBot, theme: Theme) -> None:
    made = SenderList((), theme=theme)
    qtbot.addWidget(made)
    made.show()
    assert not made.list.isVisible()
    assert not made.remove.isVisible()
    assert made.hint.isVisible()


def test_the_delete_key_and_the_button_take_senders_off(qtbot: QtBot, theme: Theme) -> None:
    made = SenderList(("b@x.example", "a@x.example", "c@x.example"), theme=theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    told: list[tuple[str, ...]] = []
    made.changed.connect(told.append)
    assert made.senders() == ("a@x.example", "b@x.example", "c@x.example")
    assert not made.remove.isEnabled()
    made.list.setCurrentRow(1)
    qtbot.mouseClick(made.remove, Qt.MouseButton.LeftButton)
    made.list.setCurrentRow(0)
    made.list.setFocus()
    qtbot.waitUntil(made.list.hasFocus)
    qtbot.keyClick(made.list, Qt.Key.Key_Delete)
    assert told == [("a@x.example", "c@x.example"), ("c@x.example",)]
