"""Commits, against a server that is made worse on purpose; F-numbers name faults of the contract."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.committing import Committing
from popview.net.traffic import (
    Cancelled,
    CommitPlan,
    CommitResolved,
    Committed,
    Failed,
    Finished,
    PasswordNeeded,
    Progress,
    Stop,
    Unmarked,
    Vanished,
)
from popview.types import (
    ChunkLimits,
    CommitStage,
    Lock,
    Outcome,
    Plan,
    ProblemKind,
    SafetyCopy,
    Secret,
    ServerProfile,
    Stage,
)
from tests.fakes.office import ACCOUNT, SECRET, Office, plain

Start = Callable[..., Any]


def outcomes(receipt: Any) -> dict[str, Outcome]:
    return {item.mark.subject: item.outcome for item in receipt.items}


def left(server: Any) -> list[bytes]:
    drop = server.maildrop
    heads = [drop.head(n, 0) for n in range(1, drop.count() + 1)]
    return [line[9:] for head in heads for line in head.split(b"\r\n") if line.startswith(b"Subject: ")]


def deles(server: Any) -> list[str]:
    return [command for log in server.sessions for command in log.commands if command.startswith("DELE")]


@pytest.fixture
def checked(office: Office, make_demo: Start, letters: list[bytes]) -> Callable[..., tuple[Any, Any]]:
    """Start a server with ten letters and check it; the dialogue turns bad only when `bad` is filled."""

    def start(dialogue: type[Dialogue] | None = None, messages: list[bytes] | None = None) -> tuple[Any, Any]:
        server = make_demo(messages or letters, dialogue=dialogue)
        account = plain(server.port)
        office.check(account)
        return server, account

    return start


def test_exactly_the_marked_are_gone_and_the_receipt_comes_from_a_new_listing(
    office: Office, checked: Start
) -> None:
    server, account = checked()
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE, "Letter 5": Outcome.GONE}
    assert left(server) == [b"Letter %d" % n for n in (1, 3, 4, 6, 7, 8, 9, 10)]
    session, look = server.sessions[-2:]
    assert session.commands == [
        *["APOP ***", "STAT", "UIDL", "TOP 2 0", "TOP 5 0", "DELE 2", "DELE 5", "QUIT"]
    ]
    assert look.commands == ["APOP ***", "STAT", "UIDL", "QUIT"]
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


@pytest.mark.parametrize("deletes", [True, False])
def test_f3_f4_when_quits_answer_is_lost_the_next_listing_decides(
    office: Office, checked: Start, deletes: bool
) -> None:
    class Silent(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            if self.deleted:
                if deletes:
                    super()._quit(argument)
                raise ConnectionResetError
            return super()._quit(argument)

    server, account = checked(Silent)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE if deletes else Outcome.STILL_THERE}
    assert receipt.problem.fact("command") == "QUIT"
    assert len(deles(server)) == 1


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
    assert first.commands[-2:] == ["RSET", "QUIT"]
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


def test_f9_numbers_of_another_session_are_never_used(
    office: Office, checked: Start, letters: list[bytes]
) -> None:
    server, account = checked()
    plan = office.mark("Letter 5", "Letter 9")
    server.maildrop.delete(frozenset({1, 2, 3}))
    server.maildrop.add(b"Subject: New\r\n\r\nx\r\n")
    receipt = office.commit(account, plan)
    assert set(outcomes(receipt).values()) == {Outcome.GONE}
    assert left(server) == [b"Letter 4", b"Letter 6", b"Letter 7", b"Letter 8", b"Letter 10", b"New"]


def test_f10_when_the_server_renames_everything_nothing_is_deleted(office: Office, checked: Start) -> None:
    class Renaming(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return reply.replace(b".", b"-renamed.").replace(b"\r\n-renamed.", b"\r\n.") if bad else reply

    bad: list[bool] = []
    server, account = checked(Renaming)
    plan = office.mark("Letter 2", "Letter 5")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert set(outcomes(receipt).values()) == {Outcome.SKIPPED_ABSENT}
    assert deles(server) == []
    assert len(office.means.journal.marks()) == 2


def test_f11_a_reused_id_with_another_message_is_left_alone(
    office: Office, checked: Start, letters: list[bytes]
) -> None:
    class Swapped(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            if bad and argument.startswith(b"2 "):
                return super()._top(b"3" + argument[1:])
            return super()._top(argument)

    bad: list[bool] = []
    server, account = checked(Swapped)
    plan = office.mark("Letter 2", "Letter 5")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.SKIPPED_CHANGED, "Letter 5": Outcome.GONE}
    assert deles(server) == ["DELE 5"]


def test_f12_of_two_messages_with_one_id_neither_is_deleted(office: Office, checked: Start) -> None:
    class Twice(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            if not bad:
                return reply
            second = reply.split(b"\r\n")[2].split()[1]
            third = reply.split(b"\r\n")[3].split()[1]
            return reply.replace(third, second)

    bad: list[bool] = []
    server, account = checked(Twice)
    plan = office.mark("Letter 2", "Letter 3")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {
        "Letter 2": Outcome.SKIPPED_UNPROVED,
        "Letter 3": Outcome.SKIPPED_ABSENT,
    }
    assert deles(server) == []


class NoUidl(Dialogue):
    """A server that cannot UIDL."""

    def _uidl(self, argument: bytes) -> bytes:
        return b"-ERR unknown command\r\n"


@pytest.mark.parametrize("consent", [True, False])
def test_f13_without_uidl_a_message_goes_only_by_consent_and_a_digest_that_occurs_once(
    office: Office, checked: Start, letters: list[bytes], consent: bool
) -> None:
    server, account = checked(NoUidl, [*letters[:3], letters[2]])
    plan = replace(office.mark("Letter 1", "Letter 3"), by_digest_consent=consent)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {
        "Letter 1": Outcome.GONE if consent else Outcome.SKIPPED_UNPROVED,
        "Letter 3": Outcome.SKIPPED_UNPROVED,
    }
    assert len(left(server)) == (3 if consent else 4)


def test_f13_uidl_that_fails_only_today_deletes_nothing(office: Office, checked: Start) -> None:
    class Today(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            return b"-ERR index is being rebuilt\r\n" if bad else super()._uidl(argument)

    bad: list[bool] = []
    server, account = checked(Today)
    plan = office.mark("Letter 1")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 1": Outcome.SKIPPED_UNPROVED}
    assert receipt.items[0].server_text == "index is being rebuilt"
    assert deles(server) == []


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


def test_f15_an_empty_mailbox_after_the_commit_is_not_believed_if_more_should_be_left(
    office: Office, checked: Start
) -> None:
    class Vanishing(Dialogue):
        def _sign_in(self, user: str, password: str) -> bytes:
            reply = super()._sign_in(user, password)
            if any(log.deleted for server in servers for log in server.sessions):
                self.count = 0
            return reply

    servers: list[Any] = []
    server, account = checked(Vanishing)
    servers.append(server)
    receipt = office.commit(account, office.mark("Letter 1"))
    assert outcomes(receipt) == {"Letter 1": Outcome.UNKNOWN}
    assert receipt.problem.fact("reason") == "empty"


def test_f16_a_locked_mailbox_is_waited_for_a_little_and_the_marks_are_kept(
    office: Office, checked: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, account = checked()
    waits: list[float] = []
    monkeypatch.setattr("popview.net.means.pause", lambda wishes, clock, seconds: waits.append(seconds))
    plan = office.mark("Letter 1")
    server.service.lock.acquire()
    failed = office.do(CommitPlan(9, account, plan, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.MAILBOX_LOCKED
    assert waits == [2.0, 4.0, 8.0]
    assert len(office.means.journal.marks()) == 1
    server.service.lock.release()


def test_f17_a_message_whose_top_is_refused_now_is_skipped(office: Office, checked: Start) -> None:
    class BadTop(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return b"-ERR damaged\r\n" if bad else super()._top(argument)

    bad: list[bool] = []
    server, account = checked(BadTop)
    plan = office.mark("Letter 1")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 1": Outcome.SKIPPED_UNPROVED}
    assert receipt.items[0].server_text == "damaged"
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

    server, account = checked(AtOnce)
    receipt = office.commit(account, office.mark("Letter 5", "Letter 7"))
    assert outcomes(receipt) == {"Letter 5": Outcome.GONE, "Letter 7": Outcome.SET_ASIDE}
    assert b"Letter 5" not in left(server)
    assert len(left(server)) == 9


@pytest.mark.parametrize("kind", [SafetyCopy.WHOLE, SafetyCopy.HEADERS])
def test_f19_a_safety_copy_is_on_disk_before_the_first_dele(
    office: Office, checked: Start, letters: list[bytes], kind: SafetyCopy
) -> None:
    class Watching(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            seen.append([saved.path for saved in office_journal()])
            return super()._dele(argument)

    def office_journal() -> Any:
        from popview.store.journal import Journal

        with Journal(office.means.paths.journal, read_only=True) as journal:
            return journal.saved(ACCOUNT)

    seen: list[list[str]] = []
    _, account = checked(Watching)
    plan = replace(office.mark("Letter 2"), safety_copy=kind)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE}
    copied = Path(receipt.items[0].copy_path)
    assert seen == [[str(copied)]]
    whole = letters[1]
    assert copied.read_bytes() == (
        whole if kind is SafetyCopy.WHOLE else whole.split(b"\r\n\r\n")[0] + b"\r\n\r\n"
    )


def test_a_message_that_cannot_be_copied_is_not_deleted(office: Office, checked: Start) -> None:
    class NoRetr(Dialogue):
        def _retr(self, argument: bytes) -> bytes:
            return b"-ERR download exceeded\r\n" if argument == b"2" else super()._retr(argument)

    server, account = checked(NoRetr)
    plan = replace(office.mark("Letter 2", "Letter 5"), safety_copy=SafetyCopy.WHOLE)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.NOT_SENT, "Letter 5": Outcome.GONE}
    assert deles(server) == ["DELE 5"]


def test_f20_what_another_client_deleted_meanwhile_is_absent_and_fine(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 5")
    server.maildrop.delete(frozenset({2}))
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.SKIPPED_ABSENT, "Letter 5": Outcome.GONE}


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
    assert server.sessions[-2].commands[-2:] == ["RSET", "QUIT"]
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
    assert server.sessions[-2].commands[-2:] == ["RSET", "QUIT"]
    assert outcomes(receipt) == {"Letter 2": Outcome.STILL_THERE}


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


def test_f27_another_size_of_a_proved_message_does_not_matter(office: Office, checked: Start) -> None:
    class Recounting(Dialogue):
        def _list(self, argument: bytes) -> bytes:
            return b"+OK 1 1\r\n" if argument else b"+OK\r\n1 1\r\n.\r\n"

    server, account = checked(Recounting)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE}
    assert len(left(server)) == 9


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


def test_a_chunk_that_takes_too_long_leaves_the_rest_to_the_next(office: Office, checked: Start) -> None:
    _, account = checked()
    plan = office.mark("Letter 2", "Letter 5")
    Committing(
        office.means, CommitPlan(9, account, plan, SECRET), ChunkLimits(first=1, least=1, seconds=30.0)
    ).run()
    assert set(outcomes(office.final(9).receipt).values()) == {Outcome.GONE}


def test_a_message_with_a_broken_top_goes_by_id_and_a_steady_size_with_consent(
    office: Office, checked: Start
) -> None:
    class BadTop(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return b"-ERR\r\n" if argument.startswith(b"2 ") else super()._top(argument)

    server, account = checked(BadTop)
    profile = office.means.journal.profile(ACCOUNT)
    office.means.journal.set_profile(ACCOUNT, replace(profile, steady_sizes=True))
    plan = office.mark("", "Letter 5")
    unproved = office.commit(account, plan, 8)
    assert outcomes(unproved) == {"": Outcome.SKIPPED_UNPROVED, "Letter 5": Outcome.GONE}
    receipt = office.commit(account, replace(office.mark(""), doubtful_consent=True), 9)
    assert outcomes(receipt) == {"": Outcome.GONE}
    assert len(left(server)) == 8


def test_a_commit_whose_end_is_unknown_is_decided_by_the_next_check(office: Office, checked: Start) -> None:
    class Lost(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            reply = super()._quit(argument)
            if self.log.deleted:
                closed.append(True)
                raise ConnectionResetError
            return reply

        def greeting(self) -> bytes:
            return b"-ERR [SYS/TEMP] down\r\n" if closed else super().greeting()

    closed: list[bool] = []
    _, account = checked(Lost)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.UNKNOWN}
    closed.clear()
    office.check(account, 10)
    resolved = office.of(CommitResolved)
    assert [outcomes(report.receipt) for report in resolved] == [{"Letter 2": Outcome.GONE}]
    assert office.means.journal.marks() == ()


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


def test_in_lockstep_the_same_is_deleted(office: Office, checked: Start) -> None:
    server, account = checked()
    office.means.journal.set_profile(ACCOUNT, ServerProfile(pipelining=False, overruled=("pipelining",)))
    receipt = office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert set(outcomes(receipt).values()) == {Outcome.GONE}
    session = server.sessions[-2]
    assert session.batches == len(session.commands)
