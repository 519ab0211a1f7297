"""CONNECT: what is asked, what is read of the answer, and that nothing behind it is taken."""

import base64
import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

from popview.net.transport import SystemClock
from popview.net.transport.tunnel import join_by_http
from popview.types import Proxy, ProxyKind

CLOCK = SystemClock()
JOINED = b"HTTP/1.1 200 Connection established\r\nVia: 1.1 gate\r\n\r\n"
GREETING = b"+OK hello\r\n"

Serve = Callable[..., Proxy]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a proxy for one connection that says these pieces, each in a segment of its own, then closes.

    `heard` of the function holds what it was asked.
    """
    threads = []
    heard: list[bytes] = []

    def start(*pieces: bytes, user: str = "", stays: bool = False) -> Proxy:
        listener = socket.create_server(("127.0.0.1", 0))
        listener.settimeout(20)
        thread = threading.Thread(target=answer, args=(listener, pieces, stays), daemon=True)
        thread.start()
        threads.append(thread)
        return Proxy(ProxyKind.HTTP, "127.0.0.1", listener.getsockname()[1], user)

    def answer(listener: socket.socket, pieces: tuple[bytes, ...], stays: bool) -> None:
        with listener, listener.accept()[0] as link:
            link.settimeout(20)
            link.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            asked = b""
            while not asked.endswith(b"\r\n\r\n"):
                asked += link.recv(1)
            heard.append(asked)
            try:
                for piece in pieces:
                    link.sendall(piece)
                if stays:
                    link.recv(1)  # until the client closes
            except OSError:  # it has closed already
                return

    start.heard = heard  # type: ignore[attr-defined]
    yield start
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


def join(
    via: Proxy, password: str = "", host: str = "mail.example.org", seconds: float = 10
) -> socket.socket:
    return join_by_http(via, password, host, 110, CLOCK, CLOCK.now() + seconds)


@pytest.mark.parametrize(
    "pieces",
    [
        [JOINED + GREETING],
        [JOINED, GREETING],
        [bytes((octet,)) for octet in JOINED + GREETING],
        [JOINED[:30], JOINED[30:] + GREETING],
        [JOINED.replace(b"\r\n", b"\n") + GREETING],
        [b"HTTP/1.1 102 Processing\r\n\r\n" + JOINED + GREETING],
        [b"HTTP/1.0 200\r\n\r\n" + GREETING],
        [b"HTTP/1.1 204 Joined\r\nContent-Length: 11\r\n\r\n" + GREETING],
    ],
    ids=["one", "two", "octets", "torn", "bare-lf", "interim", "terse", "length"],
)
def test_what_the_server_says_first_is_still_there(serve: Serve, pieces: list[bytes]) -> None:
    with join(serve(*pieces)) as sock, sock.makefile("rb") as lines:
        assert lines.readline() == GREETING


@pytest.mark.parametrize(
    ("host", "place"), [("mail.example.org", b"mail.example.org:110"), ("2001:db8::1", b"[2001:db8::1]:110")]
)
def test_the_proxy_is_asked_by_name_and_told_nothing_more(serve: Serve, host: str, place: bytes) -> None:
    join(serve(JOINED), host=host).close()
    head = b"CONNECT " + place + b" HTTP/1.1\r\nHost: " + place + b"\r\n\r\n"
    assert serve.heard == [head]  # type: ignore[attr-defined]


def test_who_signs_in_says_so_at_once(serve: Serve) -> None:
    join(serve(JOINED, user="nora"), "gehe\u00efm").close()
    known = base64.b64encode(b"nora:gehe\xefm")
    assert b"Proxy-Authorization: Basic " + known + b"\r\n" in serve.heard[0]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("user", "password"), [("a:b", "canary-3f9c17"), ("nora", "canary-3f9c17\u20ac")])
def test_what_cannot_be_sent_is_refused_before_any_connect(user: str, password: str) -> None:
    with pytest.raises(ValueError, match=r"colon|ordinal not in range"):
        join(Proxy(ProxyKind.HTTP, "127.0.0.1", 1, user), password)


@pytest.mark.parametrize("code", [302, 403, 407, 502])
def test_every_other_answer_is_a_refusal_with_its_status(serve: Serve, code: int) -> None:
    with pytest.raises(ProxyError, match=f"{code} Sorry") as wrong:
        join(serve(b"HTTP/1.1 %d Sorry\r\nContent-Length: 4\r\n\r\npage" % code))
    assert wrong.value.error_code == code


@pytest.mark.parametrize(
    "said",
    [b"", b"HTTP/1.1 200", b"+OK no proxy at all\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000],
    ids=["nothing", "half", "another", "endless"],
)
def test_what_is_no_answer_is_a_failure_of_the_proxy(serve: Serve, said: bytes) -> None:
    with pytest.raises((ProxyError, ConnectionError)):
        join(serve(said))


def test_an_answer_that_never_ends_meets_the_deadline_of_the_whole(serve: Serve) -> None:
    with pytest.raises((ProxyTimeoutError, TimeoutError)):
        join(serve(b"HTTP/1.1 200", stays=True), seconds=0.2)
    with pytest.raises(ProxyTimeoutError):
        join(Proxy(ProxyKind.HTTP, "127.0.0.1", 1), seconds=0)


def test_a_proxy_that_is_not_there_is_told_apart_from_one_that_refuses() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, not listening: nobody answers here
        with pytest.raises(ProxyConnectionError):
            join(Proxy(ProxyKind.HTTP, "127.0.0.1", taken.getsockname()[1]))
