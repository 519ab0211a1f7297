"""Links for distant pictures go to a checked address, and to no other (X7)."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from popview.errors import NetworkError
from popview.net.picture_queue import PictureQueue
from popview.net.transport.sockets import Unverified
from popview.net.transport.web import WebDialer, is_local
from tests.fakes.web import WebServer, ok

HERE = frozenset({"127.0.0.1"})


@pytest.fixture
def wishes() -> Iterator[PictureQueue]:
    queue = PictureQueue()
    yield queue
    queue.close()


def answers_of(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Be the name server: each look-up gets the next answer, the last one again and again."""
    asked: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        asked.append(host)
        found = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "localhost.", "2130706433", "0x7f000001", "127.1", "::1", "0"]
)
def test_no_spelling_of_the_persons_own_machine_is_connected_to(wishes: PictureQueue, host: str) -> None:
    with WebServer({}) as server:
        with pytest.raises(NetworkError) as refused:
            WebDialer().dial(host, server.port, wishes, _soon(), secure=False)
        assert is_local(refused.value) or refused.value.kind == "host-unknown"
        assert server.connections == 0


def test_a_second_answer_of_a_name_server_is_never_asked_for(
    wishes: PictureQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    with WebServer({}) as server:
        asked = answers_of(monkeypatch, ["127.0.0.1"], ["10.0.0.1"])
        link = WebDialer(allowed=HERE).dial("rebind.example", server.port, wishes, _soon(), secure=False)
        assert link.address == "127.0.0.1"
        link.close()
        assert asked == [b"rebind.example"]


def test_of_several_addresses_only_the_public_ones_are_tried(
    wishes: PictureQueue, monkeypatch: pytest.MonkeyPatch
) -> None:
    with WebServer({}) as server:
        answers_of(monkeypatch, ["10.255.255.1", "169.254.169.254", "127.0.0.1"])
        link = WebDialer(allowed=HERE).dial("mixed.example", server.port, wishes, _soon(), secure=False)
        assert link.address == "127.0.0.1"
        link.close()


def test_a_server_is_believed_by_its_certificate_only(
    wishes: PictureQueue, certs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialer = WebDialer(allowed=HERE, cafile=str(certs / "ca.pem"))
    with WebServer({"/": ok(b"x")}, certificate=certs / "good.pem") as server:
        answers_of(monkeypatch, ["127.0.0.1"])
        link = dialer.dial("localhost", server.port, wishes, _soon(), secure=True)
        assert link.is_secure
        link.close()
        with pytest.raises(Unverified):
            dialer.dial("else.example", server.port, wishes, _soon(), secure=True)


def _soon() -> float:
    return WebDialer().clock.now() + 20
