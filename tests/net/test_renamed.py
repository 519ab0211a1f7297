"""A message that only got another name is never called gone (F10)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.renamed import marks_of_open_commits, sent_by_open_commits, standing_in
from popview.store.cache import Cache
from popview.store.commits import Sending
from popview.store.journal import Journal
from popview.types import Key, Mark, Outcome, Plan, PlanItem, Summary
from tests.fakes.office import ACCOUNT, Office, outcomes

Start = Callable[..., Any]


def mark(identity: str, digest: str) -> Mark:
    return Mark(Key(ACCOUNT, identity), 10, digest, "Ada", "Letter", None)


@pytest.fixture
def cache(tmp_path: Path) -> Any:
    with Cache(tmp_path / "cache.sqlite", ACCOUNT) as opened:
        opened.upsert(
            [
                Summary(Key(ACCOUNT, "Uold"), 1, 10, digest="aa", first_seen_s=50.0),
                Summary(Key(ACCOUNT, "Unew"), 2, 10, digest="aa", first_seen_s=200.0),
                Summary(Key(ACCOUNT, "Uother"), 3, 10, digest="bb", first_seen_s=200.0),
            ]
        )
        yield opened


def test_a_row_first_seen_since_the_commit_may_be_the_marked_message(cache: Cache) -> None:
    assert standing_in(cache, {"Unew", "Uother"}, [mark("Ugone", "aa")], 100.0) == {"aa"}


def test_a_row_known_before_is_another_message_and_so_is_one_that_is_not_listed(cache: Cache) -> None:
    assert standing_in(cache, {"Uold", "Uother"}, [mark("Ugone", "aa")], 100.0) == frozenset()


def test_a_message_marked_without_a_name_may_be_any_row_of_its_header(cache: Cache) -> None:
    assert standing_in(cache, {"Uold"}, [mark("Daa", "aa")], 100.0) == {"aa"}
    assert standing_in(cache, {"Uold"}, [], 100.0) == frozenset()


def test_open_commits_are_those_that_no_listing_has_decided(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.sqlite", clock=lambda: 77.0) as journal:
        assert marks_of_open_commits(journal, ACCOUNT) == ((), 0.0)
        journal.begin_commit(Plan(ACCOUNT, (PlanItem(mark("U1", "aa")),)))
        assert marks_of_open_commits(journal, ACCOUNT) == ((mark("U1", "aa"),), 77.0)


def test_only_what_was_sent_can_be_gone_by_us(tmp_path: Path) -> None:
    with Journal(tmp_path / "journal.sqlite") as journal:
        journal.add_marks([mark("U1", "aa"), mark("U2", "bb")])
        commit = journal.begin_commit(Plan(ACCOUNT, (PlanItem(mark("U1", "aa")), PlanItem(mark("U2", "bb")))))
        journal.sending(commit, [Sending("U1", 1, "1")])
        assert sent_by_open_commits(journal, ACCOUNT) == {"U1"}
        journal.resolve(ACCOUNT, ["U2"])
        assert sent_by_open_commits(journal, ACCOUNT) == frozenset()


def test_a_message_whose_name_is_another_ones_as_well_by_now_is_still_there(
    office: Office, checked: Start
) -> None:
    class Doubling(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return reply.replace(names[1], names[2]) if len(names) == 3 else reply

        def _dele(self, argument: bytes) -> bytes:
            names.extend(line.split()[1] for line in super()._uidl(b"").splitlines()[1:4])
            raise ConnectionResetError

    names: list[bytes] = []
    _, account = checked(Doubling)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.STILL_THERE}
    assert len(office.means.journal.marks()) == 1
