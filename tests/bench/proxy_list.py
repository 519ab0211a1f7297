"""100,000 rows behind QSortFilterProxyModel: what the list would be if Qt sorted and filtered it."""

import os
import random
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QApplication, QTableView

from tests.bench import message_list

FIELDS = ("sender", "subject", "date_s", "size")


class Rows(QAbstractTableModel):
    """The rows of the list's own benchmark, as a plain model gives them."""

    def __init__(self) -> None:
        super().__init__()
        pick = random.Random(1)
        self._rows = [message_list.row(n, pick) for n in range(message_list.ROWS, 0, -1)]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many there are."""
        return len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Return how many fields are shown."""
        return len(FIELDS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """Return a field."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return getattr(self._rows[index.row()], FIELDS[index.column()])


def measure() -> dict[str, float]:
    """Return milliseconds of showing, one sort and one keystroke in the filter."""
    application = QApplication([])
    model, proxy, table = Rows(), QSortFilterProxyModel(), QTableView()
    proxy.setSourceModel(model)
    proxy.setFilterKeyColumn(1)
    table.resize(1400, 800)

    def took(do) -> float:  # type: ignore[no-untyped-def]
        begun = time.perf_counter()
        do()
        application.processEvents()
        return (time.perf_counter() - begun) * 1000

    return {
        "show": took(lambda: (table.setModel(proxy), table.show(), table.viewport().repaint())),
        "filter": took(lambda: proxy.setFilterFixedString("word12")),
        "filter off": took(lambda: proxy.setFilterFixedString("")),
        "sort": took(lambda: proxy.sort(1, Qt.SortOrder.DescendingOrder)),
    }
