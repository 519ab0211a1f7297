"""What is still proposed."""

from popview.cleanup.rules_proposed import still_proposed
from popview.types import (
    AccountId,
    Fired,
    Key,
    Portion,
    Reason,
    RuleAction,
    RuleId,
    Ruling,
    Summary,
    Verdict,
    Why,
)

KEYS = tuple(Key(AccountId("me"), f"U{n}") for n in range(4))
ROWS = {key: Summary(key, n, 10 * (n + 1)) for n, key in enumerate(KEYS)}
REASON = Reason(Why.RULE, "a")
PORTIONS = (Portion("x", "x", "", KEYS[:2], 30), Portion("y", "y", "", KEYS[2:3], 30))
FIRED = Fired(RuleId("a"), RuleAction.PROPOSE, REASON, PORTIONS)
KEPT = Fired(RuleId("b"), RuleAction.KEEP, REASON, (Portion("z", "z", "", KEYS[3:], 40),))
RULING = Ruling(
    (FIRED, KEPT),
    {
        **dict.fromkeys(KEYS[:3], Verdict(RuleAction.PROPOSE, REASON)),
        KEYS[3]: Verdict(RuleAction.KEEP, REASON),
    },
)


def test_with_nothing_taken_proposals_are_what_they_were() -> None:
    assert still_proposed(RULING, ((), {KEYS[3]}), ROWS) == (FIRED,)


def test_what_is_taken_is_gone_with_its_size() -> None:
    (left,) = still_proposed(RULING, ({KEYS[0]}, {KEYS[2]}), ROWS)
    assert left.portions == (Portion("x", "x", "", KEYS[1:2], 20),)


def test_a_rule_that_has_nothing_left_proposes_nothing() -> None:
    assert still_proposed(RULING, (set(KEYS),), ROWS) == ()
