"""Cleaning: a mark is shown once the journal has it; undo holds; plan, commit and receipt agree."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from popview.app import House
from popview.demo.server import DemoServer
from popview.store.journal import Journal
from popview.types import Key, Outcome, Plan, Receipt, Ruling, Secret, Why
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.cleanup.receipt_view import ReceiptView
from tests.control.conftest import ME, Until, account, keys, mailbox
from tests.servers import seed
from tests.servers.worse import RefusesDele


def journalled(house: House) -> set[Key]:
    """Return what the journal on disk says is marked."""
    journal = Journal(house.paths.journal, read_only=True)
    try:
        return {mark.key for mark in journal.marks()}
    finally:
        journal.close()


def plan_of(house: House, until: Until) -> PlanDialog:
    house.cleanup.review()
    until(lambda: house.window.findChild(PlanDialog) is not None)
    dialog = house.window.findChild(PlanDialog)
    assert isinstance(dialog, PlanDialog)
    return dialog


def test_marks_are_journalled_shown_and_undone(house: House, until: Until) -> None:
    some = keys(house)[2:5]
    house.cleanup.mark(some, True)
    until(lambda: set(mailbox(house).marks) == set(some))
    assert journalled(house) == set(some)
    house.cleanup.undo_stack.undo()
    until(lambda: not mailbox(house).marks)
    assert journalled(house) == set()
    house.cleanup.undo_stack.redo()
    until(lambda: set(mailbox(house).marks) == set(some))


def test_unmarking_everything_is_one_step_of_undo(house: House, until: Until) -> None:
    house.cleanup.mark(keys(house)[:3], True)
    until(lambda: len(mailbox(house).marks) == 3)
    house.cleanup.unmark_all()
    until(lambda: not mailbox(house).marks)
    house.cleanup.undo_stack.undo()
    until(lambda: len(mailbox(house).marks) == 3)


def test_a_protected_message_is_marked_by_no_bulk_action_but_by_hand(house: House, until: Until) -> None:
    first, second, *_ = keys(house)
    mailbox(house).protected.add(first)
    house.cleanup.mark((first, second), True)
    until(lambda: set(mailbox(house).marks) == {second})
    house.cleanup.mark((first,), True)
    until(lambda: set(mailbox(house).marks) == {first, second})


def test_what_is_gone_cannot_be_marked(house: House, server: DemoServer, until: Until) -> None:
    oldest = keys(house)[-1]
    server.maildrop.delete({1})
    house.mailboxes.check(oldest.account)
    until(lambda: mailbox(house).rows[oldest].is_gone)
    house.cleanup.mark((oldest,), True)
    assert house.cleanup.undo_stack.count() == 0


def test_a_commit_deletes_the_marked_and_nothing_else(house: House, server: DemoServer, until: Until) -> None:
    before = server.maildrop.uids()
    some = keys(house)[2:5]
    house.cleanup.mark(some, True)
    until(lambda: len(mailbox(house).marks) == 3)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    dialog = plan_of(house, until)
    dialog.confirmed.emit(dialog.plan)
    dialog.close()
    until(lambda: receipts)
    assert receipts[0].count(Outcome.GONE) == 3
    gone = {key.identity[1:].encode() for key in some}
    assert list(server.maildrop.uids()) == [uid for uid in before if uid not in gone]
    assert not mailbox(house).marks
    assert journalled(house) == set()
    assert len(keys(house)) == 7
    assert mailbox(house).messages == 7
    assert not house.cleanup.is_committing
    assert all(session.quit_seen for session in server.sessions)


def test_a_refused_dele_is_set_aside_and_stays_marked(make_demo, make_house, until: Until) -> None:
    server = make_demo(seed.messages(6), dialogue=RefusesDele)
    house = make_house()
    house.accounts.use(account(server.port), Secret("demo"))
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    house.cleanup.mark(keys(house), True)
    until(lambda: len(mailbox(house).marks) == 6)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    plans: list[Plan] = []
    house.cleanup._make_plan(mailbox(house), plans.append)
    until(lambda: plans)
    house.cleanup.commit(plans[0])
    until(lambda: receipts)
    aside = [item for item in receipts[0].items if item.outcome is Outcome.SET_ASIDE]
    assert aside
    assert receipts[0].count(Outcome.GONE) + len(aside) == 6
    assert set(mailbox(house).marks) == {item.mark.key for item in aside}


def test_the_log_shows_what_was_committed(house: House, until: Until) -> None:
    house.cleanup.mark(keys(house)[:2], True)
    until(lambda: len(mailbox(house).marks) == 2)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    dialog = plan_of(house, until)
    dialog.confirmed.emit(dialog.plan)
    until(lambda: receipts)
    house.cleanup.show_log()
    house.cleanup._on_receipt_requested(receipts[0].commit)
    until(lambda: len(house.window.findChildren(ReceiptView)) == 2)
    for view in house.window.findChildren(ReceiptView):
        view.close()
    until(lambda: not house.window.findChildren(ReceiptView))  # each has as many rows as were deleted
    house.cleanup._on_receipt_requested(receipts[0].commit)
    until(lambda: len(house.window.findChildren(ReceiptView)) == 1)


def test_who_closes_the_window_of_a_running_commit_gets_the_receipt(house: House, until: Until) -> None:
    house.cleanup.mark(keys(house)[:2], True)
    until(lambda: len(mailbox(house).marks) == 2)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    dialog = plan_of(house, until)
    dialog.confirmed.emit(dialog.plan)
    view = house.window.findChild(ReceiptView)
    assert view is not None
    view.close()
    until(lambda: receipts)
    assert view.isVisible()
    assert view.title.text() == "Deleted and confirmed: 2 messages"


def test_the_log_is_searched_by_the_messages_of_its_commits_and_exported(
    house: House, until: Until, tmp_path: Path
) -> None:
    subjects = []
    for _ in range(2):
        some = keys(house)[:1]
        subjects.append(mailbox(house).rows[some[0]].subject)
        house.cleanup.mark(some, True)
        until(lambda: mailbox(house).marks)
        receipts: list[Receipt] = []
        house.cleanup.committed.connect(receipts.append)
        dialog = plan_of(house, until)
        dialog.confirmed.emit(dialog.plan)
        dialog.close()
        until(lambda receipts=receipts: receipts)
        until(lambda: not house.cleanup.is_committing and house.window.findChild(PlanDialog) is None)
    house.actions.commit_log.trigger()
    log = house.cleanup._log
    assert log is not None
    rows = log.commits.model_of_rows
    until(lambda: rows.rowCount() == 2)
    log.search.setText(subjects[0])
    until(lambda: rows.rowCount() == 1)
    log.export.click()
    chooser = log.findChild(QFileDialog, "exportTableDialog")
    target = tmp_path / "log.csv"
    chooser.fileSelected.emit(str(target))
    chooser.close()
    until(lambda: "log.csv" in log.note.text())
    text = target.read_text()
    assert subjects[0] in text
    assert subjects[1] not in text


def test_a_server_that_brings_a_message_back_is_named_in_the_log_and_the_receipt(
    house: House, server: DemoServer, until: Until
) -> None:
    first = keys(house)[0]
    drop = server.maildrop
    message, uid = drop._messages[-1], drop._uids[-1]
    house.cleanup.mark((first,), True)
    until(lambda: mailbox(house).marks)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    dialog = plan_of(house, until)
    dialog.confirmed.emit(dialog.plan)
    until(lambda: receipts and not house.cleanup.is_committing)
    assert receipts[0].count(Outcome.GONE) == 1
    drop._messages.append(message)
    drop._uids.append(uid)
    checked_s = mailbox(house).checked_s
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s > checked_s and mailbox(house).stage is None)
    assert first in keys(house)
    assert not mailbox(house).marks  # nothing is marked anew by itself
    shown = house.window.findChildren(ReceiptView)
    assert any(view.isVisible() and "lists them again" in view.text.text() for view in shown)
    for view in shown:
        view.close()
    until(lambda: not house.window.findChildren(ReceiptView))
    house.actions.commit_log.trigger()
    log = house.cleanup._log
    assert log is not None
    until(lambda: log.commits.model_of_rows.rowCount() == 1)
    model = log.commits.model_of_rows
    assert model.data(model.index(0, 4)) == "1 deleted, 1 listed again"
    house.cleanup._on_receipt_requested(receipts[0].commit)
    views = house.window.findChildren
    until(lambda: any("lists them again" in view.text.text() for view in views(ReceiptView)))


def test_the_commit_bar_follows_the_mailbox_on_screen(house: House, until: Until) -> None:
    house.cleanup.mark(keys(house)[:2], True)
    until(lambda: house.window.commit_bar.isVisible())
    assert "2 messages" in house.window.commit_bar.label.text()
    house.cleanup.unmark_all()
    until(lambda: not house.window.commit_bar.isVisible())


def test_the_mark_of_a_message_that_others_took_away_stays_as_the_journal_has_it(
    house: House, server: DemoServer, until: Until
) -> None:
    first, second = keys(house)[:2]
    house.cleanup.mark((first, second), True)
    until(lambda: len(mailbox(house).marks) == 2)
    receipts: list[Receipt] = []
    house.cleanup.committed.connect(receipts.append)
    dialog = plan_of(house, until)
    server.maildrop.delete({10})  # the newest, by another program
    dialog.confirmed.emit(dialog.plan)
    dialog.close()
    until(lambda: receipts)
    assert (receipts[0].count(Outcome.GONE), receipts[0].count(Outcome.SKIPPED_ABSENT)) == (1, 1)
    assert set(mailbox(house).marks) == journalled(house) == {first}
    assert mailbox(house).rows[first].is_gone
    assert first in keys(house)


def test_what_a_rule_protects_is_kept_back_from_the_plan(house: House, until: Until) -> None:
    one, two = keys(house)[:2]
    house.cleanup.mark((one, two), True, why=Why.GROUP)
    until(lambda: len(mailbox(house).marks) == 2)
    mailbox(house).set_ruling(Ruling(shielded=frozenset({one})))
    plan = plan_of(house, until).plan
    assert [item.mark.key for item in plan.items] == [two]
    assert [item.mark.key for item in plan.kept_back] == [one]


def test_a_plan_stays_that_of_its_account_whatever_is_on_screen(
    house: House, make_demo, until: Until
) -> None:
    other = make_demo(seed.messages(3))
    house.accounts.use(account(other.port, "other", "work"), Secret("demo"))
    house.mailboxes.check("other")
    until(lambda: all(box.checked_s for box in house.mailboxes.mailboxes))
    house.cleanup.mark(keys(house)[:2], True)
    until(lambda: len(mailbox(house).marks) == 2)
    dialog = plan_of(house, until)
    house.mailboxes.choose("other", "server")
    house.cleanup.mark(keys(house)[:1], True)
    until(lambda: house.mailboxes.current.marks)
    house.cleanup.mark(tuple(mailbox(house).marks)[:1], False)
    until(lambda: len(dialog.plan.items) == 1)
    assert dialog.plan.account == ME


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_commit_stopped_before_any_deletion_is_not_gone_without_a_word(
    house: House, server: DemoServer, until: Until, is_closed: bool
) -> None:
    before = server.maildrop.uids()
    house.cleanup.mark(keys(house)[:2], True)
    until(lambda: len(mailbox(house).marks) == 2)
    server.service.lock.acquire()  # another program has the mailbox: the commit waits for it
    try:
        dialog = plan_of(house, until)
        dialog.confirmed.emit(dialog.plan)
        dialog.close()
        (view,) = house.window.findChildren(ReceiptView)
        view.progress.stop.click()
        if is_closed:
            view.close()
        until(lambda: not house.cleanup.is_committing)
    finally:
        server.service.lock.release()
    if is_closed:
        assert "Stopped: nothing was deleted" in house.window.message_pane.note_line.label.text()
    else:
        assert view.isVisible()
        assert view.title.text() == "Stopped: nothing was deleted"
    assert len(mailbox(house).marks) == 2
    assert server.maildrop.uids() == before
