"""The clock that everything is measured by."""

import time

from popview.net.transport import SystemClock


def test_the_systems_clock_only_goes_forward_and_knows_the_date() -> None:
    clock = SystemClock()
    first = clock.now()
    assert clock.now() >= first
    assert abs(clock.epoch() - time.time()) < 5
