"""The window's thread first: while it has work, the workers of this process rest.

One interpreter serves all threads. Qt gives it back at almost every call, and a thread that computes
takes it each time: a repaint of 300 cells then waits a thousand times for 0.1 ms, and 8 ms become 80.
So the window says when it is at work, and a worker sleeps until that is done.
"""

import sys
from collections.abc import Callable

SWITCH_INTERVAL_S = 1e-4
NAP_S = 2e-4
LONGEST_S = 0.03
"""A worker rests no longer at a stretch: a window that is never done must not stop the mail."""

LEAST_WORK_S = 2e-4
"""… and then works at least so long."""


def share_interpreter() -> None:
    """Let threads take turns more often; said once, before there is more than one."""
    sys.setswitchinterval(SWITCH_INTERVAL_S)


class Courtesy:
    """Claimed by the window's thread alone; looked at by workers."""

    def __init__(self) -> None:
        self.wanted = 0  # nested claims; a worker only compares it with nothing

    def claim(self) -> None:
        """The window is at work from now on."""
        self.wanted += 1

    def release(self) -> None:
        """The window has done it."""
        self.wanted -= 1

    def rest(self, nap: Callable[[float], None], now: Callable[[], float]) -> None:
        """Sleep until the window is done, or it has been long enough."""
        until = now() + LONGEST_S
        while self.wanted and now() < until:
            nap(NAP_S)


window = Courtesy()
"""The one of this process, as there is one interpreter."""
