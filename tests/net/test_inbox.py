"""The inbox: wishes from any thread, stops counted, order kept."""

import threading
from collections.abc import Iterator

import pytest

from popview.errors import Cancelled
from popview.net.inbox import Inbox, cancel
from popview.net.traffic import Finished, Stop, Unmarked


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    made = Inbox()
    yield made
    made.close()


def wish(ticket: int) -> Unmarked:
    return Unmarked(ticket, ())


def test_wishes_come_out_in_their_order(inbox: Inbox) -> None:
    for ticket in (1, 2, 3):
        inbox.put(wish(ticket))
    assert inbox.waiting()
    assert inbox.take() is None, "nothing is queued before it was attended"
    inbox.attend()
    assert not inbox.waiting()
    assert inbox.peek() == wish(1)
    assert [inbox.take(), inbox.take(), inbox.take(), inbox.take()] == [wish(1), wish(2), wish(3), None]


def test_what_is_served_at_once_is_not_queued(inbox: Inbox) -> None:
    inbox.on_wish = lambda intent: intent.ticket == 2  # type: ignore[union-attr]
    inbox.put(wish(1))
    inbox.put(wish(2))
    inbox.attend()
    assert (inbox.take(), inbox.take()) == (wish(1), None)


def test_stops_are_counted_and_reach_who_serves_the_ticket(inbox: Inbox) -> None:
    heard: list[tuple[int, int]] = []
    inbox.on_stop = lambda ticket, count: heard.append((ticket, count))
    inbox.serving = frozenset({1})
    for target in (1, 2, 1):
        inbox.put(Stop(target))
    inbox.attend()
    assert heard == [(1, 1), (1, 2)]
    assert (inbox.stops(1), inbox.stops(2), inbox.stops(3)) == (2, 1, 0)
    inbox.forget(1)
    assert inbox.stops(1) == 0


def test_the_end_stops_everything(inbox: Inbox) -> None:
    inbox.on_stop, inbox.serving = cancel, frozenset({1})
    inbox.put(None)
    with pytest.raises(Cancelled):
        inbox.attend()
    assert inbox.ending
    assert inbox.stops(99) == 1


def test_a_wish_put_back_is_first_again(inbox: Inbox) -> None:
    inbox.put(wish(1))
    inbox.attend()
    inbox.put_back(wish(9))
    assert inbox.take_if(lambda intent: intent == wish(1)) is None
    assert inbox.take_if(lambda intent: intent == wish(9)) == wish(9)


def test_nothing_is_lost_between_many_threads(inbox: Inbox) -> None:
    def work(start: int) -> None:
        for ticket in range(start, start + 200):
            inbox.put(wish(ticket))

    threads = [threading.Thread(target=work, args=(n * 1000,)) for n in range(4)]
    for thread in threads:
        thread.start()
    got: list[int] = []
    while len(got) < 800:
        inbox.attend()
        while (intent := inbox.take()) is not None:
            assert isinstance(intent, Unmarked)
            got.append(intent.ticket)
    for thread in threads:
        thread.join()
    assert len(set(got)) == 800
    assert Finished(1).ticket == 1
