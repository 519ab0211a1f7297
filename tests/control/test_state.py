"""A mailbox's counts follow every row, without counting anew."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from popview.control.state import Mailbox
from popview.types import Account, AccountId, Key, Mark, Ruling, SavedCopy, Security, Summary

ME = AccountId("me")
ACCOUNT = Account(id=ME, name="home", host="h", port=1, security=Security.TLS, user="u")


def row(number: int, **changes: bool) -> Summary:
    return Summary(key=Key(ME, f"U{number}"), rank=number, size=10 * number, **changes)


def test_rows_are_counted_once_however_often_they_are_told() -> None:
    box = Mailbox(ACCOUNT)
    box.upsert([row(1), row(2)])
    box.upsert([row(1, is_fetched=True)])
    assert (box.present, box.unseen, box.fetched) == (2, 2, 1)


def test_what_vanished_stays_as_gone_and_is_not_counted() -> None:
    box = Mailbox(ACCOUNT)
    box.upsert([row(1), row(2)])
    assert box.vanish([row(1).key]) == (row(1, is_gone=True),)
    assert (box.present, box.unseen, len(box.rows)) == (1, 1, 2)
    assert box.vanish([row(1).key]) == ()


def test_a_provisional_row_that_vanishes_is_dropped() -> None:
    box = Mailbox(ACCOUNT)
    box.upsert([row(1, is_provisional=True)])
    assert box.vanish([row(1).key]) == ()
    assert not box.rows


def test_a_copy_of_the_message_that_had_a_name_before_is_not_read_for_the_one_that_has_it_now() -> None:
    box = Mailbox(ACCOUNT)
    box.upsert([replace(row(n), digest="b" * 64) for n in (1, 2)])
    marks = (Mark(row(n).key, 5, digest * 64, "", "", None) for n, digest in ((1, "a"), (2, "b")))
    changed = box.set_copies(SavedCopy(mark, "/x", 5, 1.0) for mark in marks)
    assert [one.key for one in changed] == [row(2).key]
    assert not box.rows[row(1).key].is_fetched


def test_marked_octets_leave_unknown_sizes_out() -> None:
    box = Mailbox(ACCOUNT)
    sizes = (5, -1, 7)
    marks = [Mark(row(n).key, size, "", "", "", None) for n, size in enumerate(sizes)]
    box.set_states(marks, (), ())
    assert box.marked_size == 12


@given(st.lists(st.tuples(st.sampled_from("usgfrw"), st.integers(0, 5)), max_size=40))
def test_counts_are_what_counting_anew_gives(steps: list[tuple[str, int]]) -> None:
    box = Mailbox(ACCOUNT)
    for what, number in steps:
        known = box.rows.get(row(number).key)
        match what:
            case "u":
                box.upsert([row(number)])
            case "f":
                box.upsert([replace(known or row(number), is_fetched=True)])
            case "s":
                box.set_seen([row(number).key], True)
            case "w":
                box.set_seen([row(number).key], False)
            case "g":
                box.vanish([row(number).key])
            case "r":
                box.remove([row(number).key])
    told = (box.present, box.unseen, box.fetched)
    anew = Mailbox(box.account, seen=set(box.seen))
    anew.upsert(box.rows.values())
    assert told == (anew.present, anew.unseen, anew.fetched)
    box.set_states((), {row(number).key for number in range(0, 9, 2)}, ())
    anew = Mailbox(box.account, seen=set(box.seen))
    anew.upsert(box.rows.values())
    assert box.unseen == anew.unseen


def test_what_a_rule_protects_is_protected_until_it_does_not_any_more() -> None:
    box = Mailbox(ACCOUNT)
    box.upsert([row(1), row(2), row(3)])
    box.set_protected([row(2).key], True)
    assert box.set_ruling(Ruling(shielded=frozenset((row(1).key, row(2).key))))
    assert box.protected == {row(1).key, row(2).key}
    box.set_protected([row(1).key], False)  # by hand it never was
    assert box.protected == {row(1).key, row(2).key}
    assert not box.set_ruling(Ruling(shielded=frozenset((row(1).key, row(2).key))))
    assert box.set_ruling(Ruling())
    assert box.protected == {row(2).key}


def test_what_a_rule_keeps_silent_is_no_news() -> None:
    box = Mailbox(ACCOUNT)
    box.upsert([row(1), row(2), row(3)])
    box.set_ruling(Ruling(silent=frozenset((row(1).key, row(2).key))))
    assert (box.unseen, box.news) == (3, 1)
    box.set_seen([row(1).key, row(3).key], True)
    assert box.news == 0


def test_every_change_of_rows_makes_rules_look_again() -> None:
    box = Mailbox(ACCOUNT)
    versions = [box.version]
    for change in (
        lambda: box.upsert([row(1)]),
        lambda: box.set_seen([row(1).key], True),
        lambda: box.vanish([row(1).key]),
        lambda: box.set_states((), (), ()),
        lambda: box.remove([row(1).key]),
    ):
        change()
        versions.append(box.version)
    assert versions == sorted(set(versions))
