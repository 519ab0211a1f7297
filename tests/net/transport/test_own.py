"""A server that wants to know who comes gets the person's own certificate, from PEM and from PKCS#12."""

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from popview.errors import TlsError
from popview.net.inbox import Inbox
from popview.net.transport import Deadlines, Dialer
from popview.net.transport.own import show_own
from popview.types import KeyFault, ProblemKind, Secret, Security
from tests.fakes.office import plain
from tests.fakes.peer import Hush, ScriptPeer
from tests.servers import own

ServerContext = Callable[[str], ssl.SSLContext]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own.make(tmp_path_factory.mktemp("own"))


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


@pytest.mark.parametrize("name", ["key.pem", "sealed.pem", "sealed.p12", "key.p12", "ec.pem"])
def test_the_server_gets_the_certificate_of_the_file(
    inbox: Inbox, server_context: ServerContext, certs: Path, files: Path, tmp_path: Path, name: str
) -> None:
    asking = server_context("good")
    asking.verify_mode = ssl.CERT_REQUIRED
    asking.load_verify_locations(str(files / "own-ca.pem"))
    asking.maximum_version = ssl.TLSVersion.TLSv1_2  # its refusal then comes within the handshake
    with ScriptPeer([Hush()], [Hush()], tls=asking) as peer:
        dialer = Dialer(deadlines=Deadlines(connect=5.0, tls=5.0), cafile=str(certs / "ca.pem"))
        account = plain(peer.port, security=Security.TLS, key_passphrase=Secret(own.WORD))
        with pytest.raises(TlsError):
            dialer.dial(account, inbox, lambda stage: None)
        account = plain(
            peer.port,
            security=Security.TLS,
            client_certificate=str(files / name),
            key_passphrase=Secret(own.WORD),
        )
        link = dialer.dial(account, inbox, lambda stage: None)
        assert link.is_secure
        link.close()


def test_nothing_of_the_key_stays_beside_the_file(
    files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = tmp_path / "beside"
    beside.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(beside))
    show_own(ssl.create_default_context(), str(files / "sealed.p12"), Secret(own.WORD))
    with pytest.raises(TlsError):
        show_own(ssl.create_default_context(), str(files / "strangers.pem"), None)
    assert not list(beside.iterdir())


def test_a_file_that_cannot_be_used_is_a_problem_with_its_path(tmp_path: Path) -> None:
    with pytest.raises(TlsError) as wrong:
        show_own(ssl.create_default_context(), str(tmp_path / "none.pem"), None)
    assert wrong.value.kind == ProblemKind.OWN_CERTIFICATE
    assert wrong.value.facts == {"path": str(tmp_path / "none.pem"), "reason": KeyFault.MISSING}
