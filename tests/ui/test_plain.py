from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from popview.ui.plain import plain_label, plain_tip
from popview.ui.theme import Theme


def test_a_tip_shows_every_letter_and_keeps_its_lines(qtbot: QtBot) -> None:
    text = "<img src='x'> & <b>bold</b>\nsecond line"
    document = QTextDocument()
    document.setHtml(plain_tip(text))
    assert document.toPlainText() == text


def test_nothing_has_no_tip() -> None:
    assert plain_tip("") == ""


def test_a_label_never_takes_foreign_text_for_more_than_letters(qtbot: QtBot) -> None:
    label = plain_label(Theme(), "who", "dim", "<b>Ann</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert (label.objectName(), label.property("kind"), label.wordWrap()) == ("who", "dim", True)
    assert label.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_what_people_want_to_copy_can_be_chosen_by_mouse_and_keys(qtbot: QtBot) -> None:
    label = plain_label(Theme(), "code", wraps=False, is_copied=True)
    qtbot.addWidget(label)
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert label.focusPolicy() is Qt.FocusPolicy.ClickFocus
    assert not label.wordWrap()
