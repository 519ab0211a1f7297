"""A message in a window of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from pytestqt.qtbot import QtBot

from popview.ui.reading.window import MessageWindow
from popview.ui.reading.wish import Wish
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> MessageWindow:
    made = MessageWindow(theme=theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.pane.show_document(*samples.invoice(), True)
    return made


def test_it_is_named_after_its_message(window: MessageWindow) -> None:
    assert window.objectName() == "messageWindow"
    assert window.windowTitle() == "Your invoice 2026-10-88317 from Fjordkraft – PopView"


def test_next_previous_and_mark_are_wishes(qtbot: QtBot, window: MessageWindow) -> None:
    for name, signal in (
        ("messageWindowNext", window.next_requested),
        ("messageWindowPrevious", window.previous_requested),
    ):
        with qtbot.waitSignal(signal):
            window.findChild(QAction, name).trigger()
    with qtbot.waitSignal(window.mark_requested) as told:
        window.mark.trigger()
    assert told.args == [samples.invoice()[0].key]


def test_keys_do_the_same(qtbot: QtBot, window: MessageWindow) -> None:
    qtbot.waitActive(window)
    with qtbot.waitSignal(window.next_requested):
        qtbot.keyClick(window.pane.body, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(window.mark_requested):
        qtbot.keyClick(window.pane.body, Qt.Key.Key_Delete)
    qtbot.keyClick(window.pane.body, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.pane.find_bar.isVisible()


def test_escape_closes_the_find_bar_first_and_then_the_window(qtbot: QtBot, window: MessageWindow) -> None:
    window.pane.open_find()
    qtbot.keyClick(window.pane.find_bar.edit, Qt.Key.Key_Escape)
    assert not window.pane.find_bar.isVisible()
    with qtbot.waitSignal(window.closed) as told:
        qtbot.keyClick(window.pane.body, Qt.Key.Key_Escape)
    assert told.args == [samples.invoice()[0].key]
    assert not window.isVisible()


def test_the_button_says_what_it_does_now(window: MessageWindow) -> None:
    window.set_marked(True)
    assert window.mark.text() == "Un&mark"
    window.set_marked(False)
    assert window.mark.text() == "&Mark for deletion"


def test_at_the_end_of_the_text_space_goes_to_the_next_message(qtbot: QtBot, window: MessageWindow) -> None:
    with qtbot.waitSignal(window.next_requested):
        for _ in range(30):
            qtbot.keyClick(window.pane.body, Qt.Key.Key_Space)


def test_its_bar_and_its_keys_answer_hand_on_and_print(qtbot: QtBot, window: MessageWindow) -> None:
    for name, wish in (("reply", Wish.REPLY), ("forward", Wish.FORWARD), ("print", Wish.PRINT)):
        with qtbot.waitSignal(window.pane.more_button.wished) as told:
            window.findChild(QAction, f"messageWindow-{name}").trigger()
        assert told.args == [wish]
    keys = {shortcut.key().toString() for shortcut in window.findChildren(QShortcut)}
    assert {"Shift+R", "Ctrl+Shift+P", "Ctrl+Shift+T"} <= keys
    window.tell("Your mail program has the answer.")
    assert window.statusBar().currentMessage() == "Your mail program has the answer."


def test_the_letters_of_the_list_go_to_the_next_and_the_previous_here_too(
    qtbot: QtBot, window: MessageWindow
) -> None:
    qtbot.waitActive(window)
    with qtbot.waitSignal(window.next_requested):
        qtbot.keyClick(window.pane.body, Qt.Key.Key_N)
    with qtbot.waitSignal(window.previous_requested):
        qtbot.keyClick(window.pane.body, Qt.Key.Key_P)
