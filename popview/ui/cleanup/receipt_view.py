"""The receipt: first what is happening, in words; then what really happened, message by message."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from popview.types import Outcome, ProblemKind, Receipt, ReceiptItem, Stage
from popview.ui.cleanup import columns
from popview.ui.cleanup.item_table import ItemTable
from popview.ui.cleanup.progress_page import ProgressPage
from popview.ui.fitting import first_size
from popview.ui.palette import Role
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.wording import cleanup as words
from popview.ui.wording import stopping


class ReceiptView(QDialog):
    """A window of its own that does not block the main one."""

    check_requested = Signal()
    stop_requested = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._receipt: Receipt | None = None
        self._account_name = ""
        self._is_stopped = False
        self.setObjectName("receiptView")
        self.setModal(False)
        self.setWindowTitle(self.tr("Receipt"))
        self.progress = ProgressPage(theme=theme)
        self.progress.stop_clicked.connect(self.stop_requested)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.progress)
        self.result_page = self._make_result()
        self._pages.addWidget(self.result_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        theme.changed.connect(self.redraw)
        first_size(self, 820, 560, theme=theme)

    def _make_result(self) -> QWidget:
        theme = self._theme
        self._sign = QLabel()
        self.title = plain_label(theme, "receiptTitle", "title", is_copied=True)
        self.text = plain_label(theme, "receiptText", "dim", is_copied=True)
        self.problem = plain_label(theme, "receiptProblem", "error", is_copied=True)
        self.totals = plain_label(theme, "receiptTotals", "heading", is_copied=True)
        self.goodbye = plain_label(theme, "receiptGoodbye", "small", is_copied=True)
        self.items: ItemTable[ReceiptItem] = ItemTable(
            columns.receipt_columns(theme),
            name="receiptTable",
            title=self.tr("What became of each"),
            parent=self,
        )
        page = QWidget()
        head = QHBoxLayout()
        head.setSpacing(theme.M)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.XS)
        for label in (self.title, self.text, self.problem):
            texts.addWidget(label)
        head.addLayout(texts, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addLayout(head)
        layout.addWidget(self.totals)
        layout.addWidget(self.items, 1)
        layout.addWidget(self.goodbye)
        self._rest = QSpacerItem(0, 0)  # in place of the table, where there is none
        layout.addItem(self._rest)
        layout.addLayout(self._make_buttons())
        return page

    def _make_buttons(self) -> QHBoxLayout:
        self.copy_button = self._button("receiptCopyButton", self.tr("Copy as &text"))
        self._theme.dress(self.copy_button, "copy")
        self.copy_button.clicked.connect(self._copy)
        self.check = self._button("receiptCheckButton", self.tr("C&heck now"))
        self._theme.dress(self.check, "refresh-cw")
        self.check.clicked.connect(self.check_requested)
        self.close_button = self._button("receiptCloseButton", self.tr("&Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        row.addWidget(self.check)
        row.addWidget(self.close_button)
        return row

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        button.setAutoDefault(False)
        return button

    # -- showing ---------------------------------------------------------------------------------

    def set_commit(self, count: int, account_name: str) -> None:
        """Say what is being deleted, before the first progress comes."""
        self.progress.set_commit(count, account_name)

    def show_progress(self, stage: Stage, done: int, total: int, left_s: float | None = None) -> None:
        """Show where the commit is. `total` 0: not known. `left_s`: seconds to its end; None: not known."""
        self.progress.show_progress(stage, done, total, left_s)
        self._pages.setCurrentIndex(0)

    def show_receipt(self, receipt: Receipt, account_name: str) -> None:
        """Show what really happened, trouble first; also to who closed the window while it happened."""
        self._receipt, self._account_name = receipt, account_name
        self.title.setText(words.receipt_title(receipt))
        self.text.setText(words.receipt_text(receipt, account_name))
        self._say_problem(receipt)
        counts = [(one, receipt.count(one)) for one in Outcome]
        self.totals.setText("   ·   ".join(words.outcome_count(one, count) for one, count in counts if count))
        self.goodbye.setText(words.server_goodbye(receipt))
        self.goodbye.setVisible(bool(self.goodbye.text()))
        trouble_first = sorted(
            receipt.items,
            key=lambda item: (
                item.outcome is Outcome.GONE and not item.back_s,
                -(item.mark.date_s or 0.0),  # the newest first, as in the plan
            ),
        )
        self.items.show_rows(trouble_first)
        self.check.setVisible(receipt.count(Outcome.UNKNOWN) > 0)
        self.redraw()
        self._pages.setCurrentIndex(1)
        self.show()
        self.close_button.setFocus()

    def _say_problem(self, receipt: Receipt) -> None:
        """Say why it ended early; a Stop was the person's own wish."""
        said = words.receipt_problem(receipt)
        self.problem.setText(said)
        self.problem.setVisible(bool(said))
        is_stopped = receipt.problem is not None and receipt.problem.kind is ProblemKind.CANCELLED
        self._theme.set_kind(self.problem, "" if is_stopped else "error")

    def show_stopped(self, copies: int) -> None:
        """Show that Stop came before any deletion was asked for; so many safety copies are kept."""
        self.title.setText(stopping.stopped_title())
        self.text.setText(stopping.stopped_text(copies))
        for part in (self.problem, self.totals, self.goodbye, self.copy_button, self.check):
            part.hide()
        self.items.hide()
        self._rest.changeSize(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self._is_stopped = True
        self.redraw()
        self._pages.setCurrentIndex(1)
        self.close_button.setFocus()

    @Slot()
    def redraw(self) -> None:
        """Take the theme's colours; the sign tells success from doubt from failure."""
        receipt = self._receipt
        if receipt is None:
            if self._is_stopped:
                self._show_sign("octagon-x", Role.DIM)
            return
        gone = sum(1 for item in receipt.items if item.outcome is Outcome.GONE and not item.back_s)
        if receipt.count(Outcome.UNKNOWN):
            name, role = "circle-question-mark", Role.WARNING
        elif gone == len(receipt.items):
            name, role = "circle-check-big", Role.SUCCESS
        elif gone:
            name, role = "circle-alert", Role.WARNING
        else:
            name, role = "circle-x", Role.DANGER
        self._show_sign(name, role)

    def _show_sign(self, name: str, role: Role) -> None:
        self._sign.setPixmap(self._theme.pixmap(name, 32, role, self.devicePixelRatioF()))

    @Slot()
    def _copy(self) -> None:
        if self._receipt is not None:
            QGuiApplication.clipboard().setText(words.receipt_as_text(self._receipt, self._account_name))
