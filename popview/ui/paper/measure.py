"""Texts measured for paper: by the unit of sheets, whatever the screen's resolution is."""

from PySide6.QtGui import QImage, QTextDocument

from popview.ui.paper.sheet import UNITS

_SAMPLE: list[QImage] = []  # one for all: a layout keeps a bare pointer to it


def measured(document: QTextDocument) -> None:
    """Let a document's fonts be as large as UNITS to the inch make them."""
    if not _SAMPLE:
        sample = QImage(1, 1, QImage.Format.Format_ARGB32)
        per_metre = round(UNITS / 0.0254)
        sample.setDotsPerMeterX(per_metre)
        sample.setDotsPerMeterY(per_metre)
        _SAMPLE.append(sample)
    document.documentLayout().setPaintDevice(_SAMPLE[0])
