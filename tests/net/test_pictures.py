"""Distant pictures after consent: every rule of X7 against a real server on loopback."""

import base64
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from popview.net.picture_queue import PictureQueue
from popview.net.picture_traffic import StopPictures
from popview.net.pictures import Limits, PictureLoader, place_of
from popview.net.transport.web import WebDialer
from popview.types import PictureFault
from tests.fakes.web import WebServer, ok, to
from tests.mail.test_remote import png

HERE = frozenset({"127.0.0.1"})
PNG = png(20, 10)
Load = Callable[..., tuple[dict[str, str], dict[str, PictureFault]]]


@pytest.fixture
def wishes() -> Iterator[PictureQueue]:
    queue = PictureQueue()
    yield queue
    queue.close()


@pytest.fixture
def load(wishes: PictureQueue) -> Load:
    def run(
        *addresses: str, allowed: frozenset[str] = HERE, **limits: float
    ) -> tuple[dict[str, str], dict[str, PictureFault]]:
        loader = PictureLoader(WebDialer(allowed=allowed), wishes, Limits(**limits))
        contents, faults = loader.load(addresses, lambda done: None)
        return dict(contents), dict(faults)

    return run


def fault(load: Load, address: str, **limits: float) -> PictureFault:
    contents, faults = load(address, **limits)
    assert not contents
    return faults[address]


def test_pictures_of_one_server_come_over_one_link(load: Load) -> None:
    with WebServer({"/a.png": ok(PNG), "/b": ok(PNG, "text/html")}) as server:
        contents, faults = load(server.url("/a.png"), server.url("/b"), server.url("/a.png"))
        assert {base64.b64decode(content) for content in contents.values()} == {PNG}
        assert len(contents) == 2
        assert not faults
        assert server.connections == 1


def test_a_link_that_the_server_closed_meanwhile_is_made_again(load: Load) -> None:
    once = threading.Event()

    def close(link: socket.socket) -> None:
        link.sendall(ok(PNG))
        link.shutdown(socket.SHUT_RDWR)
        once.set()

    with WebServer({"/a": close, "/b": ok(PNG)}) as server:
        contents, _ = load(server.url("/a"), server.url("/b"))
        assert len(contents) == 2
        assert server.connections == 2


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example/x", "file:///etc/passwd", "data:image/png;base64,xx", "https://u:p@a.example/",
        "https://a.example:25/", "https://a.example:0/", "http://", "https://a b/", "cid:x", "https://[::1/",
        "https://a.example:99999/", "\\\\host\\share",
    ],
)  # fmt: skip
def test_what_is_no_plain_web_address_is_never_asked_for(load: Load, address: str) -> None:
    assert place_of(address) is None
    assert fault(load, address) is PictureFault.BAD_ADDRESS


def test_an_address_is_taken_apart_as_a_server_wants_it() -> None:
    place = place_of("HTTPS://Bücher.example:8443/a b?q=ü#part")
    assert place is not None
    assert place.authority == "xn--bcher-kva.example:8443"
    assert place.target == "/a%20b?q=%C3%BC"
    assert place.secure


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "127.0.0.1."])
def test_x7_the_persons_own_network_is_not_asked(load: Load, host: str) -> None:
    with WebServer({"/": ok(PNG)}) as server:
        _, faults = load(server.url("/", host), allowed=frozenset())
        assert set(faults.values()) <= {PictureFault.LOCAL, PictureFault.UNREACHABLE}
        assert server.connections == 0


def test_x7_a_redirect_into_the_own_network_is_not_followed(load: Load) -> None:
    with WebServer({}) as inner, WebServer({}) as outer:
        targets = [f"http://127.0.0.2:{inner.port}/", f"http://[::1]:{inner.port}/", "http://10.0.0.1:8080/",
                   "http://169.254.169.254/latest/meta-data", f"http://[::ffff:127.0.0.2]:{inner.port}/",
                   f"http://2130706434:{inner.port}/"]  # fmt: skip
        for number, target in enumerate(targets):
            outer.answers[f"/{number}"] = to(target)
            assert fault(load, outer.url(f"/{number}"), each_s=3.0) in (
                PictureFault.LOCAL,
                PictureFault.UNREACHABLE,
            ), target
        assert inner.connections == 0


def test_a_redirect_to_another_scheme_is_not_followed(load: Load) -> None:
    with WebServer({"/": to("file:///etc/passwd"), "/2": to("gopher://a.example/")}) as server:
        assert fault(load, server.url("/")) is PictureFault.BAD_ADDRESS
        assert fault(load, server.url("/2")) is PictureFault.BAD_ADDRESS


def test_redirects_are_followed_but_not_for_ever(load: Load) -> None:
    with WebServer({"/a": to("/b"), "/b": to("c", 307), "/c": ok(PNG), "/loop": to("/loop")}) as server:
        assert len(load(server.url("/a"))[0]) == 1
        before = len(server.requests)
        assert fault(load, server.url("/loop"), redirects=5) is PictureFault.REDIRECTS
        assert len(server.requests) - before == 6


@pytest.mark.parametrize(
    "content", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>", b"%PDF-1.4", b"", b"GIF89a"]
)
def test_x7_only_raster_pictures_are_taken_whatever_they_call_themselves(load: Load, content: bytes) -> None:
    with WebServer({"/": ok(content, "image/png")}) as server:
        assert fault(load, server.url("/")) is PictureFault.NO_PICTURE


def test_pixels_and_octets_are_bounded(load: Load) -> None:
    huge = PNG[:16] + (60_000).to_bytes(4, "big") * 2 + PNG[24:]
    with WebServer({"/huge": ok(huge), "/long": ok(PNG + bytes(5000)), "/a": ok(PNG)}) as server:
        assert fault(load, server.url("/huge")) is PictureFault.TOO_LARGE
        assert fault(load, server.url("/long"), each_octets=2000) is PictureFault.TOO_LARGE
        _, faults = load(server.url("/a"), server.url("/a?2"), all_octets=len(PNG) + 10)
        assert faults == {server.url("/a?2"): PictureFault.LEFT_OUT}


def test_number_and_time_of_all_together_are_bounded(load: Load) -> None:
    with WebServer({"/": ok(PNG)}) as server:
        addresses = [server.url(f"/?{n}") for n in range(5)]
        contents, faults = load(*addresses, number=3)
        assert len(contents) == 3
        assert set(faults.values()) == {PictureFault.LEFT_OUT}
        contents, faults = load(*addresses, all_s=0.0)
        assert not contents
        assert len(faults) == 5


def test_a_server_that_hangs_is_asked_once(load: Load) -> None:
    with WebServer({"/": _hang, "/2": _hang}) as server:
        _, faults = load(server.url("/"), server.url("/2"), each_s=0.3)
        assert set(faults.values()) == {PictureFault.TIMEOUT}
        assert server.paths == ["/"]


def test_a_server_that_hangs_on_a_kept_link_costs_its_pictures_alone(load: Load) -> None:
    with WebServer({"/a": ok(PNG), "/b": _hang}) as server, WebServer({"/c": ok(PNG)}) as other:
        contents, faults = load(server.url("/a"), server.url("/b"), other.url("/c"), each_s=0.5)
        assert list(contents) == [server.url("/a"), other.url("/c")]
        assert faults == {server.url("/b"): PictureFault.TIMEOUT}


def test_an_error_of_the_server_costs_that_picture_alone(load: Load) -> None:
    with WebServer({"/b": ok(PNG)}) as server:
        contents, faults = load(server.url("/missing"), server.url("/b"))
        assert list(contents) == [server.url("/b")]
        assert faults == {server.url("/missing"): PictureFault.REFUSED}


def test_a_certificate_that_does_not_pass_is_no_way_in(load: Load, certs) -> None:
    with WebServer({"/": ok(PNG)}, certificate=certs / "selfsigned.pem") as server:
        assert fault(load, server.url("/")) is PictureFault.INSECURE
        assert server.requests == []


def test_nothing_listens_is_said(load: Load) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert fault(load, f"http://127.0.0.1:{port}/") is PictureFault.UNREACHABLE


def test_a_proxy_of_the_environment_is_not_used(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    with WebServer({}) as proxy, WebServer({"/": ok(PNG)}) as server:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY"):
            monkeypatch.setenv(name, f"http://user:secret@127.0.0.1:{proxy.port}")
        assert len(load(server.url("/"))[0]) == 1
        assert proxy.connections == 0


def test_a_stop_keeps_what_has_come(load: Load, wishes: PictureQueue) -> None:
    wishes.current = 7

    def stop(link: socket.socket) -> None:
        wishes.put(StopPictures(7))
        _hang(link)

    with WebServer({"/a": ok(PNG), "/b": stop, "/c": ok(PNG)}) as server:
        contents, faults = load(*map(server.url, ("/a", "/b", "/c")))
        assert list(contents) == [server.url("/a")]
        assert set(faults.values()) == {PictureFault.STOPPED}
        assert "/c" not in server.paths


def _hang(link: socket.socket) -> None:
    while link.recv(100):
        pass
