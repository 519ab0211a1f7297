"""What an appointment's moment says about itself."""

from popview.types import Moment


def test_a_moment_without_a_time_is_a_whole_day() -> None:
    assert Moment("2026-03-02").is_day
    assert not Moment("2026-03-02T00:00:00").is_day
