"""Texts of what lies here are taken by the child and kept by the worker, in a whole house."""

import os
import signal
from dataclasses import replace

import pytest

from popview.app import House
from popview.demo.server import DemoServer
from popview.store.cache import Cache
from popview.store.cache_reader import CacheReader
from popview.types import Key, Problem, ProblemKind, Secret, Stage
from tests.control.conftest import ME, Until, account, keys, mailbox

WORD = "fence"


def letters(count: int, lines: int = 20_000) -> list[bytes]:
    """Return messages with the word in their first line, and another at their end, behind any preview."""
    return [
        f"From: ada@example.org\nSubject: Letter {n}\nMessage-ID: <{n}@example.org>\n\n".encode()
        + f"The {WORD} of {n}.\n".encode()
        + b"Line.\n" * lines
        + b"The gate at the end.\n"
        for n in range(1, count + 1)
    ]


@pytest.fixture
def server(make_demo) -> DemoServer:
    """Ten such messages."""
    return make_demo(letters(10))


def found(house: House, word: str = WORD) -> frozenset[Key]:
    """Return in which texts the word is, as the desk would find it."""
    reader = CacheReader(house.paths.cache_file(ME), ME)
    try:
        return frozenset(Key(ME, identity) for identity in reader.find(word))
    finally:
        reader.close()


def look_at(house: House, key: Key) -> None:
    """Choose a message, as a click on its row does."""
    house.messages._reading.show(key, at_once=True)


def test_a_preview_is_found_by_its_words_and_a_fetched_message_by_all_of_them(
    house: House, until: Until
) -> None:
    key = keys(house)[3]
    told: list[str] = []
    house.texts.changed.connect(told.append)
    look_at(house, key)
    until(lambda: told)
    assert found(house) == {key}
    assert found(house, "gate") == frozenset()
    told.clear()
    house.messages._reading.fetch(key)
    until(lambda: told)
    assert found(house) == found(house, "gate") == {key}


def test_a_word_in_the_filter_finds_what_comes_while_it_stands_there(house: House, until: Until) -> None:
    house.window.message_pane.filter_field.edit.setText("gate")
    until(lambda: house.search.is_settled)
    assert keys(house) == ()
    key = next(iter(mailbox(house).rows))
    house.messages._reading.fetch(key)
    until(lambda: keys(house) == (key,))


def test_what_is_prefetched_is_found_while_its_session_stays_open(
    make_house, server: DemoServer, until: Until
) -> None:
    house = make_house()
    house.accounts.use(replace(account(server.port), linger_s=5.0), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: len(found(house)) == len(house.window.message_pane.keys_on_screen()) > 1)
    assert len(server.sessions) == 1


def test_what_lay_here_before_is_found_a_little_later(house: House, until: Until) -> None:
    house.texts._quiet.setInterval(0)
    until(lambda: house.texts._walks.get(ME) == 0)
    raw = letters(1, 3)[0].replace(b"\n", b"\r\n")
    with Cache(house.paths.cache_file(ME), ME) as cache:
        for key in keys(house):
            cache.put_preview(key, 400, raw, is_whole=True)
    house.texts._walks.clear()
    house.mailboxes.reload(ME)
    until(lambda: found(house) == set(keys(house)))
    until(lambda: not house.texts._quiet.isActive() and not house.texts._next.isActive())
    assert house.texts._unknown() is None


def test_while_a_mailbox_is_busy_nothing_of_before_is_looked_for(house: House) -> None:
    asked: list[object] = []
    house.exchange.ask_desk = lambda *what: asked.append(what) or 0  # type: ignore[method-assign,assignment]
    house.texts._walks.clear()
    mailbox(house).stage = Stage.LISTING
    house.texts._look()
    assert asked == []
    assert house.texts._quiet.isActive()
    mailbox(house).stage = None
    house.texts._look()
    assert len(asked) == 1


def test_nothing_is_asked_at_the_start(house: House) -> None:
    assert not house.texts._wanted
    assert house.reader.pid == 0


def test_a_message_that_the_child_does_not_bear_is_not_asked_for_again(house: House, until: Until) -> None:
    house.reader.start = type(house.reader).start.__get__(house.reader)  # type: ignore[method-assign]
    house.reader.start()
    until(lambda: house.reader.pid)
    key, other = keys(house)[:2]
    os.kill(house.reader.pid, signal.SIGSTOP)
    asked: list[Key | None] = []
    proper = house.reader.text

    def text(*what: object, **how: object) -> None:
        asked.append(house.texts._reading)
        proper(*what, **how)  # type: ignore[arg-type]

    house.reader.text = text  # type: ignore[method-assign,assignment]
    with Cache(house.paths.cache_file(ME), ME) as cache:
        for one in (key, other):
            cache.put_preview(one, 400, letters(1, 3)[0])
    for one in (key, other):
        house.mailboxes.show_row(replace(mailbox(house).rows[one], is_previewed=True))
    until(lambda: asked)
    assert asked == [key]
    os.kill(house.reader.pid, signal.SIGKILL)
    until(lambda: house.texts._reading is None)
    house.texts._next.start(0)  # its pause is over
    until(lambda: found(house) == {other})
    house.texts.want(key)
    house.texts._take_next()
    assert asked == [key, other]


def test_what_went_while_it_was_read_is_not_kept(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.accounts._leaving.add(ME)
    house.texts._on_text(key, False, WORD, None)
    assert not house.texts._keeping
    house.accounts._leaving.discard(ME)
    house.texts._on_text(key, False, "", Problem(ProblemKind.FILE_REFUSED))
    house.texts.want(key)
    assert key not in house.texts._wanted


def test_forgotten_copies_are_not_found_any_more(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.messages._reading.fetch(key)
    until(lambda: found(house) == {key})
    house.records.storage._on_forget(ME, True)
    until(lambda: not found(house))
