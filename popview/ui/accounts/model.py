"""The tree of accounts: each with its views on the server, what is marked, what is saved."""

import time
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from popview.ui.accounts.state import ALL, AccountState
from popview.ui.plain import plain_tip
from popview.ui.wording import accounts as words
from popview.ui.wording import number

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = 0  # internal id of accounts; a view's id is its account's row + 1
_NONE = QModelIndex()


MIME = "application/x-popview-account"
"""What is dragged when an account changes its place: its id."""


class AccountModel(QAbstractItemModel):
    """Two levels: accounts, and below each the three views of words.VIEWS.

    Signals:
        order_wanted(object tuple[str]): an account was dragged to another place; nothing has moved yet.
    """

    order_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.time) -> None:
        super().__init__(parent)
        self._clock = clock
        self._states: list[AccountState] = []

    def set_accounts(self, states: Iterable[AccountState]) -> None:
        """Show these accounts in this order; the same accounts with new numbers keep what is chosen."""
        states = list(states)
        if [state.id for state in states] == [state.id for state in self._states]:
            for state in states:
                self.update_account(state)
            return
        self.beginResetModel()
        self._states = states
        self.endResetModel()

    def update_account(self, state: AccountState) -> None:
        """Show new numbers and signs of one account; an unknown one is added at the end."""
        for row, known in enumerate(self._states):
            if known.id == state.id:
                if known != state:
                    self._states[row] = state
                    top = self.index(row, 0)
                    self.dataChanged.emit(top, top)
                    last = len(words.VIEWS) - 1
                    self.dataChanged.emit(self.index(0, 0, top), self.index(last, 0, top))
                return
        row = len(self._states)
        self.beginInsertRows(QModelIndex(), row, row)
        self._states.append(state)
        self.endInsertRows()

    def account_row(self, row: int) -> int:
        """Return the number of an account among the real ones: its colour must not change with ALL's row."""
        return row - 1 if self._states and self._states[0].id == ALL else row

    def at(self, index: AnyIndex) -> tuple[AccountState, str] | None:
        """Return the account and the view ("" for the account itself) behind an index."""
        if not index.isValid():
            return None
        if index.internalId() == _TOP:
            return self._states[index.row()], ""
        return self._states[index.internalId() - 1], words.VIEWS[index.row()]

    def find(self, account_id: str, view: str = "") -> QModelIndex:
        """Return the index of an account, or of one of its views; an invalid one if there is none."""
        for row, state in enumerate(self._states):
            if state.id == account_id:
                top = self.index(row, 0)
                return self.index(words.VIEWS.index(view), 0, top) if view in words.VIEWS else top
        return QModelIndex()

    @property
    def order(self) -> tuple[str, ...]:
        """Return the ids of the real accounts as they stand."""
        return tuple(str(state.id) for state in self._states if state.id != ALL)

    def order_with(self, account: str, place: int) -> tuple[str, ...]:
        """Return the order in which an account stands at this place among the real ones."""
        others = [one for one in self.order if one != account]
        place = min(max(place, 0), len(others))
        return (*others[:place], account, *others[place:])

    # -- dragging ----------------------------------------------------------------------------------

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let single accounts be dragged, and be dropped anywhere among the others."""
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        found = self.at(index)
        if found is not None and not found[1] and found[0].id != ALL:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that accounts are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return what may be dropped here: an account."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the account that is dragged."""
        data, found = QMimeData(), self.at(indexes[0])
        assert found is not None
        data.setData(MIME, QByteArray(str(found[0].id).encode()))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Tell the new order. On an account, or on its views, means beyond it as seen from where it was.

        False: the rows stay as they are until the new order is shown.
        """
        account = bytes(data.data(MIME).data()).decode()
        if account not in self.order:
            return False
        before = self.order.index(account)
        if parent.isValid():
            top = parent if parent.internalId() == _TOP else self.parent(parent)
            place = self.account_row(top.row())
        else:  # between two accounts, or below them all
            place = self.account_row(row if row >= 0 else len(self._states))
            place -= place > before
        wanted = self.order_with(account, place)
        if wanted != self.order:
            self.order_wanted.emit(wanted)
        return False

    # -- what Qt asks ------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: AnyIndex = _NONE) -> QModelIndex:
        """Return the index of a row below `parent`."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _TOP)

    def parent(self, index: AnyIndex = _NONE) -> QModelIndex:  # type: ignore[override]
        """Return the account of a view."""
        if not index.isValid() or index.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, _TOP)

    def rowCount(self, parent: AnyIndex = _NONE) -> int:
        """Return the number of accounts, or of an account's views."""
        if not parent.isValid():
            return len(self._states)
        return len(words.VIEWS) if parent.internalId() == _TOP else 0

    def columnCount(self, parent: AnyIndex = _NONE) -> int:
        """Return 1."""
        del parent
        return 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return names, tooltips and what screen readers say."""
        found = self.at(index)
        if found is None:
            return None
        state, view = found
        if role == Qt.ItemDataRole.DisplayRole:
            return words.view_name(view) if view else state.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words.view_sentence(state, view) if view else words.account_sentence(state)
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = words.view_sentence(state, view) if view else words.account_tip(state, self._clock())
            return plain_tip(tip)
        return None

    def count_text(self, index: AnyIndex) -> str:
        """Return the number at the right end of a row: "3/412", "12", or nothing."""
        found = self.at(index)
        if found is None:
            return ""
        state, view = found
        if view:
            count = words.view_count(state, view)
            return number(count) if count else ""
        if not state.total:
            return ""
        return f"{number(state.unseen)}/{number(state.total)}" if state.unseen else number(state.total)
