"""Errands: the password is asked for once, kept only when it worked, and never forgotten for a refusal."""

from collections.abc import Callable

import keyring.errors
import pytest

from popview.app import House
from popview.control.errands import Errands
from popview.demo.server import DemoServer
from popview.net import traffic as mail_traffic
from popview.store.secrets import SERVICE
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
        self.problems: list[Problem] = []
        self.errands.problem_found.connect(self.problems.append)

    def check(self, *, by_hand: bool = True) -> object:
        return self.errands.run(
            ME,
            lambda ticket, known, secret: mail_traffic.Check(ticket, known, secret),
            self.told.append,
            by_hand=by_hand,
        )

    @property
    def failed(self) -> list[ProblemKind]:
        return [report.problem.kind for report in self.told if isinstance(report, mail_traffic.Failed)]

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
    until(lambda: desk.failed)
    assert desk.failed == [ProblemKind.NOT_SIGNED_IN]
    desk.errands.set_secret(ME, Secret("wrong"))
    desk.check(by_hand=False)
    until(lambda: len(desk.failed) == 2)
    assert desk.failed[1] is ProblemKind.WRONG_PASSWORD
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


class Lock:
    """Locks the keyring in memory, and says how often somebody knocked."""

    def __init__(self, memory_keyring, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_locked, self.knocks = True, 0
        self.get: Callable[[str, str], str | None] = memory_keyring.get_password
        monkeypatch.setattr(memory_keyring, "get_password", self._get)

    def _get(self, service: str, username: str) -> str | None:
        self.knocks += 1
        if self.is_locked:
            raise keyring.errors.KeyringLocked
        return self.get(service, username)


def test_a_keyring_that_was_locked_is_read_again_at_the_next_wish(
    make_house, server, until: Until, memory_keyring, monkeypatch
) -> None:
    memory_keyring.kept[SERVICE, ME] = "demo"
    lock = Lock(memory_keyring, monkeypatch)
    desk = Desk(make_house(), account(server.port))
    desk.check()
    until(lambda: desk.asked)
    assert [problem.kind for problem in desk.problems] == [ProblemKind.KEYRING_LOCKED]
    desk.errands.decline(ME)
    lock.is_locked = False
    desk.check()
    until(lambda: isinstance(desk.last, mail_traffic.Checked))
    assert len(desk.asked) == 1


def test_what_nobody_wished_tells_of_a_locked_keyring_and_knocks_once(
    make_house, server, until: Until, memory_keyring, monkeypatch
) -> None:
    lock = Lock(memory_keyring, monkeypatch)
    desk = Desk(make_house(), account(server.port))
    for count in (1, 2):
        desk.check(by_hand=False)
        until(lambda count=count: len(desk.failed) == count)
    assert desk.failed == [ProblemKind.KEYRING_LOCKED] * 2
    assert lock.knocks == 1
    assert not desk.asked


def test_without_a_keyring_what_nobody_wished_says_that_there_is_none(
    make_house, server, until: Until, memory_keyring, monkeypatch
) -> None:
    def no_keyring(service: str, username: str) -> str | None:
        raise keyring.errors.NoKeyringError

    monkeypatch.setattr(memory_keyring, "get_password", no_keyring)
    desk = Desk(make_house(), account(server.port))
    desk.check(by_hand=False)
    until(lambda: desk.failed)
    assert desk.failed == [ProblemKind.KEYRING_ABSENT]


def test_n13_who_wants_to_enter_a_password_is_asked_before_the_refused_one_goes_out_again(
    make_house, server: DemoServer, until: Until
) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.errands.set_secret(ME, Secret("wrong"))
    desk.check(by_hand=False)
    until(lambda: desk.failed)
    assert len(server.sessions) == 1
    desk.errands.ask_first(ME)
    desk.check()
    until(lambda: desk.asked)
    problem = desk.asked[0][1]
    assert problem is not None
    assert problem.kind is ProblemKind.WRONG_PASSWORD
    assert len(server.sessions) == 1
    desk.errands.give_password(ME, Secret("demo"), False)
    until(lambda: isinstance(desk.last, mail_traffic.Checked))
    assert len(server.sessions) == 2


def test_who_only_wants_to_try_again_sends_what_is_stored(
    make_house, server: DemoServer, until: Until
) -> None:
    desk = Desk(make_house(), account(server.port))
    server.service.password = "another for a moment"
    desk.errands.set_secret(ME, Secret("demo"))
    desk.check(by_hand=False)
    until(lambda: desk.failed)
    desk.errands.ask_first(ME)
    desk.check()
    until(lambda: desk.asked)
    desk.errands.decline(ME)
    server.service.password = "demo"
    desk.check()
    until(lambda: isinstance(desk.last, mail_traffic.Checked))
    assert len(desk.asked) == 1


def test_a_password_of_this_start_that_is_refused_is_asked_for_with_the_keyring_as_it_is(
    make_house, server, until: Until
) -> None:
    desk = Desk(make_house(), account(server.port))
    desk.errands.set_secret(ME, Secret("wrong"))
    desk.check()
    until(lambda: desk.asked)
    assert desk.asked[0][2] is Keyring.USABLE
