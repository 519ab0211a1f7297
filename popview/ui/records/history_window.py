"""The history of a mailbox: what is no longer on the server, since when, and who took it away."""

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
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

from popview.types import AccountId, Departure
from popview.ui.choice import Choice
from popview.ui.cleanup.item_table import Column, ItemTable
from popview.ui.fitting import first_size
from popview.ui.list.folding import fold
from popview.ui.question_bar import QuestionBar
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme
from popview.ui.wording import history as words
from popview.ui.wording import rows as row_words
from popview.ui.wording import values

translate = QCoreApplication.translate


class HistoryWindow(QWidget):
    """A window on one account's history; another account is chosen at its top.

    Signals:
        account_chosen(str account_id): its history is wanted.
        forget_requested(str account_id): the person agreed to forget it.
    """

    account_chosen = Signal(str)
    forget_requested = Signal(str)

    def __init__(
        self, *, theme: Theme, now: Callable[[], float] = time.time, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: tuple[Departure, ...] = ()
        self._hay: list[str] = []
        self.setObjectName("historyWindow")
        self.setWindowTitle(self.tr("Mailbox history"))
        self._make_head()
        self.table: ItemTable[Departure] = ItemTable(
            history_columns(now), name="historyTable", title=self.tr("No longer on the server"), parent=self
        )
        self.state = StatePage(theme=theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.state)
        self._pages.addWidget(self.table)
        self.question = QuestionBar(theme=theme)
        self.question.answered.connect(self._on_answered)
        self._make_foot()
        self._arrange()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.search.setFocus)
        first_size(self, 980, 540, theme=theme)
        self.show_loading()

    def _make_head(self) -> None:
        self._title = QLabel(self.tr("What is no longer on the server"))
        self._theme.set_kind(self._title, "title")
        self.account = Choice(theme=self._theme)
        self.account.setObjectName("historyAccount")
        self.account.setAccessibleName(self.tr("Account"))
        self.account.activated.connect(lambda _index: self.account_chosen.emit(self.account.currentData()))
        self.search = QLineEdit()
        self.search.setObjectName("historySearch")
        self.search.setAccessibleName(self.tr("Search the history"))
        self.search.setPlaceholderText(self.tr("Search sender, subject, who"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._show)

    def _make_foot(self) -> None:
        self.count = QLabel()
        self.count.setObjectName("historyCount")
        self._theme.set_kind(self.count, "dim")
        self.forget = QPushButton(self.tr("&Forget…"))
        self.forget.setObjectName("historyForgetButton")
        self.forget.setAccessibleName(self.tr("Forget this history"))
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(self._on_forget)
        self.close_button = QPushButton(self.tr("&Close"))
        self.close_button.setObjectName("historyCloseButton")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.close)

    def _arrange(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self._title, 1)
        head.addWidget(self.account)
        head.addWidget(self.search)
        self.search.setMinimumWidth(240)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.forget)
        foot.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.question)
        layout.addLayout(foot)

    # -- what is shown -----------------------------------------------------------------------------

    def set_accounts(self, names: Mapping[AccountId, str], chosen: AccountId) -> None:
        """Offer these accounts; one alone is not asked about."""
        self.account.clear()
        for account, name in names.items():
            self.account.addItem(name, account)
        self.account.setCurrentIndex(max(0, self.account.findData(chosen)))
        self.account.setVisible(len(names) > 1)

    def show_loading(self) -> None:
        """Show that the history is being read."""
        self.state.show_state("loader", self.tr("Reading the history…"), is_busy=True)
        self._pages.setCurrentWidget(self.state)
        self._say(0, 0)

    def show_problem(self, title: str, text: str) -> None:
        """Show that it could not be read."""
        self.state.show_state("triangle-alert", title, text)
        self._pages.setCurrentWidget(self.state)
        self._say(0, 0)

    def show_history(self, departures: tuple[Departure, ...]) -> None:
        """Show what left the mailbox, the last first."""
        self._all = departures
        self._hay = [
            fold(" ".join((d.row.sender, d.row.address, d.row.subject, words.removed_by(d.removed_by))))
            for d in departures
        ]
        self.question.hide()
        self._show()
        if departures and not self.search.hasFocus():
            self.table.selectRow(0)
            self.table.setFocus()

    @Slot()
    def _show(self) -> None:
        wanted = fold(self.search.text()).split()
        found = [
            d for d, hay in zip(self._all, self._hay, strict=True) if all(word in hay for word in wanted)
        ]
        self.table.show_rows(found)
        if not self._all:
            self.state.show_state(
                "history",
                self.tr("Nothing has left this mailbox yet"),
                self.tr("What you, another program or the server removes is listed here after a check."),
            )
        elif not found:
            self.state.show_state("search-x", self.tr("Nothing found"), self.tr("No entry has these words."))
        self._pages.setCurrentWidget(self.table if found else self.state)
        self._say(len(found), len(self._all))

    def _say(self, shown: int, total: int) -> None:
        self.count.setText(words.history_count(shown, total) if total else "")
        self.forget.setEnabled(total > 0)
        self.search.setEnabled(total > 0)

    # -- forgetting --------------------------------------------------------------------------------

    @Slot()
    def _on_forget(self) -> None:
        self.question.ask(
            words.forget_title(self.account.currentText()),
            words.forget_text(len(self._all)),
            self.tr("Forget it"),
            self.tr("Keep it"),
            is_grave=True,
        )

    @Slot(bool)
    def _on_answered(self, yes: bool) -> None:
        self.table.setFocus()
        if yes:
            self.forget_requested.emit(self.account.currentData())


def history_columns(now: Callable[[], float]) -> list[Column[Departure]]:
    """Return the columns of the history."""
    return [
        Column(
            translate("history", "Missed"),
            lambda d: values.date(d.gone_s or None, now()),
            lambda d: d.gone_s,
            width=130,
        ),
        Column(translate("history", "Removed by"), lambda d: words.removed_by(d.removed_by), width=170),
        Column(translate("history", "From"), lambda d: d.row.sender or row_words.no_sender(), width=170),
        Column(
            translate("history", "Subject"), lambda d: d.row.subject or row_words.no_subject(), stretches=True
        ),
        Column(
            translate("history", "Date"),
            lambda d: values.date(d.row.date_s, now()),
            lambda d: float("-inf") if d.row.date_s is None else d.row.date_s,
            width=120,
        ),
        Column(
            translate("history", "Size"),
            lambda d: values.size(d.row.size),
            lambda d: d.row.size,
            is_right=True,
            width=80,
        ),
    ]
