"""Whether answers and commands are still in step, asked before DELE is said, and before QUIT makes it final.

A server that says +OK twice to one DELE shifts all answers behind it: the last DELE is then "answered"
before it was carried out, and the answer to QUIT is a DELE's. Answers to DELE look all alike, so STAT goes
out behind the last of them, in the same write: its answer cannot be mistaken. It costs no round trip. The
headers that prove are asked for in the same way (one body too many, and each proves the next message), and
so is RSET, whose +OK looks like any other.

The numbers that STAT can give are known: what was there, or that without what was deleted (RFC 1939 section
5 leaves it out; Twisted counts it, with no octets; who deletes at QUIT alone may leave all as it was).
Everything else is a line that nobody asked for, or a server that counts in a way of its own: sizes that grow
while they are read (GNU mailutils), no size at all, mail that came in between, a refusal. So STAT is asked
twice more, each alone. Where all three answers are the same word for word there is nothing between them and
their questions; else something stood before the first.
"""

from collections.abc import Collection

from popview.errors import RemoteProtocolError
from popview.net.driver import Answer, Call
from popview.net.refusals import shown
from popview.net.visit import Visit
from popview.pop3 import commands, events
from popview.pop3.listings import stat
from popview.types import ProblemKind

ASKED = 3
"""An answer that comes two places late is still seen: a server that says more than that says it at once."""


class InStep:
    """One question of a session, held against the STAT at its beginning."""

    def __init__(self, visit: Visit, seconds: float = 0.0) -> None:
        self._visit, self._driver, self._seconds = visit, visit.driver, seconds
        self._asked: Call | None = None
        self._last: Answer | None = None

    def ask(self) -> None:
        """Queue STAT behind what is queued already."""
        self._asked = Call(commands.Stat(), seconds=self._seconds)
        self._driver.put(self._asked)

    @property
    def is_asked(self) -> bool:
        """True where STAT was queued."""
        return self._asked is not None

    @property
    def is_owed(self) -> bool:
        """True where the answer was asked for and never came."""
        return self._asked is not None and self._asked.answer is None

    @property
    def is_short(self) -> bool:
        """True where the last answer counts fewer messages than there were at the beginning."""
        found = stat(self._last.text) if isinstance(self._last, events.Accepted) else None
        return found is not None and found[0] < self._visit.count

    def judge(self, deleted: Collection[int] = ()) -> None:
        """Wait for the answer. RemoteProtocolError where it is another command's, or nobody's.

        deleted: octets of each message whose DELE was accepted; -1 where they are not known. NetworkError and
        what the wishes raise, as Driver.run.
        """
        if self._asked is None:
            self.ask()
        asked = self._asked
        assert asked is not None
        self._driver.run(lambda: asked.answer is not None)
        first = self._last = asked.answer
        assert first is not None
        if self._can_be(first, deleted):
            return
        for _ in range(1, ASKED):
            self._last = self._driver.ask(commands.Stat(), alone=True, seconds=self._seconds)
            if (type(self._last), self._last.text) != (type(first), first.text):
                said = shown(first.text)
                raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, said, reason="stat", command="STAT")

    def _can_be(self, answer: Answer, deleted: Collection[int]) -> bool:
        """Say whether these are the numbers that this STAT can give."""
        found = stat(answer.text) if isinstance(answer, events.Accepted) else None
        if found is None or min(deleted, default=0) < 0:
            return False
        all_there, all_octets = self._visit.count, self._visit.octets
        counts = (all_there, all_there - len(deleted))
        return found[0] in counts and found[1] in (all_octets, all_octets - sum(deleted))
