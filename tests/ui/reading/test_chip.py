"""Chips whose menus open without an event loop of their own."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from popview.types import Attachment
from popview.ui.reading.attachment_bar import AttachmentBar
from popview.ui.reading.chip import Chip
from popview.ui.theme import Theme

ONE = Attachment("2", "one.pdf", "application/pdf", 10)
OTHER = Attachment("3", "other.pdf", "application/pdf", 20)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> AttachmentBar:
    made = AttachmentBar(theme=theme)
    qtbot.addWidget(made)
    made.show_attachments((ONE, OTHER))
    with qtbot.waitExposed(made):
        made.show()
    return made


def chip_of(bar: AttachmentBar, part: str) -> Chip:
    return next(chip for chip in bar.findChildren(Chip, f"attachment-{part}") if not chip.isHidden())


def open_menu(chip: Chip) -> QMenu:
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_click_opens_the_menu_and_returns(bar: AttachmentBar) -> None:
    chip = chip_of(bar, "2")
    menu = open_menu(chip)
    assert menu is chip.menu()
    assert menu.mapToGlobal(menu.rect().topLeft()).y() >= chip.mapToGlobal(chip.rect().bottomLeft()).y()
    menu.close()
    assert not chip.isDown()


def test_the_menu_opens_by_keyboard_and_its_letters_work(qtbot: QtBot, bar: AttachmentBar) -> None:
    chip = chip_of(bar, "3")
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    with qtbot.waitSignal(bar.save_clicked) as told:
        QTest.keyClick(menu, Qt.Key.Key_S)
    assert told.args == ["3"]


def test_another_message_closes_the_open_menu_and_nothing_breaks(qtbot: QtBot, bar: AttachmentBar) -> None:
    old = chip_of(bar, "2")
    open_menu(old)
    bar.show_attachments((OTHER,))
    qtbot.waitUntil(lambda: not shiboken6.isValid(old))
    assert QApplication.activePopupWidget() is None
    open_menu(chip_of(bar, "3")).close()


def test_the_message_may_change_because_of_what_was_chosen(qtbot: QtBot, bar: AttachmentBar) -> None:
    """Fetching shows the whole message in place of the preview whose chip was pressed."""
    cut = Attachment("4", "cut.pdf", "application/pdf", -1, is_complete=False)
    bar.show_attachments((cut,))
    qtbot.waitUntil(lambda: bar.findChild(Chip, "attachment-4").isVisible())
    bar.fetch_clicked.connect(lambda: bar.show_attachments((ONE,)))
    old = chip_of(bar, "4")
    menu = open_menu(old)
    with qtbot.waitSignal(old.destroyed):
        QTest.keyClick(menu, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: bar.findChild(Chip, "attachment-2").isVisible())


def test_a_chip_that_is_pulled_wants_a_drag_and_opens_nothing(qtbot: QtBot, bar: AttachmentBar) -> None:
    chip = chip_of(bar, "2")
    wanted: list[str] = []
    bar.drag_wanted.connect(wanted.append)
    left, place = Qt.MouseButton.LeftButton, chip.rect().center()

    def move(to: QPoint) -> None:
        where = QPointF(to)
        at = QPointF(chip.mapToGlobal(to))
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(QEvent.Type.MouseMove, where, at, Qt.MouseButton.NoButton, left, keys)
        QApplication.sendEvent(chip, event)

    QTest.mousePress(chip, left, pos=place)
    move(place + QPoint(1, 1))
    assert wanted == []
    move(place + QPoint(40, 0))
    move(place + QPoint(80, 0))
    QTest.mouseRelease(chip, left, pos=place)
    assert wanted == ["2"]
    assert QApplication.activePopupWidget() is None


def test_what_was_not_fetched_cannot_be_pulled_out(bar: AttachmentBar) -> None:
    wanted: list[str] = []
    bar.drag_wanted.connect(wanted.append)
    bar.show_attachments((Attachment("4", "cut.pdf", "application/pdf", -1, is_complete=False),))
    chip_of(bar, "4").drag_wanted.emit()
    assert wanted == []
