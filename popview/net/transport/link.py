"""What the driver asks of a link, of a clock and of the person's wishes.

Small protocols, so that a seeded simulation can hand in a link in memory and a virtual clock.
"""

import time
from typing import Protocol

from popview.types import Stage


class Clock(Protocol):
    """Time as the net room sees it."""

    def now(self) -> float:
        """Return monotonic seconds, for deadlines."""
        ...

    def epoch(self) -> float:
        """Return seconds since 1970, for dates that are shown or stored."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now(self) -> float:
        """Return monotonic seconds."""
        return time.monotonic()

    def epoch(self) -> float:
        """Return seconds since 1970."""
        return time.time()


class Wishes(Protocol):
    """The inbox as a wait sees it: something that may become readable, and must then be attended."""

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when a wish comes; -1: there is none."""
        ...

    def waiting(self) -> bool:
        """Say cheaply, without a system call, whether something has come."""
        ...

    def attend(self) -> None:
        """Take what came. Raises Cancelled where the person stopped what is being waited for."""
        ...


class Told(Protocol):
    """Hears where a session is."""

    def __call__(self, stage: Stage, /) -> None:
        """Take note of the stage that begins."""
        ...


class Link(Protocol):
    """A connected stream of bytes that never blocks except in `wait` and `secure`."""

    host: str
    port: int

    def send(self, data: bytes | bytearray | memoryview, /) -> int:
        """Hand over bytes; returns how many were taken, 0 where none can be now. NetworkError."""
        ...

    def receive_into(self, space: memoryview, /) -> int | None:
        """Read into space; None: nothing there now; 0: the server closed. NetworkError."""
        ...

    def wait(self, *, writing: bool, until: float) -> bool:
        """Wait for the server (or, with writing, for room), for a wish, or for the deadline.

        False only where the deadline passed and nothing else happened. Does not attend the wishes.
        """
        ...

    def hurry(self) -> None:
        """Ask the kernel to acknowledge at once (lock-step on Linux: 44 ms a command otherwise)."""
        ...

    def secure(self, *, behind_stls: bool) -> None:
        """Start TLS and check the certificate. TlsError, CertificateError, NetworkError."""
        ...

    @property
    def is_secure(self) -> bool:
        """True once TLS runs."""
        ...

    @property
    def tls_facts(self) -> tuple[tuple[str, str], ...]:
        """("version", "TLSv1.3"), ("cipher", …), ("certificate", sha256 hex); empty without TLS."""
        ...

    @property
    def address(self) -> str:
        """The numeric address reached; the proxy's where there is one."""
        ...

    def close(self) -> None:
        """Close at once, from either state; twice does no harm."""
        ...
