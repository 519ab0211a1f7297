"""A sheet of paper: its size and margins, in the unit that everything on paper is laid out in."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize

UNITS = 96
"""To an inch: what CSS calls a pixel, so that a mail is as wide on paper as it was made to be."""

MARGINS_MM = QMarginsF(15, 13, 15, 18)
"""At the foot stands the line with subject and page number."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Width and height of the paper, and the place on it where a message stands; in units."""

    width: float
    height: float
    text: QRectF

    @property
    def foot(self) -> QRectF:
        """Return the place of the line at the foot."""
        return QRectF(self.text.left(), self.text.bottom() + 12, self.text.width(), 18)


def usual_layout(*, is_landscape: bool = False) -> QPageLayout:
    """Return the paper of the person's country, with our margins."""
    is_letter = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)
    way = QPageLayout.Orientation.Landscape if is_landscape else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, MARGINS_MM, QPageLayout.Unit.Millimeter)


def sheet_of(layout: QPageLayout) -> Sheet:
    """Return a page layout in units; margins narrower than ours become ours."""
    full = layout.fullRect(QPageLayout.Unit.Inch)
    margins = layout.margins(QPageLayout.Unit.Millimeter)
    left, top, right, bottom = (
        max(own, least) / 25.4 * UNITS
        for own, least in (
            (margins.left(), MARGINS_MM.left()),
            (margins.top(), MARGINS_MM.top()),
            (margins.right(), MARGINS_MM.right()),
            (margins.bottom(), MARGINS_MM.bottom()),
        )
    )
    width, height = full.width() * UNITS, full.height() * UNITS
    return Sheet(width, height, QRectF(left, top, width - left - right, height - top - bottom))
