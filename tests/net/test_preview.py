"""The preview: what goes out, what is stored, what is refused."""

from typing import Any

from popview.demo.dialogue import Dialogue
from popview.net.traffic import (
    Previewed,
)
from popview.types import (
    Account,
    Key,
    ProblemKind,
)
from tests.fakes.office import Office, plain


def test_a_preview_on_a_fresh_session_takes_one_write(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    assert office.preview(account, key, 3) == Previewed(2, key, 3, whole=False)
    log = server.sessions[-1]
    assert log.commands == ["APOP ***", "UIDL 7", "TOP 7 3", "QUIT"]
    assert log.batches == 3
    stored = office.means.cache.preview(key)
    assert stored is not None
    assert stored.raw.count(b"A line") == 3


def test_a_preview_of_all_lines_is_the_whole_message(office: Office, one: tuple[Any, Account, Key]) -> None:
    _, account, key = one
    assert office.preview(account, key, 40) == Previewed(2, key, 40, whole=True)


def test_a_message_that_moved_is_found_by_its_id(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    server.maildrop.delete(frozenset({1, 2}))
    assert office.preview(account, key, 3) == Previewed(2, key, 3, whole=False)
    assert server.sessions[-1].commands == ["APOP ***", "UIDL 7", "TOP 7 3", "UIDL", "TOP 5 3", "QUIT"]
    stored = office.means.cache.preview(key)
    assert stored is not None
    assert b"Subject: Letter 7" in stored.raw


def test_another_message_under_the_same_id_is_not_shown(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Swapping(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return super()._top(b"8 3" if argument == b"7 3" else argument)

    server = make_demo(letters, dialogue=Swapping)
    account = plain(server.port)
    office.check(account)
    failed = office.preview(account, office.row("Letter 7").key, 3)
    assert failed.problem.kind is ProblemKind.MESSAGE_CHANGED
