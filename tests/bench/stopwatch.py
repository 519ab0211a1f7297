"""Seconds as a machine with nothing else to do would count them, as near as Linux can tell.

/proc/PID/schedstat has how long a process ran, and how long it was ready to run while others had the core.
A ratio does not survive such a load by itself: a client in lock-step sleeps and is let in at each waking, one
that computes waits its turn. So what client and server waited for a core is taken off, but never below what
they have computed: both together where they take turns (poplib), the busier where they run side by side
(ours). On an idle machine nothing is taken off. On a loaded one the second is a bound, not a figure: as if
both had run side by side without a gap, which 50 MB from memory to memory do not (10 ms, and 17 to 20 idle).

Where the server is behind a delay, or none of ours, or the system is another, it is an ordinary clock.
"""

import contextlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Share:
    """Seconds that processes ran, and that they waited for a core."""

    ran: float = 0.0
    waited: float = 0.0

    def __sub__(self, other: "Share") -> "Share":
        return Share(self.ran - other.ran, self.waited - other.waited)


class Stopwatch:
    """What `timed` gives; `seconds` once its block is left."""

    seconds = 0.0


@contextmanager
def timed(server: int, *, takes_turns: bool = False) -> Iterator[Stopwatch]:
    """Time a block. server: the process group that answers; 0: an ordinary clock."""
    watch = Stopwatch()
    before, own = shares_of_group(server), share_of(os.getpid())
    begun = time.perf_counter()
    yield watch
    took = time.perf_counter() - begun
    ours, theirs = share_of(os.getpid()) - own, busiest(before, shares_of_group(server))
    watch.seconds = corrected(took, ours, theirs, takes_turns=takes_turns) if server else took


def corrected(took: float, ours: Share, theirs: Share, *, takes_turns: bool) -> float:
    """Return the seconds without the waiting for a core."""
    ran = ours.ran + theirs.ran if takes_turns else max(ours.ran, theirs.ran)
    return min(max(took - ours.waited - theirs.waited, ran), took)


def share_of(process: int) -> Share:
    """Return what a process had so far; nothing where it is gone, or the system does not tell."""
    with contextlib.suppress(OSError):
        ran, waited, _ = (PROC / str(process) / "schedstat").read_text().split()
        return Share(int(ran) / 1e9, int(waited) / 1e9)
    return Share()


def shares_of_group(group: int) -> dict[int, Share]:
    """Return what each process of a group had so far."""
    return {process: share_of(process) for process in _members(group)} if group and PROC.exists() else {}


def busiest(before: dict[int, Share], after: dict[int, Share]) -> Share:
    """Return what the process had meanwhile that ran most: the others make ready for the next connection."""
    shares = (share - before.get(process, Share()) for process, share in after.items())
    return max(shares, key=lambda share: share.ran, default=Share())


def _members(group: int) -> Iterator[int]:
    for entry in PROC.iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                if os.getpgid(int(entry.name)) == group:
                    yield int(entry.name)
