"""Signing in: what is said by each mechanism, in which order, and what a refusal means."""

import base64
import hashlib
import hmac
import threading
from typing import Any

import pytest
from scramp import ScramMechanism

from popview.net import login
from popview.net.traffic import Check, Checked, Failed, PasswordNeeded
from popview.pop3.capabilities import capabilities
from popview.types import Mechanism, ProblemKind, Secret, Security, ServerProfile
from tests.fakes.office import ACCOUNT, Office, plain
from tests.fakes.peer import Answer, Hold, Hush, ScriptPeer, script

M = Mechanism
EMPTY = "C: STAT\nS: +OK 0 0\nC: UIDL\nC: LIST\nS: +OK\nS: .\nS: +OK\nS: .\nC: QUIT\nS: +OK\nclose"
ALL = "SASL PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 XOAUTH2 OAUTHBEARER"


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


XOAUTH2 = b"user=demo\x01auth=Bearer demo\x01\x01"


def cram_answer() -> str:
    """Return what RFC 2195 answers to the challenge <1@x>."""
    return b64(b"demo " + hmac.new(b"demo", b"<1@x>", hashlib.md5).hexdigest().encode())


def capa(*rows: str) -> str:
    return "C: CAPA\nS: +OK\n" + "".join(f"S: {row}\n" for row in rows) + "S: .\n"


@pytest.mark.parametrize(
    ("secure", "rows", "changes", "expected"),
    [
        (True, ALL, {}, [M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.PLAIN, M.LOGIN, M.USER]),
        (True, "SASL LOGIN", {}, [M.LOGIN, M.USER]),
        (True, "TOP", {}, [M.USER]),
        (False, ALL, {}, [M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.CRAM_MD5, M.APOP, M.PLAIN, M.LOGIN, M.USER]),
        (False, ALL, {"plain_password_consent": False}, [M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.CRAM_MD5, M.APOP]),
        (False, "TOP", {"plain_password_consent": False}, [M.APOP]),
        (True, ALL, {"forbidden": (M.SCRAM_SHA_256, M.SCRAM_SHA_1)}, [M.PLAIN, M.LOGIN, M.USER]),
        (True, ALL, {"mechanism": M.XOAUTH2}, [M.XOAUTH2]),
        (False, ALL, {"mechanism": M.XOAUTH2, "plain_password_consent": False}, []),
        (True, ALL, {"mechanism": M.APOP}, [M.APOP]),
    ],
)
def test_the_ways_to_sign_in_and_their_order(
    secure: bool, rows: str, changes: dict[str, Any], expected: list[Mechanism]
) -> None:
    account = plain(1, **changes)
    offered = capabilities(rows.encode() + b"\r\n")
    found = login.choices(account, ServerProfile(), offered, secure=secure, stamp=b"<1@x>")
    assert found == expected


def test_what_worked_last_comes_first_and_what_never_matched_last() -> None:
    offered = capabilities(ALL.encode())
    profile = ServerProfile(mechanism=M.PLAIN, failed=(M.SCRAM_SHA_256,))
    found = login.choices(plain(1), profile, offered, secure=True, stamp=None)
    assert found == [M.PLAIN, M.SCRAM_SHA_1, M.LOGIN, M.USER]


def test_a_server_asked_anew_is_entered_in_the_way_that_gives_less_away() -> None:
    offered = capabilities(ALL.encode())
    profile = ServerProfile(mechanism=M.USER)
    found = login.choices(plain(1), profile, offered, secure=True, stamp=None, anew=True)
    assert found == [M.SCRAM_SHA_256, M.SCRAM_SHA_1, M.PLAIN, M.LOGIN, M.USER]
    profile = ServerProfile(mechanism=M.USER, failed=(M.SCRAM_SHA_256, M.SCRAM_SHA_1))
    found = login.choices(plain(1), profile, offered, secure=True, stamp=None, anew=True)
    assert found[0] is M.USER


def test_user_and_pass_go_in_one_write_where_pipelining_is_announced(office: Office) -> None:
    steps = script(
        "S: +OK\n" + capa("PIPELINING", "USER") + "C: USER demo\nC: PASS demo\nS: +OK\nS: +OK\n" + EMPTY
    )
    with ScriptPeer(steps) as peer:
        assert isinstance(office.check(plain(peer.port)), Checked)
    assert peer.complaints == []


def test_q17_after_a_refused_user_no_password_is_sent(office: Office) -> None:
    with ScriptPeer(
        script("S: +OK\nC: CAPA\nS: -ERR\nC: USER demo\nS: -ERR [AUTH] no such user\nC: QUIT\nS: +OK\nclose")
    ) as peer:
        final = office.check(plain(peer.port))
    assert peer.complaints == []
    assert isinstance(final, PasswordNeeded)


def test_pass_ends_a_write(office: Office) -> None:
    """STAT must not be on the wire before PASS is answered."""

    go = threading.Event()

    steps = [
        *script("S: +OK\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo"),
        Hold(go),
        *script("S: +OK\n" + EMPTY),
    ]

    with ScriptPeer(steps) as peer:
        threading.Timer(0.1, go.set).start()
        assert isinstance(office.check(plain(peer.port)), Checked)
    assert peer.complaints == []
    assert peer.heard[0].index(b"STAT") == peer.heard[0].index(b"PASS demo") + 1


def test_apop_answers_the_stamp_of_rfc_1939(office: Office) -> None:
    digest = "c4c9334bac560ecc979e58001b3e22fb"
    steps = script(
        "S: +OK <1896.697170952@dbc.mtview.ca.us>\nC: CAPA\nS: -ERR\n"
        + f"C: APOP mrose {digest}\nS: +OK\n"
        + EMPTY
    )
    with ScriptPeer(steps) as peer:
        account = plain(peer.port, user="mrose", mechanism=M.APOP)
        assert isinstance(office.do(Check(1, account, Secret("tanstaaf"))), Checked)
    assert peer.complaints == []


@pytest.mark.parametrize("stamp", ["<a><b@c>", "[1.2@x]", "<no-at>", "<" * 1000])
def test_q7_n12_a_stamp_that_is_no_message_id_is_not_answered(office: Office, stamp: str) -> None:
    steps = script(f"S: +OK {stamp}\nC: CAPA\nS: -ERR\nC: QUIT\nS: +OK\nclose")
    with ScriptPeer(steps) as peer:
        final = office.check(plain(peer.port, plain_password_consent=False))
    assert peer.complaints == []
    assert isinstance(final, Failed)
    assert final.problem.kind is ProblemKind.NO_MECHANISM


@pytest.mark.parametrize(
    ("mechanism", "dialogue"),
    [
        (M.PLAIN, f"C: AUTH PLAIN {b64(b'%sdemo%sdemo' % (bytes(1), bytes(1)))}\nS: +OK\n"),
        (
            M.LOGIN,
            "C: AUTH LOGIN\nS: + VXNlcm5hbWU6\nC: ZGVtbw==\nS: + UGFzc3dvcmQ6\nC: ZGVtbw==\nS: +OK\n",
        ),
        (M.CRAM_MD5, f"C: AUTH CRAM-MD5\nS: + {b64(b'<1@x>')}\nC: {cram_answer()}\nS: +OK\n"),
        (M.XOAUTH2, f"C: AUTH XOAUTH2 {b64(XOAUTH2)}\nS: +OK\n"),
        (M.EXTERNAL, "C: AUTH EXTERNAL =\nS: +OK\n"),
    ],
)
def test_each_simple_mechanism_says_what_its_rfc_says(
    office: Office, mechanism: Mechanism, dialogue: str
) -> None:
    with ScriptPeer(script("S: +OK\n" + capa(ALL) + dialogue + EMPTY)) as peer:
        final = office.check(plain(peer.port, mechanism=mechanism))
    assert peer.complaints == []
    assert isinstance(final, Checked), final


def test_q12_a_long_token_goes_in_a_line_of_its_own(office: Office) -> None:
    token = "t" * 900
    message = b"user=demo\x01auth=Bearer " + token.encode() + b"\x01\x01"
    steps = script("S: +OK\n" + capa(ALL) + f"C: AUTH XOAUTH2\nS: + \nC: {b64(message)}\nS: +OK\n" + EMPTY)
    with ScriptPeer(steps) as peer:
        account = plain(peer.port, mechanism=M.XOAUTH2)
        assert isinstance(office.do(Check(1, account, Secret(token))), Checked)
    assert peer.complaints == []
    assert token not in " ".join(office.said())


@pytest.mark.parametrize(("mechanism", "last"), [(M.XOAUTH2, ""), (M.OAUTHBEARER, "AQ==")])
def test_an_expired_token_is_answered_and_becomes_a_clean_refusal(
    office: Office, mechanism: Mechanism, last: str
) -> None:
    with ScriptPeer(
        [
            *script("S: +OK\n" + capa(ALL)),
            Answer(lambda line: b"+ e30=\r\n"),
            *script(f"C: {last}\nS: -ERR [AUTH] Authentication failed.\nC: QUIT\nS: +OK\nclose"),
        ]
    ) as peer:
        final = office.check(plain(peer.port, mechanism=mechanism))
    assert peer.complaints == []
    assert isinstance(final, PasswordNeeded)
    assert final.problem is not None
    assert final.problem.fact("mechanism") == mechanism.value


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("-ERR [AUTH] Authentication failed.", ProblemKind.WRONG_PASSWORD),
        ("-ERR Login failed.", ProblemKind.WRONG_PASSWORD),
        ("-ERR Authentication failed (bad password?)", ProblemKind.WRONG_PASSWORD),
        ("-ERR [IN-USE] Mailbox in use", ProblemKind.MAILBOX_LOCKED),
        ("-ERR Mailbox is locked, wait a few minutes", ProblemKind.MAILBOX_LOCKED),
        ("-ERR [LOGIN-DELAY] only every 15 minutes", ProblemKind.LOGIN_DELAY),
        ("-ERR login allowed only every 15 minutes", ProblemKind.LOGIN_DELAY),
        ("-ERR [SYS/TEMP] disk full", ProblemKind.TEMPORARY),
        ("-ERR no memory available", ProblemKind.TEMPORARY),
        ("-ERR message is damaged", ProblemKind.LOGIN_REFUSED),
        ("-ERR", ProblemKind.LOGIN_REFUSED),
        (
            "-ERR [AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.",
            ProblemKind.NO_MECHANISM,
        ),
    ],
)
def test_n13_five_different_problems_are_told_apart(office: Office, answer: str, kind: ProblemKind) -> None:
    steps = (
        f"S: +OK\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo\nS: {answer}\nC: QUIT\nS: +OK\nclose"
    )
    with ScriptPeer(script(steps)) as peer:
        final = office.check(plain(peer.port))
    assert peer.complaints == []
    problem = final.problem
    assert problem.kind is kind
    assert problem.server_text == answer.removeprefix("-ERR").strip()
    assert isinstance(final, PasswordNeeded if kind is ProblemKind.WRONG_PASSWORD else Failed)


def test_q16_a_server_that_hangs_up_at_a_wrong_password_has_still_said_so(office: Office) -> None:
    steps = "S: +OK\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo\nS: -ERR bad password\nclose"
    with ScriptPeer(script(steps)) as peer:
        final = office.check(plain(peer.port))
    assert isinstance(final, PasswordNeeded), final


def test_q2_a_server_that_hangs_up_at_capa_is_entered_without_it(office: Office) -> None:
    again = "S: +OK\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK\n" + EMPTY
    with ScriptPeer(script("S: +OK\nC: CAPA\nreset"), script(again)) as peer:
        assert isinstance(office.check(plain(peer.port)), Checked)
    assert peer.complaints == []
    assert office.means.journal.profile(ACCOUNT).capa is False


def test_an_apop_that_never_matches_is_followed_by_one_other_try_on_a_new_connection(office: Office) -> None:
    first = (
        "S: +OK <1@x>\nC: CAPA\nS: -ERR\nC: APOP demo 2c1b2e5d9d7a0c7a\nS: -ERR Authentication failed\nclose"
    )
    second = "S: +OK <2@x>\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK\n" + EMPTY

    digest = hashlib.md5(b"<1@x>demo").hexdigest()
    with ScriptPeer(script(first.replace("2c1b2e5d9d7a0c7a", digest)), script(second)) as peer:
        assert isinstance(office.check(plain(peer.port)), Checked)
    assert peer.complaints == []
    profile = office.means.journal.profile(ACCOUNT)
    assert (profile.mechanism, profile.failed) == (M.USER, (M.APOP,))


def test_two_refusals_are_the_end(office: Office) -> None:

    digest = hashlib.md5(b"<1@x>demo").hexdigest()
    steps = (
        f"S: +OK <1@x>\nC: CAPA\nS: -ERR\nC: APOP demo {digest}\nS: -ERR [AUTH] no\n"
        "C: USER demo\nS: +OK\nC: PASS demo\nS: -ERR [AUTH] no\nC: QUIT\nS: +OK\nclose"
    )
    with ScriptPeer(script(steps)) as peer:
        assert isinstance(office.check(plain(peer.port)), PasswordNeeded)
    assert peer.complaints == []


@pytest.mark.parametrize(
    ("changes", "secret", "field"),
    [
        ({"user": "a\r\nDELE 1"}, "x", "user"),
        ({"user": "a\0b"}, "x", "user"),
        ({"user": "u" * 300}, "x", "user"),
        ({}, "p\nDELE 1", "password"),
        ({}, "half \ud83d", "password"),
        ({"user": "half \udd11"}, "x", "user"),
        ({"host": "a\r\nb"}, "x", "host"),
        ({"host": "a b"}, "x", "host"),
        ({"host": "h" * 300}, "x", "host"),
    ],
)
def test_n11_what_cannot_be_sent_is_refused_before_any_connect(
    office: Office, changes: dict[str, str], secret: str, field: str
) -> None:
    with ScriptPeer() as peer:
        final = office.do(Check(1, plain(peer.port, **changes), Secret(secret)))
        assert isinstance(final, Failed)
        assert (final.problem.kind, final.problem.fact("field")) == (ProblemKind.BAD_ARGUMENT, field)
        assert peer.connections == 0


def test_without_consent_a_plain_link_is_not_even_opened(office: Office) -> None:
    with ScriptPeer() as peer:
        final = office.check(plain(peer.port, plain_consent=False))
        assert final.problem.kind is ProblemKind.PLAIN_NOT_ALLOWED
        assert peer.connections == 0


def test_a_password_beyond_ascii_goes_by_user_and_pass_only_where_utf8_is_offered(office: Office) -> None:
    refused = script("S: +OK\n" + capa("USER") + "C: QUIT\nS: +OK\nclose")
    taken = script(
        "S: +OK\n" + capa("USER", "UTF8 USER") + "C: USER demo\nS: +OK\nC: PASS m\xc3\xbcll\nS: +OK\n" + EMPTY
    )
    with ScriptPeer(refused, taken) as peer:
        first = office.do(Check(1, plain(peer.port), Secret("müll")))
        assert first.problem.fact("field") == "password"
        office.do(Check(2, plain(peer.port), Secret("müll")))
        assert b"PASS m\xc3\xbcll" in peer.heard[1]


class ScramServer:
    """The server's side of SCRAM-SHA-256 (scramp's), with a fault where one is asked for."""

    def __init__(self, fault: str = "") -> None:
        self.fault = fault
        mechanism = ScramMechanism("SCRAM-SHA-256")
        info = mechanism.make_auth_info("demo", iteration_count=4096)
        self.server = mechanism.make_server(lambda user: info)
        self.step = 0

    def answer(self, line: bytes) -> bytes:
        self.step += 1
        if self.step == 1:
            self.server.set_client_first(base64.b64decode(line.split()[2]).decode())
            first = self.server.get_server_first()
            if self.fault == "iterations":
                first = first.replace("i=4096", "i=1")
            if self.fault == "nonce":
                first = "r=elsewhere" + first[first.index(",") :]
            return b"+ " + base64.b64encode(first.encode()) + b"\r\n"
        if self.step == 2:
            self.server.set_client_final(base64.b64decode(line).decode())
            final = self.server.get_server_final()
            if self.fault == "signature":
                final = "v=" + b64(b"x" * 32)
            if self.fault == "unsigned":
                return b"+OK\r\n"
            return b"+ " + base64.b64encode(final.encode()) + b"\r\n"
        assert line == b""
        return b"+OK\r\n"


def test_scram_signs_in_and_the_server_proves_itself(office: Office) -> None:
    steps = [*script("S: +OK\n" + capa(ALL)), Answer(ScramServer().answer, 3), *script(EMPTY)]
    with ScriptPeer(steps) as peer:
        final = office.check(plain(peer.port))
    assert peer.complaints == []
    assert isinstance(final, Checked), final
    assert office.means.journal.profile(ACCOUNT).mechanism is M.SCRAM_SHA_256


@pytest.mark.parametrize("fault", ["iterations", "nonce", "signature", "unsigned"])
def test_a_server_that_cannot_prove_that_it_knows_the_password_is_not_talked_to(
    office: Office, fault: str
) -> None:
    steps = [*script("S: +OK\n" + capa(ALL)), Answer(ScramServer(fault).answer, 2), Hush()]
    with ScriptPeer(steps) as peer:
        final = office.check(plain(peer.port))
    assert isinstance(final, Failed), final
    assert final.problem.kind is ProblemKind.OUT_OF_STEP
    assert final.problem.fact("reason").startswith("scram")
    assert not any(line.startswith((b"PASS", b"AUTH PLAIN")) for line in peer.heard[0])


def test_no_secret_is_found_in_what_was_said(office: Office, make_demo: Any) -> None:
    server = make_demo([], password="canary-7f3a")
    for ticket, mechanism in enumerate((M.USER, M.APOP, M.PLAIN), 1):
        account = plain(server.port, mechanism=mechanism)
        assert isinstance(office.do(Check(ticket, account, Secret("canary-7f3a"))), Checked)
    said = " ".join(office.said())
    assert "AUTH PLAIN …" in said
    hidden = ("canary", b64(b"\0demo\0canary-7f3a"))
    assert not any(secret in said or secret in repr(office.reports) for secret in hidden)


def test_a_known_way_that_is_refused_without_a_reason_is_replaced_by_what_is_offered_now(
    office: Office,
) -> None:
    known = ServerProfile(capa=True, mechanism=M.LOGIN, security=Security.PLAIN)
    office.means.journal.set_profile(ACCOUNT, known)
    steps = script(
        "S: +OK\nC: AUTH LOGIN\nS: -ERR unsupported mechanism\n"
        + capa("SASL PLAIN")
        + "C: AUTH PLAIN AGRlbW8AZGVtbw==\nS: +OK\n"
        + EMPTY
    )
    with ScriptPeer(steps) as peer:
        final = office.check(plain(peer.port))
    assert isinstance(final, Checked), (final, peer.heard)
    assert office.means.journal.profile(ACCOUNT).mechanism is M.PLAIN


def test_a_known_way_that_is_refused_as_a_wrong_password_is_not_tried_otherwise(office: Office) -> None:
    known = ServerProfile(capa=True, mechanism=M.PLAIN, security=Security.PLAIN)
    office.means.journal.set_profile(ACCOUNT, known)
    steps = "S: +OK\nC: AUTH PLAIN AGRlbW8AZGVtbw==\nS: -ERR [AUTH] no\nC: QUIT\nS: +OK\nclose"
    with ScriptPeer(script(steps)) as peer:
        assert isinstance(office.check(plain(peer.port)), PasswordNeeded)
    assert peer.complaints == []
