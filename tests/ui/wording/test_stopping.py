"""What a commit under way says of its end."""

import pytest

from popview.types import Outcome, Stage
from popview.ui.wording import stopping
from tests.ui import samples

TIMES = {
    None: "",
    0.0: "a few seconds left",
    5.0: "a few seconds left",
    5.1: "about 10 seconds left",
    41.0: "about 50 seconds left",
    50.1: "about a minute left",
    89.0: "about a minute left",
    118.0: "about 2 minutes left",
    3_200.0: "about 53 minutes left",
    3_500.0: "about an hour left",
    7_300.0: "about 2 hours left",
}


@pytest.mark.parametrize("seconds", TIMES)
def test_time_is_said_no_finer_than_it_is_known(seconds: float | None) -> None:
    assert stopping.time_left(seconds) == TIMES[seconds]


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("has_deleted", [False, True])
def test_every_stage_says_what_stop_would_mean(stage: Stage, has_deleted: bool) -> None:
    said = stopping.stop_means(stage, has_deleted=has_deleted)
    assert said
    if has_deleted:
        assert "nothing is deleted" not in said


def test_what_was_deleted_by_a_session_before_is_never_promised_back() -> None:
    first = stopping.stop_means(Stage.DELETING, has_deleted=False)
    second = stopping.stop_means(Stage.DELETING, has_deleted=True)
    assert "taken back" in first
    assert "taken back" in second
    assert "what was deleted before stays deleted" in second
    assert "before" not in first


def test_copies_that_were_made_are_named() -> None:
    assert stopping.stopped_text(0) == "All marks are as they were."
    assert stopping.stopped_text(3).endswith("the copies of 3 messages are kept.")


def test_the_account_of_a_stop_adds_up() -> None:
    receipt = samples.receipt()
    gone, unknown = receipt.count(Outcome.GONE), receipt.count(Outcome.UNKNOWN)
    kept = len(receipt.items) - gone - unknown - receipt.count(Outcome.SKIPPED_ABSENT)
    said = stopping.stopped_account(receipt)
    assert said.startswith(f"You stopped it. Deleted: {gone}. Kept: {kept}.")
    assert said.endswith(f"To be seen at the next check: {unknown}.")
