"""Closing with marks open is a question with four answers; without marks it is none."""

import pytest

from popview.app import House
from popview.demo.server import DemoServer
from popview.ui.close_dialog import CloseDialog
from tests.control.conftest import Until, keys, mailbox


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
    marked.window.close()
    until(lambda: question(marked) is not None)
    assert not marked.has_left
    question(marked).chosen.emit("keep")
    until(lambda: marked.has_left)
    assert len(server.maildrop.uids()) == 10


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
    until(lambda: not marked.cleanup.is_committing)
    assert not marked.has_left
    assert len(mailbox(marked).marks) == 2
