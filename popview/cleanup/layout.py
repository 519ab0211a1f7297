"""Where the tiles of a space map go: a squarified treemap (Bruls, Huizing, van Wijk, 2000). Pure.

Each row of tiles is laid along the shorter side of what is left, and takes one more tile as long as that
makes its worst tile squarer. Areas are exactly proportional to weights.
"""

from collections.abc import Sequence

from popview.types import Arrange

Rectangle = tuple[float, float, float, float]
"""x, y, width, height."""

LEAST = 120.0  # square pixels: smaller tiles can neither be read nor hit
MOST = 400  # tiles at once
FEW = 40  # so many are shown in any case


def squarify(weights: Sequence[float], width: float, height: float) -> tuple[Rectangle, ...]:
    """Return one rectangle for each weight, in the same order; together they fill width × height.

    Weights are above zero; sorted downwards they give the squarest tiles. No area, no rectangles.
    """
    total = sum(weights)
    if not weights or total <= 0 or width <= 0 or height <= 0:
        return ()
    scale = width * height / total
    areas = [weight * scale for weight in weights]
    left: Rectangle = (0.0, 0.0, width, height)
    made: list[Rectangle] = []
    start = 0
    while start < len(areas):
        end = _end_of_row(areas, start, min(left[2], left[3]))
        is_last = end == len(areas)
        row, left = _lay(areas[start:end], left, is_last=is_last)
        made += row
        start = end
    return tuple(made)


def arrange(weights: Sequence[float], width: float, height: float) -> tuple[int, tuple[Rectangle, ...]]:
    """Return how many weights get a tile of their own, and the tiles.

    `weights` fall from first to last. What would be too small to be seen is put together into one more
    tile behind the others. Weights of zero have no tile, and are in none.
    """
    total = sum(weights)
    if total <= 0 or width <= 0 or height <= 0:
        return 0, ()
    positive = sum(1 for weight in weights if weight > 0)
    limit = total * LEAST / (width * height)
    shown = sum(1 for weight in weights[:MOST] if weight >= limit)
    shown = min(max(shown, FEW), MOST, positive)
    if positive - shown == 1:
        shown = positive  # a tile of "others" for one alone would only hide its name
    rest = sum(weights[shown:])
    own = list(weights[:shown])
    return shown, squarify([*own, rest] if rest > 0 else own, width, height)


_IS_ARRANGE: Arrange = arrange


def _end_of_row(areas: Sequence[float], start: int, side: float) -> int:
    """Return the end of the row that begins at `start`: the last tile that makes it no worse."""
    total = least = most = areas[start]
    worst = _worst(total, least, most, side)
    end = start + 1
    while end < len(areas):
        area = areas[end]
        total += area
        least, most = min(least, area), max(most, area)
        now = _worst(total, least, most, side)
        if now > worst:
            break
        worst = now
        end += 1
    return end


def _worst(total: float, least: float, most: float, side: float) -> float:
    """Return the worst ratio of length to breadth in a row: 1 is a square."""
    square = total * total
    return max(side * side * most / square, square / (side * side * least))


def _lay(areas: Sequence[float], left: Rectangle, *, is_last: bool) -> tuple[list[Rectangle], Rectangle]:
    """Lay one row along the shorter side; return its tiles and what is left.

    The last row, and the last tile of each, take what is there: sums of floats leave no seam.
    """
    x, y, width, height = left
    stands = width >= height  # the row is a column at the left
    side, room = (height, width) if stands else (width, height)
    depth = room if is_last else min(sum(areas) / side, room)
    made: list[Rectangle] = []
    at = 0.0
    for number, area in enumerate(areas):
        length = side - at if number == len(areas) - 1 else min(area / depth, side - at)
        made.append((x, y + at, depth, length) if stands else (x + at, y, length, depth))
        at += length
    rest = (x + depth, y, width - depth, height) if stands else (x, y + depth, width, height - depth)
    return made, rest
