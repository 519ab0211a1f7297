"""The log of commits: when, how many, what came of it; each opens its receipt."""

import time
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from popview.types import AccountId, Commit
from popview.ui.cleanup import columns
from popview.ui.cleanup.item_table import ItemTable
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme


class CommitLog(QWidget):
    """A window with every commit that was made from this computer."""

    receipt_requested = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[AccountId, str] = {}
        self.setObjectName("commitLog")
        self.setWindowTitle(self.tr("Log of commits"))
        title = QLabel(self.tr("What was deleted on the servers"))
        theme.set_kind(title, "title")
        self.commits: ItemTable[Commit] = ItemTable(
            columns.log_columns(time.time, self._name),
            name="commitTable",
            title=self.tr("Commits"),
            parent=self,
        )
        self.commits.doubleClicked.connect(self._open)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self.commits)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._open)
        self.empty = StatePage(theme=theme)
        self.empty.show_state(
            "receipt-text", self.tr("Nothing was deleted yet"), self.tr("Commits are listed here.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.commits)
        self.open_button = QPushButton(self.tr("Show &receipt"))
        self.open_button.setObjectName("commitLogOpenButton")
        self.open_button.setAccessibleName(self.tr("Show receipt"))
        self.open_button.clicked.connect(self._open)
        close = QPushButton(self.tr("&Close"))
        close.setObjectName("commitLogCloseButton")
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(title)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)
        self.commits.selectionModel().selectionChanged.connect(self._on_selection)
        self.resize(760, 460)
        self._on_selection()

    def set_account_names(self, names: Mapping[AccountId, str]) -> None:
        """Name the accounts; one that is not named was removed."""
        self._names = names
        self.commits.viewport().update()

    def show_commits(self, commits: tuple[Commit, ...]) -> None:
        """Show these commits, newest first."""
        self.commits.show_rows(commits)
        self._pages.setCurrentWidget(self.commits if commits else self.empty)
        if commits:
            self.commits.selectRow(0)
            self.commits.setFocus()
        self._on_selection()

    def _name(self, commit: Commit) -> str:
        return self._names.get(commit.account, "—")

    @Slot()
    def _on_selection(self) -> None:
        self.open_button.setEnabled(len(self.commits.selected_rows()) == 1)

    @Slot()
    @Slot(QModelIndex)
    def _open(self, _index: QModelIndex | None = None) -> None:
        chosen = self.commits.selected_rows()
        if chosen:
            self.receipt_requested.emit(chosen[0].id)
