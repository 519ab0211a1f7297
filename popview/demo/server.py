"""The embedded server's sockets: a thread for each listener and for each session, loopback only."""

import secrets
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, Self

from popview.demo.dialogue import Dialogue, Service, SessionLog, State
from popview.demo.maildrop import Maildrop

__all__ = ["DemoServer", "ServerTls"]

READ = 256 * 1024
IDLE_S = 600.0  # RFC 1939 section 3: at least ten minutes
HANDSHAKE_S = 30.0
JOIN_S = 5.0
CLOSE_S = 2.0  # for the peer's close_notify


class ServerTls(Protocol):
    """What is needed of an ssl.SSLContext with a certificate; the product itself has none."""

    def wrap_socket(self, sock: socket.socket, *, server_side: bool) -> socket.socket:
        """Shake hands as the server and return the protected socket; OSError where it fails."""


class DemoServer:
    """A POP3 server for one mailbox on loopback.

    start() returns the port for plain text (and STLS, where `tls` is given); `tls_port` is the
    one for TLS from the first byte, 0 without `tls`. `sessions` holds a SessionLog for every
    connection since the start, the oldest first.
    """

    dialogue: type[Dialogue] = Dialogue  # tests put a worse one here

    def __init__(
        self,
        maildrop: Maildrop,
        *,
        user: str = "demo",
        password: str = "demo",  # noqa: S107 - the demo's, shown to everyone
        host: str = "127.0.0.1",
        port: int = 0,
        tls: ServerTls | None = None,
    ) -> None:
        self.maildrop = maildrop
        self.service = Service(maildrop, user, password, offers_stls=tls is not None)
        self.host = host
        self.port = port
        self.tls_port = 0
        self.sessions: list[SessionLog] = []
        self._tls = tls
        self._guard = threading.Condition()
        self._listeners: list[socket.socket] = []
        self._links: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._stopping = False

    def start(self) -> int:
        """Listen and return the plain port; OSError where the port cannot be had."""
        self.port = self._listen(self.port, tls=False)
        if self._tls is not None:
            self.tls_port = self._listen(0, tls=True)
        return self.port

    def stop(self) -> None:
        """Close every socket and wait for the threads; sessions still open end without QUIT."""
        with self._guard:
            self._stopping = True
            links = [*self._listeners, *self._links]
            threads = list(self._threads)
        for link in links:
            with suppress(OSError):  # the peer may have gone already
                socket.socket.shutdown(link, socket.SHUT_RDWR)  # ssl's own forgets its state
        for thread in threads:
            thread.join(JOIN_S)

    def wait_for_end(self, timeout_s: float = 10.0) -> bool:
        """Wait until no session is open; return whether that came true."""
        with self._guard:
            return self._guard.wait_for(lambda: all(log.ended for log in self.sessions), timeout_s)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.stop()

    def _listen(self, port: int, *, tls: bool) -> int:
        listener = socket.create_server((self.host, port), backlog=64)
        self._listeners.append(listener)
        self._run(self._accept, listener, tls)
        found: int = listener.getsockname()[1]
        return found

    def _run(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, name="demo-pop3", daemon=True)
        with self._guard:
            self._threads = [t for t in self._threads if t.is_alive()] + [thread]
            thread.start()

    def _accept(self, listener: socket.socket, tls: bool) -> None:
        with listener:
            while not self._stopping:
                try:
                    link, _ = listener.accept()
                except OSError:  # stop() shut the listener down
                    return
                log = SessionLog()
                with self._guard:
                    if self._stopping:
                        link.close()
                        return
                    self._links.add(link)
                    self.sessions.append(log)
                self._run(self._serve, link, log, tls)

    def _serve(self, link: socket.socket, log: SessionLog, tls: bool) -> None:
        session = _Session(self, link, log)
        try:
            session.run(tls)
        except OSError:  # the peer hung up, was idle too long, or failed the handshake
            pass
        finally:
            session.dialogue.close()
            with self._guard:
                self._links.discard(session.link)
                self._guard.notify_all()
            session.link.close()

    def secured(self, link: socket.socket) -> socket.socket:
        """Shake hands; the protected socket takes the place of the plain one."""
        assert self._tls is not None
        link.settimeout(HANDSHAKE_S)
        secured = self._tls.wrap_socket(link, server_side=True)
        with self._guard:
            self._links.discard(link)
            self._links.add(secured)
        return secured


class _Session:
    """One connection with its dialogue; runs in a thread of its own."""

    def __init__(self, server: DemoServer, link: socket.socket, log: SessionLog) -> None:
        stamp = f"{secrets.token_hex(6)}.{time.time_ns()}@localhost"
        self.server = server
        self.link = link
        self.dialogue = server.dialogue(server.service, log, stamp)

    def run(self, tls: bool) -> None:
        """Talk until QUIT was answered or the peer has gone."""
        self.link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tls:
            self._secure()
        self.link.settimeout(IDLE_S)
        self.link.sendall(self.dialogue.greeting())
        while self.dialogue.state is not State.ENDED:
            data = self.link.recv(READ)
            if not data:
                return
            for piece in self.dialogue.feed(data):
                self.link.sendall(piece)
            if self.dialogue.starts_tls:
                self._secure()
        self._say_goodbye()

    def _secure(self) -> None:
        self.link = self.server.secured(self.link)
        self.link.settimeout(IDLE_S)
        self.dialogue.secure()

    def _say_goodbye(self) -> None:
        """End the stream in order: over TLS a missing close_notify would look like truncation."""
        self.link.settimeout(CLOSE_S)
        unwrap = getattr(self.link, "unwrap", None)
        if unwrap is not None:
            self.link = unwrap()
        self.link.shutdown(socket.SHUT_WR)
