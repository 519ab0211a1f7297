"""A worker rests while the window is at work, and never for ever."""

from popview.net.courtesy import LONGEST_S, Courtesy


class Time:
    """A clock that naps move on."""

    def __init__(self) -> None:
        self.s = 100.0
        self.naps = 0

    def nap(self, seconds: float) -> None:
        self.s += seconds
        self.naps += 1

    def now(self) -> float:
        return self.s


def test_nobody_rests_for_an_idle_window() -> None:
    courtesy, time = Courtesy(), Time()
    courtesy.rest(time.nap, time.now)
    assert time.naps == 0


def test_a_worker_rests_until_the_window_is_done() -> None:
    courtesy, time = Courtesy(), Time()
    courtesy.claim()
    courtesy.claim()

    def nap(seconds: float) -> None:
        time.nap(seconds)
        if courtesy.wanted:
            courtesy.release()

    courtesy.rest(nap, time.now)
    assert time.naps == 2


def test_a_window_that_is_never_done_does_not_stop_the_mail() -> None:
    courtesy, time = Courtesy(), Time()
    courtesy.claim()
    courtesy.rest(time.nap, time.now)
    assert LONGEST_S <= time.s - 100.0 < 2 * LONGEST_S
