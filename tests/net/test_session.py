"""One session: several wishes, lingering, Stop, cut."""

import socket
import threading
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.driver import Call
from popview.net.greeting import Greeter
from popview.net.opening import Opening
from popview.net.profile import Learner
from popview.net.session import Session
from popview.net.traffic import (
    Cancelled,
    Check,
    Checked,
    CommitPlan,
    Failed,
    Fetch,
    Fetched,
    Listed,
    LockChanged,
    Preview,
    Previewed,
    Progress,
    Stop,
)
from popview.pop3 import commands
from popview.types import (
    Account,
    Key,
    Lock,
    Outcome,
    ServerProfile,
    Stage,
)
from tests.fakes.office import ACCOUNT, SECRET, Office, outcomes, plain
from tests.fakes.peer import Hush, ScriptPeer, script


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


def dripping() -> tuple[int, threading.Thread]:
    """Start a server whose message comes a line at a time for some seconds, then ends as it should."""
    listener = socket.create_server(("127.0.0.1", 0))
    answers = {b"CAPA": b"-ERR\r\n", b"QUIT": b"+OK\r\n"}

    def serve() -> None:
        with listener, listener.accept()[0] as link, link.makefile("rb") as lines, suppress(OSError):
            link.settimeout(20)
            link.sendall(b"+OK\r\n")
            for line in lines:
                link.sendall(answers.get(line[:4], b"+OK\r\n"))
                for _ in range(100 if line[:4] == b"RETR" else 0):
                    link.sendall(b"x" * 3000 + b"\r\n")
                    threading.Event().wait(0.05)
                if line[:4] == b"RETR":
                    link.sendall(b".\r\n")

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    return listener.getsockname()[1], thread


def test_a_session_that_ends_in_the_middle_of_a_body_does_not_wait_for_all_of_it(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popview.net.session.DRAIN_S", 0.2)
    port, thread = dripping()
    means, account = office.means, plain(port)
    greeter = Greeter(means.dialer, means.inbox, means.transcript, lambda stage: None)
    opened = Opening(greeter, account, SECRET, ServerProfile()).open()
    session = Session(means, account, opened, Learner(means))
    begun = opened.driver.received
    opened.driver.put(Call(commands.Retr(1), sink=lambda data: None))
    opened.driver.run(lambda: opened.driver.received > begun + 3000)
    session.close()
    assert office.lock() is Lock.MAYBE
    thread.join(20)
    assert not thread.is_alive()


def test_ending_the_worker_stops_a_running_check_with_quit(office: Office, make_demo: Any) -> None:
    server = make_demo(many(3000))
    office.hooks.append(lambda report: office.means.inbox.put(None) if type(report) is Listed else None)
    office.check(plain(server.port))
    assert server.sessions[-1].quit_seen


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


def test_where_the_person_said_no_to_uidl_everything_goes_without_it(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    fixed = ServerProfile(uidl=False, overruled=("uidl",))
    office.means.journal.set_profile(ACCOUNT, fixed)
    server = make_demo(letters[:3])
    account = plain(server.port)
    assert office.check(account).complete
    key = office.row("Letter 2").key
    assert key.by_digest
    assert isinstance(office.preview(account, key), Previewed)
    assert isinstance(office.do(Fetch(3, account, Key(ACCOUNT, "Uelse"), SECRET)), Failed)
    receipt = office.commit(account, replace(office.mark("Letter 2"), by_digest_consent=True))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE}
    assert not [line for one in server.sessions for line in one.commands if line.startswith("UIDL")]
    assert office.means.journal.profile(ACCOUNT).uidl is False


def test_once_known_the_server_is_asked_for_the_language_of_the_window(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Polyglot(Dialogue):
        def capabilities(self) -> list[str]:
            return [*super().capabilities(), "LANG", "RESP-CODES"]

    office.means.language = "de"
    server = make_demo(letters[:2], dialogue=Polyglot)
    account = plain(server.port)
    office.check(account)
    office.check(account, 2)
    assert "LANG de" not in server.sessions[0].commands
    assert server.sessions[1].commands[0] == "LANG de"
    office.commit(account, office.mark("Letter 2"))
    assert all(one.commands[0] == "LANG de" for one in server.sessions[1:])
