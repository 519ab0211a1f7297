"""Work in a throw-away thread: its result, its failure, a deadline, a Stop."""

import socket
import threading
from collections.abc import Iterator

import pytest

from popview.errors import Cancelled
from popview.net.inbox import Inbox, cancel
from popview.net.traffic import Stop
from popview.net.transport import SystemClock
from popview.net.transport.background import in_background

CLOCK = SystemClock()


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def test_the_result_comes_back(inbox: Inbox) -> None:
    assert in_background(lambda: 6 * 7, inbox, CLOCK, CLOCK.now() + 5) == 42


def test_a_failure_is_raised_where_it_was_waited_for(inbox: Inbox) -> None:
    def fail() -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        in_background(fail, inbox, CLOCK, CLOCK.now() + 5)


def test_an_abandoned_socket_is_closed_when_it_comes_too_late(inbox: Inbox) -> None:
    go = threading.Event()
    made = socket.socket()

    def late() -> socket.socket:
        go.wait(5)
        return made

    with pytest.raises(TimeoutError):
        in_background(late, inbox, CLOCK, CLOCK.now() + 0.05)
    errand = next(thread for thread in threading.enumerate() if thread.name == "popview-errand")
    go.set()
    errand.join(5)
    assert made.fileno() == -1


def test_a_stop_ends_the_wait_and_other_wishes_do_not(inbox: Inbox) -> None:
    inbox.serving, inbox.on_stop = frozenset({7}), cancel
    held = threading.Event()
    inbox.put(Stop(6))
    assert in_background(lambda: "done", inbox, CLOCK, CLOCK.now() + 5) == "done"

    def stopped() -> None:
        inbox.put(Stop(7))
        held.wait(5)

    with pytest.raises(Cancelled):
        in_background(stopped, inbox, CLOCK, CLOCK.now() + 5)
    held.set()
