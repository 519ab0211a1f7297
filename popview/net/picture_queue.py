"""What the picture worker is to do: wishes from any thread, and a wake-up that ends every wait.

Implements transport.Wishes for the load that runs; a Stop of it, or the end, cancels it.
"""

import selectors
from collections import deque
from collections.abc import Callable

from popview.errors import Cancelled
from popview.net.picture_traffic import (
    Intent,
    LoadPictures,
    PicturesLoaded,
    PicturesProgress,
    Report,
    StopPictures,
    Ticket,
)
from popview.net.pictures import Limits, PictureLoader
from popview.net.transport.web import WebDialer
from popview.net.wake import WakeUp
from popview.types import PictureFault

__all__ = ["PictureQueue", "serve"]


class PictureQueue:
    """`put` from any thread; everything else from the worker's."""

    def __init__(self) -> None:
        self._arrived: deque[Intent | None] = deque()
        self._wake = WakeUp()
        self._queued: deque[LoadPictures] = deque()
        self._stopped: set[Ticket] = set()
        self.current: Ticket = 0
        self.ending = False

    def put(self, intent: Intent | None) -> None:
        """Hand in a wish; None: the worker is to end."""
        self._arrived.append(intent)
        self._wake.ring()

    def fileno(self) -> int:
        """Return what becomes readable when a wish arrives."""
        return self._wake.fileno()

    def waiting(self) -> bool:
        """Say cheaply whether something has arrived."""
        return bool(self._arrived)

    def attend(self) -> None:
        """Take what arrived. Cancelled where the load that runs was stopped."""
        self._wake.calm()
        while self._arrived:
            intent = self._arrived.popleft()
            if intent is None:
                self.ending = True
            elif isinstance(intent, StopPictures):
                self._stopped.add(intent.target)
            else:
                self._queued.append(intent)
        if self.current and (self.ending or self.current in self._stopped):
            raise Cancelled

    def take(self) -> LoadPictures | None:
        """Wait for the next load and return it; None: the worker is to end."""
        self.current = 0
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno(), selectors.EVENT_READ)
            while not self._queued and not self.ending:
                selector.select()
                self.attend()
        if self.ending:
            return None
        load = self._queued.popleft()
        self.current = load.ticket
        return load

    def was_stopped(self, ticket: Ticket) -> bool:
        """Return whether a load was stopped before it began; asked once."""
        stopped = ticket in self._stopped
        self._stopped.discard(ticket)
        return stopped

    def close(self) -> None:
        """Give back the wake-up's sockets."""
        self._wake.close()


def serve(
    queue: PictureQueue, dialer: WebDialer, tell: Callable[[Report], None], limits: Limits | None = None
) -> None:
    """Carry out loads until the end; each ends in exactly one PicturesLoaded."""
    while (load := queue.take()) is not None:
        ticket, total = load.ticket, len(load.addresses)
        if queue.was_stopped(ticket):
            tell(PicturesLoaded(ticket, (), tuple((one, PictureFault.STOPPED) for one in load.addresses)))
            continue

        def progress(done: int, ticket: Ticket = ticket, total: int = total) -> None:
            tell(PicturesProgress(ticket, done, total))

        contents, faults = PictureLoader(dialer, queue, limits).load(load.addresses, progress)
        queue.was_stopped(ticket)
        tell(PicturesLoaded(ticket, contents, faults))
