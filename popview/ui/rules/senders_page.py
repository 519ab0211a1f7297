"""Senders and domains that are proposed always, or never: listed, added, removed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from popview.types import SenderWish
from popview.ui.choice import Choice
from popview.ui.cleanup.item_table import Column, ItemTable
from popview.ui.reading.state_page import StatePage
from popview.ui.rules.condition_row import senders_in
from popview.ui.rules.lifetime import Lifetime
from popview.ui.theme import Theme
from popview.ui.wording import rules as words
from popview.ui.wording.problems import foreign

translate = QCoreApplication.translate


class SendersPage(QWidget):
    """Signals: added(object tuple[SenderWish, ...]); removed(object tuple[SenderWish, ...])."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, *, theme: Theme, now: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("sendersPage")
        self.table: ItemTable[SenderWish] = ItemTable(
            sender_columns(), name="senderTable", title=self.tr("Senders and domains"), parent=self
        )
        self.empty = StatePage(theme=theme, name="sendersEmpty")
        self.empty.show_state(
            "user",
            self.tr("No sender is treated apart"),
            self.tr(
                "Say in the list's menu, or below, whose mail is always or never proposed. It stands above"
                " every rule."
            ),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.table)
        self.edit = QLineEdit()
        self.edit.setObjectName("senderEdit")
        self.edit.setAccessibleName(self.tr("Address or domain"))
        self.edit.setPlaceholderText(self.tr("ann@example.org or example.org"))
        self.choice = Choice(theme=theme)
        self.choice.setObjectName("senderChoice")
        self.choice.setAccessibleName(self.tr("Always or never"))
        for always in (True, False):
            self.choice.addItem(words.wish(SenderWish("", always)), always)
        self.lifetime = Lifetime(name="senderLifetime", now=now, theme=theme)
        self.add_button = self._button("senderAdd", self.tr("&Add"), "plus")
        self.remove_button = self._button("senderRemove", self.tr("Re&move"), "x")
        self._arrange()
        self._connect()
        self.show_wishes(())

    def _button(self, name: str, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        self._theme.dress(button, icon)
        return button

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addWidget(self.edit, 1)
        for widget in (self.choice, self.lifetime, self.add_button, self.remove_button):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, self._theme.M, 0, 0)
        layout.setSpacing(self._theme.S)
        layout.addWidget(self._pages, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._follow)
        self.edit.returnPressed.connect(self._on_add)
        self.add_button.clicked.connect(self._on_add)
        self.remove_button.clicked.connect(self._on_remove)
        self.table.selectionModel().selectionChanged.connect(self._follow)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)

    def show_wishes(self, wishes: Sequence[SenderWish]) -> None:
        """Show what is wished."""
        self.table.show_rows(wishes, same=lambda wish: wish.sender)
        self._pages.setCurrentWidget(self.table if wishes else self.empty)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.add_button.setEnabled(bool(senders_in(self.edit.text())))
        self.remove_button.setEnabled(bool(self.table.selected_rows()))

    @Slot()
    def _on_add(self) -> None:
        senders = senders_in(self.edit.text())
        if senders:
            always = bool(self.choice.currentData())
            self.edit.clear()
            self.added.emit(tuple(SenderWish(one, always, self.lifetime.until_s) for one in senders))

    @Slot()
    def _on_remove(self) -> None:
        if rows := self.table.selected_rows():
            self.removed.emit(rows)


def sender_columns() -> list[Column[SenderWish]]:
    """Return the columns of the wishes."""
    return [
        Column(translate("rules", "Sender or domain"), lambda w: foreign(w.sender, 200), stretches=True),
        Column(translate("rules", "Wish"), words.wish, width=180),
        Column(
            translate("rules", "Holds"),
            lambda w: words.until(w.until_s),
            lambda w: w.until_s if w.until_s is not None else float("inf"),
            width=160,
        ),
    ]
