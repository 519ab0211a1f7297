"""The test of an account, started and stopped for whichever dialog wants it."""

from popview.app import House
from popview.control.trial import Trial, cut
from popview.types import Certificate, Problem, ProblemKind, Secret, TrialStep
from tests.control.conftest import ME, Until, account
from tests.servers.silent import Silent


class Shown:
    """A dialog that only remembers."""

    def __init__(self) -> None:
        self.steps: list[TrialStep] = []
        self.problems: list[Problem] = []
        self.passed = 0

    def show_step(self, step: TrialStep, facts: tuple[tuple[str, str], ...]) -> None:
        self.steps.append(step)

    def show_trial_problem(self, problem: Problem) -> None:
        self.problems.append(problem)

    def show_trial_passed(self) -> None:
        self.passed += 1

    def show_certificate(self, certificate: Certificate) -> None:
        raise AssertionError("no certificate is asked about here")


def test_every_step_reaches_the_dialog(make_house, server, until: Until) -> None:
    house: House = make_house()
    shown = Shown()
    Trial(house.exchange, lambda: False).start(shown, account(server.port), Secret("demo"))
    until(lambda: shown.passed)
    assert shown.steps == list(TrialStep)
    assert shown.problems == []


def test_a_refusal_reaches_the_dialog(make_house, server, until: Until) -> None:
    house: House = make_house()
    shown = Shown()
    Trial(house.exchange, lambda: False).start(shown, account(server.port), Secret("canary-3f9c17"))
    until(lambda: shown.problems)
    assert shown.problems[0].kind is ProblemKind.WRONG_PASSWORD
    assert not shown.passed


def test_who_works_offline_connects_to_nobody(make_house, server) -> None:
    house: House = make_house()
    shown = Shown()
    Trial(house.exchange, lambda: True).start(shown, account(server.port), Secret("demo"))
    assert [problem.kind for problem in shown.problems] == [ProblemKind.OFFLINE]
    assert not house.exchange.open_tickets(ME)


def test_a_test_that_hangs_is_cut(make_house, until: Until) -> None:
    house: House = make_house()
    trial = Trial(house.exchange, lambda: False)
    with Silent() as silent:
        trial.start(Shown(), account(silent.port), Secret("demo"))
        assert house.exchange.open_tickets(ME)
        trial.stop()
        until(lambda: not house.exchange.open_tickets(ME))
    cut(house.exchange, 999)  # what is not open any more
