"""What was wrong with a mail."""

import pytest

from popview.types import Defect
from popview.ui.wording.defects import defect_text


@pytest.mark.parametrize("defect", list(Defect))
def test_every_defect_is_a_sentence_of_its_own(defect: Defect) -> None:
    text = defect_text(defect)
    assert text.endswith(".")
    assert [other for other in Defect if defect_text(other) == text] == [defect]


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ((2, 5), "Part 2 of 5 of a message that was sent in several pieces."),
        ((2, 0), "Part 2 of a message that was sent in several pieces."),
        ((7, 5), "Part 7 of a message that was sent in several pieces."),
        ((0, 5), "This is one piece of a message that was sent in several."),
    ],
)
def test_a_piece_of_a_message_says_which_one_it_is(fragment: tuple[int, int], said: str) -> None:
    assert defect_text(Defect.PARTIAL, fragment) == said
    assert "Part" not in defect_text(Defect.TRUNCATED, fragment)
