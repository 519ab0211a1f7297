"""When something may be tried again, in words."""

import pytest

from popview.ui.wording.waiting import countdown, waiting, warning
from tests.ui.samples import NOON


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (-5.0, "You can try again now."),
        (0.4, "in 0:01, at 12:00."),
        (45.0, "in 0:45, at 12:00."),
        (99.2, "in 1:40, at 12:01."),
        (271.0, "in 4:31, at 12:04."),
        (3_871.0, "in 1:04:31, at 13:04."),
    ],
)
def test_the_countdown_and_the_time_are_said(left: float, said: str) -> None:
    assert waiting(NOON + left, NOON, firm=False).endswith(said)


def test_a_servers_word_our_advice_and_our_own_plan_are_told_apart() -> None:
    assert waiting(NOON + 9, NOON, firm=True).startswith("The server lets you in again")
    assert waiting(NOON + 9, NOON, firm=False).startswith("Best tried again")
    assert waiting(NOON + 9, NOON, firm=True, by_itself=True).startswith("Tries again by itself in 0:09")
    assert waiting(NOON, NOON, firm=True, by_itself=True) == "It is tried again now."


def test_who_does_not_wait_is_warned_with_what_is_left() -> None:
    assert "another 4:31" in warning(NOON + 271, NOON)
    assert countdown(-3) == "0:00"
