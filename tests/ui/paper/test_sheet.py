"""Paper in units."""

import pytest
from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from popview.ui.paper.sheet import sheet_of, usual_layout


@pytest.fixture
def _american() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


def test_a_newsletter_of_640_pixels_fits_between_the_margins() -> None:
    sheet = sheet_of(usual_layout())
    assert (round(sheet.width), round(sheet.height)) in ((794, 1122), (816, 1056))
    assert sheet.text.width() >= 640
    assert sheet.foot.bottom() < sheet.height
    assert sheet.foot.top() > sheet.text.bottom()


@pytest.mark.usefixtures("_american")
def test_the_country_decides_about_the_paper() -> None:
    assert usual_layout().pageSize().id() is QPageSize.PageSizeId.Letter


def test_landscape_lies_down() -> None:
    sheet = sheet_of(usual_layout(is_landscape=True))
    assert sheet.width > sheet.height


def test_margins_wider_than_ours_are_kept_and_narrower_ones_are_not() -> None:
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    portrait = QPageLayout.Orientation.Portrait
    narrow = sheet_of(QPageLayout(a4, portrait, QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter))
    wide = sheet_of(QPageLayout(a4, portrait, QMarginsF(25.4, 13, 15, 18), QPageLayout.Unit.Millimeter))
    assert narrow == sheet_of(usual_layout())
    assert wide.text.left() == pytest.approx(96)
