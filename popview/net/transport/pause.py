"""A wait that the person can end."""

import selectors

from popview.net.transport.link import Clock, Wishes


def pause(wishes: Wishes, clock: Clock, seconds: float) -> None:
    """Wait, attending wishes; raises what they raise (Cancelled)."""
    until = clock.now() + seconds
    with selectors.DefaultSelector() as selector:
        selector.register(wishes.fileno(), selectors.EVENT_READ)
        while (left := until - clock.now()) > 0:
            if selector.select(left):
                wishes.attend()
