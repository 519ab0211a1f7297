"""A small internet on loopback: DNS, web, and the ports where POP3 is."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from popview.net.inbox import Inbox
from popview.net.transport import Deadlines, Dialer, Places
from tests.servers.names import NameServer
from tests.servers.pages import PageServer

QUICK = Deadlines(connect=5.0, tls=5.0, greeting=2.0, suspicion=0.2, quit=1.0, quit_stopped=1.0)
Net = Callable[..., Dialer]


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


@pytest.fixture
def dns() -> Iterator[NameServer]:
    """Knows no name until a test puts one in."""
    with NameServer() as made:
        yield made


@pytest.fixture
def web(server_context, dns: NameServer) -> Iterator[PageServer]:
    """A web server with valid names for example.test and autoconfig.example.test, and no page yet."""
    with PageServer(server_context("domains"), {}) as made:
        yield made


@pytest.fixture
def net(dns: NameServer, certs: Path) -> Net:
    """Give a dialer that lives in this internet: net({995: port, …})."""

    def make(ports: dict[int, int] | None = None, deadlines: Deadlines = QUICK) -> Dialer:
        places = Places(dns.address, tuple((ports or {}).items()))
        return Dialer(deadlines=deadlines, cafile=str(certs / "ca.pem"), places=places)

    return make
