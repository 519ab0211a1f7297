"""What the tour says."""

import pytest

from popview.ui.wording.tour import step_sentence

STEPS = ("start", "checked", "previewed", "fetched", "marked", "planned", "committed", "end", "failed")


def test_every_step_has_words_of_its_own() -> None:
    said = {step_sentence(step, "12") for step in STEPS}
    assert len(said) == len(STEPS)


@pytest.mark.parametrize("step", ["checked", "marked", "committed", "end", "failed"])
def test_a_detail_is_said(step: str) -> None:
    assert "12" in step_sentence(step, "12")


def test_a_detail_may_hold_braces() -> None:
    assert "{0}" in step_sentence("failed", "no {0} on screen")
