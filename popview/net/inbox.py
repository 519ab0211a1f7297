"""The inbox of a worker: wishes from any thread, and a wake-up that ends every wait.

Implements transport.Wishes for whoever waits. What an arriving wish means at the moment is said by `on_wish`,
which the session sets; it runs in the worker's thread. Stops are counted, since a second one cuts.
"""

from collections import deque
from collections.abc import Callable

from popview.errors import Cancelled
from popview.net.traffic import Intent, Stop, Ticket
from popview.net.wake import WakeUp


class Inbox:
    """`put` from any thread; everything else from the worker's."""

    def __init__(self) -> None:
        self._arrived: deque[Intent | None] = deque()
        self._wake = WakeUp()
        self._queued: deque[Intent] = deque()
        self._stops: dict[Ticket, int] = {}
        self.on_wish: Callable[[Intent], bool] | None = None
        self.serving: frozenset[Ticket] = frozenset()
        self.on_stop: Callable[[Ticket, int], None] | None = None
        self.ending = False

    def put(self, intent: Intent | None) -> None:
        """Hand in a wish; None: the worker is to end."""
        self._arrived.append(intent)
        self._wake.ring()

    # -- transport.Wishes ----------------------------------------------------------------------

    def fileno(self) -> int:
        """Return what becomes readable when a wish arrives."""
        return self._wake.fileno()

    def waiting(self) -> bool:
        """Say cheaply whether something has arrived."""
        return bool(self._arrived)

    def attend(self) -> None:
        """Take what arrived: serve it now, or queue it. Cancelled where that is how a Stop is taken now."""
        self._wake.calm()
        while self._arrived:
            intent = self._arrived.popleft()
            if intent is None:
                self.ending = True
                self._stop_all()
            elif isinstance(intent, Stop):
                self._stop(intent.target)
            elif self.on_wish is None or not self.on_wish(intent):
                self._queued.append(intent)

    # -- the worker's loop ---------------------------------------------------------------------

    def take(self) -> Intent | None:
        """Return the next queued wish, None where there is none."""
        return self._queued.popleft() if self._queued else None

    def take_if(self, wanted: Callable[[Intent], bool]) -> Intent | None:
        """Return the first queued wish where it is wanted; the order of the others is kept."""
        if self._queued and wanted(self._queued[0]):
            return self._queued.popleft()
        return None

    def put_back(self, intent: Intent) -> None:
        """Put a wish that could not be served yet in front again."""
        self._queued.appendleft(intent)

    def peek(self) -> Intent | None:
        """Return the next queued wish and leave it there."""
        return self._queued[0] if self._queued else None

    def stops(self, ticket: Ticket) -> int:
        """Return how often the person stopped this ticket."""
        return self._stops.get(ticket, 0) + (1 if self.ending else 0)

    def forget(self, ticket: Ticket) -> None:
        """Drop the count of a ticket whose final report went out."""
        self._stops.pop(ticket, None)

    def close(self) -> None:
        """Give back the wake-up's sockets."""
        self._wake.close()

    def _stop(self, ticket: Ticket) -> None:
        self._stops[ticket] = count = self._stops.get(ticket, 0) + 1
        if ticket in self.serving and self.on_stop is not None:
            self.on_stop(ticket, count)

    def _stop_all(self) -> None:
        """Stop what nobody has stopped yet: an end behind a Stop is no second Stop, which would cut."""
        for ticket in self.serving:
            if self.on_stop is not None and ticket not in self._stops:
                self.on_stop(ticket, 1)


def cancel(ticket: Ticket, count: int) -> None:
    """Take a Stop where nothing can be drained yet: in the middle of connecting or signing in."""
    raise Cancelled
