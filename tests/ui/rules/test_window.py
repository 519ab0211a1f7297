"""The window of the rules, with what it is handed."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.cleanup.rules_patterns import fault_of
from popview.types import Rule, RuleId, Rules, SenderWish, Trial
from popview.ui.rules.window import RulesWindow
from popview.ui.theme import Theme
from tests.ui.rules.test_proposals_page import BIG, OLD

RULES = Rules(
    (Rule(RuleId("a"), "One"), Rule(RuleId("b"), "Two", on=False)), (SenderWish("@a.example", True),)
)


def window(theme: Theme, qtbot: QtBot, rules: Rules = RULES) -> RulesWindow:
    made = RulesWindow(theme=theme, fault_of=fault_of, row_of=lambda _key: None, now=lambda: 0.0)
    qtbot.addWidget(made)
    made.show_rules(rules, {}, ())
    made.show()
    return made


def test_without_rules_it_says_in_one_sentence_what_they_do(theme: Theme, qtbot: QtBot) -> None:
    made = window(theme, qtbot, Rules())
    assert made.empty.isVisible()
    assert made.empty.text.text().count(".") == 1
    assert not made.export_button.isEnabled()
    with qtbot.waitSignal(made.add_wanted):
        qtbot.mouseClick(made.empty.button, Qt.MouseButton.LeftButton)


def test_the_chosen_rule_is_in_the_editor_and_buttons_fit_its_place(theme: Theme, qtbot: QtBot) -> None:
    made = window(theme, qtbot)
    assert made.editor.rule == RULES.rules[0]
    assert (made.up_button.isEnabled(), made.down_button.isEnabled()) == (False, True)
    made.list.choose("b")
    assert made.editor.rule == RULES.rules[1]
    assert (made.up_button.isEnabled(), made.down_button.isEnabled()) == (True, False)
    with qtbot.waitSignal(made.list.ordered) as ordered:
        qtbot.mouseClick(made.up_button, Qt.MouseButton.LeftButton)
    assert ordered.args == [("b", "a")]


def test_where_the_rules_were_exported_to_is_said_until_there_are_others(theme: Theme, qtbot: QtBot) -> None:
    made = window(theme, qtbot)
    made.show_written("/home/ann/mine.toml")
    made.show_rules(RULES, {}, ())
    assert made.note.text() == "Written to /home/ann/mine.toml."
    assert made.note.isVisible()
    made.show_rules(Rules(RULES.rules[:1]), {}, ())
    assert made.note.isHidden()


def test_a_new_rule_is_named_first(theme: Theme, qtbot: QtBot) -> None:
    made = window(theme, qtbot)
    made.show_page("senders")
    made.edit(RuleId("b"))
    assert made.page == "rules"
    assert made.editor.name.selectedText() == "Two"


def test_proposals_are_counted_on_their_tab(theme: Theme, qtbot: QtBot) -> None:
    made = window(theme, qtbot)
    made.show_proposals((OLD, BIG))
    assert made.tabs.tabText(2) == "&Proposals (6)"
    made.show_trial(Trial())
    assert made.trial.said.text() == "Meets no message here."


def test_escape_closes_and_says_so(theme: Theme, qtbot: QtBot) -> None:
    made = window(theme, qtbot)
    with qtbot.waitSignal(made.closed):
        qtbot.keyClick(made.list, Qt.Key.Key_Escape)
    assert not made.isVisible()
