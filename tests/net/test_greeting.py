"""Up to the greeting: silence, refusals, STLS and everything that may be done to it (N1-N3, N9, N10)."""

import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from popview.net.traffic import CertificateUnknown, Checked, Failed
from popview.net.transport import Dialer
from popview.types import Problem, ProblemKind, Security, Trust
from tests.fakes.office import QUICK, Office, plain
from tests.fakes.peer import Close, Hush, Say, ScriptPeer, Secure, Take, script

ServerContext = Callable[[str], ssl.SSLContext]
EMPTY = "C: STAT\nS: +OK 0 0\nC: UIDL\nC: LIST\nS: +OK\nS: .\nS: +OK\nS: .\nC: QUIT\nS: +OK\nclose"
ENTER = "C: CAPA\nS: +OK\nS: SASL PLAIN\nS: .\nC: AUTH PLAIN AGRlbW8AZGVtbw==\nS: +OK\n"


@pytest.fixture
def office(tmp_path: Path, certs: Path) -> Iterator[Office]:
    made = Office.under(tmp_path / "place", Dialer(deadlines=QUICK, cafile=str(certs / "ca.pem")))
    yield made
    made.close()


def problem(final: Any) -> Problem:
    assert isinstance(final, Failed), final
    return final.problem


def test_a_server_that_never_speaks_is_named_so(office: Office) -> None:
    with ScriptPeer([Hush()], [Hush()]) as peer:
        said = problem(office.check(plain(peer.port)))
    assert said.kind is ProblemKind.NO_GREETING
    assert said.fact("seconds") == "1"


def test_a_plain_link_to_a_tls_port_is_found_out_without_waiting_for_the_whole_time(
    office: Office, server_context: ServerContext
) -> None:
    with ScriptPeer([Hush()], [Secure(server_context("good")), Close()]) as peer:
        said = problem(office.check(plain(peer.port)))
    assert said.kind is ProblemKind.PLAIN_ON_TLS_PORT


def test_tls_to_a_plain_port_is_named_so(office: Office) -> None:
    with ScriptPeer(script("S: +OK POP3 ready\nhush")) as peer:
        said = problem(office.check(plain(peer.port, security=Security.TLS)))
    assert said.kind is ProblemKind.TLS_ON_PLAIN_PORT


def test_a_tls_alert_on_a_plain_link_is_a_tls_port(office: Office) -> None:
    with ScriptPeer([Say(b"\x15\x03\x01\x00\x02\x02\x28"), Close()]) as peer:
        assert problem(office.check(plain(peer.port))).kind is ProblemKind.PLAIN_ON_TLS_PORT


def test_garbage_instead_of_a_handshake_is_a_tls_failure(office: Office) -> None:
    with ScriptPeer([Say(b"\x00\x01garbage"), Hush()]) as peer:
        assert problem(office.check(plain(peer.port, security=Security.TLS))).kind is ProblemKind.TLS


def test_a_handshake_that_stalls_ends_in_time(office: Office) -> None:
    with ScriptPeer([Hush()]) as peer:
        said = problem(office.check(plain(peer.port, security=Security.TLS)))
    assert (said.kind, said.fact("reason"), said.fact("seconds")) == (ProblemKind.TLS, "timeout", "2")


@pytest.mark.parametrize(
    ("greeting", "kind"),
    [
        (b"-ERR go away\r\n", ProblemKind.GREETING_REFUSED),
        (b"-ERR [SYS/TEMP] down for repair\r\n", ProblemKind.TEMPORARY),
        (b"-ERR [IN-USE] busy\r\n", ProblemKind.MAILBOX_LOCKED),
        (b"220 smtp.example.org ESMTP\r\n", ProblemKind.NOT_POP3),
        (b"* OK IMAP4rev1 ready\r\n", ProblemKind.NOT_POP3),
        (b"", ProblemKind.LOST),
        (b"-ERR \x1b[31m" + b"<b>x</b>" * 900 + b"\r\n", ProblemKind.GREETING_REFUSED),
    ],
)
def test_n4_each_bad_greeting_is_its_own_problem(office: Office, greeting: bytes, kind: ProblemKind) -> None:
    with ScriptPeer([Say(greeting), Close()]) as peer:
        said = problem(office.check(plain(peer.port)))
    assert said.kind is kind
    assert len(said.server_text) <= 512
    assert all("\x1b" not in line for line in said.transcript)


@pytest.mark.parametrize("answer", ["-ERR no", "-ERR [SYS/PERM] never"])
def test_n1_without_stls_no_name_and_no_password_is_ever_sent(office: Office, answer: str) -> None:
    with ScriptPeer(script(f"S: +OK\nC: STLS\nS: {answer}\nC: QUIT\nS: +OK\nclose")) as peer:
        said = problem(office.check(plain(peer.port, security=Security.STLS)))
    assert said.kind is ProblemKind.NO_STLS
    assert peer.heard == [[b"STLS", b"QUIT"]]


@pytest.mark.parametrize(
    "behind", [b"+OK\r\nPLAIN\r\n.\r\n", b"x", b"-ERR\r\n"], ids=["answers", "junk", "refusal"]
)
def test_n2_bytes_behind_the_answer_to_stls_are_an_attack(office: Office, behind: bytes) -> None:
    with ScriptPeer([*script("S: +OK\nC: STLS"), Say(b"+OK Begin TLS\r\n" + behind), Hush()]) as peer:
        said = problem(office.check(plain(peer.port, security=Security.STLS)))
        assert said.kind is ProblemKind.STLS_INJECTION
    assert peer.heard[0] == [b"STLS"]


def test_n2_plain_text_instead_of_the_handshake_is_an_attack_too(office: Office) -> None:
    steps = [*script("S: +OK\nC: STLS\nS: +OK"), Take(), Say(b"+OK PLAIN\r\n"), Hush()]
    with ScriptPeer(steps) as peer:
        said = problem(office.check(plain(peer.port, security=Security.STLS)))
    assert said.kind is ProblemKind.STLS_INJECTION


def test_n3_what_was_offered_in_plain_text_is_asked_again_under_tls(
    office: Office, server_context: ServerContext
) -> None:
    steps = [*script("S: +OK\nC: STLS\nS: +OK"), Secure(server_context("good")), *script(ENTER + EMPTY)]
    with ScriptPeer(steps) as peer:
        checked = office.check(plain(peer.port, security=Security.STLS))
    assert peer.complaints == []
    assert isinstance(checked, Checked)
    assert peer.heard[0][:2] == [b"STLS", b"CAPA"]


def test_n10_a_tls_link_that_drops_never_falls_back_to_plain_text(
    office: Office, server_context: ServerContext
) -> None:
    dropping = [script("S: +OK\nC: CAPA\ncut"), script("S: +OK\nC: USER demo\ncut")]
    with ScriptPeer(*dropping, tls=server_context("good")) as peer:
        said = problem(office.check(plain(peer.port, security=Security.TLS)))
    assert (said.kind, said.fact("command")) == (ProblemKind.LOST, "USER")
    assert peer.heard == [[b"CAPA"], [b"USER demo"]]


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("expired", ("expired",)),
        ("future", ("not-yet-valid",)),
        ("wronghost", ("wrong-host",)),
        ("selfsigned", ("self-signed",)),
        ("untrusted", ("unknown-issuer",)),
    ],
)
@pytest.mark.parametrize("security", [Security.TLS, Security.STLS])
def test_n9_a_certificate_that_does_not_pass_is_shown_with_every_reason(
    office: Office,
    server_context: ServerContext,
    name: str,
    reasons: tuple[str, ...],
    security: Security,
) -> None:
    secure = Secure(server_context(name))
    once = [secure] if security is Security.TLS else [*script("S: +OK\nC: STLS\nS: +OK"), secure]
    with ScriptPeer([*once, Hush()], [*once, Hush()]) as peer:
        final = office.check(plain(peer.port, security=security))
        assert isinstance(final, CertificateUnknown)
    assert final.certificate.reasons == reasons
    assert (final.certificate.host, final.certificate.port) == ("127.0.0.1", peer.port)
    assert len(final.certificate.sha256) == 64
    assert final.certificate.not_after.endswith("Z")
    assert final.problem.kind is ProblemKind.CERTIFICATE
    assert all(line == b"STLS" for lines in peer.heard for line in lines)


def fingerprint(certs: Path, name: str) -> str:
    from popview.net.transport.certificate import fingerprint as of_der

    return of_der(ssl.PEM_cert_to_DER_cert((certs / f"{name}.pem").read_text().split("-----BEGIN EC")[0]))


def test_an_exception_holds_for_exactly_this_certificate_host_and_port(
    office: Office, server_context: ServerContext, certs: Path
) -> None:
    steps = script("S: +OK\n" + ENTER + EMPTY)
    with ScriptPeer(steps, tls=server_context("selfsigned")) as peer:
        trust = Trust("127.0.0.1", peer.port, fingerprint(certs, "selfsigned"))
        account = plain(peer.port, security=Security.TLS, trusts=(trust,))
        assert isinstance(office.check(account), Checked)
    with ScriptPeer([Hush()], [Hush()], tls=server_context("selfsigned")) as peer:
        other_port = plain(peer.port, security=Security.TLS, trusts=(trust,))
        assert isinstance(office.check(other_port, 2), CertificateUnknown)


def test_another_certificate_than_the_excepted_one_is_said_to_have_changed(
    office: Office, server_context: ServerContext, certs: Path
) -> None:
    with ScriptPeer([Hush()], [Hush()], [Hush()], tls=server_context("selfsigned")) as peer:
        trust = Trust("127.0.0.1", peer.port, fingerprint(certs, "expired"))
        final = office.check(plain(peer.port, security=Security.TLS, trusts=(trust,)))
        assert isinstance(final, CertificateUnknown)
    assert "changed" in final.certificate.reasons


def test_a_changed_certificate_that_passes_by_itself_needs_no_question(
    office: Office, server_context: ServerContext, certs: Path
) -> None:
    steps = script("S: +OK\n" + ENTER + EMPTY)
    with ScriptPeer([Hush()], steps, tls=server_context("good")) as peer:
        trust = Trust("127.0.0.1", peer.port, fingerprint(certs, "selfsigned"))
        final = office.check(plain(peer.port, security=Security.TLS, trusts=(trust,)))
    assert isinstance(final, Checked), final


def test_an_old_protocol_version_is_refused(office: Office, server_context: ServerContext) -> None:
    context = server_context("good")
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        context.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1_1"):
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with ScriptPeer([Hush()], tls=context) as peer:
        said = problem(office.check(plain(peer.port, security=Security.TLS)))
    assert said.kind is ProblemKind.TLS
