from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.ui.list.query import (
    QUICK,
    Field,
    Query,
    State,
    Term,
    completed,
    completions,
    last_word,
    parse,
)

NOW = datetime(2026, 3, 31, 12, 0).timestamp()


def terms(text: str) -> tuple[Term, ...]:
    return parse(text, NOW).terms


def word(text: str, *, is_not: bool = False) -> Term:
    return Term(Field.ANY, text, is_not=is_not)


def test_words_quotes_and_minus() -> None:
    assert terms('Änna "der See" -Boot -"im Mai"') == (
        word("anna"),
        word("der see"),
        word("boot", is_not=True),
        word("im mai", is_not=True),
    )


@pytest.mark.parametrize("name", ["from", "to", "subject", "list", "account"])
def test_fields_of_text_take_a_word_or_a_phrase(name: str) -> None:
    assert terms(f'{name}:Żaba -{name.upper()}:"Two words"') == (
        Term(Field(name), "zaba"),
        Term(Field(name), "two words", is_not=True),
    )


@pytest.mark.parametrize(
    ("typed", "octets"),
    [("5M", 5e6), ("10k", 1e4), ("1,5mb", 1.5e6), ("2G", 2e9), ("300", 300), ("1MiB", 1e6)],
)
def test_sizes(typed: str, octets: float) -> None:
    assert terms(f"larger:{typed} smaller:{typed}") == (
        Term(Field.LARGER, number=octets),
        Term(Field.SMALLER, number=octets),
    )


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("1d", datetime(2026, 3, 30, 12)),
        ("2w", datetime(2026, 3, 17, 12)),
        ("1m", datetime(2026, 2, 28, 12)),
        ("1y", datetime(2025, 3, 31, 12)),
        ("2024", datetime(2024, 1, 1)),
        ("2024-02", datetime(2024, 2, 1)),
        ("2024-02-29", datetime(2024, 2, 29)),
    ],
)
def test_ages_and_dates(typed: str, moment: datetime) -> None:
    # Noon to noon over a change of the clocks may be an hour off: days are counted as 24 hours.
    found = terms(f"older:{typed}")[0]
    assert found.field is Field.OLDER
    assert abs(found.number - moment.timestamp()) <= 3_600


@pytest.mark.parametrize("state", [state for state in State if state is not State.ATTACHMENT])
def test_states(state: State) -> None:
    assert terms(f"is:{state.value.upper()}") == (Term(Field.IS, state=state),)


def test_attachments() -> None:
    assert terms("-has:attachment") == (Term(Field.HAS, state=State.ATTACHMENT, is_not=True),)


@pytest.mark.parametrize("odd", ["larger:lots", "is:purple", "older:soon", "has:wings", "newer:2024-13-01x"])
def test_what_means_nothing_is_searched_by_its_letters_and_told(odd: str) -> None:
    found = parse(f"{odd} anna", NOW)
    assert found.terms == (word(odd), word("anna"))
    assert found.odd == (odd,)


@pytest.mark.parametrize("typed", ["from:", "is:", "is:mar", "has:att", "older:", "older:20", "-is:", "-"])
def test_what_is_being_typed_waits(typed: str) -> None:
    assert parse(f"anna {typed}", NOW) == Query((word("anna"),))


def test_an_empty_field_before_other_words_is_odd() -> None:
    assert parse("from: anna", NOW).odd == ("from:",)


@pytest.mark.parametrize("plain", ["http://example.org/x", "re:", "12:30", "a-b", "x:y"])
def test_a_colon_or_a_hyphen_alone_makes_no_condition(plain: str) -> None:
    assert parse(plain, NOW) == Query((word(plain),))


@given(st.text(max_size=60))
def test_nothing_typed_is_an_error(text: str) -> None:
    found = parse(text, NOW)
    assert all(term.text or term.state or term.field not in (Field.ANY, Field.IS) for term in found.terms)
    assert all(odd in text for odd in found.odd)


PIECES = st.lists(
    st.sampled_from(
        ["anna", '"a b"', "-x", "from:y", "larger:5M", "older:1y", "is:new", "is:mauve", "a:b", '"', "-"]
    ),
    max_size=6,
)


@given(PIECES, PIECES)
def test_more_typed_never_takes_a_condition_back(first: list[str], more: list[str]) -> None:
    if any(piece.count('"') % 2 or piece == "-" for piece in first):
        return
    assert set(terms(" ".join(first))) <= set(terms(" ".join([*first, *more])))


def test_the_words_that_texts_are_searched_for() -> None:
    assert parse('anna -bob "two words" from:carl', NOW).words == ("anna", "two words")


def test_every_button_is_a_term() -> None:
    assert terms("is:new is:marked has:attachment is:fetched") == tuple(
        QUICK[name] for name in ("new", "marked", "attachment", "fetched")
    )


def test_fields_are_completed_then_their_values() -> None:
    assert completions("anna fr") == ("from:",)
    assert completions("-is:m") == ("is:marked",)
    assert completions("has:") == ("has:attachment",)
    assert completions("list:py", lists=("python-dev", "other")) == ("list:python-dev",)
    assert completions("account:", accounts=("My home",)) == ('account:"My home"',)
    assert completions("is:marked") == ()
    assert completions("")[0] == "from:"
    assert completions('"fr') == ()
    assert completions('"') == ()


def test_a_completion_replaces_the_last_word_alone() -> None:
    assert completed("anna -is:m", "is:marked") == "anna -is:marked "
    assert completed("fr", "from:") == "from:"
    assert last_word("anna ") == ""


@given(st.text(max_size=30))
def test_every_completion_can_be_taken(text: str) -> None:
    for chosen in completions(text, ("a list",), ("home",)):
        assert chosen.rstrip() in completed(text, chosen)
