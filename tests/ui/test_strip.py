import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from popview.types import Lock
from popview.ui.strip import StatusStrip
from popview.ui.theme import Theme


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> StatusStrip:
    made = StatusStrip(theme=theme)
    qtbot.addWidget(made)
    made.resize(900, 30)
    made.show()
    return made


def test_the_fixed_names_are_there(strip: StatusStrip) -> None:
    assert strip.findChild(QProgressBar, "progressBar") is strip.progress
    assert strip.findChild(QToolButton, "stopButton") is strip.stop
    assert strip.findChild(QLabel, "lockLabel").text() == "Mailbox not locked"


def test_progress_and_stop_come_and_go_together(strip: StatusStrip, qtbot: QtBot) -> None:
    assert not strip.progress.isVisible()
    strip.set_progress(30, 120)
    assert (strip.progress.value(), strip.progress.maximum(), strip.stop.isVisible()) == (30, 120, True)
    with qtbot.waitSignal(strip.stop_requested):
        qtbot.mouseClick(strip.stop, Qt.MouseButton.LeftButton)
    strip.hide_progress()
    assert not strip.stop.isVisible()


def test_an_unknown_end_is_shown_as_busy(strip: StatusStrip) -> None:
    strip.set_progress(0, 0)
    assert (strip.progress.minimum(), strip.progress.maximum()) == (0, 0)
    assert strip.progress.accessibleDescription() == "running"


@pytest.mark.parametrize("state", Lock)
def test_every_state_of_the_lock_has_words_and_a_picture(strip: StatusStrip, state: Lock) -> None:
    strip.set_lock(Lock.HELD if state is not Lock.HELD else Lock.MAYBE)
    before = strip.connection.icon().pixmap(16).toImage()
    words = strip.findChild(QLabel, "lockLabel").text()
    strip.set_lock(state)
    assert strip.connection.icon().pixmap(16).toImage() != before
    assert strip.findChild(QLabel, "lockLabel").text() != words


def test_the_lock_opens_what_is_known_of_the_connection(strip: StatusStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.connection_requested):
        qtbot.keyClick(strip.connection, Qt.Key.Key_Space)
    with qtbot.waitSignal(strip.connection_requested):
        qtbot.mouseClick(strip.findChild(QLabel, "lockLabel"), Qt.MouseButton.LeftButton)
    assert strip.connection.accessibleDescription() == "Mailbox not locked"


def test_a_long_text_is_cut_and_told_whole_by_its_tip(strip: StatusStrip) -> None:
    label = strip.findChild(QLabel, "statusLabel")
    strip.set_text("<i>short</i>")
    assert (label.text(), label.toolTip()) == ("<i>short</i>", "")
    strip.set_text("a long <b>text</b> " * 40)
    assert label.text().endswith("…")
    assert "&lt;b&gt;" in label.toolTip()
    assert label.accessibleName() == "a long <b>text</b> " * 40


def test_connection_and_server_can_be_asked_for_where_the_menu_offers_it(
    strip: StatusStrip, qtbot: QtBot
) -> None:
    action = QAction("Connection", strip)
    action.setToolTip("Connection\nChoose one account at the left first.")
    strip.follow(action)
    label = strip.findChild(QLabel, "lockLabel")
    action.setEnabled(False)
    assert not strip.connection.isEnabled()
    assert "Choose one account" in strip.connection.toolTip() == label.toolTip()
    assert label.cursor().shape() is Qt.CursorShape.ArrowCursor
    with qtbot.assertNotEmitted(strip.connection_requested):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    action.setEnabled(True)
    with qtbot.waitSignal(strip.connection_requested):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
