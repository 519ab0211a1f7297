"""The embedded server made worse, one fault at a time: make_demo(mail, dialogue=worse.WithoutTop).

Each is a Dialogue with one thing changed, named for what real servers do or what a test needs to provoke.
"""

import threading
from collections.abc import Iterator
from typing import ClassVar

from popview.demo.dialogue import Dialogue

__all__ = [
    "BreaksAt",
    "BrokenTopOf",
    "Busy",
    "ChangingSizes",
    "Delayed",
    "DropsAfter",
    "FailingUpdate",
    "LoginDelay",
    "OneWayIn",
    "RefusesDele",
    "TwinUidls",
    "WithoutCapa",
    "WithoutSingleUidl",
    "WithoutTop",
    "WithoutUidl",
    "WrongPassword",
]

REFUSED = b"-ERR command not implemented\r\n"


class WithoutTop(Dialogue):
    """No TOP, and CAPA says so."""

    def capabilities(self) -> list[str]:
        return [line for line in super().capabilities() if line != "TOP"]

    def _top(self, argument: bytes) -> bytes:
        return REFUSED


class WithoutUidl(Dialogue):
    """No UIDL, and CAPA says so."""

    def capabilities(self) -> list[str]:
        return [line for line in super().capabilities() if line != "UIDL"]

    def _uidl(self, argument: bytes) -> bytes:
        return REFUSED


class WithoutSingleUidl(Dialogue):
    """UIDL lists, but UIDL n answers without the number, as Twisted does."""

    def _uidl(self, argument: bytes) -> bytes:
        n = self.number(argument)
        if n is None:
            return super()._uidl(argument)
        return b"+OK " + self.service.maildrop.uid(n) + b"\r\n"


class WithoutCapa(Dialogue):
    """No CAPA, as popa3d and Solid; everything else works."""

    def _capa(self, argument: bytes) -> bytes:
        return REFUSED


class TwinUidls(Dialogue):
    """The first two messages have the same UIDL."""

    def _uidl(self, argument: bytes) -> bytes:
        same = self.service.maildrop.uid(1)
        return self._listing(
            argument, lambda n: b"%d %s\r\n" % (n, same if n == 2 else self.service.maildrop.uid(n))
        )


class BrokenTopOf(Dialogue):
    """TOP of message `n` alone is refused."""

    n: ClassVar[int] = 1

    def _top(self, argument: bytes) -> bytes:
        if argument.split(b" ")[0] == b"%d" % self.n:
            return b"-ERR message is damaged\r\n"
        return super()._top(argument)


class BreaksAt(Dialogue):
    """The line is dropped at `verb` of a message with this in its header, or nothing is said any more.

    What comes before it is answered, but for `is_hasty`: then its answers are lost with the line.
    """

    verb: ClassVar[bytes] = b"TOP"
    header: ClassVar[bytes] = b"Subject: Letter 4\r\n"
    stalls: ClassVar[bool] = False
    is_hasty: ClassVar[bool] = False
    is_mended: ClassVar[bool] = False
    _is_silent = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        for line in [data] if self.is_hasty else data.splitlines(keepends=True):
            yield from super().feed(line)

    def answer(self, line: bytes) -> bytes:
        verb, _, argument = line.partition(b" ")
        n = self.number(argument.split(b" ")[0]) if verb == self.verb and not self.is_mended else None
        if self._is_silent or (n is not None and self.header in self.service.maildrop.head(n, 0)):
            self.log.commands.append(line.decode("latin-1"))
            if not self.stalls:
                raise ConnectionAbortedError
            self._is_silent = True
            return b""
        return super().answer(line)


class ChangingSizes(Dialogue):
    """LIST's sizes are never those of RETR, as with servers that count LF as one."""

    def _list(self, argument: bytes) -> bytes:
        box = self.service.maildrop
        return self._listing(argument, lambda n: b"%d %d\r\n" % (n, box.whole(n).count(b"\n") + 7))


class RefusesDele(Dialogue):
    """DELE of message `n` is refused."""

    n: ClassVar[int] = 1

    def _dele(self, argument: bytes) -> bytes:
        if argument == b"%d" % self.n:
            return b"-ERR message is protected\r\n"
        return super()._dele(argument)


class FailingUpdate(Dialogue):
    """QUIT after a DELE says that not all were removed (RFC 1939 section 6), and removes none."""

    def _quit(self, argument: bytes) -> bytes:
        had_some = bool(self.deleted)
        self.deleted.clear()
        answer = super()._quit(argument)
        return b"-ERR [SYS/TEMP] some deleted messages not removed\r\n" if had_some else answer


class WrongPassword(Dialogue):
    """Every login is refused with [AUTH]."""

    def _sign_in(self, user: str, password: str) -> bytes:
        return b"-ERR [AUTH] Wrong user name or password\r\n"


class Busy(Dialogue):
    """Every login finds the mailbox locked."""

    def _sign_in(self, user: str, password: str) -> bytes:
        return b"-ERR [IN-USE] Do you have another session?\r\n"


class LoginDelay(Dialogue):
    """Every login comes too early (RFC 2449 section 8.1.1)."""

    def _sign_in(self, user: str, password: str) -> bytes:
        return b"-ERR [LOGIN-DELAY] minimum time between checks is 60 seconds\r\n"


class OneWayIn(Dialogue):
    """Only USER and PASS let in: APOP is offered but never matches, AUTH is unknown."""

    def capabilities(self) -> list[str]:
        return [line for line in super().capabilities() if not line.startswith("SASL")]

    def _apop(self, argument: bytes) -> bytes:
        return b"-ERR [AUTH] Wrong digest\r\n"

    def _auth(self, argument: bytes) -> bytes:
        return REFUSED


class DropsAfter(Dialogue):
    """The line is dropped after so many commands, in the middle of the answer to the last."""

    commands: ClassVar[int] = 10

    def feed(self, data: bytes) -> Iterator[bytes]:
        for piece in super().feed(data):
            if len(self.log.commands) >= self.commands:
                yield piece[: len(piece) // 2]
                raise ConnectionAbortedError
            yield piece


class Delayed(Dialogue):
    """Every batch of commands is answered so much later; log.batches counts the round trips."""

    delay_s: ClassVar[float] = 0.05

    def feed(self, data: bytes) -> Iterator[bytes]:
        threading.Event().wait(self.delay_s)
        yield from super().feed(data)
