"""The wake-up that ends a wait."""

import selectors
from collections.abc import Iterator

import pytest

from popview.net.wake import WakeUp


@pytest.fixture
def wake() -> Iterator[WakeUp]:
    made = WakeUp()
    yield made
    made.close()


def is_readable(wake: WakeUp) -> bool:
    with selectors.DefaultSelector() as selector:
        selector.register(wake.fileno(), selectors.EVENT_READ)
        return bool(selector.select(0))


def test_it_is_readable_from_the_ring_to_the_calm(wake: WakeUp) -> None:
    assert not is_readable(wake)
    wake.ring()
    wake.ring()
    assert is_readable(wake)
    wake.calm()
    assert not is_readable(wake)


def test_a_million_rings_do_not_block(wake: WakeUp) -> None:
    for _ in range(100_000):
        wake.ring()
    wake.calm()
    assert not is_readable(wake)


def test_ringing_after_the_close_does_no_harm(wake: WakeUp) -> None:
    wake.close()
    wake.ring()
