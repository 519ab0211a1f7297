"""Probing: usual names, encrypted ports, real servers; who cannot prove its name is not taken."""

import re
import socket
from dataclasses import replace
from typing import Any

import pytest

from popview.net.discovery.probing import Probed, probe
from popview.net.inbox import Inbox
from popview.types import Security, Snag, SnagKind, Source
from tests.fakes.peer import Close, Hush, Say, ScriptPeer, Take, script
from tests.net.discovery.conftest import QUICK, Net
from tests.servers.names import NameServer
from tests.servers.silent import Silent

ADDRESS, DOMAIN = "nora@example.test", "example.test"


@pytest.fixture
def look(net: Net, inbox: Inbox):
    """Probe example.test with these ports."""

    def start(ports: dict[int, int], seconds: float = 20.0) -> Probed:
        dialer = net(ports)
        return probe(dialer, inbox, ADDRESS, DOMAIN, dialer.clock.now() + seconds)

    return start


@pytest.mark.needs("dovecot")
@pytest.mark.parametrize("name", ["pop", "mail", "pop3"])
def test_a_server_under_a_usual_name_is_found(look, dns: NameServer, make_dovecot: Any, name: str) -> None:
    server = make_dovecot({}, certificate="domains")
    dns.hosts[f"{name}.example.test"] = "127.0.0.1"
    found = look({995: server.tls_port, 110: server.port}).server
    assert found is not None
    assert (found.host, found.port, found.security) == (f"{name}.example.test", 995, Security.TLS)
    assert (found.user, found.source, found.origin) == (ADDRESS, Source.PROBE, f"{name}.example.test")


@pytest.mark.needs("dovecot")
def test_stls_is_found_where_there_is_no_tls_port(look, dns: NameServer, make_dovecot: Any) -> None:
    server = make_dovecot({}, certificate="domains")
    dns.hosts["mail.example.test"] = "127.0.0.1"
    found = look({995: 1, 110: server.port}).server
    assert found is not None
    assert (found.host, found.port, found.security) == ("mail.example.test", 110, Security.STLS)


@pytest.mark.needs("dovecot")
def test_no_login_is_tried(look, dns: NameServer, make_dovecot: Any) -> None:
    server = make_dovecot({}, certificate="domains")
    dns.hosts["pop.example.test"] = "127.0.0.1"
    assert look({995: server.tls_port, 110: server.port}).server is not None
    assert server.logins() == 0


@pytest.mark.needs("dovecot")
@pytest.mark.parametrize("certificate", ["good", "selfsigned", "expired", "untrusted"])
def test_n9_who_cannot_prove_its_name_is_told_and_not_taken(
    look, dns: NameServer, make_dovecot: Any, certificate: str
) -> None:
    server = make_dovecot({}, certificate=certificate)
    dns.hosts["pop.example.test"] = "127.0.0.1"
    probed = look({995: server.tls_port, 110: server.port})
    assert probed.server is None
    assert [(one.kind, one.where) for one in probed.snags] == [(SnagKind.CERTIFICATE, "pop.example.test")]
    assert "localhost" in probed.snags[0].detail


def test_n1_a_server_without_encryption_is_told_and_not_taken(look, dns: NameServer, make_demo: Any) -> None:
    server = make_demo()
    dns.hosts["pop.example.test"] = "127.0.0.1"
    probed = look({995: 1, 110: server.port})
    assert probed == Probed(None, (Snag(SnagKind.PLAIN_ONLY, "pop.example.test"),))


SIGNING_IN = re.compile(rb"(?i)\b(USER|PASS|AUTH|APOP|CAPA)\b")


@pytest.mark.parametrize("more", [b"+OK\r\nPLAIN\r\n.\r\n", b"\0", b"+OK logged in\r\n"])
def test_n2_anything_behind_the_stls_line_is_an_attack(look, dns: NameServer, more: bytes) -> None:
    dns.hosts["pop.example.test"] = "127.0.0.1"
    with ScriptPeer([*script("S: +OK hello\nC: STLS"), Say(b"+OK begin\r\n" + more), Hush()]) as peer:
        assert look({995: 1, 110: peer.port}).server is None
    assert not SIGNING_IN.search(b"\n".join(line for lines in peer.heard for line in lines))


@pytest.mark.parametrize(
    "greeting",
    [
        b"-ERR \x1b[2J<b>go away</b>\r\n",
        b"+OK " + b"x" * 10_000 + b"\r\n",
        b"220 smtp\r\n",
        b"HTTP/1.0 400 Bad\r\n\r\n",
    ],
)
def test_n4_who_greets_with_nonsense_is_not_taken(
    look, dns: NameServer, server_context, greeting: bytes
) -> None:
    dns.hosts["pop.example.test"] = "127.0.0.1"
    with ScriptPeer([Say(greeting), Hush()], tls=server_context("domains")) as peer:
        assert look({995: peer.port, 110: 1}).server is None


def test_n10_where_tls_is_broken_nothing_weaker_than_tls_is_proposed(
    look, dns: NameServer, server_context, make_demo: Any
) -> None:
    dns.hosts["pop.example.test"] = "127.0.0.1"
    with ScriptPeer([Take(), Close()]) as peer:
        assert look({995: peer.port, 110: make_demo().port}) == Probed(
            None, (Snag(SnagKind.PLAIN_ONLY, "pop.example.test"),)
        )


def test_nothing_there_is_nothing_found(look) -> None:
    assert look({}) == Probed()


def test_who_keeps_silent_is_left_at_the_deadline(look, dns: NameServer) -> None:
    dns.hosts["pop.example.test"] = "127.0.0.1"
    with Silent() as silent:
        probed = look({995: silent.port, 110: silent.port}, seconds=0.5)
    assert probed == Probed(None, (Snag(SnagKind.NO_ANSWER, DOMAIN),))


def test_a_dead_network_is_told(net: Net, inbox: Inbox, dns: NameServer) -> None:
    dns.is_silent = True
    dialer = net(deadlines=replace(QUICK, connect=0.5))
    probed = probe(dialer, inbox, ADDRESS, DOMAIN, dialer.clock.now() + 20)
    assert probed == Probed(None, (Snag(SnagKind.OFFLINE),))


@pytest.mark.needs("dovecot")
def test_n7_a_name_that_hangs_does_not_cost_what_another_found(
    look, dns: NameServer, make_dovecot: Any
) -> None:
    server = make_dovecot({}, certificate="domains")
    dns.hosts |= {"pop.example.test": "127.0.0.2", "mail.example.test": "127.0.0.1"}
    with socket.create_server(("127.0.0.2", server.tls_port)):  # it takes the connection and says nothing
        found = look({995: server.tls_port, 110: 1}, seconds=2.0).server
    assert found is not None
    assert found.host == "mail.example.test"
