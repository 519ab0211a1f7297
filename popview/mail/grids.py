"""What the tables of a mail would cost to lay out, before anything lays them out.

Qt makes a full grid of every table (rows × widest row, spans included) and doubles the work with
each level of nesting; measured, one cell at the first level costs about 80 µs.
"""

from dataclasses import dataclass

__all__ = ["MOST_COST", "Grids"]

MOST_COST = 15_000  # cells × 2 ** depth: about 0.6 s on a slow machine


@dataclass(slots=True)
class _Grid:
    rows: int = 0
    columns: int = 0  # of the row that is open
    widest: int = 1
    carried: int = 0  # columns that cells over several rows take from the rows below: an upper bound


class Grids:
    """Follows the tables of one mail; depth 1 is a table outside of all others."""

    def __init__(self) -> None:
        self._open: list[_Grid] = []
        self._costs: list[int] = []  # by depth, from 1

    def enter(self) -> None:
        """Open a table."""
        self._open.append(_Grid())

    def row(self) -> None:
        """Open a row of the innermost table."""
        grid = self._open[-1]
        grid.rows += 1
        grid.columns = grid.carried

    def cell(self, columns: int, rows: int) -> None:
        """Open a cell that spans so many columns and rows."""
        grid = self._open[-1]
        grid.columns += columns
        grid.widest = max(grid.widest, grid.columns)
        if rows > 1:
            grid.carried += columns

    def leave(self) -> None:
        """Close the innermost table."""
        grid = self._open.pop()
        depth = len(self._open)
        self._costs += [0] * (depth + 1 - len(self._costs))
        self._costs[depth] += grid.rows * grid.widest << (depth + 1)

    def affordable_depth(self, most: int) -> int:
        """Return down to which depth, `most` at the most, all tables together can be laid out."""
        total = 0
        for depth, cost in enumerate(self._costs[:most], start=1):
            total += cost
            if total > MOST_COST:
                return depth - 1
        return most
