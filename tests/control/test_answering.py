"""Answers and messages handed on, as the system gets them."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from popview.app import House
from popview.demo.server import DemoServer
from popview.mail.reply import MOST_ELSEWHERE
from popview.types import Key, Secret
from tests.control.conftest import ME, Until, account, keys, mailbox
from tests.control.links import opened

LETTER = (
    b"From: Ada <ada@example.org>\r\nTo: me@home.example, Bob <bob@example.org>\r\n"
    b"Cc: Eve <eve@example.org>\r\nSubject: Re: Lunch?\r\nDate: Thu, 19 Nov 2026 10:00:00 +0000\r\n"
    b"Message-ID: <1.2@example.org>\r\n\r\nOn Thursday?\r\n"
)
LONG = LETTER.replace(b"Lunch?", b"Long") + b"word word word word word word word word\r\n" * 400
EVIL = (
    b"From: Eve <eve@evil.example>\r\nReply-To: x@evil.example?bcc=all@evil.example\r\n"
    b"Subject: =?utf-8?q?hi=0D=0ABcc:_all@evil.example?= &attach=/etc/passwd\r\n\r\nhi\r\n"
)
NOBODY = b"Subject: nobody\r\n\r\nhi\r\n"


@pytest.fixture
def server(make_demo) -> DemoServer:
    return make_demo((LETTER, LONG, EVIL, NOBODY))


@pytest.fixture
def house(make_house, server: DemoServer, until: Until) -> House:
    """A house whose one account has an address."""
    made = make_house()
    made.accounts.use(replace(account(server.port), address="me@home.example"), Secret("demo"))
    until(lambda: mailbox(made).is_loaded)
    made.mailboxes.check(ME)
    until(lambda: mailbox(made).checked_s and mailbox(made).stage is None)
    return made


def show(house: House, until: Until, subject: str) -> Key:
    """Select the message of a subject and wait until it is on screen."""
    (key,) = [key for key in keys(house) if subject in house.mailboxes.summary(key).subject]
    house.window.message_pane.select(key)
    until(lambda: house.messages.shown_key == key)
    return key


def test_an_answer_goes_to_the_mail_program(house: House, until: Until) -> None:
    show(house, until, "Lunch")
    with opened("mailto") as urls:
        house.actions.reply.trigger()
    (url,) = urls
    text = url.toEncoded().data().decode()
    fields = dict(parse_qsl(urlsplit(text).query))
    assert urlsplit(text).path == "ada@example.org"
    assert fields["subject"] == "Re: Lunch?"
    assert fields["in-reply-to"] == "<1.2@example.org>"
    assert fields["body"].endswith("Ada wrote:\r\n> On Thursday?\r\n")
    assert "2026" in fields["body"]
    house.window.message_pane.select_many(keys(house)[:2])
    assert not house.actions.reply.isEnabled()
    assert not house.actions.print.isEnabled()


def test_all_are_answered_but_the_addresses_of_the_accounts(house: House, until: Until) -> None:
    show(house, until, "Lunch")
    with opened("mailto") as urls:
        house.actions.reply_all.trigger()
    text = urls[0].toEncoded().data().decode()
    assert urlsplit(text).path == "ada@example.org,bob@example.org"
    assert dict(parse_qsl(urlsplit(text).query))["cc"] == "eve@example.org"


def test_a_long_quote_is_cut_and_the_window_says_so(house: House, until: Until) -> None:
    key = show(house, until, "Long")
    house.messages.fetch_then((key,), lambda _here: None)
    until(lambda: house.messages.document_of(key).lines_shown < 0)
    told: list[str] = []
    house.answering._window.message_pane.tell = told.append  # type: ignore[method-assign]
    with opened("mailto") as urls:
        house.actions.reply.trigger()
    assert len(urls[0].toEncoded().data()) <= MOST_ELSEWHERE
    assert "beginning only" in told[0]


def test_what_a_message_smuggles_goes_nowhere_and_nobody_is_not_answered(house: House, until: Until) -> None:
    show(house, until, "hi")
    with opened("mailto") as urls:
        house.actions.reply_all.trigger()
    text = urls[0].toEncoded().data().decode()
    assert urlsplit(text).path == "eve@evil.example"
    assert {name for name, _ in parse_qsl(urlsplit(text).query)} <= {"subject", "body", "in-reply-to"}
    assert "\r" not in dict(parse_qsl(urlsplit(text).query))["subject"]
    show(house, until, "nobody")
    with opened("mailto") as urls:
        house.actions.reply.trigger()
    assert urls == []


@pytest.mark.qt_log_ignore("does not support QPlatformServices::openUrl")  # offscreen has no programs
def test_where_no_mail_program_is_the_address_can_be_copied(house: House, until: Until) -> None:
    show(house, until, "Lunch")
    house.actions.reply_all.trigger()
    question = house.reading_pane.question
    assert question.isVisible()
    assert "ada@example.org" in question.label.text()
    question.copy_button.click()
    assert QGuiApplication.clipboard().text() == "ada@example.org,bob@example.org"


def test_a_message_is_handed_on_byte_for_byte_from_a_private_folder(house: House, until: Until) -> None:
    key = show(house, until, "Lunch")
    with opened("file") as urls:
        house.actions.forward.trigger()
        until(lambda: urls)
    path = Path(urls[0].toLocalFile())
    assert path.suffix == ".eml"
    assert "Lunch" in path.name
    assert path.read_bytes() == house.local.path_of(key).read_bytes() == LETTER
    assert path.is_relative_to(house.paths.taken_out)
    assert path.stat().st_mode & 0o777 == 0o600
    for folder in (path.parent, path.parent.parent):
        assert folder.stat().st_mode & 0o777 == 0o700
    house.leave()
    assert not path.exists()


def test_a_message_window_answers_and_says_what_became_of_it(house: House, until: Until) -> None:
    key = show(house, until, "Lunch")
    house.messages.open_window(key)
    (window,) = [opened.window for opened in house.messages._windows]
    until(lambda: window.pane.key == key and window.pane.header.subject.text())
    until(lambda: any(o.reading.shown_key == key for o in house.messages._windows))
    with opened("mailto") as urls:
        window.pane.more_button.wishes["reply"].trigger()
    assert len(urls) == 1
    assert isinstance(window, QMainWindow)
    assert "mail program" in window.statusBar().currentMessage()
