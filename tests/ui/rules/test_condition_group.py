"""Conditions together, and groups within groups."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from popview.cleanup.rules_patterns import fault_of
from popview.types import Aspect, Combine, Condition, Conditions, How
from popview.ui.rules.condition_group import DEEPEST, ConditionGroup
from popview.ui.theme import Theme

ONE = Condition(Aspect.SUBJECT, text="a")
TREE = Conditions(Combine.ANY, (ONE, Conditions(Combine.NONE, (Condition(Aspect.LIST, How.IS), ONE)), ONE))
Left = Qt.MouseButton.LeftButton


def shown(conditions: Conditions, theme: Theme, qtbot: QtBot) -> ConditionGroup:
    group = ConditionGroup(conditions, fault_of=fault_of, name="g", theme=theme)
    qtbot.addWidget(group)
    group.show()
    return group


def test_a_tree_is_shown_as_it_is(theme: Theme, qtbot: QtBot) -> None:
    assert shown(TREE, theme, qtbot).conditions == TREE
    assert shown(Conditions(), theme, qtbot).conditions == Conditions()


def test_conditions_and_groups_are_added_and_removed(theme: Theme, qtbot: QtBot) -> None:
    group = shown(Conditions(parts=(ONE,)), theme, qtbot)
    with qtbot.waitSignal(group.changed):
        qtbot.mouseClick(group.add_button, Left)
    assert len(group.conditions.parts) == 2
    qtbot.mouseClick(group.add_group_button, Left)
    inner = group.conditions.parts[2]
    assert isinstance(inner, Conditions)
    assert inner.combine is Combine.ANY
    qtbot.mouseClick(group.findChild(QWidget, "g1Remove"), Left)
    qtbot.mouseClick(group.findChild(QWidget, "g3Remove"), Left)
    assert group.conditions == Conditions(parts=(Condition(Aspect.FROM),))


def test_how_they_count_together_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    group = shown(TREE, theme, qtbot)
    group.combine.setFocus()
    with qtbot.waitSignal(group.changed):
        qtbot.keyClick(group.combine, Qt.Key.Key_Up)
    assert group.conditions.combine is Combine.ALL


def test_groups_are_not_added_without_end(theme: Theme, qtbot: QtBot) -> None:
    deep = Conditions(parts=(ONE,))
    for _ in range(DEEPEST):
        deep = Conditions(parts=(deep,))
    group = shown(deep, theme, qtbot)
    buttons = [one.add_group_button.isVisible() for one in group.findChildren(ConditionGroup)]
    assert buttons.count(False) == 1
