"""A table of messages for plan, receipt and log: read-only cells, sorted by a click on a heading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from popview.ui.plain import plain_tip
from popview.ui.sort_header import SortHeader

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its heading, what a cell says, and by what it sorts."""

    title: str
    text: Callable[[Row], str]
    order: Callable[[Row], object] | None = None
    is_right: bool = False
    stretches: bool = False
    width: int = 0  # pixels; 0: as wide as its cells
    colour: Callable[[Row], QColor | None] | None = None


class ItemModel(QAbstractTableModel, Generic[Row]):
    """Rows behind the table; sorting makes a new order of the same rows."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, in this order."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: int) -> Row:
        """Return one row in the order shown."""
        return self._rows[index]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, tool tip, alignment or colour of a cell."""
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(column.text(row).split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.text(row)[:400])
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_right:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            return column.colour(row)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a heading, on the side of its cells."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight if self._columns[section].is_right else Qt.AlignmentFlag.AlignLeft
            )
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.InitialSortOrderRole and self._columns[section].is_right:
            return Qt.SortOrder.DescendingOrder  # numbers: who clicks there looks for the biggest
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are equal keep their order. Qt asks for -1 before anyone chose."""
        if column < 0:
            return
        key = self._columns[column].order or self._columns[column].text
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()  # what is selected, and where the cursor is, goes along
        rows = self._rows
        falls = order is Qt.SortOrder.DescendingOrder
        places = sorted(range(len(rows)), key=lambda n: key(rows[n]), reverse=falls)  # type: ignore[arg-type, return-value]
        self._rows = [rows[n] for n in places]
        if kept:
            now_at = {was: place for place, was in enumerate(places)}
            moved = [self.index(now_at[index.row()], index.column()) for index in kept]
            self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()


class ItemTable(QTableView, Generic[Row]):
    """The view: whole rows, dense, no grid; only the cells in sight are ever asked for."""

    def __init__(self, columns: Sequence[Column[Row]], *, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.model_of_rows: ItemModel[Row] = ItemModel(columns, self)
        self._sort_header = SortHeader(self)
        self.setHorizontalHeader(self._sort_header)
        self.setModel(self.model_of_rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 4px 0 3px; }")  # as far in as the headings
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for index, column in enumerate(columns):
            self._size_column(index, column)

    def show_rows(self, rows: Sequence[Row], *, same: Callable[[Row], object] | None = None) -> None:
        """Show these rows, sorted as the person had sorted before.

        same: they are those of before, some changed, gone or new, and by this one is known again. What is
        selected stays so; where all of it is gone, what has come to its place is selected.
        """
        chosen = {same(row) for row in self.selected_rows()} if same is not None else set()
        place = min((index.row() for index in self.selectionModel().selectedRows()), default=-1)
        self._show_sorted(rows)
        if same is not None and chosen and rows:
            self._select_again(chosen, same, place)

    def _select_again(self, chosen: set[object], same: Callable[[Row], object], place: int) -> None:
        model = self.model_of_rows
        found = [n for n in range(model.rowCount()) if same(model.row(n)) in chosen]
        if not found:
            found = [min(place, model.rowCount() - 1)]
        selection = QItemSelection()
        for n in found:
            selection.select(model.index(n, 0), model.index(n, 0))
        flags = QItemSelectionModel.SelectionFlag
        first = model.index(found[0], 0)
        self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(first)

    def _show_sorted(self, rows: Sequence[Row]) -> None:
        self.model_of_rows.show_rows(rows)
        section = self.horizontalHeader().sortIndicatorSection()
        if 0 <= section < self.model_of_rows.columnCount():
            self.model_of_rows.sort(section, self.horizontalHeader().sortIndicatorOrder())

    def selected_rows(self) -> tuple[Row, ...]:
        """Return the selected rows, from top to bottom."""
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.model_of_rows.row(number) for number in numbers)

    def order_menu(self, parent: QWidget) -> QMenu:
        """Return a menu that sorts the rows, for the keyboard."""
        return self._sort_header.order_menu(parent)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to sort: the headings take a mouse."""
        menu = QMenu(self)
        menu.addMenu(self.order_menu(menu))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _size_column(self, index: int, column: Column[Row]) -> None:
        header = self.horizontalHeader()
        if column.stretches:
            header.setSectionResizeMode(index, QHeaderView.ResizeMode.Stretch)
        elif column.width:
            header.resizeSection(index, max(column.width, header.sectionSizeHint(index)))
