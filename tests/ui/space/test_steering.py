"""Arrow keys go to the tile one would go to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from popview.cleanup.layout import squarify
from popview.ui.space.steering import neighbour

LEFT, RIGHT, UP, DOWN = (-1, 0), (1, 0), (0, -1), (0, 1)
BOARD = [QRect(0, 0, 50, 100), QRect(51, 0, 49, 40), QRect(51, 41, 24, 59), QRect(76, 41, 24, 59)]


@pytest.mark.parametrize(
    ("here", "way", "wanted"),
    [
        (0, RIGHT, 1),
        (1, LEFT, 0),
        (1, DOWN, 2),
        (2, RIGHT, 3),
        (3, LEFT, 2),
        (3, UP, 1),
        (0, UP, 0),
        (3, RIGHT, 3),
        (-1, DOWN, 0),
    ],
)
def test_to_the_neighbour(here: int, way: tuple[int, int], wanted: int) -> None:
    assert neighbour(BOARD, here, way) == wanted


def test_without_tiles_there_is_nowhere_to_go() -> None:
    assert neighbour([], -1, RIGHT) == -1


@given(st.lists(st.integers(1, 1_000), min_size=1, max_size=40).map(lambda some: sorted(some, reverse=True)))
def test_every_tile_can_be_reached_from_the_first(weights: list[int]) -> None:
    tiles = squarify([float(weight) for weight in weights], 900, 600)
    rects = [QRect(round(x), round(y), max(round(w) - 1, 1), max(round(h) - 1, 1)) for x, y, w, h in tiles]
    reached, todo = {0}, [0]
    while todo:
        here = todo.pop()
        for way in (LEFT, RIGHT, UP, DOWN):
            there = neighbour(rects, here, way)
            if there not in reached:
                reached.add(there)
                todo.append(there)
    assert len(reached) >= 0.9 * len(rects)  # Home, End and the table reach the rest
