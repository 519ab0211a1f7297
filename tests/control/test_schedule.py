"""When a mailbox is checked by itself: the person's interval, the server's wishes, and patience."""

import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.control.schedule import LONGEST_S, NEEDS_A_PERSON, SPREAD, START_S, Schedule
from popview.types import AccountId, ProblemKind

A, B, C = AccountId("a"), AccountId("b"), AccountId("c")
MIDDLE = 0.5  # dice that spread nothing


def schedule(*minutes: int, dice: float = MIDDLE) -> Schedule:
    made = Schedule(lambda: dice)
    for account, every in zip((A, B, C), minutes, strict=False):
        made.set_interval(account, every, 0.0)
    return made


def test_without_an_interval_nothing_is_due() -> None:
    made = schedule(0)
    assert made.next_s() is None
    assert made.due(1e9) == ()


def test_at_the_start_accounts_come_one_after_the_other_then_at_their_interval() -> None:
    made = schedule(10, 10)
    assert made.due(0) == ()
    assert made.due(START_S) == (A,)
    assert made.due(2 * START_S) == (B,)
    assert made.due(3 * START_S) == ()
    assert made.due_s(A) == START_S + 600
    assert made.next_s() == START_S + 600


def test_a_clock_that_is_set_back_makes_nobody_wait_for_the_time_it_showed() -> None:
    made = schedule(10)
    assert made.due(1e9) == (A,)
    assert made.due(1e6) == ()
    assert made.due_s(A) == 1e6 + 600
    assert made.due(1e6 + 600) == (A,)


@pytest.mark.parametrize("dice", [0.0, 0.3, 1.0])
def test_an_interval_is_spread_by_a_tenth_at_most(dice: float) -> None:
    made = schedule(10, dice=dice)
    made.succeeded(A, 1_000)
    assert made.due_s(A) == pytest.approx(1_000 + 600 * (1 + SPREAD * (2 * dice - 1)))


def test_failures_double_the_pause_up_to_a_limit_and_a_success_ends_that() -> None:
    made = schedule(15)
    pauses = []
    for _ in range(12):
        made.failed(A, ProblemKind.UNREACHABLE, 0, 0)
        pauses.append(made.due_s(A))
    assert pauses[:4] == [900, 1_800, 3_600, 7_200]
    assert pauses[-1] == LONGEST_S
    made.succeeded(A, 0)
    assert made.due_s(A) == 900


def test_an_interval_longer_than_the_limit_is_kept() -> None:
    made = schedule(12 * 60)
    made.failed(A, ProblemKind.LOST, 0, 0)
    made.failed(A, ProblemKind.LOST, 0, 0)
    assert made.due_s(A) == 12 * 3600


def test_the_server_is_waited_for_as_long_as_it_wants() -> None:
    made = schedule(5)
    made.failed(A, ProblemKind.LOGIN_DELAY, 3_600, 0)
    assert made.due_s(A) == 3_600
    assert made.due(3_599) == ()
    assert made.due(3_600) == (A,)


@pytest.mark.parametrize("kind", sorted(NEEDS_A_PERSON))
def test_what_only_a_person_can_mend_is_not_tried_again_until_it_went_well(kind: ProblemKind) -> None:
    made = schedule(5)
    made.failed(A, kind, 0, 0)
    assert made.due_s(A) is None
    assert made.next_s() is None
    assert made.due(1e9) == ()
    made.succeeded(A, 100)
    assert made.due_s(A) == 400


def test_a_permission_that_was_withdrawn_waits_for_the_person_too() -> None:
    made = schedule(5)
    made.failed(A, ProblemKind.BROWSER_SIGN_IN, 0, 0)
    assert made.due_s(A) is None


def test_another_interval_holds_at_once_and_an_account_can_go() -> None:
    made = schedule(240)
    made.succeeded(A, 0)
    made.set_interval(A, 5, 60)
    assert made.due_s(A) == 360
    made.set_interval(A, 0, 60)
    assert made.due_s(A) is None
    made.set_interval(A, 5, 60)
    made.remove(A)
    made.remove(A)
    assert made.next_s() is None


@given(st.lists(st.sampled_from(["ok", "lost", "delay"]), max_size=40), st.integers(1, 240))
def test_no_account_is_due_before_nine_tenths_of_its_interval(ends: list[str], minutes: int) -> None:
    made = Schedule(random.Random(1).random)
    made.set_interval(A, minutes, 0)
    now_s, last_s = 0.0, None
    for end in ends:
        due_s = made.due_s(A)
        assert due_s is not None
        now_s = max(now_s, due_s)
        assert made.due(now_s) == (A,)
        assert last_s is None or now_s - last_s >= 0.9 * minutes * 60
        last_s = now_s
        if end == "ok":
            made.succeeded(A, now_s)
        else:
            made.failed(A, ProblemKind.LOST, 3_600 if end == "delay" else 0, now_s)


def test_a_day_of_three_accounts_with_faults() -> None:
    """24 hours, second by second as the timer wakes: logins, the longest pause, and no growth."""
    dice = random.Random(7)
    made = Schedule(dice.random)
    for account, minutes in ((A, 5), (B, 15), (C, 60)):
        made.set_interval(account, minutes, 0)
    logins = {A: 0, B: 0, C: 0}
    tracemalloc.start()
    first, now_s = 0, 0.0
    while (next_s := made.next_s()) is not None and next_s < 86_400:
        now_s = next_s
        for account in made.due(now_s):
            logins[account] += 1
            is_night = 2 * 3600 < now_s < 5 * 3600  # B's server is away for three hours
            if account == B and is_night:
                made.failed(account, ProblemKind.UNREACHABLE, 0, now_s)
            elif dice.random() < 0.05:
                made.failed(account, ProblemKind.MAILBOX_LOCKED, 120, now_s)
            else:
                made.succeeded(account, now_s)
        first = first or tracemalloc.get_traced_memory()[0]
    grown = tracemalloc.get_traced_memory()[0] - first
    tracemalloc.stop()
    assert 250 <= logins[A] <= 320
    assert 70 <= logins[B] <= 107
    assert 20 <= logins[C] <= 27
    assert grown < 50_000
