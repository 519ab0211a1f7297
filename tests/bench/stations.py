"""What a run of the benchmarks stands on: the sink, a Dovecot, certificates, and links with a delay.

The delay is a path through the kernel's own TCP where that can be had (root, Linux, /dev/net/tun), so that
slow start and windows cost what they would; elsewhere a relay that holds chunks back.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from tests.bench.mailgen import COUNTS
from tests.bench.place import Place
from tests.bench.sink import Sink
from tests.servers import certs as making
from tests.servers import seed
from tests.servers.dovecot import Dovecot
from tests.servers.lifeline import tied

SERVERS = Path(__file__).resolve().parent.parent / "servers"


def has_tun() -> bool:
    """Say whether a path through the kernel's TCP can be made."""
    return (
        sys.platform == "linux"
        and os.geteuid() == 0
        and os.path.exists("/dev/net/tun")
        and shutil.which("ip") is not None
    )


class Stations:
    """Servers and links, each started when first asked for and ended in `__exit__`.

    count cuts every mailbox of the sink short; relay: the delay is not made by the kernel, root or not;
    clock: no side's waiting for a core is taken off (stopwatch.py).
    """

    def __init__(self, *, count: int | None = None, relay: bool = False, clock: bool = False) -> None:
        self._count = count
        self._is_by_clock = clock
        self._stack = ExitStack()
        self._sinks: dict[str, Sink] = {}
        self._dovecot: Dovecot | None = None
        self._links: dict[tuple[int, float, float], int] = {}
        self.is_real = has_tun() and not relay
        self.folder = Path(tempfile.mkdtemp(prefix="popview-bench-"))
        self.folder.chmod(0o755)

    def __enter__(self) -> Self:
        self.certs = making.make(self.folder / "certs")
        self.certs.chmod(0o755)
        return self

    def __exit__(self, *exc: object) -> None:
        self._stack.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def delay(self) -> str:
        """How the delay is made."""
        return "TUN path through the kernel's TCP" if self.is_real else "relay on loopback"

    def count_of(self, letter: str) -> int:
        """Return how many messages a mailbox of the sink has here."""
        return self.count_or(COUNTS[letter])

    def count_or(self, count: int) -> int:
        """Return the count, or what every mailbox is cut to."""
        return count if self._count is None else min(count, self._count)

    def start_dovecot(self, users: Iterable[str]) -> Dovecot:
        """Start a Dovecot whose users have empty mailboxes."""
        return self._stack.enter_context(Dovecot(self.certs, {user: () for user in users}))

    def real_box(self, *, tls: bool, rtt_ms: float) -> Place:
        """Return where a small mailbox of a Dovecot is."""
        if self._dovecot is None:
            self._dovecot = self._stack.enter_context(Dovecot(self.certs, {"ann": seed.messages(3)}))
        port = self._dovecot.tls_port if tls else self._dovecot.port
        return Place(self.delayed(port, rtt_ms), "ann", tls, self.ca, self._dovecot.password("ann"))

    @property
    def ca(self) -> str:
        """The certificate to trust."""
        return str(self.certs / "ca.pem")

    def box(self, letter: str, *, tls: bool = False, rtt_ms: float = 0.0, mbit: float = 0.0) -> Place:
        """Return where mailbox A, B, C or D of the sink is, behind a link with that delay."""
        sink = self._sinks.get(letter)
        if sink is None:
            sink = self._sinks[letter] = Sink(letter, self.certs, count=self._count)
            self._stack.enter_context(sink)
        port = sink.tls_port if tls else sink.port
        server = 0 if rtt_ms or self._is_by_clock else sink.group
        return Place(self.delayed(port, rtt_ms, mbit), letter.lower(), tls, self.ca, server=server)

    def delayed(self, port: int, rtt_ms: float, mbit: float = 0.0) -> int:
        """Return a port that leads to `port` over a link with that round-trip time; 0: no link."""
        if not rtt_ms:
            return port
        key = (port, rtt_ms, mbit)
        if key not in self._links:
            self._links[key] = self._lay(*key)
        return self._links[key]

    def _lay(self, port: int, rtt_ms: float, mbit: float) -> int:
        script = SERVERS / ("tun.py" if self.is_real else "slow.py")
        command = [sys.executable, str(script), "0", str(port), f"{rtt_ms:g}", f"{mbit:g}"]
        process = subprocess.Popen(tied(command, kindly=True), stdout=subprocess.PIPE)
        self._stack.callback(_end, process)
        assert process.stdout is not None
        words = process.stdout.readline().split()
        if words[:1] != [b"READY"]:
            raise RuntimeError(f"no link: {' '.join(command)}")
        return int(words[1])


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
