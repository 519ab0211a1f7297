"""The system's printing."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from popview.ui.paper.printer import choose_printer, made_printer
from popview.ui.paper.sheet import usual_layout
from popview.ui.theme import Theme


def test_a_printer_paints_from_the_corner_of_the_paper(qtbot: QtBot) -> None:
    printer = made_printer("Lunch", usual_layout())
    assert printer.fullPage()
    assert printer.docName() == "Lunch"
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Portrait


def test_a_printer_is_asked_for_where_one_is_set_up(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chosen: list[QPrinter] = []
    asked = choose_printer(window, title="Lunch", layout=usual_layout(), pages=3, answer=chosen.append)
    assert asked == bool(QPrinterInfo.availablePrinterNames())
    dialog = window.findChild(QPrintDialog, "printDialog")
    assert (dialog is not None) == asked
    if dialog is not None:
        dialog.reject()
    assert chosen == []


@pytest.mark.timeout(60)
def test_nothing_of_printing_is_loaded_before_somebody_prints() -> None:
    code = "import sys, popview.ui.paper.preview; print('PySide6.QtPrintSupport' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
