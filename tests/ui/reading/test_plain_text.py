"""Plain text taken apart: nothing is lost, levels and links are right."""

from hypothesis import given
from hypothesis import strategies as st

from popview.ui.reading.plain_text import SIGNATURE, quote_level, spans


@given(st.text())
def test_the_pieces_are_the_text_again(text: str) -> None:
    assert "".join(span.text for span in spans(text)) == text


def test_quote_levels_are_counted_with_and_without_blanks() -> None:
    assert [quote_level(line) for line in ("a", "> a", ">> a", "> > a", ">a", " > a")] == [0, 1, 2, 2, 1, 0]


def test_everything_after_the_signature_mark_is_quiet() -> None:
    levels = {span.text.strip(): span.level for span in spans("Hello\n-- \nNora\nOslo")}
    assert levels == {"Hello": 0, "-- \nNora\nOslo": SIGNATURE}


def test_two_hyphens_without_the_blank_are_no_signature() -> None:
    assert all(span.level == 0 for span in spans("a\n--\nb"))


def test_a_quote_ends_the_signature() -> None:
    assert [span.level for span in spans("-- \nsig\n> quote")] == [SIGNATURE, 1]


def test_links_keep_the_level_of_their_quote() -> None:
    found = [span for span in spans("> see https://example.org/x now") if span.target]
    assert [(span.text, span.level, span.target) for span in found] == [
        ("https://example.org/x", 1, "https://example.org/x")
    ]


def test_a_thousand_marks_are_bounded() -> None:
    assert quote_level(">" * 1000) == 64
