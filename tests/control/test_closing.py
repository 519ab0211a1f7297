"""Closing with marks open is a question with four answers; without marks it is none."""

import pytest

from popview.app import House
from popview.cleanup.marks import mark_of
from popview.demo.server import DemoServer
from popview.store.journal import Journal
from popview.types import Secret, Why
from popview.ui.cleanup.plan_dialog import PlanDialog
from popview.ui.close_dialog import CloseDialog
from tests.control.conftest import Until, account, keys, mailbox


def question(house: House) -> CloseDialog | None:
    for dialog in house.window.findChildren(CloseDialog):
        if dialog.isVisible():
            return dialog
    return None


@pytest.fixture
def marked(house: House, until: Until) -> House:
    house.cleanup.mark(keys(house)[:2], True)
    until(lambda: len(mailbox(house).marks) == 2)
    return house


def test_without_marks_the_window_just_closes(house: House, until: Until) -> None:
    house.window.close()
    until(lambda: house.has_left)


def test_kept_marks_are_there_at_the_next_start(
    marked: House, make_house, server: DemoServer, until: Until
) -> None:
    some = set(mailbox(marked).marks)
    marked.window.close()
    until(lambda: question(marked) is not None)
    assert not marked.has_left
    question(marked).chosen.emit("keep")
    until(lambda: marked.has_left)
    assert len(server.maildrop.uids()) == 10
    again = make_house()
    again.accounts.use(account(server.port), Secret("demo"))
    until(lambda: set(mailbox(again).marks) == some)


def test_discarded_marks_are_gone_and_the_messages_are_not(
    marked: House, server: DemoServer, until: Until
) -> None:
    marked.window.close()
    until(lambda: question(marked) is not None)
    question(marked).chosen.emit("discard")
    until(lambda: marked.has_left)
    assert len(server.maildrop.uids()) == 10
    assert not mailbox(marked).marks


def test_committing_deletes_and_then_closes(marked: House, server: DemoServer, until: Until) -> None:
    marked.window.close()
    until(lambda: question(marked) is not None)
    question(marked).chosen.emit("commit")
    until(lambda: marked.has_left)
    assert len(server.maildrop.uids()) == 8


def test_cancel_leaves_everything_as_it_is(marked: House, until: Until) -> None:
    marked.window.close()
    until(lambda: question(marked) is not None)
    question(marked).reject()
    until(lambda: question(marked) is None)
    assert not marked.has_left
    assert len(mailbox(marked).marks) == 2
    marked.window.close()
    until(lambda: question(marked) is not None)


def test_a_commit_that_fails_keeps_the_window_open(marked: House, server: DemoServer, until: Until) -> None:
    server.stop()
    marked.window.close()
    until(lambda: question(marked) is not None)
    question(marked).chosen.emit("commit")
    until(lambda: marked.window.problem_bar.problem is not None and not marked.cleanup.is_committing)
    assert not marked.has_left
    assert len(mailbox(marked).marks) == 2


def test_marks_that_may_not_go_are_shown_and_the_window_stays(marked: House, until: Until) -> None:
    some = tuple(mailbox(marked).marks)
    marked.protecting.set_protected(some, True)
    until(lambda: mailbox(marked).by_hand == set(some))
    marked.window.close()
    until(lambda: question(marked) is not None)
    question(marked).chosen.emit("commit")
    until(lambda: marked.window.findChild(PlanDialog) is not None)
    marked.cleanup.mark(some, False)
    until(lambda: not mailbox(marked).marks)
    assert not marked.has_left


def test_a_window_whose_marks_could_not_be_discarded_does_not_close_later_on(
    marked: House, until: Until
) -> None:
    some = tuple(mailbox(marked).marks)
    problems: list[object] = []
    marked.cleanup.problem_found.connect(problems.append)
    marked.paths.journal.unlink()  # somebody takes it away: nothing can be written, and that is told
    marked.window.close()
    until(lambda: question(marked) is not None)
    question(marked).chosen.emit("discard")
    until(lambda: problems)
    marked.cleanup.mark(some, False)
    until(lambda: not mailbox(marked).marks)
    until(lambda: marked.mailboxes.is_shown)
    assert not marked.has_left


def test_what_another_popview_marked_meanwhile_is_not_deleted_on_closing(
    marked: House, server: DemoServer, until: Until
) -> None:
    other = keys(marked)[5]
    with Journal(marked.paths.journal) as journal:
        journal.add_marks([mark_of(mailbox(marked).rows[other], why=Why.HAND, now_s=1.0)])
    marked.window.close()
    until(lambda: question(marked) is not None)
    question(marked).chosen.emit("commit")
    until(lambda: marked.has_left)
    assert len(server.maildrop.uids()) == 8
