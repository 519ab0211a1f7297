"""What a run of the benchmarks stands on: the sink, a Dovecot, certificates, and links with a delay.

The delay is a path through the kernel's own TCP where that can be had (root, Linux, /dev/net/tun), so that
slow start and windows cost what they would; elsewhere a relay that holds chunks back.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.bench.sink import Sink
from tests.servers import certs as making
from tests.servers.lifeline import tied

SERVERS = Path(__file__).resolve().parent.parent / "servers"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mailbox is to be found: a port of 127.0.0.1, its user, and what to trust."""

    port: int
    user: str
    tls: bool
    ca: str
    password: str = "pw"


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

    count cuts every mailbox of the sink short; rtt_ms overrules every delay (for a quick test).
    """

    def __init__(self, *, count: int | None = None, relay: bool = False) -> None:
        self._count = count
        self._stack = ExitStack()
        self._sinks: dict[str, Sink] = {}
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

    def enter(self, thing: "ExitStack | Sink") -> None:
        """Keep something open until the end."""
        self._stack.enter_context(thing)

    @property
    def ca(self) -> str:
        """The certificate to trust."""
        return str(self.certs / "ca.pem")

    def box(self, letter: str, *, tls: bool = False, rtt_ms: float = 0.0, mbit: float = 0.0) -> Place:
        """Return where mailbox A, B, C or D of the sink is, behind a link with that delay."""
        sink = self._sinks.get(letter)
        if sink is None:
            sink = self._sinks[letter] = Sink(letter, self.certs, count=self._count)
            self.enter(sink)
        port = sink.tls_port if tls else sink.port
        return Place(self.delayed(port, rtt_ms, mbit), letter.lower(), tls, self.ca)

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
