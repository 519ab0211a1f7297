"""News: one problem at a time, gone when it is mended; every line of a session in the log."""

from popview.app import House
from popview.net.traffic import Said
from popview.types import Problem, ProblemKind
from tests.control.conftest import ME, Until

LOST = Problem(ProblemKind.LOST, account=ME)


def test_a_problem_is_shown_and_dismissed(house: House) -> None:
    house.notices.show_problem(LOST, True)
    assert house.window.problem_bar.problem == LOST
    house.window.problem_bar.dismissed.emit()
    assert house.window.problem_bar.problem is None


def test_what_the_person_stopped_is_no_news(house: House) -> None:
    house.notices.show_problem(Problem(ProblemKind.CANCELLED, account=ME))
    assert house.window.problem_bar.problem is None


def test_a_good_check_takes_the_problem_of_its_account_away(house: House, until: Until) -> None:
    house.notices.show_problem(LOST, True)
    house.mailboxes.check(ME)
    until(lambda: house.window.problem_bar.problem is None)


def test_retry_checks_again(house: House, server, until: Until) -> None:
    sessions = len(server.sessions)
    house.notices.show_problem(LOST, True)
    house.window.problem_bar.retry_requested.emit()
    until(lambda: len(server.sessions) == sessions + 1)


def test_the_log_holds_what_was_said_before_it_was_opened(house: House) -> None:
    house.notices.show_log()
    log = house.notices._log
    assert log is not None
    assert "home  C: STAT" in log.text()
    house.notices.said(Said(account=ME, lines=("C: NOOP",)))
    assert "home  C: NOOP" in log.text()
    assert "demo\n" not in log.text().replace("USER demo", "")
