"""What the rules propose: one ticks, looks at it in the list, and marks. Nothing is marked unticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from popview.types import Fired, Key, Portion
from popview.ui.plain import plain_tip
from popview.ui.reading.state_page import StatePage
from popview.ui.theme import Theme
from popview.ui.tick_delegate import TickDelegate
from popview.ui.tree_cursor import cursor_kept
from popview.ui.wording import rules as words
from popview.ui.wording import values

_FIRED = Qt.ItemDataRole.UserRole
_PORTION = Qt.ItemDataRole.UserRole + 1
_Checked, _Unchecked = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Ticked = tuple[tuple[str, tuple[Key, ...]], ...]  # what proposes, by name, and the ticked messages of it


class ProposalsPage(QWidget):
    """Signals: marked(object Ticked): the person wants these marked; list_wanted(object keys, str name)."""

    marked = Signal(object)
    list_wanted = Signal(object, str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("ruleProposalsPage")
        self.tree = self._tree()
        self.empty = StatePage(theme=theme, name="ruleProposalsEmpty")
        self.empty.show_state(
            "circle-check", self.tr("Nothing is proposed"), self.tr("No rule finds a message that could go.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.tree)
        self.total = QLabel()
        self.total.setObjectName("ruleProposalsTotal")
        theme.set_kind(self.total, "heading")
        self.show_button = self._button("ruleProposalsShow", self.tr("Show in the &list"))
        theme.dress(self.show_button, "list")
        self.mark_button = self._button("ruleProposalsMark", self.tr("&Mark these"))
        theme.set_kind(self.mark_button, "primary")
        self._recount = QTimer(self, singleShot=True, interval=0)  # one tick may change a hundred boxes
        self._recount.timeout.connect(self._count)
        self._arrange()
        self.tree.itemChanged.connect(self._recount.start)
        self.tree.itemActivated.connect(self._on_activated)
        self.show_button.clicked.connect(self._on_show)
        self.mark_button.clicked.connect(self._on_mark)
        self.show_proposals(())

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        return button

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("ruleProposals")
        tree.setAccessibleName(self.tr("Proposals of the rules"))
        tree.setHeaderLabels([self.tr("What could go"), self.tr("Messages"), self.tr("Size")])
        tree.setUniformRowHeights(True)
        tree.setItemDelegateForColumn(0, TickDelegate(theme=self._theme, parent=tree))
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            tree.header().resizeSection(column, 100)
            tree.headerItem().setTextAlignment(column, _RIGHT)
        return tree

    def _arrange(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(self._theme.S)
        foot.addWidget(self.total, 1)
        foot.addWidget(self.show_button)
        foot.addWidget(self.mark_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, self._theme.M, 0, 0)
        layout.setSpacing(self._theme.S)
        layout.addWidget(self._pages, 1)
        layout.addLayout(foot)

    # -- what is shown ---------------------------------------------------------------------------

    def show_proposals(self, proposals: Sequence[Fired]) -> None:
        """Show what is proposed; what was ticked and is still proposed stays ticked."""
        ticked, opened = self._state()
        self.tree.blockSignals(True)
        with cursor_kept(self.tree, _name_of):
            self.tree.clear()
            for fired in proposals:
                self._add(fired, ticked).setExpanded(fired.reason.name in opened)
        self.tree.blockSignals(False)
        self._pages.setCurrentWidget(self.tree if proposals else self.empty)
        self._count()

    def _add(self, fired: Fired, ticked: set[tuple[str, str]]) -> QTreeWidgetItem:
        top = self._row(words.fired_name(fired), fired.portions)
        top.setData(0, _FIRED, fired.reason.name)
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        top.setFont(0, self._theme.heading_font())
        self.tree.addTopLevelItem(top)
        for portion in fired.portions:
            below = self._row(words.portion_name(portion), (portion,))
            below.setData(0, _PORTION, portion)
            top.addChild(below)
            if (fired.reason.name, portion.id) in ticked:
                below.setCheckState(0, _Checked)
        return top

    def _row(self, name: str, portions: Sequence[Portion]) -> QTreeWidgetItem:
        count, size = sum(one.count for one in portions), sum(one.size for one in portions)
        row = QTreeWidgetItem([name, values.number(count), values.size(size)])
        row.setCheckState(0, _Unchecked)
        row.setToolTip(0, plain_tip(name))
        for column in (1, 2):
            row.setTextAlignment(column, _RIGHT)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {values.messages_and_size(count, size)}")
        return row

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount()))
        return [top for top in found if top is not None]

    def _ticked_of(self, top: QTreeWidgetItem) -> list[Portion]:
        rows = (top.child(n) for n in range(top.childCount()))
        return [row.data(0, _PORTION) for row in rows if row is not None and row.checkState(0) is _Checked]

    def _state(self) -> tuple[set[tuple[str, str]], set[str]]:
        ticked = {(str(t.data(0, _FIRED)), one.id) for t in self._tops() for one in self._ticked_of(t)}
        return ticked, {str(top.data(0, _FIRED)) for top in self._tops() if top.isExpanded()}

    # -- what it comes to ------------------------------------------------------------------------

    @property
    def ticked(self) -> Ticked:
        """What is ticked now."""
        made = []
        for top in self._tops():
            keys = tuple(key for portion in self._ticked_of(top) for key in portion.keys)
            if keys:
                made.append((str(top.data(0, _FIRED)), keys))
        return tuple(made)

    @Slot()
    def _count(self) -> None:
        portions = [one for top in self._tops() for one in self._ticked_of(top)]
        count, size = sum(one.count for one in portions), sum(one.size for one in portions)
        if portions:
            said = self.tr("{messages} ticked").format(messages=values.messages_and_size(count, size))
        else:
            said = self.tr("Tick what shall be marked.") if self._tops() else ""
        self.total.setText(said)
        for button in (self.show_button, self.mark_button):
            button.setEnabled(bool(portions))

    @Slot(QTreeWidgetItem, int)
    def _on_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        """Show one row's messages in the list."""
        portion = item.data(0, _PORTION)
        below = [one for n in range(item.childCount()) if (one := item.child(n)) is not None]
        portions = [portion] if portion is not None else [one.data(0, _PORTION) for one in below]
        self.list_wanted.emit(tuple(key for one in portions for key in one.keys), item.text(0))

    @Slot()
    def _on_show(self) -> None:
        ticked = self.ticked
        name = ", ".join(name for name, _ in ticked)
        self.list_wanted.emit(tuple(key for _, keys in ticked for key in keys), name)

    @Slot()
    def _on_mark(self) -> None:
        if ticked := self.ticked:
            self.marked.emit(ticked)


def _name_of(row: QTreeWidgetItem) -> tuple[object, str]:
    """Return what a row stands for: what proposes, or one portion of it."""
    portion: Portion | None = row.data(0, _PORTION)
    top = row.parent() or row
    return top.data(0, _FIRED), portion.id if portion is not None else "\0"
