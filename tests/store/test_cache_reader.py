"""A cache that is only looked at."""

from pathlib import Path

import pytest

from popview.errors import StoreError
from popview.store.cache import Cache
from popview.store.cache_reader import CacheReader, Facts
from popview.types import ProblemKind
from tests.store.samples import HOME, key, row


def test_where_nothing_is_every_answer_is_empty(tmp_path: Path) -> None:
    reader = CacheReader(tmp_path / "cache.sqlite", HOME)
    assert list(reader.pages()) == []
    assert (reader.summary(key(1)), reader.preview(key(1)), reader.summaries([key(1)])) == (None, None, ())
    assert (reader.facts(), reader.counts(), reader.known(), reader.places()) == (Facts(), (0, 0), {}, {})
    assert reader.find("anything") == frozenset()
    assert list(tmp_path.glob("cache*")) == []


def test_a_file_that_comes_later_is_found(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    reader = CacheReader(path, HOME)
    assert reader.summary(key(1)) is None
    path.touch()
    assert reader.summary(key(1)) is None
    with Cache(path, HOME) as cache:
        cache.upsert([row(1), row(2)])
        assert reader.summary(key(1)) == row(1)
        assert reader.summaries([key(2), key(9), key(1)]) == (row(2), row(1))
    reader.close()


def test_a_file_put_in_its_place_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite"
    with Cache(path, HOME) as cache:
        cache.upsert([row(1)])
        reader = CacheReader(path, HOME)
        assert reader.counts() == (1, 1_001)
        cache.forget_everything()
        cache.upsert([row(2)])
        assert list(reader.pages()) == [(row(2),)]
        reader.close()


def test_a_reader_that_was_closed_opens_again(tmp_path: Path) -> None:
    with Cache(tmp_path / "c", HOME) as cache:
        cache.upsert([row(1)])
    reader = CacheReader(tmp_path / "c", HOME)
    for _ in range(2):
        assert reader.summary(key(1)) == row(1)
        reader.close()


def test_a_broken_file_is_told_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "c"
    path.write_bytes(b"broken")
    with pytest.raises(StoreError) as caught:
        CacheReader(path, HOME).summary(key(1))
    assert caught.value.kind == ProblemKind.STORE_BROKEN
    assert path.read_bytes() == b"broken"


def test_a_file_damaged_behind_its_beginning_is_told_while_reading(tmp_path: Path) -> None:
    path = tmp_path / "c"
    with Cache(path, HOME) as cache:
        cache.upsert([row(number) for number in range(500)])
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    reader = CacheReader(path, HOME)
    with pytest.raises(StoreError) as caught:
        list(reader.pages())
    assert caught.value.kind == ProblemKind.STORE_BROKEN
    reader.close()


def test_pages_left_half_read_do_not_hold_the_file(tmp_path: Path) -> None:
    with Cache(tmp_path / "c", HOME) as cache:
        cache.upsert([row(number) for number in range(500)])
        reader = CacheReader(tmp_path / "c", HOME)
        pages = reader.pages(size=10, first=10)
        next(pages)
        pages.close()  # type: ignore[attr-defined]
        reader.close()
        cache.upsert([row(501)])


def test_many_rows_come_in_the_order_they_were_asked_for(tmp_path: Path) -> None:
    with Cache(tmp_path / "c", HOME) as cache:
        cache.upsert([row(number) for number in range(1_200)])
        wanted = [key(number) for number in (1_150, 3, 9_999, 700, 3, *range(1_100))]
        expected = [row(number) for number in (1_150, 3, 700, 3, *range(1_100))]
        assert list(cache.summaries(wanted)) == expected
        assert cache.summaries([]) == ()
