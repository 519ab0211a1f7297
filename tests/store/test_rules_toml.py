"""Tables and rules: there and back, and no table is half understood."""

import contextlib
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.store.rules_toml import (
    DEEPEST,
    MOST_OCTETS,
    NotUnderstood,
    head_of,
    loaded,
    part_from,
    rule_from,
    wish_from,
)
from popview.types import Aspect, Condition, Conditions, How, MessageState, RuleAction, RuleId

SPARE = RuleId("spare")
KEYS = st.sampled_from(["id", "name", "action", "when", "match", "look", "how", "text", "days", "until", "x"])
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates() | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


def test_what_is_left_out_is_as_usual() -> None:
    rule = rule_from({"action": "propose"}, SPARE)
    assert (rule.id, rule.name, rule.on, rule.when) == (SPARE, "", True, Conditions())
    assert rule.action is RuleAction.PROPOSE
    assert part_from({"look": "subject", "text": "x"}) == Condition(Aspect.SUBJECT, How.CONTAINS, "x")


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("", "action"),
        ("action = 'delete'", "action"),
        ("action = 'propose'\nname = 5", "name"),
        ("action = 'propose'\non = 1", "on"),
        ("action = 'propose'\nkeep_newest = true", "keep_newest"),
        ("action = 'propose'\nkeep_newest = -1", "keep_newest"),
        ("action = 'propose'\nkeep_octets = 99999999999999999999", "keep_octets"),
        ("action = 'propose'\nuntil = 'soon'", "until"),
        ("action = 'propose'\nuntil = 12:00:00", "until"),
        ("action = 'propose'\ncolour = 'red'", "colour"),
        ("action = 'propose'\nmatch = 'some'", "match"),
        ("action = 'propose'\nwhen = 'x'", "when"),
        ("action = 'propose'\nwhen = ['x']", "when"),
        ("action = 'propose'\nwhen = [{}]", "look"),
        ("action = 'propose'\nwhen = [{look = 'body', text = 'x'}]", "look"),
        ("action = 'propose'\nwhen = [{look = 'subject'}]", "text"),
        ("action = 'propose'\nwhen = [{look = 'subject', text = 'x', how = 'older'}]", "how"),
        ("action = 'propose'\nwhen = [{look = 'subject', text = 'x', days = 3}]", "days"),
        ("action = 'propose'\nwhen = [{look = 'age', days = 3.5}]", "days"),
        ("action = 'propose'\nwhen = [{look = 'state', state = 'red'}]", "state"),
        ("action = 'propose'\nwhen = [{look = 'sender', senders = [1]}]", "senders"),
        ("action = 'propose'\nwhen = [{look = 'list', not = 'no'}]", "not"),
    ],
)
def test_what_is_not_understood_is_named(table: str, key: str) -> None:
    with pytest.raises(NotUnderstood) as raised:
        rule_from(tomllib.loads(table), SPARE)
    assert raised.value.args == (key,)


def test_groups_can_be_deep_but_not_without_end() -> None:
    table: dict[str, object] = {"look": "list"}
    for _ in range(DEEPEST):
        table = {"match": "any", "when": [table]}
    part_from(table)
    for _ in range(3):
        table = {"match": "any", "when": [table]}
    with pytest.raises(NotUnderstood):
        part_from(table)


def test_a_sender_is_an_address_or_a_domain() -> None:
    wish = wish_from({"address": " Ann@A.Example ", "propose": "never"})
    assert (wish.sender, wish.always, wish.until_s) == ("ann@a.example", False, None)
    for table in ({"address": "ann", "propose": "never"}, {"address": "a@b", "propose": "maybe"}):
        with pytest.raises(NotUnderstood):
            wish_from(table)


@given(JUNK)
def test_junk_is_refused_and_nothing_else_happens(junk: object) -> None:
    for read in (lambda: rule_from(junk, SPARE), lambda: part_from(junk), lambda: wish_from(junk)):
        with contextlib.suppress(NotUnderstood):
            read()


def test_a_text_too_large_or_too_deep_is_refused_at_once() -> None:
    for text in ("#" * (MOST_OCTETS + 1), "a = " + "[" * 100_000, "a = 1 =", "a.b = 1\na = 2"):
        with pytest.raises(ValueError, match=r"."):
            loaded(text)


def test_only_what_matters_to_a_condition_is_written() -> None:
    assert head_of(Condition(Aspect.LIST, How.IS)) == {"look": "list"}
    state = Condition(Aspect.STATE, How.IS, MessageState.NEW.value, negated=True)
    assert head_of(state) == {"look": "state", "state": "new", "not": True}
