"""One rule under the person's hands; every change is told at once."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from popview.types import Fault, PatternFault, Rule, RuleAction
from popview.ui.choice import Choice
from popview.ui.rules.condition_group import ConditionGroup
from popview.ui.rules.condition_row import FaultOf
from popview.ui.rules.lifetime import Lifetime
from popview.ui.space.amount import Amount
from popview.ui.theme import Theme
from popview.ui.wording import rules as words

_NONE = PatternFault(Fault.NO_CONDITIONS)
_MEGA = 1_000_000
_MOST = 1_000_000_000
_LONGEST_NAME = 200


class RuleEditor(QScrollArea):
    """Signals: changed(object Rule)."""

    changed = Signal(object)

    def __init__(
        self,
        *,
        theme: Theme,
        fault_of: FaultOf,
        now: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fault_of = fault_of
        self._rule: Rule | None = None
        self._is_filling = False
        self._group: ConditionGroup | None = None
        self.setObjectName("ruleEditor")
        self.setAccessibleName(self.tr("Rule"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take it
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.name = self._line("ruleName", self.tr("Name of the rule"))
        self.action = Choice(theme=theme)
        self.action.setObjectName("ruleAction")
        self.action.setAccessibleName(self.tr("What the rule does"))
        for what in RuleAction:
            self.action.addItem(words.action(what), what)
        self.action.setMinimumWidth(96)
        self.tag = self._line("ruleTag", self.tr("Tag"))
        self.lifetime = Lifetime(name="ruleLifetime", now=now, theme=theme)
        self.newest = self._amount("ruleKeepNewest", self.tr("The newest that stay"), _MOST)
        self.megabytes = self._amount("ruleKeepMegabytes", self.tr("Megabytes that stay"), _MOST // 1_000)
        self.none = QLabel()
        self.none.setObjectName("ruleWithoutConditions")
        self.none.setWordWrap(True)
        theme.set_kind(self.none, "error")
        self._arrange()
        self._connect()

    def _line(self, name: str, title: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(title)
        line.setMaxLength(_LONGEST_NAME)
        return line

    def _amount(self, name: str, title: str, most: int) -> Amount:
        amount = Amount(theme=self._theme)
        amount.setObjectName(name)
        amount.setAccessibleName(title)
        amount.setRange(0, most)
        amount.setGroupSeparatorShown(True)
        amount.setSpecialValueText(self.tr("no limit"))
        amount.setMinimumWidth(96)
        return amount

    def _arrange(self) -> None:
        theme = self._theme
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(theme.M)
        self._form.setVerticalSpacing(theme.S)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self.megabytes.setSuffix(self.tr(" MB"))
        stays = QHBoxLayout()
        stays.setSpacing(theme.S)
        stays.addWidget(self.newest, 1)
        label = QLabel(self.tr("and at &most"))
        label.setBuddy(self.megabytes)
        stays.addWidget(label)
        stays.addWidget(self.megabytes, 1)
        self._stays = QWidget()
        self._stays.setLayout(stays)
        stays.setContentsMargins(0, 0, 0, 0)
        for text, field in (
            (self.tr("N&ame"), self.name),
            (self.tr("&Does"), self.action),
            (self.tr("&Tag"), self.tag),
            (self.tr("&Holds"), self.lifetime),
            (self.tr("Newest that sta&y"), self._stays),
        ):
            title = QLabel(text)
            title.setBuddy(self.newest if field is self._stays else field)
            self._form.addRow(title, field)
        self._conditions = QVBoxLayout()
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(theme.S, 0, theme.M, theme.S)
        layout.setSpacing(theme.M)
        layout.addLayout(self._form)
        layout.addLayout(self._conditions)
        layout.addWidget(self.none)
        layout.addStretch(1)
        self.setWidget(body)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._on_changed)
        self.tag.textChanged.connect(self._on_changed)
        self.action.activated.connect(self._on_changed)
        self.lifetime.activated.connect(self._on_changed)
        self.newest.valueChanged.connect(self._on_changed)
        self.megabytes.valueChanged.connect(self._on_changed)

    # -- what is shown ---------------------------------------------------------------------------

    @property
    def rule(self) -> Rule | None:
        """The rule as it stands in the fields."""
        return self._rule

    def show_rule(self, rule: Rule) -> None:
        """Show a rule; one that stands here already is left alone, with its cursor."""
        if rule == self._rule:
            return
        self._is_filling = True
        self._rule = rule
        self.name.setText(rule.name)
        self.action.setCurrentIndex(list(RuleAction).index(rule.action))
        self.tag.setText(rule.tag)
        self.lifetime.show_until(rule.until_s)
        self.newest.setValue(min(rule.keep_newest, _MOST))
        self.megabytes.setValue(min(rule.keep_octets // _MEGA, _MOST // 1_000))
        if self._group is None or self._group.conditions != rule.when:
            self._show_conditions(rule)
        self._is_filling = False
        self._show_parts()

    def _show_conditions(self, rule: Rule) -> None:
        if self._group is not None:
            self._conditions.removeWidget(self._group)
            self._group.hide()
            self._group.deleteLater()
        self._group = ConditionGroup(rule.when, fault_of=self._fault_of, name="condition", theme=self._theme)
        self._group.changed.connect(self._on_changed)
        self._group.changed.connect(self._chain_stops)
        self._conditions.addWidget(self._group)
        self._chain_stops()

    @Slot()
    def _chain_stops(self) -> None:
        """Let Tab go through the conditions after the fields above them, however late they were made."""
        assert self._group is not None
        before: QWidget = self.megabytes
        for stop in self._group.stops():
            self.setTabOrder(before, stop)
            before = stop

    def _show_parts(self) -> None:
        """Show the fields that the rule's action has."""
        assert self._rule is not None
        self._form.setRowVisible(self.tag, self._rule.action is RuleAction.TAG)
        self._form.setRowVisible(self._stays, self._rule.action is RuleAction.PROPOSE)
        is_empty = not self._rule.when.parts
        self.none.setVisible(is_empty)
        self.none.setText(words.fault(_NONE) if is_empty else "")

    @Slot()
    def _on_changed(self) -> None:
        if self._is_filling or self._rule is None or self._group is None:
            return
        old = self._rule
        newest, octets = old.keep_newest, old.keep_octets
        if self.newest.value() != min(newest, _MOST):
            newest = self.newest.value()
        if self.megabytes.value() != min(octets // _MEGA, _MOST // 1_000):
            octets = self.megabytes.value() * _MEGA
        self._rule = replace(
            old,
            name=self.name.text(),
            action=RuleAction(self.action.currentData()),
            tag=self.tag.text().strip(),
            until_s=self.lifetime.until_s,
            keep_newest=newest,
            keep_octets=octets,
            when=self._group.conditions,
        )
        self._show_parts()
        if self._rule != old:
            self.changed.emit(self._rule)
