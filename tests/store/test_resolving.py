"""What a complete listing proves: a table of every step against present and absent."""

from pathlib import Path

import pytest

from popview.store.commit_log import Step
from popview.store.journal import Journal
from popview.types import Outcome
from tests.store.samples import HOME, key, mark, plan

SENT = [step for step in Step if step not in (Step.CONFIRMED, Step.REFUSED)]


@pytest.mark.parametrize("is_listed", [True, False])
@pytest.mark.parametrize("step", list(Step))
def test_every_step_has_its_verdict(tmp_path: Path, step: Step, is_listed: bool) -> None:
    with Journal(tmp_path / "j") as journal:
        journal.add_marks([mark(1)])
        commit = journal.begin_commit(plan(1))
        outcome = Outcome.SET_ASIDE.value if step is Step.REFUSED else None
        journal._database.write("UPDATE commit_items SET step = ?, outcome = ?", (step.value, outcome))
        (receipt,) = journal.resolve(HOME, [key(1).identity] if is_listed else ["Uother"])
        verdict = receipt.items[0].outcome
        if step is Step.CONFIRMED:
            assert verdict is (Outcome.NOT_SENT if is_listed else Outcome.SKIPPED_ABSENT)
        elif step is Step.REFUSED:
            assert verdict is Outcome.SET_ASIDE
        else:
            assert verdict is (Outcome.STILL_THERE if is_listed else Outcome.GONE)
        is_marked = journal.marks() == (mark(1),)
        assert is_marked == (verdict is not Outcome.GONE)
        assert journal.receipt(commit) == receipt


def test_what_was_decided_once_is_not_decided_again(tmp_path: Path) -> None:
    with Journal(tmp_path / "j") as journal:
        journal.add_marks([mark(1)])
        commit = journal.begin_commit(plan(1))
        journal._database.write("UPDATE commit_items SET step = ?", (Step.QUIT_OK.value,))
        journal.resolve(HOME, [key(1).identity])
        assert journal.resolve(HOME, []) == ()
        assert journal.receipt(commit).items[0].outcome is Outcome.STILL_THERE
        assert journal.marks() == (mark(1),)
