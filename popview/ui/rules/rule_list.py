"""The rules in their order: switched by their boxes, moved by dragging or Alt+Up and Alt+Down."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from popview.types import Rule, RuleId
from popview.ui.palette import Role
from popview.ui.plain import plain_tip
from popview.ui.theme import Theme
from popview.ui.tick_delegate import TickDelegate
from popview.ui.wording import rules as words
from popview.ui.wording.verdicts import rule_name

_ID = Qt.ItemDataRole.UserRole
_LINE = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class RuleDelegate(TickDelegate):
    """Two lines: the name, and in small what the rule does."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leave the text to paint()."""
        super().initStyleOption(option, index)
        option.text = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of two lines."""
        return QSize(120, 2 * option.fontMetrics.height() + 2 * self._theme.S)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw box and lines."""
        super().paint(painter, option, index)
        colour = self._theme.color
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        room: QRect = option.rect.adjusted(40, self._theme.XS, -self._theme.S, -self._theme.XS)
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(room.height() // 2)
        lower.setTop(upper.bottom() + 1)
        loud = Role.ON_SELECTION if is_selected else Role.TEXT if is_on else Role.DIM
        quiet = Role.ON_SELECTION if is_selected else Role.DIM
        for place, font, role, text in (
            (upper, self._theme.heading_font(), loud, index.data(Qt.ItemDataRole.DisplayRole)),
            (lower, self._theme.small_font(), quiet, index.data(_LINE)),
        ):
            painter.setFont(font)
            painter.setPen(colour(role))
            shown = painter.fontMetrics().elidedText(str(text), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _LEFT, shown)


class RuleList(QListWidget):
    """Signals: chosen(str id or ""); switched(str id, bool); ordered(object ids); remove_wanted(str id)."""

    chosen = Signal(str)
    switched = Signal(str, bool)
    ordered = Signal(object)
    remove_wanted = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ruleList")
        self.setAccessibleName(self.tr("Rules, the topmost first"))
        self.setItemDelegate(RuleDelegate(theme=theme, parent=self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformItemSizes(True)
        self.setMinimumWidth(180)
        self.setStyleSheet("QListView::item { padding: 0 8px; }")  # as far in as the headings of tables
        self._is_filling = False
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_item)
        self.model().rowsMoved.connect(self._on_moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with Alt and an arrow, remove with Del; the rest is Qt's: arrows, Space for the box."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: +1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.move_current(moves[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        else:
            super().keyPressEvent(event)

    def show_rules(self, rules: Sequence[Rule], counts: Mapping[RuleId, int], idle: Sequence[RuleId]) -> None:
        """Show rules; the current one stays so while it is there, else its neighbour becomes it."""
        current, place = self.current_id, self.currentRow()
        self._is_filling = True
        if self.ids != tuple(rule.id for rule in rules):
            self.clear()
            for rule in rules:
                item = QListWidgetItem()
                item.setData(_ID, str(rule.id))
                item.setFlags(
                    (item.flags() | Qt.ItemFlag.ItemIsUserCheckable) & ~Qt.ItemFlag.ItemIsDropEnabled
                )
                self.addItem(item)
            known = [rule.id for rule in rules]
            if current in known:
                self.setCurrentRow(known.index(RuleId(current)))
            elif rules:
                self.setCurrentRow(min(max(place, 0), len(rules) - 1))
        for n, rule in enumerate(rules):
            self._fill(self.item(n), rule, counts.get(rule.id), rule.id in idle)
        self._is_filling = False
        if self.current_id != current:
            self.chosen.emit(self.current_id)

    def _fill(self, item: QListWidgetItem, rule: Rule, count: int | None, is_idle: bool) -> None:
        line = words.rule_line(rule, count, is_idle=is_idle)
        item.setText(rule_name(rule.name))
        item.setData(_LINE, line)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.rule_sentence(rule, line))
        item.setToolTip(plain_tip(f"{rule_name(rule.name)}\n{line}"))
        item.setCheckState(Qt.CheckState.Checked if rule.on else Qt.CheckState.Unchecked)

    @property
    def ids(self) -> tuple[str, ...]:
        """The rules in the order shown."""
        return tuple(str(self.item(n).data(_ID)) for n in range(self.count()))

    @property
    def current_id(self) -> str:
        """The chosen rule; "" where there is none."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""

    def choose(self, rule: str) -> None:
        """Make a rule the chosen one."""
        if rule in self.ids:
            self.setCurrentRow(self.ids.index(rule))

    @Slot()
    def remove_current(self) -> None:
        """Wish the chosen rule gone."""
        if self.current_id:
            self.remove_wanted.emit(self.current_id)

    def move_current(self, by: int) -> None:
        """Move the chosen rule up (-1) or down (+1)."""
        ids, here = list(self.ids), self.currentRow()
        there = here + by
        if here >= 0 and 0 <= there < len(ids):
            ids[here], ids[there] = ids[there], ids[here]
            self.ordered.emit(tuple(ids))

    @Slot()
    def _on_current(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.current_id)

    @Slot(QListWidgetItem)
    def _on_item(self, item: QListWidgetItem) -> None:
        if not self._is_filling:
            self.switched.emit(str(item.data(_ID)), item.checkState() is Qt.CheckState.Checked)

    @Slot()
    def _on_moved(self) -> None:
        if not self._is_filling:
            self.ordered.emit(self.ids)
