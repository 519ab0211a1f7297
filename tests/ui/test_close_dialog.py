"""The question on closing while messages are marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from popview.ui.close_dialog import CloseDialog
from popview.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> CloseDialog:
    made = CloseDialog(12, 48_000_000, ("Home", "Work"), theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_says_how_much_is_marked_and_where(dialog: CloseDialog) -> None:
    assert dialog.title.text() == "12 messages marked for deletion"
    assert "48.0 MB" in dialog.text.text()
    assert "Home, Work" in dialog.text.text()


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("closeKeepButton", "keep"),
        ("closeCommitButton", "commit"),
        ("closeDiscardButton", "discard"),
        ("closeCancelButton", "cancel"),
    ],
)
def test_each_button_is_one_answer(qtbot: QtBot, dialog: CloseDialog, name: str, answer: str) -> None:
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
    assert told.args == [answer]


def test_escape_stays(qtbot: QtBot, dialog: CloseDialog) -> None:
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert told.args == ["cancel"]


def test_enter_keeps_the_marks(qtbot: QtBot, dialog: CloseDialog) -> None:
    with qtbot.waitSignal(dialog.chosen) as told:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert told.args == ["keep"]


def test_the_button_that_deletes_names_what_it_deletes(dialog: CloseDialog) -> None:
    button = dialog.findChild(QPushButton, "closeCommitButton")
    assert button.text() == "Delete 12 messages (48.0 MB)"
    assert not button.isDefault()
    assert not button.autoDefault()
