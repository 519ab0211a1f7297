"""Who took a message off the server, told at the first listing that lacks it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.departing import DAY_S, has_expired
from popview.net.traffic import ForgetHistory
from popview.types import Key, RemovedBy, Summary
from tests.fakes.office import ACCOUNT, Office

Start = Callable[..., Any]
NOW = 100 * DAY_S


def row(date_s: float | None, first_seen_s: float = 0.0) -> Summary:
    return Summary(Key(ACCOUNT, "U1"), 1, 10, date_s=date_s, first_seen_s=first_seen_s)


@pytest.mark.parametrize(
    ("date_s", "days", "is_expired"),
    [
        (70 * DAY_S, 30, True),
        (68 * DAY_S, 30, False),  # should have gone before the last check already
        (40 * DAY_S, 30, False),
        (90 * DAY_S, 30, False),
        (70 * DAY_S, None, False),
        (70 * DAY_S, -1, False),
        (70 * DAY_S, 0, False),
        (None, 30, False),
    ],
)
def test_the_day_of_expiry_lies_between_two_checks_or_it_was_another(
    date_s: float | None, days: int | None, is_expired: bool
) -> None:
    assert has_expired(row(date_s), days, 101 * DAY_S, NOW + 2 * DAY_S) is is_expired


def test_a_wrong_date_counts_from_when_the_message_was_first_seen() -> None:
    assert has_expired(row(5 * DAY_S, 70 * DAY_S), 30, 99 * DAY_S, NOW)
    assert not has_expired(row(5 * DAY_S, 95 * DAY_S), 30, 99 * DAY_S, NOW)


def test_before_the_first_check_nothing_can_be_told() -> None:
    assert not has_expired(row(70 * DAY_S), 30, 0.0, NOW)


def by(office: Office) -> dict[str, RemovedBy]:
    """Return subject -> who took it."""
    return {departure.row.subject: departure.removed_by for departure in office.means.cache.history()}


def test_what_a_commit_deleted_is_ours_and_the_rest_is_not(office: Office, checked: Start) -> None:
    server, account = checked()
    server.maildrop.delete(frozenset({2}))
    office.commit(account, office.mark("Letter 7"))
    assert by(office) == {"Letter 2": RemovedBy.OTHERS, "Letter 7": RemovedBy.US}


def test_a_commit_that_a_later_check_decides_is_ours_as_well(office: Office, checked: Start) -> None:
    class Rude(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            if rude and rude.append(1) is None and len(rude) > 2:  # the listing after the commit
                raise ConnectionResetError
            return super()._uidl(argument)

    rude: list[int] = []
    server, account = checked(Rude)
    plan = office.mark("Letter 7")
    rude.append(1)
    office.commit(account, plan)
    assert server.maildrop.count() == 9
    rude.clear()
    office.check(account, 5)
    assert by(office) == {"Letter 7": RemovedBy.US}


def test_what_the_server_deletes_by_age_is_told_apart(office: Office, checked: Start) -> None:
    server, account = checked()
    office.check(account, 2)
    journal, cache = office.means.journal, office.means.cache
    journal.set_profile(
        ACCOUNT, replace(journal.profile(ACCOUNT), expire_days=30, overruled=("expire_days",))
    )
    old = replace(office.row("Letter 1"), date_s=cache.facts().checked_s - 30 * DAY_S)
    cache.upsert([old])
    server.maildrop.delete(frozenset({1, 2}))
    office.check(account, 3)
    assert by(office) == {"Letter 1": RemovedBy.EXPIRY, "Letter 2": RemovedBy.OTHERS}


def test_a_renamed_mailbox_has_lost_nothing_to_others(office: Office, checked: Start) -> None:
    server, account = checked()
    server.maildrop._uids = [b"again-" + uid for uid in server.maildrop._uids]
    office.check(account, 2)
    assert set(by(office).values()) == {RemovedBy.RENAMED}


def test_what_comes_back_has_not_left(office: Office, checked: Start) -> None:
    server, account = checked()
    uids, messages = list(server.maildrop._uids), list(server.maildrop._messages)
    server.maildrop.delete(frozenset({3}))
    office.check(account, 2)
    assert list(by(office)) == ["Letter 3"]
    server.maildrop._uids, server.maildrop._messages = uids, messages
    office.check(account, 3)
    assert by(office) == {}


def test_the_history_is_forgotten_but_for_what_is_marked_or_kept(office: Office, checked: Start) -> None:
    server, account = checked()
    office.mark("Letter 2")
    office.means.cache.set_fetched([office.row("Letter 3").key])
    server.maildrop.delete(frozenset({1, 2, 3}))
    office.check(account, 2)
    office.do(ForgetHistory(3, ACCOUNT))
    gone = {row.subject for page in office.means.cache.pages() for row in page if row.is_gone}
    assert gone == {"Letter 2", "Letter 3"}
    assert by(office) == {}
