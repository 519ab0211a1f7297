"""The account pane: which mailbox, and which view of it."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QPushButton, QTreeView, QVBoxLayout, QWidget

from popview.ui.accounts.delegate import AccountDelegate
from popview.ui.accounts.model import AccountModel
from popview.ui.accounts.state import ALL, AccountState
from popview.ui.theme import Theme


class AccountPane(QFrame):
    """A tree of accounts; `view_chosen` tells what the person chose, never what choose() did."""

    view_chosen = Signal(str, str)  # account id, "server" | "marked" | "saved"
    edit_requested = Signal(str)
    remove_requested = Signal(str)
    check_requested = Signal(str)
    connection_requested = Signal(str)
    history_requested = Signal(str)
    storage_requested = Signal(str)
    use_requested = Signal(str, bool)  # the account shall, or shall no longer, be used
    order_requested = Signal(object)  # tuple of account ids, as the person wants them

    def __init__(self, *, theme: Theme, add: QAction | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accountPane")
        theme.set_kind(self, "panel")
        self._theme = theme
        self._choosing = False
        self._add = add
        self.model = AccountModel(self)
        self.tree = self._make_tree()
        self._make_moves()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Theme.XS, 0, Theme.XS)
        column.setSpacing(Theme.XS)
        column.addWidget(self.tree)
        if add is not None:
            column.addWidget(self._make_button(add))
        self.model.modelReset.connect(self.tree.expandAll)
        self.model.rowsInserted.connect(self.tree.expandAll)
        # Not currentChanged: the focus alone makes a row current, and must not open a mailbox.
        self.tree.selectionModel().selectionChanged.connect(self._tell)
        self.model.order_wanted.connect(self.order_requested)
        theme.changed.connect(self._repaint)

    def _repaint(self) -> None:
        self.tree.viewport().update()  # asked for late: its first asking costs a start some ten milliseconds

    def _make_tree(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("accountTree")
        tree.setAccessibleName(self.tr("Accounts"))
        tree.setModel(self.model)
        tree.setItemDelegate(AccountDelegate(tree, self._theme))
        tree.setHeaderHidden(True)
        tree.setIndentation(Theme.L + 2)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._show_menu)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        tree.setDragDropOverwriteMode(False)
        return tree

    def _make_moves(self) -> None:
        """Let Alt and an arrow move the chosen account."""
        self.move_up = self._move("moveAccountUp", "arrow-up", self.tr("Move &up"), "Alt+Up")
        self.move_down = self._move("moveAccountDown", "arrow-down", self.tr("Move &down"), "Alt+Down")
        self.move_up.triggered.connect(lambda: self._move_chosen(-1))
        self.move_down.triggered.connect(lambda: self._move_chosen(+1))

    def _move(self, name: str, icon: str, text: str, keys: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._theme.dress(action, icon)
        self.tree.addAction(action)
        return action

    def _move_chosen(self, by: int) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._move_account(chosen[0], by)

    def _move_account(self, account: str, by: int) -> None:
        order = self.model.order
        if account not in order:
            return  # all of them together stand first
        wanted = self.model.order_with(account, max(order.index(account) + by, 0))
        if wanted != order:
            self.order_requested.emit(wanted)

    def _make_button(self, add: QAction) -> QPushButton:
        name = add.text().replace("&", "")
        button = QPushButton(name)
        button.setObjectName("addAccountPaneButton")
        button.setAccessibleName(name)
        button.setToolTip(add.toolTip())
        button.clicked.connect(add.trigger)
        self._theme.set_kind(button, "quiet")
        self._theme.dress(button, "mail-plus")
        return button

    def set_accounts(self, states: tuple[AccountState, ...]) -> None:
        """Show these accounts in this order."""
        self.model.set_accounts(states)

    def update_account(self, state: AccountState) -> None:
        """Show new numbers and signs of one account."""
        self.model.update_account(state)

    def choose(self, account_id: str, view: str) -> None:
        """Show what is chosen, without telling anyone."""
        self._choosing = True
        index = self.model.find(account_id, view)
        if index.isValid():
            self.tree.setCurrentIndex(index)
        else:
            self.tree.clearSelection()
        self._choosing = False

    def chosen(self) -> tuple[str, str] | None:
        """Return the account id and view that are chosen now."""
        selected = self.tree.selectionModel().selectedIndexes()
        found = self.model.at(selected[0]) if selected else None
        return None if found is None else (str(found[0].id), found[1] or "server")

    def _tell(self) -> None:
        chosen = self.chosen()
        if not self._choosing and chosen is not None:
            self.view_chosen.emit(*chosen)

    def _show_menu(self, where: QPoint) -> None:
        menu = self.menu_for(self.tree.indexAt(where))
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.tree.viewport().mapToGlobal(where))

    def menu_for(self, index: QModelIndex) -> QMenu | None:
        """Return the context menu of a row: check, edit, look at the server, remove its account.

        Beside the rows one adds an account: the menu of the account on screen would go unnoticed there.
        """
        found = self.model.at(index)
        if found is None and self._add is None:
            return None
        menu = QMenu(self)
        menu.setObjectName("accountMenu")
        if found is None:
            menu.addActions([self._add] if self._add is not None else [])
            return menu
        account = str(found[0].id)
        for icon, text, signal in (
            ("refresh-cw", self.tr("&Check"), self.check_requested),
            ("pencil", self.tr("&Edit account…"), self.edit_requested),
            ("server", self.tr("Connection and ser&ver…"), self.connection_requested),
            ("history", self.tr("Histor&y…"), self.history_requested),
            ("hard-drive", self.tr("Disk &use…"), self.storage_requested),
            ("mail-x", self.tr("&Remove account…"), self.remove_requested),
        ):
            if account == ALL and icon != "refresh-cw":  # the others are for one account
                continue
            action = menu.addAction(self._theme.icon(icon), text)
            action.setEnabled(found[0].enabled or icon != "refresh-cw")
            action.triggered.connect(lambda _checked=False, signal=signal: signal.emit(account))
        if account != ALL:
            self._add_state(menu, found[0])
        return menu

    def _add_state(self, menu: QMenu, state: AccountState) -> None:
        """Add what changes an account's place and use."""
        menu.addSeparator()
        text = self.tr("Do not u&se for now") if state.enabled else self.tr("U&se again")
        use = menu.addAction(self._theme.icon("unplug" if state.enabled else "play"), text)
        use.setObjectName("useAccount")
        use.triggered.connect(lambda: self.use_requested.emit(str(state.id), not state.enabled))
        order = self.model.order
        for action, is_last in ((self.move_up, order[0]), (self.move_down, order[-1])):
            twin = menu.addAction(action.icon(), action.text())
            twin.setObjectName(f"{action.objectName()}InMenu")
            twin.setShortcut(action.shortcut())
            twin.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            twin.setEnabled(str(state.id) != is_last)
            by = -1 if action is self.move_up else +1
            twin.triggered.connect(lambda _checked=False, by=by: self._move_account(str(state.id), by))
