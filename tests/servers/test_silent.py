"""The peers that do not answer really do not."""

import socket

import pytest

from tests.servers.silent import HangingConnect, Silent


def test_a_silent_peer_accepts_and_says_nothing() -> None:
    with Silent() as peer, socket.create_connection(("127.0.0.1", peer.port), 5) as link:
        link.settimeout(0.1)
        with pytest.raises(TimeoutError):
            link.recv(1)


@pytest.mark.needs("linux")
def test_a_hanging_connect_hangs() -> None:
    with HangingConnect() as peer, pytest.raises(TimeoutError):
        socket.create_connection(("127.0.0.1", peer.port), 0.3)
