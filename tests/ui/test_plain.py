from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from popview.ui.plain import plain_tip


def test_a_tip_shows_every_letter_and_keeps_its_lines(qtbot: QtBot) -> None:
    text = "<img src='x'> & <b>bold</b>\nsecond line"
    document = QTextDocument()
    document.setHtml(plain_tip(text))
    assert document.toPlainText() == text


def test_nothing_has_no_tip() -> None:
    assert plain_tip("") == ""
