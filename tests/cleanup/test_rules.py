"""What the rules would do: who decides, what stays, and that nothing is ever proposed on a guess."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.rules import PORTIONS, Court, Trying, kept_of, portions_of, wants_headers
from popview.types import (
    AccountId,
    Aspect,
    Combine,
    Condition,
    Conditions,
    Fault,
    How,
    Key,
    Reason,
    Rule,
    RuleAction,
    RuleId,
    Rules,
    Ruling,
    SenderWish,
    Summary,
    Why,
)

NOW = 1_750_000_000.0
ME = AccountId("me")


def row(n: int, subject: str = "news", address: str = "ann@a.example", size: int = 100) -> Summary:
    return Summary(Key(ME, f"U{n}"), n, size, sender=address, address=address, subject=subject, date_s=NOW)


def subject(text: str) -> Conditions:
    return Conditions(parts=(Condition(Aspect.SUBJECT, text=text),))


def rule(name: str, text: str, action: RuleAction = RuleAction.PROPOSE, **more) -> Rule:
    return Rule(RuleId(name), name, action, subject(text), **more)


def ruling(rules: Rules, rows, parts: int = 1) -> Ruling:
    court = Court(rules, seen=(), now_s=NOW)
    for n in range(parts):
        court.take(rows[n::parts])
    return next(made for made in court.ruling() if made is not None)


def proposed(made: Ruling) -> dict[str, set[str]]:
    return {one.reason.name: {key.identity for key in one.keys} for one in made.fired}


ROWS = tuple(row(n, subject=["news", "sale", "news sale", "hello"][n % 4]) for n in range(8))


def test_the_topmost_rule_that_is_met_decides() -> None:
    made = ruling(Rules((rule("a", "sale"), rule("b", "news", RuleAction.PROTECT))), ROWS)
    assert proposed(made) == {"a": {"U1", "U2", "U5", "U6"}, "b": {"U0", "U4"}}
    assert {key.identity for key in made.shielded} == {"U0", "U4"}
    assert made.verdicts[ROWS[2].key].reason == Reason(Why.RULE, "a")
    assert ROWS[3].key not in made.verdicts


def test_a_rule_that_is_off_over_or_not_understood_does_nothing() -> None:
    rules = Rules(
        (
            rule("off", "news", on=False),
            rule("over", "news", until_s=NOW),
            Rule(RuleId("bad"), "bad", when=Conditions(parts=(Condition(Aspect.SUBJECT),))),
            Rule(RuleId("none"), "none"),
        )
    )
    made = ruling(rules, ROWS)
    assert made.fired == ()
    assert made.idle == ("bad", "none")


def test_senders_come_first_an_address_before_its_domain_and_never_before_always() -> None:
    rows = (row(1, address="ann@a.example"), row(2, address="Bob@A.example"), row(3, address="x@b.example"))
    wishes = (
        SenderWish("@a.example", True),
        SenderWish("ann@a.example", False),
        SenderWish("@b.example", True),
    )
    made = ruling(Rules((rule("all", "news", RuleAction.PROTECT),), wishes), rows)
    actions = {key.identity: verdict.action for key, verdict in made.verdicts.items()}
    assert actions == {"U1": RuleAction.KEEP, "U2": RuleAction.PROPOSE, "U3": RuleAction.PROPOSE}
    both = Rules((), (SenderWish("@a.example", True), SenderWish("@a.example", False)))
    assert {one.action for one in ruling(both, rows).fired} == {RuleAction.KEEP}
    gone = Rules((), (SenderWish("@a.example", True, until_s=NOW),))
    assert ruling(gone, rows).fired == ()


def test_tags_add_up_and_silence_decides_nothing() -> None:
    rules = Rules(
        (
            rule("a", "news", RuleAction.TAG, tag="paper"),
            rule("b", "sale", RuleAction.TAG),
            rule("c", "sale", RuleAction.SILENT),
            rule("d", "news"),
        )
    )
    made = ruling(rules, ROWS)
    both = made.verdicts[ROWS[2].key]
    assert (both.tags, both.is_silent, both.action) == (("paper", "b"), True, RuleAction.PROPOSE)
    assert made.verdicts[ROWS[1].key].action is None
    assert made.silent == {ROWS[n].key for n in (1, 2, 5, 6)}


def test_the_newest_few_and_the_newest_octets_stay() -> None:
    assert proposed(ruling(Rules((rule("a", "news", keep_newest=1),)), ROWS)) == {"a": {"U0", "U2", "U4"}}
    assert proposed(ruling(Rules((rule("a", "news", keep_octets=250),)), ROWS)) == {"a": {"U0", "U2"}}
    both = rule("a", "news", keep_newest=3, keep_octets=250)
    assert proposed(ruling(Rules((both,)), ROWS)) == {"a": {"U0", "U2"}}
    below = Rules((rule("a", "news", keep_newest=1), rule("b", "sale")))
    assert proposed(ruling(below, ROWS))["b"] == {"U1", "U5", "U6"}  # what stays by one may go by another


def test_what_is_gone_or_provisional_does_not_count() -> None:
    rows = (replace(ROWS[0], is_gone=True), replace(ROWS[4], is_provisional=True))
    assert ruling(Rules((rule("a", "news"),)), rows).fired == ()


def test_what_cannot_be_marked_is_told_of_and_not_proposed() -> None:
    twin = replace(ROWS[0], is_twin=True)
    made = ruling(Rules((rule("a", "news"),)), (twin, ROWS[4]))
    assert proposed(made) == {"a": {"U4"}}
    assert twin.key in made.verdicts


RULES = st.lists(
    st.builds(
        rule,
        st.sampled_from(["a", "b", "c", "d"]),
        st.sampled_from(["news", "sale", "e"]),
        st.sampled_from([RuleAction.PROPOSE, RuleAction.KEEP, RuleAction.PROTECT]),
        keep_newest=st.integers(0, 2),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)


@given(rules=RULES, parts=st.integers(1, 5))
def test_it_is_the_same_in_whatever_parts_rows_come(rules: list[Rule], parts: int) -> None:
    made = ruling(Rules(tuple(rules)), ROWS, parts)
    left, wanted = list(ROWS), {}
    for one in rules:  # slow and plain: rule by rule over what no rule has taken
        met = [r for r in reversed(left) if one.when.parts[0].text in r.subject]
        taken = met[one.keep_newest :] if one.action is RuleAction.PROPOSE and one.keep_newest else met
        if taken:
            wanted[one.name] = {r.key.identity for r in taken}
        left = [r for r in left if r not in taken]
    assert proposed(made) == wanted
    assert {key.identity for key in made.verdicts} == {i for some in wanted.values() for i in some}


def test_a_rule_is_tried_alone_newest_first_with_what_it_would_free() -> None:
    trying = Trying(rule("a", "news"), seen=(), now_s=NOW)
    for one in ROWS:
        trying.take((one,))
    trial = trying.trial()
    assert (trial.count, trial.octets, trial.untold) == (4, 400, 0)
    assert [key.identity for key in trial.keys] == ["U6", "U4", "U2", "U0"]


def test_a_trial_tells_what_is_not_known_and_what_is_not_understood() -> None:
    trying = Trying(rule("a", "news"), seen=(), now_s=NOW)
    trying.take((replace(ROWS[0], has_header=False),))
    assert trying.trial().untold == 1
    bad = Rule(RuleId("b"), "b", when=Conditions(parts=(Condition(Aspect.SUBJECT, How.REGEX, text="(?=a)"),)))
    trying = Trying(bad, seen=(), now_s=NOW)
    trying.take(ROWS)
    trial = trying.trial()
    assert (trial.count, [one.fault for one in trial.faults]) == (0, [Fault.LOOKAROUND])


def test_messages_come_by_sender_the_largest_first_and_the_many_small_ones_together() -> None:
    rows = [row(n, address=f"s{n}@x.example", size=n) for n in range(1, PORTIONS + 11)]
    portions = portions_of(rows)
    assert len(portions) == PORTIONS + 1
    assert portions[0].id == f"s{PORTIONS + 10}@x.example"
    assert (portions[-1].id, portions[-1].count, portions[-1].size) == ("", 10, sum(range(1, 11)))
    assert sum(portion.count for portion in portions) == len(rows)


def test_sizes_that_nobody_told_cost_nothing_of_what_is_kept() -> None:
    assert kept_of([-1, 5, 5, 5], Rule(RuleId("a"), "a", keep_octets=10)) == 3


def test_previews_are_read_only_where_a_rule_looks_into_them() -> None:
    inner = Conditions(Combine.ANY, (Condition(Aspect.HEADER, text="x", header="X-Mailer"),))
    assert wants_headers((Conditions(parts=(Condition(Aspect.LIST), inner)),))
    assert not wants_headers((subject("x"),))
