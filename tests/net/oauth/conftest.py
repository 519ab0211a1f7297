"""An issuer on loopback, whose name a DNS server of our own knows, and a browser: the test itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from popview.net.inbox import Inbox
from popview.net.transport import Dialer, Places
from tests.fakes.browser import HOST, QUICK, Browser
from tests.servers.issuer import TokenServer
from tests.servers.names import NameServer


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


@pytest.fixture
def issuer(server_context) -> Iterator[TokenServer]:
    minted = iter(range(1, 1000))
    with TokenServer(server_context("domains"), lambda: f"canary-3f9c17-access-{next(minted)}") as made:
        yield made


@pytest.fixture
def dialer(certs: Path, issuer: TokenServer) -> Iterator[Dialer]:
    with NameServer({HOST: "127.0.0.1"}) as dns:
        places = Places(dns.address, ((443, issuer.port),))
        yield Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem"), places=places)


@pytest.fixture
def browser(certs: Path, issuer: TokenServer) -> Iterator[Browser]:
    made = Browser(certs / "ca.pem", issuer.port)
    yield made
    made.close()
