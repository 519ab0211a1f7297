"""Tiles: areas as their weights, inside their bounds, none over another."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.layout import FEW, LEAST, MOST, arrange, squarify

WEIGHTS = st.lists(st.floats(1, 1e9), min_size=1, max_size=60).map(lambda some: sorted(some, reverse=True))
SIDES = st.floats(20, 4_000)


@given(WEIGHTS, SIDES, SIDES)
def test_areas_are_proportional_to_weights(weights: list[float], width: float, height: float) -> None:
    tiles = squarify(weights, width, height)
    assert len(tiles) == len(weights)
    scale = width * height / sum(weights)
    for weight, (_, _, w, h) in zip(weights, tiles, strict=True):
        assert w * h == pytest.approx(weight * scale, rel=1e-6, abs=1e-6 * width * height)


@given(WEIGHTS, SIDES, SIDES)
def test_tiles_stay_inside(weights: list[float], width: float, height: float) -> None:
    for x, y, w, h in squarify(weights, width, height):
        assert x >= 0
        assert y >= 0
        assert w >= 0
        assert h >= 0
        assert x + w <= width * (1 + 1e-9)
        assert y + h <= height * (1 + 1e-9)


@given(WEIGHTS, SIDES, SIDES)
def test_no_tile_lies_over_another(weights: list[float], width: float, height: float) -> None:
    tiles = squarify(weights, width, height)
    seam = 1e-7 * max(width, height)
    for place, (x, y, w, h) in enumerate(tiles):
        for x2, y2, w2, h2 in tiles[:place]:
            across = min(x + w, x2 + w2) - max(x, x2)
            down = min(y + h, y2 + h2) - max(y, y2)
            assert across <= seam or down <= seam


@given(st.integers(1, 200), SIDES)
def test_equal_weights_in_a_square_give_tiles_that_are_no_strips(count: int, side: float) -> None:
    for _, _, w, h in squarify([1.0] * count, side, side):
        assert max(w / h, h / w) <= 4.0


def test_the_largest_stands_first_at_the_left() -> None:
    first, *_ = squarify([6, 6, 4, 3, 2, 2, 1], 6, 4)
    assert first == (0, 0, 3, 2)  # the example of the paper


@pytest.mark.parametrize(
    ("weights", "width", "height"), [([], 10, 10), ([1], 0, 10), ([1], 10, -1), ([0, 0], 10, 10)]
)
def test_where_there_is_nothing_there_are_no_tiles(weights: list[float], width: float, height: float) -> None:
    assert squarify(weights, width, height) == ()
    assert arrange(weights, width, height) == (0, ())


@given(
    st.lists(st.integers(0, 10**9), min_size=1, max_size=600).map(lambda some: sorted(some, reverse=True)),
    st.floats(100, 2_000),
    st.floats(100, 1_000),
)
def test_what_is_too_small_is_one_tile_and_nothing_is_lost(
    weights: list[int], width: float, height: float
) -> None:
    shown, tiles = arrange(weights, width, height)
    positive = sum(1 for weight in weights if weight)
    assert shown <= min(MOST, positive)
    assert len(tiles) == shown + (positive > shown)
    area = sum(w * h for _, _, w, h in tiles)
    assert area == pytest.approx(width * height if positive else 0, rel=1e-6)
    scale = width * height / max(sum(weights), 1)
    for weight in weights[FEW:shown]:
        assert weight * scale >= LEAST * (1 - 1e-9) or positive - shown == 0


def test_one_alone_is_never_called_the_others() -> None:
    weights = [1_000_000.0] + [500.0] * (FEW - 1) + [0.001]
    shown, tiles = arrange(weights, 800, 600)
    assert (shown, len(tiles)) == (FEW + 1, FEW + 1)


def test_four_hundred_tiles_are_the_most() -> None:
    shown, tiles = arrange([1.0] * 5_000, 2_000, 2_000)
    assert (shown, len(tiles)) == (MOST, MOST + 1)


def test_tiles_of_a_row_touch() -> None:
    tiles = squarify([5, 4, 3, 2, 1], 50, 30)
    column = [tile for tile in tiles if tile[0] == 0]
    assert all(one[1] + one[3] == pytest.approx(two[1]) for one, two in pairwise(column))
