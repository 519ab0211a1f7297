"""Accounts that other programs have on this computer: tick what PopView shall have too."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from popview.types import Account, Imported, Imports
from popview.ui.plain import plain_label, plain_tip
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme
from popview.ui.tick_delegate import TickDelegate
from popview.ui.wording import imports as words

_NAME, _SERVER, _USER, _ENCRYPTION, _PROGRAM, _NOTE = range(6)
_ROW_PX = 28
_MOST_TROUBLES = 4  # named below the table; the rest is counted by the eye in the file itself


class ImportAccountsDialog(QDialog):
    """Shows what was found; takes nothing over by itself.

    Signals:
        confirmed(object tuple[Account, ...]): with empty ids.
        file_requested(): the person wants to name a file.
    """

    confirmed = Signal(object)
    file_requested = Signal()

    def __init__(self, known: tuple[Account, ...], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = {(account.host.lower(), account.user) for account in known}
        self._theme = theme
        self._found: dict[int, Imported] = {}
        self.setObjectName("importAccountsDialog")
        self.setWindowTitle(self.tr("Import accounts"))
        self.heading = plain_label(theme, "importAccountsHeading", "title")
        self.promise = plain_label(theme, "importAccountsPromise", "dim")
        self.promise.setText(
            self.tr("Server, user and encryption are taken over. No password is read; you are asked for it.")
        )
        self.note = plain_label(theme, "importAccountsNote", "dim")
        self.troubles = plain_label(theme, "importAccountsTroubles", "error")
        self._make_table()
        self._make_pages()
        self._make_buttons()
        self._arrange()
        self.show_looking()
        self.resize(860, 460)

    # -- what is shown -----------------------------------------------------------------------------

    def show_looking(self) -> None:
        """Show that the usual places are being looked at."""
        self.heading.setText(words.heading(0, is_looking=True))
        self.heading.hide()
        self.troubles.hide()
        self._state.show_state("search", words.heading(0, is_looking=True), "")
        self._pages.setCurrentWidget(self._state)
        self._show_count()

    def show_file(self, imports: Imports, path: str) -> None:
        """Add what a chosen file holds, or say that it holds none."""
        self.show_found(imports)
        if not imports.accounts and not imports.troubles:
            self.troubles.setText(words.nothing_in(path))
            self.troubles.show()

    def show_found(self, imports: Imports) -> None:
        """Add what was found to the table; what is there already is not ticked."""
        for one in imports.accounts:
            self._add(one)
        self.heading.setText(words.heading(self.table.topLevelItemCount(), is_looking=False))
        self.heading.setVisible(self.table.topLevelItemCount() > 0)
        self.troubles.setText("\n".join(words.trouble(one) for one in imports.troubles[:_MOST_TROUBLES]))
        self.troubles.setVisible(bool(imports.troubles))
        if self.table.topLevelItemCount():
            self._pages.setCurrentWidget(self.table)
        else:
            self._state.show_state("inbox", words.heading(0, is_looking=False), words.places())
        self._show_count()

    @property
    def chosen(self) -> tuple[Account, ...]:
        """The accounts that are ticked."""
        rows = (self.table.topLevelItem(number) for number in range(self.table.topLevelItemCount()))
        return tuple(
            self._found[id(row)].account
            for row in rows
            if row is not None and row.checkState(_NAME) is Qt.CheckState.Checked
        )

    def _add(self, one: Imported) -> None:
        account = one.account
        place = (account.host.lower(), account.user)
        notes = [words.note(note) for note in one.notes]
        is_known = place in self._known
        if is_known:
            notes.insert(0, words.already_here())
        self._known.add(place)
        item = QTreeWidgetItem(
            [
                account.name,
                f"{account.host}:{account.port}",
                account.user,
                words.encryption(account.security),
                words.program(one.program),
                " ".join(notes),
            ]
        )
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_NAME, Qt.CheckState.Unchecked if is_known else Qt.CheckState.Checked)
        item.setSizeHint(_NAME, QSize(0, _ROW_PX))
        for column in range(_NOTE + 1):
            item.setToolTip(column, plain_tip(item.text(column) if column != _PROGRAM else one.path))
        self._items.append(item)
        self._found[id(item)] = one
        self.table.addTopLevelItem(item)
        if self.table.topLevelItemCount() == 1:
            self.table.setCurrentItem(item)

    # -- making ------------------------------------------------------------------------------------

    def _make_table(self) -> None:
        self._items: list[QTreeWidgetItem] = []  # held: their ids are keys
        self.table = QTreeWidget()
        self.table.setObjectName("importAccountsTable")
        self.table.setAccessibleName(self.tr("Accounts found"))
        self.table.setItemDelegateForColumn(_NAME, TickDelegate(theme=self._theme, parent=self.table))
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.setHeaderLabels(
            [
                self.tr("Account"),
                self.tr("Server"),
                self.tr("User"),
                self.tr("Encryption"),
                self.tr("From"),
                self.tr("To know"),
            ]
        )
        header = self.table.header()
        header.setStretchLastSection(True)
        for column in (_NAME, _SERVER, _USER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, 150)
        for column in (_ENCRYPTION, _PROGRAM):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemChanged.connect(self._on_item_changed)
        self.table.currentItemChanged.connect(self._on_current_changed)

    def _make_pages(self) -> None:
        self._state = StatePage(theme=self._theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._state)
        self._pages.addWidget(self.table)

    def _make_buttons(self) -> None:
        self.choose_file = QPushButton(self.tr("From a &file…"))
        self.choose_file.setObjectName("importAccountsFileButton")
        self.choose_file.setAccessibleName(self.tr("Import from a file"))
        self.choose_file.setAutoDefault(False)
        self.choose_file.clicked.connect(self.file_requested)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("importAccountsCancelButton")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.confirm = QPushButton()
        self.confirm.setObjectName("importAccountsConfirmButton")
        self._theme.dress(self.confirm, "list-plus")
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._on_confirmed)

    def _arrange(self) -> None:
        theme = self._theme
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(self.choose_file)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(self.heading)
        layout.addWidget(self.promise)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.note)
        layout.addWidget(self.troubles)
        layout.addLayout(foot)

    @Slot()
    def _on_item_changed(self) -> None:
        self._show_count()

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _on_current_changed(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        self.note.setText(item.text(_NOTE) if item is not None else "")

    def _show_count(self) -> None:
        count = len(self.chosen)
        text = words.import_button(count)
        self.confirm.setText(text)
        self.confirm.setAccessibleName(text.replace("&", ""))
        self.confirm.setEnabled(count > 0)

    @Slot()
    def _on_confirmed(self) -> None:
        chosen = self.chosen
        self.accept()
        self.confirmed.emit(chosen)
