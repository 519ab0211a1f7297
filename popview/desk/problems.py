"""Errors of the store as problems, at the desk's one place where they end."""

from popview.errors import PopViewError
from popview.types import AccountId, Problem, ProblemKind


def problem_of(error: PopViewError, account: AccountId | None = None) -> Problem:
    """Return the error as a value that may cross the thread."""
    return Problem(ProblemKind(error.kind), tuple(error.facts.items()), error.server_text, account=account)


def bug_of(error: Exception) -> Problem:
    """Return a failure of ours as a value: its name only, since its words may hold a person's mail."""
    return Problem(ProblemKind.BUG, (("reason", type(error).__name__),))
