"""The page "Free 500 MB…": proposals that the person ticks, and what they come to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from popview.types import Key, Portion, Proposal, ProposalKind
from popview.ui.plain import plain_label, plain_tip
from popview.ui.space.amount import Amount
from popview.ui.space.retention_row import RetentionRow
from popview.ui.theme import Theme
from popview.ui.tick_delegate import TickDelegate
from popview.ui.tree_cursor import cursor_kept
from popview.ui.wording import space as words
from popview.ui.wording import values

WISH_MB, KEEP = 500, 3
_MEGA = 1_000_000
_KIND, _PORTION = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_Checked, _Unchecked = Qt.CheckState.Checked, Qt.CheckState.Unchecked

Ticked = tuple[tuple[ProposalKind, tuple[Key, ...]], ...]
"""What is ticked, each message once, under the first proposal that has it."""


class ProposalPage(QWidget):
    """Nothing is ticked but by the person, and marking is all that can come of it.

    Signals:
        proposals_wanted(int keep, object Retention): propose anew; of a series so many stay.
        list_wanted(object tuple[Key, ...], str name).
        proposals_marked(object Ticked).
    """

    proposals_wanted = Signal(int, object)
    list_wanted = Signal(object, str)
    proposals_marked = Signal(object)

    def __init__(self, *, theme: Theme, size_of: Callable[[Key], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size_of = size_of
        self._ticked: Ticked = ()
        self.wish = self._spin("spaceWish", self.tr("How much to free"), WISH_MB, 1, 9_999_999)
        self.wish.setSuffix(" " + self.tr("MB"))
        self.wish.setGroupSeparatorShown(True)
        self.keep = self._spin("spaceKeep", self.tr("How many of a series stay"), KEEP, 1, 999)
        self.limits = RetentionRow(theme=theme)
        self.tree = self._tree()
        self.reason = plain_label(theme, "spaceReason", "dim")
        self.total = plain_label(theme, "spaceTotal", "heading", wraps=False)
        self.progress = QProgressBar()
        self.progress.setObjectName("spaceProgress")
        self.progress.setAccessibleName(self.tr("Ticked, of what is wished for"))
        self.progress.setTextVisible(False)
        self.progress.setRange(0, 1000)
        self.show_button = self._button("spaceShowButton", self.tr("Show in the &list"), "list", "")
        self.mark_button = self._button("spaceMarkButton", self.tr("Mark the&se"), "", "primary")
        self._recount = QTimer(self, singleShot=True, interval=0)  # one tick may change a hundred boxes
        self._arrange()
        self._connect()
        self._count()

    # -- building --------------------------------------------------------------------------------

    def _spin(self, name: str, title: str, value: int, least: int, most: int) -> Amount:
        spin = Amount(theme=self._theme)
        spin.setObjectName(name)
        spin.setAccessibleName(title)
        spin.setRange(least, most)
        spin.setValue(value)
        return spin

    def _button(self, name: str, text: str, icon: str, kind: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        if kind:
            self._theme.set_kind(button, kind)
        if icon:
            self._theme.dress(button, icon)
        return button

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("spaceProposals")
        tree.setAccessibleName(self.tr("Proposals"))
        tree.setColumnCount(3)
        tree.setHeaderLabels([self.tr("What could go"), self.tr("Messages"), self.tr("Size")])
        tree.setUniformRowHeights(True)
        tree.setItemDelegateForColumn(0, TickDelegate(theme=self._theme, parent=tree))
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 100), (2, 100)):
            tree.header().resizeSection(column, width)
            tree.headerItem().setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        return tree

    def _arrange(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        for text, spin in (
            (self.tr("Fr&ee"), self.wish),
            (self.tr("Of a series, &keep the newest"), self.keep),
        ):
            label = QLabel(text)
            label.setBuddy(spin)
            head.addWidget(label)
            head.addWidget(spin)
            head.addSpacing(theme.L)
        head.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S)
        foot.addWidget(self.total, 1)
        foot.addWidget(self.show_button)
        foot.addWidget(self.mark_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.M, 0, 0)
        layout.setSpacing(theme.S)
        layout.addLayout(head)
        layout.addWidget(self.limits)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.reason)
        layout.addWidget(self.progress)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.wish.valueChanged.connect(self._count)
        self.keep.valueChanged.connect(self._ask_anew)
        self.limits.changed.connect(self._ask_anew)
        self.tree.itemChanged.connect(self._recount.start)
        self.tree.currentItemChanged.connect(self._on_current)
        self.tree.itemActivated.connect(self._on_activated)
        self._recount.timeout.connect(self._count)
        self.show_button.clicked.connect(self._show_in_list)
        self.mark_button.clicked.connect(self._mark)

    @Slot()
    def _ask_anew(self) -> None:
        self.proposals_wanted.emit(self.keep.value(), self.limits.retention)

    # -- what is shown ---------------------------------------------------------------------------

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show proposals; what was ticked and is still proposed stays ticked, what is open stays open."""
        ticked, opened = self._state()
        self.tree.blockSignals(True)
        with cursor_kept(self.tree, _name_of):
            self.tree.clear()
            for proposal in proposals:
                self._add(proposal, ticked).setExpanded(proposal.kind in opened)
        self.tree.blockSignals(False)
        self._on_current()
        self._count()

    def _add(self, proposal: Proposal, ticked: set[tuple[ProposalKind, str]]) -> QTreeWidgetItem:
        top = self._row(words.proposal_title(proposal.kind), proposal.count, proposal.size)
        top.setData(0, _KIND, proposal.kind)
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
        top.setFont(0, self._theme.heading_font())
        self.tree.addTopLevelItem(top)
        for portion in proposal.portions:
            below = self._row(words.portion_name(portion, proposal.kind), portion.count, portion.size)
            below.setData(0, _PORTION, portion)
            top.addChild(below)
            if (proposal.kind, portion.id) in ticked:
                below.setCheckState(0, _Checked)
        return top

    def _row(self, name: str, count: int, size: int) -> QTreeWidgetItem:
        row = QTreeWidgetItem([name, values.number(count), values.size(size)])
        row.setCheckState(0, _Unchecked)
        row.setToolTip(0, plain_tip(name))
        for column in (1, 2):
            row.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {values.messages_and_size(count, size)}")
        return row

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(n) for n in range(self.tree.topLevelItemCount()))
        return [top for top in found if top is not None]

    def _state(self) -> tuple[set[tuple[ProposalKind, str]], set[ProposalKind]]:
        ticked, opened = set(), set()
        for top in self._tops():
            kind: ProposalKind = top.data(0, _KIND)
            if top.isExpanded():
                opened.add(kind)
            for portion in self._ticked_of(top):
                ticked.add((kind, portion.id))
        return ticked, opened

    def _ticked_of(self, top: QTreeWidgetItem) -> list[Portion]:
        rows = (top.child(n) for n in range(top.childCount()))
        return [row.data(0, _PORTION) for row in rows if row is not None and row.checkState(0) is _Checked]

    # -- what it comes to ------------------------------------------------------------------------

    @property
    def ticked(self) -> Ticked:
        """What is ticked now."""
        self._count()
        return self._ticked

    @Slot()
    def _count(self) -> None:
        """Reckon what is ticked; a message of two proposals counts once."""
        seen: set[Key] = set()
        made = []
        for top in self._tops():
            keys = dict.fromkeys(key for portion in self._ticked_of(top) for key in portion.keys)
            mine = tuple([key for key in keys if key not in seen])
            seen.update(mine)
            if mine:
                made.append((ProposalKind(top.data(0, _KIND)), mine))
        self._ticked = tuple(made)
        octets = sum(max(self._size_of(key), 0) for key in seen)
        wanted = self.wish.value() * _MEGA
        said = words.wish(len(seen), octets, wanted)
        if not self.tree.topLevelItemCount():
            said = self.tr("There is nothing to propose.")
        self.total.setText(said)
        self.progress.setValue(min(round(1000 * octets / wanted), 1000))
        self.progress.setAccessibleDescription(said)
        for button in (self.show_button, self.mark_button):
            button.setEnabled(bool(seen))

    @Slot()
    def _on_current(self) -> None:
        item = self.tree.currentItem()
        while item is not None and item.parent() is not None:
            item = item.parent()
        said = ""
        if item is not None:
            said = words.proposal_reason(ProposalKind(item.data(0, _KIND)), self.keep.value())
        self.reason.setText(said)
        self.tree.setAccessibleDescription(said)

    @Slot(QTreeWidgetItem, int)
    def _on_activated(self, item: QTreeWidgetItem, _column: int) -> None:
        """Show one row's messages in the list, ticked or not."""
        below = [one for n in range(item.childCount()) if (one := item.child(n)) is not None]
        held: list[Portion | None] = [one.data(0, _PORTION) for one in below or [item]]
        portions = [one for one in held if one is not None]
        self.list_wanted.emit(tuple([key for one in portions for key in one.keys]), item.text(0))

    @Slot()
    def _show_in_list(self) -> None:
        keys = tuple([key for _, some in self.ticked for key in some])
        name = ", ".join(words.proposal_title(kind) for kind, _ in self._ticked)
        self.list_wanted.emit(keys, name)

    @Slot()
    def _mark(self) -> None:
        if self.ticked:
            self.proposals_marked.emit(self._ticked)


def _name_of(row: QTreeWidgetItem) -> tuple[object, str]:
    """Return what a row stands for: a proposal, or one portion of it."""
    portion: Portion | None = row.data(0, _PORTION)
    top = row.parent() or row
    return top.data(0, _KIND), portion.id if portion is not None else "\0"
