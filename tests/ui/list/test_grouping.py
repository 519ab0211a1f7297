from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.types import Key, Summary
from popview.ui.list.folding import fold, haystack
from popview.ui.list.group_by import GroupBy
from popview.ui.list.grouping import SIZES, UNKNOWN, base_subject, ids_of, rank
from tests.ui.believable import HOME

NOW = datetime(2026, 3, 10, 15, 0).timestamp()


def groups(by: GroupBy, *rows: Summary) -> list[str]:
    return ids_of(by, list(rows), [haystack(row) for row in rows], NOW)


def row(n: int, **fields: object) -> Summary:
    return Summary(Key(HOME, f"U{n}"), n, int(str(fields.pop("size", 1))), **fields)  # type: ignore[arg-type]


def test_senders_are_told_apart_by_address_and_without_case() -> None:
    first = row(1, sender="Anna", address="Anna@Example.org")
    second = row(2, sender="Anna B.", address="anna@example.org")
    assert len(set(groups(GroupBy.SENDER, first, second))) == 1
    assert groups(GroupBy.SENDER, row(3, sender="Nobody")) == ["nobody"]


def test_domains_and_lists() -> None:
    assert groups(GroupBy.DOMAIN, row(1, address="a@B.org"), row(2, address="odd")) == ["b.org", UNKNOWN]
    assert groups(GroupBy.LIST, row(1, list_id="Dev"), row(2)) == ["dev", UNKNOWN]


@pytest.mark.parametrize(
    ("moment", "group"),
    [
        (datetime(2026, 3, 11, 0, 0), "future"),
        (datetime(2026, 3, 10, 0, 0), "today"),
        (datetime(2026, 3, 9, 23, 59), "yesterday"),
        (datetime(2026, 3, 4, 0, 0), "week"),
        (datetime(2026, 3, 3, 23, 59), "2026-03"),
        (datetime(2026, 1, 1, 0, 0), "2026-01"),
        (datetime(2025, 12, 31, 23, 59), "2025"),
        (datetime(1970, 6, 1), UNKNOWN),
    ],
)
def test_dates(moment: datetime, group: str) -> None:
    assert groups(GroupBy.DATE, row(1, date_s=moment.timestamp())) == [group]
    assert groups(GroupBy.DATE, row(1)) == [UNKNOWN]


@given(st.floats(0, 4e9), st.floats(0, 4e9))
def test_later_dates_never_rank_lower(one: float, other: float) -> None:
    first, last = sorted((one, other))
    places = [rank(GroupBy.DATE, g) for g in groups(GroupBy.DATE, row(1, date_s=first), row(2, date_s=last))]
    assert places == sorted(places)


def test_sizes_have_limits_of_powers_of_ten() -> None:
    sizes = (9_999, 10_000, 100_000, 1_000_000, 10_000_000)
    assert groups(GroupBy.SIZE, *(row(n, size=size) for n, size in enumerate(sizes))) == list(SIZES)
    assert groups(GroupBy.SIZE, row(1, size=-1)) == [UNKNOWN]


@pytest.mark.parametrize(
    "subject",
    [
        "Re: The lake",
        "AW: Re: the lake",
        "Fwd: The lake",
        "[boats] Re: The lake",
        "Re[2]: The lake",
        "回复：the lake",
    ],
)
def test_replies_have_the_subject_of_what_they_answer(subject: str) -> None:
    assert base_subject(fold(subject)) == "the lake"


@pytest.mark.parametrize("subject", ["re:", "lake: today", "[x]", "", "regarding: x"])
def test_what_is_no_reply_stays_as_it_is(subject: str) -> None:
    assert base_subject(subject) == subject


def test_a_conversation_is_a_message_and_its_replies() -> None:
    asked = row(1, subject="The lake", address="anna@x", to="me@x")
    answered = row(2, subject="Re: The lake", address="me@x", to="Anna <anna@x>")
    other = row(3, subject="The lake", address="zoe@y", to="me@x")
    to_other = row(4, subject="AW: The lake", address="bob@x", to="zoe@y")
    alone = row(5, subject="Nothing else", address="anna@x")
    found = groups(GroupBy.THREAD, asked, answered, other, to_other, alone)
    assert found[0] == found[1] != UNKNOWN
    assert found[2] == found[3] != UNKNOWN
    assert found[0] != found[2]
    assert found[4] == UNKNOWN


def test_the_same_words_of_strangers_are_no_conversation() -> None:
    found = groups(
        GroupBy.THREAD, row(1, subject="Hello", address="a@x"), row(2, subject="Hello", address="b@y")
    )
    assert found == [UNKNOWN, UNKNOWN]


def test_none_is_one_group() -> None:
    assert groups(GroupBy.NONE, row(1), row(2)) == [UNKNOWN, UNKNOWN]
