"""Pages onto a printer and into a PDF, which another program's reader then reads."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from popview.ui.paper.page_run import PageRun, PdfFile, PdfRun
from popview.ui.paper.printer import made_printer
from popview.ui.paper.printout import Letter
from popview.ui.paper.sheet import usual_layout
from popview.ui.theme import Theme
from tests.ui.paper import letters


def pdf_of(qtbot: QtBot, theme: Theme, letter: Letter, **options: bool) -> PdfReader:
    """Return the PDF of a letter, read back."""
    layout = usual_layout(**options)
    run = PdfRun(letters.laid_out(qtbot, theme, letter, layout), layout)
    with qtbot.waitSignal(run.made, timeout=60_000) as made:
        run.start()
    return PdfReader(io.BytesIO(made.args[0]))


def words_in(reader: PdfReader, page: int = 0) -> str:
    """Return the text of a page without blanks, which PDFs leave to the reader."""
    return "".join(reader.pages[page].extract_text().split())


def test_a_pdf_has_head_text_and_numbered_pages(qtbot: QtBot, theme: Theme) -> None:
    reader = pdf_of(qtbot, theme, letters.prose(letters.LINE * 120 + "The end."))
    pages = len(reader.pages)
    assert pages >= 2
    first, last = words_in(reader), words_in(reader, pages - 1)
    assert "LunchonThursday?" in first
    assert "Ada<ada@example.org>" in first
    assert f"Page1of{pages}" in first
    assert "quickbrownfox" in first
    assert "LunchonThursday?" not in last
    assert "Theend." in last
    assert f"Page{pages}of{pages}" in last
    whole = "".join(words_in(reader, page) for page in range(pages))
    assert whole.count("lazydog.") == 120
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.creator) == ("Lunch – ada@example.org", "PopView")


def test_a_pdf_is_as_large_as_the_paper(qtbot: QtBot, theme: Theme) -> None:
    size = usual_layout().pageSize().sizePoints()
    box = pdf_of(qtbot, theme, letters.prose("x")).pages[0].mediabox
    assert (float(box.width), float(box.height)) == pytest.approx((size.width(), size.height()), abs=2)
    lying = pdf_of(qtbot, theme, letters.prose("x"), is_landscape=True).pages[0].mediabox
    assert float(lying.width) > float(lying.height)


def test_other_scripts_and_pictures_are_in_the_pdf(qtbot: QtBot, theme: Theme) -> None:
    reader = pdf_of(qtbot, theme, letters.newsletter())
    assert reader.pages[0].images
    russian = pdf_of(qtbot, theme, letters.prose("Обед в четверг, 木曜日の昼食"))
    assert "Обедвчетверг" in words_in(russian)


def test_a_pdf_runs_and_opens_nothing(qtbot: QtBot, theme: Theme) -> None:
    mail = '<a href="https://example.org/">x</a><img src="https://tracker.example/p.png">'
    reader = pdf_of(qtbot, theme, letters.markup(mail))
    root = reader.trailer["/Root"]
    assert "/OpenAction" not in root
    assert "/AA" not in root
    assert "/JavaScript" not in str(root.get("/Names", ""))
    assert "tracker.example" not in str(reader.pages[0].get_object())


def test_progress_is_told_and_a_stop_leaves_no_pdf(qtbot: QtBot, theme: Theme) -> None:
    layout = usual_layout()
    printout = letters.laid_out(qtbot, theme, letters.prose(letters.LINE * 400))
    run = PdfRun(printout, layout)
    made: list[object] = []
    run.made.connect(made.append)
    run.progressed.connect(lambda done, _pages: run.stop() if done == 2 else None)
    with qtbot.waitSignal(run.stopped, timeout=30_000):
        run.start()
    assert made == []


def test_a_printer_gets_the_pages_that_were_asked_for(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    printout = letters.laid_out(qtbot, theme, letters.prose(letters.LINE * 200))
    printer = made_printer("Lunch", usual_layout())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    run = PageRun(printout, printer, [1, 2])
    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()
    assert ended.args == [True]
    reader = PdfReader(tmp_path / "out.pdf")
    assert len(reader.pages) == 2
    assert f"Page2of{printout.page_count}" in words_in(reader)


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_takes_nothing_ends_the_run(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    printer = made_printer("Lunch", usual_layout())
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    run = PageRun(letters.laid_out(qtbot, theme, letters.prose("x")), printer, [0])
    with qtbot.waitSignal(run.ended, timeout=30_000) as ended:
        run.start()
    assert ended.args == [False]


def test_a_letter_becomes_a_pdf_without_a_window(qtbot: QtBot, theme: Theme) -> None:
    pdf = PdfFile(letters.prose(letters.LINE * 200), theme=theme)
    told: list[int] = []
    pdf.progressed.connect(lambda page, _pages: told.append(page))
    with qtbot.waitSignal(pdf.made, timeout=30_000) as made:
        pdf.start()
    assert len(PdfReader(io.BytesIO(made.args[0])).pages) == len(told) >= 3
