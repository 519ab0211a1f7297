"""The one place where a worker's exceptions become values (Problem) and final reports."""

from popview.errors import Cancelled as Stopped
from popview.errors import CertificateError, LoginRefused, PopViewError
from popview.net.opening import SecretNeeded
from popview.net.traffic import (
    Cancelled,
    CertificateUnknown,
    Failed,
    FinalReport,
    PasswordNeeded,
    Ticket,
)
from popview.types import AccountId, Certificate, Problem, ProblemKind

_NEW_SECRET = (ProblemKind.WRONG_PASSWORD, ProblemKind.BROWSER_SIGN_IN)


def problem_of(error: BaseException, account: AccountId | None, transcript: tuple[str, ...] = ()) -> Problem:
    """Return what went wrong as a value; what is none of our errors is a bug and says only its type."""
    if not isinstance(error, PopViewError):
        return Problem(ProblemKind.BUG, (("reason", type(error).__name__),), "", transcript, account)
    certificate = error.certificate if isinstance(error, CertificateError) else None
    return Problem(
        ProblemKind(error.kind),
        tuple((name, str(value)) for name, value in error.facts.items()),
        error.server_text[:512],
        transcript,
        account,
        certificate if isinstance(certificate, Certificate) else None,
    )


def final_report(
    error: BaseException, ticket: Ticket, account: AccountId, transcript: tuple[str, ...]
) -> FinalReport:
    """Return the report that ends a ticket whose work failed so."""
    if isinstance(error, Stopped):
        return Cancelled(ticket)
    if isinstance(error, SecretNeeded):
        return PasswordNeeded(ticket, account)
    problem = problem_of(error, account, transcript)
    if problem.certificate is not None:
        return CertificateUnknown(ticket, account, problem.certificate, problem)
    if isinstance(error, LoginRefused) and problem.kind in _NEW_SECRET:
        return PasswordNeeded(ticket, account, problem)
    return Failed(ticket, problem)
