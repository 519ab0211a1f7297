"""Wishes for senders in a whole house."""

from PySide6.QtWidgets import QMenu

from popview.app import House
from popview.types import SenderWish
from tests.control.conftest import Until, keys, mailbox


def test_a_wish_is_told_kept_and_one_step_of_undo(house: House, until: Until) -> None:
    until(lambda: house.ruling.is_loaded)
    pane = house.window.message_pane
    pane.select_many(keys(house)[:2])
    always = house.window.findChild(QMenu, "menuAlways")
    always.aboutToShow.emit()
    actions = {action.objectName(): action for action in always.actions()}
    assert actions["wishSender"].text().endswith(" …")
    actions["wishSender"].trigger()
    senders = {mailbox(house).rows[key].address for key in keys(house)[:2]}
    assert {(wish.sender, wish.always, wish.until_s) for wish in house.ruling.rules.wishes} == {
        (sender, True, None) for sender in senders
    }
    assert "always proposed" in pane.note_line.label.text()
    assert "always propose" in house.cleanup.undo_stack.undoText()
    always.aboutToShow.emit()
    next(action for action in always.actions() if action.objectName() == "wishNeither").trigger()
    assert house.ruling.rules.wishes == ()
    house.cleanup.undo_stack.undo()
    assert len(house.ruling.rules.wishes) == 2
    house.cleanup.undo_stack.undo()
    assert house.ruling.rules.wishes == ()


def test_a_later_wish_takes_the_place_of_an_earlier_one(house: House, until: Until) -> None:
    until(lambda: house.ruling.is_loaded)
    house.rules.wishes.add((SenderWish("@a.example", True),))
    house.rules.wishes.add((SenderWish("@a.example", False, 99.0),))
    assert house.ruling.rules.wishes == (SenderWish("@a.example", False, 99.0),)
    steps = house.cleanup.undo_stack.count()
    house.rules.wishes.add((SenderWish("@a.example", False, 99.0),))
    assert house.cleanup.undo_stack.count() == steps
