"""A combo box with an arrow that can be seen."""

from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from popview.ui.choice import Choice
from popview.ui.theme import Theme


def test_the_arrow_is_drawn_on_light_and_dark(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice(theme=theme)
    qtbot.addWidget(choice)
    choice.addItem("One")
    choice.resize(160, 30)
    choice.show()
    for look in ("light", "dark"):
        theme.apply(look)
        picture = choice.grab(QRect(134, 6, 20, 18)).toImage()
        colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
        assert len(colours) > 3


def test_keys_choose(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice(theme=theme)
    qtbot.addWidget(choice)
    choice.addItems(["One", "Two"])
    choice.show()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() == "Two"
