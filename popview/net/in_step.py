"""Whether answers and commands are still in step, asked before DELE is said, and before QUIT makes it final.

A server that says +OK twice to one DELE shifts all answers behind it: the last DELE is then "answered"
before it was carried out, and the answer to QUIT is a DELE's. Answers to DELE look all alike, so STAT goes
out behind the last of them, in the same write: its answer has a form of its own. It costs no round trip.
The headers that prove are asked for in the same way: one body too many, and each proves the next message.

Only the form counts (the digits may be any: Twisted counts deleted messages, others do not). A server that
answers STAT otherwise behind a DELE would be no worse than one without this question: it is asked twice more,
and where no answer has the form, the form tells nothing.
"""

import re

from popview.errors import RemoteProtocolError
from popview.net.driver import Answer, Call
from popview.net.refusals import shown
from popview.net.visit import Visit
from popview.pop3 import commands, events
from popview.types import ProblemKind

ASKED = 3
"""An answer that comes two places late is still seen: a server that says more than that says it at once."""

_DIGITS = re.compile(rb"[0-9]+")


def form(text: bytes) -> bytes:
    """Return what stands behind +OK with every number written 0."""
    return _DIGITS.sub(b"0", text.strip())


class InStep:
    """One session's question; the form is that of STAT's answer at its beginning."""

    def __init__(self, visit: Visit) -> None:
        self._visit, self._driver = visit, visit.driver
        self._asked: Call | None = None

    def ask(self) -> None:
        """Queue STAT behind what is queued already."""
        self._asked = Call(commands.Stat())
        self._driver.put(self._asked)

    @property
    def is_asked(self) -> bool:
        """True where STAT was queued."""
        return self._asked is not None

    @property
    def is_owed(self) -> bool:
        """True where the answer was asked for and never came."""
        return self._asked is not None and self._asked.answer is None

    def judge(self) -> None:
        """Wait for the answer. RemoteProtocolError where a later one has the form that the first should have.

        NetworkError and what the wishes raise, as Driver.run.
        """
        if self._asked is None:
            self.ask()
        asked = self._asked
        assert asked is not None
        self._driver.run(lambda: asked.answer is not None)
        assert asked.answer is not None
        if self._has_form(asked.answer):
            return
        for _ in range(1, ASKED):
            if self._has_form(self._driver.ask(commands.Stat(), alone=True)):
                said = shown(asked.answer.text)
                raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, said, reason="stat", command="STAT")

    def _has_form(self, answer: Answer) -> bool:
        return isinstance(answer, events.Accepted) and form(answer.text) == form(self._visit.said_count)
