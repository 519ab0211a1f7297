"""Bulk matching says of every row what a slow, plain reference says of it."""

from collections.abc import Mapping

import re2
from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.rules_conditions import DAY_S, Table, names_of
from popview.cleanup.rules_conditions import test_of as compile_test
from popview.types import (
    AccountId,
    Aspect,
    Combine,
    Condition,
    Conditions,
    How,
    Key,
    MessageState,
    Summary,
)

NOW = 1_750_000_000.0
ME = AccountId("me")
WORDS = st.sampled_from(["", "News", "news letter", "Über", "ÜBER", "Ann", "x*y", "50% off"])
ADDRESSES = st.sampled_from(["", "ann@a.example", "Bob@Sub.a.example", "eve@b.example", "broken", "x@"])


@st.composite
def rows(draw: st.DrawFn) -> tuple[Summary, ...]:
    return tuple(
        Summary(
            key=Key(ME, f"U{n}"),
            rank=n,
            size=draw(st.sampled_from([-1, 0, 99, 100, 101, 5_000])),
            sender=draw(WORDS),
            address=draw(ADDRESSES),
            to=draw(WORDS),
            subject=draw(WORDS),
            date_s=draw(st.sampled_from([None, -5.0, NOW, NOW - 30 * DAY_S, NOW - 31 * DAY_S, NOW * 3])),
            list_id=draw(st.sampled_from(["", "news.a.example"])),
            has_attachment=draw(st.sampled_from([None, False, True])),
            is_fetched=draw(st.booleans()),
            has_header=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 12)))
    )


CONDITIONS = st.builds(
    Condition,
    st.sampled_from([Aspect.FROM, Aspect.TO, Aspect.SUBJECT, Aspect.LIST_ID, Aspect.HEADER]),
    st.sampled_from([How.CONTAINS, How.IS, How.WILDCARD, How.REGEX]),
    text=st.sampled_from(["news", "*news*", "?nn", "über", "a.example", "x\\*y", "ann@a.example", "n.w"]),
    header=st.sampled_from(["Subject", "X-Mailer", "LIST-ID"]),
    negated=st.booleans(),
).filter(lambda one: one.how is not How.REGEX or one.text[0] not in "*?") | st.one_of(
    st.builds(
        Condition,
        st.just(Aspect.SENDER),
        st.just(How.IS),
        senders=st.sampled_from([("ann@a.example",), ("@a.example",), ("@b.example", "x@")]),
        negated=st.booleans(),
    ),
    st.builds(
        Condition,
        st.just(Aspect.SIZE),
        st.sampled_from([How.LARGER, How.SMALLER]),
        number=st.just(100),
        negated=st.booleans(),
    ),
    st.builds(
        Condition,
        st.just(Aspect.AGE),
        st.sampled_from([How.OLDER, How.NEWER]),
        number=st.sampled_from([0, 30]),
        negated=st.booleans(),
    ),
    st.builds(
        Condition,
        st.just(Aspect.STATE),
        st.just(How.IS),
        text=st.sampled_from([state.value for state in MessageState]),
        negated=st.booleans(),
    ),
    st.builds(
        Condition,
        st.sampled_from([Aspect.LIST, Aspect.ATTACHMENT]),
        st.just(How.IS),
        negated=st.booleans(),
    ),
)
TREES = st.recursive(
    CONDITIONS,
    lambda inner: st.builds(
        Conditions, st.sampled_from(list(Combine)), st.lists(inner, min_size=1, max_size=3).map(tuple)
    ),
    max_leaves=8,
)
SEEN = st.frozensets(st.integers(0, 12).map(lambda n: Key(ME, f"U{n}")))
HEADERS = st.dictionaries(
    st.integers(0, 12).map(lambda n: Key(ME, f"U{n}")),
    st.sampled_from([{}, {"x-mailer": ("Newsmaker",)}, {"x-mailer": ("one", "NEWS")}]),
)


# -- the reference: one row at a time, None is "untold" ----------------------------------------------


def fits(how: How, wanted: str, said: str) -> bool:
    wanted, said = wanted.casefold(), said.casefold()
    match how:
        case How.CONTAINS:
            return wanted in said
        case How.IS:
            return wanted == said
        case How.WILDCARD:
            return wild(wanted, said)
        case _:
            return re2.search("(?i)" + wanted, said) is not None


def wild(pattern: str, text: str) -> bool:
    if not pattern:
        return not text
    if pattern[0] == "*":
        return any(wild(pattern[1:], text[n:]) for n in range(len(text) + 1))
    return bool(text) and pattern[0] in ("?", text[0]) and wild(pattern[1:], text[1:])


def texts(condition: Condition, row: Summary, headers: Mapping[Key, Mapping[str, tuple[str, ...]]]):
    name = condition.header.lower() if condition.aspect is Aspect.HEADER else condition.aspect.value
    if name not in ("from", "to", "subject", "list-id"):
        lines = headers.get(row.key)
        return None if lines is None else lines.get(name, ())
    if not row.has_header:
        return None
    whole = f"{row.sender} <{row.address}>" if row.sender != row.address else row.address
    senders = (row.sender, row.address, whole)
    return {"from": senders, "to": (row.to,), "subject": (row.subject,), "list-id": (row.list_id,)}[name]


def single(condition: Condition, row: Summary, seen, headers) -> bool | None:
    match condition.aspect:
        case Aspect.SENDER:
            if not row.has_header:
                return None
            address = row.address.lower()
            domain = address.partition("@")[2]
            return any(
                address == one or (one[0] == "@" and "@" in address and f".{domain}".endswith(f".{one[1:]}"))
                for one in condition.senders
            )
        case Aspect.SIZE:
            if row.size < 0:
                return None
            return row.size > 100 if condition.how is How.LARGER else row.size < 100
        case Aspect.AGE:
            if row.date_s is None or not 0 < row.date_s < NOW * 2:
                return None
            is_older = row.date_s < NOW - condition.number * DAY_S
            return is_older if condition.how is How.OLDER else not is_older
        case Aspect.STATE:
            return {
                "new": row.key not in seen,
                "seen": row.key in seen,
                "fetched": row.is_fetched,
            }[condition.text]
        case Aspect.LIST:
            return bool(row.list_id) if row.has_header else None
        case Aspect.ATTACHMENT:
            return row.has_attachment
        case _:
            said = texts(condition, row, headers)
            return None if said is None else any(fits(condition.how, condition.text, one) for one in said)


def reference(part: Condition | Conditions, row: Summary, seen, headers) -> bool | None:
    if isinstance(part, Condition):
        answer = single(part, row, seen, headers)
        return answer if answer is None or not part.negated else not answer
    answers = [reference(one, row, seen, headers) for one in part.parts]
    if part.combine is Combine.ALL:
        return False if False in answers else None if None in answers else True
    any_of = True if True in answers else None if None in answers else False
    return any_of if part.combine is Combine.ANY or any_of is None else not any_of


@given(rows=rows(), tree=TREES, seen=SEEN, headers=HEADERS)
def test_bulk_matching_equals_a_plain_reference(rows, tree, seen, headers) -> None:
    answer = compile_test(tree)(Table(rows, seen, NOW, headers), range(len(rows)))
    said = [reference(tree, row, seen, headers) for row in rows]
    assert answer.met == [n for n, one in enumerate(said) if one is True]
    assert answer.untold == [n for n, one in enumerate(said) if one is None]


def test_an_address_can_be_meant_by_itself_its_domain_and_those_above() -> None:
    assert list(names_of("ann@sub.a.example")) == [
        "ann@sub.a.example",
        "@sub.a.example",
        "@a.example",
        "@example",
    ]
    assert list(names_of("broken")) == ["broken"]
    assert list(names_of("")) == []
