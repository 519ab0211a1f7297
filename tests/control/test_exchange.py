"""Tickets: each answer reaches who asked, and nobody after the final one."""

from PySide6.QtCore import QObject

from popview.app import House
from popview.desk import traffic as desk_traffic
from popview.net import traffic as mail_traffic
from popview.types import Problem, ProblemKind, Secret
from tests.control.conftest import ME, Until, account
from tests.servers.silent import Silent


def test_desk_answers_end_with_the_final_report(make_house, until: Until) -> None:
    house: House = make_house()
    told: list[desk_traffic.Report] = []
    ticket = house.exchange.ask_desk(lambda t: desk_traffic.LoadList(ticket=t, account=ME), told.append)
    until(lambda: not house.exchange.is_open(ticket))
    assert isinstance(told[-1], desk_traffic.ListLoaded)
    assert all(report.ticket == ticket for report in told)


def test_who_saves_is_told_the_paths_or_what_went_wrong(make_house, until: Until, tmp_path) -> None:
    house: House = make_house()
    target = str(tmp_path / "log.txt")
    saved: list[tuple[str, ...]] = []
    failed: list[Problem] = []
    for _ in range(2):  # the second time the file is there
        house.exchange.save_files(
            lambda t: desk_traffic.SaveText(ticket=t, path=target, text="ready"), saved.append, failed.append
        )
    until(lambda: saved and failed)
    assert saved == [(target,)]
    assert [problem.kind for problem in failed] == [ProblemKind.FILE_EXISTS]


def test_a_stopped_ticket_ends_and_the_next_one_works(make_house, server, until: Until) -> None:
    house: House = make_house()
    told: list[mail_traffic.Report] = []
    with Silent() as silent:
        ticket = house.exchange.ask_mail(
            ME, lambda t: mail_traffic.Check(t, account(silent.port), Secret("demo")), told.append
        )
        house.exchange.stop(ticket)
        until(lambda: not house.exchange.is_open(ticket))
    assert isinstance(told[-1], mail_traffic.Cancelled)
    again = house.exchange.ask_mail(
        ME, lambda t: mail_traffic.Check(t, account(server.port), Secret("demo")), told.append
    )
    until(lambda: not house.exchange.is_open(again))
    assert isinstance(told[-1], mail_traffic.Checked)


def test_reports_without_a_ticket_reach_whoever_listens(make_house, server, until: Until) -> None:
    house: House = make_house()
    said: list[object] = []
    listener = QObject()
    house.exchange.account_said.connect(said.append)
    house.exchange.tell_mail(ME, lambda t: mail_traffic.Check(t, account(server.port), Secret("demo")))
    until(lambda: any(isinstance(report, mail_traffic.LockChanged) for report in said))
    until(lambda: any(isinstance(report, mail_traffic.Said) for report in said))
    del listener


def test_after_closing_nothing_is_asked_any_more(make_house) -> None:
    house: House = make_house()
    house.exchange.close()
    house.exchange.close()
    told: list[object] = []
    ticket = house.exchange.ask_desk(lambda t: desk_traffic.LoadSettings(ticket=t), told.append)
    assert not house.exchange.is_open(ticket)


def test_an_account_that_ends_leaves_no_open_ticket(make_house, until: Until) -> None:
    house: House = make_house()
    with Silent() as silent:
        house.exchange.tell_mail(ME, lambda t: mail_traffic.Check(t, account(silent.port), Secret("x")))
        assert len(house.exchange.open_tickets(ME)) == 1
        ended: list[bool] = []
        house.exchange.end_account(ME, lambda: ended.append(True))
        assert not ended  # the window does not wait for it
        until(lambda: ended)
        assert not house.exchange.open_tickets(ME)
