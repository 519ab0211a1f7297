"""Commits from confirmation to receipt; F-numbers name faults of the deletion contract."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from popview.demo.dialogue import Dialogue
from popview.demo.maildrop import MemoryMaildrop
from popview.net.committing import Committing
from popview.net.traffic import (
    Cancelled,
    CommitPlan,
    Committed,
    Failed,
    PasswordNeeded,
    Progress,
    Stop,
    Vanished,
)
from popview.store.lock import AccountLock
from popview.types import (
    ChunkLimits,
    Lock,
    Outcome,
    Plan,
    ProblemKind,
    SafetyCopy,
    Secret,
    Stage,
)
from tests.fakes.memory import MemoryDialer
from tests.fakes.office import ACCOUNT, SECRET, Office, outcomes, plain
from tests.fakes.worse import deles, left

Start = Callable[..., Any]


def test_exactly_the_marked_are_gone_and_the_receipt_comes_from_a_new_listing(
    office: Office, checked: Start
) -> None:
    server, account = checked()
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE, "Letter 5": Outcome.GONE}
    assert left(server) == [b"Letter %d" % n for n in (1, 3, 4, 6, 7, 8, 9, 10)]
    session, look = server.sessions[-2:]
    assert session.commands == [
        *["APOP ***", "STAT", "UIDL", "TOP 2 0", "TOP 5 0", "STAT", "DELE 2", "DELE 5", "STAT", "QUIT"]
    ]
    assert look.commands == ["APOP ***", "STAT", "UIDL", "LIST", "QUIT"]
    assert office.means.journal.marks() == ()
    assert len(office.of(Vanished)[-1].keys) == 2
    assert office.lock() is Lock.NOT_HELD


def test_the_stages_are_told_in_their_order(office: Office, checked: Start) -> None:
    _, account = checked()
    plan = office.mark("Letter 2")
    office.reports.clear()
    office.commit(account, plan)
    stages = [report.stage for report in office.of(Progress)]
    order = [Stage.PROVING, Stage.DELETING, Stage.QUITTING, Stage.LOOKING]
    assert sorted(set(stages) & set(order), key=stages.index) == order


def test_after_three_lost_lines_the_commit_ends_and_a_listing_says_that_all_is_there(
    office: Office, checked: Start
) -> None:
    class Dropping(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            if bad:
                raise ConnectionResetError
            return super()._dele(argument)

    bad: list[bool] = []
    server, account = checked(Dropping)
    plan = office.mark("Letter 2", "Letter 5")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert set(outcomes(receipt).values()) == {Outcome.STILL_THERE}
    assert receipt.problem.kind is ProblemKind.LOST
    assert receipt.problem.fact("command") == "DELE"
    assert len(left(server)) == 10
    assert len(office.means.journal.marks()) == 2


def test_f16_a_locked_mailbox_is_waited_for_a_little_and_the_marks_are_kept(
    office: Office, checked: Start
) -> None:
    server, account = checked()
    waits: list[float] = []
    office.means.waits = lambda wishes, clock, seconds: waits.append(seconds)
    plan = office.mark("Letter 1")
    server.service.lock.acquire()
    failed = office.do(CommitPlan(9, account, plan, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.MAILBOX_LOCKED
    assert waits == [2.0, 4.0, 8.0]
    assert len(office.means.journal.marks()) == 1
    server.service.lock.release()


def test_f28_many_messages_go_in_chunks_each_with_its_own_session(office: Office, make_demo: Start) -> None:
    server = make_demo([b"Subject: S%d\r\n\r\nx\r\n" % n for n in range(40)])
    account = plain(server.port)
    office.check(account)
    plan = office.mark(*[f"S{n}" for n in range(25)])
    Committing(office.means, CommitPlan(9, account, plan, SECRET), ChunkLimits(first=10, least=2)).run()
    receipt = office.final(9).receipt
    assert set(outcomes(receipt).values()) == {Outcome.GONE}
    assert receipt.sessions == 3
    assert [log.deleted for log in server.sessions if log.deleted] == [10, 10, 5]


def test_progress_goes_on_from_chunk_to_chunk(office: Office, make_demo: Start) -> None:
    server = make_demo([b"Subject: S%d\r\n\r\nx\r\n" % n for n in range(40)])
    account = plain(server.port)
    office.check(account)
    plan = office.mark(*[f"S{n}" for n in range(25)])
    office.reports.clear()
    Committing(office.means, CommitPlan(9, account, plan, SECRET), ChunkLimits(first=10, least=2)).run()
    for stage in (Stage.PROVING, Stage.DELETING):
        said = [report for report in office.of(Progress) if report.stage is stage]
        assert {report.total for report in said} == {25}
        done = [report.done for report in said]
        assert done == sorted(done)
        assert {0, 10, 20, 25} <= set(done)


def test_a_stop_before_the_first_dele_tells_how_many_copies_are_kept(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = replace(office.mark("Letter 2", "Letter 5"), safety_copy=SafetyCopy.WHOLE)

    def stop(report: object) -> None:
        if isinstance(report, Progress) and report.stage is Stage.PROVING:
            office.put(Stop(9))

    office.hooks.append(stop)
    assert office.do(CommitPlan(9, account, plan, SECRET)) == Cancelled(9, copies=2)
    assert len(left(server)) == 10
    assert len(office.means.journal.saved(ACCOUNT)) == 2


def test_a_chunk_that_takes_too_long_leaves_the_rest_to_the_next(office: Office, checked: Start) -> None:
    _, account = checked()
    plan = office.mark("Letter 2", "Letter 5")
    Committing(
        office.means, CommitPlan(9, account, plan, SECRET), ChunkLimits(first=1, least=1, seconds=30.0)
    ).run()
    assert set(outcomes(office.final(9).receipt).values()) == {Outcome.GONE}


def test_without_a_secret_nothing_is_even_journalled(office: Office, checked: Start) -> None:
    _, account = checked()
    plan = office.mark("Letter 2")
    assert office.do(CommitPlan(9, account, plan, None)) == PasswordNeeded(9, ACCOUNT)
    assert office.means.journal.commits() == ()


def test_a_wrong_password_ends_the_commit_and_keeps_the_marks(office: Office, checked: Start) -> None:
    _, account = checked()
    plan = office.mark("Letter 2")
    needed = office.do(CommitPlan(9, account, plan, Secret("wrong")))
    assert isinstance(needed, PasswordNeeded)
    assert needed.problem is not None
    assert needed.problem.kind is ProblemKind.WRONG_PASSWORD
    assert len(office.means.journal.marks()) == 1


def test_an_empty_plan_has_an_empty_receipt(office: Office, checked: Start) -> None:
    _, account = checked()
    committed = office.do(CommitPlan(9, account, Plan(ACCOUNT, ()), SECRET))
    assert isinstance(committed, Committed)
    assert committed.receipt.items == ()


def test_f20_two_commits_of_one_account_never_run_side_by_side(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = office.mark("Letter 2")
    with AccountLock(office.means.paths, ACCOUNT):
        failed = office.do(CommitPlan(8, account, plan, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.STORE_BUSY
    assert deles(server) == []
    assert set(outcomes(office.commit(account, plan)).values()) == {Outcome.GONE}


def test_goal_24_a_thousand_messages_are_proved_and_deleted_in_few_round_trips(tmp_path: Path) -> None:
    dialer = MemoryDialer(MemoryMaildrop([b"Subject: S%d\r\n\r\nx\r\n" % n for n in range(2000)]))
    office = Office.under(tmp_path / "memory", dialer)
    account = plain(110)
    office.check(account)
    before = dialer.round_trips
    receipt = office.commit(account, office.mark(*[f"S{n}" for n in range(1000)]))
    assert set(outcomes(receipt).values()) == {Outcome.GONE}
    assert dialer.round_trips - before <= 20
    office.close()


def test_f15_an_empty_moment_is_not_believed_after_sessions_that_never_listed(
    office: Office, checked: Start
) -> None:
    class Failing(Dialogue):
        def _sign_in(self, user: str, password: str) -> bytes:
            reply = super()._sign_in(user, password)
            sessions.append(1)
            if len(sessions) > 5:  # the check, one chunk, three lost lines: this is the look
                self.count = 0
            return reply

        def _uidl(self, argument: bytes) -> bytes:
            if 3 <= len(sessions) <= 5:
                raise ConnectionResetError
            return super()._uidl(argument)

    sessions: list[int] = []
    _, account = checked(Failing)
    plan = office.mark("Letter 2", "Letter 5")
    Committing(office.means, CommitPlan(9, account, plan, SECRET), ChunkLimits(first=1, least=1)).run()
    receipt = office.final(9).receipt
    assert outcomes(receipt) == {"Letter 2": Outcome.UNKNOWN, "Letter 5": Outcome.NOT_SENT}
    assert len(office.means.journal.marks()) == 2


def test_a_stop_that_comes_while_a_busy_server_is_left_is_heeded(office: Office, checked: Start) -> None:
    class Busy(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            if asked == [1]:
                asked.append(2)
                server.service.lock.release()
                office.put(Stop(9))
            return super()._quit(argument)

        def _sign_in(self, user: str, password: str) -> bytes:
            if marked and not asked:
                asked.append(1)
                return b"-ERR [IN-USE] mailbox is locked\r\n"
            return super()._sign_in(user, password)

    asked: list[int] = []
    marked: list[int] = []
    server, account = checked(Busy)
    plan = office.mark("Letter 2")
    marked.append(1)
    server.service.lock.acquire()
    assert office.do(CommitPlan(9, account, plan, SECRET)) == Cancelled(9)
    assert len(left(server)) == 10


def test_when_popview_closes_in_the_middle_nothing_more_is_connected(office: Office, checked: Start) -> None:
    class Closes(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            office.means.inbox.put(None)
            return super()._dele(argument)

    server, account = checked(Closes)
    before = len(server.sessions)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert len(server.sessions) == before + 1
    assert server.sessions[-1].commands[-1] == "QUIT"
    assert outcomes(receipt) == {"Letter 2": Outcome.UNKNOWN, "Letter 5": Outcome.UNKNOWN}
    assert len(left(server)) == 10
    assert len(office.means.journal.marks()) == 2
    assert office.means.journal.unresolved(ACCOUNT)
