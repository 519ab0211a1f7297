"""One GET after another: what is said, what is taken, where it ends."""

import socket
from collections.abc import Iterator

import pytest

from popview.errors import NetworkError
from popview.net.getting import Conversation, TooLong
from popview.net.picture_queue import PictureQueue
from popview.net.transport.web import WebDialer
from tests.fakes.web import WebServer, ok, to

DIALER = WebDialer(allowed=frozenset({"127.0.0.1"}))


@pytest.fixture
def wishes() -> Iterator[PictureQueue]:
    queue = PictureQueue()
    yield queue
    queue.close()


@pytest.fixture
def server() -> Iterator[WebServer]:
    with WebServer({}) as made:
        yield made


@pytest.fixture
def talk(wishes: PictureQueue, server: WebServer) -> Iterator[Conversation]:
    link = DIALER.dial("127.0.0.1", server.port, wishes, _soon(), secure=False)
    made = Conversation(link, wishes, DIALER.clock)
    yield made
    made.close()


def get(talk: Conversation, target: str = "/", *, most: int = 1000, wanted: bool = True) -> object:
    return talk.get("a.example", target, most=most, until=_soon(), wants=lambda start: wanted)


def test_the_request_says_nothing_of_the_person(server: WebServer, talk: Conversation) -> None:
    server.answers["/a"] = ok(b"x" * 20)
    get(talk, "/a?b=1")
    (request,) = server.requests
    assert request.startswith("GET /a?b=1 HTTP/1.1\r\n")
    names = [line.split(":")[0].lower() for line in request.split("\r\n")[1:]]
    assert names == ["host", "user-agent", "accept", "accept-encoding"]
    assert "popview" not in request.lower()


def test_one_link_serves_several_gets_and_no_cookie_is_kept(server: WebServer, talk: Conversation) -> None:
    server.answers["/a"] = ok(b"x" * 20, extra="Set-Cookie: id=42\r\n")
    assert get(talk, "/a").content == get(talk, "/a").content == b"x" * 20
    assert talk.is_reusable
    assert server.connections == 1
    assert "cookie" not in server.requests[1].lower()


def test_a_chunked_answer_is_put_together(server: WebServer, talk: Conversation) -> None:
    chunks = b"6\r\nabcdef\r\n7\r\nghijklm\r\n0\r\n\r\n"
    server.answers["/"] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks
    assert get(talk).content == b"abcdefghijklm"


@pytest.mark.parametrize(
    "answer",
    [
        ok(b"x" * 2000),
        b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 2000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n" + b"x" * 2000,
    ],
)
def test_more_octets_than_allowed_are_not_taken(server: WebServer, talk: Conversation, answer: bytes) -> None:
    server.answers["/"] = answer
    with pytest.raises(TooLong):
        get(talk)


def test_what_does_not_begin_as_wanted_is_not_read_on(server: WebServer, talk: Conversation) -> None:
    server.answers["/"] = ok(b"<svg xmlns=..." * 10)
    assert get(talk, wanted=False).content == b""
    assert not talk.is_reusable


def test_a_redirect_is_told_and_not_followed(server: WebServer, talk: Conversation) -> None:
    server.answers["/"] = to("http://10.0.0.1/")
    answer = get(talk)
    assert (answer.status, answer.location) == (302, "http://10.0.0.1/")


def test_silence_ends_at_the_deadline(server: WebServer, talk: Conversation) -> None:
    server.answers["/"] = lambda link: _keep(link)
    with pytest.raises(TimeoutError):
        talk.get("a.example", "/", most=10, until=DIALER.clock.now() + 0.3, wants=lambda start: True)


def test_a_drop_for_ever_ends_at_the_deadline_as_well(server: WebServer, talk: Conversation) -> None:
    def drip(link: socket.socket) -> None:
        link.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            link.sendall(b"x" * 4096)

    server.answers["/"] = drip
    with pytest.raises((TimeoutError, TooLong)):
        talk.get("a.example", "/", most=10**9, until=DIALER.clock.now() + 0.3, wants=lambda start: True)


def test_endless_information_is_no_answer(server: WebServer, talk: Conversation) -> None:
    server.answers["/"] = b"HTTP/1.1 102 Processing\r\n\r\n" * 50
    with pytest.raises(NetworkError):
        get(talk)


def _keep(link: socket.socket) -> None:
    while link.recv(100):
        pass


def _soon() -> float:
    return DIALER.clock.now() + 20
