"""Text that cannot hide, reorder or end anything."""

from hypothesis import given
from hypothesis import strategies as st

from popview.mail.visible import cut, has_hidden, one_line, visible


def test_controls_go_and_line_ends_become_blanks_in_one_line() -> None:
    assert one_line("a\x00b\r\n\tc\x1b[31m\u2028d\x85") == "ab c[31m d"


def test_h3_hidden_letters_become_marks_and_direction_marks_go() -> None:
    assert one_line("a\u202eb\u2066c\u200bd\u00ade\u200ef") == "a‹U+202E›b‹U+2066›c‹U+200B›d‹U+00AD›ef"


def test_h3_a_flood_of_combining_marks_is_thinned() -> None:
    assert one_line("Z" + "\u0335" * 1000 + "!") == "Z" + "\u0335" * 4 + "!"


def test_emoji_that_need_a_joiner_stay_whole() -> None:
    assert one_line("👩\u200d💻") == "👩\u200d💻"


def test_text_keeps_its_lines_and_tabs() -> None:
    assert visible("a\r\nb\rc\td\x07") == "a\nb\nc\td"


def test_bidi_controls_are_visible_in_text_too() -> None:
    assert visible("pay \u202e100") == "pay ‹U+202E›100"


def test_hidden_letters_are_found_before_cleaning() -> None:
    assert has_hidden("a\u202eb")
    assert has_hidden("a\u200bb")
    assert not has_hidden("plain ä 日本")


def test_what_is_cut_says_so() -> None:
    assert cut("abcdef", 4) == "abc…"
    assert cut("abcd", 4) == "abcd"


@given(st.text(alphabet=st.characters(), max_size=80))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert one_line(one_line(text)) == one_line(text)
    assert visible(visible(text)) == visible(text)
    one_line(text).encode("utf-8")
    visible(text).encode("utf-8")
