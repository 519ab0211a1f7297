"""Groups in the message list: what they are, folded and unfolded."""

from PySide6.QtCore import QModelIndex

from popview.types import Key
from popview.ui.list.group_by import GroupBy
from popview.ui.list.lines import Lines
from popview.ui.list.rows_model import COLUMNS, RowsModel


class GroupedModel(RowsModel):
    """RowsModel whose rows may stand in groups, each below a header that folds them away."""

    @property
    def grouping(self) -> GroupBy:
        """By what the rows are grouped."""
        return self._lines.by if self._lines is not None else GroupBy.NONE

    def set_grouping(self, by: GroupBy) -> None:
        """Group the rows, all groups unfolded; NONE: a plain list."""
        if by is self.grouping:
            return
        lines = None if by is GroupBy.NONE else Lines(by)

        def change() -> None:
            self._lines = lines

        self._reshow(change)

    def is_header(self, place: int) -> bool:
        """Return whether a group's header stands at a place; False where nothing does."""
        return place < self.rowCount() and self.group_at(place) is not None

    def without_headers(self, places: list[int]) -> list[int]:
        """Return the places where rows stand."""
        return [place for place in places if self._row_at(place) >= 0]

    def group_of(self, place: int) -> int | None:
        """Return the place of the header to which a place belongs; None in a plain list."""
        return None if self._lines is None else self._lines.header_of(place)

    def group_keys(self, place: int) -> tuple[Key, ...]:
        """Return the messages of the group whose header stands at a place."""
        group = self.group_at(place)
        rows = self._index.rows
        return tuple(rows[i].key for i in group.rows) if group is not None else ()

    def is_folded(self, place: int) -> bool:
        """Return whether a header's rows are folded away."""
        group = self.group_at(place)
        return group is not None and group.is_folded

    def set_folded(self, place: int, folded: bool) -> None:
        """Fold the group of a header, or unfold it."""
        group = self.group_at(place)
        if self._lines is None or group is None or group.is_folded == folded:
            return
        first, last = self._lines.span_below(place)
        if folded:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._lines.fold(place)
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, last)
            self._lines.unfold(place)
            self.endInsertRows()
        self.dataChanged.emit(self.index(place, 0), self.index(place, COLUMNS - 1))

    def fold_all(self, folded: bool) -> None:
        """Fold or unfold every group."""
        lines = self._lines
        if lines is None:
            return
        self.beginResetModel()
        lines.fold_all(folded)
        self.endResetModel()
        self._tell()
