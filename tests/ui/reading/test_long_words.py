"""Endless words can be broken, and are whole again when they are copied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.ui.reading.long_words import MOST_RUN, broken, joined


def test_no_word_is_longer_than_what_costs_no_more_than_other_text() -> None:
    text = "short " + "w" * 3500 + "\n" + "x" * MOST_RUN + " y"
    assert max(map(len, broken(text).replace("\u200b", " ").split())) == MOST_RUN
    assert broken(text).count("\u200b") == 3


@pytest.mark.parametrize("text", ["", "usual words\n  and blanks\t", "w" * MOST_RUN, "a\u200bb"])
def test_usual_text_is_left_as_it_is(text: str) -> None:
    assert broken(text) == text
    assert joined(text) == text


@given(st.lists(st.sampled_from(["a" * 700, "b" * 2300, " ", "\n", "\u3000", "c"]), max_size=12).map("".join))
def test_what_was_broken_is_joined_again(text: str) -> None:
    assert joined(broken(text)) == text
