"""Steps of undo in words, and what a bulk action left out."""

from popview.types import Dimension, Protection
from popview.ui.wording import steps

SHOP = Protection(Dimension.DOMAIN, "shop.example")
ANN = Protection(Dimension.SENDER, "ann@example.org")


def test_a_step_is_named_by_what_it_did() -> None:
    assert steps.mark_step(3, True) == "mark 3 messages"
    assert steps.mark_step(1, False) == "unmark 1 message"
    assert steps.protect_step(2, True) == "protect 2 messages"
    assert steps.protect_step(2, False) == "unprotect 2 messages"
    assert steps.party_step((SHOP,), True) == "protect shop.example"
    assert steps.party_step((ANN, SHOP), False) == "unprotect ann@example.org …"


def test_what_was_left_out_is_counted() -> None:
    assert steps.left_out(1) == "1 protected message was left out."
    assert steps.left_out(3) == "3 protected messages were left out."


def test_protecting_says_whom_and_how_much_of_it_is_here() -> None:
    assert steps.now_protected((SHOP,), 12).endswith("from shop.example any more: 12 messages here.")
    assert steps.no_longer_protected((SHOP,)) == "shop.example is protected no longer."
    assert "Protected senders" in steps.still_protected()
