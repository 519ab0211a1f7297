"""The senders and domains that no bulk action marks: listed, added, removed."""

import time

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from popview.types import Protection
from popview.ui.cleanup import columns
from popview.ui.cleanup.item_table import ItemTable
from popview.ui.fitting import first_size
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme
from popview.ui.wording import protected as words

Listed = tuple[Protection, int]  # and how many messages it covers now


class ProtectedDialog(QDialog):
    """Shows what it is given; adding and removing are wishes, which undo takes back like marks."""

    add_requested = Signal(str)
    remove_requested = Signal(object)  # tuple[Protection, ...]

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("protectedDialog")
        self.setWindowTitle(self.tr("Protected senders"))
        self.table: ItemTable[Listed] = ItemTable(
            columns.protected_columns(time.time),
            name="protectedTable",
            title=self.tr("Protected senders and domains"),
            parent=self,
        )
        self.table.selectionModel().selectionChanged.connect(self._on_selection)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._remove)
        self.empty = StatePage(theme=theme)
        self.empty.show_state("shield", words.nobody_title(), words.nobody_text())
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        self._make_adding()
        self._arrange()
        self.show_protections(())
        first_size(self, 640, 440, theme=theme)

    def _make_adding(self) -> None:
        self.edit = QLineEdit()
        self.edit.setObjectName("protectedEdit")
        self.edit.setAccessibleName(self.tr("Address or domain to protect"))
        self.edit.setPlaceholderText(self.tr("ann@example.org or example.org"))
        self.edit.setMaxLength(260)
        self.edit.textChanged.connect(self._on_typed)
        self.edit.returnPressed.connect(self._add)
        self.refused = QLabel()
        self.refused.setObjectName("protectedRefused")
        self.refused.setTextFormat(Qt.TextFormat.PlainText)
        self._theme.set_kind(self.refused, "error")
        self.refused.hide()
        self.add = self._button("protectedAddButton", self.tr("&Protect"))
        self._theme.dress(self.add, "shield-check")
        self.add.clicked.connect(self._add)
        self.remove = self._button("protectedRemoveButton", self.tr("&Remove"))
        self._theme.dress(self.remove, "x")
        self.remove.clicked.connect(self._remove)
        self.close_button = self._button("protectedCloseButton", self.tr("&Close"))
        self.close_button.clicked.connect(self.accept)
        self._on_typed()

    def _arrange(self) -> None:
        theme = self._theme
        title, text = QLabel(self.windowTitle()), QLabel(words.explained())
        theme.set_kind(title, "title")
        theme.set_kind(text, "dim")
        text.setWordWrap(True)
        adding, foot = QHBoxLayout(), QHBoxLayout()
        for row in (adding, foot):
            row.setSpacing(theme.S)
        adding.addWidget(self.edit, 1)
        adding.addWidget(self.add)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addLayout(adding)
        layout.addWidget(self.refused)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)

    @staticmethod
    def _button(name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setAutoDefault(False)
        return button

    # -- showing ---------------------------------------------------------------------------------

    def show_protections(self, some: tuple[Listed, ...]) -> None:
        """Show these, with how many messages each covers."""
        self.table.show_rows(some, same=lambda listed: (listed[0].by, listed[0].name))
        self._pages.setCurrentWidget(self.table if some else self.empty)
        self._on_selection()

    def show_refused(self) -> None:
        """Say that what was typed names nobody."""
        self.refused.setText(words.no_address())
        self.refused.show()
        self.edit.setFocus()
        self.edit.selectAll()

    @Slot()
    def _on_selection(self) -> None:
        self.remove.setEnabled(bool(self.table.selected_rows()))

    @Slot()
    def _on_typed(self) -> None:
        self.refused.hide()
        self.add.setEnabled(bool(self.edit.text().strip()))

    # -- wishes ----------------------------------------------------------------------------------

    @Slot()
    def _add(self) -> None:
        text = self.edit.text().strip()
        if text:
            self.edit.clear()
            self.add_requested.emit(text)
            if self.refused.isVisible():
                self.edit.setText(text)
                self.show_refused()

    @Slot()
    def _remove(self) -> None:
        chosen = tuple(one for one, _ in self.table.selected_rows())
        if chosen:
            self.remove_requested.emit(chosen)
