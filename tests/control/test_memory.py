"""What is settled is no longer walked over, and is freed when it goes."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest

from popview.control import memory
from popview.control.memory import Collector, settle


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


def test_a_worker_thread_never_frees_what_hangs_together(qapp) -> None:
    collector = Collector()
    collector.start()
    freed: list[str] = []
    row = Row()
    row.itself = row
    weakref.finalize(row, lambda: freed.append(threading.current_thread().name))
    del row

    def work() -> None:
        for _ in range(20_000):
            cycle: list[object] = []
            cycle.append(cycle)

    worker = threading.Thread(target=work, name="worker")
    worker.start()
    worker.join()
    assert freed == []
    collector.look()
    collector.stop()
    assert freed == [threading.current_thread().name]


def test_the_rounds_are_given_back_with_the_last_house(qapp) -> None:
    first, second = Collector(), Collector()
    first.start()
    second.start()
    second.start()
    assert not gc.isenabled()
    first.stop()
    assert not gc.isenabled()
    second.stop()
    second.stop()
    assert gc.isenabled()


def test_nothing_is_done_while_nothing_has_gathered(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[int] = []
    monkeypatch.setattr(memory.gc, "get_count", lambda: (10, 0, 0))
    monkeypatch.setattr(memory.gc, "collect", rounds.append)
    Collector().look()
    assert rounds == []
    monkeypatch.setattr(memory.gc, "get_count", lambda: (9_999, 99, 0))
    Collector().look()
    assert rounds == [1]


def test_rounds_wait_while_mail_is_under_way_but_not_for_ever(qapp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory.gc, "get_count", lambda: (10_000, 0, 0))
    rounds: list[int] = []
    monkeypatch.setattr(memory.gc, "collect", rounds.append)
    busy = True
    collector = Collector(is_busy=lambda: busy)
    for _ in range(memory._LONGEST_MS // memory._LOOK_MS - 1):
        collector.look()
    assert rounds == []
    collector.look()
    assert rounds == [0]
    collector.look()
    assert rounds == [0]
    busy = False
    collector.look()
    assert rounds == [0, 0]


def test_nothing_is_walked_over_where_the_collector_rested_all_along() -> None:
    gc.disable()
    rounds: list[str] = []
    gc.callbacks.append(lambda phase, info: rounds.append(phase))
    try:
        settle()
        assert rounds == []
        assert gc.get_freeze_count() > 0
    finally:
        gc.callbacks.pop()
        gc.enable()
