"""N1 to N14: what an attacker on the way, or in the server's place, gets out of us. Not the password.

The account's password is a canary; whatever comes of it, no report, no transcript and no script peer that was
not entitled to it has seen it.
"""

import re
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net import opening
from popview.net.traffic import (
    Cancelled,
    CertificateUnknown,
    Check,
    Checked,
    Failed,
    Fetch,
    Fetched,
    Listed,
    PasswordNeeded,
    Stop,
    TryAccount,
)
from popview.net.transport import Deadlines, Dialer
from popview.types import Account, Mechanism, ProblemKind, Secret, Security, ServerProfile, Trust
from tests.canary import CANARY
from tests.fakes.office import QUICK, Office, plain
from tests.fakes.peer import Answer, Close, Cut, Hush, Say, ScriptPeer, Secure, Step, Take, script

ServerContext = Callable[[str], ssl.SSLContext]
SECRET = Secret(CANARY)
K = ProblemKind
SIGNING_IN = re.compile(rb"(?i)\b(USER|PASS|AUTH|APOP)\b")
ENTERED = "C: USER demo\nS: +OK\nC: PASS " + CANARY + "\nS: +OK\n"


@pytest.fixture
def office(tmp_path: Path, certs: Path) -> Iterator[Office]:
    made = Office.under(tmp_path / "place", Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem")))
    yield made
    assert CANARY not in repr(made.reports)
    assert CANARY not in "\n".join(made.means.transcript.tail(10_000))
    made.close()


def check(office: Office, account: Account) -> Any:
    return office.do(Check(1, account, SECRET))


def failed(report: Any) -> ProblemKind:
    assert isinstance(report, Failed), report
    return report.problem.kind


def said(peer: ScriptPeer) -> bytes:
    peer.close()
    return b"\n".join(line for lines in peer.heard for line in lines)


@pytest.mark.parametrize("answer", ["-ERR", "-ERR [SYS/PERM] no TLS here", "-ERR unknown command"])
def test_n1_without_stls_not_one_octet_of_a_sign_in_is_sent(office: Office, answer: str) -> None:
    with ScriptPeer(script(f"S: +OK\nC: STLS\nS: {answer}\nC: QUIT\nS: +OK\nclose")) as peer:
        assert failed(check(office, plain(peer.port, security=Security.STLS))) is K.NO_STLS
        assert not SIGNING_IN.search(said(peer))
        assert peer.connections == 1


@pytest.mark.parametrize("more", [b"+OK\r\nPLAIN\r\n.\r\n", b"\0", b"+OK logged in\r\n"])
def test_n2_anything_behind_the_stls_line_is_an_attack(office: Office, more: bytes) -> None:
    steps = [*script("S: +OK\nC: STLS"), Say(b"+OK Begin TLS\r\n" + more), Hush()]
    with ScriptPeer(steps) as peer:
        assert failed(check(office, plain(peer.port, security=Security.STLS))) is K.STLS_INJECTION
        assert not SIGNING_IN.search(said(peer))


def test_n3_what_was_learnt_in_plain_text_does_not_count_under_tls(
    office: Office, server_context: ServerContext
) -> None:
    steps = [
        *script("S: +OK <1.2@x>\nC: STLS\nS: +OK"),
        Secure(server_context("good")),
        *script(
            "C: CAPA\nS: +OK\nS: SASL CRAM-MD5\nS: .\n" + ENTERED + "C: STAT\nS: -ERR\nC: QUIT\nS: +OK\nclose"
        ),
    ]
    with ScriptPeer(steps) as peer:
        check(office, plain(peer.port, security=Security.STLS))
        assert peer.heard[0][1] == b"CAPA"
        assert peer.complaints == []


@pytest.mark.parametrize(
    "greeting",
    [
        b"-ERR \x1b[2J\x1b]0;owned\x07 go\r\n",
        b"-ERR <b>click</b> <a href=x>here</a>\r\n",
        b"-ERR " + b"A" * 7_000 + b"\r\n",
        b"-ERR no\r\n1 2\r\n3 4\r\n.\r\n",
        b"-ERR without an end",
    ],
)
def test_n4_a_hostile_greeting_is_one_cut_line_of_text(office: Office, greeting: bytes) -> None:
    with ScriptPeer([Say(greeting), Close()]) as peer:
        report = check(office, plain(peer.port))
        assert failed(report) in (K.GREETING_REFUSED, K.LOST, K.OUT_OF_STEP)
        assert len(report.problem.server_text) <= 512
        assert all(line.isprintable() and len(line) <= 300 for line in report.problem.transcript)
        assert not SIGNING_IN.search(said(peer))


@pytest.mark.parametrize(
    "answers",
    [
        b"+OK 1 10\r\n+OK 1 10\r\n",
        b"+OK 1 10\r\nhello\r\n",
        b"+OK 1 10\r\n+OK\r\n1 a\r\n.\r\n+OK\r\n1 10\r\n.\r\n+OK bye\r\n",
        b"+Ok 1 10\r\n",
    ],
)
def test_n5_what_nobody_asked_for_ends_the_session_without_quit(office: Office, answers: bytes) -> None:
    steps = [*script("S: +OK\nC: CAPA\nS: -ERR\n" + ENTERED + "C: STAT"), Say(answers), Hush()]
    with ScriptPeer(steps) as peer:
        report = check(office, plain(peer.port, mechanism=Mechanism.USER))
        assert failed(report) in (K.OUT_OF_STEP, K.TIMEOUT)
        assert b"QUIT" not in said(peer)
        assert b"DELE" not in said(peer)


@pytest.mark.parametrize(
    ("uidl", "named", "nameless"),
    [
        (b"1 a\r\n2 b", 2, 0),
        (b"01 a\r\n2 b", 2, 0),
        (b"0 a\r\n-1 b\r\n2147483648 c\r\n18446744073709551616 d", 0, 2),
        (b"1 ../../x\r\n2 ';drop", 2, 0),
        (b"1 " + b"x" * 71 + b"\r\n2 a b", 0, 2),
        (b"1 a\0b\r\n2 \xe9", 0, 2),
        (b"1 %s%n\r\n2 %s%n", 0, 2),
        (b"2 b\r\n1 a", 2, 0),
    ],
)
def test_n6_numbers_are_read_strictly_and_ids_are_never_trusted(
    office: Office, make_demo: Any, uidl: bytes, named: int, nameless: int
) -> None:
    class Odd(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            return b"-ERR\r\n" if argument else b"+OK\r\n" + uidl + b"\r\n.\r\n"

    letters = [b"Subject: Letter %d\r\n\r\nbody\r\n" % n for n in (1, 2)]
    server = make_demo(letters, dialogue=Odd, password=CANARY)
    assert isinstance(check(office, plain(server.port)), Checked)
    rows = {r.key for one in office.of(Listed) for r in one.rows if not r.is_provisional}
    kinds = [key.identity[0] for key in rows]
    assert (kinds.count("U"), kinds.count("D")) == (named, nameless)
    files = [path.name for path in office.means.paths.data.rglob("*")]
    assert not [name for name in files if "drop" in name]


SILENT = [[Hush()], [*script("S: +OK\nC: CAPA"), Say(b"+OK\r\nTO"), Hush()]]


@pytest.mark.parametrize("steps", SILENT)
def test_n7_silence_ends_in_time(office: Office, monkeypatch: pytest.MonkeyPatch, steps: list[Step]) -> None:
    monkeypatch.setattr(opening, "CAPA_S", 1.0)
    with ScriptPeer(steps, steps, steps) as peer:
        assert failed(check(office, plain(peer.port))) in (K.NO_GREETING, K.TIMEOUT, K.LOST)


@pytest.mark.parametrize("steps", SILENT)
def test_n7_a_stop_does_not_wait_for_the_silent(tmp_path: Path, steps: list[Step]) -> None:
    patient = Office.under(tmp_path, Dialer(deadlines=Deadlines(quit_stopped=0.1)))
    with ScriptPeer(steps) as peer:
        patient.put(Check(2, plain(peer.port), SECRET), Stop(2), Stop(2))
        began = time.monotonic()
        patient.serve()
        assert time.monotonic() - began < 8  # CAPA alone may take 15 s, a greeting 30 s
        assert isinstance(patient.final(2), Cancelled)
    patient.close()


@pytest.mark.parametrize(
    "body", [b"a\nb\n", b"a\rb\r", b"a\0b", b"..\r\n.x", b"+OK\r\n-ERR\r\n", b"\r\n" * 9]
)
def test_n8_the_octets_of_a_body_are_kept(office: Office, make_demo: Any, body: bytes) -> None:
    server = make_demo([b"Subject: Letter 1\r\n\r\nx\r\n"], password=CANARY)
    server.maildrop._messages[0] = whole = b"Subject: Letter 1\r\n\r\n" + body + b"\r\n"
    account = plain(server.port)
    check(office, account)
    fetched = office.do(Fetch(2, account, office.row("Letter 1").key, SECRET))
    assert isinstance(fetched, Fetched)
    assert Path(fetched.path).read_bytes() == whole


@pytest.mark.parametrize("name", ["expired", "future", "wronghost", "selfsigned", "untrusted"])
@pytest.mark.parametrize("security", [Security.TLS, Security.STLS])
def test_n9_no_certificate_that_fails_ever_sees_a_name_or_a_password(
    office: Office, server_context: ServerContext, name: str, security: Security
) -> None:
    first = [*script("S: +OK\nC: STLS\nS: +OK")] if security is Security.STLS else []
    steps = [*first, Secure(server_context(name)), Hush()]
    with ScriptPeer(steps, steps, steps) as peer:
        account = plain(peer.port, security=security)
        report = check(office, account)
        assert isinstance(report, CertificateUnknown)
        elsewhere = Trust("localhost", peer.port, report.certificate.sha256)
        again = office.do(Check(2, replace(account, trusts=(elsewhere,)), SECRET))
        assert isinstance(again, CertificateUnknown | Failed)  # an exception holds for one host and port
        assert not SIGNING_IN.search(said(peer))


def test_n9_a_listing_that_is_cut_under_tls_is_an_error(
    office: Office, server_context: ServerContext
) -> None:
    steps = [
        *script("S: +OK\nC: CAPA\nS: -ERR\n" + ENTERED + "C: STAT\nS: +OK 0 0\nC: UIDL"),
        Say(b"+OK\r\n"),
        Cut(),
    ]
    with ScriptPeer(steps, tls=server_context("good")) as peer:
        assert failed(check(office, plain(peer.port, security=Security.TLS))) in (K.LOST, K.TLS)


def test_n10_where_tls_fails_nobody_tries_without(office: Office) -> None:
    with ScriptPeer([Take(), Close()], script("S: +OK\nhush"), script("S: +OK\nhush")) as peer:
        failed(check(office, plain(peer.port, security=Security.TLS)))
        assert not SIGNING_IN.search(said(peer))
        assert CANARY.encode() not in said(peer)


def test_n10_an_encryption_that_was_better_yesterday_gets_no_password(
    office: Office, server_context: ServerContext
) -> None:
    older = server_context("good")
    older.maximum_version = ssl.TLSVersion.TLSv1_2
    entered = script(f"S: +OK\nC: CAPA\nS: -ERR\n{ENTERED}C: STAT\nS: -ERR\nC: QUIT\nS: +OK\nclose")
    worse: list[Step] = [Secure(older), *script("S: +OK\nC: QUIT\nS: +OK\nclose")]
    with ScriptPeer([Secure(server_context()), *entered], worse, worse, [Secure(older), *entered]) as peer:
        account, journal = plain(peer.port, security=Security.TLS), office.means.journal
        office.do(Check(1, account, SECRET))
        known = journal.profile(account.id)
        for wish in (Check(2, account, SECRET), TryAccount(3, account, SECRET)):
            problem = office.do(wish).problem
            facts = (("host", "127.0.0.1"), ("before", "TLS 1.3"), ("now", "TLS 1.2"))
            assert (problem.kind, problem.facts) == (K.WEAKER_ENCRYPTION, facts)
        assert journal.profile(account.id) == known
        journal.set_profile(account.id, ServerProfile())  # what "Forget what was learnt" does
        office.do(Check(4, account, SECRET))
        assert journal.profile(account.id).tls_version == "TLSv1.2"
        peer.close()
        assert [any(b"PASS" in line for line in heard) for heard in peer.heard] == [True, False, False, True]


@pytest.mark.parametrize(
    ("changes", "secret"),
    [
        ({"user": "a\r\nDELE 1"}, CANARY),
        ({"user": "a\0b"}, CANARY),
        ({"user": "u" * 300}, CANARY),
        ({}, CANARY + "\r\nDELE 1"),
        ({}, CANARY + "\0"),
        ({"host": "127.0.0.1\r\nx"}, CANARY),
    ],
)
def test_n11_what_would_be_two_lines_is_refused_before_any_connect(
    office: Office, changes: dict[str, str], secret: str
) -> None:
    with ScriptPeer() as peer:
        report = office.do(Check(1, plain(peer.port, **changes), Secret(secret)))
        assert failed(report) in (K.BAD_ARGUMENT, K.HOST_UNKNOWN)
        assert peer.connections == 0


def test_n12_apop_is_no_downgrade_without_consent(office: Office) -> None:
    with ScriptPeer(script("S: +OK <1.2@attacker>\nhush")) as peer:
        account = plain(peer.port, plain_consent=False, plain_password_consent=False)
        assert failed(check(office, account)) is K.PLAIN_NOT_ALLOWED
        assert peer.connections == 0


def refused(answer: bytes) -> list[Step]:
    """The way that was known is refused, and the list that is asked for then has the open ones only."""
    struck = "C: CAPA\nS: +OK\nS: SASL PLAIN LOGIN\nS: .\nC: QUIT\nS: +OK\nclose"
    return [*script("S: +OK"), Answer(lambda _: answer), *script(struck)]


@pytest.mark.parametrize(
    ("before", "steps", "kind"),
    [
        (Mechanism.SCRAM_SHA_256, refused(b"-ERR what?\r\n"), K.SECURITY_DOWNGRADE),
        (Mechanism.CRAM_MD5, refused(b"-ERR what?\r\n"), K.SECURITY_DOWNGRADE),
        (Mechanism.SCRAM_SHA_256, refused(b"-ERR [AUTH] no\r\n"), K.WRONG_PASSWORD),
        (Mechanism.APOP, script("S: +OK no stamp any more\nC: QUIT\nS: +OK\nclose"), K.SECURITY_DOWNGRADE),
    ],
)
def test_n12_a_way_to_sign_in_that_was_better_yesterday_is_not_given_up(
    office: Office, before: Mechanism, steps: list[Step], kind: ProblemKind
) -> None:
    """Whoever strikes the good ways from the list, or refuses them, gets no password."""
    known = ServerProfile(capa=True, mechanism=before, security=Security.PLAIN)
    office.means.journal.set_profile(office.means.account, known)
    with ScriptPeer(steps) as peer:
        report = check(office, plain(peer.port))
        assert isinstance(report, PasswordNeeded if kind is K.WRONG_PASSWORD else Failed)
        assert report.problem is not None
        assert report.problem.kind is kind
        assert not re.search(rb"(?i)\bPASS\b|AUTH (PLAIN|LOGIN)", said(peer))
    assert office.means.journal.profile(office.means.account).mechanism is before


def test_n12_another_server_may_have_other_ways(office: Office) -> None:
    """The person moved the account: what the old server could says nothing of the new one."""
    known = ServerProfile(mechanism=Mechanism.APOP, security=Security.PLAIN, server="old.example:110")
    office.means.journal.set_profile(office.means.account, known)
    with ScriptPeer(script(f"S: +OK\nC: CAPA\nS: -ERR\n{ENTERED}C: STAT\nS: +OK 0 0")) as peer:
        check(office, plain(peer.port))
        assert b"PASS" in said(peer)


def test_n12_the_person_may_choose_the_weaker_way(office: Office) -> None:
    known = ServerProfile(capa=True, mechanism=Mechanism.SCRAM_SHA_256, security=Security.PLAIN)
    office.means.journal.set_profile(office.means.account, known)
    with ScriptPeer(script(f"S: +OK\nC: CAPA\nS: -ERR\n{ENTERED}C: STAT\nS: +OK 0 0")) as peer:
        report = check(office, plain(peer.port, mechanism=Mechanism.USER))
        assert not isinstance(report, PasswordNeeded)
        assert b"PASS" in said(peer)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("-ERR [AUTH] wrong password", K.WRONG_PASSWORD),
        ("-ERR [SYS/TEMP] wrong password, the disk is full", K.TEMPORARY),
        ("-ERR [IN-USE] wrong password", K.MAILBOX_LOCKED),
        ("-ERR [LOGIN-DELAY] wrong password", K.LOGIN_DELAY),
    ],
)
def test_n13_codes_count_more_than_words_and_nothing_is_tried_again(
    office: Office, answer: str, kind: ProblemKind
) -> None:
    entering = ENTERED.removesuffix("S: +OK\n")
    steps = f"S: +OK\nC: CAPA\nS: -ERR\n{entering}S: {answer}\nC: QUIT\nS: +OK\nclose"
    with ScriptPeer(script(steps), script(steps)) as peer:
        report = check(office, plain(peer.port, mechanism=Mechanism.USER))
        assert isinstance(report, PasswordNeeded if kind is K.WRONG_PASSWORD else Failed)
        assert report.problem.kind is kind
        assert peer.connections == 1


def test_n14_no_code_of_ours_asks_anything_over_plain_http() -> None:
    sources = (Path(__file__).parents[2] / "popview" / "net").rglob("*.py")
    pattern = re.compile(r"urllib\.request|http\.client|HTTPConnection\(|[\"']http://[\w{]")
    asks = {path.name for path in sources if pattern.search(path.read_text("utf-8"))}
    assert asks == {"loopback.py"}  # listens there for the person's own browser, and asks nobody
