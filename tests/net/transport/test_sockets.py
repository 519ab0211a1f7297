"""A link over a real socket: nothing blocks, the end of a stream is told from its truncation."""

import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from popview.errors import NetworkError, TlsError
from popview.net.inbox import Inbox
from popview.net.traffic import Unmarked
from popview.net.transport import SystemClock
from popview.net.transport.sockets import SocketLink, TlsPolicy, Unverified
from popview.types import ProblemKind
from tests.fakes.peer import Close, Cut, Hush, Reset, Say, ScriptPeer, Step

CLOCK = SystemClock()
ServerContext = Callable[[str], ssl.SSLContext]


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def linked(peer: ScriptPeer, inbox: Inbox, policy: TlsPolicy | None = None) -> SocketLink:
    sock = socket.create_connection((peer.host, peer.port))
    return SocketLink(sock, peer.host, peer.port, policy or TlsPolicy(), inbox, CLOCK)


def read_all(link: SocketLink) -> bytes:
    """Read until the server closes."""
    got = bytearray()
    space = memoryview(bytearray(65536))
    while True:
        count = link.receive_into(space)
        if count is None:
            assert link.wait(writing=False, until=CLOCK.now() + 5), "nothing came"
        elif count:
            got += space[:count]
        else:
            return bytes(got)


def test_bytes_come_and_the_end_is_zero(inbox: Inbox) -> None:
    with ScriptPeer([Say(b"+OK\r\n" * 1000, piece=7), Close()]) as peer:
        link = linked(peer, inbox)
        assert read_all(link) == b"+OK\r\n" * 1000
        link.close()


def test_sending_to_a_server_that_does_not_read_never_blocks(inbox: Inbox) -> None:
    with ScriptPeer([Say(b"+OK\r\n"), Hush()]) as peer:
        link = linked(peer, inbox)
        link._sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
        sent = 0
        while count := link.send(b"x" * 65536):
            sent += count
            assert sent < 1 << 30
        link.close()


def test_a_reset_is_a_lost_link(inbox: Inbox) -> None:
    with ScriptPeer([Say(b"+OK"), Reset()]) as peer:
        link = linked(peer, inbox)
        with pytest.raises(NetworkError) as wrong:
            read_all(link)
        assert (wrong.value.kind, wrong.value.facts["reason"]) == (ProblemKind.LOST, "econnreset")
        link.close()


@pytest.mark.parametrize(("end", "whole"), [(Close(), True), (Cut(), False)])
def test_tls_tells_an_end_from_a_truncation(
    inbox: Inbox, server_context: ServerContext, certs: Path, end: Step, whole: bool
) -> None:
    with ScriptPeer([Say(b"+OK\r\n1 a\r\n.\r\n"), end], tls=server_context("good")) as peer:
        link = linked(peer, inbox, TlsPolicy(cafile=str(certs / "ca.pem")))
        link.secure(behind_stls=False)
        if whole:
            assert read_all(link).endswith(b".\r\n")
        else:
            with pytest.raises(NetworkError) as wrong:
                read_all(link)
            assert wrong.value.facts["reason"] == "truncated"
        link.close()


def test_tls_facts_can_be_shown(inbox: Inbox, server_context: ServerContext, certs: Path) -> None:
    with ScriptPeer([Hush()], tls=server_context("good")) as peer:
        link = linked(peer, inbox, TlsPolicy(cafile=str(certs / "ca.pem")))
        assert link.tls_facts == ()
        assert not link.is_secure
        link.secure(behind_stls=False)
        facts = dict(link.tls_facts)
        assert (facts["version"], link.is_secure, link.address) == ("TLSv1.3", True, "127.0.0.1")
        assert len(facts["certificate"]) == 64
        link.close()
        link.close()
        assert link.address == ""


def test_a_certificate_that_does_not_pass_ends_the_handshake(
    inbox: Inbox, server_context: ServerContext
) -> None:
    with ScriptPeer([Hush()], tls=server_context("selfsigned")) as peer:
        link = linked(peer, inbox)
        with pytest.raises(Unverified) as wrong:
            link.secure(behind_stls=False)
        assert (wrong.value.code, wrong.value.pinned) == (18, False)
        link.close()


def test_only_looking_judges_nothing(inbox: Inbox, server_context: ServerContext) -> None:
    with ScriptPeer([Hush()], tls=server_context("selfsigned")) as peer:
        link = linked(peer, inbox, TlsPolicy(look=True))
        link.secure(behind_stls=False)
        assert link.der
        link.close()


def test_a_client_certificate_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(TlsError) as wrong:
        TlsPolicy(own=str(tmp_path / "none.pem")).context()
    assert wrong.value.kind == ProblemKind.OWN_CERTIFICATE


def test_the_floor_is_tls_1_2() -> None:
    assert TlsPolicy().context().minimum_version is ssl.TLSVersion.TLSv1_2
    assert TlsPolicy().context().verify_mode is ssl.CERT_REQUIRED


def test_a_wish_ends_the_wait_and_so_does_the_deadline(inbox: Inbox) -> None:
    with ScriptPeer([Hush()]) as peer:
        link = linked(peer, inbox)
        assert link.wait(writing=False, until=CLOCK.now() + 0.02) is False
        inbox.put(Unmarked(1, ()))
        assert link.wait(writing=False, until=CLOCK.now() + 5) is True
        inbox.attend()
        assert link.wait(writing=True, until=CLOCK.now() + 5) is True
        link.hurry()
        link.close()


def test_the_receive_buffer_is_left_to_the_kernel_and_nagle_is_off(inbox: Inbox) -> None:
    with ScriptPeer([Hush()]) as peer, socket.create_connection((peer.host, peer.port)) as other:
        pristine = other.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF)
        link = linked(peer, inbox)
        assert link._sock.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF) == pristine
        assert link._sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        link.close()
