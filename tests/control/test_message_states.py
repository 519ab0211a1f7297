"""What becomes of single messages: on screen at once, in the counts, and of the mailbox alone that it is."""

from dataclasses import replace

from popview.app import House
from popview.cleanup.protection import Protections, address_of
from popview.types import Dimension, Mark, Protection
from popview.ui.list.state import ListState
from tests.control.conftest import ME, keys, mailbox


def test_views_show_marked_and_saved(house: House) -> None:
    row = house.mailboxes.summary(keys(house)[0])
    assert row is not None
    house.mailboxes.choose(ME, "marked")
    assert house.window.message_pane.shown_state is ListState.NOTHING_MARKED
    mark = Mark(row.key, row.size, row.digest, row.sender, row.subject, row.date_s)
    house.mailboxes.set_marks((mark,), True)
    assert keys(house) == (row.key,)
    house.mailboxes.set_marks((mark,), False)
    assert keys(house) == ()
    house.mailboxes.choose(ME, "saved")
    assert house.window.message_pane.shown_state is ListState.NOTHING_SAVED


def test_seen_lowers_the_count(house: House) -> None:
    house.mailboxes.set_seen(keys(house)[:4], True)
    assert mailbox(house).unseen == 6
    house.mailboxes.set_seen(keys(house)[:1], False)
    assert mailbox(house).unseen == 7


def test_what_is_protected_is_shown_so_and_free_again(house: House) -> None:
    first, second = keys(house)[:2]
    model = house.window.message_pane.model
    house.mailboxes.set_protected((first, second), True)
    house.mailboxes.set_protected((second,), False)
    assert mailbox(house).protected == {first}
    assert model.is_protected(first)
    assert not model.is_protected(second)


def test_a_protected_sender_protects_what_is_there_and_what_comes(house: House) -> None:
    row = house.mailboxes.summary(keys(house)[0])
    assert row is not None
    sender = Protection(Dimension.SENDER, address_of(row), 0.0)
    house.mailboxes.set_protections(Protections((sender,)))
    assert house.window.message_pane.model.is_protected(row.key)
    house.mailboxes.set_protections(Protections())
    assert not house.window.message_pane.model.is_protected(row.key)


def test_a_row_that_was_fetched_counts_as_kept_until_its_copy_goes(house: House) -> None:
    row = house.mailboxes.summary(keys(house)[0])
    assert row is not None
    house.mailboxes.show_row(replace(row, is_fetched=True))
    assert mailbox(house).fetched == 1
    house.mailboxes.drop_copies(mailbox(house), (row.key,))
    assert mailbox(house).fetched == 0
    assert row.key in keys(house)
