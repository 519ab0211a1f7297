"""The adaptive window."""

from popview.net.window import BURST, CAP, LEAST, ROUNDS, SHORTEST_RTT_S, Window


def test_it_begins_small_and_is_refilled_at_three_quarters() -> None:
    window = Window()
    assert window.room(0) == LEAST
    assert window.room(LEAST * 3 // 4) == LEAST - LEAST * 3 // 4
    assert window.room(LEAST * 3 // 4 + 1) == 0


def test_it_follows_the_delivery_rate_which_never_falls() -> None:
    window = Window()
    window.sample(0.1)
    window.start(0.0)
    window.answered(100, 1000, 0.1)
    assert window.size == 3 * 100 + LEAST
    window.answered(1, 10, 0.3)
    assert window.size == 3 * 100 + LEAST


def test_heavier_replies_make_it_smaller() -> None:
    window = Window()
    window.sample(0.1)
    window.start(0.0)
    window.answered(300, 9_000, 0.1)
    window.answered(30, 90_000, 0.2)
    assert window.size == 3 * 30 + LEAST


def test_a_link_that_is_full_is_kept_full_with_less() -> None:
    window = Window()
    window.sample(0.125)
    window.start(0.0)
    for round_trip in range(1, ROUNDS + 2):
        window.answered(100, 1000, 0.125 * round_trip)
    assert window.size == 2 * 100 + LEAST
    window.answered(200, 2000, 0.125 * (ROUNDS + 2))
    assert window.size == 3 * 200 + LEAST


def test_the_smallest_round_trip_counts() -> None:
    window = Window()
    for seconds in (0.5, 0.1, 0.9, 0.0):
        window.sample(seconds)
    window.start(0.0)
    window.answered(100, 1000, 0.2)
    assert window.size == int(3 * 100 / 0.2 * 0.1) + LEAST


def test_it_has_a_cap() -> None:
    window = Window()
    window.sample(1.0)
    window.start(0.0)
    window.answered(100_000, 100_000, 1.0)
    assert window.size == CAP


def test_lockstep_is_one_whatever_happens() -> None:
    window = Window(lockstep=True)
    window.sample(0.1)
    window.start(0.0)
    window.answered(50, 500, 0.1)
    window.burst(100)
    assert (window.room(0), window.room(1)) == (1, 0)


def test_a_burst_is_used_up_once_and_has_a_limit() -> None:
    window = Window()
    window.burst(10_000)
    assert window.room(LEAST) == BURST
    window.took(BURST - 1)
    assert window.room(LEAST) == 1
    window.took(1)
    assert window.room(LEAST) == 0


def test_a_near_server_gets_a_window_for_ten_milliseconds() -> None:
    window = Window()
    window.sample(0.0001)
    window.start(0.0)
    window.answered(100, 1000, 0.001)
    assert window.size == int(3 * 100 / 0.001 * SHORTEST_RTT_S) + LEAST
