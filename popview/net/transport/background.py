"""Work that cannot be interrupted, in a throw-away daemon thread under a deadline.

getaddrinfo and a proxy's handshake know no cancel; what is abandoned dies with its own time-out.
"""

import contextlib
import selectors
import socket
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from popview.net.transport.link import Clock, Wishes

T = TypeVar("T")


class _Errand(Generic[T]):
    """One piece of work and the pipe that says it is done."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._near, self._far = socket.socketpair()
        self._lock = threading.Lock()
        self._abandoned = False
        self._result: list[T] = []
        self._failure: list[BaseException] = []

    def run(self) -> None:
        """Work, in the daemon thread; an abandoned result that can be closed is closed."""
        try:
            result = self._work()
        except BaseException as failure:  # noqa: BLE001 - handed over and raised by the waiter
            self._failure.append(failure)
        else:
            with self._lock:
                self._result.append(result)
                if self._abandoned and isinstance(result, socket.socket):
                    result.close()
        self._far.close()

    def fileno(self) -> int:
        """Return what becomes readable at the end of the work."""
        return self._near.fileno()

    def abandon(self) -> None:
        """Let go; whatever still comes of it is thrown away."""
        with self._lock:
            self._abandoned = True
            for result in self._result:
                if isinstance(result, socket.socket):
                    result.close()

    def result(self) -> T:
        """Return what the work returned, or raise what it raised."""
        if self._failure:
            raise self._failure[0]
        return self._result[0]

    def close(self) -> None:
        self._near.close()


def in_background(work: Callable[[], T], wishes: Wishes, clock: Clock, until: float) -> T:
    """Return work() done elsewhere. TimeoutError at the deadline; Cancelled from the wishes."""
    errand = _Errand(work)
    threading.Thread(target=errand.run, name="popview-errand", daemon=True).start()
    with selectors.DefaultSelector() as selector, contextlib.closing(errand):
        selector.register(errand.fileno(), selectors.EVENT_READ)
        if wishes.fileno() >= 0:
            selector.register(wishes.fileno(), selectors.EVENT_READ)
        try:
            while True:
                left = until - clock.now()
                if left <= 0:
                    raise TimeoutError
                ready = {key.fd for key, _ in selector.select(left)}
                if errand.fileno() in ready:
                    return errand.result()
                if ready or wishes.waiting():
                    wishes.attend()
        except BaseException:
            errand.abandon()
            raise
