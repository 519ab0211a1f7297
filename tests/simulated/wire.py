"""A line in memory and a clock that moves only where somebody waits; faults at any byte or reply."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from popview.errors import NetworkError
from popview.net.transport import Deadlines, Wishes
from popview.net.transport.link import Told
from popview.types import Account, ProblemKind, Stage
from tests.simulated.mortal import Process
from tests.simulated.peer import Conversation, Server

EPOCH = 1_780_000_000.0
ROUND_TRIP_S = 0.001

KINDS = (
    "down",  # the line breaks after so many octets of the server's
    "up",  # … of the client's
    "garbage",  # a reply is replaced by a line that is none
    "extra",  # a reply nobody asked for
    "twice",  # a DELE is answered twice
    "missing",  # a reply is swallowed
    "mute",  # the server goes on, but nothing comes back
    "deaf",  # nothing arrives at the server any more
    "late",  # … until the line is closed: then all of it does
    "refuse",  # a command is refused and has no effect
    "closed",  # the server hangs up behind a reply
)
SLOW = 40
"""Octets that are read at once from a server that takes its time for each command."""

MANY_LINES = (b"UIDL", b"LIST", b"CAPA")
BY_OCTET = ("down", "up")


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to one session, and where: an octet for "down" and "up", else the number of a reply."""

    kind: str
    at: int
    words: bytes = b""


def draw(rng: random.Random) -> Fault:
    """Return a fault somewhere in a session of this size."""
    kind = rng.choice(KINDS)
    if kind in BY_OCTET:
        return Fault(kind, rng.randrange(1100 if kind == "down" else 220))
    extra = rng.choice((b"+OK\r\n", b"-ERR busy\r\n", b"+OK 1 2\r\n.\r\n", b"\0\xff?\r\n"))
    garbage = rng.choice((b"garbage\r\n", b"\r\n", b"\xff\xfe\0\r\n", b"OK\r\n"))
    return Fault(kind, rng.randrange(18), extra if kind == "extra" else garbage)


class VirtualClock:
    """popview.net.transport.Clock."""

    def __init__(self) -> None:
        self.time = 1000.0

    def now(self) -> float:
        """Return monotonic seconds."""
        return self.time

    def epoch(self) -> float:
        """Return seconds since 1970."""
        return EPOCH + self.time


class MemoryLink:
    """popview.net.transport.Link between a driver and a Conversation."""

    host, port, is_secure, tls_facts, address = "simulated", 110, False, (), "192.0.2.1"

    def __init__(
        self,
        talk: Conversation,
        clock: VirtualClock,
        wishes: Wishes,
        process: Process,
        fault: Fault | None,
        happen: Callable[[], None],
        on_command: Callable[["MemoryLink", bytes], None],
        piece: int,
    ) -> None:
        self.record = talk.record
        self.has_deleted = self.has_reset = False
        self._on_command = on_command
        self._talk, self._clock, self._wishes, self._process = talk, clock, wishes, process
        self._fault, self._happen, self._piece = fault, happen, piece
        self._to_server = bytearray()
        self._arrived: list[bytes] = []  # lines at the server that it has not come to
        is_extra = fault is not None and fault.kind in ("extra", "twice") and fault.at % 2 == 1
        self._is_slow = piece == SLOW or is_extra  # each command is answered before the next is looked at
        self._deles = self._stats = 0
        self._to_client = bytearray(talk.greeting())
        self._ends = [len(self._to_client)]  # where each reply ends in the stream to the client
        self._sent_up = self._read = self._replied = 0
        self.commands = 0  # lines that the client has handed over
        self._made = len(self._to_client)
        self._is_broken = self._is_ended = self._is_deaf = self._is_closed = False
        self._is_doubled = False
        self.is_garbled = False  # what the client has read was no reply
        self._garbled_at = -1
        if fault is not None and fault.kind == "refuse" and fault.at == 0:
            talk.refuse_next = True

    # -- popview.net.transport.Link ------------------------------------------------------------

    def send(self, data: bytes | bytearray | memoryview, /) -> int:
        """Take everything; it travels when somebody waits."""
        self._process.check()
        if self._is_broken:
            raise NetworkError(ProblemKind.LOST, reason="reset")
        self._to_server += data
        for line in bytes(data).split(b"\r\n")[:-1]:
            self.commands += 1
            self.has_reset |= line == b"RSET"
            self._stats += line == b"STAT"
            if line[:4] in (b"DELE", b"QUIT"):
                self._on_command(self, line)
        return len(data)

    def receive_into(self, space: memoryview, /) -> int | None:
        """Give what has come."""
        self._process.check()
        if self._to_client:
            count = min(len(self._to_client), len(space), self._piece)
            space[:count] = self._to_client[:count]
            del self._to_client[:count]
            self._read += count
            if 0 <= self._garbled_at < self._read:
                self.is_garbled = True
            return count
        if self._is_broken:
            raise NetworkError(ProblemKind.LOST, reason="reset")
        return 0 if self._is_ended else None

    def wait(self, *, writing: bool, until: float) -> bool:
        """Let the line carry what was sent; where nothing comes of it, the deadline passes."""
        self._process.check()
        self._happen()
        if self._wishes.waiting():
            return True
        self._clock.time += ROUND_TRIP_S
        if self._carry() or self._to_client or self._is_ended or self._is_broken:
            return True
        self._clock.time = max(self._clock.time, until)
        return False

    def hurry(self) -> None:
        """Nothing to do in memory."""

    def secure(self, *, behind_stls: bool) -> None:
        """There is no TLS in memory."""
        raise AssertionError("nobody asked for TLS")

    def close(self) -> None:
        """Close from the client's side, which a dying process does as well."""
        if self._is_closed:
            return
        self._is_closed = True
        self.record.is_lost_at_stat = self._stats > 1 and self.replies_read <= self.commands
        if self._fault is not None and self._fault.kind == "late" and not self._is_broken:
            self._is_deaf = False
        if not self._is_deaf and not self._is_broken:
            self._carry()  # the kernel delivers what was handed over before
        self._talk.close()

    # -- the wire ------------------------------------------------------------------------------

    @property
    def is_behind(self) -> bool:
        """True where the server has not come to all commands before the last."""
        return self._replied < self.commands - 1

    @property
    def replies_read(self) -> int:
        """How many whole replies the client has been given, the greeting and uncalled ones included."""
        return sum(1 for end in self._ends if end <= self._read)

    def _carry(self) -> bool:
        """Bring what was sent to the server, and its replies back as far as the line does so."""
        if self._is_deaf or self._is_broken or self._is_ended or not (self._to_server or self._arrived):
            return False
        self._cut_upwards()
        end = self._to_server.rfind(b"\n") + 1
        self._arrived += bytes(self._to_server[:end]).split(b"\r\n")[:-1]
        del self._to_server[:end]
        is_hurried = self._is_broken or self._is_closed or not self._is_slow
        lines = self._arrived if is_hurried else self._arrived[:1]
        self._arrived = [] if is_hurried else self._arrived[1:]
        for line in lines:
            if self._talk.is_over or self._is_deaf or self._is_cut_behind:
                break
            if self._is_doubled and (line in MANY_LINES or line[:4] in (b"TOP ", b"RETR")):
                del self._ends[-1]  # a second +OK in front of a body is a known habit, and passed over
            self._is_doubled = False
            self._reply(self._talk.answer(line), is_dele=line.startswith(b"DELE"))
        if self._is_broken:
            self._talk.close()
        elif self._talk.is_over:
            self._is_ended = True
        return True

    @property
    def _is_cut_behind(self) -> bool:
        """Where a reply is cut off, what was sent behind its command arrives in every second life."""
        fault = self._fault
        return self._is_broken and fault is not None and fault.kind == "down" and bool(fault.at % 2)

    def _cut_upwards(self) -> None:
        fault = self._fault
        self._sent_up += len(self._to_server)
        if fault is not None and fault.kind == "up" and self._sent_up >= fault.at:
            del self._to_server[len(self._to_server) - (self._sent_up - fault.at) :]
            self._is_broken = True

    def _reply(self, reply: bytes, *, is_dele: bool) -> None:
        fault, at = self._fault, self._replied
        self._replied += 1
        self._deles += is_dele
        if fault is None:
            self._give(reply)
            return
        if fault.kind == "refuse" and at + 1 == fault.at:
            self._talk.refuse_next = True
        is_here = at == fault.at
        match fault.kind:
            case "garbage" if is_here:
                self._garbled_at = self._made
                self._give(fault.words)
            case "missing" if is_here:
                pass
            case "extra" if is_here:
                self._give(reply)
                self._give(fault.words)
                self.record.has_extra = True
                self._is_doubled = fault.words == b"+OK\r\n"
            case "twice" if is_dele and self._deles == 1 + fault.at % 3:
                self._give(reply)
                self._give(reply)
                self.record.has_extra = True
            case "mute" if at >= fault.at:
                pass
            case "deaf" | "late" if is_here:
                self._give(reply)
                self._is_deaf = True
            case "closed" if is_here:
                self._give(reply)
                self._talk.close()
                self._is_ended = True
            case _:
                self._give(reply)

    def _give(self, reply: bytes) -> None:
        fault = self._fault
        if self._is_broken and fault is not None and fault.kind == "down":
            return
        if fault is not None and fault.kind == "down" and self._made + len(reply) > fault.at:
            self._to_client += reply[: max(fault.at - self._made, 0)]
            self._is_broken = True
            return
        self._made += len(reply)
        self._ends.append(self._made)
        self._to_client += reply


class MemoryDialer:
    """popview.net.transport.Dialer: each dial is a session with the server."""

    def __init__(self, server: Server, clock: VirtualClock, process: Process) -> None:
        self.server, self.clock, self.deadlines = server, clock, Deadlines()
        self._process = process
        self.next_fault: Callable[[], Fault | None] = lambda: None
        self.happen: Callable[[], None] = lambda: None
        self.on_command: Callable[[MemoryLink, bytes], None] = lambda link, line: None
        self.piece = 1 << 20

    def dial(self, account: Account, wishes: Wishes, told: Told, *, policy: str = "trust") -> MemoryLink:
        """Connect."""
        told(Stage.CONNECTING)
        self._process.check()
        fault = self.next_fault()
        if fault is not None and fault.kind == "down" and fault.at == 0:
            raise NetworkError(ProblemKind.UNREACHABLE, host="simulated", port="110")
        talk = self.server.connect(self.clock.now())
        return MemoryLink(
            talk, self.clock, wishes, self._process, fault, self.happen, self.on_command, self.piece
        )

    def speaks_tls(self, account: Account, wishes: Wishes) -> bool:
        """Nothing here does."""
        return False
