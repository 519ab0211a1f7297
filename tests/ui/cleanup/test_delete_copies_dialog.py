"""The question before copies are deleted: the safe answer is the default."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.ui.cleanup.delete_copies_dialog import DeleteCopiesDialog
from popview.ui.theme import Theme


def shown(qtbot: QtBot, theme: Theme, count: int, lost: int) -> DeleteCopiesDialog:
    made = DeleteCopiesDialog(count, lost, theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_and_escape_keep_them(qtbot: QtBot, theme: Theme) -> None:
    dialog = shown(qtbot, theme, 3, 2)
    assert dialog.keep.isDefault()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog.show()
        with qtbot.assertNotEmitted(dialog.agreed), qtbot.waitSignal(dialog.rejected):
            qtbot.keyClick(dialog, key)


def test_the_named_button_agrees_and_the_loss_is_told(qtbot: QtBot, theme: Theme) -> None:
    dialog = shown(qtbot, theme, 3, 2)
    text = dialog.findChild(QLabel, "deleteCopiesText")
    assert "No longer on the server: 2 messages" in text.text()
    with qtbot.waitSignal(dialog.agreed):
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
