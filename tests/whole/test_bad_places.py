"""Disks that are full or read-only, files from the future, keyrings that are shut, a reader that dies."""

import os
import signal
import sqlite3
from contextlib import closing

import keyring.errors
import pytest
from PySide6.QtCore import Qt

from popview.store.journal import Journal
from popview.store.secrets import SERVICE
from tests.servers.seed import messages
from tests.store.disks import fill, read_only, small_disk
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

MAIL = [letter(number) for number in range(1, 13)]
pytestmark = pytest.mark.needs("dovecot")


def marked(hands: Hands, subject: str) -> None:
    hands.click_row(subject)
    hands.key(Qt.Key.Key_Delete)


@pytest.mark.needs("linux", "root")
def test_a_full_disk_is_told_of_and_what_was_stored_stays(
    hands: Hands, paths, settle, make_dovecot, tmp_path, memory_keyring
) -> None:
    long = letter(12) + b"One more line of a long message.\n" * 40_000
    server = make_dovecot({"nora": [*MAIL[:11], long]})
    with small_disk(tmp_path / "profile", 4_096):
        settle(server.port, server.password("nora"))
        hands.open(paths)
        hands.check(12)
        marked(hands, "Letter 7")
        hands.reads("commitBarLabel", "^1 message")
        ballast = fill(tmp_path / "profile")
        hands.click_row("Letter 12")
        hands.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        hands.reads("problemTitle", "The disk is full")
        hands.reads("problemText", "no room left to write .*Free some space")
        assert len(hands.rows()) == 12
        hands.reads("commitBarLabel", "^1 message")
        ballast.unlink()
        hands.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        hands.reads("bodyView", "One more line of a long message")
        hands.check(12)
        with Journal(paths.journal, read_only=True) as journal:
            assert len(journal.marks()) == 1
        hands.program.house.leave()
    assert memory_keyring.get_password(SERVICE, "a1") == server.password("nora")


def test_a_journal_that_cannot_grow_keeps_its_marks_and_the_window_says_so(
    hands: Hands, paths, settle, make_dovecot, monkeypatch
) -> None:
    """The same without root: SQLite itself is told to stop growing."""
    server = make_dovecot({"nora": messages(400, "nora")})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(400)
    marked(hands, "Message number 7")
    hands.reads("commitBarLabel", "^1 message")
    write = Journal.add_marks

    def cramped(journal: Journal, marks: object) -> object:
        database = journal._database
        database.rows(f"PRAGMA max_page_count = {database.rows('PRAGMA page_count')[0][0]}")
        return write(journal, marks)  # type: ignore[arg-type]

    monkeypatch.setattr(Journal, "add_marks", cramped)
    hands.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.key(Qt.Key.Key_Delete)
    hands.reads("problemTitle", "The disk is full")
    hands.reads("commitBarLabel", "^1 message")
    hands.check(400)
    assert len(server.files("nora")) == 400


@pytest.mark.needs("linux", "root")
def test_a_read_only_profile_can_be_looked_at_and_says_what_it_cannot(
    hands: Hands, paths, settle, make_dovecot, tmp_path
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(12)
    marked(hands, "Letter 7")
    hands.reads("commitBarLabel", "^1 message")
    hands.program.house.leave()
    with read_only(tmp_path / "profile"):
        hands.open(paths)
        hands.has_rows(12)
        hands.reads("commitBarLabel", "^1 message")
        hands.reads("problemTitle", "may not write here")
        hands.reads("problemText", "can only be read.*marks cannot be kept.*another data folder")
        marked(hands, "Letter 3")
        hands.reads("problemTitle", "may not write here")
        hands.reads("commitBarLabel", "^1 message")
        hands.program.house.leave()
    hands.open(paths)
    hands.check(12)
    hands.reads("commitBarLabel", "^1 message")


@pytest.mark.parametrize("which", ["journal", "cache"])
def test_a_store_from_a_newer_version_is_left_alone(
    hands: Hands, paths, settle, make_dovecot, which: str
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    hands.open(paths)
    hands.check(12)
    hands.program.house.leave()
    file = paths.journal if which == "journal" else paths.cache_file("a1")
    with closing(sqlite3.connect(file)) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        database.execute("PRAGMA user_version = 9999")
    before = file.read_bytes()
    hands.open(paths)
    hands.reads("problemTitle", "Written by a newer PopView")
    hands.reads("problemText", rf"{file.name} comes from a newer version. It was left untouched")
    hands.key(Qt.Key.Key_F5)
    hands.reads("problemTitle", "Written by a newer PopView")
    hands.program.house.leave()
    assert file.read_bytes() == before
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA user_version = {version}")
    hands.open(paths)
    hands.check(12)
    hands.gone("problemBar")


def shut(*_words: str) -> str:
    raise keyring.errors.KeyringLocked


@pytest.mark.parametrize("state", ["locked", "absent"])
def test_without_a_usable_keyring_the_password_is_asked_for_once(
    hands: Hands, paths, settle, make_dovecot, memory_keyring, monkeypatch, state: str
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    if state == "locked":
        monkeypatch.setattr(memory_keyring, "get_password", shut)
    else:
        monkeypatch.setattr("popview.store.secrets.GOOD_MODULES", frozenset())
    hands.open(paths)
    hands.reads("statusLabel", "^home")
    hands.key(Qt.Key.Key_F5)
    hands.reads("passwordDialog", "keyring")
    if state == "locked":
        hands.reads("problemTitle", "The keyring is locked")
    hands.type("passwordEdit", server.password("nora"))
    hands.key(Qt.Key.Key_Return, on="passwordDialog")
    hands.has_rows(12)
    hands.check(12)
    assert hands.find("passwordDialog") is None
    assert memory_keyring.kept[SERVICE, "a1"] == server.password("nora")
    assert server.password("nora").encode() not in b"".join(
        file.read_bytes() for file in paths.data.parent.rglob("*") if file.is_file()
    )


def test_a_reader_that_was_killed_is_started_again_and_the_message_is_shown(
    hands: Hands, paths, settle, make_dovecot
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    house = hands.open(paths)
    hands.check(12)
    hands.click_row("Letter 7")
    hands.reads("bodyView", "Line 5 of letter 7")
    first = house.reader.pid
    os.kill(first, signal.SIGKILL)
    hands.wait(lambda: house.reader.pid not in (0, first), "another reader")
    hands.click_row("Letter 8")
    hands.reads("bodyView", "Line 5 of letter 8")


def test_a_reader_that_dies_of_a_message_leaves_its_source_and_a_notice(
    hands: Hands, paths, settle, make_dovecot
) -> None:
    server = make_dovecot({"nora": MAIL})
    settle(server.port, server.password("nora"))
    house = hands.open(paths)
    hands.check(12)
    hands.wait(lambda: house.reader.pid, "the reader")
    first = house.reader.pid
    os.kill(first, signal.SIGSTOP)  # it takes the request and does not answer
    hands.click_row("Letter 9")
    hands.wait(lambda: house.reader._current is not None, "the request")
    os.kill(first, signal.SIGKILL)
    hands.reads("bodyView", "Subject: Letter 9")
    hands.reads("warningStrip", "ended on this message.*shown as source")
    hands.click_row("Letter 10")
    hands.reads("bodyView", "Line 5 of letter 10")
