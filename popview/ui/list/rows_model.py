"""The Qt side of the message list: what a view asks, and how changes of the rows reach it."""

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from popview.types import Summary
from popview.ui import wording
from popview.ui.list.columns import ARRIVAL, RIGHT_ALIGNED, Column, title
from popview.ui.list.look import Look, States, look_of
from popview.ui.list.row_index import RowIndex
from popview.ui.plain import plain_tip

Index = QModelIndex
AnyIndex = QModelIndex | QPersistentModelIndex
COLUMNS = len(Column)  # an enum counts itself anew each time

MANY = 400  # rows that change at once: from here on everything shown is told to be new
RESORT_MS = 1_000  # how long a row may stand at its old place after its sort key changed
LOOKS_KEPT = 2_000
_WITH_HINT = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"  # of the layout signals


class RowsModel(QAbstractTableModel):
    """Rows by place over a RowIndex; signals `filtered(shown, total)` after every change of what is shown."""

    filtered = Signal(int, int)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._clock = clock
        self._states = States.none()
        self._account_names: dict[str, str] = {}
        self._index = RowIndex(lambda row: self._states.weight(row))
        self._looks: dict[int, Look] = {}
        self._resort_timer = QTimer(self, singleShot=True, interval=RESORT_MS)
        self._resort_timer.timeout.connect(self.resort)

    # -- what Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = Index()) -> int:  # type: ignore[override]  # noqa: B008
        """Return the number of shown rows."""
        return 0 if parent.isValid() else len(self._index)

    def columnCount(self, parent: QModelIndex = Index()) -> int:  # type: ignore[override]  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def index(self, row: int, column: int, parent: AnyIndex = Index()) -> QModelIndex:  # noqa: B008
        """Return the index of a cell; Qt's own asks for both counts first, for every cell it paints."""
        if 0 <= row < len(self._index) and 0 <= column < COLUMNS and not parent.isValid():
            return self.createIndex(row, column)
        return QModelIndex()

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # type: ignore[override]
        """Return texts for accessibility, copying and tests; painting goes through look_at()."""
        if not index.isValid() or index.row() >= len(self._index):
            return None
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.look_at(index.row()).texts[column]
            case Qt.ItemDataRole.AccessibleTextRole if column is not Column.SUBJECT:
                return self.look_at(index.row()).texts[column]
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.sentence(index.row())
            case Qt.ItemDataRole.ToolTipRole:
                row = self.summary_at(index.row())
                return plain_tip(wording.row_tip(row, self.look_at(index.row()).states))
            case Qt.ItemDataRole.TextAlignmentRole if column in RIGHT_ALIGNED:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.UserRole:
                return self.summary_at(index.row()).key
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's name; the narrow columns of signs have none on paper, but one for readers."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column in (Column.STATE, Column.ATTACHMENT) else title(column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return title(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in RIGHT_ALIGNED else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one means arrival, newest first."""
        descending = column < 0 or order is Qt.SortOrder.DescendingOrder
        self._relayout(lambda: self._index.sort(column if column >= 0 else ARRIVAL, descending))

    def resort(self) -> None:
        """Move rows whose sort key changed to their place."""
        self._resort_timer.stop()
        self._relayout(self._index.rebuild)

    # -- one row

    def summary_at(self, place: int) -> Summary:
        """Return the row shown at a place."""
        return self._index.rows[self._index.row_at(place)]

    def look_at(self, place: int) -> Look:
        """Return the look of the row shown at a place: the one lookup that painting needs."""
        i = self._index.row_at(place)
        look = self._looks.get(i)
        if look is None:
            if len(self._looks) >= LOOKS_KEPT:
                self._looks.clear()
            row = self._index.rows[i]
            name = self._account_names.get(row.key.account, "")
            look = self._looks[i] = look_of(row, self._states, name, self._clock())
        return look

    def sentence(self, place: int) -> str:
        """Return what a screen reader says for a row."""
        return wording.row_sentence(self.summary_at(place), self.look_at(place).states, self._clock())

    # -- how changes reach the view

    def _arrive(self, new: Sequence[int]) -> None:
        for at, chunk in self._index.arrivals(new):
            self.beginInsertRows(QModelIndex(), *self._index.span_of_arrival(at, len(chunk)))
            self._index.arrive(at, chunk)
            self.endInsertRows()

    def _depart(self, gone: Sequence[int]) -> None:
        for first, last in self._index.departures(gone):
            self.beginRemoveRows(QModelIndex(), *self._index.span(first, last))
            self._index.depart(first, last)
            self.endRemoveRows()

    def _changed(self, changed: Sequence[int]) -> None:
        for i in changed:
            self._looks.pop(i, None)
        if len(changed) > MANY:
            if self._index.is_filtered or self._index.belongs is not None:
                self._reshow(self._index.refilter)
            self._all_changed()
            return
        self._depart([i for i in changed if not self._index.is_wanted(i)])
        self._arrive([i for i in changed if self._index.is_wanted(i) and self._index.place_of(i) is None])
        places = [place for place in map(self._index.place_of, changed) if place is not None]
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def _all_changed(self) -> None:
        if len(self._index):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._index) - 1, len(Column) - 1))

    def _reshow(self, change: Callable[[], None]) -> None:
        """Show other rows: the pane brings back selection and scroll by key."""
        self.beginResetModel()
        change()
        self.endResetModel()
        self._tell()

    def _relayout(self, change: Callable[[], None]) -> None:
        """Show the same rows in another order; selection and current row go with their messages."""
        hint = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
        self.layoutAboutToBeChanged[_WITH_HINT].emit([], hint)  # type: ignore[index]
        kept = self.persistentIndexList()
        rows = [self._index.row_at(index.row()) for index in kept]
        change()
        places = {i: place for place, i in enumerate(self._index.shown())} if len(kept) > 64 else None
        moved = []
        for index, i in zip(kept, rows, strict=True):
            place = self._index.place_of(i) if places is None else places.get(i)
            moved.append(QModelIndex() if place is None else self.index(place, index.column()))
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged[_WITH_HINT].emit([], hint)  # type: ignore[index]

    def _tell(self) -> None:
        self.filtered.emit(len(self._index), len(self._index.at))
