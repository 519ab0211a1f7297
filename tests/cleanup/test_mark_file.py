"""Marks as a file: what is written is read again; what is no such file is refused."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popview.cleanup.mark_file import NotMarks, fitted, from_text, to_text
from popview.types import Dimension, Key, Mark, Summary, Why
from popview.types.mark_file import Fit
from tests.store.samples import HOME, WORK, account, key, row

UIDL = Key(HOME, "U0001")


def _mark(**changed: object) -> Mark:
    values: dict[str, object] = {
        "key": UIDL,
        "size": 4_711,
        "digest": "a" * 64,
        "sender": "Ann Örn",
        "subject": "Hello",
        "date_s": 1_780_000_000.0,
        "why": Why.GROUP,
        "detail": "ann@example.org",
        "made_s": 1_790_000_000.0,
        "grouped_by": Dimension.SENDER,
    }
    return Mark(**(values | changed))  # type: ignore[arg-type]


def _fit(theirs: Mark, here: Summary | None, *, marked: bool = False, protected: bool = False) -> Fit:
    file = from_text(to_text(account(), [theirs], 5.0))
    at = Key(WORK, theirs.key.identity)
    rows = {at: replace(here, key=at)} if here is not None else {}
    (found,) = fitted(
        file,
        WORK,
        rows,
        marked={at} if marked else (),
        protected={at} if protected else (),
        name="home.json",
        now_s=9.0,
    )
    assert found.mark.key == at
    assert found.mark.digest == theirs.digest
    assert (found.mark.why, found.mark.detail, found.mark.made_s) == (Why.IMPORTED, "home.json", 9.0)
    return found.fit


def test_what_is_written_is_read_again_for_whatever_account_it_is_wanted() -> None:
    file = from_text(to_text(account("Home"), [_mark(), _mark(key=key(2, WORK))], 5.0))
    assert (file.account_name, file.user, file.host, file.made_s) == ("Home", "nora", "mail.example.org", 5.0)
    (mark,) = file.marks
    assert (mark.key.identity, mark.size, mark.digest) == ("U0001", 4_711, "a" * 64)
    assert (mark.sender, mark.subject, mark.date_s) == ("Ann Örn", "Hello", 1_780_000_000.0)


@pytest.mark.parametrize(
    ("here", "fit"),
    [
        (row(1, digest="a" * 64), Fit.FITS),
        (row(1, digest=""), Fit.FITS),  # the commit proves it
        (row(1, digest="b" * 64), Fit.CHANGED),
        (row(1, digest="r" + "a" * 64), Fit.UNPROVED),  # made from RETR here: never compared
        (row(1, digest="a" * 64, is_gone=True), Fit.GONE),
        (row(1, digest="a" * 64, is_twin=True), Fit.TWIN),
        (row(1, digest="a" * 64, is_provisional=True), Fit.TWIN),
        (None, Fit.ABSENT),
    ],
)
def test_a_mark_fits_where_identity_and_digest_are_the_same(here: Summary | None, fit: Fit) -> None:
    assert _fit(_mark(), here) is fit


def test_what_is_marked_or_protected_here_is_not_marked_again() -> None:
    here = row(1, digest="a" * 64)
    assert _fit(_mark(), here, marked=True) is Fit.ALREADY
    assert _fit(_mark(), here, protected=True) is Fit.PROTECTED


def test_a_mark_without_digest_proves_nothing() -> None:
    assert _fit(_mark(digest=""), row(1, digest="a" * 64)) is Fit.UNPROVED
    assert _fit(_mark(digest=""), row(1, digest="")) is Fit.UNPROVED


GOOD = json.loads(to_text(account(), [_mark()], 5.0))


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": "other"},
        {"version": 2},
        {"account": []},
        {"marks": {}},
        {"marks": ["U1"]},
        {"marks": [{**GOOD["marks"][0], "identity": "X1"}]},
        {"marks": [{**GOOD["marks"][0], "identity": "U" + "x" * 71}]},
        {"marks": [{**GOOD["marks"][0], "identity": 7}]},
        {"marks": [{**GOOD["marks"][0], "digest": "short"}]},
        {"marks": [{**GOOD["marks"][0], "size": "big"}]},
        {"marks": [{**GOOD["marks"][0], "size": True}]},
        {"marks": [{**GOOD["marks"][0], "date": "yesterday"}]},
        {"marks": [{**GOOD["marks"][0], "date": 1e400}]},
        {"marks": [{**GOOD["marks"][0], "subject": None}]},
    ],
)
def test_a_file_that_is_wrong_anywhere_is_refused_whole(wrong: dict[str, object]) -> None:
    with pytest.raises(NotMarks):
        from_text(json.dumps(GOOD | wrong))


def test_fields_of_later_versions_are_passed_over_and_doubles_count_once() -> None:
    more = GOOD | {"later": 1, "marks": [GOOD["marks"][0] | {"later": 2}] * 2}
    assert len(from_text(json.dumps(more)).marks) == 1


@given(
    st.text(max_size=200)
    | st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists).map(json.dumps)
)
def test_nothing_but_a_refusal_comes_of_nonsense(text: str) -> None:
    with pytest.raises(NotMarks):
        from_text(text)


def test_a_deep_nest_is_refused() -> None:
    with pytest.raises(NotMarks):
        from_text("[" * 100_000)
