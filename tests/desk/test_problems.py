"""Errors as values that may cross a thread."""

from popview.desk.problems import bug_of, problem_of
from popview.errors import StoreError
from popview.types import ProblemKind
from tests.store.samples import HOME


def test_an_error_keeps_its_kind_and_facts() -> None:
    problem = problem_of(StoreError(ProblemKind.DISK_FULL, path="/a", reason="ENOSPC"), HOME)
    assert problem.kind is ProblemKind.DISK_FULL
    assert (problem.fact("path"), problem.fact("reason"), problem.account) == ("/a", "ENOSPC", HOME)


def test_a_bug_is_its_name_and_not_its_words() -> None:
    problem = bug_of(KeyError("a person's mail"))
    assert (problem.kind, problem.facts) == (ProblemKind.BUG, (("reason", "KeyError"),))
