"""Which printer, asked in the system's own dialog; loads the system's printing, so it is imported late."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget


def made_printer(title: str, layout: QPageLayout) -> QPrinter:
    """Return the usual printer, set up for our own margins: it paints from the corner of the paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator("PopView")
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    return printer


def choose_printer(
    parent: QWidget, *, title: str, layout: QPageLayout, pages: int, answer: Callable[[QPrinter], None]
) -> bool:
    """Ask for a printer and hand it to `answer`; False, and no question, where none is set up.

    Printing into a file is not offered: saving a PDF is, and that writes over nothing.
    """
    if not QPrinterInfo.availablePrinterNames():
        return False
    printer = made_printer(title, layout)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printDialog")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setMinMax(1, pages)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: answer(printer))
    QDialog.open(dialog)  # the print dialog's own open() wants a receiver
    return True
