"""Rules in words: each value has its own, and names play no tricks."""

import pytest

from popview.types import (
    HOWS,
    Aspect,
    Combine,
    Condition,
    Fault,
    Fired,
    How,
    MessageState,
    PatternFault,
    Portion,
    Reason,
    Rule,
    RuleAction,
    RuleId,
    SenderWish,
    Trial,
    Why,
)
from popview.ui.wording import rules as words

RULE = Rule(RuleId("a"), "Old")


@pytest.mark.parametrize(
    ("say", "values"),
    [
        (words.action, RuleAction),
        (words.combine, Combine),
        (words.aspect, Aspect),
        (words.state, MessageState),
    ],
)
def test_each_value_has_words_of_its_own(say, values) -> None:
    said = [say(one) for one in values]
    assert all(said)
    assert len(set(said)) == len(said)


def test_every_comparison_can_be_said_and_those_of_texts_have_a_contrary() -> None:
    for aspect, hows in HOWS.items():
        assert all(words.comparison(aspect, how, False) for how in hows)
    assert words.comparison(Aspect.SUBJECT, How.CONTAINS, True) == "does not contain"
    assert words.comparison(Aspect.LIST, How.IS, True) == "no"
    assert words.hint(Condition(Aspect.SUBJECT, How.REGEX)) == "regular expression (RE2)"
    assert "@" in words.hint(Condition(Aspect.SENDER, How.IS))


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_is_a_sentence(fault: Fault) -> None:
    assert len(words.fault(PatternFault(fault, "(?="))) > 10
    assert not words.fault(PatternFault(fault)).endswith(":")


def test_a_rule_in_the_list_says_what_it_does_and_with_how_many() -> None:
    assert words.rule_line(RULE, 12, is_idle=False) == "Propose a mark · 12 messages"
    assert words.rule_line(RULE, None, is_idle=True) == "Propose a mark · not complete"
    off = Rule(RuleId("a"), "Old", RuleAction.TAG, on=False, tag="x", until_s=86_400.0 * 365)
    assert words.rule_line(off, 1, is_idle=False).startswith("Tag “x” · switched off · until ")
    assert words.rule_sentence(RULE, "line") == "Old, line"
    assert words.until(None) == "for ever"


def test_a_trial_tells_what_it_met_and_what_is_not_known() -> None:
    assert words.trial(Trial()) == "Meets no message here."
    assert (
        words.trial(Trial(1, 2_000, 1)) == "Meets 1 message, 2 kB here. Of 1 message too little is known yet."
    )
    assert "2 messages too little" in words.trial(Trial(0, 0, 2))


def test_wishes_for_senders_are_said_before_and_after() -> None:
    senders = ("ann@example.org", "bob@example.org")
    assert words.wish(SenderWish("a@b", True)) == "Always propose"
    assert words.wish(SenderWish("a@b", False)) == "Never propose"
    assert words.wish_step(senders, True) == "always propose ann@example.org …"
    assert words.wish_step(senders[:1], None) == "treat ann@example.org like others"
    for always in (True, False, None):
        assert "ann@example.org" in words.wished(senders[:1], always)
    assert words.remove_step("Old") == "remove the rule “Old”"


def test_what_fired_is_named_by_its_rule_or_its_sender() -> None:
    reason = Reason(Why.RULE, "@a.example")
    assert words.fired_name(Fired(None, RuleAction.PROPOSE, reason, ())) == "Always: @a.example"
    assert words.fired_name(Fired(RuleId("a"), RuleAction.PROPOSE, Reason(Why.RULE, "Old"), ())) == "Old"
    assert words.portion_name(Portion("a@b", "Ann", "a@b", (), 0)) == "Ann · a@b"
    assert words.portion_name(Portion("", "", "", (), 0)) == "Smaller senders"
    assert "\u202e" not in words.portion_name(Portion("x", "a\u202eb", "", (), 0))


def test_counts_stand_on_the_tab_and_in_the_head() -> None:
    assert words.proposals_tab(0) == "&Proposals"
    assert words.proposals_tab(12) == "&Proposals (12)"
    assert words.facts(6, 5) == "5 of 6 rules switched on"
    assert words.new_rule()
    assert words.purpose().endswith(".")
