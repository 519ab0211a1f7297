"""A SOCKS5 proxy (RFC 1928, RFC 1929) and an HTTP CONNECT proxy (RFC 9110 section 9.3.6) on loopback.

with Proxy("socks5", {"mail.far.test": 1100}, user="nora", password="…") as proxy: … proxy.url

It knows names that nobody else knows: `hosts` maps each to a port of 127.0.0.1. `joined` keeps whom it
joined, as they were asked for; `carried` how many octets went up and down; `users` who signed in.

at_once: the server's first words come in one segment with the proxy's own answer, as from a busy one.
"""

import base64
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Self

__all__ = ["Proxy"]

NO_SIGN_IN, PASSWORD, NOTHING_FITS = 0, 2, 255
JOINED, REFUSED, UNKNOWN_HOST = 0, 5, 4
BY_NAME, BY_IPV4 = 3, 1


class Proxy:
    """Serves in threads of its own."""

    def __init__(
        self,
        kind: str,
        hosts: Mapping[str, int],
        *,
        user: str = "",
        password: str = "",
        at_once: bool = False,
    ) -> None:
        self.kind, self.hosts = kind, dict(hosts)
        self.user, self.password, self.at_once = user, password, at_once
        self.joined: list[tuple[str, int]] = []
        self.users: list[str] = []
        self.carried = {"up": 0, "down": 0}
        self._serve: Callable[[socket.socket], None] = {"socks5": self._socks, "http": self._http}[kind]
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._links: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        """Return how an account names it, without its password."""
        who = f"{self.user}@" if self.user else ""
        return f"{self.kind}://{who}127.0.0.1:{self.port}"

    def __enter__(self) -> Self:
        self._start(self._accept)
        return self

    def __exit__(self, *exc: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._lock:
            links = list(self._links)
        for link in links:
            with suppress(OSError):
                link.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(10)
        for link in links:
            link.close()

    def _start(self, work: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, name=f"proxy-{self.kind}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                link, _ = self._listener.accept()
                self._keep(link)
                self._start(self._one, link)

    def _keep(self, link: socket.socket) -> None:
        with self._lock:
            self._links.append(link)

    def _one(self, link: socket.socket) -> None:
        link.settimeout(20)
        with suppress(OSError, EOFError):
            self._serve(link)
        with suppress(OSError):
            link.shutdown(socket.SHUT_RDWR)

    # -- SOCKS5 ----------------------------------------------------------------------------------

    def _socks(self, link: socket.socket) -> None:
        version, count = _exactly(link, 2)
        offered = _exactly(link, count)
        wanted = PASSWORD if self.user else NO_SIGN_IN
        if version != 5 or wanted not in offered:
            link.sendall(bytes((5, NOTHING_FITS)))
            return
        link.sendall(bytes((5, wanted)))
        if wanted == PASSWORD and not self._signs_in(link):
            return
        _, command, _, kind = _exactly(link, 4)
        assert command == 1, "CONNECT is all that is asked for"
        if kind == BY_NAME:
            host = _exactly(link, _exactly(link, 1)[0]).decode("ascii")
        else:
            assert kind == BY_IPV4
            host = socket.inet_ntoa(_exactly(link, 4))
        (port,) = struct.unpack(">H", _exactly(link, 2))
        self._join(link, host, port, lambda code: bytes((5, code, 0, 1, 0, 0, 0, 0, 0, 0)))

    def _signs_in(self, link: socket.socket) -> bool:
        _, length = _exactly(link, 2)
        user = _exactly(link, length).decode()
        password = _exactly(link, _exactly(link, 1)[0]).decode()
        is_known = (user, password) == (self.user, self.password)
        link.sendall(bytes((1, 0 if is_known else 1)))
        if is_known:
            self.users.append(user)
        return is_known

    # -- HTTP ------------------------------------------------------------------------------------

    def _http(self, link: socket.socket) -> None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += _exactly(link, 1)
        first, *fields = head.decode("ascii").split("\r\n")
        method, target, _ = first.split(" ")
        assert method == "CONNECT"
        known = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        if self.user and f"Proxy-Authorization: Basic {known}" not in fields:
            link.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            return
        if self.user:
            self.users.append(self.user)
        host, _, port = target.rpartition(":")
        said = {JOINED: "200 Joined", UNKNOWN_HOST: "502 No such host", REFUSED: "502 Refused"}
        self._join(link, host, int(port), lambda code: f"HTTP/1.1 {said[code]}\r\n\r\n".encode())

    # -- joining ---------------------------------------------------------------------------------

    def _join(self, link: socket.socket, host: str, port: int, answer: Callable[[int], bytes]) -> None:
        if host not in self.hosts:
            link.sendall(answer(UNKNOWN_HOST))
            return
        self.joined.append((host, port))
        try:
            far = socket.create_connection(("127.0.0.1", self.hosts[host]), 10)
        except OSError:
            link.sendall(answer(REFUSED))
            return
        self._keep(far)
        first = far.recv(65_536) if self.at_once else b""
        self.carried["down"] += len(first)
        link.sendall(answer(JOINED) + first)
        self._start(self._carry, far, link, "down")
        self._carry(link, far, "up")

    def _carry(self, source: socket.socket, target: socket.socket, way: str) -> None:
        source.settimeout(None)
        with suppress(OSError):
            while data := source.recv(65_536):
                self.carried[way] += len(data)
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


def _exactly(link: socket.socket, count: int) -> bytes:
    data = b""
    while len(data) < count:
        more = link.recv(count - len(data))
        if not more:
            raise EOFError
        data += more
    return data
