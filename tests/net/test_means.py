"""What a session works with."""

import pytest

from popview.errors import Cancelled
from popview.net.inbox import cancel
from popview.net.traffic import Stop
from tests.fakes.office import Office


def test_there_is_one_clock(office: Office) -> None:
    assert office.means.clock is office.means.dialer.clock


def test_a_pause_between_sessions_can_be_stopped(office: Office) -> None:
    inbox = office.means.inbox
    inbox.serving, inbox.on_stop = frozenset({3}), cancel
    office.put(Stop(3))
    with pytest.raises(Cancelled):
        office.means.pause(60)
