"""Another network than the machine's own: names and ports that were handed in."""

import socket
from collections.abc import Iterator

import pytest

from popview.errors import NetworkError
from popview.net.inbox import Inbox
from popview.net.transport import Deadlines, Dialer, Places
from popview.types import ProblemKind
from tests.fakes.office import plain
from tests.servers.names import NameServer


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def test_a_well_known_port_may_be_elsewhere_and_every_other_is_itself() -> None:
    places = Places(ports=((995, 40_995),))
    assert [places.port(995), places.port(110)] == [40_995, 110]
    assert Places().port(995) == 995


def test_an_account_is_reached_through_them(inbox: Inbox) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        NameServer({"pop.example.test": "127.0.0.1"}) as dns,
    ):
        dialer = Dialer(
            deadlines=Deadlines(connect=10.0),
            places=Places(dns.address, ((110, server.getsockname()[1]),)),
        )
        link = dialer.dial(plain(110, host="pop.example.test"), inbox, lambda stage: None)
        assert link.address == "127.0.0.1"
        link.close()
        with pytest.raises(NetworkError) as wrong:
            dialer.dial(plain(110, host="nobody.example.test"), inbox, lambda stage: None)
    assert wrong.value.kind == ProblemKind.HOST_UNKNOWN
