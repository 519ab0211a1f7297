"""Every reason that a proxy or a certificate's file gives has its sentence."""

import pytest

from popview.types import KeyFault, Problem, ProblemKind
from popview.ui.wording import network, problems

PROXY = ("address", "timeout", "unreachable", "characters", "sign-in", "not-allowed", "server")


@pytest.mark.parametrize("reason", KeyFault)
def test_every_fault_of_a_certificate_is_said(reason: KeyFault) -> None:
    problem = Problem(ProblemKind.OWN_CERTIFICATE, (("path", "nora.p12"), ("reason", reason.value)))
    said = problems.problem_text(problem)
    assert "nora.p12" in said
    assert network.reason_text(problem.kind, reason) in said
    assert said.endswith(".")
    assert problems.problem_remedy(problem) == "Edit account…"


@pytest.mark.parametrize("reason", PROXY)
def test_every_reason_of_a_proxy_is_said(reason: str) -> None:
    problem = Problem(ProblemKind.PROXY, (("proxy", "proxy:1080"), ("reason", reason)))
    assert len(problems.problem_text(problem)) > len("No connection could be made through proxy:1080.")


def test_other_words_are_not_ours() -> None:
    assert network.reason_text(ProblemKind.PROXY, "418 I'm a teapot") == ""
    assert network.reason_text(ProblemKind.LOST, "timeout") == ""
