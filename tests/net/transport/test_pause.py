"""A pause that lasts, and can be ended."""

import pytest

from popview.errors import Cancelled
from popview.net.inbox import Inbox, cancel
from popview.net.traffic import Stop
from popview.net.transport import SystemClock, pause

CLOCK = SystemClock()


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
