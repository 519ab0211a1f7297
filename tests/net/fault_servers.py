"""Faults to put between a client and a good server: at a command, in the octets of its answer, or in time.

class_ = at("UIDL", cut(0.5), goodbye)        half of UIDL's answer, then FIN
"""

import threading
from collections.abc import Callable, Iterator

from popview.demo.dialogue import Dialogue

Change = Callable[[bytes], bytes]


class Goodbye(ConnectionAbortedError):
    """Raised inside a dialogue: the server closes."""


def at(
    verb: str,
    change: Change = lambda answer: answer,
    *,
    close: bool = False,
    mute: bool = False,
    nth: int = 1,
    piece: int = 0,
    delay_s: float = 0.0,
) -> type[Dialogue]:
    """Return a server that does this to its n-th answer to a line ("" is any, "TOP " all that begin so).

    `piece` and `delay_s`: in which pieces, and how long it waits in front of each. Then it hangs up (`close`)
    or says nothing more (`mute`).
    """

    class Faulty(Dialogue):
        seen = 0
        is_mute = False

        def feed(self, data: bytes) -> Iterator[bytes]:
            for line in data.split(b"\n")[:-1]:
                if self.is_mute:
                    return
                is_meant = means(verb, line)
                self.seen += is_meant
                for answer in super().feed(line + b"\n"):
                    if is_meant and self.seen == nth:
                        yield from pieces(change(answer), piece, delay_s)
                        self.is_mute = mute
                        if close:
                            raise Goodbye
                    else:
                        yield answer

    return Faulty


def means(verb: str, line: bytes) -> bool:
    """Say whether a line is the one: with a blank at the end of `verb` its beginning counts."""
    said = line.strip().upper()
    wanted = verb.encode()
    return said.startswith(wanted) if not verb or verb in WITH_MORE or verb[-1] == " " else said == wanted


WITH_MORE = ("APOP", "USER", "PASS")


def pieces(data: bytes, size: int, delay_s: float) -> Iterator[bytes]:
    """Yield data in pieces, each after a pause."""
    for start in range(0, len(data), size or len(data) or 1):
        if delay_s:
            threading.Event().wait(delay_s)
        yield data[start : start + (size or len(data))]


def cut(share: float) -> Change:
    """Keep the beginning."""
    return lambda answer: answer[: int(len(answer) * share)]


def but(octets: int) -> Change:
    """Leave out so many octets at the end."""
    return lambda answer: answer[:-octets]


def instead(text: bytes) -> Change:
    """Say something else."""
    return lambda answer: text


def behind(text: bytes) -> Change:
    """Say something more."""
    return lambda answer: answer + text


def before(text: bytes) -> Change:
    """Say something first."""
    return lambda answer: text + answer


def status(text: bytes) -> Change:
    """Replace the status line, keep the rest."""
    return lambda answer: text + answer[answer.index(b"\n") + 1 :]


def swap(old: bytes, new: bytes) -> Change:
    """Replace octets."""
    return lambda answer: answer.replace(old, new)


def endless(verb: str, first: bytes, again: bytes) -> type[Dialogue]:
    """Return a server whose answer to a verb never ends."""

    class Endless(Dialogue):
        def feed(self, data: bytes) -> Iterator[bytes]:
            for line in data.split(b"\n")[:-1]:
                if means(verb, line):
                    yield first
                    block = again * (65_536 // len(again) + 1)
                    while True:
                        yield block
                yield from super().feed(line + b"\n")

    return Endless


def greets(line: bytes, *, close: bool = False) -> type[Dialogue]:
    """Return a server with another greeting."""

    class Greeting(Dialogue):
        def greeting(self) -> bytes:
            return line

        def feed(self, data: bytes) -> Iterator[bytes]:
            if close:
                raise Goodbye
            yield from super().feed(data)

    return Greeting


def named(rows: dict[int, bytes]) -> type[Dialogue]:
    """Return a server whose messages have these ids; others keep theirs."""

    class Named(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            uid = self.service.maildrop.uid
            return self._listing(argument, lambda n: b"%d %s\r\n" % (n, rows.get(n, uid(n))))

    return Named
