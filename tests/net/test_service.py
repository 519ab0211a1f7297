"""One account's service from wish to report: real servers, side-by-side wishes, Stop, cut, linger."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import (
    Cancelled,
    Check,
    Checked,
    CommitPlan,
    Failed,
    Fetch,
    Fetched,
    Finished,
    Forget,
    Listed,
    LockChanged,
    Preview,
    Previewed,
    Progress,
    Stop,
    TrialPassed,
    TrialStepped,
    TryAccount,
    Unmarked,
)
from popview.net.transport import Dialer
from popview.types import (
    Account,
    Key,
    Lock,
    Mechanism,
    Outcome,
    ProblemKind,
    Secret,
    Security,
    ServerProfile,
    Stage,
    TrialStep,
)
from tests.fakes.office import ACCOUNT, QUICK, SECRET, Office, plain
from tests.fakes.peer import Hush, ScriptPeer, script


@pytest.fixture
def trusting(tmp_path: Path, certs: Path) -> Iterator[Office]:
    made = Office.under(tmp_path / "trusting", Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem")))
    yield made
    made.close()


def at_dovecot(dovecot: Any, security: Security, **changes: Any) -> Account:
    port = dovecot.tls_port if security is Security.TLS else dovecot.port
    return replace(plain(port, security=security, user="alice"), **changes)


ALICE = Secret("pw-alice")


@pytest.mark.parametrize("security", list(Security))
def test_dovecot_is_checked_previewed_fetched_and_cleaned(
    trusting: Office, dovecot: Any, security: Security
) -> None:
    account = at_dovecot(dovecot, security)
    checked = trusting.do(Check(1, account, ALICE))
    assert isinstance(checked, Checked), checked
    assert (checked.messages, checked.new) == (10, 10)
    rows = list(trusting.rows().values())
    assert isinstance(trusting.do(Preview(2, account, rows[0].key, 3, ALICE)), Previewed)
    assert isinstance(trusting.do(Fetch(3, account, rows[0].key, ALICE)), Fetched)
    plan = trusting.mark(rows[0].subject)
    committed = trusting.do(CommitPlan(4, account, plan, ALICE))
    assert [item.outcome for item in committed.receipt.items] == [Outcome.GONE]
    again = trusting.do(Check(5, account, ALICE))
    assert (again.messages, again.new) == (9, 0)


@pytest.mark.parametrize(
    "mechanism",
    [
        Mechanism.USER,
        Mechanism.APOP,
        Mechanism.PLAIN,
        Mechanism.LOGIN,
        Mechanism.CRAM_MD5,
        Mechanism.SCRAM_SHA_1,
        Mechanism.SCRAM_SHA_256,
    ],
)
def test_dovecot_lets_us_in_by_every_mechanism(trusting: Office, dovecot: Any, mechanism: Mechanism) -> None:
    account = at_dovecot(dovecot, Security.TLS, mechanism=mechanism)
    checked = trusting.do(Check(1, account, ALICE))
    assert isinstance(checked, Checked), checked
    wrong = trusting.do(TryAccount(2, account, Secret("wrong")))
    assert wrong.problem.kind is ProblemKind.WRONG_PASSWORD


def test_a_trial_names_its_steps(trusting: Office, dovecot: Any) -> None:
    assert trusting.do(TryAccount(1, at_dovecot(dovecot, Security.TLS), ALICE)) == TrialPassed(1)
    steps = {report.step: dict(report.facts) for report in trusting.of(TrialStepped)}
    assert list(steps) == list(TrialStep)
    assert steps[TrialStep.ENCRYPTED]["version"] == "TLSv1.3"
    assert steps[TrialStep.SIGNED_IN]["mechanism"] == "SCRAM-SHA-256"
    assert steps[TrialStep.COUNTED]["messages"] == "10"
    assert steps[TrialStep.UIDL] == {"usable": "yes"}


# -- one session, several wishes -------------------------------------------------------------------


def many(count: int) -> list[bytes]:
    return [b"Subject: S%d\r\n\r\n" % n + b"body\r\n" * 3 for n in range(count)]


def test_a_preview_asked_for_during_a_check_is_answered_before_the_check_ends(
    office: Office, make_demo: Any
) -> None:
    server = make_demo(many(3000))
    account = plain(server.port)

    def hook(report: Any) -> None:
        if isinstance(report, Listed) and len(office.of(Listed)) == 1:
            office.put(Preview(2, account, report.rows[0].key, 2, SECRET))

    office.hooks.append(hook)
    office.check(account)
    order = [type(report) for report in office.reports if isinstance(report, Checked | Previewed)]
    assert order == [Previewed, Checked]
    assert len(server.sessions) == 1


def test_wishes_that_wait_are_served_in_the_lingering_session(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port, linger_s=5.0)
    office.check(plain(server.port))
    keys = [row.key for row in office.rows().values()][:2]

    def hook(report: Any) -> None:
        if isinstance(report, Progress) and report.stage is Stage.LINGERING and keys:
            office.put(Fetch(10 + len(keys), account, keys.pop(), SECRET))
        elif isinstance(report, Fetched) and report.ticket == 11:
            office.means.inbox.put(None)

    office.hooks.append(hook)
    office.do(Preview(2, account, keys[0], 2, SECRET))
    assert isinstance(office.final(11), Fetched)
    assert isinstance(office.final(12), Fetched)
    assert len(server.sessions) == 2
    assert server.sessions[-1].quit_seen


def test_lingering_ends_by_itself_with_quit(office: Office, make_demo: Any, letters: list[bytes]) -> None:
    server = make_demo(letters)
    office.check(plain(server.port, linger_s=0.05))
    assert server.sessions[-1].commands[-1] == "QUIT"
    stages = [report.stage for report in office.of(Progress)]
    assert stages[-2:] == [Stage.LINGERING, Stage.QUITTING]


def test_a_commit_makes_a_check_give_way_and_the_check_is_served_behind_it(
    office: Office, make_demo: Any
) -> None:
    server = make_demo(many(50))
    account = plain(server.port)
    office.check(account)
    plan = office.mark("S3")
    for message in many(3000):
        server.maildrop.add(message.replace(b"Subject: S", b"Subject: late "))
    office.reports.clear()

    def hook(report: Any) -> None:
        if isinstance(report, Listed) and not sent:
            sent.append(True)
            office.put(CommitPlan(9, account, plan, SECRET))

    sent: list[bool] = []
    office.hooks.append(hook)
    office.put(Check(2, account, SECRET))
    office.serve()
    assert [item.outcome for item in office.final(9).receipt.items] == [Outcome.GONE]
    checked = office.final(2)
    assert isinstance(checked, Checked)
    assert checked.complete
    assert all(log.quit_seen for log in server.sessions)


# -- stop and cut ----------------------------------------------------------------------------------


def test_stop_during_a_check_drains_quits_and_keeps_what_came(office: Office, make_demo: Any) -> None:
    server = make_demo(many(3000))
    account = plain(server.port)
    office.hooks.append(lambda report: office.put(Stop(1)) if type(report) is Listed else None)
    checked = office.check(account)
    assert isinstance(checked, Checked)
    assert not checked.complete
    assert server.sessions[-1].quit_seen
    assert office.lock() is Lock.NOT_HELD
    asked = sum(command.startswith("TOP") for command in server.sessions[-1].commands)
    assert asked < 3000
    assert len(office.means.cache.known()) == asked


def test_stop_before_the_listing_is_a_cancel(office: Office) -> None:
    steps = script("S: +OK\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK\nC: STAT\nhush")
    with ScriptPeer(steps) as peer:
        office.hooks.append(
            lambda report: office.put(Stop(1), Stop(1)) if type(report) is LockChanged else None
        )
        assert office.check(plain(peer.port)) == Cancelled(1)
    assert office.lock() is Lock.MAYBE


def test_stop_while_connecting_cancels_at_once(office: Office) -> None:
    with ScriptPeer([Hush()]) as peer:
        office.hooks.append(
            lambda report: (
                office.put(Stop(1))
                if isinstance(report, Progress) and report.stage is Stage.GREETING
                else None
            )
        )
        assert office.check(plain(peer.port)) == Cancelled(1)


def test_a_wish_that_is_stopped_before_its_turn_never_connects(office: Office) -> None:
    with ScriptPeer() as peer:
        office.put(Check(1, plain(peer.port), SECRET), Stop(1))
        office.serve()
        assert office.final(1) == Cancelled(1)
        assert peer.connections == 0


def test_stop_in_a_body_with_more_to_come_cuts_and_leaves_no_half_message(
    office: Office, make_demo: Any
) -> None:
    go = threading.Event()

    class Endless(Dialogue):
        def _retr(self, argument: bytes) -> bytes:
            return b"+OK\r\n" + b"x" * 70 + b"\r\n"

    server = make_demo(many(1), dialogue=Endless)
    account = plain(server.port)
    office.check(account)
    key = office.row("S0").key
    office.hooks.append(
        lambda report: (
            office.put(Stop(3))
            if isinstance(report, Progress) and report.stage is Stage.FETCHING and report.done
            else None
        )
    )
    assert office.do(Fetch(3, account, key, SECRET)) == Cancelled(3)
    assert office.lock() is Lock.MAYBE
    assert list(office.means.paths.messages_dir(ACCOUNT).iterdir()) == []
    go.set()


def test_ending_the_worker_stops_a_running_check_with_quit(office: Office, make_demo: Any) -> None:
    server = make_demo(many(3000))
    office.hooks.append(lambda report: office.means.inbox.put(None) if type(report) is Listed else None)
    office.check(plain(server.port))
    assert server.sessions[-1].quit_seen


# -- previews and fetches that go wrong -------------------------------------------------------------


@pytest.fixture
def one(office: Office, make_demo: Any, letters: list[bytes]) -> tuple[Any, Account, Key]:
    server = make_demo(letters)
    account = plain(server.port)
    office.check(account)
    return server, account, office.row("Letter 7").key


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


def test_a_message_that_is_gone_is_said_to_be(office: Office, one: tuple[Any, Account, Key]) -> None:
    server, account, key = one
    server.maildrop.delete(frozenset({7}))
    failed = office.do(Fetch(2, account, key, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.MESSAGE_GONE
    assert server.sessions[-1].quit_seen


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
    assert failed.problem.fact("command") == "TOP"
    assert isinstance(office.do(Fetch(3, account, row.key, SECRET)), Fetched)
    fetched = office.means.cache.summary(row.key)
    assert fetched is not None
    assert (fetched.subject, fetched.digest[0], fetched.is_fetched) == ("Letter 1", "r", True)


def test_where_the_profile_says_so_rset_goes_before_quit(
    office: Office, one: tuple[Any, Account, Key]
) -> None:
    server, account, key = one
    profile = office.means.journal.profile(ACCOUNT)
    office.means.journal.set_profile(ACCOUNT, replace(profile, rset_before_quit=True))
    office.do(Fetch(2, account, key, SECRET))
    assert server.sessions[-1].commands[-2:] == ["RSET", "QUIT"]


def test_what_the_person_fixed_in_the_profile_is_not_learnt_otherwise(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    fixed = ServerProfile(top=False, overruled=("top",))
    office.means.journal.set_profile(ACCOUNT, fixed)
    office.check(plain(make_demo(letters).port))
    assert office.means.journal.profile(ACCOUNT).top is False


# -- small wishes ------------------------------------------------------------------------------------


def test_forgetting_one_message_keeps_its_row(office: Office, one: tuple[Any, Account, Key]) -> None:
    _, account, key = one
    fetched = office.do(Fetch(2, account, key, SECRET))
    assert office.do(Forget(3, account, (key,))) == Finished(3)
    assert not Path(fetched.path).exists()
    assert key.identity in office.means.cache.known()


def test_forgetting_an_account_drops_its_cache_and_its_messages(
    office: Office, one: tuple[Any, Account, Key]
) -> None:
    _, account, key = one
    fetched = office.do(Fetch(2, account, key, SECRET))
    assert office.do(Forget(3, account)) == Finished(3)
    assert not Path(fetched.path).exists()
    assert office.means.cache.known() == {}


def test_unmarked_outside_a_commit_has_nothing_to_do(office: Office) -> None:
    assert office.do(Unmarked(3, ())) == Finished(3)
