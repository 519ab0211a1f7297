"""The window before printing."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from popview.ui.paper.preview import PrintPreview
from popview.ui.paper.printer import made_printer
from popview.ui.paper.printout import Letter
from popview.ui.paper.sheet import usual_layout
from popview.ui.theme import Theme
from tests.ui.paper import letters


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Iterator[object]:
    """Open previews and wait for their pages."""

    def made(letter: Letter) -> PrintPreview:
        dialog = PrintPreview(letter, theme=theme)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.printout is not None, timeout=30_000)
        return dialog

    return made


def test_it_opens_with_its_pages_and_closes(make, qtbot: QtBot) -> None:
    dialog = make(letters.prose(letters.LINE * 200))
    assert dialog.isVisible()
    assert dialog.view.page_count >= 3
    assert dialog.page_label.text() == f"Page 1 of {dialog.view.page_count}"
    assert dialog.tools.print_button.isEnabled()
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_every_button_has_a_name_for_those_who_hear_the_window(make) -> None:
    dialog = make(letters.prose("x"))
    shown = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    assert len(shown) >= 5
    for button in shown:
        assert button.accessibleName(), button.objectName()
        assert button.objectName()


def test_landscape_lays_the_pages_out_anew(make, qtbot: QtBot) -> None:
    dialog = make(letters.prose(letters.LINE * 200))
    upright = dialog.view.page_count
    dialog.tools.landscape.click()
    qtbot.waitUntil(lambda: dialog.printout is not None)
    assert dialog.printout.sheet.width > dialog.printout.sheet.height
    assert dialog.view.page_count > upright


def test_backgrounds_are_asked_about_where_there_can_be_some(make, qtbot: QtBot) -> None:
    assert not make(letters.prose("x")).tools.grounds.isVisible()
    dialog = make(letters.newsletter())
    assert dialog.tools.grounds.isVisible()
    with_grounds = letters.page_of(dialog.printout)
    dialog.tools.grounds.click()
    qtbot.waitUntil(lambda: dialog.printout is not None)
    assert letters.page_of(dialog.printout) != with_grounds


def test_a_preview_of_a_message_says_so_and_offers_the_rest(make, qtbot: QtBot) -> None:
    head = letters.Head("Lunch", (), "Not the whole message: first 40 lines of 1.2 MB", is_part=True)
    dialog = make(letters.prose("x", head))
    assert dialog.notice.isVisible()
    with qtbot.waitSignal(dialog.fetch_wanted):
        dialog.notice.fetch_button.click()
    dialog.show_fetch_progress(10, 100)
    assert not dialog.notice.fetch_button.isVisible()
    dialog.show_fetch_failed()
    assert dialog.notice.fetch_button.isVisible()
    dialog.show_letter(letters.prose("the whole"))
    assert not dialog.notice.isVisible()


def test_a_text_that_was_cut_offers_no_rest_since_there_is_none_to_fetch(make) -> None:
    dialog = make(letters.prose("x", letters.Head("Lunch", (), "This is the beginning of the text.")))
    assert not dialog.notice.isVisible()
    assert "beginning" in dialog.printout.head_text
    dialog.show_fetch_failed()
    assert not dialog.notice.isVisible()


def test_the_pages_become_a_pdf(make, qtbot: QtBot) -> None:
    dialog = make(letters.prose("Hello Nora"))
    with qtbot.waitSignal(dialog.pdf_wanted):
        dialog.tools.pdf_button.click()
    with qtbot.waitSignal(dialog.pdf_made, timeout=30_000) as made:
        dialog.make_pdf()
    assert "HelloNora" in "".join(PdfReader(io.BytesIO(made.args[0])).pages[0].extract_text().split())


def test_a_long_pdf_shows_how_far_it_is_and_can_be_stopped(make, qtbot: QtBot) -> None:
    dialog = make(letters.prose(letters.LINE * 1000))
    made: list[object] = []
    dialog.pdf_made.connect(made.append)
    dialog.make_pdf()
    assert dialog.stop_button.isVisible()
    assert not dialog.tools.print_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.progress.value() > 1)
    dialog.stop_button.click()
    qtbot.waitUntil(lambda: not dialog.stop_button.isVisible())
    assert dialog.said.text() == "Stopped."
    assert made == []
    assert dialog.tools.print_button.isEnabled()


def test_the_pages_go_to_a_printer_on_its_own_paper(make, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make(letters.prose(letters.LINE * 200))
    printer = made_printer("Lunch", usual_layout(is_landscape=True))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: dialog.said.text() == "Handed to the printer.", timeout=30_000)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) > dialog.view.page_count
    assert pages[0].mediabox.width > pages[0].mediabox.height


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_refuses_is_told_about(make, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = make(letters.prose("x"))
    printer = made_printer("Lunch", usual_layout())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    dialog.print_on(printer)
    qtbot.waitUntil(lambda: "did not take" in dialog.said.text(), timeout=30_000)


def test_closing_stops_what_is_running(make, qtbot: QtBot) -> None:
    dialog = make(letters.prose(letters.LINE * 1000))
    dialog.make_pdf()
    dialog.reject()
    assert not dialog.isVisible()
    assert not dialog.stop_button.isVisible()
