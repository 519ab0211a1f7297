"""Measured for paper."""

from PySide6.QtGui import QFont, QTextDocument

from popview.ui.paper.measure import measured
from popview.ui.theme import Theme


def test_an_inch_of_letters_has_96_units_whatever_the_screen_is(theme: Theme) -> None:
    document = QTextDocument("x")
    font = QFont(document.defaultFont())
    font.setPointSizeF(72.0)
    document.setDefaultFont(font)
    measured(document)
    device = document.documentLayout().paintDevice()
    assert device.logicalDpiX() == device.logicalDpiY() == 96
    assert document.size().height() > 96
