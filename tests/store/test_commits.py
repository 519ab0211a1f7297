"""The commit protocol in the journal, step by step (rules D1 to D12)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from popview.errors import StoreError
from popview.store.commit_log import Step
from popview.store.commits import WATCHED_S, Sending
from popview.store.journal import Journal
from popview.types import CommitStage, Outcome, Problem, ProblemKind
from tests.store.samples import HOME, WORK, key, mark, plan


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Return a journal with five marks; its clock counts by itself."""
    ticks = iter(range(1_000, 2_000))
    with Journal(tmp_path / "journal.sqlite", clock=lambda: float(next(ticks))) as made:
        made.add_marks([mark(number) for number in range(1, 6)])
        yield made


def batch(*numbers: int) -> list[Sending]:
    """Return DELEs of these messages."""
    return [Sending(key(number).identity, number, key(number).identity[1:]) for number in numbers]


def identities(*numbers: int) -> tuple[str, ...]:
    """Return what these messages are called."""
    return tuple(key(number).identity for number in numbers)


def outcomes(journal: Journal, commit: int) -> list[str]:
    """Return what is known of each message of a commit."""
    return [item.outcome.value for item in journal.receipt(commit).items]


def sent(journal: Journal, *numbers: int) -> int:
    """Begin a commit of all five and journal the DELEs of some."""
    commit = journal.begin_commit(plan(1, 2, 3, 4, 5))
    journal.new_session(commit)
    assert journal.sending(commit, batch(*numbers)) == identities(*numbers)
    return commit


def test_the_confirmed_list_is_frozen(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    journal.add_marks([mark(3), mark(1, size=77)])
    assert journal.plan(commit) == plan(1, 2)


def test_only_what_was_confirmed_may_be_sent(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    assert journal.sending(commit, batch(1, 4, 2)) == identities(1, 2)


def test_an_unmark_wins_while_the_dele_is_not_sent(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2, 3))
    journal.remove_marks([key(2)])
    assert journal.sending(commit, batch(1, 2, 3)) == identities(1, 3)
    assert outcomes(journal, commit) == ["unknown", "not-sent", "unknown"]


def test_a_protected_message_is_not_sent(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    journal.set_protected([key(1)], True)
    assert journal.sending(commit, batch(1, 2)) == identities(2)


def test_a_skipped_message_is_not_sent_later(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    journal.set_outcome(commit, identities(1), Outcome.SKIPPED_CHANGED)
    assert journal.sending(commit, batch(1, 2)) == identities(2)
    assert outcomes(journal, commit) == ["skipped-changed", "unknown"]


def test_nothing_is_sent_twice_in_a_session(journal: Journal) -> None:
    commit = sent(journal, 1, 2)
    assert journal.sending(commit, batch(2, 3)) == identities(3)


def test_what_never_reached_the_wire_is_not_sent(journal: Journal) -> None:
    commit = sent(journal, 1, 2)
    journal.unsent(commit, identities(2, 3))
    assert outcomes(journal, commit)[:2] == ["unknown", "not-sent"]
    assert journal.sending(commit, batch(2)) == identities(2)


def test_what_an_earlier_session_sent_stays_unknown_though_this_one_did_not_send_it(journal: Journal) -> None:
    commit = sent(journal, 1)
    journal.withdrawn(commit)
    journal.new_session(commit)
    assert journal.sending(commit, batch(1, 2)) == identities(1, 2)
    journal.unsent(commit, identities(1, 2))
    assert outcomes(journal, commit)[:2] == ["unknown", "not-sent"]
    journal.resolve(HOME, identities(3, 4, 5))
    assert outcomes(journal, commit)[:2] == ["gone", "skipped-absent"]


def test_an_answered_dele_cannot_be_unsent(journal: Journal) -> None:
    commit = sent(journal, 1)
    journal.dele_ok(commit, identities(1))
    journal.unsent(commit, identities(1))
    assert outcomes(journal, commit)[0] == "unknown"


def test_without_space_for_the_journal_there_is_no_dele(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    pages = journal._database.row("PRAGMA page_count")
    assert pages is not None
    journal._database.rows(f"PRAGMA max_page_count = {pages[0]}")
    huge = [Sending(key(1).identity, 1, "x" * 200_000)]
    with pytest.raises(StoreError) as caught:
        journal.sending(commit, huge)
    assert caught.value.kind == ProblemKind.DISK_FULL
    assert outcomes(journal, commit) == ["not-sent", "not-sent"]


def test_quit_waits_for_every_answer(journal: Journal) -> None:
    commit = sent(journal, 1, 2)
    journal.dele_ok(commit, identities(1))
    with pytest.raises(ValueError, match="1 DELEs"):
        journal.quit_sent(commit)
    journal.dele_ok(commit, identities(2))
    journal.quit_sent(commit)
    assert journal.unresolved(HOME)[0].stage is CommitStage.QUIT_SENT


def test_after_quit_nothing_is_called_gone_before_a_listing(journal: Journal) -> None:
    commit = sent(journal, 1, 2)
    journal.dele_ok(commit, identities(1, 2))
    journal.quit_sent(commit)
    journal.quit_ok(commit, "bye")
    journal.ended(commit)
    assert outcomes(journal, commit) == ["unknown", "unknown", "not-sent", "not-sent", "not-sent"]
    assert journal.receipt(commit).quit_text == "bye"
    assert [item.was_promised for item in journal.receipt(commit).items] == [True, True, False, False, False]
    (found,) = journal.commits()
    assert (found.stage, found.unknown, found.gone) == (CommitStage.QUIT_OK, 2, 0)


def test_a_listing_decides_message_by_message(journal: Journal) -> None:
    commit = sent(journal, 1, 2, 3)
    journal.dele_ok(commit, identities(1, 2, 3))
    journal.quit_sent(commit)
    journal.quit_refused(commit, "some deleted messages not removed")
    journal.ended(commit)
    (receipt,) = journal.resolve(HOME, identities(2, 4, 9))
    assert [item.outcome for item in receipt.items] == [
        Outcome.GONE,
        Outcome.STILL_THERE,
        Outcome.GONE,
        Outcome.NOT_SENT,
        Outcome.SKIPPED_ABSENT,
    ]
    assert not any(item.was_promised for item in receipt.items)
    assert {found.key for found in journal.marks()} == {key(2), key(4), key(5)}
    assert journal.unresolved(HOME) == ()
    assert journal.commits()[0].stage is CommitStage.VERIFIED


@pytest.mark.parametrize("step", ["sending", "dele_ok", "withdrawn", "quit_sent"])
def test_a_crash_at_any_step_is_resolved_by_looking(tmp_path: Path, journal: Journal, step: str) -> None:
    commit = sent(journal, 1, 2)
    if step == "withdrawn":
        journal.withdrawn(commit)
    elif step != "sending":
        journal.dele_ok(commit, identities(1, 2))
        if step == "quit_sent":
            journal.quit_sent(commit)
    with Journal(tmp_path / "journal.sqlite") as restarted:
        assert [found.id for found in restarted.unresolved(HOME)] == [commit]
        restarted.resolve(HOME, identities(1, 3, 4, 5))
        assert outcomes(restarted, commit) == ["still-there", "gone", "not-sent", "not-sent", "not-sent"]
        assert {found.key for found in restarted.marks()} == {key(1), key(3), key(4), key(5)}


def test_a_commit_that_never_sent_anything_is_abandoned(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    journal.stage(commit, CommitStage.PROVING)
    journal.ended(commit, Problem(ProblemKind.LOST, (("command", "UIDL"),)))
    assert journal.unresolved(HOME) == ()
    assert journal.commits()[0].stage is CommitStage.ABANDONED
    assert journal.receipt(commit).problem == Problem(ProblemKind.LOST, (("command", "UIDL"),))
    assert len(journal.marks()) == 5


def test_a_commit_that_died_before_sending_is_abandoned_by_the_next_listing(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    journal.resolve(HOME, identities(1))
    assert journal.commits()[0].stage is CommitStage.ABANDONED
    assert outcomes(journal, commit) == ["not-sent", "skipped-absent"]
    assert len(journal.marks()) == 5


def test_a_refused_dele_is_set_aside_and_the_rest_offered_again(journal: Journal) -> None:
    commit = sent(journal, 1, 2, 3)
    journal.dele_ok(commit, identities(1))
    journal.dele_refused(commit, identities(2)[0], "-ERR not today")
    journal.withdrawn(commit)
    journal.new_session(commit)
    assert journal.sending(commit, batch(1, 2, 3)) == identities(1, 3)
    journal.dele_ok(commit, identities(1, 3))
    journal.quit_sent(commit)
    journal.quit_ok(commit)
    journal.ended(commit)
    (receipt,) = journal.resolve(HOME, identities(2, 4, 5))
    assert [item.outcome for item in receipt.items][:3] == [Outcome.GONE, Outcome.SET_ASIDE, Outcome.GONE]
    assert receipt.items[1].server_text == "-ERR not today"
    assert receipt.sessions == 2
    assert key(2) in {found.key for found in journal.marks()}


def test_a_listing_between_chunks_decides_only_what_was_sent(journal: Journal) -> None:
    commit = sent(journal, 1, 2)
    journal.dele_ok(commit, identities(1, 2))
    journal.quit_sent(commit)
    journal.quit_ok(commit)
    journal.resolve(HOME, identities(2, 3, 4, 5), running=commit)
    assert outcomes(journal, commit)[:2] == ["gone", "still-there"]
    journal.new_session(commit)
    assert journal.sending(commit, batch(3, 4)) == identities(3, 4)
    assert [found.id for found in journal.unresolved(HOME)] == [commit]


def test_a_message_that_only_got_a_new_name_is_not_called_gone(journal: Journal) -> None:
    commit = sent(journal, 1, 2)
    journal.resolve(HOME, ["Urenamed-1", "Urenamed-2"], newcomers=[mark(1).digest, ""])
    assert outcomes(journal, commit)[:2] == ["still-there", "gone"]
    assert key(1) in {found.key for found in journal.marks()}


def test_a_listing_of_one_account_says_nothing_of_another(journal: Journal) -> None:
    commit = sent(journal, 1)
    assert journal.resolve(WORK, []) == ()
    assert outcomes(journal, commit)[0] == "unknown"


def test_only_a_listing_can_say_gone(journal: Journal) -> None:
    commit = sent(journal, 1)
    for outcome in (Outcome.GONE, Outcome.STILL_THERE):
        with pytest.raises(ValueError, match="listing"):
            journal.set_outcome(commit, identities(1), outcome)


def test_a_safety_copy_is_on_the_receipt(journal: Journal) -> None:
    commit = journal.begin_commit(plan(1, 2))
    journal.copied(commit, identities(2)[0], "/copies/2.eml")
    assert [item.copy_path for item in journal.receipt(commit).items] == ["", "/copies/2.eml"]


def _gone(journal: Journal, *numbers: int) -> int:
    """Carry a commit through to a listing that lacks its messages."""
    commit = journal.begin_commit(plan(*numbers))
    journal._database.write("UPDATE commit_items SET step = ?", (Step.QUIT_OK.value,))
    journal.resolve(HOME, [])
    return commit


def test_a_message_that_comes_back_is_noted_once_and_its_verdict_stays(tmp_path: Path) -> None:
    now = [1_000_000.0]
    with Journal(tmp_path / "back", clock=lambda: now[0]) as journal:
        commit = _gone(journal, 1, 2)
        assert journal.note_returned(HOME, {"Uother"}) == ()
        now[0] += 60.0
        assert journal.note_returned(HOME, {key(1).identity}) == (commit,)
        now[0] += 60.0
        assert journal.note_returned(HOME, {key(1).identity}) == ()
        assert journal.note_returned(WORK, {key(2).identity}) == ()
        first, second = journal.receipt(commit).items
        assert (first.outcome, first.back_s) == (Outcome.GONE, 1_000_060.0)
        assert (second.outcome, second.back_s) == (Outcome.GONE, 0.0)
        assert (journal.commits()[0].gone, journal.commits()[0].back) == (2, 1)
        assert journal.marks() == ()  # nothing is marked anew by itself


def test_commits_of_long_ago_are_not_watched_for_ever(tmp_path: Path) -> None:
    now = [1_000_000.0]
    with Journal(tmp_path / "old", clock=lambda: now[0]) as journal:
        _gone(journal, 1)
        now[0] += WATCHED_S + 60.0
        assert journal.note_returned(HOME, {key(1).identity}) == ()
