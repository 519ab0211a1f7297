"""The fetch: a whole message or none."""

from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import (
    Failed,
    Fetch,
    Fetched,
)
from popview.types import (
    Account,
    Key,
    ProblemKind,
)
from tests.fakes.office import ACCOUNT, SECRET, Office, plain


def test_a_message_that_is_gone_is_said_to_be(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    server.maildrop.delete(frozenset({7}))
    failed = office.do(Fetch(2, account, key, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.MESSAGE_GONE
    assert server.sessions[-1].quit_seen


def test_q38_a_refused_retr_is_a_failure_and_the_session_ends_well(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class NoRetr(Dialogue):
        def _retr(self, argument: bytes) -> bytes:
            return b"-ERR Download exceed\r\n"

    server = make_demo(letters, dialogue=NoRetr)
    account = plain(server.port)
    office.check(account)
    failed = office.do(Fetch(2, account, office.row("Letter 7").key, SECRET))
    assert failed.problem.kind is ProblemKind.SERVER_REFUSED
    assert failed.problem.server_text == "Download exceed"
    assert failed.problem.fact("command") == "RETR"
    assert server.sessions[-1].quit_seen


def test_q44_a_body_that_ends_in_the_middle_is_no_message(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Cutting(Dialogue):
        def _retr(self, argument: bytes) -> bytes:
            raise ConnectionResetError

    server = make_demo(letters, dialogue=Cutting)
    account = plain(server.port)
    office.check(account)
    key = office.row("Letter 7").key
    failed = office.do(Fetch(2, account, key, SECRET))
    assert (failed.problem.kind, failed.problem.fact("command")) == (ProblemKind.LOST, "RETR")
    summary = office.means.cache.summary(key)
    assert summary is not None
    assert not summary.is_fetched


def test_q8_without_top_the_person_is_told_and_fetching_gives_the_row_its_fields(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class NoTop(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return b"-ERR unknown command\r\n"

    server = make_demo(letters[:1], dialogue=NoTop)
    account = plain(server.port)
    office.check(account)
    (row,) = office.rows().values()
    assert not row.has_header
    failed = office.preview(account, row.key)
    assert failed.problem.kind is ProblemKind.NO_TOP
    assert isinstance(office.do(Fetch(3, account, row.key, SECRET)), Fetched)
    fetched = office.means.cache.summary(row.key)
    assert fetched is not None
    assert (fetched.subject, fetched.digest[0], fetched.is_fetched) == ("Letter 1", "r", True)


def test_a_full_disk_fails_the_fetch_and_not_the_session(
    office: Office, make_demo: Any, letters: list[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    from popview.errors import StoreError
    from popview.store.messages import MessageWriter

    def full(self: MessageWriter, data: object) -> None:
        raise StoreError(ProblemKind.DISK_FULL, path="messages")

    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    monkeypatch.setattr(MessageWriter, "write", full)
    failed = office.do(Fetch(2, account, office.row("Letter 7").key, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.DISK_FULL
    assert server.sessions[-1].quit_seen
    assert list(office.means.paths.messages_dir(ACCOUNT).iterdir()) == []
