"""Marks: how one is made of a row, and which rows may be marked."""

import pytest

from popview.cleanup.marks import is_another, mark_of, may_be_marked
from popview.types import Mark, Why
from tests.store.samples import key, row


def test_a_mark_remembers_what_the_message_was() -> None:
    made = mark_of(row(1), why=Why.GROUP, now_s=5.0, detail="from Ann")
    assert made == Mark(
        key(1), 1_001, row(1).digest, "Ann Örn", "Letter 1", 1_700_000_001.0, Why.GROUP, "from Ann", 5.0
    )


def test_a_sender_without_a_name_is_their_address() -> None:
    assert mark_of(row(1, sender=""), why=Why.HAND, now_s=0.0).sender == "ann@example.org"


@pytest.mark.parametrize("reason", ["is_provisional", "is_gone", "is_twin"])
def test_what_cannot_be_proved_cannot_be_marked(reason: str) -> None:
    assert may_be_marked(row(1))
    assert not may_be_marked(row(1, **{reason: True}))


def test_two_digests_of_one_kind_that_differ_are_of_two_messages() -> None:
    top, other, by_retr = "a" * 64, "b" * 64, "r" + "a" * 64
    assert is_another(top, other)
    assert not any(is_another(*pair) for pair in ((top, top), (top, by_retr), (top, ""), ("", "")))
