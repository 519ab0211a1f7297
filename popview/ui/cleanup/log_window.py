"""The log of commits: when, how many, what came of it; each opens its receipt."""

import time
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from popview.types import AccountId, Commit
from popview.ui.cleanup import columns
from popview.ui.cleanup.item_table import ItemTable
from popview.ui.elided import ElidedLabel
from popview.ui.fitting import first_size
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme
from popview.ui.wording import cleanup as cleanup_words

SETTLE_MS = 200  # after the last key


class CommitLog(QWidget):
    """A window with every commit that was made from this computer."""

    receipt_requested = Signal(int)
    words_wanted = Signal(str)  # which commits had messages with these words? show_found() answers
    export_requested = Signal(object)  # tuple[int, ...]: the commits that are shown

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[AccountId, str] = {}
        self._commits: tuple[Commit, ...] = ()
        self._found: frozenset[int] = frozenset()
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
        self._make_search(theme)
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
        foot.addWidget(self.export)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.open_button)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(title)
        layout.addWidget(self.search)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)
        self.commits.selectionModel().selectionChanged.connect(self._on_selection)
        first_size(self, 760, 460, theme=theme)
        self._on_selection()

    def set_account_names(self, names: Mapping[AccountId, str]) -> None:
        """Name the accounts; one that is not named was removed."""
        self._names = names
        self.commits.viewport().update()

    def _make_search(self, theme: Theme) -> None:
        self.search = QLineEdit()
        self.search.setObjectName("commitLogSearch")
        self.search.setAccessibleName(self.tr("Search the log"))
        self.search.setPlaceholderText(self.tr("Account, result, or sender and subject of a message"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_typed)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(lambda: self.words_wanted.emit(self.search.text().strip()))
        self.export = QPushButton(self.tr("E&xport…"))
        self.export.setObjectName("commitLogExportButton")
        self.export.setAccessibleName(self.tr("Export the commits shown"))
        theme.dress(self.export, "save")
        self.export.clicked.connect(self._export)
        self.note = ElidedLabel()
        self.note.setObjectName("commitLogNote")
        theme.set_kind(self.note, "small")

    def show_commits(self, commits: tuple[Commit, ...]) -> None:
        """Show these commits, newest first, as far as the search wants them."""
        self._commits = commits
        self._show()
        if commits:
            self.commits.setFocus()

    def show_found(self, words: str, commits: frozenset[int]) -> None:
        """Show also the commits that had messages with the words."""
        if words == self.search.text().strip():
            self._found = commits
            self._show()

    def say(self, sentence: str) -> None:
        """Tell what became of an export."""
        self.note.setText(sentence)

    def _show(self) -> None:
        words = self.search.text().casefold().split()
        shown = [one for one in self._commits if one.id in self._found or self._has(one, words)]
        self.commits.show_rows(shown)
        self._pages.setCurrentWidget(self.commits if self._commits else self.empty)
        if shown:
            self.commits.selectRow(0)
        self.export.setEnabled(bool(shown))
        self._on_selection()

    def _has(self, commit: Commit, words: list[str]) -> bool:
        said = f"{self._name(commit)} {cleanup_words.commit_result(commit)}".casefold()
        return all(word in said for word in words)

    @Slot()
    def _on_typed(self) -> None:
        self._found = frozenset()
        self._show()
        if self.search.text().strip():
            self._settle.start()
        else:
            self._settle.stop()

    @Slot()
    def _export(self) -> None:
        model = self.commits.model_of_rows
        self.export_requested.emit(tuple(model.row(number).id for number in range(model.rowCount())))

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
