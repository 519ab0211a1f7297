from popview.types import AccountId, Key, Summary
from popview.ui.list.folding import haystack
from popview.ui.list.narrowing import Narrowing
from popview.ui.list.query import State, parse
from tests.ui.believable import HOME, NOW

WORK = AccountId("work")
DAY = 86_400.0
ROWS = [
    Summary(Key(HOME, "U0"), 1, 6_000_000, "Anna", "anna@example.org", "me@home", "Das Boot", NOW - DAY),
    Summary(
        Key(HOME, "U1"), 2, 500, "Bob", "bob@anna.example", "anna@x", "Счёт", NOW - 800 * DAY, is_fetched=True
    ),
    Summary(Key(HOME, "U2"), 3, -1, "Carl", "carl@x", "", "发票 von Anna", None, list_id="Dev <dev.x>"),
    Summary(
        Key(WORK, "U3"),
        4,
        20_000,
        "Dora",
        "dora@x",
        "",
        "anna",
        NOW - 20 * DAY,
        has_attachment=True,
        is_gone=True,
    ),
]
HAY = [haystack(row) for row in ROWS]
IN_STATE = {State.SEEN: {0, 1}, State.MARKED: {1}, State.PROTECTED: {3}}


def narrowing() -> Narrowing:
    return Narrowing(lambda state: IN_STATE[state], lambda: {HOME: "Zu Hause", WORK: "Work"})


def found(text: str) -> list[int]:
    made = narrowing()
    made.terms = parse(text, NOW).terms
    return made.narrow([3, 2, 1, 0], ROWS, HAY)


def test_words_are_looked_for_everywhere_and_all_must_be_there() -> None:
    assert found("ANNA") == [3, 2, 1, 0]
    assert found("anna boot") == [0]
    assert found("счет") == [1]
    assert found("发票") == [2]
    assert found("-boot anna") == [3, 2, 1]


def test_fields_look_at_their_own_part() -> None:
    assert found("from:anna") == [1, 0]  # in the name, in the address
    assert found("subject:anna") == [3, 2]
    assert found("to:anna") == [1]
    assert found("-from:anna") == [3, 2]
    assert found("list:dev") == [2]
    assert found("account:hause") == [2, 1, 0]


def test_sizes_and_dates_leave_out_what_nobody_told() -> None:
    assert found("larger:5M") == [0]
    assert found("smaller:1k") == [1]
    assert found("older:1y") == [1]
    assert found("newer:2w") == [0]


def test_states() -> None:
    assert found("is:new") == [3, 2]
    assert found("is:seen") == [1, 0]
    assert found("is:marked") == [1]
    assert found("is:protected") == [3]
    assert found("is:fetched") == [1]
    assert found("is:gone") == [3]
    assert found("has:attachment") == [3]
    assert found("-is:new is:marked") == [1]


def test_no_terms_keep_everything_as_it_is() -> None:
    assert found("") == [3, 2, 1, 0]


def test_a_word_in_the_text_counts_like_one_in_the_row() -> None:
    made = narrowing()
    made.terms = parse("boot vertrag", NOW).terms
    at = {row.key: i for i, row in enumerate(ROWS)}
    made.set_found({"vertrag": [ROWS[0].key, ROWS[1].key, Key(HOME, "Uunknown")]}, at)
    assert made.narrow([0, 1, 2, 3], ROWS, HAY) == [0]
    assert made.by_text_alone(ROWS, HAY) == [0]
    made.terms = parse("vertrag larger:1M", NOW).terms
    assert made.by_text_alone(ROWS, HAY) == [0]
    made.terms = parse("anna", NOW).terms
    assert made.by_text_alone(ROWS, HAY) == []


def test_it_knows_which_states_it_looks_at() -> None:
    made = narrowing()
    made.terms = parse("is:new", NOW).terms
    assert made.looks_at(State.NEW)
    assert not made.looks_at(State.MARKED)
