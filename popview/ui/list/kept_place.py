"""Selection, current row and scroll of the list over a reset of its model: they go by key."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from popview.types import Key
from popview.ui.list.columns import Column
from popview.ui.list.model import MessageModel
from popview.ui.list.table import MessageTable

KEPT_SELECTION = 1_000  # selected rows that survive a filter; beyond that only the current one

_Flag = QItemSelectionModel.SelectionFlag


class KeptPlace:
    """remember() before the reset, bring_back() after it."""

    def __init__(self, table: MessageTable, model: MessageModel) -> None:
        self._table, self._model = table, model
        self._current: Key | None = None
        self._keys: tuple[Key, ...] = ()
        self._offset = 0  # pixels from the upper edge to the current row

    def remember(self) -> None:
        """Look at what is selected, and where the current row stands."""
        places = self._table.selected_places()
        index = self._table.currentIndex()
        self._keys = self._model.keys_at(places) if len(places) <= KEPT_SELECTION else ()
        self._current = self._model.key_at(index.row()) if index.isValid() else None
        self._offset = self._table.visualRect(index).top()

    def bring_back(self) -> bool:
        """Select and scroll to it again, as far as it is shown; return whether anything was selected."""
        selection = QItemSelection()
        for place in map(self._model.place_of, self._keys):
            if place is not None:
                index = self._model.index(place, 0)
                selection.select(index, index)
        model = self._table.selectionModel()
        model.select(selection, _Flag.ClearAndSelect | _Flag.Rows)
        place = self._model.place_of(self._current) if self._current is not None else None
        if place is not None:
            model.setCurrentIndex(self._model.index(place, Column.SUBJECT), _Flag.NoUpdate)
            bar = self._table.verticalScrollBar()
            bar.setValue(place * self._table.verticalHeader().defaultSectionSize() - self._offset)
        return bool(self._keys)
