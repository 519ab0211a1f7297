"""Mailboxes are checked by themselves; nobody is asked for anything by it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from popview.app import House
from popview.control.scheduling import SchedulingController
from popview.demo.server import DemoServer
from popview.types import Secret
from tests.control.conftest import ME, Until, account, mailbox


class Clock:
    """A clock that is set."""

    def __init__(self) -> None:
        self.now_s = 1_000_000.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def timed(make_house, clock: Clock) -> Callable[[], tuple[House, SchedulingController]]:
    """A house, and beside its own schedule one with a clock that is set."""

    def make() -> tuple[House, SchedulingController]:
        house = make_house()
        made = SchedulingController(
            accounts=house.accounts, mailboxes=house.mailboxes, now=clock, dice=lambda: 0.5, parent=house
        )
        house.scheduling.close()
        house.accounts.added.disconnect(house.scheduling._on_account)
        return house, made

    return make


def test_a_mailbox_is_checked_when_it_is_due_and_again_after_its_interval(
    timed, server: DemoServer, clock: Clock, until: Until
) -> None:
    house, scheduling = timed()
    house.accounts.use(replace(account(server.port), check_minutes=10), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    scheduling.look()
    assert not server.sessions
    clock.now_s += 5
    scheduling.look()
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)
    sessions = len(server.sessions)
    assert mailbox(house).due_s == clock.now_s + 600
    until(lambda: ", next check " in house.window.status_strip._text)
    clock.now_s += 599
    scheduling.look()
    assert mailbox(house).stage is None
    clock.now_s += 1
    scheduling.look()
    until(lambda: len(server.sessions) > sessions and mailbox(house).stage is None)


def test_nobody_is_asked_for_a_password_and_a_check_by_hand_begins_anew(
    timed, server: DemoServer, clock: Clock, until: Until
) -> None:
    house, scheduling = timed()
    house.accounts.use(replace(account(server.port), check_minutes=10), Secret("wrong"))
    until(lambda: mailbox(house).is_loaded)
    clock.now_s += 5
    scheduling.look()
    until(lambda: mailbox(house).problem is not None)
    assert not [dialog for dialog in house.window.findChildren(QDialog) if dialog.isVisible()]
    assert mailbox(house).due_s is None
    house.accounts.errands.set_secret(ME, Secret("demo"))
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).due_s == clock.now_s + 600)


def test_nothing_is_connected_while_one_works_offline(
    timed, server: DemoServer, clock: Clock, until: Until
) -> None:
    house, scheduling = timed()
    house.accounts.use(replace(account(server.port), check_minutes=5), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.actions.offline.setChecked(True)
    clock.now_s += 3_600
    scheduling.look()
    assert mailbox(house).stage is None
    assert not server.sessions
    house.actions.offline.setChecked(False)
    scheduling.look()
    until(lambda: mailbox(house).checked_s)


def test_a_disabled_or_removed_account_is_never_due(timed, server: DemoServer, until: Until) -> None:
    house, scheduling = timed()
    house.accounts.use(replace(account(server.port), check_minutes=5, enabled=False), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    assert scheduling.schedule.next_s() is None
    house.accounts.use(replace(account(server.port), check_minutes=5), Secret("demo"))
    assert scheduling.schedule.next_s() is not None
    house.accounts.removed.emit(ME)
    assert scheduling.schedule.next_s() is None


def test_after_the_end_nothing_is_begun_again(timed, server: DemoServer, clock: Clock, until: Until) -> None:
    house, scheduling = timed()
    house.accounts.use(replace(account(server.port), check_minutes=5), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    assert scheduling._timer.isActive()
    scheduling.close()
    house.mailboxes.mended.emit(ME)
    assert not scheduling._timer.isActive()
