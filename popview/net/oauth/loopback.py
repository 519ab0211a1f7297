"""The port of this computer to which the browser comes back, once (RFC 8252 section 7.3).

The only listening socket of PopView: on 127.0.0.1 alone, for one answer, open no longer than the wait for it.
"""

import contextlib
import hmac
import selectors
import socket
from collections.abc import Mapping
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl

import h11

from popview.errors import PopViewError
from popview.net.transport import Clock, Wishes
from popview.types import ProblemKind

_MOST_HEAD = 16_384
_MOST_TALKS = 16  # browsers open a few connections in advance; more is no browser
_HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"),
    ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
    ("Connection", "close"),
)


class _Talk:
    """One connection from a browser."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        sock.setblocking(False)
        self._protocol = h11.Connection(h11.SERVER, max_incomplete_event_size=_MOST_HEAD)

    def hear(self) -> h11.Request | None:
        """Return the request once its head is there. h11.RemoteProtocolError, EOFError, OSError."""
        try:
            data = self.sock.recv(_MOST_HEAD)
        except BlockingIOError:
            return None
        if not data:
            raise EOFError
        self._protocol.receive_data(data)
        event = self._protocol.next_event()
        return event if isinstance(event, h11.Request) else None

    def say(self, status: int, page: str) -> None:
        """Answer and send all of it; a page is small enough for any buffer."""
        body = page.encode()
        head = h11.Response(status_code=status, headers=[*_HEADERS, ("Content-Length", str(len(body)))])
        data = (self._protocol.send(head) or b"") + (self._protocol.send(h11.Data(data=body)) or b"")
        with contextlib.suppress(OSError):  # a browser that has gone needs no page
            self.sock.settimeout(1.0)
            self.sock.sendall(data + (self._protocol.send(h11.EndOfMessage()) or b""))
            self.sock.shutdown(socket.SHUT_WR)


class Loopback:
    """Listens from `__enter__` to `__exit__`; `wait` gives the one answer.

    host: how the address is written; what is listened on is 127.0.0.1. port 0: any free one.
    """

    def __init__(self, host: str = "127.0.0.1", port: int = 0) -> None:
        self._host, self._wanted = host, port

    def __enter__(self) -> Self:
        self._sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._sock.bind(("127.0.0.1", self._wanted))
            self._sock.listen(_MOST_TALKS)
            self._sock.setblocking(False)
        except OSError as error:
            self._sock.close()
            raise PopViewError(ProblemKind.OAUTH_PORT, port=str(self._wanted)) from error
        self.port: int = self._sock.getsockname()[1]
        self._talks: dict[int, _Talk] = {}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for talk in self._talks.values():
            talk.sock.close()
        self._sock.close()

    @property
    def url(self) -> str:
        """Return the address for the browser to come back to."""
        return f"http://{self._host}:{self.port}/"

    def wait(
        self, state: str, wishes: Wishes, clock: Clock, until: float, pages: tuple[str, str]
    ) -> Mapping[str, str]:
        """Return the answer's values. pages: shown after a good answer, and after any other.

        TimeoutError at the deadline; Cancelled from the wishes; PopViewError (OAUTH_ANSWER [reason: state])
        where an answer is not to the question that we asked.
        """
        with selectors.DefaultSelector() as selector:
            selector.register(self._sock, selectors.EVENT_READ)
            if wishes.fileno() >= 0:
                selector.register(wishes.fileno(), selectors.EVENT_READ)
            while (left := until - clock.now()) > 0:
                ready = {key.fd for key, _ in selector.select(left)}
                if wishes.fileno() in ready or wishes.waiting():
                    wishes.attend()
                if self._sock.fileno() in ready:
                    self._accept(selector)
                for number in ready & self._talks.keys():
                    values = self._serve(number, selector, state, pages)
                    if values is not None:
                        return values
        raise TimeoutError

    def _accept(self, selector: selectors.BaseSelector) -> None:
        try:
            sock, _ = self._sock.accept()
        except OSError:  # it has gone again
            return
        if len(self._talks) >= _MOST_TALKS:
            sock.close()
            return
        self._talks[sock.fileno()] = _Talk(sock)
        selector.register(sock, selectors.EVENT_READ)

    def _serve(
        self, number: int, selector: selectors.BaseSelector, state: str, pages: tuple[str, str]
    ) -> Mapping[str, str] | None:
        talk = self._talks[number]
        try:
            request = talk.hear()
            if request is None:
                return None
        except (h11.RemoteProtocolError, EOFError, OSError):  # no browser, or one that went on
            self._drop(number, selector)
            return None
        try:
            return self._answer(talk, request, state, pages)
        finally:
            self._drop(number, selector)

    def _drop(self, number: int, selector: selectors.BaseSelector) -> None:
        talk = self._talks.pop(number)
        selector.unregister(talk.sock)
        talk.sock.close()

    def _answer(
        self, talk: _Talk, request: h11.Request, state: str, pages: tuple[str, str]
    ) -> Mapping[str, str] | None:
        path, _, query = request.target.decode("ascii", "replace").partition("?")
        values = dict(parse_qsl(query))
        if request.method != b"GET" or path != "/" or not values.keys() & {"code", "error"}:
            talk.say(404, "")  # its icon, or somebody else's question
            return None
        is_ours = hmac.compare_digest(values.get("state", "").encode(), state.encode())
        is_good = is_ours and "code" in values and "error" not in values
        talk.say(200 if is_good else 400, pages[0] if is_good else pages[1])
        if not is_ours:
            raise PopViewError(ProblemKind.OAUTH_ANSWER, host=self._host, reason="state")
        return values
