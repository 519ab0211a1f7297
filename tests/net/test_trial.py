"""The account dialog's test."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popview.demo.maildrop import MemoryMaildrop
from popview.net.traffic import (
    Cancelled,
    CertificateUnknown,
    Failed,
    Progress,
    Report,
    Stop,
    TrialPassed,
    TrialStepped,
    TryAccount,
)
from popview.net.transport import Dialer, SystemClock
from popview.types import Account, ProblemKind, Secret, Security, Stage, TrialStep
from tests.fakes.memory import MemoryDialer
from tests.fakes.office import QUICK, SECRET, Office, plain
from tests.fakes.peer import ScriptPeer, script

ALICE = Secret("pw-alice")


def at_dovecot(dovecot: Any, security: Security, **changes: Any) -> Account:
    port = dovecot.tls_port if security is Security.TLS else dovecot.port
    return replace(plain(port, security=security, user="alice"), **changes)


def test_a_trial_names_its_steps(trusting: Office, dovecot: Any) -> None:
    assert trusting.do(TryAccount(1, at_dovecot(dovecot, Security.TLS), ALICE)) == TrialPassed(1)
    steps = {report.step: dict(report.facts) for report in trusting.of(TrialStepped)}
    assert list(steps) == list(TrialStep)
    assert steps[TrialStep.ENCRYPTED]["version"] == "TLSv1.3"
    assert steps[TrialStep.SIGNED_IN]["mechanism"] == "SCRAM-SHA-256"
    assert steps[TrialStep.COUNTED]["messages"] == "10"
    assert steps[TrialStep.UIDL]["usable"] == "yes"
    assert all(facts["milliseconds"].isdigit() for facts in steps.values())


def spent_ms(office: Office) -> dict[TrialStep, str]:
    return {report.step: dict(report.facts).get("milliseconds", "") for report in office.of(TrialStepped)}


def test_a_trial_says_of_each_step_how_long_it_took(tmp_path: Path) -> None:
    """Connect and greeting, CAPA and APOP, STAT, UIDL: each a round trip of 100 ms. Nothing is encrypted."""
    office = Office.under(tmp_path, MemoryDialer(MemoryMaildrop([b"Subject: x\r\n\r\nx\r\n"])))
    assert office.do(TryAccount(1, plain(110), SECRET)) == TrialPassed(1)
    assert list(spent_ms(office).values()) == ["200", "", "200", "100", "100"]
    office.close()


def test_the_handshake_counts_as_encrypting_and_not_as_finding_the_server(
    tmp_path: Path, certs: Path, dovecot: Any
) -> None:
    class Later(SystemClock):
        ahead_s = 0.0

        def now(self) -> float:
            return super().now() + self.ahead_s

    clock = Later()
    office = Office.under(tmp_path, Dialer(clock, QUICK, cafile=str(certs / "ca.pem")))

    def passes(report: Report) -> None:
        if isinstance(report, Progress) and report.stage is Stage.RESOLVING:
            clock.ahead_s += 100.0
        if isinstance(report, Progress) and report.stage is Stage.SECURING:
            clock.ahead_s += 1000.0

    office.hooks.append(passes)
    assert office.do(TryAccount(1, at_dovecot(dovecot, Security.STLS), ALICE)) == TrialPassed(1)
    hundreds = {step: int(spent) // 100_000 for step, spent in spent_ms(office).items()}
    assert hundreds == dict.fromkeys(TrialStep, 0) | {TrialStep.FOUND: 1, TrialStep.ENCRYPTED: 10}
    office.close()


@pytest.mark.parametrize("security", [Security.TLS, Security.STLS])
def test_where_the_encryption_fails_the_server_was_found(
    office: Office, dovecot: Any, security: Security
) -> None:
    assert isinstance(office.do(TryAccount(1, at_dovecot(dovecot, security), ALICE)), CertificateUnknown)
    assert set(spent_ms(office)) == {TrialStep.FOUND}


INSIDE = "S: +OK\nC: CAPA\nS: -ERR\nC: USER demo\nS: +OK\nC: PASS demo\nS: +OK\n"


def test_a_trial_that_is_stopped_does_not_leave_the_mailbox_locked(office: Office) -> None:
    office.hooks.append(
        lambda report: (
            office.put(Stop(1))
            if isinstance(report, TrialStepped) and report.step is TrialStep.SIGNED_IN
            else None
        )
    )
    with ScriptPeer(script(INSIDE + "C: QUIT\nS: +OK\nclose")) as peer:
        assert office.do(TryAccount(1, plain(peer.port), SECRET)) == Cancelled(1)
    assert peer.complaints == []


def test_a_mailbox_that_is_refused_after_the_password_is_left_in_order(office: Office) -> None:
    refused = "C: STAT\nS: -ERR [IN-USE] somebody else reads\nC: QUIT\nS: +OK\nclose"
    with ScriptPeer(script(INSIDE + refused)) as peer:
        final = office.do(TryAccount(1, plain(peer.port), SECRET))
    assert peer.complaints == []
    assert isinstance(final, Failed)
    assert final.problem.kind is ProblemKind.MAILBOX_LOCKED
