"""How long a commit will take yet, by how fast it went so far. Pure: the moments are handed in.

A message is copied, proved and deleted; each of the three has a pace of its own. What the connecting, the
listing and the goodbye take is nobody's to foretell and left out.
"""

from popview.types import Stage

_FIRST_S = 3.0
"""So long nothing is said: the first answers tell the way to the server, not the pace."""

_EASE_S = 5.0
"""In about so many seconds a new estimate takes the place of the one before: no wild jumps."""

_COUNTED = (Stage.COPYING, Stage.COPYING_HEADERS, Stage.PROVING, Stage.DELETING)  # in this order
_ENDS = (Stage.QUITTING, Stage.LOOKING)


class Pace:
    """Told every Progress of one commit. messages: of its plan; moments in seconds, of any clock."""

    def __init__(self, messages: int) -> None:
        self._open = dict.fromkeys((Stage.PROVING, Stage.DELETING), messages)  # not done yet
        self._spent = dict.fromkeys(_COUNTED, 0.0)
        self._done = dict.fromkeys(_COUNTED, 0)
        self._last: tuple[Stage, int, float] | None = None
        self._is_moving = False  # something of the stage at hand was done since it began
        self._left_s: float | None = None

    def left_s(self, stage: Stage, done: int, total: int, now_s: float) -> float | None:
        """Return how many seconds are left; None where that is not known, or nothing is left to count."""
        before, self._last = self._last, (stage, done, now_s)
        passed = max(now_s - before[2], 0.0) if before is not None else 0.0
        if stage in _COUNTED and total > 0:
            self._open[stage] = max(total - done, 0)
            self._measure(before, stage, done, passed)
        elif stage in _ENDS and not self._open[Stage.DELETING]:
            self._left_s = None
            return None
        self._ease(self._estimate(), passed)
        return self._left_s

    def _measure(
        self, before: tuple[Stage, int, float] | None, stage: Stage, done: int, passed: float
    ) -> None:
        if before is None or before[0] is not stage or done < before[1]:
            self._is_moving = False  # another stage, or the same work once more
            return
        self._is_moving = self._is_moving or done > before[1]
        if self._is_moving:
            self._spent[stage] += passed
            self._done[stage] += done - before[1]

    def _estimate(self) -> float | None:
        if sum(self._spent.values()) < _FIRST_S:
            return None
        pace_s, left_s = 0.0, 0.0
        for stage in _COUNTED:
            if self._done[stage]:
                pace_s = self._spent[stage] / self._done[stage]
            open_ = self._open.get(stage, 0)
            if open_ and not pace_s and not self._open.get(Stage.COPYING):
                return None
            left_s += pace_s * open_
            if stage is Stage.COPYING:
                pace_s = 0.0  # of octets: it tells nothing of the proofs to come
        return left_s

    def _ease(self, estimate: float | None, passed: float) -> None:
        if estimate is None or self._left_s is None:
            self._left_s = estimate
            return
        expected = max(self._left_s - passed, 0.0)
        self._left_s = expected + (estimate - expected) * min(passed / _EASE_S, 1.0)
