"""Fetched messages within an account's limits; what may be the only copy is never dropped."""

import os
from typing import Any

import pytest

from popview.errors import StoreError
from popview.net.keeping import RECENT_S, keep_within_limits
from popview.net.traffic import CopiesDropped, Fetch, Finished, Forget
from popview.store.cache import Facts
from popview.store.messages import Messages
from popview.types import Key, Mark, ProblemKind, ServerProfile
from tests.fakes.office import SECRET, Office, plain


@pytest.fixture
def fetched(office: Office, make_demo: Any, letters: list[bytes]) -> tuple[Any, dict[str, Key]]:
    """Return a server and the keys of four messages that were fetched, the first the longest ago."""
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    keys = {}
    messages = Messages(office.means.paths)
    for number in range(1, 5):
        key = keys[f"Letter {number}"] = office.row(f"Letter {number}").key
        office.do(Fetch(10 + number, account, key, SECRET))
        then = office.means.clock.epoch() - 10 * RECENT_S + number
        os.utime(messages.path_of(key), (then, then))
    office.reports.clear()
    return server, keys


def here(office: Office, keys: dict[str, Key]) -> set[str]:
    """Return which of the messages lie here; the list says the same."""
    messages = Messages(office.means.paths)
    there = {name for name, key in keys.items() if messages.exists(key)}
    rows = {row.key: row for page in office.means.cache.pages() for row in page}
    assert {name for name, key in keys.items() if rows[key].is_fetched} == there
    return there


def mark(office: Office, subject: str) -> None:
    row = next(row for page in office.means.cache.pages() for row in page if row.subject == subject)
    office.means.journal.add_marks([Mark(row.key, row.size, row.digest, "", row.subject, None)])


def test_without_limits_everything_stays(office: Office, fetched: Any) -> None:
    server, keys = fetched
    office.check(plain(server.port), 2)
    assert len(here(office, keys)) == 4


def test_at_the_end_of_a_session_the_oldest_go_and_it_is_told(office: Office, fetched: Any) -> None:
    server, keys = fetched
    whole = sum(Messages(office.means.paths).path_of(key).stat().st_size for key in keys.values())
    office.check(plain(server.port, keep_bytes=whole - 1), 2)
    assert here(office, keys) == {"Letter 2", "Letter 3", "Letter 4"}
    assert [report.keys for report in office.of(CopiesDropped)] == [(keys["Letter 1"],)]


def test_what_is_marked_or_gone_from_the_server_stays(office: Office, fetched: Any) -> None:
    server, keys = fetched
    mark(office, "Letter 1")
    server.maildrop.delete(frozenset({2}))
    office.check(plain(server.port, keep_bytes=1), 3)
    assert here(office, keys) == {"Letter 1", "Letter 2"}


def test_what_was_just_fetched_is_still_being_read(office: Office, fetched: Any) -> None:
    server, keys = fetched
    path = Messages(office.means.paths).path_of(keys["Letter 3"])
    os.utime(path)
    office.check(plain(server.port, keep_bytes=1, keep_days=1), 2)
    assert here(office, keys) == {"Letter 3"}


def test_f19_what_was_fetched_since_the_last_listing_may_be_the_only_copy(
    office: Office, fetched: Any
) -> None:
    server, keys = fetched
    means, account = office.means, plain(server.port, keep_bytes=1)
    means.cache.set_facts(Facts(10, 1, means.clock.epoch() - 20 * RECENT_S))
    keep_within_limits(means, account)
    assert len(here(office, keys)) == 4
    means.journal.set_profile(means.account, ServerProfile(retr_hides=False))
    keep_within_limits(means, account)
    assert not here(office, keys)


def test_a_disk_that_refuses_does_not_undo_the_check(
    office: Office, fetched: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise StoreError(ProblemKind.STORE_READ_ONLY, path="messages")

    server, _ = fetched
    with monkeypatch.context() as patched:
        patched.setattr(Messages, "remove", refuse)
        keep_within_limits(office.means, plain(server.port, keep_bytes=1))
    assert any("not cleared away" in line for line in office.means.transcript.fresh())


def test_forgetting_the_copies_leaves_the_list_and_the_only_copies(office: Office, fetched: Any) -> None:
    server, keys = fetched
    server.maildrop.delete(frozenset({2}))
    account = plain(server.port)
    office.check(account, 2)
    assert office.do(Forget(3, account, copies_only=True)) == Finished(3)
    assert here(office, keys) == {"Letter 2"}
    assert len(office.means.cache.known()) == 10


def test_forgetting_the_account_keeps_what_is_marked_with_its_row(office: Office, fetched: Any) -> None:
    server, keys = fetched
    mark(office, "Letter 1")
    office.do(Forget(3, plain(server.port)))
    left = [row for page in office.means.cache.pages() for row in page]
    assert [(row.subject, row.is_fetched) for row in left] == [("Letter 1", True)]
    assert Messages(office.means.paths).exists(keys["Letter 1"])
    assert not Messages(office.means.paths).exists(keys["Letter 2"])
