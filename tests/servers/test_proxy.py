"""The proxies of the tests, asked by a client that is not ours."""

import socket
import threading
from collections.abc import Iterator

import pytest
from python_socks import ProxyError, ProxyType
from python_socks.sync import Proxy as Client

from tests.servers.proxy import Proxy

KINDS = {"socks5": ProxyType.SOCKS5, "http": ProxyType.HTTP}


@pytest.fixture
def far() -> Iterator[int]:
    """A server that says back in capitals what it is told, once."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        link, _ = listener.accept()
        with link:
            link.sendall(link.recv(99).upper())

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield listener.getsockname()[1]
    listener.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("user", ["", "nora"])
def test_it_joins_by_name_and_counts(kind: str, user: str, far: int) -> None:
    with Proxy(kind, {"mail.far.test": far}, user=user, password="canary-3f9c17") as proxy:
        word = "canary-3f9c17" if user else None
        client = Client.create(KINDS[kind], "127.0.0.1", proxy.port, user or None, word, rdns=True)
        with client.connect("mail.far.test", 995, timeout=10) as link:
            link.settimeout(10)
            link.sendall(b"hello")
            assert link.recv(99) == b"HELLO"
        assert proxy.joined == [("mail.far.test", 995)]
        assert proxy.users == ([user] if user else [])
        assert proxy.carried == {"up": 5, "down": 5}


@pytest.mark.parametrize("kind", KINDS)
def test_strangers_and_unknown_names_are_refused(kind: str, far: int) -> None:
    with Proxy(kind, {"mail.far.test": far}, user="nora", password="canary-3f9c17") as proxy:
        for user, password, host in (
            (None, None, "mail.far.test"),
            ("nora", "wrong", "mail.far.test"),
            ("nora", "canary-3f9c17", "mail.other.test"),
        ):
            client = Client.create(KINDS[kind], "127.0.0.1", proxy.port, user, password, rdns=True)
            with pytest.raises(ProxyError):
                client.connect(host, 995, timeout=10)
        assert proxy.joined == []
