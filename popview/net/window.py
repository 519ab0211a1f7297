"""How many commands may be in flight: as many as fill the link, and few more.

gain x delivery rate x smallest round trip are the octets that should be under way; divided by what a reply
weighs these days they are commands; and 32 besides. Octets, because a run of tiny replies (UIDL n) says
nothing of how many headers a thin link carries: a window counted in replies kept a click waiting for half a
second behind 480 of them. The rate never falls. It fills a fat link as well as a fixed 2,048 does.
"""

LEAST = 32
CAP = 4_096
GAIN = 3.0
"""While the rate still grows: TCP's slow start doubles it with each round trip."""

STEADY_GAIN = 2.0
GROWTH = 1.25
ROUNDS = 3
"""After three round trips that did not bring a quarter more the link is full, and a click need not wait for
more than it takes to keep it so."""

REFILL = 0.75
"""Refilled when this share is left in flight; at one half the effective window would be 60 %."""

SHORTEST_RTT_S = 0.01
"""A round trip counts as at least this long: on a near server a window for less would be so small that each
read brought a handful of replies, three times dearer; and a click waits 30 ms at most for it."""

BURST = 200
"""Commands that are safe in flight anywhere (2.6 kB; standstills were measured from 16 kB on)."""

SHORT = 600
"""One-line commands (DELE) that begin at once: 7.8 kB, half of what made a server stand still, and their
answers are as short. A round trip less for five thousand."""


class Window:
    """The adaptive window. Times are seconds of the driver's clock."""

    def __init__(self, lockstep: bool = False) -> None:
        self.size = 1 if lockstep else LEAST
        self._lockstep = lockstep
        self._rtt = 0.0
        self._mark_s = 0.0
        self._count = self._octets = 0
        self._rate = 0.0  # octets a second, the best so far
        self._flat = 0  # round trips in a row that were not faster
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
        self._flat = 0
        self._begin(now_s)

    def answered(self, count: int, octets: int, now_s: float) -> None:
        """Hear that replies came; once a round trip the window is fitted to their rate and their weight."""
        if self._lockstep:
            return
        self._count += count
        self._octets += octets
        spent = now_s - self._mark_s
        rtt = self._rtt or 0.001
        if spent < rtt:
            return
        rate = self._octets / spent
        self._flat = 0 if rate > self._rate * GROWTH else self._flat + 1
        self._rate = max(self._rate, rate)
        gain = GAIN if self._flat < ROUNDS else STEADY_GAIN
        under_way = gain * self._rate * max(rtt, SHORTEST_RTT_S)
        self.size = min(CAP, int(under_way * self._count / self._octets) + LEAST)
        self._begin(now_s)

    def _begin(self, now_s: float) -> None:
        self._mark_s = now_s
        self._count = self._octets = 0

    def room(self, in_flight: int) -> int:
        """Return how many commands may be sent now; 0 until a quarter of the window has come back."""
        if self._extra:
            return self._extra
        if in_flight > self.size * REFILL:
            return 0
        return max(self.size - in_flight, 0)
