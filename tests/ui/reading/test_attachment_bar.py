"""Attachments as chips."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QScrollArea, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from popview.types import Attachment
from popview.ui.reading.attachment_bar import MOST_CHIPS, AttachmentBar, shortened
from popview.ui.reading.chip import Chip
from popview.ui.theme import Theme
from tests.ui import samples

PDF = Attachment("2", "Invoice & more.pdf", "application/pdf", 284_310)
EXE = Attachment("3", "statement.pdf.exe", "application/pdf", 31_000, is_dangerous=True)
CUT = Attachment("4", "slides.pptx", "application/x", -1, is_complete=False)
INLINE = Attachment("5", "logo.png", "image/png", 900, is_inline=True)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> AttachmentBar:
    made = AttachmentBar(theme=theme)
    qtbot.addWidget(made)
    made.resize(700, 120)
    return made


def chips(bar: AttachmentBar) -> list[QToolButton]:
    return [chip for chip in bar.findChildren(QToolButton) if not chip.isHidden()]


def entry(chip: QToolButton, text: str) -> QAction:
    return next(a for a in chip.menu().actions() if a.text().replace("&", "") == text)


def test_a_chip_shows_name_and_size(bar: AttachmentBar) -> None:
    bar.show_attachments((PDF, INLINE))
    assert bar.title.text() == "1 attachment, 285 kB"
    first, last = chips(bar)
    assert first.text() == "Invoice && more.pdf  ·  284 kB"
    assert first.accessibleName() == "Invoice & more.pdf, 284 kB"
    assert last.text() == "1 picture in the text"


def test_nothing_attached_no_bar(bar: AttachmentBar) -> None:
    bar.show_attachments((PDF,))
    bar.show_attachments(())
    assert not bar.isVisible()
    assert chips(bar) == []


def test_saving_and_opening_tell_the_part(qtbot: QtBot, bar: AttachmentBar) -> None:
    bar.show_attachments((PDF, EXE))
    with qtbot.waitSignal(bar.save_clicked) as told:
        entry(chips(bar)[0], "Save…").trigger()
    assert told.args == ["2"]
    with qtbot.waitSignal(bar.open_clicked) as told:
        entry(chips(bar)[0], "Open").trigger()
    assert told.args == ["2"]
    with qtbot.waitSignal(bar.save_all_clicked):
        qtbot.mouseClick(bar.save_all, Qt.MouseButton.LeftButton)


def test_a5_a_program_is_opened_behind_a_warning_only(qtbot: QtBot, bar: AttachmentBar) -> None:
    bar.show_attachments((EXE,))
    bar.show()
    with qtbot.assertNotEmitted(bar.open_clicked):
        entry(chips(bar)[0], "Open anyway…").trigger()
    box = bar.window().findChild(QMessageBox, "openDangerousQuestion")
    assert box is not None
    assert "statement.pdf.exe" in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert box.escapeButton() is box.defaultButton()
    go = next(b for b in box.buttons() if b is not box.defaultButton())
    with qtbot.waitSignal(bar.open_clicked) as told:
        go.click()
    assert told.args == ["3"]


def test_a_dangerous_chip_says_so_to_a_screen_reader(bar: AttachmentBar) -> None:
    bar.show_attachments((EXE,))
    assert chips(bar)[0].accessibleName().startswith("Warning")


def test_what_was_cut_can_only_be_fetched(qtbot: QtBot, bar: AttachmentBar) -> None:
    bar.show_attachments((CUT, PDF))
    assert "not fetched yet" in chips(bar)[0].text()
    assert not bar.save_all.isEnabled()
    with qtbot.waitSignal(bar.fetch_clicked):
        entry(chips(bar)[0], "Fetch the whole message").trigger()


def test_twenty_files_share_a_last_chip(bar: AttachmentBar) -> None:
    bar.show_attachments(tuple(Attachment(str(n), f"scan{n}.pdf", "application/pdf", 10) for n in range(20)))
    assert len(chips(bar)) == MOST_CHIPS + 1
    assert chips(bar)[-1].text() == "8 more"


def test_a_name_can_be_copied(bar: AttachmentBar) -> None:
    bar.show_attachments((PDF,))
    entry(chips(bar)[0], "Copy name").trigger()
    assert QGuiApplication.clipboard().text() == "Invoice & more.pdf"


def test_a1_the_real_extension_always_shows() -> None:
    name = "invoice" + " " * 200 + ".pdf.exe"
    assert shortened(name).endswith(".pdf.exe")
    assert len(shortened(name)) <= 44
    assert shortened("short.pdf") == "short.pdf"


def test_a_picture_sent_without_a_type_can_be_looked_at(qtbot: QtBot, bar: AttachmentBar) -> None:
    photo = Attachment("6", "photo.jpg", "application/octet-stream", 900)
    bar.show_attachments((photo, EXE))
    with qtbot.waitSignal(bar.look_clicked) as told:
        entry(chips(bar)[0], "Look at it").trigger()
    assert told.args == ["6"]
    assert not any("Look" in action.text() for action in chips(bar)[1].menu().actions())


def test_pictures_of_the_text_alone_need_no_headline(bar: AttachmentBar) -> None:
    bar.show_attachments(samples.newsletter()[1].attachments)
    assert bar.title.isHidden()
    assert bar.save_all.isHidden()
    assert [chip.text() for chip in chips(bar)] == ["3 pictures in the text"]


def test_many_attachments_leave_the_pane_to_the_text_and_none_is_cut(qtbot: QtBot, theme: Theme) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    layout = QVBoxLayout(pane)
    text = QWidget()
    layout.addWidget(text, 1)
    bar = AttachmentBar(theme=theme)
    layout.addWidget(bar)
    pane.resize(500, 480)
    with qtbot.waitExposed(pane):
        pane.show()
    bar.show_attachments(
        tuple(Attachment(str(n), f"a longer name {n}.txt", "text/plain", 5) for n in range(12))
    )
    qtbot.waitUntil(lambda: bar.height() > 60)
    assert bar.height() < pane.height() * 0.4
    shelf = bar.findChild(QScrollArea, "attachmentShelf")
    assert shelf is not None
    assert shelf.verticalScrollBar().maximum() > 0
    last = [chip for chip in bar.findChildren(Chip)][-1]
    last.setFocus()
    shelf.ensureWidgetVisible(last)
    assert not last.visibleRegion().isEmpty()
    pane.resize(500, 1400)
    qtbot.waitUntil(lambda: shelf.verticalScrollBar().maximum() == 0)
    bar.show_attachments((Attachment("1", "one.txt", "text/plain", 5),))
    qtbot.waitUntil(lambda: bar.height() < 100)
    text.setMinimumHeight(400)
    pane.setFixedHeight(60)  # no room at all: nothing is negative, which Qt would say
    bar.show_attachments(())


def test_a_drag_carries_the_file(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    bar = AttachmentBar(theme=theme)
    qtbot.addWidget(bar)
    drag = bar.drag_of(str(tmp_path / "invoice.pdf"))
    assert [url.toLocalFile() for url in drag.mimeData().urls()] == [str(tmp_path / "invoice.pdf")]
    assert not drag.pixmap().isNull()
    drag.deleteLater()


def test_pictures_and_texts_can_be_looked_at_and_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    bar = AttachmentBar(theme=theme)
    qtbot.addWidget(bar)
    bar.show_attachments(
        (
            Attachment("2", "a.png", "image/png", 10),
            Attachment("3", "a.pdf", "application/pdf", 10),
            Attachment("4", "a.png", "image/png", 10, is_dangerous=True),
            Attachment("5", "a.txt", "text/plain", -1, is_complete=False),
        )
    )
    menus = {part: bar.findChild(Chip, f"attachment-{part}").menu() for part in "2345"}
    looks = {part: [one for one in menu.actions() if "Look" in one.text()] for part, menu in menus.items()}
    assert {part: len(found) for part, found in looks.items()} == {"2": 1, "3": 0, "4": 0, "5": 0}
    with qtbot.waitSignal(bar.look_clicked) as told:
        looks["2"][0].trigger()
    assert told.args == ["2"]
