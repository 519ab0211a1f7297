"""The lines of a grouped list: a header for each group, below it its rows unless it is folded. No Qt."""

from collections import defaultdict
from dataclasses import dataclass

from popview.ui.list.columns import Column
from popview.ui.list.group_by import GroupBy
from popview.ui.list.grouping import RANKED, ids_of, rank
from popview.ui.list.row_index import RowIndex


@dataclass(slots=True)
class GroupLine:
    """One group as it is shown now."""

    id: str
    rows: list[int]  # indices, in the order of the list
    size: int  # octets, as far as LIST told them
    is_folded: bool
    texts: tuple[str, str, str] | None = None  # name, detail, numbers: put together once, when first painted


class Lines:
    """What stands at each place: an index of a row, or a group (negative: -1 is the first).

    Made anew by build() after every change of the rows; folding one group changes a slice.
    """

    def __init__(self, by: GroupBy) -> None:
        self.by = by
        self.groups: list[GroupLine] = []
        self.lines: list[int] = []
        self._folded: set[str] = set()
        self._ids: list[str] = []
        self._sizes: list[int] = []
        self._places: dict[int, int] | None = None

    def forget_rows(self) -> None:
        """Rows have come or changed: find out anew where they belong."""
        self._ids, self._sizes = [], []

    def build(self, index: RowIndex, now_s: float) -> None:
        """Put the shown rows of `index` together anew."""
        if not self._ids:
            self._ids = ids_of(self.by, index.rows, index.hay, now_s)
            self._sizes = [row.size if row.size > 0 else 0 for row in index.rows]
        ids, size_of = self._ids, self._sizes.__getitem__
        members: defaultdict[str, list[int]] = defaultdict(list)
        for i in index.shown():
            members[ids[i]].append(i)
        self.groups = [
            GroupLine(name, rows, sum(map(size_of, rows)), name in self._folded)
            for name, rows in members.items()
        ]
        self._sort(index)
        self._lay_out()

    def _sort(self, index: RowIndex) -> None:
        """Dates and sizes have an order of their own; by size the heaviest leads; else the first row decides.

        What belongs to no group comes last.
        """
        down = index.descending
        if self.by in RANKED:
            natural = Column.DATE if self.by is GroupBy.DATE else Column.SIZE
            down = down or index.column != natural
            self.groups.sort(key=lambda group: rank(self.by, group.id), reverse=down)
        elif index.column == Column.SIZE:
            self.groups.sort(key=lambda group: group.size, reverse=down)
        self.groups.sort(key=lambda group: not group.id)

    def _lay_out(self) -> None:
        lines: list[int] = []
        for number, group in enumerate(self.groups):
            lines.append(-1 - number)
            if not group.is_folded:
                lines += group.rows
        self.lines = lines
        self._places = None

    # -- questions -----------------------------------------------------------------------------

    def group_at(self, place: int) -> GroupLine | None:
        """Return the group whose header stands at a place."""
        line = self.lines[place]
        return self.groups[-1 - line] if line < 0 else None

    def place_of(self, line: int) -> int | None:
        """Return where a row, or a group's header, stands; None: folded away, or not shown."""
        if self._places is None:
            self._places = {line: place for place, line in enumerate(self.lines)}
        return self._places.get(line)

    def header_of(self, place: int) -> int:
        """Return the place of the header above, or at, a place."""
        while self.lines[place] >= 0:
            place -= 1
        return place

    def line_of_group(self, wanted: str) -> int | None:
        """Return the line of a group by its id."""
        return next((-1 - number for number, group in enumerate(self.groups) if group.id == wanted), None)

    def span_below(self, place: int) -> tuple[int, int]:
        """Return the first and last place of a group's rows, as they are or would be when unfolded."""
        group = self.group_at(place)
        assert group is not None
        return place + 1, place + len(group.rows)

    # -- folding -------------------------------------------------------------------------------

    def fold(self, place: int) -> None:
        """Take the rows below a header out."""
        group = self.group_at(place)
        assert group is not None
        first, last = self.span_below(place)
        del self.lines[first : last + 1]
        self._note(group, True)

    def unfold(self, place: int) -> None:
        """Put the rows of a group below its header again."""
        group = self.group_at(place)
        assert group is not None
        self.lines[place + 1 : place + 1] = group.rows
        self._note(group, False)

    def fold_all(self, folded: bool) -> None:
        """Fold or unfold every group."""
        for group in self.groups:
            self._note(group, folded)
        self._lay_out()

    def _note(self, group: GroupLine, folded: bool) -> None:
        group.is_folded = folded
        (self._folded.add if folded else self._folded.discard)(group.id)
        self._places = None
