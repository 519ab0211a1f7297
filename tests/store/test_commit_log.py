"""What the journal tells of commits."""

from pathlib import Path

import pytest

from popview.store.commits import Sending
from popview.store.journal import Journal
from popview.types import CommitStage, Outcome
from tests.store.samples import HOME, WORK, key, mark, plan


def test_the_log_is_newest_first_and_adds_up(tmp_path: Path) -> None:
    ticks = iter(range(100))
    with Journal(tmp_path / "j", clock=lambda: float(next(ticks))) as journal:
        journal.add_marks([mark(1), mark(2), mark(3, WORK)])
        first = journal.begin_commit(plan(1, 2))
        second = journal.begin_commit(plan(3, owner=WORK))
        journal.sending(first, [Sending(key(1).identity, 1), Sending(key(2).identity, 2)])
        journal.resolve(HOME, [key(1).identity])
        log = journal.commits()
        assert [(found.id, found.account, found.count, found.size) for found in log] == [
            (second, WORK, 1, 1_000),
            (first, HOME, 2, 2_000),
        ]
        assert (log[1].gone, log[1].still_there, log[1].unknown) == (1, 1, 0)
        assert journal.commits(WORK) == (log[0],)
        assert journal.unresolved(WORK) == (log[0],)


def test_a_commit_of_nothing_is_a_row_as_well(tmp_path: Path) -> None:
    with Journal(tmp_path / "j") as journal:
        commit = journal.begin_commit(plan())
        assert journal.receipt(commit).items == ()
        assert journal.commits()[0].stage is CommitStage.CONFIRMED


def test_a_receipt_keeps_the_order_of_the_plan(tmp_path: Path) -> None:
    with Journal(tmp_path / "j") as journal:
        commit = journal.begin_commit(plan(3, 1, 2))
        items = journal.receipt(commit).items
        assert [item.mark for item in items] == [mark(3), mark(1), mark(2)]
        assert {item.outcome for item in items} == {Outcome.NOT_SENT}


def test_a_number_that_was_never_given_has_no_receipt(tmp_path: Path) -> None:
    with Journal(tmp_path / "j") as journal:
        with pytest.raises(ValueError, match="no commit 7"):
            journal.receipt(7)
        with pytest.raises(ValueError, match="no commit 7"):
            journal.plan(7)


def test_commits_are_found_by_the_words_of_their_messages(tmp_path: Path) -> None:
    with Journal(tmp_path / "j") as journal:
        first, second = journal.begin_commit(plan(1, 2)), journal.begin_commit(plan(22))
        assert journal.commits_with("letter 22") == {second}
        assert journal.commits_with("ANN letter") == {first, second}
        assert journal.commits_with("%") == set()
        assert journal.commits_with("_etter") == set()
        assert journal.commits_with("\\") == set()
        assert journal.commits_with("ann nobody") == set()
