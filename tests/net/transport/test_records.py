"""What the DNS says, asked of a real server on loopback."""

import socket
from collections.abc import Iterator

import pytest

from popview.errors import NetworkError
from popview.net.inbox import Inbox
from popview.net.transport import Places, SystemClock
from popview.net.transport.records import ServiceRecord, look_up, mail_hosts, service_records
from popview.types import ProblemKind
from tests.servers.names import NameServer

CLOCK = SystemClock()
NAME = "_pop3s._tcp.example.test"


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def ask(server: NameServer, inbox: Inbox, seconds: float = 10.0) -> list[ServiceRecord]:
    return service_records(NAME, inbox, CLOCK, CLOCK.now() + seconds, Places(server.address))


def test_records_come_by_priority_then_weight(inbox: Inbox) -> None:
    rows = [
        (10, 1, 995, "late.example.test"),
        (0, 1, 995, "light.Example.test"),
        (0, 9, 995, "heavy.example.test"),
    ]
    with NameServer(services={NAME: rows}) as server:
        found = ask(server, inbox)
    assert [one.target for one in found] == ["heavy.example.test", "light.example.test", "late.example.test"]
    assert found[0] == ServiceRecord("heavy.example.test", 995, 0, 9)


def test_a_service_that_is_denied_has_no_target(inbox: Inbox) -> None:
    with NameServer(services={NAME: (0, 0, 0, ".")}) as server:
        assert ask(server, inbox) == [ServiceRecord("", 0, 0, 0)]


def test_a_name_that_is_not_there_has_no_records(inbox: Inbox) -> None:
    with NameServer() as server:
        assert ask(server, inbox) == []


def test_silence_ends_at_the_deadline(inbox: Inbox) -> None:
    with NameServer(services={NAME: (0, 0, 995, "x.example.test")}) as server:
        server.is_silent = True
        with pytest.raises(NetworkError) as wrong:
            ask(server, inbox, 0.2)
    assert wrong.value.kind == ProblemKind.CONNECT_TIMEOUT


def test_a_host_is_looked_up_where_it_was_said() -> None:
    with NameServer({"pop.example.test": "127.0.0.7"}) as server:
        assert look_up("pop.example.test", server.address, 10.0) == ["127.0.0.7"]
        with pytest.raises(socket.gaierror) as wrong:
            look_up("nobody.example.test", server.address, 10.0)
    assert wrong.value.errno == socket.EAI_NONAME


def test_a_resolver_that_is_dead_is_told_from_a_name_that_is_not_there() -> None:
    with NameServer({"pop.example.test": "127.0.0.7"}) as server:
        server.is_silent = True
        with pytest.raises(socket.gaierror) as wrong:
            look_up("pop.example.test", server.address, 0.2)
    assert wrong.value.errno == socket.EAI_AGAIN


def test_who_takes_in_a_domains_mail_is_asked_for(inbox: Inbox) -> None:
    with NameServer(mail={"example.test": "MX1.example.test"}) as server:
        places = Places(server.address)
        until = CLOCK.now() + 10
        assert mail_hosts("example.test", inbox, CLOCK, until, places) == ["mx1.example.test"]
        assert mail_hosts("nobody.test", inbox, CLOCK, until, places) == []
