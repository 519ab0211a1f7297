"""The plan: what a commit would delete. Looked over, edited, and confirmed by a button that names it."""

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from popview.types import Account, Key, Plan, PlanItem, SafetyCopy
from popview.ui.choice import Choice
from popview.ui.cleanup import columns, figures
from popview.ui.cleanup.figure_row import FigureRow
from popview.ui.cleanup.figures import Share
from popview.ui.cleanup.item_table import ItemTable
from popview.ui.cleanup.level_bar import LevelBar
from popview.ui.fitting import first_size
from popview.ui.plain import plain_label
from popview.ui.theme import Theme
from popview.ui.tick import Tick
from popview.ui.wording import cleanup as words
from popview.ui.wording import plan as plan_words
from popview.ui.wording import values


class PlanDialog(QDialog):
    """Shows a plan; the default button is Cancel."""

    confirmed = Signal(object)  # Plan, with the consents and the safety copy chosen here
    unmark_requested = Signal(object)  # tuple[Key, ...]

    def __init__(self, plan: Plan, account: Account, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._account = account
        self._plan = plan
        self.setObjectName("planDialog")
        self.setWindowTitle(self.tr("Plan"))
        self.title = plain_label(theme, "planTitle", "title")
        self.text = plain_label(theme, "planText", "dim")
        self.figures = FigureRow(theme=theme)
        self.level = LevelBar(theme=theme)
        self.cautions = plain_label(theme, "planCautions", "small")
        self._make_tables()
        self._make_options()
        self._make_buttons()
        self._arrange()
        self.safety_copy.setCurrentIndex(list(SafetyCopy).index(plan.safety_copy))
        self.show_plan(plan)
        first_size(self, 980, 690, theme=theme)

    # -- making ----------------------------------------------------------------------------------

    def _make_tables(self) -> None:
        now = columns.plan_columns(time.time)
        self.items: ItemTable[PlanItem] = ItemTable(
            now, name="planTable", title=self.tr("Messages that will be deleted"), parent=self
        )
        self.senders: ItemTable[Share] = ItemTable(
            columns.sender_columns(), name="planSenders", title=self.tr("By sender"), parent=self
        )
        self.kept: ItemTable[PlanItem] = ItemTable(
            now, name="planKeptBack", title=self.tr("Messages that are kept"), parent=self
        )
        self.tabs = QTabWidget()
        self.tabs.setObjectName("planTabs")
        self.tabs.setDocumentMode(True)
        for table in (self.items, self.senders, self.kept):
            self.tabs.addTab(table, "")
        self.tabs.currentChanged.connect(self._on_selection)
        for table in (self.items, self.senders, self.kept):
            table.selectionModel().selectionChanged.connect(self._on_selection)
            delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), table)
            delete.setContext(Qt.ShortcutContext.WidgetShortcut)
            delete.activated.connect(self._unmark)

    def _make_options(self) -> None:
        self.safety_copy = Choice(theme=self._theme)
        self.safety_copy.setObjectName("planSafetyCopy")
        self.safety_copy.setAccessibleName(self.tr("Safety copy"))
        for choice in SafetyCopy:
            self.safety_copy.addItem(words.copy_choice(choice), choice)
        self.safety_copy.currentIndexChanged.connect(self._on_option)
        self.copy_hint = plain_label(self._theme, "planCopyHint", "small")
        self.by_digest = self._consent("planDigestConsent")
        self.doubtful = self._consent("planDoubtfulConsent")

    def _make_buttons(self) -> None:
        self.unmark = QPushButton(self.tr("&Unmark selected"))
        self.unmark.setObjectName("planUnmarkButton")
        self.unmark.setAccessibleName(self.tr("Unmark the selected messages"))
        self._theme.dress(self.unmark, "undo-2")
        self.unmark.clicked.connect(self._unmark)
        self.copy_text = QPushButton(self.tr("Copy as &text"))
        self.copy_text.setObjectName("planCopyButton")
        self.copy_text.setAccessibleName(self.tr("Copy the plan as text"))
        self.copy_text.setAutoDefault(False)
        self._theme.dress(self.copy_text, "copy")
        self.copy_text.clicked.connect(self._copy)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("planCancelButton")
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.confirm = QPushButton()
        self.confirm.setObjectName("planConfirmButton")
        self.confirm.setAutoDefault(False)
        self.unmark.setAutoDefault(False)
        self._theme.set_kind(self.confirm, "danger")
        self.confirm.clicked.connect(self._confirm)

    def _arrange(self) -> None:
        theme = self._theme
        options = QGridLayout()
        options.setHorizontalSpacing(theme.M)
        options.setVerticalSpacing(theme.XS)
        options.setColumnStretch(2, 1)
        label = QLabel(self.tr("&Safety copy"))
        label.setBuddy(self.safety_copy)
        options.addWidget(label, 0, 0)
        options.addWidget(self.safety_copy, 0, 1)
        options.addWidget(self.copy_hint, 0, 2)
        options.addWidget(self.by_digest, 1, 0, 1, 3)
        options.addWidget(self.doubtful, 2, 0, 1, 3)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S)
        buttons.addWidget(self.unmark)
        buttons.addWidget(self.copy_text)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.confirm)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        for widget in (self.title, self.text, self.figures, self.level, self.cautions):
            layout.addWidget(widget)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(options)
        layout.addSpacing(theme.XS)
        layout.addLayout(buttons)
        for before, after in ((self.tabs, self.safety_copy), (self.by_digest, self.doubtful)):
            QWidget.setTabOrder(before, after)

    def _consent(self, name: str) -> Tick:
        box = Tick(theme=self._theme)
        box.setObjectName(name)
        box.toggled.connect(self._on_option)
        return box

    # -- showing ---------------------------------------------------------------------------------

    def show_plan(self, plan: Plan) -> None:
        """Show a plan made anew, after marks were taken back; the person's choices stay."""
        self._plan = plan
        self.title.setText(words.plan_title(plan, self._account))
        self.text.setText(words.plan_text(self._account))
        newest_first = sorted(plan.items, key=lambda item: -(item.mark.date_s or 0.0))
        self.items.show_rows(newest_first, same=_key_of)
        self.senders.show_rows(figures.by_sender(plan.items), same=lambda share: share.sender)
        self.kept.show_rows(plan.kept_back, same=_key_of)
        self.tabs.setTabText(0, self.tr("&Messages ({n})").format(n=values.number(len(plan.items))))
        senders = values.number(self.senders.model_of_rows.rowCount())
        self.tabs.setTabText(1, self.tr("&By sender ({n})").format(n=senders))
        self.tabs.setTabText(2, self.tr("&Kept ({n})").format(n=values.number(len(plan.kept_back))))
        self.tabs.setTabVisible(2, bool(plan.kept_back))
        self._show_consent(self.by_digest, figures.without_identity(plan.items), words.by_digest_consent)
        self._show_consent(self.doubtful, figures.without_header(plan.items), words.doubtful_consent)
        self._show_figures()
        self._on_option()
        self._on_selection()

    def _show_consent(self, box: Tick, some: tuple[PlanItem, ...], words_for: Callable[[int], str]) -> None:
        box.setVisible(bool(some))
        text = words_for(len(some))
        box.setText(text.replace("&", "&&"))
        box.setAccessibleName(text)

    def _show_figures(self) -> None:
        plan = self._plan
        show = self.figures.show_figure
        count, size = values.number(len(plan.items)), values.size(plan.size)
        if plan.mailbox_count:
            count = words.of_all(count, values.number(plan.mailbox_count))
            size = words.of_all(size, values.size(plan.mailbox_bytes))
        show("count", count, self.tr("messages"))
        show("size", size, self.tr("on the server"))
        known = figures.dates(plan.items)
        now = time.time()
        show("oldest", values.date(known[0], now) if known else values.UNKNOWN, self.tr("the oldest"))
        show("newest", values.date(known[1], now) if known else values.UNKNOWN, self.tr("the newest"))
        unopened = sum(1 for item in plan.items if item.never_opened)
        show("unopened", values.number(unopened), self.tr("never opened"))
        doubtful = (*figures.without_identity(plan.items), *figures.without_header(plan.items))
        self.cautions.setText(plan_words.cautions(plan.items, len(doubtful)))
        self.cautions.setVisible(bool(self.cautions.text()))

    def _copy_choice(self) -> SafetyCopy:
        return SafetyCopy(self.safety_copy.currentData())  # Qt gives back a plain str

    @property
    def plan(self) -> Plan:
        """Return the plan with what was chosen here."""
        return replace(
            self._plan,
            safety_copy=SafetyCopy(self.safety_copy.currentData()),
            by_digest_consent=not self.by_digest.isHidden() and self.by_digest.isChecked(),
            doubtful_consent=not self.doubtful.isHidden() and self.doubtful.isChecked(),
        )

    @Slot()
    def _on_option(self) -> None:
        going = figures.going(self.plan)
        octets = figures.size_of(going)
        text = words.delete_button(len(going), octets)
        self.confirm.setText(text)
        self.confirm.setAccessibleName(text)
        self.confirm.setEnabled(bool(going))
        whole = self._plan.mailbox_bytes
        self.level.show_level(whole, max(whole - octets, 0), self._account.quota_bytes)
        self.copy_hint.setText(words.copy_hint(self._copy_choice(), octets, self._plan.copy_days))

    @Slot()
    def _on_selection(self) -> None:
        self.unmark.setEnabled(bool(self._chosen()))

    # -- wishes ----------------------------------------------------------------------------------

    def _chosen(self) -> tuple[Key, ...]:
        """Return what is selected on the page on screen; a sender stands for all its messages."""
        page = self.tabs.currentWidget()
        if page is self.senders:
            chosen = {share.sender for share in self.senders.selected_rows()}
            return tuple(item.mark.key for item in self._plan.items if item.mark.sender in chosen)
        table = self.kept if page is self.kept else self.items
        return tuple(item.mark.key for item in table.selected_rows())

    @Slot()
    def _unmark(self) -> None:
        keys = self._chosen()
        if keys:
            self.unmark_requested.emit(keys)

    @Slot()
    def _copy(self) -> None:
        """Put the whole plan into the clipboard, as it is shown."""
        shares = figures.by_sender(self._plan.items)
        senders = tuple((share.sender, share.count, share.size) for share in shares)
        text = plan_words.as_text(self._plan, self._account, senders, self.cautions.text())
        QGuiApplication.clipboard().setText(text)

    @Slot()
    def _confirm(self) -> None:
        plan = self.plan
        self.accept()
        self.confirmed.emit(plan)


def _key_of(item: PlanItem) -> Key:
    return item.mark.key
