"""The stopwatch takes off what waited for a core, and nothing that was done."""

import os
import subprocess
import sys

import pytest

from tests.bench.stopwatch import Share, busiest, corrected, share_of, shares_of_group, timed


@pytest.mark.parametrize(
    ("took", "ours", "theirs", "takes_turns", "expected"),
    [
        (1.0, Share(0.4, 0.0), Share(0.5, 0.0), True, 1.0),  # idle: nothing is taken off
        (1.0, Share(0.4, 0.0), Share(0.5, 0.0), False, 1.0),
        (3.0, Share(0.4, 1.0), Share(0.5, 1.0), True, 1.0),
        (3.0, Share(0.4, 1.0), Share(0.5, 1.9), True, 0.9),  # never below what both have done in turns
        (3.0, Share(0.4, 1.0), Share(0.5, 1.9), False, 0.5),  # … or the busier, side by side
        (0.3, Share(0.4, 0.0), Share(0.0, 0.0), False, 0.3),  # never above the clock
    ],
)
def test_only_waiting_for_a_core_is_taken_off(
    took: float, ours: Share, theirs: Share, takes_turns: bool, expected: float
) -> None:
    assert corrected(took, ours, theirs, takes_turns=takes_turns) == pytest.approx(expected)


def test_the_server_is_the_process_that_ran_most() -> None:
    before = {1: Share(5.0, 1.0), 2: Share(0.0, 0.0)}
    after = {1: Share(5.1, 1.0), 2: Share(0.7, 0.2), 3: Share(0.1, 0.0)}
    assert busiest(before, after) == Share(0.7, 0.2)
    assert busiest({}, {}) == Share()


def test_without_a_server_of_ours_it_is_a_clock() -> None:
    with timed(0) as watch:
        pass
    assert 0 < watch.seconds < 60


@pytest.mark.needs("linux")
def test_what_a_process_has_done_is_seen() -> None:
    before = share_of(os.getpid())
    while (share_of(os.getpid()) - before).ran <= 0:
        pass
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, start_new_session=True)
    try:
        assert child.pid in shares_of_group(child.pid)
    finally:
        child.communicate(b"\n")
    assert shares_of_group(child.pid) == {}
    assert share_of(child.pid) == Share()
