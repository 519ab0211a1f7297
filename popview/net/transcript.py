"""The ring of a session's last lines, for "Protocol log" and for every Problem.

Secrets never enter: commands arrive as values whose str() is redacted, SASL continuations as "…". Runs of the
commands that name one message are counted, not listed, so that ten thousand pipelined headers cost next to
nothing.
"""

from collections import deque
from itertools import islice

from popview.pop3 import commands, events
from popview.pop3.command import Command

CUT = 200
"""Characters of one line that are kept; a server may say anything at any length."""

SHOWN = 3
"""Lines of a run of commands with one message each that are listed; the rest is counted."""

_TOP = commands.Top
_CHATTY = frozenset({_TOP, commands.Uidl, commands.List})


def printable(text: bytes | str) -> str:
    """Return a server's text on one line: control characters escaped, the rest cut."""
    if isinstance(text, bytes):
        text = text[: CUT * 4].decode("utf-8", "backslashreplace")
    if len(text) <= CUT and text.isprintable():
        return text  # nearly every line; ten thousand DELEs are shown one by one
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[: CUT + 1])
    return shown[:CUT] + "…" if len(shown) > CUT else shown


class Transcript:
    """Lines with "C: ", "S: " or "* " in front, oldest first; `fresh` hands each line out once."""

    def __init__(self, kept: int = 400) -> None:
        self._lines: deque[str] = deque(maxlen=kept)
        self._fresh: deque[str] = deque(maxlen=2 * kept)
        self._asked: dict[type[Command], int] = {}
        self._accepted: dict[type[Command], int] = {}
        self._more_asked = self._more_accepted = 0  # TOPs in a run that is long already
        self._is_long = self._is_long_accepted = False

    def sent(self, command: Command) -> None:
        """A command went out."""
        kind = type(command)
        if kind is _TOP and self._is_long:  # a hundred thousand times in a listing
            self._more_asked += 1
            return
        if kind in _CHATTY and getattr(command, "n", None) is not None:
            count = self._asked[kind] = self._asked.get(kind, 0) + 1
            if count > SHOWN:
                self._is_long = kind is _TOP
                return
        else:
            self._settle()
        self._put(f"C: {printable(str(command))}")

    def answered(self, answer: events.Accepted | events.Refused) -> None:
        """A reply came; its body is nobody's business."""
        if type(answer) is events.Accepted:
            kind = type(answer.command)
            if kind is _TOP and self._is_long_accepted:
                self._more_accepted += 1
                return
            if kind in _CHATTY and getattr(answer.command, "n", None) is not None:
                count = self._accepted[kind] = self._accepted.get(kind, 0) + 1
                if count > SHOWN:
                    self._is_long_accepted = kind is _TOP
                    return
            self._put(f"S: +OK {printable(answer.text)}".rstrip())
        else:
            self._put(f"S: -ERR {printable(answer.text)}".rstrip())

    def greeted(self, text: bytes) -> None:
        """The server said hello."""
        self._put(f"S: +OK {printable(text)}".rstrip())

    def challenged(self) -> None:
        """A SASL challenge came; it may hold what is secret."""
        self._put("S: + …")

    def responded(self, cancelled: bool) -> None:
        """A SASL response went out."""
        self._put("C: *" if cancelled else "C: …")

    def note(self, text: str) -> None:
        """Something that is nobody's line: connected, encrypted, closed."""
        self._settle()
        self._put(f"* {printable(text)}")

    def tail(self, count: int = 40) -> tuple[str, ...]:
        """Return the last lines, for a Problem."""
        self._settle()
        return tuple(islice(self._lines, max(len(self._lines) - count, 0), None))

    def fresh(self) -> tuple[str, ...]:
        """Return the lines that have not been handed out."""
        lines = tuple(self._fresh)
        self._fresh.clear()
        return lines

    def _settle(self) -> None:
        """Say how many lines were left out."""
        self._asked[_TOP] = self._asked.get(_TOP, 0) + self._more_asked
        self._accepted[_TOP] = self._accepted.get(_TOP, 0) + self._more_accepted
        self._more_asked = self._more_accepted = 0
        self._is_long = self._is_long_accepted = False
        for runs, side in ((self._asked, "asked"), (self._accepted, "accepted")):
            for kind, count in runs.items():
                if count > SHOWN:
                    self._put(f"* {count - SHOWN} more {kind.verb} {side}")
            runs.clear()

    def _put(self, line: str) -> None:
        self._lines.append(line)
        self._fresh.append(line)
