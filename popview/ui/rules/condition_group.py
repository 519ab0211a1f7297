"""Conditions that count together: all, any or none of them; groups may stand within groups."""

from collections.abc import Iterator
from itertools import count

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from popview.types import Aspect, Combine, Condition, Conditions, How
from popview.ui.choice import Choice
from popview.ui.rules.condition_row import ConditionRow, FaultOf
from popview.ui.theme import Theme
from popview.ui.wording import rules as words

DEEPEST = 3  # groups within groups that one can add here; a file may have more
_FIRST = Condition(Aspect.FROM, How.CONTAINS)


class ConditionGroup(QFrame):
    """Signals: changed(): the person changed something; removed(): the person wants the group gone."""

    changed = Signal()
    removed = Signal()

    def __init__(
        self,
        conditions: Conditions,
        *,
        fault_of: FaultOf,
        name: str,
        theme: Theme,
        depth: int = 0,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._fault_of = fault_of
        self._name = name
        self._depth = depth
        self._numbers = count(1)
        self._parts: list[ConditionRow | ConditionGroup] = []
        self.setObjectName(name)
        if depth:
            theme.set_kind(self, "card")
        self._make()
        self._arrange()
        self.combine.setCurrentIndex(list(Combine).index(conditions.combine))
        for part in conditions.parts:
            self._add(part)
        self._connect()

    def _make(self) -> None:
        name = self._name
        self.combine = Choice(theme=self._theme)
        self.combine.setObjectName(f"{name}Combine")
        self.combine.setAccessibleName(self.tr("How the conditions count together"))
        for how in Combine:
            self.combine.addItem(words.combine(how), how)
        self.combine.setMinimumWidth(96)
        self.add_button = self._button(f"{name}Add", self.tr("Add c&ondition"), "plus")
        self.add_group_button = self._button(f"{name}AddGroup", self.tr("Add &group"), "list-plus")
        self.add_group_button.setVisible(self._depth < DEEPEST)
        self.remove = QToolButton()
        self.remove.setObjectName(f"{name}Remove")
        self.remove.setAccessibleName(self.tr("Remove this group"))
        self.remove.setToolTip(self.tr("Remove this group"))
        self._theme.dress(self.remove, "x")
        self.remove.setVisible(self._depth > 0)

    def _button(self, name: str, text: str, icon: str) -> QPushButton:
        button = QPushButton(text if not self._depth else text.replace("&", ""))
        button.setObjectName(name)
        button.setAccessibleName(text.replace("&", ""))
        self._theme.set_kind(button, "quiet")
        self._theme.dress(button, icon)
        return button

    def _arrange(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.S)
        head.addWidget(self.combine)
        head.addStretch(1)
        for widget in (self.add_button, self.add_group_button, self.remove):
            head.addWidget(widget)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.S)
        layout = QVBoxLayout(self)
        inset = theme.S if self._depth else 0
        layout.setContentsMargins(inset, inset, inset, inset)
        layout.setSpacing(theme.S)
        layout.addLayout(head)
        layout.addLayout(self._rows)

    def _connect(self) -> None:
        self.combine.activated.connect(self.changed)
        self.add_button.clicked.connect(self._on_add)
        self.add_group_button.clicked.connect(self._on_add_group)
        self.remove.clicked.connect(self.removed)

    @property
    def conditions(self) -> Conditions:
        """The conditions as they stand in the fields."""
        parts = (one.condition if isinstance(one, ConditionRow) else one.conditions for one in self._parts)
        return Conditions(Combine(self.combine.currentData()), tuple(parts))

    def stops(self) -> Iterator[QWidget]:
        """Yield what Tab stops at, from the top down: the head, then each part."""
        yield from (self.combine, self.add_button, self.add_group_button, self.remove)
        for part in self._parts:
            yield from part.stops()

    def _add(self, part: Condition | Conditions) -> "ConditionRow | ConditionGroup":
        name = f"{self._name}{next(self._numbers)}"
        made: ConditionRow | ConditionGroup
        if isinstance(part, Condition):
            made = ConditionRow(part, fault_of=self._fault_of, name=name, theme=self._theme)
        else:
            made = ConditionGroup(
                part, fault_of=self._fault_of, name=name, theme=self._theme, depth=self._depth + 1
            )
        made.changed.connect(self.changed)
        made.removed.connect(self._on_removed)
        self._parts.append(made)
        self._rows.addWidget(made)
        return made

    @Slot()
    def _on_add(self) -> None:
        made = self._add(_FIRST)
        assert isinstance(made, ConditionRow)
        made.aspect.setFocus()
        self.changed.emit()

    @Slot()
    def _on_add_group(self) -> None:
        made = self._add(Conditions(Combine.ANY, (_FIRST,)))
        assert isinstance(made, ConditionGroup)
        made.combine.setFocus()
        self.changed.emit()

    @Slot()
    def _on_removed(self) -> None:
        part = self.sender()
        assert isinstance(part, ConditionRow | ConditionGroup)
        place = self._parts.index(part)
        self._parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()
        after = self._parts[min(place, len(self._parts) - 1)] if self._parts else None
        (after.remove if after is not None else self.add_button).setFocus()
        self.changed.emit()
