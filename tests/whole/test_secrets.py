"""L1 and L2: what is secret stays in memory and in the keyring, and nobody else may read what is kept.

A whole PopView with every secret there is: a password, a proxy's password, a key's passphrase, tokens.
"""

import base64
import dataclasses
import gc
import logging
import os
import stat
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from popview.control import memory
from popview.net.transport import Dialer, Places
from popview.store.secrets import SERVICE, SecretKind
from popview.types import Mechanism, Security
from tests.canary import CANARY, secrets_in
from tests.servers import own
from tests.servers.dovecot import wanting_certificates
from tests.servers.names import NameServer
from tests.servers.proxy import Proxy
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

HOST = "pop.example.test"
MAIL = [letter(number) for number in range(1, 13)]
PROC = Path("/proc")

pytestmark = pytest.mark.needs("dovecot", "linux")


@pytest.fixture
def dns() -> Iterator[NameServer]:
    with NameServer() as made:
        yield made


@pytest.fixture
def dialer(certs, dns: NameServer):
    return lambda: Dialer(cafile=str(certs / "ca.pem"), places=Places(dns.address))


def forms(word: str) -> set[bytes]:
    """Return a secret as it could stand somewhere."""
    return {word.encode(), base64.b64encode(word.encode())}


def descendants() -> list[Path]:
    """Return the processes that PopView has started: Python's, not the servers of the tests."""
    parents: dict[int, int] = {}
    for entry in PROC.iterdir():
        try:
            if entry.name.isdigit():
                parents[int(entry.name)] = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has ended
    ours, wave = [], {os.getpid()}
    while wave:
        wave = {child for child, parent in parents.items() if parent in wave}
        ours += [PROC / str(child) for child in wave]
    return [one for one in ours if b"popview" in _read(one / "cmdline")]


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def alive() -> Iterator[str]:
    """Yield the repr of every value of PopView that is in memory, and of every exception.

    Qt's objects show nothing of what they hold; to touch one whose other half has gone ends the process.
    """
    for one in gc.get_objects():
        kind = type(one)
        if isinstance(one, BaseException) or (
            str(kind.__module__).startswith("popview.") and dataclasses.is_dataclass(kind)
        ):
            yield f"{one!r} {one!s}"


@pytest.fixture
def since() -> Iterator[None]:
    """Let `alive` see what is made from now on, and all of it: another test may still hold its own."""
    gc.collect()
    gc.freeze()
    settled, memory._Settled.yes = memory._Settled.yes, True  # or the list would take things out of sight
    yield
    memory._Settled.yes = settled
    gc.freeze()  # as a list that was read leaves it; windows seen by the last round of all end the process


@pytest.fixture
def everything(
    since: None, hands: Hands, paths, settle, memory_keyring, make_dovecot, tmp_path: Path, caplog
) -> Iterator:
    """A window that shows mail, read through a proxy, with a certificate of one's own."""
    caplog.set_level(logging.DEBUG)
    files = own.make(tmp_path / "own")
    server = make_dovecot(
        {"nora": MAIL}, certificate="domains", settings=wanting_certificates(files / "own-ca.pem")
    )
    word = f"{CANARY}-proxy"
    with Proxy("socks5", {HOST: server.tls_port}, user="nora", password=word) as proxy:
        settle(
            995,
            server.password("nora"),
            host=HOST,
            security=Security.TLS,
            proxy=proxy.url,
            client_certificate=str(files / "sealed.p12"),
            mechanism=Mechanism.LOGIN,
        )
        memory_keyring.set_password(SERVICE, "a1" + SecretKind.PROXY, word)
        memory_keyring.set_password(SERVICE, "a1" + SecretKind.KEY, own.WORD)
        house = hands.open(paths)
        hands.check(12)
        hands.click_row("Letter 7")
        hands.reads("bodyView", "Line 5 of letter 7")
        hands.wait(lambda: house.reader.pid, "the reader")
        yield house, {word, own.WORD, server.password("nora")}


def test_l2_no_secret_is_in_an_argument_an_environment_a_log_a_repr_or_the_protocol(
    everything, hands: Hands, paths, caplog
) -> None:
    house, words = everything
    children = descendants()
    assert PROC / str(house.reader.pid) in children
    places = {
        **{f"{one}/cmdline": _read(one / "cmdline") for one in (*children, PROC / "self")},
        **{f"{one}/environ": _read(one / "environ") for one in (*children, PROC / "self")},
        "os.environ": repr(dict(os.environ)).encode(),
        "log": caplog.text.encode(),
        "memory": "\n".join(alive()).encode("utf-8", "replace"),
    }
    assert all(places[f"{one}/environ"] for one in children)
    assert b"Account(" in places["memory"]
    hands.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hands.reads("protocolLog", ".")
    hands.click("protocolCopyButton")
    places["protocol"] = QGuiApplication.clipboard().text().encode()
    assert b"AUTH LOGIN" in places["protocol"]
    found = [
        (place, word)
        for place, data in places.items()
        for word in words
        if any(form in data for form in forms(word))
    ]
    assert found == []
    assert [place for place, data in places.items() if list(secrets_in(data))] == []
    for file in (one for one in paths.data.parent.rglob("*") if one.is_file()):
        assert not [word for word in words if any(form in file.read_bytes() for form in forms(word))], file


def test_l2_an_exception_in_the_middle_of_it_tells_no_secret(everything, caplog) -> None:
    house, words = everything
    caplog.clear()
    account = house.accounts.accounts[0]
    told: list[object] = []

    def burst(ready: object) -> None:
        told.append(ready)
        raise ValueError(f"a bug with {ready!r}")

    try:
        house.accounts.errands.made_ready(account, burst)
    except ValueError:
        sys.excepthook(*sys.exc_info())
        trace = traceback.TracebackException(*sys.exc_info(), capture_locals=True)
    (ready,) = told
    assert ready.proxy_password is not None
    assert ready.key_passphrase is not None
    assert "a bug with" in caplog.text
    frames = [frame for frame in trace.stack if "/popview/" in frame.filename]
    text = f"{caplog.text} {[frame.locals for frame in frames]}"
    assert frames
    assert not [word for word in words if any(form in text.encode() for form in forms(word))]


def test_l1_whoever_else_is_on_this_machine_can_read_nothing(everything, paths) -> None:
    places = [paths.data.parent, *paths.data.parent.rglob("*")]
    ours = [one for one in places if paths.data in (one, *one.parents) or paths.cache in (one, *one.parents)]
    ours += [one for one in places if paths.config in (one, *one.parents)]
    modes = {str(one): stat.S_IMODE(one.stat().st_mode) for one in ours if not one.is_symlink()}
    assert any(name.endswith("-wal") for name in modes)
    assert any(name.endswith("-shm") for name in modes)
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}


def test_l1_what_others_could_read_is_closed_at_the_next_start(everything, hands: Hands, paths) -> None:
    house, _ = everything
    house.leave()
    for one in (paths.settings_file, paths.journal):
        one.chmod(0o644)
    paths.data.chmod(0o755)
    hands.open(paths)
    hands.has_rows(12)
    assert {one.stat().st_mode & 0o077 for one in (paths.settings_file, paths.journal, paths.data)} == {0}
