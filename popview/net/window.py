"""How many commands may be in flight: gain x delivery rate x smallest round trip, never falling.

Fitted by measurement: it fills a fat link as well as a fixed 2,048 does, and on a thin one lets a click
overtake ten times sooner.
"""

LEAST = 32
CAP = 4_096
GAIN = 3.0
REFILL = 0.75
"""Refilled when this share is left in flight; at one half the effective window would be 60 %."""

SHORTEST_RTT_S = 0.01
"""A round trip counts as at least this long: on a near server a window for less would be so small that each
read brought a handful of replies, three times dearer; and a click waits 30 ms at most for it."""

BURST = 200
"""Commands that are safe in flight anywhere (2.6 kB; standstills were measured from 16 kB on)."""


class Window:
    """The adaptive window. Times are seconds of the driver's clock."""

    def __init__(self, lockstep: bool = False) -> None:
        self.size = 1 if lockstep else LEAST
        self._lockstep = lockstep
        self._rtt = 0.0
        self._mark_s = 0.0
        self._count = 0
        self._extra = 0

    def burst(self, count: int) -> None:
        """Allow that many commands besides, once; lock-step stays lock-step."""
        self._extra = 0 if self._lockstep else min(count, BURST)

    def took(self, count: int) -> None:
        """Hear that commands went out."""
        self._extra = max(self._extra - count, 0)

    def sample(self, rtt_s: float) -> None:
        """Hear of a round trip of one command that waited behind no other."""
        if rtt_s > 0 and (not self._rtt or rtt_s < self._rtt):
            self._rtt = rtt_s

    def start(self, now_s: float) -> None:
        """Begin to measure: something is sent into a silent link."""
        self._mark_s, self._count = now_s, 0

    def answered(self, count: int, now_s: float) -> None:
        """Hear that replies came; once a round trip the window is fitted to their rate."""
        if self._lockstep:
            return
        self._count += count
        spent = now_s - self._mark_s
        rtt = self._rtt or 0.001
        if spent >= rtt:
            wanted = int(GAIN * self._count / spent * max(rtt, SHORTEST_RTT_S)) + LEAST
            self.size = min(CAP, max(self.size, wanted))
            self._mark_s, self._count = now_s, 0

    def room(self, in_flight: int) -> int:
        """Return how many commands may be sent now; 0 until a quarter of the window has come back."""
        if self._extra:
            return self._extra
        if in_flight > self.size * REFILL:
            return 0
        return max(self.size - in_flight, 0)
