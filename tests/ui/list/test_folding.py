import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.types import AccountId, Key, Summary
from popview.ui.list.folding import fold, haystack


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Hello", "hello"),
        ("Ærø Žižek ß", "aero zizek ss"),
        ("ПЕТЪР", "петър"),
        ("İstanbul", "istanbul"),
        ("来週", "来週"),
        ("Łódź", "lodz"),
    ],
)
def test_case_and_accents_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=20), st.text(max_size=20))
def test_a_word_of_the_subject_is_found_in_its_row(word: str, rest: str) -> None:
    row = Summary(Key(AccountId("a"), "U1"), 1, 1, subject=f"{rest} {word} {rest}")
    assert fold(word) in haystack(row)
