"""Opening links for accounts."""

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from popview.errors import NetworkError, PopViewError
from popview.net.inbox import Inbox
from popview.net.transport import Deadlines, Dialer
from popview.net.transport.dialer import untrusted
from popview.net.transport.sockets import Unverified
from popview.types import ProblemKind, Security, Stage
from tests.fakes.office import plain
from tests.fakes.peer import Close, Hush, Say, ScriptPeer, Secure
from tests.servers.silent import HangingConnect

QUICK = Deadlines(connect=2.0, tls=1.0)
ServerContext = Callable[[str], ssl.SSLContext]


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def test_the_stages_are_told(inbox: Inbox, server_context: ServerContext, certs: Path) -> None:
    stages: list[Stage] = []
    with ScriptPeer([Hush()], tls=server_context("good")) as peer:
        dialer = Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem"))
        link = dialer.dial(plain(peer.port, security=Security.TLS), inbox, stages.append)
        assert link.is_secure
        link.close()
    assert stages == [Stage.RESOLVING, Stage.CONNECTING, Stage.SECURING]


def test_a_plain_link_is_not_secure(inbox: Inbox) -> None:
    with ScriptPeer([Hush()]) as peer:
        link = Dialer(deadlines=QUICK).dial(plain(peer.port), inbox, lambda stage: None)
        assert not link.is_secure
        link.close()


def test_a_proxy_that_is_not_there_is_the_proxys_problem(inbox: Inbox) -> None:
    with pytest.raises(NetworkError) as wrong:
        Dialer(deadlines=QUICK).dial(plain(110, proxy="socks5://127.0.0.1:1"), inbox, lambda stage: None)
    assert wrong.value.kind == ProblemKind.PROXY


def test_a_host_that_is_none_is_refused_before_anything(inbox: Inbox) -> None:
    with pytest.raises(PopViewError) as wrong:
        Dialer().dial(plain(110, host="a b"), inbox, lambda stage: None)
    assert wrong.value.kind == ProblemKind.BAD_ARGUMENT


@pytest.mark.needs("linux")
def test_a_time_out_tells_how_long_it_was(inbox: Inbox) -> None:
    with HangingConnect() as nowhere, pytest.raises(NetworkError) as wrong:
        Dialer(deadlines=Deadlines(connect=0.5)).dial(plain(nowhere.port), inbox, lambda stage: None)
    assert wrong.value.kind == ProblemKind.CONNECT_TIMEOUT
    assert wrong.value.facts["seconds"] == "0.5"


def test_whether_a_port_speaks_tls_can_be_tried(inbox: Inbox, server_context: ServerContext) -> None:
    dialer = Dialer(deadlines=QUICK)
    with ScriptPeer([Secure(server_context("good")), Close()], [Say(b"+OK\r\n"), Hush()]) as peer:
        assert dialer.speaks_tls(plain(peer.port), inbox)
        assert not dialer.speaks_tls(plain(peer.port), inbox)
    assert not dialer.speaks_tls(plain(peer.port), inbox)


def test_the_certificate_that_was_looked_at_is_described(inbox: Inbox, server_context: ServerContext) -> None:
    with ScriptPeer([Hush()], tls=server_context("expired")) as peer:
        account = plain(peer.port, security=Security.TLS)
        link = Dialer(deadlines=QUICK).dial(account, inbox, lambda stage: None, policy="look")
        error = untrusted(account, link, Unverified(10, pinned=False))
        link.close()
    assert error.kind == ProblemKind.CERTIFICATE
    assert error.certificate.reasons == ("expired",)  # type: ignore[attr-defined]
