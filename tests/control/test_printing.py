"""From the menu to paper, a PDF or a text file, on a server with real sockets."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog, QWidget

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import Key
from popview.ui.paper.preview import PrintPreview
from tests.control.conftest import Until, keys

LETTER = (
    b"From: Ada <ada@example.org>\r\nTo: nora@example.org\r\nSubject: Lunch\r\n"
    b"Date: Thu, 19 Nov 2026 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
    + "On Thursday? Обед\r\n".encode()
)
LONG = LETTER.replace(b"Subject: Lunch", b"Subject: Long") + b"a line of words\r\n" * 6000 + b"the end\r\n"


@pytest.fixture
def server(make_demo) -> DemoServer:
    return make_demo((LETTER, LONG))


def show(house: House, until: Until, subject: str) -> Key:
    """Select the message of a subject and wait until it is on screen."""
    (key,) = [key for key in keys(house) if house.mailboxes.summary(key).subject == subject]
    house.window.message_pane.select(key)
    until(lambda: house.messages.shown_key == key)
    return key


def choose(window: QWidget, name: str, path: Path) -> None:
    dialog = window.findChild(QFileDialog, name)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()


def words_of(path: Path) -> str:
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


def test_a_message_becomes_a_pdf_and_a_text_and_neither_writes_over_a_file(
    house: House, until: Until, tmp_path: Path
) -> None:
    note = house.window.message_pane.note_line.label
    show(house, until, "Lunch")
    house.actions.save_pdf.trigger()
    choose(house.window, "savePdfDialog", tmp_path / "letter.pdf")
    until(lambda: "letter.pdf" in note.text())
    assert "OnThursday?Обед" in words_of(tmp_path / "letter.pdf")
    assert "Ada<ada@example.org>" in words_of(tmp_path / "letter.pdf")
    assert (tmp_path / "letter.pdf").stat().st_mode & 0o777 == 0o600
    house.actions.save_text.trigger()
    choose(house.window, "saveTextDialog", tmp_path / "letter.txt")
    until(lambda: "letter.txt" in note.text())
    text = (tmp_path / "letter.txt").read_text("utf-8")
    assert text.startswith("Subject: Lunch\nFrom: Ada <ada@example.org>\n")
    assert text.endswith("On Thursday? Обед\n")
    house.actions.save_text.trigger()
    choose(house.window, "saveTextDialog", tmp_path / "letter.txt")
    until(lambda: house.window.problem_bar.problem is not None)
    assert (tmp_path / "letter.txt").read_text("utf-8") == text


def test_a_preview_is_printed_as_such_and_the_rest_can_be_fetched(
    house: House, until: Until, tmp_path: Path
) -> None:
    key = show(house, until, "Long")
    house.actions.print.trigger()
    (dialog,) = house.window.findChildren(PrintPreview)
    until(lambda: dialog.printout is not None)
    assert dialog.notice.isVisible()
    assert "First" in dialog.printout.head_text
    few = dialog.view.page_count
    dialog.notice.fetch_button.click()
    until(lambda: not dialog.notice.isVisible() and dialog.printout is not None)
    assert dialog.view.page_count > few
    assert house.local.path_of(key).is_file()
    dialog.tools.pdf_button.click()
    choose(dialog, "savePdfDialog", tmp_path / "long.pdf")
    until(lambda: "long.pdf" in dialog.said.text())
    assert words_of(tmp_path / "long.pdf").count("theend") == 1
    dialog.tools.pdf_button.click()
    choose(dialog, "savePdfDialog", tmp_path / "long.pdf")
    until(lambda: dialog.said.property("kind") == "error")
    dialog.close()
    until(lambda: not house.window.findChildren(PrintPreview))


def test_nothing_on_screen_is_nothing_to_print(house: House, until: Until, tmp_path: Path) -> None:
    house.printing.preview(house.reading_pane)
    house.printing.save_pdf(house.reading_pane)
    house.printing.save_text(house.reading_pane)
    assert not house.window.findChildren(PrintPreview)
    assert not house.window.findChildren(QFileDialog)
