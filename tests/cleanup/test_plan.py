"""Plans: what will go, what is kept back and why."""

from dataclasses import replace

import pytest

from popview.cleanup.plan import Known, by_sender, make_plan, without
from popview.types import KeptBack, Key, Plan, SafetyCopy, Summary, Why
from tests.store.samples import HOME, WORK, key, mark, row


def known(*rows: Summary, seen: set[Key] | None = None, protected: set[Key] | None = None) -> Known:
    """Return what is known of these rows."""
    return Known({found.key: found for found in rows}, seen or set(), protected or set(), 412, 2_000_000)


def numbers(plan: Plan) -> list[str]:
    """Return the identities that will go."""
    return [item.mark.key.identity for item in plan.items]


def test_a_plan_has_the_account_s_marks_in_their_order() -> None:
    plan = make_plan(HOME, [mark(2), mark(1, WORK), mark(1)], known(row(1), row(2)), SafetyCopy.WHOLE)
    assert numbers(plan) == [key(2).identity, key(1).identity]
    assert (plan.account, plan.mailbox_count, plan.mailbox_bytes) == (HOME, 412, 2_000_000)
    assert plan.safety_copy is SafetyCopy.WHOLE
    assert not plan.by_digest_consent


@pytest.mark.parametrize(
    ("changed", "reason"),
    [({"is_gone": True}, KeptBack.GONE), ({"is_twin": True}, KeptBack.TWIN)],
)
def test_what_cannot_be_deleted_is_kept_back_with_its_reason(
    changed: dict[str, object], reason: KeptBack
) -> None:
    plan = make_plan(HOME, [mark(1), mark(2)], known(row(1, **changed), row(2)))
    assert numbers(plan) == [key(2).identity]
    assert [(item.mark, item.kept_back) for item in plan.kept_back] == [(mark(1), reason)]


def test_protection_is_the_first_reason() -> None:
    plan = make_plan(HOME, [mark(1)], known(row(1, is_gone=True), protected={key(1)}))
    assert plan.kept_back[0].kept_back is KeptBack.PROTECTED


def test_a_mark_without_a_row_stays_for_the_proof_to_decide() -> None:
    plan = make_plan(HOME, [mark(1)], known())
    assert numbers(plan) == [key(1).identity]
    assert not plan.items[0].fetched


def test_an_item_says_what_would_be_lost() -> None:
    rows = known(row(1, has_attachment=True, is_fetched=True), row(2, has_attachment=None), seen={key(2)})
    first, second = make_plan(HOME, [mark(1), mark(2)], rows).items
    assert (first.never_opened, first.fetched, first.attachments) == (True, True, 1)
    assert (second.never_opened, second.fetched, second.attachments) == (False, False, 0)


def test_senders_are_added_up_the_heaviest_first() -> None:
    marks = [
        replace(mark(1), sender="Bob", size=10),
        replace(mark(2), sender="Ann", size=300),
        replace(mark(3), sender="Bob", size=-1),
    ]
    shares = by_sender(make_plan(HOME, marks, known()))
    assert [(share.sender, share.count, share.size) for share in shares] == [("Ann", 1, 300), ("Bob", 2, 10)]


def test_an_unmarked_message_leaves_the_plan() -> None:
    plan = make_plan(HOME, [mark(1), mark(2), mark(3)], known(row(3, is_gone=True)))
    smaller = without(plan, [key(1), key(3)])
    assert numbers(smaller) == [key(2).identity]
    assert smaller.kept_back == ()
    assert replace(smaller, items=plan.items, kept_back=plan.kept_back) == plan


def test_what_a_rule_protects_goes_only_where_a_hand_marked_it() -> None:
    by_hand, by_rule = replace(mark(1), why=Why.HAND), mark(2)
    facts = replace(known(row(1), row(2)), shielded={key(1), key(2)})
    plan = make_plan(HOME, [by_hand, by_rule], facts)
    assert numbers(plan) == [key(1).identity]
    assert [item.kept_back for item in plan.kept_back] == [KeptBack.PROTECTED]


def test_a_header_that_is_not_to_be_had_any_more_proves_nothing() -> None:
    rows = known(row(1, is_breaker=True, digest=""), row(2, is_breaker=True), row(3, digest=""))
    items = make_plan(HOME, [mark(1), mark(2), mark(3)], rows).items
    assert [item.mark.digest for item in items] == ["", mark(2).digest, mark(3).digest]
