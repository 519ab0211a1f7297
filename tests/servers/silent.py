"""Peers that do not answer: one that accepts and says nothing, one that never completes a connect."""

import socket
from contextlib import suppress
from typing import Self

__all__ = ["HangingConnect", "Silent"]


class Silent:
    """Connections succeed, the greeting never comes; `port` is where to connect."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self._listener.close()


class HangingConnect:
    """Connecting neither succeeds nor fails: the queue of the listener is full (Linux drops the SYN)."""

    def __init__(self) -> None:
        self._listener = socket.socket()
        self._listener.bind(("127.0.0.1", 0))
        self._listener.listen(0)
        self.port: int = self._listener.getsockname()[1]
        self._fillers: list[socket.socket] = []

    def __enter__(self) -> Self:
        for _ in range(16):
            filler = socket.socket()
            self._fillers.append(filler)
            filler.settimeout(0.05)
            try:
                filler.connect(("127.0.0.1", self.port))
            except TimeoutError:
                return self
        self.__exit__()
        raise RuntimeError("the queue did not fill up")

    def __exit__(self, *exc: object) -> None:
        for filler in self._fillers:
            with suppress(OSError):
                filler.close()
        self._listener.close()
