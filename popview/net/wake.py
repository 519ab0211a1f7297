"""A socket pair that lets another thread end a wait."""

import contextlib
import socket


class WakeUp:
    """Readable from the first `ring` to the next `calm`; `ring` may be called from any thread."""

    def __init__(self) -> None:
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)

    def fileno(self) -> int:
        """Return the descriptor that becomes readable."""
        return self._near.fileno()

    def ring(self) -> None:
        """Make it readable; a full buffer says so already, and behind close() nobody waits."""
        with contextlib.suppress(OSError):
            self._far.send(b"!")

    def calm(self) -> None:
        """Take away every ring so far."""
        try:
            while self._near.recv(4096):
                pass
        except BlockingIOError:
            return

    def close(self) -> None:
        """Give back both ends."""
        self._near.close()
        self._far.close()

    def __del__(self) -> None:
        """A worker that did not end in its time was left with it; nobody else can close it."""
        self.close()
