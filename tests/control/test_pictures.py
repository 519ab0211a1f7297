"""Distant pictures from the click to the screen, in a whole house, by a server on loopback."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from popview.app import House
from popview.control.pictures import PictureMemory
from popview.net.transport.web import WebDialer
from popview.net.worker import PictureWorker
from popview.paths import Paths
from popview.types import Key, PictureFault, Secret
from popview.ui.theme import Theme
from tests.control.conftest import ME, Until, account, keys, mailbox
from tests.fakes.web import WebServer, ok
from tests.houses import in_care
from tests.mail.test_remote import png


def letter(web: WebServer, subject: str, sender: str = "Ann <ann@a.example>") -> bytes:
    """Return a newsletter with two pictures and two trackers on that server."""
    html = (
        f'<p>Hello</p><img src="{web.url("/one.png")}" alt="One"><img src="{web.url("/two.png")}" alt="Two">'
        f'<img src="{web.url("/t.gif")}" width="1" height="1"><img src="{web.url("/wf/open")}">'
    )
    return (
        f"From: {sender}\r\nTo: me@example.org\r\nSubject: {subject}\r\n"
        "Date: Fri, 20 Nov 2026 10:00:00 +0000\r\n"
        f"Message-ID: <{subject}@a.example>\r\nContent-Type: text/html\r\n\r\n{html}\r\n"
    ).encode()


@pytest.fixture
def web() -> Iterator[WebServer]:
    with WebServer({"/one.png": ok(png(30, 20)), "/two.png": ok(png(40, 20))}) as made:
        yield made


@pytest.fixture
def shown(
    qapp: QApplication, tmp_path, web: WebServer, make_demo, until: Until
) -> Iterator[Callable[..., House]]:
    """Open a house on a mailbox of newsletters and show the newest."""
    letters = letter(web, "first"), letter(web, "second", "Ben <ben@b.example>"), letter(web, "third")
    server = make_demo(list(letters))

    def make(**changes: object) -> House:
        theme = Theme()
        theme.apply("light")
        dialer = WebDialer(allowed=frozenset({"127.0.0.1"}))
        house = House(
            paths=Paths.under(tmp_path / "profile"),
            theme=theme,
            pictures=lambda: PictureWorker(dialer=lambda: dialer),
        )
        houses.append(house)
        house.start()
        house.accounts.use(replace(account(server.port), **changes), Secret("demo"))
        until(lambda: mailbox(house).is_loaded)
        house.mailboxes.check(ME)
        until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
        show(house, keys(house)[0], until)
        return house

    with in_care() as houses:
        yield make


def show(house: House, key: Key, until: Until) -> None:
    house.window.message_pane.select(key)
    until(lambda: house.messages.shown_key == key)


def kept(house: House) -> str:
    """Return the settings as they lie on the disk."""
    file = house.paths.settings_file
    return file.read_text() if file.exists() else ""


def images(house: House) -> int:
    document = house.messages._reading.document
    assert document is not None
    return len(document.images)


def test_x7_nothing_is_asked_for_before_consent_and_trackers_never(
    shown: Callable[..., House], web: WebServer, until: Until
) -> None:
    house = shown()
    bar = house.reading_pane.pictures
    assert "2 pictures and 2 trackers from 127.0.0.1" in bar.label.text()
    assert web.connections == 0
    bar.once.click()
    until(lambda: images(house) == 2)
    assert web.paths == ["/one.png", "/two.png"]
    assert "Still not loaded: 2 trackers" in bar.label.text()
    for request in web.requests:
        assert not {"cookie", "referer", "authorization", "from"} & {
            line.split(":")[0].lower() for line in request.split("\r\n")[1:]
        }
    assert house.messages.senders.has_pictures("ann@a.example") is False


def test_a_message_seen_once_with_its_pictures_asks_nobody_again(
    shown: Callable[..., House], web: WebServer, until: Until
) -> None:
    house = shown()
    first, second, _ = keys(house)
    house.reading_pane.pictures.once.click()
    until(lambda: images(house) == 2)
    show(house, second, until)
    assert images(house) == 0
    show(house, first, until)
    assert images(house) == 2
    assert len(web.requests) == 2


def test_always_holds_for_this_sender_alone_and_over_a_restart(
    shown: Callable[..., House], web: WebServer, until: Until
) -> None:
    house = shown()
    house.reading_pane.pictures.always.click()
    until(lambda: images(house) == 2)
    until(lambda: "ann@a.example" in kept(house))
    asked = len(web.requests)
    show(house, keys(house)[1], until)
    assert house.reading_pane.pictures.once.isVisibleTo(house.reading_pane)
    assert len(web.requests) == asked
    house.leave()
    again = shown()
    until(lambda: images(again) == 2)
    assert len(web.requests) == 2 * asked
    again.reading_pane.pictures.never.click()
    until(lambda: "ann@a.example" not in kept(again))
    show(again, keys(again)[2], until)
    assert images(again) == 0
    assert len(web.requests) == 2 * asked


@pytest.mark.parametrize("hindrance", ["proxy", "offline"])
def test_behind_a_proxy_and_offline_nothing_leaves_and_it_is_said(
    shown: Callable[..., House], web: WebServer, until: Until, hindrance: str
) -> None:
    house = shown()
    if hindrance == "proxy":
        house.accounts.use(replace(house.accounts.get(ME), proxy="socks5://127.0.0.1:9"), Secret("demo"))
        reason = "through a proxy"
    else:
        house.mailboxes.set_offline(True)
        reason = "you work offline"
    house.reading_pane.pictures.once.click()
    assert reason in house.reading_pane.pictures.label.text()
    assert web.connections == 0
    if hindrance == "proxy":
        house.accounts.use(replace(house.accounts.get(ME), proxy=""), Secret("demo"))
    else:
        house.mailboxes.set_offline(False)
    house.reading_pane.pictures.once.click()
    until(lambda: images(house) == 2)
    assert web.paths == ["/one.png", "/two.png"]  # each once: nothing had been asked for before


def test_what_was_hindered_is_loaded_when_the_message_is_shown_again(
    shown: Callable[..., House], web: WebServer, until: Until
) -> None:
    house = shown()
    house.mailboxes.set_offline(True)
    house.reading_pane.pictures.always.click()
    assert web.connections == 0
    house.mailboxes.set_offline(False)
    show(house, keys(house)[1], until)
    show(house, keys(house)[0], until)
    until(lambda: images(house) == 2)


def test_a_stop_shows_what_has_come(shown: Callable[..., House], web: WebServer, until: Until) -> None:
    web.answers["/two.png"] = lambda link: link.recv(100) and None
    house = shown()
    house.reading_pane.pictures.once.click()
    until(lambda: "/two.png" in web.paths)
    house.reading_pane.pictures.stop.click()
    until(lambda: images(house) == 1)
    assert "you stopped it" in house.reading_pane.pictures.label.text()
    web.answers["/two.png"] = ok(png(40, 20))
    house.reading_pane.pictures.once.click()
    until(lambda: images(house) == 2)


def test_x7_shown_as_plain_text_nothing_is_loaded_until_the_pictures_have_a_place(
    shown: Callable[..., House], web: WebServer, until: Until
) -> None:
    house = shown()
    pane, first, third = house.reading_pane, keys(house)[0], keys(house)[2]
    pane.kind_button.kind_chosen.emit("plain")
    house.messages.senders.set_pictures("ann@a.example", True)
    show(house, third, until)
    assert not pane.is_formatted
    assert not house.messages._reading._pictures._running
    pane.kind_button.kind_chosen.emit("html")
    until(lambda: images(house) == 2)
    pane.kind_button.kind_chosen.emit("plain")
    house.messages.senders.set_pictures("ann@a.example", False)
    show(house, first, until)
    assert not pane.is_formatted
    pane.pictures.once.click()
    until(lambda: images(house) == 2)
    assert pane.is_formatted


def test_the_way_of_showing_is_remembered_for_a_sender(shown: Callable[..., House], until: Until) -> None:
    house = shown()
    _first, second, third = keys(house)
    house.reading_pane.kind_button.kind_chosen.emit("plain")
    show(house, second, until)
    assert house.reading_pane._kind == "html"
    show(house, third, until)
    assert house.reading_pane._kind == "plain"


def test_the_zoom_is_kept_for_every_window_and_the_next_start(
    shown: Callable[..., House], until: Until
) -> None:
    house = shown()
    house.reading_pane.body.zoom_by(2)
    until(lambda: "zoom = 125" in kept(house))
    house.messages.open_window(keys(house)[0])
    assert house.messages._windows[0].window.pane.body.zoom_percent == 125


def test_memory_is_bounded_by_what_lies_in_it() -> None:
    memory = PictureMemory(most=100)
    keys_ = [Key(ME, str(number)) for number in range(3)]
    assert memory.faults(keys_[0]) is None
    for key in keys_:
        memory.keep(key, {"https://a.example/": "x" * 60}, {})
    assert [len(memory.contents(key)) for key in keys_] == [0, 0, 1]
    memory.keep(keys_[2], {"https://b.example/": "y"}, {"https://c.example/": PictureFault.TIMEOUT})
    assert set(memory.contents(keys_[2])) == {"https://a.example/", "https://b.example/"}
    assert memory.faults(keys_[2]) == {"https://c.example/": PictureFault.TIMEOUT}
