"""What rules propose: nothing is marked that was not ticked."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import AccountId, Fired, Key, Portion, Reason, RuleAction, RuleId, Why
from popview.ui.rules.proposals_page import ProposalsPage
from popview.ui.theme import Theme

KEYS = tuple(Key(AccountId("me"), f"U{n}") for n in range(6))
Checked = Qt.CheckState.Checked


def fired(name: str, *portions: tuple[str, tuple[Key, ...]]) -> Fired:
    parts = tuple(Portion(sender, sender, "", keys, 1_000 * len(keys)) for sender, keys in portions)
    return Fired(RuleId(name), RuleAction.PROPOSE, Reason(Why.RULE, name), parts)


OLD = fired("Old", ("ann@a.example", KEYS[:2]), ("bob@b.example", KEYS[2:3]))
BIG = fired("Big", ("eve@c.example", KEYS[3:]))


def page(theme: Theme, qtbot: QtBot, *proposals: Fired) -> ProposalsPage:
    made = ProposalsPage(theme=theme)
    qtbot.addWidget(made)
    made.show_proposals(proposals)
    made.show()
    return made


def test_nothing_proposed_is_said_and_nothing_ticked_marks_nothing(theme: Theme, qtbot: QtBot) -> None:
    assert page(theme, qtbot).empty.isVisible()
    made = page(theme, qtbot, OLD)
    assert made.total.text() == "Tick what shall be marked."
    assert not made.mark_button.isEnabled()
    with qtbot.assertNotEmitted(made.marked):
        made._on_mark()


def test_what_is_ticked_is_counted_shown_and_marked_by_the_name_of_its_rule(
    theme: Theme, qtbot: QtBot
) -> None:
    made = page(theme, qtbot, OLD, BIG)
    made.tree.topLevelItem(0).child(0).setCheckState(0, Checked)
    made.tree.topLevelItem(1).setCheckState(0, Checked)
    qtbot.waitUntil(made.mark_button.isEnabled)
    assert made.total.text() == "5 messages, 5 kB ticked"
    with qtbot.waitSignal(made.list_wanted) as shown:
        qtbot.mouseClick(made.show_button, Qt.MouseButton.LeftButton)
    assert shown.args == [(*KEYS[:2], *KEYS[3:]), "Old, Big"]
    with qtbot.waitSignal(made.marked) as marked:
        qtbot.mouseClick(made.mark_button, Qt.MouseButton.LeftButton)
    assert marked.args == [(("Old", KEYS[:2]), ("Big", KEYS[3:]))]


def test_ticks_stay_while_what_they_stand_for_is_proposed(theme: Theme, qtbot: QtBot) -> None:
    made = page(theme, qtbot, OLD, BIG)
    made.tree.topLevelItem(0).child(1).setCheckState(0, Checked)
    made.tree.topLevelItem(0).setExpanded(True)
    made.show_proposals((BIG, OLD))
    assert made.ticked == (("Old", KEYS[2:3]),)
    assert made.tree.topLevelItem(1).isExpanded()
    made.show_proposals((BIG,))
    assert made.ticked == ()


def test_enter_on_a_row_shows_it_in_the_list(theme: Theme, qtbot: QtBot) -> None:
    made = page(theme, qtbot, OLD)
    with qtbot.waitSignal(made.list_wanted) as wanted:
        made.tree.itemActivated.emit(made.tree.topLevelItem(0), 0)
    assert wanted.args == [KEYS[:3], "Old"]


def test_who_ticks_stays_at_the_same_row_while_the_proposals_come_anew(theme: Theme, qtbot: QtBot) -> None:
    made = page(theme, qtbot, OLD, BIG)
    made.tree.topLevelItem(1).setExpanded(True)
    made.tree.setCurrentItem(made.tree.topLevelItem(1).child(0))
    made.show_proposals((BIG, OLD))
    assert made.tree.currentItem() is made.tree.topLevelItem(0).child(0)
    made.show_proposals((OLD,))
    assert made.tree.currentItem() is made.tree.topLevelItem(0)
