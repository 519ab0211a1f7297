"""One rule in the editor."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.cleanup.rules_patterns import fault_of
from popview.types import Aspect, Condition, Conditions, Rule, RuleAction, RuleId
from popview.ui.rules.editor import RuleEditor
from popview.ui.theme import Theme

RULE = Rule(
    RuleId("a"),
    "Old",
    when=Conditions(parts=(Condition(Aspect.SUBJECT, text="x"),)),
    keep_newest=3,
    keep_octets=1_234_567,
    until_s=99.0,
)


def editor(theme: Theme, qtbot: QtBot, rule: Rule = RULE) -> RuleEditor:
    made = RuleEditor(theme=theme, fault_of=fault_of, now=lambda: 0.0)
    qtbot.addWidget(made)
    made.show_rule(rule)
    made.show()
    return made


def test_every_change_is_told_and_nothing_else_changes(theme: Theme, qtbot: QtBot) -> None:
    made = editor(theme, qtbot)
    told: list[Rule] = []
    made.changed.connect(told.append)
    qtbot.keyClicks(made.name, "er")
    assert told[-1] == Rule(
        RULE.id, "Older", when=RULE.when, keep_newest=3, keep_octets=1_234_567, until_s=99.0
    )
    made.newest.setValue(5)
    assert (told[-1].keep_newest, told[-1].keep_octets) == (5, 1_234_567)
    made.megabytes.setValue(7)
    assert told[-1].keep_octets == 7_000_000


def test_each_action_has_its_fields(theme: Theme, qtbot: QtBot) -> None:
    made = editor(theme, qtbot)
    assert (made.newest.isVisible(), made.tag.isVisible()) == (True, False)
    made.action.setFocus()
    for _ in RuleAction:
        qtbot.keyClick(made.action, Qt.Key.Key_Down)
        if made.rule is not None and made.rule.action is RuleAction.TAG:
            break
    assert (made.newest.isVisible(), made.tag.isVisible()) == (False, True)


def test_a_rule_without_conditions_is_said_to_do_nothing(theme: Theme, qtbot: QtBot) -> None:
    made = editor(theme, qtbot, Rule(RuleId("b"), "New"))
    assert made.none.isVisible()
    assert made.none.text() == "Without a condition the rule does nothing."


def test_the_same_rule_shown_again_moves_no_cursor(theme: Theme, qtbot: QtBot) -> None:
    made = editor(theme, qtbot)
    made.name.setCursorPosition(1)
    made.show_rule(RULE)
    assert made.name.cursorPosition() == 1
    made.show_rule(Rule(RuleId("c"), "Other"))
    assert made.name.text() == "Other"
