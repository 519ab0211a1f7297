"""RFC 3676."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.mail.flowed import unflow


@pytest.mark.parametrize(
    ("text", "delete_space", "expected"),
    [
        ("one \ntwo", False, "one two"),
        ("one \ntwo", True, "onetwo"),
        ("日本 \n語", True, "日本語"),
        ("fixed\nfixed", False, "fixed\nfixed"),
        ("> a \n> b\n>> c \n>> d", False, "> a b\n>> c d"),
        ("> a \nb", False, "> a \nb"),  # another depth ends the paragraph
        (" >not a quote", False, ">not a quote"),  # space-stuffing
        (" From here", False, "From here"),
        ("text \n-- \nname", False, "text \n-- \nname"),  # a signature never flows
        ("", False, ""),
        ("end ", False, "end "),
    ],
)
def test_lines_flow(text: str, delete_space: bool, expected: str) -> None:
    assert unflow(text, delete_space=delete_space) == expected


@given(st.text(alphabet="a >-\n", max_size=200), st.booleans())
def test_no_letter_is_lost_or_made(text: str, delete_space: bool) -> None:
    assert unflow(text, delete_space=delete_space).count("a") == text.count("a")
