"""What rules can say about themselves."""

from popview.types import AccountId, Fired, Key, Portion, Reason, Rule, RuleAction, RuleId, Rules, SenderWish


def test_no_rule_and_no_wish_is_nothing() -> None:
    assert Rules().is_empty
    assert not Rules((Rule(RuleId("a"), "a"),)).is_empty
    assert not Rules((), (SenderWish("@a.example", True),)).is_empty


def test_what_fired_has_the_messages_of_all_its_parts() -> None:
    one, two = (Key(AccountId("me"), name) for name in ("U1", "U2"))
    portions = (Portion("a", "", "", (one,), 1), Portion("b", "", "", (two,), 1))
    assert Fired(None, RuleAction.PROPOSE, Reason(), portions).keys == (one, two)
