"""What lies of an account on this computer: how much, within which limits, and how to forget it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from popview.types import Account, AccountId
from popview.ui.choice import Choice
from popview.ui.cleanup.figure_row import FigureRow
from popview.ui.fitting import fit_height
from popview.ui.question_bar import QuestionBar
from popview.ui.theme import Theme
from popview.ui.wording import storage as words
from popview.ui.wording import values


class StorageWindow(QDialog):
    """Figures of one account; another is chosen at its top.

    Signals:
        account_chosen(str account_id): its figures are wanted.
        limits_requested(str account_id): the person wants to change the limits.
        forget_requested(str account_id, bool copies_only): the person agreed.
    """

    account_chosen = Signal(str)
    limits_requested = Signal(str)
    forget_requested = Signal(str, bool)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._copies_only = True
        self.setObjectName("storageWindow")
        self.setWindowTitle(self.tr("Disk use"))
        title = QLabel(self.tr("What lies on this computer"))
        theme.set_kind(title, "title")
        self.account = Choice(theme=theme)
        self.account.setObjectName("storageAccount")
        self.account.setAccessibleName(self.tr("Account"))
        self.account.activated.connect(lambda _index: self.account_chosen.emit(self.account.currentData()))
        self.figures = FigureRow(theme=theme)
        self.limits = QLabel(wordWrap=True)
        self.limits.setObjectName("storageLimits")
        self.problem = QLabel(wordWrap=True)
        self.problem.setObjectName("storageProblem")
        for label in (self.limits, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_kind(self.problem, "error")
        self.problem.hide()
        self.question = QuestionBar(theme=theme)
        self.question.answered.connect(self._on_answered)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.account)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addLayout(head)
        layout.addWidget(self.figures)
        layout.addWidget(self.limits)
        layout.addWidget(self.problem)
        layout.addWidget(self.question)
        layout.addStretch(1)
        layout.addLayout(self._make_foot())
        self.setMinimumWidth(640)
        self.show_loading()

    def _make_foot(self) -> QHBoxLayout:
        self.forget_copies = self._button("storageForgetCopies", self.tr("Forget local &copies…"))
        self.forget_copies.clicked.connect(lambda: self._ask(True))
        self.forget_all = self._button("storageForgetAll", self.tr("Forget &everything…"))
        self.forget_all.clicked.connect(lambda: self._ask(False))
        self.change = self._button("storageLimitsButton", self.tr("&Limits…"))
        self.change.clicked.connect(lambda: self.limits_requested.emit(self.account.currentData()))
        close = self._button("storageCloseButton", self.tr("Cl&ose"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(self._theme.S)
        foot.addWidget(self.forget_copies)
        foot.addWidget(self.forget_all)
        foot.addStretch(1)
        foot.addWidget(self.change)
        foot.addWidget(close)
        return foot

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", "").rstrip("…"))
        button.setAutoDefault(False)
        return button

    # -- what is shown -----------------------------------------------------------------------------

    def set_accounts(self, names: Mapping[AccountId, str], chosen: AccountId) -> None:
        """Offer these accounts; one alone is not asked about."""
        self.account.clear()
        for account, name in names.items():
            self.account.addItem(name, account)
        self.account.setCurrentIndex(max(0, self.account.findData(chosen)))
        self.account.setVisible(len(names) > 1)
        self.question.hide()

    def show_loading(self) -> None:
        """Show that the figures are not known yet."""
        self._show(-1, -1, -1)
        self.limits.setText("")

    def show_use(self, account: Account, cache: int, messages: int, saved: int) -> None:
        """Show how many octets list and previews, fetched messages, and of these the saved ones take."""
        self.problem.hide()
        self._show(cache, messages, saved)
        self.limits.setText(words.limits_text(account.keep_bytes, account.keep_days))

    def show_problem(self, text: str) -> None:
        """Say why the figures are not known, or why nothing was forgotten."""
        self.problem.setText(text)
        self.problem.show()

    def _show(self, cache: int, messages: int, saved: int) -> None:
        self.figures.show_figure("cache", values.size(cache), self.tr("List and previews"))
        self.figures.show_figure("messages", values.size(messages), self.tr("Fetched messages"))
        self.figures.show_figure("saved", values.size(saved), self.tr("Of these saved for good"))
        self.forget_copies.setEnabled(cache > 0 or messages > 0)
        self.forget_all.setEnabled(cache > 0 or messages > 0)

    # -- forgetting --------------------------------------------------------------------------------

    def _ask(self, copies_only: bool) -> None:
        self._copies_only = copies_only
        name = self.account.currentText()
        title = words.forget_copies_title(name) if copies_only else words.forget_account_title(name)
        text = words.forget_copies_text() if copies_only else words.forget_account_text()
        self.question.ask(title, text, self.tr("Forget"), self.tr("Keep"), is_grave=True)
        fit_height(self)

    @Slot(bool)
    def _on_answered(self, yes: bool) -> None:
        self.forget_copies.setFocus()
        if yes:
            self.forget_requested.emit(self.account.currentData(), self._copies_only)
