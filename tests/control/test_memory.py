"""What is settled is no longer walked over, and is freed when it goes."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from popview.control import memory
from popview.control.memory import settle


class Row:
    """Something the collector tracks."""


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(memory._Settled, "yes", False)
    yield
    gc.unfreeze()


def test_what_is_settled_is_no_longer_walked_over() -> None:
    row = Row()
    assert any(one is row for one in gc.get_objects())
    settle()
    assert not any(one is row for one in gc.get_objects())


def test_a_settled_row_is_freed_when_it_goes() -> None:
    row = Row()
    seen = weakref.ref(row)
    settle()
    del row
    assert seen() is None


def test_young_cycles_are_collected_first() -> None:
    row = Row()
    row.itself = row
    seen = weakref.ref(row)
    del row
    settle()
    assert seen() is None


def test_only_the_first_call_counts() -> None:
    settle()
    row = Row()
    settle()
    assert any(one is row for one in gc.get_objects())
