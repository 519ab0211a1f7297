"""Safety copies by choice: listed with their time, read, saved as files, deleted by hand or in time."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from popview.app import House
from popview.demo.server import DemoServer
from popview.store.journal import Journal
from popview.types import Key, Receipt, SafetyCopy, Secret
from popview.ui.cleanup.delete_copies_dialog import DeleteCopiesDialog
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.list.columns import Column
from tests.control.conftest import ME, Until, keys, mailbox

DAY_S = 86_400.0


def committed(
    house: House, until: Until, choice: SafetyCopy, days: int = 0, count: int = 2
) -> tuple[Key, ...]:
    """Delete the newest messages with such copies; return them."""
    mailbox(house).account = replace(mailbox(house).account, safety_copy=choice, copy_days=days)
    some = keys(house)[:count]
    house.cleanup.mark(some, True)
    until(lambda: len(mailbox(house).marks) == count)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    house.cleanup.review()
    until(lambda: house.window.findChild(PlanDialog) is not None)
    dialog = house.window.findChild(PlanDialog)
    assert dialog.plan.safety_copy is choice
    dialog.confirm.click()
    until(lambda: receipts and len(mailbox(house).copies) == count)
    for view in tuple(house.cleanup._receipts):
        view.close()
    return some


def kept_texts(house: House) -> list[str]:
    model = house.window.message_pane.model
    return [model.index(place, Column.KEPT).data() for place in range(model.rowCount())]


def journalled(house: House) -> set[Key]:
    with Journal(house.paths.journal, read_only=True) as journal:
        return {copy.mark.key for copy in journal.saved(ME)}


def test_whole_copies_stay_in_saved_with_their_time_and_can_be_read(house: House, until: Until) -> None:
    some = committed(house, until, SafetyCopy.WHOLE, days=30)
    pane = house.window.message_pane
    assert pane.table.isColumnHidden(Column.KEPT)
    house.mailboxes.choose(ME, "saved")
    assert not pane.table.isColumnHidden(Column.KEPT)
    assert set(keys(house)) == set(some)
    assert all(text.startswith("Until ") for text in kept_texts(house))
    copy = mailbox(house).copies[some[0]]
    assert abs(copy.expires_s - copy.made_s - 30 * DAY_S) < 1.0
    pane.select(some[0])
    until(lambda: house.messages.shown_key == some[0])
    subject = mailbox(house).rows[some[0]].subject
    pane.filter_field.edit.setText(subject)
    until(lambda: some[0] in keys(house))
    pane.filter_field.edit.setText("nothing has this word")
    until(lambda: not keys(house))


def test_header_copies_are_listed_read_and_saved_as_files(
    house: House, until: Until, tmp_path: Path, make_house
) -> None:
    some = committed(house, until, SafetyCopy.HEADERS)
    house.mailboxes.choose(ME, "saved")
    until(lambda: set(keys(house)) == set(some))
    assert kept_texts(house) == ["Headers, for good"] * 2
    pane = house.window.message_pane
    pane.select(some[0])
    until(lambda: house.messages.shown_key == some[0])
    house.actions.save.trigger()
    dialog = house.window.findChild(QFileDialog, "saveDialog")
    target = tmp_path / "kept.eml"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    until(lambda: "kept.eml" in house.window.message_pane.note_line.label.text())
    assert mailbox(house).rows[some[0]].subject.encode() in target.read_bytes()
    house.leave()
    again = make_house()
    again.accounts.use(mailbox(house).account, Secret("demo"))
    until(lambda: again.mailboxes.get(ME) and len(again.mailboxes.get(ME).copies) == 2)
    again.mailboxes.choose(ME, "saved")
    until(lambda: set(keys(again)) == set(some))


def test_a_copy_is_deleted_only_after_a_question(house: House, until: Until, qtbot: QtBot) -> None:
    first, second = committed(house, until, SafetyCopy.WHOLE)
    house.mailboxes.choose(ME, "saved")
    house.window.message_pane.select(first)
    house.actions.delete_copies.trigger()
    dialog = house.window.findChild(DeleteCopiesDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Return)  # the safe answer is the default
    assert journalled(house) == {first, second}
    house.actions.delete_copies.trigger()
    until(lambda: len(house.window.findChildren(DeleteCopiesDialog)) > 0)
    dialog = house.window.findChildren(DeleteCopiesDialog)[-1]
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    until(lambda: set(keys(house)) == {second})
    assert journalled(house) == {second}
    assert not house.local.path_of(first).exists()
    assert house.local.path_of(second).exists()
    assert mailbox(house).fetched == 1


def test_what_is_not_kept_cannot_be_deleted(house: House) -> None:
    house.window.message_pane.select(keys(house)[0])
    house.actions.delete_copies.trigger()
    assert house.window.findChild(DeleteCopiesDialog) is None
    assert "Nothing of the selected" in house.window.message_pane.note_line.label.text()


def test_a_marked_message_keeps_its_copy(house: House, until: Until) -> None:
    key = keys(house)[0]
    fetched: list[bool] = []
    house.messages.fetch_then((key,), lambda _here: fetched.append(True))
    until(lambda: fetched)
    house.cleanup.mark((key,), True)
    until(lambda: mailbox(house).marks)
    house.window.message_pane.select(key)
    house.actions.delete_copies.trigger()
    assert house.window.findChild(DeleteCopiesDialog) is None
    assert "keeps its copy" in house.window.message_pane.note_line.label.text()
    assert house.local.path_of(key).exists()
    house.saved.delete((key,))
    assert mailbox(house).rows[key].is_fetched


def test_copies_whose_time_is_up_go_by_themselves_and_no_other(house: House, until: Until) -> None:
    some = committed(house, until, SafetyCopy.WHOLE, days=7)
    house.saved.expire()
    assert set(mailbox(house).copies) == set(some)
    now_s = house.saved._now()
    house.saved._now = lambda: now_s + 8 * DAY_S
    house.saved.expire()
    assert journalled(house) == set(some)  # the clock may have jumped: nobody has checked since
    mailbox(house).checked_s = now_s + 8 * DAY_S
    house.saved.expire()
    until(lambda: not mailbox(house).copies)
    assert journalled(house) == set()
    until(lambda: not any(house.local.path_of(key).exists() for key in some))


def test_without_a_choice_nothing_is_kept(house: House, server: DemoServer, until: Until) -> None:
    first = keys(house)[0]
    house.cleanup.mark((first,), True)
    until(lambda: mailbox(house).marks)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    house.cleanup.review()
    until(lambda: house.window.findChild(PlanDialog) is not None)
    house.window.findChild(PlanDialog).confirm.click()
    until(lambda: receipts)
    assert journalled(house) == set()
    assert not house.local.path_of(first).exists()
