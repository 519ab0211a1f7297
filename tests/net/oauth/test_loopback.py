"""The door for the browser: one answer, on this computer alone."""

import socket
import threading

import pytest

from popview.errors import PopViewError
from popview.net.inbox import Inbox
from popview.net.oauth.loopback import Loopback
from popview.net.transport import SystemClock
from popview.types import ProblemKind
from tests.fakes.browser import Browser

CLOCK = SystemClock()
PAGES = ("good", "bad")


def test_its_icon_and_silent_connections_do_not_use_up_the_one_answer(inbox: Inbox) -> None:
    shown: list[tuple[int, str]] = []
    with Loopback() as door:

        def come() -> None:
            with socket.create_connection(("127.0.0.1", door.port), timeout=10):
                shown.append(Browser.look(f"{door.url}favicon.ico?x"))
                shown.append(Browser.look(f"{door.url}?nothing=1"))
                shown.append(Browser.look(f"{door.url}/[x?code=c"))
                shown.append(Browser.look(f"{door.url}?code=c&state=s"))

        thread = threading.Thread(target=come)
        thread.start()
        values = door.wait("s", inbox, CLOCK, CLOCK.now() + 30, PAGES)
        thread.join(10)
    assert values["code"] == "c"
    assert shown == [(404, ""), (404, ""), (404, ""), (200, "good")]


def test_what_is_no_http_is_hung_up_on(inbox: Inbox) -> None:
    with Loopback() as door:

        def come() -> None:
            with socket.create_connection(("127.0.0.1", door.port), timeout=10) as link:
                link.sendall(b"\x16\x03\x01 this is TLS\r\n\r\n")
                assert link.recv(10) == b""
            Browser.look(f"{door.url}?error=access_denied&state=s")

        thread = threading.Thread(target=come)
        thread.start()
        values = door.wait("s", inbox, CLOCK, CLOCK.now() + 30, PAGES)
        thread.join(10)
    assert values["error"] == "access_denied"


def test_it_listens_on_this_computer_alone_and_no_longer_than_it_waits() -> None:
    with Loopback("localhost") as door:
        assert door.url == f"http://localhost:{door.port}/"
        assert door._sock.getsockname()[0] == "127.0.0.1"
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", door.port), timeout=5)


def test_a_port_that_is_taken_is_said(inbox: Inbox) -> None:
    with Loopback() as first, pytest.raises(PopViewError) as taken, Loopback(port=first.port):
        pass
    assert (taken.value.kind, taken.value.facts["port"]) == (ProblemKind.OAUTH_PORT, str(first.port))
