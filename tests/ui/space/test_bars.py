"""Every pixel belongs to the bar that is drawn there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from popview.types import AccountId, Bar, Key, Measure, Timeline
from popview.ui.space.bars import BarLayout, ceiling, named_years, undated_foot

KEY = (Key(AccountId("a"), "U1"),)


def layout(count: int, *, undated: bool = False, width: int = 700) -> BarLayout:
    bars = tuple(Bar(float(n), 2020 + n // 12, n % 12 + 1, KEY, n * 10) for n in range(count))
    line = Timeline(bars, KEY if undated else (), 7)
    return BarLayout.of(QRect(0, 0, width, 300), line, Measure.BYTES, QFontMetrics(QFont()))


@given(st.integers(1, 120), st.booleans(), st.integers(200, 2_000))
def test_a_place_is_found_at_its_own_pixels(count: int, undated: bool, width: int) -> None:
    assert QApplication.instance() is not None
    made = layout(count, undated=undated, width=width)
    for place in range(count + undated):
        slot = made.slot(place)
        if made.area.width() >= count:
            assert made.place_at(slot.center().x()) == place
    assert made.place_at(0) == -1
    assert made.place_at(0, clamp=True) == 0


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    """Fonts need one."""


def test_heights_are_proportional_and_nothing_heavy_is_invisible() -> None:
    made = layout(12)
    heights = [made.bar(n).height() for n in range(12)]
    assert heights[0] == 0
    assert heights == sorted(heights)
    assert heights[10] / heights[5] == pytest.approx(2, rel=0.05)
    assert layout(120).bar(1).height() == 2


def test_bars_stay_inside_their_slots() -> None:
    for count in (1, 2, 7, 120):
        made = layout(count, undated=True)
        for place in range(count + 1):
            if made.bar(place).height():
                assert made.slot(place).contains(made.bar(place))


def test_years_are_named_where_they_begin() -> None:
    assert layout(30).years == ((0, 2020), (12, 2021), (24, 2022))


@given(st.integers(1, 10**13))
def test_the_scale_ends_at_a_round_number_close_above(weight: int) -> None:
    top = ceiling(weight)
    assert weight <= top <= 2.5 * weight
    assert str(top).rstrip("0") in {"1", "2", "4", "8"}


def test_nothing_has_no_scale() -> None:
    assert ceiling(0) == 0


def test_a_part_of_a_year_gives_its_name_up_for_the_next_whole_one() -> None:
    bars = tuple(Bar(float(n), 2023 + (n + 10) // 12, (n + 10) % 12 + 1, KEY, 10) for n in range(40))
    line = Timeline(bars, (), 7)
    made = BarLayout.of(QRect(0, 0, 700, 300), line, Measure.BYTES, QFontMetrics(QFont()))
    assert [year for _, year in made.years] == [2023, 2024, 2025, 2026, 2027]
    assert [year for _, year in named_years(made, lambda _year: 40)] == [2024, 2025, 2026, 2027]
    assert [year for _, year in named_years(made, lambda _year: 20)] == [2023, 2024, 2025, 2026, 2027]
    assert [year for _, year in named_years(made, lambda _year: 200)] == [2024, 2026]


def test_the_name_of_what_has_no_date_takes_the_room_that_the_years_leave_it() -> None:
    made = layout(6, undated=True)
    slot = made.slot(made.bars)
    left, right = undated_foot(made, made.area.left() + 40, 150)
    assert right - left == 150
    assert right >= slot.right()
    short_left, _ = undated_foot(made, made.area.left() + 40, 20)
    assert short_left < slot.left()  # in the middle below its bar
    beside, _ = undated_foot(made, slot.left() - 60, 400)
    assert beside == slot.left() - 52  # never over a year
    crowded, _ = undated_foot(made, slot.left() + 10, 400)
    assert crowded == short_left
