"""One wish inside a session: exactly one final report, and nothing after it."""

from typing import Any

import pytest

from popview.errors import Refused
from popview.net.driver import Call
from popview.net.run import Run
from popview.net.traffic import Failed, Finished
from popview.pop3 import commands
from popview.types import ProblemKind
from tests.fakes.office import Office


class Host:
    """As much of a session as a run needs here."""

    def __init__(self, office: Office) -> None:
        self.means = office.means
        self.queued: list[Call] = []
        self.driver = self

    def put(self, *calls: Call, urgent: bool = False) -> None:
        self.queued.extend(calls)

    def withdraw(self, wanted: Any) -> list[Call]:
        taken = [call for call in self.queued if wanted(call)]
        self.queued = [call for call in self.queued if not wanted(call)]
        return taken


class Steps(Run):
    """Asks once, then ends."""

    def start(self) -> None:
        self.put(Call(commands.Noop(), self.came, self.ticket))

    def came(self, answer: Any) -> None:
        self.owed -= 1

    def settle(self) -> None:
        self.end(Finished(self.ticket))

    def halt(self) -> None:
        self.end(Finished(-self.ticket))


@pytest.fixture
def run(office: Office) -> Steps:
    made = Steps(Host(office), 5)  # type: ignore[arg-type]
    made.start()
    return made


def test_it_goes_on_only_when_nothing_is_owed(office: Office, run: Steps) -> None:
    run.advance()
    assert not run.is_over
    run.came(None)
    run.advance()
    assert office.reports == [Finished(5)]


def test_it_ends_once(office: Office, run: Steps) -> None:
    run.end(Finished(5))
    run.fail(Refused(ProblemKind.LOST))
    assert office.reports == [Finished(5)]


def test_failing_takes_back_what_is_unsent(office: Office, run: Steps) -> None:
    run.fail(Refused(ProblemKind.MESSAGE_GONE))
    assert run.owed == 0
    (failed,) = office.reports
    assert isinstance(failed, Failed)


def test_a_stopped_one_halts(office: Office, run: Steps) -> None:
    assert run.withdraw()
    assert not run.withdraw()
    run.is_stopped = True
    run.advance()
    assert office.reports == [Finished(-5)]
