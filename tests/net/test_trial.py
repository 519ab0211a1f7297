"""The account dialog's test."""

from dataclasses import replace
from typing import Any

from popview.net.traffic import Cancelled, Failed, Stop, TrialPassed, TrialStepped, TryAccount
from popview.types import Account, ProblemKind, Secret, Security, TrialStep
from tests.fakes.office import SECRET, Office, plain
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
    assert steps[TrialStep.UIDL] == {"usable": "yes"}


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
