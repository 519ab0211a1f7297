"""A message that only got another name is never called gone (F10)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.renamed import (
    marks_of_open_commits,
    of_their_size,
    renamed_pairs,
    sent_by_open_commits,
    standing_in,
)
from popview.net.traffic import Renamed
from popview.store.cache import Cache
from popview.store.cache_reader import Place
from popview.store.commits import Sending
from popview.store.journal import Journal
from popview.types import Key, Mark, Outcome, Plan, PlanItem, Summary
from tests.fakes.office import ACCOUNT, Office, outcomes, plain

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


def test_a_row_without_a_name_may_be_any_message_of_its_header(cache: Cache) -> None:
    cache.upsert([Summary(Key(ACCOUNT, "Daa"), 4, 10, digest="aa", first_seen_s=50.0)])
    assert standing_in(cache, {"Daa"}, [mark("Ugone", "aa")], 100.0) == {"aa"}
    assert standing_in(cache, {"Uold"}, [mark("Ugone", "aa")], 100.0) == frozenset()


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


def place(digest: str, *, is_gone: bool = False) -> Place:
    return Place(1, 10, digest, is_gone)


OLD = {f"Uold{n}": place(f"d{n}") for n in range(4)}
NEW = {f"Unew{n}": f"d{n}" for n in range(4)}


def test_a_mailbox_whose_names_are_all_new_is_the_same_by_its_headers() -> None:
    pairs = renamed_pairs(OLD, set(NEW) | {"Ufresh"}, lambda: NEW | {"Ufresh": "d9"})
    assert pairs == tuple((f"Uold{n}", f"Unew{n}") for n in range(4))


def test_a_check_that_was_cut_short_does_not_hide_a_renaming() -> None:
    known = OLD | {"Unew0": place("d0"), "Unew1": place("d1")}
    assert len(renamed_pairs(known, set(NEW), lambda: NEW)) == 4


def test_headers_that_occur_twice_make_no_pair() -> None:
    known = OLD | {"Utwin": place("d0")}
    assert ("Uold0", "Unew0") not in renamed_pairs(known, set(NEW), lambda: NEW)
    assert ("Uold1", "Unew1") not in renamed_pairs(OLD, set(NEW) | {"Ux"}, lambda: NEW | {"Ux": "d1"})


def test_where_names_were_kept_a_new_message_is_a_new_message() -> None:
    present = {"Uold0", "Uold1", "Uold2", "Unew3"}
    assert (
        renamed_pairs(OLD, present, lambda: {"Unew3": "d3"} | {name: p.digest for name, p in OLD.items()})
        == ()
    )


def test_another_mailbox_under_the_same_name_is_not_taken_for_ours() -> None:
    assert renamed_pairs(OLD, set(NEW), lambda: {name: f"x{name}" for name in NEW}) == ()
    assert renamed_pairs(OLD, set(NEW), lambda: {"Unew0": "d0"}) == ()
    gone = {name: place("d0", is_gone=True) for name in OLD}
    assert renamed_pairs(gone, set(NEW), lambda: NEW) == ()


def test_a_check_tells_of_new_names_and_keeps_the_question(office: Office, checked: Start) -> None:
    server, account = checked()
    old = {row.subject: row.key for row in office.rows().values()}
    server.maildrop._uids = [b"again-" + uid for uid in server.maildrop._uids]
    office.reports.clear()
    office.check(account, 2)
    told = office.of(Renamed)[0].pairs
    assert {a for a, _ in told} == set(old.values())
    assert {office.means.cache.summary(b).subject for _, b in told} == set(old)
    assert office.means.cache.renamed() == told
    office.check(account, 3)
    assert office.means.cache.renamed() == told


def test_of_a_limited_mailbox_all_that_was_listed_is_looked_for(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    office.check(plain(server.port))
    server.maildrop._uids = [b"again-" + uid for uid in server.maildrop._uids]
    office.check(plain(server.port, newest=2), 2)
    assert len(office.of(Renamed)[0].pairs) == 10


def test_a_message_whose_header_was_never_seen_may_be_any_stranger_of_its_size() -> None:
    assert of_their_size([mark("U1", "")], [10, 20]) == {"U1"}
    assert of_their_size([mark("U1", "")], [-1]) == {"U1"}
    assert of_their_size([mark("U1", "")], [20]) == frozenset()
    assert of_their_size([mark("U1", "aa")], [10]) == frozenset()
