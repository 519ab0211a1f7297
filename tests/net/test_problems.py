"""Exceptions become values in one place."""

import pytest

from popview.errors import Cancelled as Stopped
from popview.errors import CertificateError, LoginRefused, NetworkError
from popview.net.opening import SecretNeeded
from popview.net.problems import final_report, problem_of
from popview.net.traffic import Cancelled, CertificateUnknown, Failed, FinalReport, PasswordNeeded
from popview.types import Certificate, ProblemKind
from tests.fakes.office import ACCOUNT

CERTIFICATE = Certificate("h", 995, "00", "s", (), "i", "", "", ("expired",))


@pytest.mark.parametrize(
    ("error", "made"),
    [
        (Stopped(), Cancelled),
        (SecretNeeded(), PasswordNeeded),
        (LoginRefused(ProblemKind.WRONG_PASSWORD, user="u", mechanism="m"), PasswordNeeded),
        (LoginRefused(ProblemKind.LOGIN_REFUSED), Failed),
        (CertificateError(ProblemKind.CERTIFICATE, CERTIFICATE), CertificateUnknown),
        (NetworkError(ProblemKind.LOST, command="PASS"), Failed),
        (KeyError("secret"), Failed),
    ],
)
def test_each_failure_has_its_final_report(error: BaseException, made: type[FinalReport]) -> None:
    report = final_report(error, 7, ACCOUNT, ("C: QUIT",))
    assert type(report) is made
    assert report.ticket == 7


def test_a_problem_carries_facts_words_and_transcript() -> None:
    error = NetworkError(ProblemKind.TIMEOUT, "x" * 1000, command="RETR", seconds="60")
    problem = problem_of(error, ACCOUNT, ("C: RETR 1",))
    assert (problem.kind, problem.fact("command"), problem.account) == (ProblemKind.TIMEOUT, "RETR", ACCOUNT)
    assert problem.transcript == ("C: RETR 1",)
    assert len(problem.server_text) == 512


def test_a_bug_says_its_type_and_none_of_its_words() -> None:
    problem = problem_of(ValueError("the password is hunter2"), ACCOUNT)
    assert (problem.kind, problem.fact("reason")) == (ProblemKind.BUG, "ValueError")
    assert "hunter2" not in repr(problem)
