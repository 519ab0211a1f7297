"""A mailbox that only a proxy can reach: its name is looked up there and nowhere else."""

import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTabBar

from popview.net.transport import Deadlines, Dialer, Places
from popview.store.secrets import SERVICE, SecretKind
from popview.types import Security
from tests.canary import secrets_in
from tests.servers import own
from tests.servers.dovecot import wanting_certificates
from tests.servers.names import NameServer
from tests.servers.proxy import Proxy
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

HOST = "pop.example.test"
MAIL = [letter(number) for number in range(1, 13)]
WORD = "canary-3f9c17-proxy"
QUICK = Deadlines(connect=5.0, tls=5.0, greeting=5.0, suspicion=0.2, quit=1.0, quit_stopped=1.0)

pytestmark = pytest.mark.needs("dovecot")


@dataclass
class Ear:
    """Hears every name that this process has looked up by the system, in any thread.

    No audit hook: Python has no way to take one out again, and it slows every other test.
    """

    names: list[str] = field(default_factory=list)

    def beside(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """Return the same function, heard."""

        def heard(name: bytes | str | None, *arguments: Any, **options: Any) -> Any:
            self.names.append(name.decode() if isinstance(name, bytes) else str(name))
            return real(name, *arguments, **options)

        return heard


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    made = Ear()
    for name in ("getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, made.beside(getattr(socket, name)))
    return made


@pytest.fixture
def dns() -> Iterator[NameServer]:
    with NameServer() as made:
        yield made


@pytest.fixture
def dialer(certs, dns: NameServer) -> Callable[[], Dialer]:
    """Return links that would ask our name server, if they asked anybody."""
    return lambda: Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem"), places=Places(dns.address))


@pytest.mark.parametrize("user", ["", "nora-at-work"], ids=["open", "signed-in"])
@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_mail_comes_through_a_proxy_and_the_proxy_alone_knows_the_name(
    hands: Hands, paths, settle, memory_keyring, make_dovecot, dns: NameServer, ear: Ear, kind: str, user: str
) -> None:
    server = make_dovecot({"nora": MAIL}, certificate="domains")
    with Proxy(kind, {HOST: server.tls_port}, user=user, password=WORD) as proxy:
        settle(995, server.password("nora"), host=HOST, security=Security.TLS, proxy=proxy.url)
        if user:
            memory_keyring.set_password(SERVICE, "a1" + SecretKind.PROXY, WORD)
        hands.open(paths)
        hands.check(12)
        hands.click_row("Letter 7")
        hands.reads("bodyView", "Line 5 of letter 7")
        assert set(proxy.joined) == {(HOST, 995)}
        assert set(proxy.users) == ({user} if user else set())
        assert proxy.carried["down"] > 12 * 100
        assert server.logins() == len(proxy.joined)
    assert dns.asked == []
    assert not [name for name in ear.names if "example" in name]
    assert set(ear.names) <= {"127.0.0.1"}
    assert not list(secrets_in(paths.settings_file.read_bytes()))


def turn_to_network(hands: Hands) -> None:
    """Open the page of the account's dialog by clicking its tab."""
    bar = hands.widget("accountTabBar", QTabBar)
    place = next(one for one in range(bar.count()) if "work" in bar.tabText(one))
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(place).center())


def test_a_proxy_and_ones_own_certificate_are_typed_in_and_used(
    hands: Hands, paths, settle, memory_keyring, make_dovecot, ear: Ear, tmp_path
) -> None:
    files = own.make(tmp_path / "own")
    settings = wanting_certificates(files / "own-ca.pem")
    server = make_dovecot({"nora": MAIL}, certificate="domains", settings=settings)
    with Proxy("socks5", {HOST: server.tls_port}, user="nora-at-work", password=WORD) as proxy:
        settle(995, server.password("nora"), host=HOST, security=Security.TLS)
        hands.open(paths)
        hands.reads("statusLabel", "^home")
        hands.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        hands.type("accountPasswordEdit", server.password("nora"))
        turn_to_network(hands)
        hands.choose("accountProxyKind", 1)
        hands.type("accountProxyHost", "127.0.0.1")
        hands.type("accountProxyPort", str(proxy.port))
        hands.type("accountProxyUser", "nora-at-work")
        hands.type("accountProxyPassword", WORD)
        hands.type("accountOwnCertificate", str(files / "sealed.p12"))
        QGuiApplication.clipboard().setText(own.WORD)  # it has a letter that QTest cannot type
        QTest.keyClick(
            hands.widget("accountOwnPassphrase"), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier
        )
        hands.click("testAccountButton")
        hands.wait(lambda: hands.widget("saveAccountButton", QPushButton).isDefault(), "the test to pass")
        hands.click("saveAccountButton")
        hands.gone("accountDialog")
        hands.check(12)
        assert set(proxy.joined) == {(HOST, 995)}
        hands.program.house.leave()
        hands.open(paths)  # another start finds both secrets in the keyring
        hands.check(12)
    assert set(ear.names) <= {"127.0.0.1"}
    assert memory_keyring.kept[SERVICE, "a1" + SecretKind.PROXY] == WORD
    assert memory_keyring.kept[SERVICE, "a1" + SecretKind.KEY] == own.WORD
    text = paths.settings_file.read_text("utf-8")
    assert f"socks5://nora-at-work@127.0.0.1:{proxy.port}" in text
    assert WORD not in text
    assert own.WORD not in text


@pytest.mark.parametrize(
    ("user", "word", "hosts", "said"),
    [
        ("nora-at-work", "canary-3f9c17-wrong", True, "sign-in|user name|password"),
        ("", "", False, "proxy"),
    ],
    ids=["wrong-password", "unknown-name"],
)
def test_a_proxy_that_does_not_join_is_named_and_nothing_goes_around_it(
    hands: Hands,
    paths,
    settle,
    memory_keyring,
    make_dovecot,
    dns: NameServer,
    ear: Ear,
    user: str,
    word: str,
    hosts: bool,
    said: str,
) -> None:
    server = make_dovecot({"nora": MAIL}, certificate="domains")
    dns.hosts[HOST] = "127.0.0.1"  # it could be reached without, and is not
    with Proxy("socks5", {HOST: server.tls_port} if hosts else {}, user=user, password=WORD) as proxy:
        settle(995, server.password("nora"), host=HOST, security=Security.TLS, proxy=proxy.url)
        if user:
            memory_keyring.set_password(SERVICE, "a1" + SecretKind.PROXY, word)
        hands.open(paths)
        hands.reads("statusLabel", "^home")
        hands.key(Qt.Key.Key_F5)
        hands.reads("problemTitle", "The proxy did not let us through")
        hands.reads("problemText", rf"127\.0\.0\.1:{proxy.port}")
        hands.reads("problemText", said)
        assert proxy.joined == []
    assert server.logins() == 0
    assert dns.asked == []
    assert set(ear.names) <= {"127.0.0.1"}
    assert memory_keyring.kept[SERVICE, "a1"] == server.password("nora")
