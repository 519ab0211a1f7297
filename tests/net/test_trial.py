"""The account dialog's test."""

from dataclasses import replace
from typing import Any

from popview.net.traffic import (
    TrialPassed,
    TrialStepped,
    TryAccount,
)
from popview.types import (
    Account,
    Secret,
    Security,
    TrialStep,
)
from tests.fakes.office import Office, plain

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
