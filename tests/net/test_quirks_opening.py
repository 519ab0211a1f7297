"""Quirks 2 to 18 of the field where the session, not the engine, has to cope: up to the open mailbox."""

import base64
import ssl
from collections.abc import Callable
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net import opening
from popview.net.traffic import Checked, Failed, PasswordNeeded
from popview.types import Mechanism, ProblemKind, Security
from tests.fakes.office import ACCOUNT, Office, plain
from tests.fakes.peer import Hush, Say, ScriptPeer, Secure, script
from tests.net.odd import marked, nothing_lost

EMPTY = "C: STAT\nS: +OK 0 0\nC: UIDL\nC: LIST\nS: +OK\nS: .\nS: +OK\nS: .\nC: QUIT\nS: +OK\nclose"
NO_CAPA = "S: +OK hello\nC: CAPA\nS: -ERR what\nC: USER demo\nS: +OK\nC: PASS demo\n"


@pytest.mark.parametrize("reaction", ["hush", "close", "reset"])
def test_quirk_02_where_capa_is_never_answered_the_next_link_does_without(
    office: Office, monkeypatch: pytest.MonkeyPatch, reaction: str
) -> None:
    monkeypatch.setattr(opening, "CAPA_S", 0.3)
    entered = script(f"S: +OK hello\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK\n{EMPTY}")
    with ScriptPeer(script(f"S: +OK hello\nC: CAPA\n{reaction}"), entered, entered) as peer:
        account = plain(peer.port, mechanism=Mechanism.USER)
        assert isinstance(office.check(account), Checked)
        assert office.means.journal.profile(ACCOUNT).capa is False
        assert isinstance(office.check(account, ticket=2), Checked)
        assert (peer.connections, peer.complaints) == (3, [])


@pytest.mark.parametrize(
    "answer", [Say(b"-ERR not now\r\n"), Say(b"+OK go ahead\r\n")], ids=["refused", "silent"]
)
def test_quirk_09_stls_refused_or_never_followed_by_a_handshake(office: Office, answer: Say) -> None:
    steps = [*script("S: +OK hello\nC: STLS"), answer, Hush()]
    with ScriptPeer(steps) as peer:
        report = office.check(plain(peer.port, security=Security.STLS))
        assert isinstance(report, Failed)
        assert report.problem.kind in (ProblemKind.NO_STLS, ProblemKind.TLS, ProblemKind.TIMEOUT)
        peer.close()
        assert b"USER" not in b"".join(peer.heard[0])
        assert peer.connections == 1


def test_quirk_09_stls_that_works_is_followed_by_a_new_capa(
    trusting: Office, server_context: Callable[[str], ssl.SSLContext]
) -> None:
    steps = [
        *script("S: +OK hello\nC: STLS\nS: +OK"),
        Secure(server_context("good")),
        *script(f"C: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK\n{EMPTY}"),
    ]
    with ScriptPeer(steps) as peer:
        account = plain(peer.port, security=Security.STLS, mechanism=Mechanism.USER)
        assert isinstance(trusting.check(account), Checked)
        assert peer.complaints == []


def test_quirk_12_a_failure_dressed_as_a_challenge_is_a_refusal_with_one_try(office: Office) -> None:
    said = base64.b64encode(b'{"status":"401","schemes":"bearer","scope":"mail"}').decode()
    capa = "S: +OK hi\nC: CAPA\nS: +OK\nS: SASL XOAUTH2\nS: .\n"
    token = base64.b64encode(b"user=demo\x01auth=Bearer demo\x01\x01").decode()
    steps = script(
        f"{capa}C: AUTH XOAUTH2 {token}\nS: + {said}\nC: \nS: -ERR [AUTH] no\nC: QUIT\nS: +OK\nclose"
    )
    with ScriptPeer(steps) as peer:
        report = office.check(plain(peer.port, mechanism=Mechanism.XOAUTH2))
        assert isinstance(report, PasswordNeeded)
        assert (peer.connections, peer.complaints) == (1, [])


def test_quirk_12_an_initial_response_that_is_refused_with_a_farewell_is_told_as_refused(
    office: Office,
) -> None:
    capa = "S: +OK hi\nC: CAPA\nS: +OK\nS: SASL XOAUTH2\nS: .\n"
    token = base64.b64encode(b"user=demo\x01auth=Bearer demo\x01\x01").decode()
    refused = f"{capa}C: AUTH XOAUTH2 {token}\nS: -ERR Protocol error. Connection is closed. 10\nclose"
    with ScriptPeer(script(refused)) as peer:
        report = office.check(plain(peer.port, mechanism=Mechanism.XOAUTH2))
        assert isinstance(report, Failed)
        assert report.problem.kind is ProblemKind.LOGIN_REFUSED
        assert report.problem.server_text.startswith("Protocol error")


@pytest.mark.parametrize(
    "words",
    [
        b"-ERR [IN-USE] Do you have another POP session running?\r\n",
        b"-ERR Unable to lock maildrop: Mailbox is locked by another process.\r\n",
        b"-ERR mailbox in use, wait a few minutes\r\n",
        b"-ERR maildrop already locked\r\n",
    ],
)
def test_quirk_14_a_lock_is_told_by_its_code_or_by_words(
    office: Office, make_demo: Any, letters: list[bytes], words: bytes
) -> None:
    class Locked(Dialogue):
        def _sign_in(self, user: str, password: str) -> bytes:
            return words

    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    server.dialogue = Locked
    report = office.check(account, ticket=2)
    assert isinstance(report, Failed)
    assert report.problem.kind is ProblemKind.MAILBOX_LOCKED
    nothing_lost(office, server, account, plan)


@pytest.mark.parametrize(
    ("at_pass", "at_stat", "kind"),
    [
        (b"-ERR [LOGIN-DELAY] too soon\r\n", b"", ProblemKind.LOGIN_DELAY),
        (b"", b"-ERR login allowed only every 15 minutes\r\n", ProblemKind.LOGIN_DELAY),
        (b"", b"-ERR [SYS/TEMP] try later\r\n", ProblemKind.TEMPORARY),
        (b"-ERR [SYS/TEMP] no\r\n", b"", ProblemKind.TEMPORARY),
    ],
)
def test_quirk_15_too_many_logins_at_pass_or_at_the_first_command(
    office: Office, make_demo: Any, letters: list[bytes], at_pass: bytes, at_stat: bytes, kind: ProblemKind
) -> None:
    class Often(Dialogue):
        def _sign_in(self, user: str, password: str) -> bytes:
            return at_pass or super()._sign_in(user, password)

        def _stat(self, argument: bytes) -> bytes:
            return at_stat or super()._stat(argument)

    server = make_demo(letters)
    account = plain(server.port)
    plan = marked(office, account, "Letter 2")
    server.dialogue = Often
    report = office.check(account, ticket=2)
    assert isinstance(report, Failed)
    assert report.problem.kind is kind
    nothing_lost(office, server, account, plan)


def test_quirk_15_a_disguised_limit_asks_for_the_password_and_forgets_nothing(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Tired(Dialogue):
        def _sign_in(self, user: str, password: str) -> bytes:
            return b"-ERR unknown user name or bad password\r\n"

    server = make_demo(letters)
    account = plain(server.port, mechanism=Mechanism.USER)
    plan = marked(office, account, "Letter 2")
    server.dialogue = Tired
    before = len(server.sessions)
    assert isinstance(office.check(account, ticket=2), PasswordNeeded)
    assert len(server.sessions) == before + 1  # no lock-out by trying again
    nothing_lost(office, server, account, plan)


def test_quirk_16_a_farewell_instead_of_a_refusal_is_a_lost_line_and_no_wrong_password(
    office: Office,
) -> None:
    with ScriptPeer(script(f"{NO_CAPA}close")) as peer:
        report = office.check(plain(peer.port, mechanism=Mechanism.USER))
        assert isinstance(report, Failed)
        assert (report.problem.kind, report.problem.fact("command")) == (ProblemKind.LOST, "PASS")


def test_quirk_18_a_refusal_with_an_unknown_code_keeps_the_servers_words(office: Office) -> None:
    with ScriptPeer(
        [*script(NO_CAPA), Say(b"-ERR [UNKNOWN/CODE] hm\r\n"), *script("C: QUIT\nS: +OK\nclose")]
    ) as peer:
        report = office.check(plain(peer.port, mechanism=Mechanism.USER))
        assert isinstance(report, Failed)
        assert report.problem.kind is ProblemKind.LOGIN_REFUSED
        assert "hm" in report.problem.server_text
