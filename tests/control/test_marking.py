"""Marks with undo, whoever made them: a hand, a rule, a group, a proposal, a file."""

import pytest

from popview.app import House
from popview.cleanup.marks import mark_of
from popview.types import Dimension, Reason, Why
from tests.control.conftest import Until, keys, mailbox


@pytest.mark.parametrize(
    "reason",
    [
        Reason(),
        Reason(Why.RULE, "old letters"),
        Reason(Why.GROUP, "Ann", Dimension.SENDER),
        Reason(Why.PROPOSAL, "biggest"),
    ],
)
def test_every_kind_of_mark_is_undone_and_done_again(house: House, until: Until, reason: Reason) -> None:
    some = keys(house)[:3]
    house.cleanup.mark(some, True, why=reason.why, detail=reason.name, grouped_by=reason.grouped_by)
    until(lambda: set(mailbox(house).marks) == set(some))
    house.actions.undo.trigger()
    until(lambda: not mailbox(house).marks)
    house.actions.redo.trigger()
    until(lambda: set(mailbox(house).marks) == set(some))
    assert {mark.reason for mark in mailbox(house).marks.values()} == {reason}


def test_marks_of_a_file_are_one_step(house: House, until: Until) -> None:
    rows = [mailbox(house).rows[key] for key in keys(house)[:2]]
    house.cleanup.add(tuple(mark_of(row, why=Why.IMPORTED, detail="a.json", now_s=1.0) for row in rows))
    until(lambda: len(mailbox(house).marks) == 2)
    house.cleanup.add(())
    assert house.cleanup.undo_stack.count() == 1
    house.actions.undo.trigger()
    until(lambda: not mailbox(house).marks)


def test_undoing_an_unmark_brings_the_reason_back(house: House, until: Until) -> None:
    house.cleanup.mark(keys(house)[:2], True, why=Why.RULE, detail="old letters")
    until(lambda: len(mailbox(house).marks) == 2)
    house.cleanup.unmark_all()
    until(lambda: not mailbox(house).marks)
    house.actions.undo.trigger()
    until(lambda: len(mailbox(house).marks) == 2)
    assert {mark.detail for mark in mailbox(house).marks.values()} == {"old letters"}


def test_several_bulk_marks_of_one_step_tell_once_what_they_left_out(house: House, until: Until) -> None:
    first, second, third = keys(house)[:3]
    house.protecting.set_protected((first, second), True)
    until(lambda: len(mailbox(house).protected) == 2)
    house.cleanup.mark_ticked((("biggest", (first, third)), ("bounces", (second, third))), Why.PROPOSAL)
    note = house.window.message_pane.note_line.label
    until(lambda: note.text() == "2 protected messages were left out.")
    until(lambda: set(mailbox(house).marks) == {third})
    assert mailbox(house).marks[third].reason == Reason(Why.PROPOSAL, "biggest")
    assert house.cleanup.undo_stack.undoText() == "mark 1 message"


def test_ticking_what_cannot_be_marked_is_no_step_of_undo(house: House, until: Until) -> None:
    some = keys(house)[:2]
    house.protecting.set_protected(some, True)
    until(lambda: len(mailbox(house).protected) == 2)
    count = house.cleanup.undo_stack.count()
    house.cleanup.mark_ticked((("biggest", some),), Why.PROPOSAL)
    assert house.cleanup.undo_stack.count() == count
