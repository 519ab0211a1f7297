"""Proposals: what they take, what they never take, and that the newest always stays."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.proposals import (
    BIGGEST,
    PORTIONS,
    YEAR_S,
    Known,
    Proposing,
    is_bounce,
    series_of,
)
from popview.types import Key, Proposal, ProposalKind, Retention, Summary
from tests.store.samples import key, row

NOW = 1_800_000_000.0
DAY = 86_400.0


def propose(*rows: Summary, seen=(), protected=(), marked=(), keep: int = 3) -> dict[ProposalKind, Proposal]:
    proposing = Proposing(Known(frozenset(seen), frozenset(protected), frozenset(marked), NOW, keep))
    for one in rows:
        proposing.take([one])
    return {proposal.kind: proposal for proposal in proposing.proposals()}


def keys(proposal: Proposal) -> set[Key]:
    return {one for portion in proposal.portions for one in portion.keys}


def test_lists_older_than_a_year_by_list() -> None:
    old, young = NOW - YEAR_S - DAY, NOW - YEAR_S + DAY
    made = propose(
        row(1, list_id="a.example", date_s=old, sender="A", size=10),
        row(2, list_id="A.example", date_s=old, sender="A", size=20),
        row(3, list_id="a.example", date_s=young, sender="A"),
        row(4, list_id="b.example", date_s=young),
        row(5, list_id="", date_s=old),
        row(6, list_id="b.example", date_s=None),
        row(7, list_id="b.example", date_s=0.0),
        seen=[key(n) for n in range(9)],
    )
    proposal = made[ProposalKind.OLD_LISTS]
    assert [(p.name, p.detail, p.count, p.size) for p in proposal.portions] == [("A", "a.example", 2, 30)]
    assert (proposal.count, proposal.size) == (2, 30)


def test_the_twenty_biggest() -> None:
    made = propose(*(row(n, size=n * 1_000) for n in range(1, 31)))[ProposalKind.BIGGEST]
    assert [p.size for p in made.portions] == [n * 1_000 for n in range(30, 30 - BIGGEST, -1)]
    assert (made.portions[0].name, made.portions[0].detail) == ("Letter 30", "Ann Örn")


def test_messages_of_unknown_size_are_not_the_biggest() -> None:
    assert ProposalKind.BIGGEST not in propose(row(1, size=-1), row(2, size=0))


def test_of_copies_the_newest_stays() -> None:
    same = {"subject": "Hello", "message_id": "<1@x>", "date_s": 5e8}
    made = propose(row(1, **same), row(3, **same), row(2, **same), row(4))
    assert keys(made[ProposalKind.DUPLICATES]) == {key(1), key(2)}


def test_without_a_message_id_copies_are_known_by_the_whole_header_and_the_size() -> None:
    bare = {"message_id": "", "date_s": 5e8, "digest": "d", "size": 900}
    made = propose(row(1, **bare), row(2, **bare), row(3, **bare | {"size": 901}), row(4))
    assert keys(made[ProposalKind.DUPLICATES]) == {key(1)}


def test_equal_headers_that_say_nothing_make_no_copies() -> None:
    empty = {"message_id": "", "date_s": None, "digest": "e3b0c442", "subject": "", "address": "", "size": 0}
    assert ProposalKind.DUPLICATES not in propose(row(1, **empty), row(2, **empty))


def test_a_copy_that_is_much_larger_than_the_newest_stays() -> None:
    same = {"subject": "Hello", "message_id": "<1@x>", "date_s": 5e8}
    whole, stripped = row(1, size=5_000_000, **same), row(3, size=20_000, **same)
    made = propose(whole, row(2, size=21_000, **same), stripped)
    assert keys(made[ProposalKind.DUPLICATES]) == {key(2)}


def test_the_same_message_id_alone_is_no_copy() -> None:
    made = propose(
        row(1, message_id="<0@broken>", subject="Invoice 1"),
        row(2, message_id="<0@broken>", subject="Invoice 2"),
    )
    assert ProposalKind.DUPLICATES not in made


def test_a_marked_copy_is_not_the_one_that_stays() -> None:
    same = {"subject": "Hello", "message_id": "<1@x>", "date_s": 5e8}
    made = propose(row(1, **same), row(2, **same), row(3, **same), marked=[key(3)])
    assert keys(made[ProposalKind.DUPLICATES]) == {key(1)}


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=25), st.data())
def test_something_of_every_set_of_copies_stays(copies: list[tuple[int, int]], data: st.DataObject) -> None:
    rows = [
        row(n, message_id=f"<{name}@x>", subject=f"S{name}", date_s=1e9, digest=f"d{digest}")
        for n, (name, digest) in enumerate(copies)
    ]
    marked = data.draw(st.frozensets(st.sampled_from([one.key for one in rows])))
    protected = data.draw(st.frozensets(st.sampled_from([one.key for one in rows])))
    made = propose(*rows, marked=marked, protected=protected).get(ProposalKind.DUPLICATES)
    going = keys(made) if made else set()
    assert not going & (marked | protected)
    for one in rows:
        if one.key in going:
            staying = [o for o in rows if o.key not in going | marked]
            assert staying
            assert max(o.rank for o in staying) >= one.rank


def test_a_list_whose_opened_message_is_marked_was_opened_all_the_same() -> None:
    rows = [row(n, list_id="<l.x>") for n in range(1, 6)]
    made = propose(*rows, seen=[key(1)], marked=[key(1)])
    assert ProposalKind.UNOPENED_LISTS not in made


def test_of_a_series_the_newest_stay() -> None:
    rows = [row(n, subject=f"Pipeline #{n * 7} failed", address="ci@x.example") for n in range(1, 9)]
    made = propose(*rows, keep=2)[ProposalKind.SERIES]
    assert keys(made) == {key(n) for n in range(1, 7)}
    assert made.portions[0].name == "Pipeline #56 failed"


def test_short_series_and_answers_are_none() -> None:
    four = [row(n, subject=f"Report {n}") for n in range(1, 5)]
    friend = [row(n, subject="Re: the boat") for n in range(10, 30)]
    bare = [row(n, subject="") for n in range(40, 60)]
    assert ProposalKind.SERIES not in propose(*four, *friend, *bare, keep=1)


@pytest.mark.parametrize("subject", ["Re: x 1", "AW: x", "Fwd: x", "re[2]: x", " Sv : x", "Отв: x"])
def test_answers_in_many_tongues(subject: str) -> None:
    assert series_of(row(1, subject=subject)) is None


def test_keep_is_one_at_least() -> None:
    rows = [row(n, subject=f"Report {n}") for n in range(1, 9)]
    assert key(8) not in keys(propose(*rows, keep=0)[ProposalKind.SERIES])


@pytest.mark.parametrize(
    ("address", "subject", "wanted"),
    [
        ("MAILER-DAEMON@mx.example", "anything", True),
        ("postmaster@x.example", "Undelivered Mail Returned to Sender", True),
        ("postmaster@x.example", "Delivery Status Notification (Failure)", True),
        ("postmaster@x.example", "New mail rules", False),
        ("ann@example.org", "Undeliverable: what to do", False),
        ("", "Mail delivery failed: returning message to sender", True),
        ("", "", False),
    ],
)
def test_what_is_a_bounce(address: str, subject: str, wanted: bool) -> None:
    assert is_bounce(row(1, address=address, subject=subject)) is wanted


def test_bounces_are_proposed_by_their_sender() -> None:
    made = propose(*(row(n, address="mailer-daemon@mx.example", sender="Mail System") for n in range(3)))
    (portion,) = made[ProposalKind.BOUNCES].portions
    assert (portion.name, portion.detail, portion.count) == ("Mail System", "mailer-daemon@mx.example", 3)


def test_lists_of_which_nothing_was_opened() -> None:
    rows = [row(n, list_id=f"l{n % 2}.example") for n in range(8)]
    made = propose(*rows, row(20, list_id="few.example"), seen=[key(2)])
    assert [p.detail for p in made[ProposalKind.UNOPENED_LISTS].portions] == ["l1.example"]


def test_protected_gone_twin_and_provisional_messages_are_never_proposed() -> None:
    base = {"list_id": "a.example", "date_s": 1e9, "address": "mailer-daemon@x.example", "subject": "Same 1"}
    rows = [row(n, **base) for n in range(1, 12)]
    rows[1] = replace(rows[1], is_gone=True)
    rows[2] = replace(rows[2], is_twin=True)
    rows[3] = replace(rows[3], is_provisional=True)
    made = propose(*rows, protected=[key(1)], marked=[key(6)])
    never = {key(1), key(2), key(3), key(4), key(6)}
    assert len(made) >= 4
    for proposal in made.values():
        assert not keys(proposal) & never, proposal.kind


def test_many_small_portions_are_put_together_and_none_is_lost() -> None:
    rows = [
        row(n, list_id=f"l{n}.example", date_s=1e9, size=1_000 + n, subject="") for n in range(PORTIONS + 20)
    ]
    made = propose(*rows)[ProposalKind.OLD_LISTS]
    assert len(made.portions) == PORTIONS + 1
    assert (made.portions[-1].id, made.portions[-1].count) == ("", 20)
    assert made.count == PORTIONS + 20
    assert made.size == sum(one.size for one in rows)


def test_an_empty_mailbox_proposes_nothing() -> None:
    assert propose() == {}


def test_beyond_the_persons_limits_but_never_what_is_protected_or_marked() -> None:
    rows = [row(n, rank=n, size=100, date_s=NOW) for n in range(1, 7)]
    protected, marked = frozenset([key(1)]), frozenset([key(2)])
    proposing = Proposing(Known(frozenset(), protected, marked, NOW, retention=Retention(newest=2)))
    proposing.take(rows)
    made = {one.kind: one for one in proposing.proposals()}[ProposalKind.RETENTION]
    assert [(p.id, p.name) for p in made.portions] == [("newest", "2")]
    assert keys(made) == {key(3), key(4)}
