"""Marks: how one is made of a row, and which rows may be marked."""

import pytest

from popview.cleanup.marks import bulk_markable, mark_of, may_be_marked, total_size, unmatched
from popview.types import Mark, Why
from tests.store.samples import key, mark, row


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


def test_a_bulk_action_passes_over_protected_messages() -> None:
    rows = (row(1), row(2), row(3, is_gone=True))
    assert bulk_markable(rows, {key(1)}) == (row(2),)


def test_marks_that_match_nothing_are_named() -> None:
    assert unmatched([mark(1), mark(2)], {key(2)}) == (mark(1),)


def test_unknown_sizes_count_as_nothing() -> None:
    assert total_size([mark(1, size=5), mark(2, size=-1), mark(3, size=7)]) == 12
