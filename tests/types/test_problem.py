"""A failure as a value."""

from popview.types import Problem, ProblemKind


def test_a_fact_is_found_by_its_name() -> None:
    problem = Problem(ProblemKind.PORT_REFUSED, (("host", "pop.example.org"), ("port", "995")))
    assert problem.fact("port") == "995"


def test_an_unknown_fact_has_a_default() -> None:
    problem = Problem(ProblemKind.LOST)
    assert problem.fact("command") == ""
    assert problem.fact("command", "nothing") == "nothing"
