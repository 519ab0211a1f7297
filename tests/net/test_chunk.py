"""One session of DELEs against a server that is made worse on purpose; F-numbers as in the contract."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue, State
from popview.net.traffic import (
    Cancelled,
    CommitPlan,
    Failed,
    Finished,
    Progress,
    Stop,
    Unmarked,
)
from popview.types import (
    CommitStage,
    Outcome,
    ProblemKind,
    ServerProfile,
    Stage,
)
from tests.fakes.office import ACCOUNT, SECRET, Office, outcomes
from tests.fakes.worse import deles, left

Start = Callable[..., Any]


def test_f1_f2_a_line_lost_between_two_deles_deletes_nothing_and_the_rest_is_tried_again(
    office: Office, checked: Start
) -> None:
    class Dropping(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            if bad and argument == bad[0]:
                bad.clear()
                raise ConnectionResetError
            return super()._dele(argument)

    bad: list[bytes] = []
    server, account = checked(Dropping)
    plan = office.mark("Letter 2", "Letter 5", "Letter 7")
    bad.append(b"5")
    receipt = office.commit(account, plan)
    assert set(outcomes(receipt).values()) == {Outcome.GONE}
    assert len(left(server)) == 7
    broken = server.sessions[-3]
    assert not broken.quit_seen
    assert receipt.sessions == 2


def test_f5_a_refused_quit_is_shown_and_the_listing_decides_each(office: Office, checked: Start) -> None:
    class Half(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            if self.deleted:
                self.deleted = {min(self.deleted)}
                super()._quit(argument)
                return b"-ERR some deleted messages not removed\r\n"
            return super()._quit(argument)

    _, account = checked(Half)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE, "Letter 5": Outcome.STILL_THERE}
    assert receipt.quit_text == "some deleted messages not removed"


def test_f6_a_server_that_stops_answering_ends_in_time_and_nothing_is_said_to_be_gone(
    office: Office, checked: Start
) -> None:
    class Mute(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            return b""

    server, account = checked(Mute)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.STILL_THERE}
    assert receipt.problem.kind is ProblemKind.TIMEOUT
    assert (receipt.problem.fact("command"), receipt.problem.fact("seconds")) == ("DELE", "1")
    assert all(not log.quit_seen for log in server.sessions[1:4])


def test_f7_half_an_answer_to_dele_does_not_count(office: Office, checked: Start) -> None:
    class Half(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            return b"+OK mark" if bad else super()._dele(argument)

    bad: list[bool] = []
    server, account = checked(Half)
    plan = office.mark("Letter 2")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.STILL_THERE}
    assert len(left(server)) == 10


def test_f8_a_refused_dele_is_set_aside_and_the_rest_offered_once_more(
    office: Office, checked: Start
) -> None:
    class Refusing(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            return b"-ERR it is locked\r\n" if argument == b"5" else super()._dele(argument)

    server, account = checked(Refusing)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5", "Letter 7"))
    assert outcomes(receipt) == {
        "Letter 2": Outcome.GONE,
        "Letter 5": Outcome.SET_ASIDE,
        "Letter 7": Outcome.GONE,
    }
    assert [item.server_text for item in receipt.items if item.outcome is Outcome.SET_ASIDE] == [
        "it is locked"
    ]
    first = server.sessions[-3]
    assert first.commands[-3:] == ["RSET", "STAT", "QUIT"]
    assert [mark.subject for mark in office.means.journal.marks()] == ["Letter 5"]


def test_after_a_second_refusal_nothing_more_is_offered(office: Office, checked: Start) -> None:
    class Refusing(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            number = len(servers[0].sessions)  # 2 in the first session of the commit, 3 in the second
            return b"-ERR no\r\n" if argument == b"%d" % number else super()._dele(argument)

    servers: list[Any] = []
    server, account = checked(Refusing)
    servers.append(server)
    receipt = office.commit(account, office.mark(*[f"Letter {n}" for n in range(1, 6)]))
    assert len(left(server)) == 10
    assert Counter(outcomes(receipt).values()) == {Outcome.SET_ASIDE: 2, Outcome.STILL_THERE: 3}


def test_d5_where_rset_is_not_confirmed_the_line_is_closed_without_quit(
    office: Office, checked: Start
) -> None:
    class Stubborn(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            return b"-ERR no\r\n" if argument == b"5" else super()._dele(argument)

        def _rset(self, argument: bytes) -> bytes:
            return b"-ERR never\r\n"

    server, account = checked(Stubborn)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert outcomes(receipt)["Letter 2"] is Outcome.STILL_THERE
    assert receipt.problem.fact("command") == "RSET"
    assert not server.sessions[1].quit_seen
    assert len(left(server)) == 10


def test_f14_a_listing_shorter_than_stat_is_no_listing(office: Office, checked: Start) -> None:
    class Short(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            return b"+OK 11 1000\r\n" if bad else super()._stat(argument)

    bad: list[bool] = []
    server, account = checked(Short)
    plan = office.mark("Letter 1")
    bad.append(True)
    failed = office.do(CommitPlan(9, account, plan, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.fact("reason") == "listing-count"
    assert deles(server) == []


def test_f18_a_server_that_deletes_at_once_takes_only_what_was_confirmed(
    office: Office, checked: Start
) -> None:
    class AtOnce(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            if argument == b"7":
                return b"-ERR no\r\n"
            self.service.maildrop.delete(frozenset({int(argument)}))
            return b"+OK\r\n"

        def _stat(self, argument: bytes) -> bytes:
            count = self.service.maildrop.count()
            return b"+OK %d %d\r\n" % (count, 100 * count)

    server, account = checked(AtOnce)
    receipt = office.commit(account, office.mark("Letter 5", "Letter 7"))
    assert outcomes(receipt) == {"Letter 5": Outcome.GONE, "Letter 7": Outcome.SET_ASIDE}
    assert b"Letter 5" not in left(server)
    assert len(left(server)) == 9


def test_f21_a_mark_taken_back_during_the_proof_wins(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 5")
    back = plan.items[0].mark.key

    def hook(report: Any) -> None:
        if isinstance(report, Progress) and report.stage is Stage.PROVING and not sent:
            sent.append(True)
            office.means.journal.remove_marks([back])
            office.put(Unmarked(77, (back,)))

    sent: list[bool] = []
    office.hooks.append(hook)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.NOT_SENT, "Letter 5": Outcome.GONE}
    assert deles(server) == ["DELE 5"]
    assert office.final(77) == Finished(77)


def test_f22_stop_before_the_first_dele_cancels_and_touches_nothing(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = office.mark("Letter 2")

    def hook(report: Any) -> None:
        if isinstance(report, Progress) and report.stage is Stage.PROVING:
            office.put(Stop(9))

    office.hooks.append(hook)
    assert office.do(CommitPlan(9, account, plan, SECRET)) == Cancelled(9)
    assert deles(server) == []
    assert server.sessions[-1].quit_seen
    assert office.means.journal.commits()[0].stage is CommitStage.ABANDONED


def test_f22_stop_between_the_deles_takes_them_back_and_then_looks(office: Office, checked: Start) -> None:
    class Stopping(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            if argument == b"5":
                office.put(Stop(9))
                while not office.means.inbox.stops(9):
                    pass  # the other thread takes it while it waits for this answer
            return super()._dele(argument)

    server, account = checked(Stopping)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5", "Letter 7"))
    assert set(outcomes(receipt).values()) <= {Outcome.STILL_THERE, Outcome.NOT_SENT}
    assert len(left(server)) == 10
    assert server.sessions[-2].commands[-3:] == ["RSET", "STAT", "QUIT"]
    assert receipt.problem.kind is ProblemKind.CANCELLED


def test_f23_no_journal_row_no_dele(office: Office, checked: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    from popview.errors import StoreError

    server, account = checked()
    plan = office.mark("Letter 2")

    def full(*arguments: Any) -> Any:
        raise StoreError(ProblemKind.DISK_FULL, path="journal")

    monkeypatch.setattr(type(office.means.journal), "sending", full)
    failed = office.do(CommitPlan(9, account, plan, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.DISK_FULL
    assert deles(server) == []


def test_f23_a_disk_that_fills_between_the_deles_takes_them_back(
    office: Office, checked: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    from popview.errors import StoreError

    server, account = checked()
    plan = office.mark("Letter 2")

    def full(*arguments: Any) -> Any:
        raise StoreError(ProblemKind.DISK_FULL, path="journal")

    monkeypatch.setattr(type(office.means.journal), "dele_ok", full)
    receipt = office.commit(account, plan)
    assert deles(server) == ["DELE 2"]
    assert len(left(server)) == 10
    assert server.sessions[-2].commands[-3:] == ["RSET", "STAT", "QUIT"]
    assert outcomes(receipt) == {"Letter 2": Outcome.STILL_THERE}


def test_what_is_unmarked_while_the_deles_are_taken_back_is_decided_by_the_listing(
    office: Office, checked: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    from popview.errors import StoreError

    class DeletesAtOnce(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            reply = super()._dele(argument)
            Dialogue._quit(self, b"")
            self.state = State.TRANSACTION
            return reply

        def _stat(self, argument: bytes) -> bytes:
            count = self.service.maildrop.count()
            return b"+OK %d %d\r\n" % (count, 100 * count)

    _, account = checked(DeletesAtOnce)
    plan = office.mark("Letter 2")
    back = plan.items[0].mark.key

    def full(*arguments: Any) -> Any:
        office.means.journal.remove_marks([back])
        office.put(Unmarked(77, (back,)))
        raise StoreError(ProblemKind.DISK_FULL, path="journal")

    monkeypatch.setattr(type(office.means.journal), "dele_ok", full)
    receipt = office.commit(account, plan)
    assert office.final(77) == Finished(77)
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE}


@pytest.mark.parametrize("answers", [b"", b"+OK\r\n+OK\r\n", b"garbage\r\n"])
def test_f25_answers_that_do_not_fit_the_deles_end_without_quit(
    office: Office, checked: Start, answers: bytes
) -> None:
    class Odd(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            super()._dele(argument)
            return answers if argument == b"5" else b"+OK\r\n"

    server, account = checked(Odd)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert len(left(server)) == 10
    assert Outcome.GONE not in outcomes(receipt).values()
    assert not any(log.deleted for log in server.sessions)


def test_in_lockstep_the_same_is_deleted(office: Office, checked: Start) -> None:
    server, account = checked()
    office.means.journal.set_profile(ACCOUNT, ServerProfile(pipelining=False, overruled=("pipelining",)))
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert set(outcomes(receipt).values()) == {Outcome.GONE}
    session = server.sessions[-2]
    assert session.batches == len(session.commands)


@pytest.mark.parametrize("is_honoured", [True, False])
def test_d4_what_is_unmarked_after_a_lost_line_is_still_decided_by_the_listing(
    office: Office, checked: Start, is_honoured: bool
) -> None:
    class DeletesAtOnce(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            if not lost:
                lost.append(True)
                if is_honoured:
                    super()._dele(argument)
                    super()._quit(b"")
                raise ConnectionResetError
            return super()._dele(argument)

    def hook(report: Any) -> None:
        if isinstance(report, Progress) and report.stage is Stage.PROVING and lost == [True]:
            lost.append(True)
            office.means.journal.remove_marks([back])
            office.put(Unmarked(77, (back,)))

    lost: list[bool] = []
    _, account = checked(DeletesAtOnce)
    plan = office.mark("Letter 2", "Letter 5")
    back = plan.items[0].mark.key
    office.hooks.append(hook)
    receipt = office.commit(account, plan)
    decided = Outcome.GONE if is_honoured else Outcome.STILL_THERE
    assert outcomes(receipt) == {"Letter 2": decided, "Letter 5": Outcome.GONE}
