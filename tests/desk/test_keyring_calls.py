"""Keyring calls in threads of their own: bounded in number and in time, in order per account."""

import queue
import threading

from popview.desk.keyring_calls import MOST, Answer, KeyringCalls
from popview.desk.traffic import Done, Failed, Report
from popview.errors import PopViewError
from popview.store.secrets import Secrets
from popview.types import AccountId, Problem, ProblemKind
from tests.store.samples import HOME, WORK

GENEROUS_S = 20.0


class Desk:
    """What stands in for the desk: an inbox, a clock set by hand."""

    def __init__(self, deadline_s: float = 60.0) -> None:
        self.inbox: queue.SimpleQueue[Answer] = queue.SimpleQueue()
        self.now = 0.0
        self.calls = KeyringCalls(Secrets(), self.inbox.put, deadline_s=deadline_s, clock=lambda: self.now)
        self.started: queue.SimpleQueue[int] = queue.SimpleQueue()
        self.gates: dict[int, threading.Event] = {}

    def hang(self, ticket: int, account: AccountId | None, *, is_write: bool = False) -> None:
        """Start a call that waits until it is let go."""
        gate = self.gates[ticket] = threading.Event()

        def call(secrets: Secrets) -> object:
            self.started.put(ticket)
            assert gate.wait(GENEROUS_S)
            return None

        def finish(answer: Answer) -> Report:
            if isinstance(answer.error, PopViewError):
                return Failed(ticket, Problem(ProblemKind(answer.error.kind)))
            return Done(ticket)

        self.calls.start(account, call, finish, is_write=is_write)

    def let_go(self, ticket: int) -> Report | None:
        """Let a call end; return its report."""
        self.gates[ticket].set()
        return self.calls.ended(self.inbox.get(timeout=GENEROUS_S))

    def begun(self) -> int:
        """Return the next call that begins."""
        return self.started.get(timeout=GENEROUS_S)


def account(number: int) -> AccountId:
    """Return the n-th account."""
    return AccountId(f"{number:016x}")


def test_calls_about_different_accounts_run_beside_each_other() -> None:
    desk = Desk()
    desk.hang(1, HOME)
    desk.hang(2, WORK)
    assert {desk.begun(), desk.begun()} == {1, 2}
    assert desk.let_go(2) == Done(2)
    assert desk.let_go(1) == Done(1)


def test_calls_about_one_account_keep_their_order() -> None:
    desk = Desk()
    for ticket in (1, 2, 3):
        desk.hang(ticket, HOME)
    assert desk.begun() == 1
    assert desk.started.empty()
    assert desk.let_go(1) == Done(1)
    assert desk.begun() == 2
    desk.let_go(2)
    assert desk.begun() == 3
    desk.let_go(3)


def test_a_keyring_that_hangs_gets_no_more_threads_than_that() -> None:
    desk = Desk(deadline_s=10.0)
    for ticket in range(MOST + 1):
        desk.hang(ticket, account(ticket))
    begun = {desk.begun() for _ in range(MOST)}
    assert begun == set(range(MOST))
    assert desk.started.empty()
    desk.now = 10.0
    assert desk.calls.expired() == tuple(
        Failed(ticket, Problem(ProblemKind.KEYRING_FAILED)) for ticket in range(MOST + 1)
    )
    assert desk.started.empty()
    for ticket in range(MOST):
        assert desk.let_go(ticket) is None, "an answer after the deadline is dropped"
    desk.hang(99, account(99))
    assert desk.begun() == 99
    desk.let_go(99)


def test_the_desk_sleeps_until_the_next_deadline() -> None:
    desk = Desk(deadline_s=10.0)
    assert desk.calls.wait_s() is None
    desk.hang(1, HOME)
    desk.now = 4.0
    desk.hang(2, WORK)
    assert desk.calls.wait_s() == 6.0
    assert desk.calls.expired() == ()
    desk.now = 12.0
    assert desk.calls.wait_s() == 0.0
    assert [report.ticket for report in desk.calls.expired()] == [1]
    assert desk.calls.wait_s() == 2.0
    desk.let_go(1)
    desk.let_go(2)


def test_at_closing_every_call_has_an_end() -> None:
    desk = Desk()
    desk.hang(1, HOME)
    desk.hang(2, HOME)
    cancelled = Problem(ProblemKind.CANCELLED)
    assert desk.calls.drop_all() == (Failed(1, cancelled), Failed(2, cancelled))
    assert desk.begun() == 1
    assert desk.let_go(1) is None


def test_a_call_that_breaks_is_an_answer() -> None:
    desk = Desk()
    desk.calls.start(HOME, lambda secrets: 1 // 0, lambda answer: Done(3 if answer.error else 4))
    assert desk.calls.ended(desk.inbox.get(timeout=GENEROUS_S)) == Done(3)


def test_a_write_that_came_too_late_is_not_overtaken() -> None:
    desk = Desk(deadline_s=10.0)
    desk.hang(1, HOME, is_write=True)
    assert desk.begun() == 1
    desk.now = 10.0
    assert [report.ticket for report in desk.calls.expired()] == [1]
    desk.hang(2, HOME, is_write=True)
    desk.hang(3, WORK)
    assert desk.begun() == 3, "the keyring may still store the older password"
    assert desk.started.empty()
    assert desk.let_go(1) is None
    assert desk.begun() == 2
    desk.let_go(2)
    desk.let_go(3)


def test_a_read_that_hangs_can_be_tried_again() -> None:
    desk = Desk(deadline_s=10.0)
    desk.hang(1, HOME)
    assert desk.begun() == 1
    desk.now = 10.0
    desk.calls.expired()
    desk.hang(2, HOME)
    assert desk.begun() == 2
    desk.let_go(2)
    desk.let_go(1)
