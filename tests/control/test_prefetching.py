"""Previews of the rows on screen while the session is open anyway."""

from dataclasses import replace

import pytest

from popview.app import House
from popview.control.prefetching import may_prefetch
from popview.demo.server import DemoServer
from popview.types import Secret, ServerProfile
from tests.control.conftest import ME, Until, account, keys, mailbox


@pytest.mark.parametrize(
    ("profile", "may"),
    [
        (ServerProfile(), True),
        (ServerProfile(top=True, top_exact=True, top_marks=False), True),
        (ServerProfile(top=False), False),
        (ServerProfile(top_exact=False), False),
        (ServerProfile(top_marks=True), False),
    ],
)
def test_only_where_a_look_costs_its_octets_alone(profile: ServerProfile, may: bool) -> None:
    assert may_prefetch(profile) is may


def checked(house: House, server: DemoServer, until: Until, linger_s: float) -> None:
    house.accounts.use(replace(account(server.port), linger_s=linger_s), Secret("demo"))
    until(lambda: mailbox(house).is_loaded)
    house.mailboxes.check(ME)
    until(lambda: mailbox(house).checked_s and mailbox(house).stage is None)


def previewed(house: House) -> int:
    return sum(row.is_previewed for row in mailbox(house).rows.values())


def test_what_is_on_screen_is_there_before_it_is_chosen(make_house, server: DemoServer, until: Until) -> None:
    house = make_house()
    checked(house, server, until, 3.0)
    on_screen = house.window.message_pane.keys_on_screen()
    assert on_screen
    until(lambda: previewed(house) == len(on_screen))
    assert len(server.sessions) == 1
    assert len(server.sessions[0].commands) == len(set(server.sessions[0].commands))


def test_where_no_session_stays_open_nothing_is_asked_for(
    house: House, server: DemoServer, until: Until
) -> None:
    until(lambda: mailbox(house).lock.value == "not-held")
    house.records.prefetching._next()
    checked_s = mailbox(house).checked_s
    house.mailboxes.check(ME)  # what was asked for before it would be answered before it
    until(lambda: mailbox(house).checked_s > checked_s and mailbox(house).lock.value == "not-held")
    said = [command for session in server.sessions for command in session.commands]
    assert [command for command in said if command.startswith("TOP") and not command.endswith(" 0")] == []
    assert previewed(house) == 0
    assert len(keys(house)) == 10
