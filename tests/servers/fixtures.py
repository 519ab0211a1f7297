"""Fixtures that start real servers on loopback; tests/conftest.py makes them known everywhere."""

import os
import shutil
import ssl
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NoReturn

import pytest

from popview.demo.maildrop import MemoryMaildrop
from popview.demo.server import DemoServer
from tests.servers import certs as making
from tests.servers import dovecot as real
from tests.servers import overlay, scripted, seed
from tests.servers.overlay import OverlayServer
from tests.servers.recipes import RECIPES
from tests.servers.scripted import ScriptedServer

__all__ = [
    "certs",
    "client_context",
    "dovecot",
    "mailutils",
    "make_demo",
    "make_dovecot",
    "make_peer",
    "server_context",
    "twisted",
]

MakeDovecot = Callable[..., real.Dovecot]
MakeDemo = Callable[..., DemoServer]
ServerContext = Callable[[str], ssl.SSLContext]


def missing(what: str) -> NoReturn:
    """Skip the test for want of something; fail instead where POPVIEW_NEEDS=all."""
    if os.environ.get("POPVIEW_NEEDS") == "all":
        pytest.fail(f"POPVIEW_NEEDS=all, but: {what}", pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def certs() -> Iterator[Path]:
    """A folder of certificates (see certs.py), readable by every user; ca.pem is to be trusted."""
    folder = Path(tempfile.mkdtemp(prefix="popview-certs-"))
    folder.chmod(0o755)
    yield making.make(folder)
    shutil.rmtree(folder)


@pytest.fixture
def server_context(certs: Path) -> ServerContext:
    """Give a server's SSLContext for the certificate of that name."""

    def give(name: str = "good") -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certs / f"{name}.pem", certs / f"{name}.key")
        return context

    return give


@pytest.fixture
def client_context(certs: Path) -> ssl.SSLContext:
    """An SSLContext that trusts our authority and checks names."""
    return ssl.create_default_context(cafile=str(certs / "ca.pem"))


@pytest.fixture
def make_dovecot(certs: Path) -> Iterator[MakeDovecot]:
    """Start Dovecots: make_dovecot(users, **options), users and options as dovecot.Dovecot takes them."""
    if not real.is_installed():
        missing("dovecot-pop3d is not installed (python tests/servers/prepare.py dovecot)")
    running: list[real.Dovecot] = []

    def start(users: Mapping[str, Iterable[bytes]] | None = None, **options: object) -> real.Dovecot:
        mail = {"alice": seed.messages(10)} if users is None else users
        server = real.Dovecot(certs, mail, **options)  # type: ignore[arg-type]
        running.append(server)
        return server.start()

    yield start
    for server in running:
        server.stop()


@pytest.fixture
def dovecot(make_dovecot: MakeDovecot) -> real.Dovecot:
    """A Dovecot with alice (10 messages), bob (5, of 30 lines), empty (none); passwords pw-NAME."""
    return make_dovecot({"alice": seed.messages(10), "bob": seed.messages(5, "bob", 30), "empty": []})


@pytest.fixture
def make_demo(server_context: ServerContext) -> Iterator[MakeDemo]:
    """Start DemoServers: make_demo(messages, tls=False, dialogue=None, user="demo", password="demo")."""
    running: list[DemoServer] = []

    def start(
        messages: Iterable[bytes] = (), *, tls: bool = False, dialogue: type | None = None, **more: str
    ) -> DemoServer:
        context = server_context("good") if tls else None
        server = DemoServer(MemoryMaildrop(messages), tls=context, **more)  # type: ignore[arg-type]
        if dialogue is not None:
            server.dialogue = dialogue
        running.append(server)
        server.start()
        return server

    yield start
    for server in running:
        server.stop()


MakePeer = Callable[..., OverlayServer | ScriptedServer]


@pytest.fixture
def make_peer(certs: Path) -> Iterator[MakePeer]:
    """Start other real servers: make_peer(name, users, **options), names as in recipes.py."""
    running: list[OverlayServer | ScriptedServer] = []

    def start(
        name: str, users: Mapping[str, Iterable[bytes]] | None = None, **options: object
    ) -> OverlayServer | ScriptedServer:
        mail = {"alice": seed.messages(10), "empty": []} if users is None else users
        server: OverlayServer | ScriptedServer
        if name in RECIPES:
            if reason := overlay.why_impossible():
                missing(f"{name}: {reason}")
            if not overlay.is_built(name):
                missing(f"{name} is not prepared (python tests/servers/prepare.py {name})")
            server = OverlayServer(name, certs, mail, **options)  # type: ignore[arg-type]
        else:
            if not scripted.is_built(name):
                missing(f"{name} is not prepared (python tests/servers/prepare.py {name})")
            server = ScriptedServer(name, certs, mail, **options)  # type: ignore[arg-type]
        running.append(server)
        return server.start()

    yield start
    for server in running:
        server.stop()


@pytest.fixture
def mailutils(make_peer: MakePeer) -> OverlayServer | ScriptedServer:
    """A GNU Mailutils pop3d with alice (10 messages) and empty: locks, and changes sizes by itself."""
    return make_peer("mailutils")


@pytest.fixture
def twisted(make_peer: MakePeer) -> OverlayServer | ScriptedServer:
    """A Twisted POP3 server with alice (10 messages) and empty: sizes count LF, UIDL n has no number."""
    return make_peer("twisted")
