"""From a name to a socket: names, families side by side, proxies."""

import base64
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from popview.errors import Cancelled, NetworkError, PopViewError
from popview.net.inbox import Inbox, cancel
from popview.net.traffic import Checked, Stop
from popview.net.transport import SystemClock
from popview.net.transport.reach import (
    REASONS,
    Address,
    ascii_host,
    connect,
    connect_by_proxy,
    interleave,
    reach,
)
from popview.types import ProblemKind, Secret
from tests.fakes.office import Office, plain
from tests.servers.proxy import Proxy

CLOCK = SystemClock()
V4, V6 = socket.AF_INET, socket.AF_INET6


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as made:
        yield made


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("mail.example.org", "mail.example.org"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]", "::1"),
        ("fe80::1%eth0", "fe80::1%eth0"),
        ("under_score.example", "under_score.example"),
    ],
)
def test_a_host_is_made_fit_for_looking_up(host: str, expected: str) -> None:
    assert ascii_host(host) == expected


@pytest.mark.parametrize("host", ["", " ", "a b", "a\r\nb", "a\0b", "a/b", "x" * 300, "ä" * 200, "user@host"])
def test_what_cannot_be_a_host_is_refused(host: str) -> None:
    with pytest.raises(PopViewError) as wrong:
        ascii_host(host)
    assert (wrong.value.kind, wrong.value.facts["field"]) == (ProblemKind.BAD_ARGUMENT, "host")


def test_the_families_take_turns() -> None:
    found: list[Address] = [(V6, ("a",)), (V6, ("b",)), (V6, ("c",)), (V4, ("d",))]
    assert [address for _, address in interleave(found)] == [("a",), ("d",), ("b",), ("c",)]
    assert interleave([]) == []


def test_an_unknown_host_is_named(inbox: Inbox) -> None:
    with pytest.raises(NetworkError) as wrong:
        connect("no-such-host.invalid", 110, inbox, CLOCK, CLOCK.now() + 5)
    assert wrong.value.kind == ProblemKind.HOST_UNKNOWN


def test_a_refused_port_is_named(inbox: Inbox, listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    with pytest.raises(NetworkError) as wrong:
        connect("127.0.0.1", port, inbox, CLOCK, CLOCK.now() + 5)
    assert (wrong.value.kind, wrong.value.facts["port"]) == (ProblemKind.PORT_REFUSED, str(port))


def test_a_refusal_says_more_than_a_family_without_a_way(inbox: Inbox, listener: socket.socket) -> None:
    port = listener.getsockname()[1]
    listener.close()
    nowhere: Address = (V4, ("224.0.0.1", port))  # TCP has no way to a group: ENETUNREACH, at once
    both: list[Address] = [(V4, ("127.0.0.1", port)), nowhere]
    for addresses in (both, both[::-1]):
        with pytest.raises(NetworkError) as wrong:
            reach(addresses, "h", port, inbox, CLOCK, CLOCK.now() + 5)
        assert wrong.value.kind == ProblemKind.PORT_REFUSED
    with pytest.raises(NetworkError) as wrong:
        reach([nowhere], "h", port, inbox, CLOCK, CLOCK.now() + 5)
    assert wrong.value.facts["reason"] == "network-unreachable"


def test_where_one_family_refuses_the_other_answers(
    inbox: Inbox, listener: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = listener.getsockname()[1]
    both = [
        (V6, socket.SOCK_STREAM, 6, "", ("::1", port, 0, 0)),
        (V4, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)),
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: both)
    with connect("both.example", port, inbox, CLOCK, CLOCK.now() + 5) as sock:
        assert sock.family == V4
        assert sock.getblocking() is False


def test_where_one_address_is_silent_the_next_starts_beside_it(
    inbox: Inbox, listener: socket.socket, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    waiting = []
    for _ in range(3):  # a full backlog: further connects are not answered
        one = socket.socket()
        one.setblocking(False)
        one.connect_ex(full.getsockname())
        waiting.append(one)
    both = [
        (V4, socket.SOCK_STREAM, 6, "", full.getsockname()),
        (V4, socket.SOCK_STREAM, 6, "", listener.getsockname()),
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: both)
    started = CLOCK.now()
    with connect("slow.example", 110, inbox, CLOCK, CLOCK.now() + 5) as sock:
        assert sock.getpeername() == listener.getsockname()
    assert CLOCK.now() - started < 2
    for one in [*waiting, full]:
        one.close()


def test_a_port_that_never_answers_ends_at_the_deadline(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: held.wait(5) and [])
    with pytest.raises(NetworkError) as wrong:
        connect("hang.example", 110, inbox, CLOCK, CLOCK.now() + 0.1)
    held.set()
    assert wrong.value.kind == ProblemKind.CONNECT_TIMEOUT


def test_a_stop_ends_the_look_up_at_once(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    held = threading.Event()

    def look_up(*arguments: object, **more: object) -> list[object]:
        inbox.put(Stop(1))
        held.wait(5)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    inbox.serving, inbox.on_stop = frozenset({1}), cancel
    started = CLOCK.now()
    with pytest.raises(Cancelled):
        connect("hang.example", 110, inbox, CLOCK, CLOCK.now() + 20)
    assert CLOCK.now() - started < 2
    held.set()


# -- proxies -----------------------------------------------------------------------------------------


def serve_once(work: Callable[[socket.socket], None]) -> int:
    """Run a proxy for one connection; return its port."""
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        with listener:
            link, _ = listener.accept()
            with link:
                link.settimeout(5)
                work(link)

    threading.Thread(target=run, daemon=True).start()
    port: int = listener.getsockname()[1]
    return port


def socks5(link: socket.socket) -> None:
    """Speak RFC 1928 for one CONNECT by name, then say hello as the server behind it."""
    assert link.recv(100)[0] == 5
    link.sendall(b"\x05\x00")
    asked = link.recv(300)
    assert asked[3] == 3, "by name: the proxy resolves"
    assert asked[5 : 5 + asked[4]] == b"mail.example.org"
    link.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x6e")
    assert link.recv(1) == b"!"
    link.sendall(b"+OK hello\r\n")
    link.recv(1)


def http(link: socket.socket) -> None:
    asked = link.recv(1000)
    assert asked.startswith(b"CONNECT mail.example.org:110 ")
    assert base64.b64encode(b"u:p") in asked
    link.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    assert link.recv(1) == b"!"
    link.sendall(b"+OK hello\r\n")
    link.recv(1)


def refusing(link: socket.socket) -> None:
    link.recv(1000)
    link.sendall(b"HTTP/1.1 403 Forbidden\r\n\r\n")


@pytest.mark.parametrize(("scheme", "work"), [("socks5://", socks5), ("http://u:p@", http)])
def test_a_proxy_joins_us_to_the_server_and_resolves_its_name(
    inbox: Inbox, scheme: str, work: Callable[[socket.socket], None]
) -> None:
    port = serve_once(work)
    until = CLOCK.now() + 5
    proxy = f"{scheme}127.0.0.1:{port}"
    with connect_by_proxy(proxy, "mail.example.org", 110, inbox, CLOCK, until) as sock:
        sock.settimeout(5)
        sock.sendall(b"!")
        assert sock.recv(100) == b"+OK hello\r\n"


@pytest.mark.parametrize("kind", ["socks5", "http"])
def test_a_greeting_that_comes_with_the_proxys_answer_is_not_lost(
    office: Office, make_demo: Callable[..., Any], letters: list[bytes], kind: str
) -> None:
    server = make_demo(letters)
    with Proxy(kind, {"mail.far.test": server.port}, at_once=True) as proxy:
        done = office.check(plain(110, host="mail.far.test", proxy=proxy.url))
    assert isinstance(done, Checked)
    assert done.messages == 10


def test_a_proxy_that_refuses_is_named_without_its_password(inbox: Inbox) -> None:
    port = serve_once(refusing)
    with pytest.raises(NetworkError) as wrong:
        connect_by_proxy(f"http://u:secret@127.0.0.1:{port}", "h", 110, inbox, CLOCK, CLOCK.now() + 5)
    assert wrong.value.kind == ProblemKind.PROXY
    assert wrong.value.facts["proxy"] == f"127.0.0.1:{port}"
    assert "secret" not in str(wrong.value)


def wanting(link: socket.socket) -> None:
    """Ask for user and password (RFC 1929), and take none but these."""
    assert 2 in link.recv(100)[2:]
    link.sendall(b"\x05\x02")
    said = link.recv(300)
    link.sendall(b"\x01\x00" if said == b"\x01\x04nora\x06secret" else b"\x01\x01")
    if link.recv(300):
        link.sendall(b"\x05\x05\x00\x01\x00\x00\x00\x00\x00\x00")  # the server behind it refuses


def asking(link: socket.socket) -> None:
    link.recv(1000)
    link.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")


@pytest.mark.parametrize(
    ("scheme", "work", "word", "reason"),
    [
        ("socks5://nora@", wanting, "secret", "server"),
        ("socks5://nora@", wanting, "wrong", "sign-in"),
        ("socks5://nora@", wanting, "gehe\u00efm", "characters"),
        ("http://nora@", asking, "wrong", "sign-in"),
        ("http://nora@", refusing, "secret", "not-allowed"),
    ],
)
def test_each_failure_of_a_proxy_has_its_reason(
    inbox: Inbox, scheme: str, work: Callable[[socket.socket], None], word: str, reason: str
) -> None:
    proxy, until = f"{scheme}127.0.0.1:{serve_once(work)}", CLOCK.now() + 5
    with pytest.raises(NetworkError) as wrong:
        connect_by_proxy(proxy, "mail.example.org", 110, inbox, CLOCK, until, Secret(word))
    assert wrong.value.facts["reason"] == reason
    assert reason in REASONS
    assert word not in str(wrong.value)


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "nonsense://x:1", "socks5://127.0.0.1"])
def test_a_proxy_that_cannot_be_reached_is_a_problem_of_the_proxy(inbox: Inbox, proxy: str) -> None:
    with pytest.raises(NetworkError) as wrong:
        connect_by_proxy(proxy, "h", 110, inbox, CLOCK, CLOCK.now() + 5)
    assert wrong.value.kind == ProblemKind.PROXY
