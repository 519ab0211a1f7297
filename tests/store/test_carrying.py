"""What moves from a message's old name to its new one."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from popview.store.cache import Cache
from popview.store.journal import Journal
from tests.store.samples import HOME, WORK, key, mark, row


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal(tmp_path / "journal.sqlite") as made:
        yield made


def test_what_the_new_name_has_already_stays(journal: Journal) -> None:
    journal.add_marks([mark(1), mark(2)])
    journal.set_seen([key(1)], True)
    journal.set_protected([key(2)], True)
    journal.carry_over(HOME, [(key(1).identity, key(2).identity)])
    assert journal.marks() == (mark(2),)
    assert journal.seen(HOME) == journal.protected(HOME) == {key(2)}


def test_another_account_is_not_touched(journal: Journal) -> None:
    journal.add_marks([mark(1, WORK)])
    journal.carry_over(HOME, [(key(1).identity, key(2).identity)])
    assert journal.marks() == (mark(1, WORK),)


def test_the_old_row_takes_the_new_one_s_place_with_all_it_has(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache.sqlite", HOME) as cache:
        cache.upsert([row(1, is_gone=True, subject="tea"), row(2, subject="tea")])
        cache.put_preview(key(1), 40, b"old")
        cache.put_text(key(1), "apple")
        cache.put_text(key(2), "pear")
        cache.set_renamed([(key(1).identity, key(2).identity)])
        cache.carry_over([(key(1).identity, key(2).identity), ("Unobody", "Ueither")])
        found = [one for page in cache.pages() for one in page]
        new = row(2)
        old = row(1, subject="tea", is_previewed=True)
        assert found == [replace(old, key=new.key, rank=new.rank, size=new.size)]
        assert cache.preview(key(2)) is not None
        assert cache.find("apple") == {key(2).identity}
        assert cache.find("pear") == frozenset()
        assert cache.renamed() == ()


def test_a_message_that_breaks_the_session_does_so_under_its_new_name(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache.sqlite", HOME) as cache:
        cache.upsert([row(1), row(2)])
        cache.note_break(key(1).identity, "RETR", 0)
        cache.carry_over([(key(1).identity, key(2).identity)])
        assert cache.breakers() == {(key(2).identity, "RETR"): 1}
        cache.drop([key(2)])
        assert cache.breakers() == {}
