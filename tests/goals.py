"""What a measurement is held to: the goal where a quiet machine is promised, a guard where it is not."""

import os

LONG_RUN = bool(os.environ.get("POPVIEW_ALL"))


def goal(strict: float, guard: float) -> float:
    """Return the limit that holds in this run, in the unit of both.

    `strict` is what was promised, and is held in `packaging/test --all`, which asks for a machine that has
    nothing else to do. `guard` is held in every run: neighbours on a shared machine have been seen to hold
    a thread for 17 ms, but a mistake of ours costs more than they do.
    """
    return strict if LONG_RUN else guard
