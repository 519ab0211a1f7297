"""Words in the texts of messages, with the index and without it: the same answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popview.store import search
from popview.store.cache import Cache, CacheReader
from tests.store.samples import HOME, key, row

TEXTS = {
    1: "Dear Nora, your invoice 4711 is ready. Grüße aus Köln",
    2: "Привет, Нора! Счёт во вложении",
    3: "会議は明日です。請求書を見てください",
    4: 'She said "NEAR the station" AND left * (columns: subject)',
    5: "INVOICES of the naïve café, 50% off_price",
}


@pytest.fixture(params=[True, False], ids=["with FTS5", "without FTS5"])
def cache(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cache]:
    """Return a cache that holds the texts."""
    if not request.param:
        monkeypatch.setattr(search, "has_fts5", lambda: False)
    elif not search.has_fts5():
        pytest.skip("this SQLite has no FTS5")
    with Cache(tmp_path / "c", HOME) as made:
        made.upsert([row(number) for number in TEXTS])
        for number, text in TEXTS.items():
            made.put_text(key(number), text)
        yield made


def found(cache: Cache, words: str) -> set[int]:
    """Return the numbers of the messages that have the words."""
    return {number for number in TEXTS if key(number).identity in cache.find(words)}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("invoice", {1, 5}),
        ("INVOICE ready", {1}),
        ("inv", {1, 5}),
        ("inv ready", set()),  # only the last word may be a beginning
        ("grusse", {1}),
        ("GRÜSSE", {1}),
        ("koln", {1}),
        ("Köln", {1}),
        ("naive CAFE", {5}),
        ("счет", {2}),
        ("Счёт", {2}),
        ("привет", {2}),
        ("請求書", {3}),
        ("明日 請求", {3}),
        ("かいぎ", set()),
        ("near station", {4}),
        ('"NEAR', {4}),
        ("subject:", {4}),
        ("*", set()),
        ('" OR "', set()),
        ("", set()),
        ("50%", {5}),
        ("4711", {1}),
    ],
)
def test_words_find_what_has_them(cache: Cache, words: str, numbers: set[int]) -> None:
    assert found(cache, words) == numbers


def test_a_text_stored_again_replaces_the_older(cache: Cache) -> None:
    cache.put_text(key(1), "something else")
    assert found(cache, "invoice") == {5}
    assert found(cache, "something") == {1}


def test_a_text_of_a_row_that_is_not_there_is_dropped(cache: Cache) -> None:
    cache.put_text(key(77), "invoice")
    assert found(cache, "invoice") == {1, 5}


def test_a_million_letters_are_no_danger(cache: Cache) -> None:
    assert cache.find("x" * 1_000_000) == frozenset()
    assert cache.find("y " * 1_000_000) == frozenset()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(st.text(max_size=40))
def test_no_question_is_a_syntax_error(cache: Cache, words: str) -> None:
    cache.find(words)


def test_texts_written_without_fts5_are_indexed_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not search.has_fts5():
        pytest.skip("this SQLite has no FTS5")
    with Cache(tmp_path / "c", HOME) as cache:
        cache.upsert([row(1), row(2)])
        cache.put_text(key(1), "invoice")
    with monkeypatch.context() as patched:
        patched.setattr(search, "has_fts5", lambda: False)
        with Cache(tmp_path / "c", HOME) as cache:
            cache.put_text(key(1), "letter")
            cache.put_text(key(2), "invoice")
            assert cache.find("invoice") == {key(2).identity}
    reader = CacheReader(tmp_path / "c", HOME)
    assert reader.find("invoice") == {key(2).identity}, "a stale index must not answer"
    with Cache(tmp_path / "c", HOME) as cache:
        assert cache.find("invoice") == reader.find("invoice") == {key(2).identity}
        assert cache.find("letter") == {key(1).identity}
        assert cache._open().row("SELECT 1 FROM facts WHERE name = 'index_is_stale'") is None
    reader.close()


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Ångström", "angstrom"), ("ｆｕｌｌ", "full"), ("ガ", "ガ"), ("한국", "한국"), ("ﬁn", "fin"), ("", "")],
)
def test_folding_takes_case_accents_and_width(text: str, plain: str) -> None:
    assert search.folded(text) == plain
