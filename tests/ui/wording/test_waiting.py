"""When something may be tried again, in words."""

import pytest

from popview.ui.wording.waiting import waiting
from tests.ui.samples import NOON


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (-5.0, "You can try again now."),
        (0.4, "in 1 second, at 12:00."),
        (45.0, "in 45 seconds, at 12:00."),
        (99.2, "in 2 minutes, at 12:01."),
        (600.0, "in 10 minutes, at 12:10."),
    ],
)
def test_the_span_and_the_time_are_said(left: float, said: str) -> None:
    assert waiting(NOON + left, NOON, firm=False).endswith(said)


def test_a_servers_word_and_our_advice_are_told_apart() -> None:
    assert waiting(NOON + 9, NOON, firm=True).startswith("The server lets you in again")
    assert waiting(NOON + 9, NOON, firm=False).startswith("Best tried again")
