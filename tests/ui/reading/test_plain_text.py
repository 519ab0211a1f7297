"""Plain text taken apart: nothing is lost, levels and links are right."""

from hypothesis import given
from hypothesis import strategies as st

from popview.ui.reading.plain_text import FOLD, SIGNATURE, count_folds, folds, quote_level, spans


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


def mark(lines: int, is_closed: bool) -> str:
    return f"[{lines}{'+' if is_closed else '-'}]"


QUOTE = "\n".join(f"> {n}" for n in range(8))
TEXT = f"own\n{QUOTE}\nmore\n> short\nend\n{QUOTE}"


def test_long_quotes_have_a_mark_and_closed_ones_are_their_mark_alone() -> None:
    assert count_folds(TEXT) == 2
    opened = "".join(span.text for span in folds(TEXT, frozenset(), mark))
    assert opened == TEXT.replace(QUOTE, f"[8-]\n{QUOTE}")
    closed = "".join(span.text for span in folds(TEXT, frozenset({1}), mark))
    assert closed == f"own\n[8-]\n{QUOTE}\nmore\n> short\nend\n[8+]"
    assert [span.target for span in folds(TEXT, frozenset(), mark) if span.level == FOLD] == [
        "fold:0",
        "fold:1",
    ]


def test_a_text_that_begins_with_a_quote_begins_with_its_mark() -> None:
    assert "".join(span.text for span in folds(QUOTE, frozenset({0}), mark)) == "[8+]"


@given(st.lists(st.sampled_from(["> a", ">> b", "own", "", "-- ", "> "]), max_size=60))
def test_without_marks_an_open_text_is_the_text_again(lines: list[str]) -> None:
    text = "\n".join(lines)
    shown = "".join(span.text for span in folds(text, frozenset(), mark))
    assert "\n".join(line for line in shown.split("\n") if not line.startswith("[")) == text
    assert count_folds(text) == sum(span.level == FOLD for span in folds(text, frozenset(), mark))
