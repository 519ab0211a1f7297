"""Errands: the password is asked for once, kept only when it worked, and never forgotten for a refusal."""

from popview.app import House
from popview.control.errands import Errands
from popview.net import traffic as mail_traffic
from popview.types import Account, AccountId, Keyring, Problem, ProblemKind, Secret
from tests.control.conftest import ME, Until, account


class Desk:
    """What an errand is given: accounts, and a list of everything it said."""

    def __init__(self, house: House, known: Account) -> None:
        self.asked: list[tuple[str, Problem | None, Keyring]] = []
        self.told: list[mail_traffic.Report] = []
        accounts: dict[AccountId, Account] = {known.id: known}
        self.errands = Errands(exchange=house.exchange, accounts=accounts.get)
        self.errands.password_wanted.connect(lambda *asked: self.asked.append(asked))

    def check(self, *, by_hand: bool = True) -> object:
        return self.errands.run(
            ME,
            lambda ticket, known, secret: mail_traffic.Check(ticket, known, secret),
            self.told.append,
            by_hand=by_hand,
        )

    @property
    def last(self) -> object:
        return self.told[-1] if self.told else None


def test_without_a_password_the_person_is_asked_and_the_errand_goes_on(
    make_house, server, until: Until, memory_keyring
) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.check()
    until(lambda: desk.asked)
    assert desk.asked[0][:2] == (ME, None)
    desk.errands.give_password(ME, Secret("demo"), True)
    until(lambda: isinstance(desk.last, mail_traffic.Checked))
    until(lambda: "demo" in memory_keyring.kept.values())


def test_a_wrong_password_is_asked_again_and_never_stored(
    make_house, server, until: Until, memory_keyring
) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.check()
    until(lambda: len(desk.asked) == 1)
    desk.errands.give_password(ME, Secret("wrong"), True)
    until(lambda: len(desk.asked) == 2)
    problem = desk.asked[1][1]
    assert problem is not None
    assert problem.kind is ProblemKind.WRONG_PASSWORD
    assert not memory_keyring.kept
    desk.errands.give_password(ME, Secret("demo"), False)
    until(lambda: isinstance(desk.last, mail_traffic.Checked))
    assert not memory_keyring.kept


def test_a_stored_password_outlives_a_refusal(make_house, server, until: Until, memory_keyring) -> None:
    first = Desk(make_house(), account(server.port))
    first.check()
    until(lambda: first.asked)
    first.errands.give_password(ME, Secret("demo"), True)
    until(lambda: memory_keyring.kept)
    kept = dict(memory_keyring.kept)
    server.service.password = "changed"
    first.check()
    until(lambda: len(first.asked) == 2)
    assert memory_keyring.kept == kept


def test_what_nobody_wished_asks_for_nothing(make_house, server, until: Until) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.check(by_hand=False)
    until(lambda: isinstance(desk.last, mail_traffic.Cancelled))
    desk.errands.set_secret(ME, Secret("wrong"))
    desk.check(by_hand=False)
    until(lambda: isinstance(desk.last, mail_traffic.Failed))
    assert not desk.asked
    desk.check(by_hand=True)
    until(lambda: desk.asked)


def test_who_declines_is_asked_again_when_wanted(make_house, server, until: Until) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.check()
    until(lambda: desk.asked)
    desk.errands.decline(ME)
    until(lambda: isinstance(desk.last, mail_traffic.Cancelled))
    desk.check()
    until(lambda: len(desk.asked) == 2)


def test_two_errands_ask_once(make_house, server, until: Until) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.check()
    desk.check()
    until(lambda: desk.asked)
    desk.errands.give_password(ME, Secret("demo"), False)
    until(lambda: sum(isinstance(report, mail_traffic.Checked) for report in desk.told) == 2)
    assert len(desk.asked) == 1


def test_stopping_what_waits_for_a_password_ends_it(make_house, server, until: Until) -> None:
    desk = Desk(make_house(), account(server.port))
    errand = desk.check()
    until(lambda: desk.asked)
    desk.errands.stop(errand)
    assert isinstance(desk.last, mail_traffic.Cancelled)
    assert not desk.errands.is_busy(ME)


def test_stopping_what_waits_for_the_keyring_ends_it_and_connects_to_nothing(
    make_house, server, until: Until
) -> None:
    house = make_house()
    desk = Desk(house, account(server.port))
    errand = desk.check()
    desk.errands.stop(errand)
    assert isinstance(desk.last, mail_traffic.Cancelled)
    assert not desk.errands.is_busy(ME)
    read: list[Secret | None] = []
    desk.errands.secret_of(account(server.port), read.append)  # answered behind the first question
    until(lambda: read)
    assert not house.exchange.open_tickets(ME)
    assert len(desk.told) == 1


def test_after_a_wrong_answer_the_stored_password_is_tried_again(
    make_house, server, until: Until, memory_keyring
) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.check()
    until(lambda: desk.asked)
    desk.errands.give_password(ME, Secret("demo"), True)
    until(lambda: memory_keyring.kept)
    server.service.password = "for a moment another"
    desk.check()
    until(lambda: len(desk.asked) == 2)
    desk.errands.give_password(ME, Secret("wrong"), True)
    until(lambda: len(desk.asked) == 3)
    desk.errands.decline(ME)
    server.service.password = "demo"
    desk.told.clear()
    desk.check()
    until(lambda: desk.told and isinstance(desk.last, mail_traffic.Checked))
    assert len(desk.asked) == 3
