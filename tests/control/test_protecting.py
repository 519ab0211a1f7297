"""Protecting: messages, senders and domains; undone like marks; left out by everything that takes several."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.app import House
from popview.store.journal import Journal
from popview.types import Dimension, KeptBack, Plan, Protection, Secret, Why
from popview.ui.cleanup.protected_dialog import ProtectedDialog
from tests.control.conftest import ME, Until, keys, mailbox


def note(house: House) -> str:
    return house.window.message_pane.note_line.label.text()


def by_address(house: House, address: str) -> set[object]:
    return {key for key, row in mailbox(house).rows.items() if row.address == address}


def test_protecting_is_written_down_shown_lifted_and_undone(house: House, until: Until) -> None:
    pane = house.window.message_pane
    first, second = keys(house)[:2]
    pane.select_many([first, second])
    house.actions.protect.trigger()
    until(lambda: pane.model.is_protected(first) and pane.model.is_protected(second))
    with Journal(house.paths.journal, read_only=True) as journal:
        assert journal.protected(ME) == {first, second}
    house.actions.protect.trigger()
    until(lambda: not pane.model.is_protected(first))
    house.actions.undo.trigger()
    until(lambda: pane.model.is_protected(first))
    house.actions.undo.trigger()
    until(lambda: not pane.model.is_protected(first))
    house.actions.redo.trigger()
    until(lambda: pane.model.is_protected(second))


def test_undo_takes_back_only_what_the_step_changed(house: House, until: Until) -> None:
    first, second = keys(house)[:2]
    house.protecting.set_protected((first,), True)
    until(lambda: first in mailbox(house).protected)
    house.protecting.set_protected((first, second), True)
    until(lambda: second in mailbox(house).protected)
    house.cleanup.undo_stack.undo()
    until(lambda: second not in mailbox(house).protected)
    assert first in mailbox(house).protected


def test_several_marked_at_once_leave_out_what_is_protected_and_say_so(house: House, until: Until) -> None:
    pane = house.window.message_pane
    first, second, third = keys(house)[:3]
    house.protecting.set_protected((first, third), True)
    until(lambda: pane.model.is_protected(first))
    pane.select_many([first, second, third])
    house.actions.mark.trigger()
    until(lambda: pane.model.is_marked(second))
    assert not pane.model.is_marked(first)
    until(lambda: note(house) == "2 protected messages were left out.")
    assert pane.note_line.isVisible()


def test_nothing_selected_protects_nothing(house: House) -> None:
    house.window.message_pane.table.clearSelection()
    house.protecting.toggle()
    house.protecting.toggle_senders()
    assert not any(house.window.message_pane.model.is_protected(key) for key in keys(house))
    assert house.cleanup.undo_stack.count() == 0


def test_a_protected_sender_is_in_no_bulk_action_and_comes_back_after_a_start(
    house: House, make_house, until: Until
) -> None:
    pane = house.window.message_pane
    first = keys(house)[0]
    address = house.mailboxes.summary(first).address
    theirs = by_address(house, address)
    pane.select(first)
    house.actions.protect_sender.trigger()
    until(lambda: mailbox(house).protected == theirs)
    assert all(pane.model.is_protected(key) for key in theirs)
    assert address in note(house)
    house.cleanup.mark(keys(house), True, why=Why.RULE, detail="everything")
    until(lambda: set(mailbox(house).marks) == set(keys(house)) - theirs)
    again = make_house()
    again.accounts.use(mailbox(house).account, Secret("demo"))
    until(lambda: again.mailboxes.get(ME) is not None and again.mailboxes.get(ME).protected == theirs)


def test_undo_lifts_the_protection_of_a_sender(house: House, until: Until) -> None:
    house.window.message_pane.select(keys(house)[0])
    house.actions.protect_sender.trigger()
    until(lambda: mailbox(house).protected)
    assert "protect" in house.actions.undo.text()
    house.actions.undo.trigger()
    until(lambda: not mailbox(house).protected)
    house.actions.redo.trigger()
    until(lambda: mailbox(house).protected)


def test_a_domain_protects_all_its_senders(house: House, until: Until) -> None:
    first = keys(house)[0]
    domain = house.mailboxes.summary(first).address.rpartition("@")[2]
    theirs = {key for key, row in mailbox(house).rows.items() if row.address.endswith(f"@{domain}")}
    house.window.message_pane.select(first)
    house.actions.protect_domain.trigger()
    until(lambda: mailbox(house).protected == theirs)
    house.actions.protect_domain.trigger()
    until(lambda: not mailbox(house).protected)


def test_marks_made_before_their_sender_was_protected_are_kept_out_of_the_plan(
    house: House, until: Until
) -> None:
    first = keys(house)[0]
    address = house.mailboxes.summary(first).address
    theirs = by_address(house, address)
    house.cleanup.mark(keys(house), True)
    until(lambda: len(mailbox(house).marks) == 10)
    house.protecting.set_protections((Protection(Dimension.SENDER, address, 4e9),), True)
    until(lambda: mailbox(house).protected == theirs)
    plans: list[Plan] = []
    house.cleanup._make_plan(mailbox(house), plans.append)
    until(lambda: plans)
    assert {item.mark.key for item in plans[0].kept_back} == theirs
    assert {item.kept_back for item in plans[0].kept_back} == {KeptBack.SENDER}


def test_lifting_one_message_says_that_its_sender_still_protects_it(house: House, until: Until) -> None:
    first = keys(house)[0]
    house.window.message_pane.select(first)
    house.actions.protect_sender.trigger()
    until(lambda: first in mailbox(house).protected)
    house.actions.protect.trigger()
    until(lambda: first in mailbox(house).by_hand)
    house.actions.protect.trigger()
    until(lambda: first not in mailbox(house).by_hand)
    assert first in mailbox(house).protected
    assert note(house).startswith("Still protected")


def test_the_list_of_protected_senders_adds_and_removes_by_keys(
    house: House, until: Until, qtbot: QtBot
) -> None:
    house.actions.protected_senders.trigger()
    dialog = house.window.findChild(ProtectedDialog)
    assert dialog is not None
    dialog.edit.setFocus()
    qtbot.keyClicks(dialog.edit, "no address")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    until(dialog.refused.isVisible)
    dialog.edit.clear()
    qtbot.keyClicks(dialog.edit, "@Example.org")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    until(lambda: dialog.table.model_of_rows.rowCount() == 1)
    assert dialog.isVisible()
    assert mailbox(house).protected == {
        key for key, row in mailbox(house).rows.items() if row.address.endswith("example.org")
    }
    dialog.table.setFocus()
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    until(lambda: dialog.table.model_of_rows.rowCount() == 0)
    assert not mailbox(house).protected
    dialog.close()
