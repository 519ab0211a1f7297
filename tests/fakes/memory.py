"""A link in memory and a clock that only moves when somebody waits: round trips can be counted exactly.

dialer = MemoryDialer(maildrop, rtt=0.1)
... use it as the dialer of an office ...
dialer.clock.now() / 0.1        round trips so far
"""

from collections import deque

from popview.demo.dialogue import Dialogue, Service, SessionLog, State
from popview.demo.maildrop import Maildrop
from popview.errors import NetworkError
from popview.net.transport import Deadlines, Dialer, Link, Wishes
from popview.net.transport.link import Told
from popview.types import Account, ProblemKind, Stage


class VirtualClock:
    """Time that passes by waiting alone."""

    def __init__(self) -> None:
        self.now_s = 0.0

    def now(self) -> float:
        return self.now_s

    def epoch(self) -> float:
        return 1.78e9 + self.now_s

    def advance(self, to_s: float) -> None:
        self.now_s = max(self.now_s, to_s)


class MemoryLink:
    """A link to a Dialogue; an answer arrives one round trip after its command was sent."""

    host, port, address = "memory", 110, "memory"
    is_secure = False
    tls_facts: tuple[tuple[str, str], ...] = ()

    def __init__(self, dialogue: Dialogue, clock: VirtualClock, rtt: float, wishes: Wishes) -> None:
        self.dialogue, self.clock, self.rtt = dialogue, clock, rtt
        self.writes: list[bytes] = []
        self._wishes = wishes
        self._arriving: deque[tuple[float, bytes]] = deque([(clock.now() + rtt, dialogue.greeting())])
        self.closed = False
        self.lost = False

    def send(self, data: bytes | bytearray | memoryview, /) -> int:
        if self.lost:
            raise NetworkError(ProblemKind.LOST, reason="econnreset")
        self.writes.append(bytes(data))
        answer = b"".join(self.dialogue.feed(bytes(data)))
        if answer:
            self._arriving.append((self.clock.now() + self.rtt, answer))
        if self.dialogue.state is State.ENDED:
            self._arriving.append((self.clock.now() + self.rtt, b""))
        return len(data)

    def receive_into(self, space: memoryview, /) -> int | None:
        if not self._arriving or self._arriving[0][0] > self.clock.now():
            return None
        when, data = self._arriving.popleft()
        space[: len(data)] = data[: len(space)]
        if len(data) > len(space):
            self._arriving.appendleft((when, data[len(space) :]))
        return min(len(data), len(space))

    def wait(self, *, writing: bool, until: float) -> bool:
        if self._wishes.waiting():
            return True
        if self._arriving and self._arriving[0][0] <= until:
            self.clock.advance(self._arriving[0][0])
            return True
        self.clock.advance(until)
        return False

    def hurry(self) -> None:
        return

    def secure(self, *, behind_stls: bool) -> None:
        raise NotImplementedError

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.dialogue.close()


class MemoryDialer(Dialer):
    """Makes memory links; a connect costs one round trip. `links` keeps them all."""

    clock: VirtualClock

    def __init__(self, maildrop: Maildrop, *, rtt: float = 0.1, dialogue: type[Dialogue] = Dialogue) -> None:
        super().__init__(VirtualClock(), Deadlines())
        self.rtt = rtt
        self.service = Service(maildrop, "demo", "demo", offers_stls=False)
        self.links: list[MemoryLink] = []
        self._dialogue = dialogue

    def dial(self, account: Account, wishes: Wishes, told: Told, *, policy: str = "trust") -> Link:
        told(Stage.CONNECTING)
        self.clock.advance(self.clock.now() + self.rtt)
        dialogue = self._dialogue(self.service, SessionLog(), "1.2@memory")
        link = MemoryLink(dialogue, self.clock, self.rtt, wishes)
        self.links.append(link)
        return link

    def speaks_tls(self, account: Account, wishes: Wishes) -> bool:
        return False

    @property
    def round_trips(self) -> float:
        """How many round trips have passed."""
        return round(self.clock.now() / self.rtt, 3)
