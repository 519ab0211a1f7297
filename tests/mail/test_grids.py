"""What tables cost to lay out."""

import pytest

from popview.mail.grids import MOST_COST, Grids


def table(grids: Grids, rows: int, columns: int, span: int = 1) -> None:
    grids.enter()
    for _ in range(rows):
        grids.row()
        for _ in range(columns):
            grids.cell(1, span)


def test_few_cells_are_affordable_at_any_depth() -> None:
    grids = Grids()
    for _ in range(6):
        table(grids, 3, 3)
    for _ in range(6):
        grids.leave()
    assert grids.affordable_depth(6) == 6


@pytest.mark.parametrize(
    ("rows", "columns", "span", "depth"),
    [(MOST_COST // 2, 1, 1, 1), (MOST_COST // 2 + 1, 1, 1, 0), (100, 100, 1, 0), (60, 3, 50, 0)],
)
def test_cells_and_spans_count_as_a_full_grid(rows: int, columns: int, span: int, depth: int) -> None:
    grids = Grids()
    table(grids, rows, columns, span)
    grids.leave()
    assert grids.affordable_depth(1) == depth


def test_each_level_costs_twice_the_one_above() -> None:
    grids = Grids()
    for _ in range(400):
        for _ in range(6):
            table(grids, 1, 1)
        for _ in range(6):
            grids.leave()
    assert grids.affordable_depth(6) == 4  # 400 × (2 + 4 + 8 + 16)
