"""From one tile to the next by an arrow key."""

from collections.abc import Sequence

from PySide6.QtCore import QRect

Direction = tuple[int, int]
"""(-1, 0) is left, (0, 1) is down."""


def neighbour(rects: Sequence[QRect], here: int, direction: Direction) -> int:
    """Return the tile that lies in a direction: the nearest whose side faces this one, else the nearest.

    Where there is none, `here` stays; -1 goes to the first tile.
    """
    if not 0 <= here < len(rects):
        return 0 if rects else -1
    best, least = here, (2, float("inf"), float("inf"))
    mine = rects[here]
    for at, rect in enumerate(rects):
        if at == here:
            continue
        ahead, aside = _distances(mine, rect, direction)
        if ahead < 0:
            continue
        cost = (0 if aside == 0 else 1, ahead + aside, abs(_shift(mine, rect, direction)))
        if cost < least:
            best, least = at, cost
    return best


def _distances(mine: QRect, other: QRect, direction: Direction) -> tuple[float, float]:
    """Return (gap ahead, gap aside) in pixels; ahead is below zero for what does not lie there."""
    dx, dy = direction
    if dx:
        ahead = other.left() - mine.right() if dx > 0 else mine.left() - other.right()
        aside = max(other.top() - mine.bottom(), mine.top() - other.bottom(), 0)
    else:
        ahead = other.top() - mine.bottom() if dy > 0 else mine.top() - other.bottom()
        aside = max(other.left() - mine.right(), mine.left() - other.right(), 0)
    return ahead, aside


def _shift(mine: QRect, other: QRect, direction: Direction) -> int:
    """Return how far the near corner is off the way: of several that face this tile the upper left wins."""
    return other.top() - mine.top() if direction[0] else other.left() - mine.left()
