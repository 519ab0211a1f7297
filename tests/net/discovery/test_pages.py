"""Pages over HTTPS from a real server: every limit holds, nothing is told."""

import socket
import threading
import time

import pytest

from popview.errors import Cancelled, NetworkError
from popview.net.discovery.pages import MOST, NoPage, Pages
from popview.net.inbox import Inbox, cancel
from popview.net.setup_traffic import Discover
from popview.net.traffic import Stop
from popview.net.transport import Deadlines
from popview.types import AccountId, ProblemKind, SnagKind
from tests.net.discovery.conftest import QUICK, Net
from tests.servers.names import NameServer
from tests.servers.pages import Handler, PageServer
from tests.servers.silent import Silent

URL = "https://example.test/a.xml"


@pytest.fixture
def get(net: Net, dns: NameServer, web: PageServer, inbox: Inbox):
    """Ask for a page; example.test is the web server."""
    dns.hosts["example.test"] = "127.0.0.1"

    def ask(url: str = URL, seconds: float = 20.0, port: int = 0, deadlines: Deadlines = QUICK):
        dialer = net({443: port or web.port}, deadlines)
        return Pages(dialer, inbox).get(url, dialer.clock.now() + seconds)

    return ask


def snag(get, *arguments: object, **more: object) -> tuple[SnagKind, str, str]:
    with pytest.raises(NoPage) as wrong:
        get(*arguments, **more)
    return (wrong.value.snag.kind, wrong.value.snag.where, wrong.value.snag.detail)


def test_a_page_comes_with_where_it_came_from(get, web: PageServer) -> None:
    web.table["example.test/a.xml"] = b"<a/>"
    page = get()
    assert (page.body, page.url, page.host) == (b"<a/>", URL, "example.test")


def test_nothing_of_the_person_is_said(get, web: PageServer) -> None:
    web.table["example.test/a.xml"] = b"<a/>"
    get()
    fields = {line.partition(":")[0].lower() for line in web.said[0].splitlines() if line}
    assert fields == {"host", "accept", "accept-encoding", "user-agent"}


def test_redirects_are_followed_over_https_and_the_end_is_told(get, dns: NameServer, web: PageServer) -> None:
    dns.hosts["other.test"] = "127.0.0.1"
    web.table["example.test/a.xml"] = "/b.xml?x=1"
    web.table["example.test/b.xml?x=1"] = "https://other.test/c.xml"
    web.table["other.test/c.xml"] = b"<c/>"
    assert get().url == "https://other.test/c.xml"


def test_going_round_in_circles_ends(get, web: PageServer) -> None:
    web.table["example.test/a.xml"] = URL
    assert snag(get) == (SnagKind.REDIRECTS, "example.test", "")
    assert len(web.asked) == 4


@pytest.mark.parametrize(
    "location",
    ["http://example.test/b.xml", "ftp://example.test/", "https://me:pw@example.test/"],
)
def test_n14_nothing_leads_away_from_https(get, web: PageServer, location: str) -> None:
    web.table["example.test/a.xml"] = location
    web.table["example.test/b.xml"] = b"<b/>"
    assert snag(get)[0] is SnagKind.NOT_HTTPS
    assert len(web.asked) == 1


@pytest.mark.parametrize(
    "location",
    [
        "https://[x/",
        "https://example.test:99999/",
        "https://example.test/a b",
        "https://example.test/\u00e4",
        "https://\u00e4.test/",
    ],
)
def test_a_redirect_into_nonsense_is_no_answer(get, web: PageServer, location: str) -> None:
    web.table["example.test/a.xml"] = location
    assert snag(get)[0] is SnagKind.UNREADABLE


@pytest.mark.parametrize("status", [404, 403, 500, 304])
def test_a_web_servers_own_errors_are_told_apart_by_status(get, web: PageServer, status: int) -> None:
    web.table["example.test/a.xml"] = status
    assert snag(get) == (SnagKind.WEB, "example.test", str(status))


def test_a_long_page_about_an_error_is_an_error_all_the_same(get, web: PageServer) -> None:
    def long(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 200000\r\n\r\n" + b"x" * 200_000)

    web.table["example.test/a.xml"] = long
    assert snag(get) == (SnagKind.WEB, "example.test", "404")


def test_a_page_without_end_is_cut(get, web: PageServer) -> None:
    web.table["example.test/a.xml"] = b"x" * (MOST + 1)
    assert snag(get) == (SnagKind.TOO_BIG, "example.test", "")


def test_a_body_that_breaks_off_is_no_page(get, web: PageServer) -> None:
    def half(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")
        handler.connection.shutdown(socket.SHUT_RDWR)

    web.table["example.test/a.xml"] = half
    with pytest.raises((NoPage, NetworkError)):
        get()


def test_what_is_no_http_is_no_answer(get, web: PageServer) -> None:
    web.table["example.test/a.xml"] = lambda handler: handler.wfile.write(b"+OK POP3 ready\r\n\r\n") and None
    assert snag(get) == (SnagKind.UNREADABLE, "example.test", "")


@pytest.mark.parametrize("name", ["good", "selfsigned", "expired", "untrusted"])
def test_n9_a_web_server_that_cannot_prove_its_name_gives_nothing(get, server_context, name: str) -> None:
    with PageServer(server_context(name), {"example.test/a.xml": b"<a/>"}) as liar:
        assert snag(get, port=liar.port) == (SnagKind.CERTIFICATE, "example.test", "")
        assert liar.asked == []


def test_n7_a_server_that_says_nothing_is_left_at_the_deadline(get, web: PageServer) -> None:
    over = threading.Event()
    web.table["example.test/a.xml"] = lambda handler: over.wait(20) and None
    with pytest.raises(NetworkError) as wrong:
        get(seconds=1.0)
    over.set()
    assert wrong.value.kind == ProblemKind.TIMEOUT


def test_n7_a_server_that_trickles_is_left_at_the_deadline(get, web: PageServer) -> None:
    over = threading.Event()

    def trickle(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while not over.wait(0.02):
            handler.wfile.write(b"x")

    web.table["example.test/a.xml"] = trickle
    try:
        with pytest.raises(NetworkError) as wrong:
            get(seconds=1.0)
    finally:
        over.set()
    assert wrong.value.kind == ProblemKind.TIMEOUT


def test_a_handshake_that_hangs_is_left_at_the_deadline(get) -> None:
    with Silent() as silent, pytest.raises(NetworkError) as wrong:
        get(port=silent.port, deadlines=Deadlines(connect=5.0, tls=0.3))
    assert wrong.value.kind == ProblemKind.TLS


def test_the_deadline_of_a_page_is_that_of_its_handshake_too(get) -> None:
    begun = time.monotonic()
    with Silent() as silent, pytest.raises(NetworkError):
        get(port=silent.port, seconds=0.5, deadlines=Deadlines(connect=40.0, tls=40.0))
    assert time.monotonic() - begun < 30.0


def test_a_stop_ends_the_wait(get, web: PageServer, inbox: Inbox) -> None:
    over = threading.Event()

    def hang(handler: Handler) -> None:
        inbox.put(Stop(target=7))
        over.wait(20)

    web.table["example.test/a.xml"] = hang
    inbox.serving, inbox.on_stop = frozenset({7}), cancel
    with pytest.raises(Cancelled):
        get()
    over.set()
    assert Discover(7, AccountId("a"), "nora@example.test").proxy == ""
