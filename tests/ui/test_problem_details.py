"""What a problem holds beyond its sentences."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.ui.problem_details import DetailsButton, ProblemDetails
from popview.ui.theme import Theme


def test_the_details_are_plain_text_that_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    made = ProblemDetails("<b>Lost</b>", "Kind: lost\n\nC: STAT", theme=theme)
    qtbot.addWidget(made)
    made.show()
    assert made.findChild(QLabel).textFormat() is Qt.TextFormat.PlainText
    assert made.text.isReadOnly()
    qtbot.mouseClick(made.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Kind: lost\n\nC: STAT"
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_the_button_shows_only_where_there_is_something_to_tell(qtbot: QtBot, theme: Theme) -> None:
    button = DetailsButton("x", theme=theme)
    qtbot.addWidget(button)
    assert button.isHidden()
    button.offer("Lost", "C: STAT")
    assert not button.isHidden()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    details = button.findChild(ProblemDetails)
    assert details.text.toPlainText() == "C: STAT"
    button.offer("Gone", "")
    assert button.isHidden()
