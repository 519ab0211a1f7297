"""The wake-up that ends a wait, and the pause that can be ended."""

import selectors
from collections.abc import Iterator

import pytest

from popview.errors import Cancelled
from popview.net.inbox import Inbox, cancel
from popview.net.traffic import Stop
from popview.net.transport import SystemClock, WakeUp, pause

CLOCK = SystemClock()


@pytest.fixture
def wake() -> Iterator[WakeUp]:
    made = WakeUp()
    yield made
    made.close()


def is_readable(wake: WakeUp) -> bool:
    with selectors.DefaultSelector() as selector:
        selector.register(wake.fileno(), selectors.EVENT_READ)
        return bool(selector.select(0))


def test_it_is_readable_from_the_ring_to_the_calm(wake: WakeUp) -> None:
    assert not is_readable(wake)
    wake.ring()
    wake.ring()
    assert is_readable(wake)
    wake.calm()
    assert not is_readable(wake)


def test_a_million_rings_do_not_block(wake: WakeUp) -> None:
    for _ in range(100_000):
        wake.ring()
    wake.calm()
    assert not is_readable(wake)


def test_ringing_after_the_close_does_no_harm(wake: WakeUp) -> None:
    wake.close()
    wake.ring()


def test_a_pause_lasts_and_a_stop_ends_it() -> None:
    inbox = Inbox()
    started = CLOCK.now()
    pause(inbox, CLOCK, 0.05)
    assert CLOCK.now() - started >= 0.05
    inbox.serving, inbox.on_stop = frozenset({1}), cancel
    inbox.put(Stop(1))
    with pytest.raises(Cancelled):
        pause(inbox, CLOCK, 60)
    inbox.close()
