"""Dropping local copies: what may go, what must stay."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from popview.paths import Paths
from popview.store.cache import Cache, Facts
from popview.store.forgetting import DiskUse, Limits, disk_use, forget_copies, over_limits
from popview.store.journal import Journal
from popview.store.messages import Messages
from popview.types import SavedCopy, ServerProfile
from tests.store.samples import HOME, key, mark, row

KEYS = [key(number) for number in range(1, 6)]


class House:
    """A profile with five fetched messages: the first is marked, the second saved."""

    def __init__(self, folder: Path) -> None:
        self.paths = Paths.under(folder)
        self.messages = Messages(self.paths)
        self.journal = Journal(self.paths.journal)
        self.cache = Cache(self.paths.cache_file(HOME), HOME)
        self.cache.upsert([row(number) for number in range(1, 7)])
        for number, found in enumerate(KEYS, 1):
            with self.messages.writer(found) as writer:
                writer.write(b"x" * 100 * number)
                path = writer.commit()
            os.utime(path, (1_000 * number, 1_000 * number))
            self.cache.put_preview(found, 40, b"preview")
        self.cache.set_fetched(KEYS)
        for found in KEYS:
            self.cache.put_text(found, "a word")
        self.cache.set_facts(Facts(6, 6_021, 10_000.0))
        self.journal.add_marks([mark(1)])
        self.journal.add_saved([SavedCopy(mark(2), str(self.messages.path_of(key(2))), 200, 5.0)])

    def fetched(self) -> set[int]:
        """Return which messages the list calls fetched; they are those that lie on the disk."""
        listed = {found.rank for page in self.cache.pages() for found in page if found.is_fetched}
        assert {number for number, one in enumerate(KEYS, 1) if self.messages.exists(one)} == listed
        return listed


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Return such a profile."""
    made = House(tmp_path)
    yield made
    made.cache.close()
    made.journal.close()


def test_forgetting_all_keeps_what_is_marked_or_saved(house: House) -> None:
    dropped = forget_copies(house.paths, house.cache, house.journal, HOME)
    assert set(dropped) == set(KEYS[2:])
    assert house.fetched() == {1, 2}
    assert all(house.cache.preview(found) is None for found in KEYS)
    assert house.cache.find("word") == {key(1).identity, key(2).identity}, "what went is not found any more"


def test_what_was_fetched_since_the_last_listing_stays_where_the_server_gives_messages_away(
    house: House,
) -> None:
    house.cache.set_facts(Facts(6, 6_021, 3_500.0))
    house.journal.set_profile(HOME, ServerProfile(retr_hides=True))
    assert forget_copies(house.paths, house.cache, house.journal, HOME) == (key(3),)
    house.journal.set_profile(HOME, ServerProfile())
    assert set(forget_copies(house.paths, house.cache, house.journal, HOME)) == {key(4), key(5)}


def test_forgetting_some_leaves_the_rest(house: House) -> None:
    dropped = forget_copies(house.paths, house.cache, house.journal, HOME, [key(1), key(3), key(6)])
    assert dropped == (key(3),)
    assert house.fetched() == {1, 2, 4, 5}
    assert house.cache.preview(key(4)) is not None


def test_disk_use_is_what_lies_there(house: House) -> None:
    used = disk_use(house.paths, house.journal, HOME)
    assert (used.messages, used.saved) == (1_500, 200)
    assert used.cache > 4_096


def test_an_account_without_anything_uses_nothing(tmp_path: Path) -> None:
    with Journal(tmp_path / "j") as journal:
        assert disk_use(Paths.under(tmp_path), journal, HOME) == DiskUse()


@pytest.mark.parametrize(
    ("limits", "numbers"),
    [
        (Limits(), []),
        (Limits(octets=1_500), []),
        (Limits(octets=1_499), [3]),
        (Limits(octets=900), [3, 4]),
        (Limits(octets=1), [3, 4, 5]),
        (Limits(age_s=2_500), [3]),
        (Limits(age_s=1, octets=1), [3, 4, 5]),
    ],
)
def test_the_oldest_go_first_until_the_limits_hold(house: House, limits: Limits, numbers: list[int]) -> None:
    dropped = over_limits(house.paths, house.journal, HOME, KEYS, limits, now_s=6_000)
    assert dropped == tuple(key(number) for number in numbers)
