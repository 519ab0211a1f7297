"""The Qt side of the message list: what a view asks, and how changes of the rows reach it."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

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

from popview.types import Key, Summary
from popview.ui import wording
from popview.ui.list.columns import ARRIVAL, MOST_FIRST, RIGHT_ALIGNED, Column, title
from popview.ui.list.group_by import GroupBy
from popview.ui.list.lines import GroupLine, Lines
from popview.ui.list.look import NO_TINT, Look, States, look_of
from popview.ui.list.narrowing import Narrowing
from popview.ui.list.query import State
from popview.ui.list.row_index import RowIndex
from popview.ui.plain import plain_tip
from popview.ui.wording import groups

if TYPE_CHECKING:
    from popview.types import Reason, SavedCopy

Index = QModelIndex
AnyIndex = QModelIndex | QPersistentModelIndex
ReasonOf: TypeAlias = "Callable[[Key], Reason | None]"
KeptOf: TypeAlias = "Callable[[Key], SavedCopy | None]"
COLUMNS = len(Column)  # an enum counts itself anew each time

MANY = 400  # rows that change at once: from here on everything shown is told to be new
AT_ONCE = 5_000  # shown rows that are grouped anew at every change; more of them a little later
REGROUP_MS = 500
RESORT_MS = 1_000  # how long a row may stand at its old place after its sort key changed
LOOKS_KEPT = 2_000
_WITH_HINT = "QList<QPersistentModelIndex>,QAbstractItemModel::LayoutChangeHint"  # of the layout signals


def _no_reason(_key: Key) -> None:
    return None


class RowsModel(QAbstractTableModel):
    """Rows by place over a RowIndex; signals `filtered(shown, total)` after every change of what is shown.

    Grouped, headers stand between them: places that have no row. They are for eyes and keys, and are
    never selected.
    """

    filtered = Signal(int, int)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._clock = clock
        self._states = States.none()
        self._account_names: dict[str, str] = {}
        self._tints: dict[str, tuple[int, str]] = {}
        self._reason_of: ReasonOf = _no_reason
        self._kept_of: KeptOf = _no_reason
        self._expire_days: dict[str, int | None] = {}
        self._state_rows: dict[State, set[int]] = {}
        narrowing = Narrowing(self._rows_in_state, lambda: self._account_names)
        self._index = RowIndex(lambda row: self._states.weight(row), narrowing, self._why, self._expires)
        self._lines: Lines | None = None
        self._looks: dict[int, Look] = {}
        self._resort_timer = QTimer(self, singleShot=True, interval=RESORT_MS)
        self._resort_timer.timeout.connect(self.resort)
        self._regroup_timer = QTimer(self, singleShot=True, interval=REGROUP_MS)
        self._regroup_timer.timeout.connect(self._regroup)

    # -- what Qt asks ---------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex = Index()) -> int:  # type: ignore[override]  # noqa: B008
        """Return the number of shown rows, and of the headers between them."""
        return 0 if parent.isValid() else self._count()

    def _count(self) -> int:
        return len(self._index) if self._lines is None else len(self._lines.lines)

    def columnCount(self, parent: QModelIndex = Index()) -> int:  # type: ignore[override]  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def index(self, row: int, column: int, parent: AnyIndex = Index()) -> QModelIndex:  # noqa: B008
        """Return the index of a cell; Qt's own asks for both counts first, for every cell it paints."""
        if 0 <= row < self._count() and 0 <= column < COLUMNS and not parent.isValid():
            return self.createIndex(row, column)
        return QModelIndex()

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # type: ignore[override]
        """Return texts for accessibility, copying and tests; painting goes through look_at()."""
        if not index.isValid() or index.row() >= self._count():
            return None
        column = Column(index.column())
        group = self.group_at(index.row())
        if group is not None:
            return self._group_data(group, column, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.look_at(index.row()).texts[column]
            case Qt.ItemDataRole.AccessibleTextRole if column is not Column.SUBJECT:
                return self.look_at(index.row()).texts[column]
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return self.sentence(index.row())
            case Qt.ItemDataRole.ToolTipRole:
                row = self.summary_at(index.row())
                states, days = self.look_at(index.row()).states, self._expire_days.get(row.key.account)
                return plain_tip(wording.row_tip(row, states, expire_days=days, now_s=self._clock()))
            case Qt.ItemDataRole.TextAlignmentRole if column in RIGHT_ALIGNED:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.UserRole:
                return self.summary_at(index.row()).key
        return None

    def _group_data(self, group: GroupLine, column: Column, role: int) -> object:
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole) or (
            role == Qt.ItemDataRole.DisplayRole and column is Column.SUBJECT
        ):
            said = self.group_sentence(group)
            return plain_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def set_reasons(self, reason_of: ReasonOf) -> None:
        """Say who tells why a message is marked; it is asked anew after each change of a mark."""
        self._reason_of = reason_of

    def set_kept(self, kept_of: KeptOf) -> None:
        """Say who tells what is kept of a message on this machine."""
        self._kept_of = kept_of

    def _expires(self, row: Summary) -> float:
        """Return what the column of copies is sorted by: what goes first stands first."""
        copy = self._kept_of(row.key)
        return float("inf") if copy is None or not copy.expires_s else copy.expires_s

    def _why(self, row: Summary) -> str:
        """Return what the column of reasons is sorted by."""
        from popview.ui.wording.why import why  # late: nobody sorts by it at a start

        reason = self._reason_of(row.key)
        return why(reason) if reason is not None else ""

    def set_expiry(self, account: str, days: int | None) -> None:
        """Say after how many days an account's server deletes by itself: each row tells what is left."""
        self._expire_days[account] = days

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be selected and dragged; headers can only be gone to."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.group_at(index.row()) is not None:
            return flags
        return flags | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

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
        if role == Qt.ItemDataRole.InitialSortOrderRole and column in MOST_FIRST:
            return Qt.SortOrder.DescendingOrder
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

    def group_at(self, place: int) -> GroupLine | None:
        """Return the group whose header stands at a place; None where a row stands."""
        return None if self._lines is None else self._lines.group_at(place)

    def key_at(self, place: int) -> Key | None:
        """Return the key of the row shown at a place; None for a header."""
        return None if self.group_at(place) is not None else self.summary_at(place).key

    def summary_at(self, place: int) -> Summary:
        """Return the row shown at a place; never call it for a header."""
        return self._index.rows[self._row_at(place)]

    def _row_at(self, place: int) -> int:
        """Return the index of the row at a place; a header's is negative."""
        return self._index.row_at(place) if self._lines is None else self._lines.lines[place]

    def _place_of_row(self, i: int) -> int | None:
        return self._index.place_of(i) if self._lines is None else self._lines.place_of(i)

    def group_sentence(self, group: GroupLine) -> str:
        """Return what a screen reader says for a header."""
        name, detail = self.group_name(group)
        by = self._lines.by if self._lines is not None else GroupBy.NONE
        return groups.sentence(by, name, detail, len(group.rows), group.size, is_folded=group.is_folded)

    def group_texts(self, group: GroupLine) -> tuple[str, str, str]:
        """Return what a header shows: name, detail, how much is in it."""
        if group.texts is None:
            numbers = wording.messages_and_size(len(group.rows), group.size)
            group.texts = (*self.group_name(group), numbers)
        return group.texts

    def group_name(self, group: GroupLine) -> tuple[str, str]:
        """Return what a group is called, and what stands behind that in small."""
        by = self._lines.by if self._lines is not None else GroupBy.NONE
        return groups.name(by, group.id, self._index.rows[group.rows[0]])

    def look_at(self, place: int) -> Look:
        """Return the look of the row shown at a place: the one lookup that painting needs."""
        i = self._row_at(place)
        look = self._looks.get(i)
        if look is None:
            if len(self._looks) >= LOOKS_KEPT:
                self._looks.clear()
            row = self._index.rows[i]
            name = self._account_names.get(row.key.account, "")
            reason, copy = self._reason_of(row.key), self._kept_of(row.key)
            look = self._looks[i] = look_of(
                row,
                self._states,
                name,
                self._clock(),
                reason,
                copy,
                self._tints.get(row.key.account, NO_TINT),
            )
        return look

    def sentence(self, place: int) -> str:
        """Return what a screen reader says for a row."""
        row, states = self.summary_at(place), self.look_at(place).states
        days = self._expire_days.get(row.key.account)
        return wording.row_sentence(row, states, self._clock(), expire_days=days)

    # -- how changes reach the view

    def _arrive(self, new: Sequence[int]) -> None:
        if self._lines is not None:
            for at, chunk in self._index.arrivals(new):
                self._index.arrive(at, chunk)
                self._regroup_soon()
            return
        for at, chunk in self._index.arrivals(new):
            self.beginInsertRows(QModelIndex(), *self._index.span_of_arrival(at, len(chunk)))
            self._index.arrive(at, chunk)
            self.endInsertRows()

    def _depart(self, gone: Sequence[int]) -> None:
        if self._lines is not None:
            for first, last in self._index.departures(gone):
                self._index.depart(first, last)
                self._regroup_soon()
            return
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
        places = [place for place in map(self._place_of_row, changed) if place is not None]
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def _all_changed(self) -> None:
        if self._count():
            self.dataChanged.emit(self.index(0, 0), self.index(self._count() - 1, COLUMNS - 1))

    def _reshow(self, change: Callable[[], None]) -> None:
        """Show other rows: the pane brings back selection and scroll by key."""
        self.beginResetModel()
        change()
        self._build_lines()
        self.endResetModel()
        self._tell()

    def _build_lines(self) -> None:
        self._regroup_timer.stop()
        if self._lines is not None:
            self._lines.build(self._index, self._clock())

    def _regroup(self) -> None:
        self._reshow(lambda: None)

    def _regroup_soon(self) -> None:
        """Group anew what came, went or changed: a few rows now, very many once the stream has a pause."""
        assert self._lines is not None
        self._lines.forget_rows()
        if len(self._index) <= AT_ONCE:
            self._regroup()
        elif not self._regroup_timer.isActive():
            self._regroup_timer.start()

    def _relayout(self, change: Callable[[], None]) -> None:
        """Show the same rows in another order; selection and current row go with their messages."""
        hint = QAbstractItemModel.LayoutChangeHint.VerticalSortHint
        self.layoutAboutToBeChanged[_WITH_HINT].emit([], hint)  # type: ignore[index]
        kept = self.persistentIndexList()
        rows = [self._row_at(index.row()) for index in kept]
        names = [None if row >= 0 else self._group_id(row) for row in rows]
        change()
        self._build_lines()
        find = self._finder(many=len(kept) > 64)
        moved = []
        for index, i, name in zip(kept, rows, names, strict=True):
            line = i if name is None or self._lines is None else self._lines.line_of_group(name)
            place = None if line is None else find(line)
            moved.append(QModelIndex() if place is None else self.index(place, index.column()))
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged[_WITH_HINT].emit([], hint)  # type: ignore[index]

    def _group_id(self, line: int) -> str:
        assert self._lines is not None
        return self._lines.groups[-1 - line].id

    def _finder(self, *, many: bool) -> Callable[[int], int | None]:
        """Return what tells the place of a line; for very many a table of all places is made first."""
        if self._lines is not None:
            return self._lines.place_of
        if not many:
            return self._index.place_of
        return {i: place for place, i in enumerate(self._index.shown())}.get

    def _rows_in_state(self, state: State) -> set[int]:
        """Return the indices of the rows that are marked, seen or protected; made once, then kept up."""
        known = self._state_rows.get(state)
        if known is None:
            at = self._index.at
            known = {at[key] for key in self._states.of(state) if key in at}
            self._state_rows[state] = known
        return known

    def _tell(self) -> None:
        self.filtered.emit(len(self._index), len(self._index.at))
