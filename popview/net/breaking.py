"""Messages at which the server breaks off: after the second time left alone, so that the others go on.

Some servers hang up, fall silent or talk nonsense at one message, where they should refuse it. A line that
drops looks the same, so one break says nothing: it takes two in different sessions, at the same command of
the same message and at the same place of its answer, and no success in between. With commands sent ahead the
first that is not answered is the suspect; the next session asks for it last and alone.
"""

from collections.abc import Callable

from popview.errors import StoreError
from popview.net.driver import Driver
from popview.net.means import Means
from popview.net.traffic import Listed, Ticket
from popview.pop3 import commands
from popview.pop3.command import Command
from popview.store.cache import HEADER as HEADER
from popview.types import Key

TWICE = 2

CAREFUL = 100
"""Headers asked for one by one after a session that broke: what the server had answered last may never have
left it, and then the suspect is not at fault, but one of those that were to come next."""

PREVIEW, MESSAGE = "TOP", "RETR"
"""What is told apart besides HEADER: who breaks off in a body may show the header."""


class Breakers:
    """What one session knows of them. It is read when it is first asked for: few mailboxes have one."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self._known: dict[tuple[str, str], int] | None = None

    @property
    def _times(self) -> dict[tuple[str, str], int]:
        if self._known is None:
            self._known = self._means.cache.breakers()
        return self._known

    @property
    def must_beware(self) -> bool:
        """Return whether any message is suspected, or the last session broke. StoreError."""
        return self._means.has_broken or bool(self._times)

    def is_set_aside(self, identity: str | None, *asked: str) -> bool:
        """Return whether the server broke off twice at one of these commands. StoreError."""
        return bool(self._times) and any(self._times.get((identity or "", one), 0) >= TWICE for one in asked)

    def is_suspect(self, identity: str | None, asked: str) -> bool:
        """Return whether it broke off once. StoreError."""
        return self._times.get((identity or "", asked)) == 1

    def went_well(self, identity: str | None, *asked: str) -> None:
        """Forget what was noted: it was answered, or the person wants it tried again. StoreError."""
        noted = [one for one in asked if (identity or "", one) in self._times]
        if identity and noted:
            self._means.cache.forget_breaks(identity, noted)
            for one in noted:
                del self._times[identity, one]

    def in_turn(
        self, wanted: list[int], identity_of: Callable[[int], str | None]
    ) -> tuple[list[int], list[int], set[int]]:
        """Return whose header is not asked for, whose is (from the end, suspects last), and whose alone.

        StoreError.
        """
        if not self.must_beware:
            return [], wanted, set()
        names = {number: identity_of(number) for number in wanted}
        aside = [number for number, name in names.items() if self.is_set_aside(name, HEADER)]
        suspects = [number for number, name in names.items() if self.is_suspect(name, HEADER)]
        others = sorted(names.keys() - {*aside, *suspects})
        alone = {*suspects, *others[-CAREFUL:]} if self._means.has_broken else set(suspects)
        return aside, suspects + others, alone

    def broke(self, driver: Driver, identity_of: Callable[[Ticket, int], str | None]) -> None:
        """Note at which message a session broke, if it was at one; from the second time on its row says so.

        identity_of: what this session has proved of a number, for the wish with this ticket.
        """
        self._means.has_broken = True
        call, octets = driver.waited_for or (None, 0)
        asked, number = asked_for(call.command) if call is not None else ("", 0)
        identity = identity_of(call.ticket, number) if call is not None and number else None
        if call is None or identity is None:
            return
        cache = self._means.cache
        try:
            cache.note_break(identity, asked, octets)
            row = cache.summary(Key(self._means.account, identity))
        except StoreError as error:  # the break itself is on its way to the person
            self._means.transcript.note(f"the break was not kept: {error.kind}")
            return
        self._known = None
        if row is not None and row.is_breaker:
            self._means.tell(Listed(call.ticket, self._means.account, (row,)))


def asked_for(command: Command) -> tuple[str, int]:
    """Return what a command asks of which message; ("", 0) where it is about none."""
    match command:
        case commands.Top(n=number, lines=lines):
            return (PREVIEW if lines else HEADER), number
        case commands.Retr(n=number):
            return MESSAGE, number
        case _:
            return "", 0
