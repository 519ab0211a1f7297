"""Colours that can be read, whatever the mail says."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from popview.ui.palette import DARK, Role, contrast
from popview.ui.reading.legible import LEAST, dusk, mixed, over, readable

colours = st.builds(QColor, st.integers(0, 255), st.integers(0, 255), st.integers(0, 255))
BASE = DARK.color(Role.BASE)


@given(colours, colours)
def test_every_text_becomes_readable_on_every_ground(text: QColor, ground: QColor) -> None:
    assert contrast(readable(text, ground), ground) >= LEAST


@given(colours, colours)
def test_what_is_readable_stays_as_it_is(text: QColor, ground: QColor) -> None:
    if contrast(text, ground) >= LEAST:
        assert readable(text, ground) == text


@given(colours)
def test_no_ground_stays_light_in_a_dark_window(ground: QColor) -> None:
    assert contrast(dusk(ground, BASE), QColor("white")) >= LEAST


@given(colours)
def test_turning_down_twice_is_turning_down_once(ground: QColor) -> None:
    once = dusk(ground, BASE)
    assert dusk(once, BASE) == once


def test_white_becomes_the_base_of_the_window() -> None:
    assert dusk(QColor("#ffffff"), BASE).name() == BASE.name()


def test_a_dark_brand_colour_stays() -> None:
    assert dusk(QColor("#003366"), BASE) == QColor("#003366")


def test_a_translucent_colour_is_mixed_with_what_lies_below() -> None:
    assert over(QColor(255, 255, 255, 0), QColor("#102030")).name() == "#102030"
    assert over(QColor("#ffffff"), QColor("#102030")).name() == "#ffffff"
    assert mixed(QColor(0, 0, 0), QColor(200, 100, 50), 0.5).name() == "#643219"
