"""What is kept of the mailboxes: the controllers are there, and what fails in them is told."""

from popview.app import House
from popview.types import Problem, ProblemKind


def test_a_problem_of_one_of_them_is_shown_in_the_bar(house: House) -> None:
    problem = Problem(ProblemKind.DISK_FULL, (("path", "cache"),))
    house.records.renaming.problem_found.emit(problem)
    assert house.window.problem_bar.problem == problem
