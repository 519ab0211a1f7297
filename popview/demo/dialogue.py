"""One session with the embedded server: command lines in, replies out, no sockets.

RFC 1939 (POP3), 2449 (CAPA, response codes), 2595 (STLS), 3206 ([AUTH]), 5034 (AUTH PLAIN).
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable, Iterator
from typing import ClassVar

from popview.demo.service import Service, SessionLog, State

__all__ = ["Dialogue", "Service", "SessionLog", "State", "stuffed"]

LONGEST_LINE = 8192  # RFC 2449 asks for 255; an AUTH response may be longer
ENOUGH = 256 * 1024  # replies are handed out in pieces of about this size


def stuffed(message: bytes, status: bytes = b"") -> bytes:
    """Return a status line, the message with its leading dots doubled, and the end mark.

    RFC 1939 section 3. In as few copies as there can be: a message may be of many megabytes.
    """
    if b"\r\n." in message:
        message = message.replace(b"\r\n.", b"\r\n..")
    return b"".join((status, b"." if message[:1] == b"." else b"", message, b".\r\n"))


class Dialogue:
    """The server's side of one session.

    `feed` takes what came in and yields replies in the order of the commands; `secure` is called
    when STLS's handshake is over, `close` when the link is gone. Deletions happen at QUIT only.
    A test makes a server worse by overriding a `_verb` method.
    """

    implementation: ClassVar[str] = "PopView-demo"

    def __init__(self, service: Service, log: SessionLog, stamp: str, *, tls: bool = False) -> None:
        self.service = service
        self.log = log
        self.stamp = stamp
        self.state = State.AUTHORIZATION
        self.starts_tls = False  # STLS was accepted: the link's next bytes are a handshake
        self.log.tls = tls
        self.user = ""
        self.count = 0
        self.deleted: set[int] = set()
        self._rest = b""
        self._holds_lock = False

    # -- the link's side ------------------------------------------------------------------------

    def greeting(self) -> bytes:
        """Return the first line, with the stamp for APOP."""
        return b"+OK PopView demo mailbox ready <%s>\r\n" % self.stamp.encode()

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Take input and yield the replies, joined to pieces worth a write.

        What comes behind an accepted STLS in the same input is dropped: it was not protected.
        """
        self.log.batches += 1
        lines = (self._rest + data).split(b"\n")
        self._rest = lines.pop()
        replies: list[bytes] = []
        held = 0
        for line in lines:
            reply = self.answer(line.removesuffix(b"\r"))
            replies.append(reply)
            held += len(reply)
            if self.state is State.ENDED or self.starts_tls:
                self._rest = b""
                break
            if held >= ENOUGH:
                yield b"".join(replies)
                replies, held = [], 0
        if len(self._rest) > LONGEST_LINE:
            self.state = State.ENDED
            replies.append(b"-ERR command line too long\r\n")
        if replies:
            yield b"".join(replies)

    def secure(self) -> None:
        """Begin anew after the handshake (RFC 2595 section 4)."""
        self.starts_tls = False
        self.log.tls = True
        self.user = ""
        self._rest = b""

    def close(self) -> None:
        """Forget what was marked and free the mailbox: without QUIT nothing is deleted."""
        self._release()
        self.state = State.ENDED
        self.log.ended = True

    # -- commands -------------------------------------------------------------------------------

    def answer(self, line: bytes) -> bytes:
        """Return the whole reply to one command line without its line end."""
        if self.state is State.CHALLENGED:
            return self._response(line)
        verb, _, argument = line.partition(b" ")
        name = verb.upper().decode("latin-1")
        secret = name in ("PASS", "AUTH", "APOP")
        shown = f"{name} ***" if secret else line.decode("latin-1")
        self.log.commands.append(shown)
        command = COMMANDS.get(name)
        if command is None:
            return b"-ERR unknown command\r\n"
        states, method = command
        if self.state not in states:
            return b"-ERR not in this state\r\n"
        reply: bytes = getattr(self, method)(argument)
        return reply

    def capabilities(self) -> list[str]:
        """Return CAPA's lines; what serves only to sign in is left out afterwards (RFC 2449)."""
        told = ["TOP", "UIDL", "RESP-CODES", "AUTH-RESP-CODE", "PIPELINING", "EXPIRE NEVER"]
        if self.state is State.AUTHORIZATION:
            told += ["USER", "SASL PLAIN"]
            if self.service.offers_stls and not self.log.tls:
                told.append("STLS")
        return [*told, f"IMPLEMENTATION {self.implementation}"]

    def _capa(self, argument: bytes) -> bytes:
        body = "".join(f"{line}\r\n" for line in self.capabilities())
        return b"+OK Capability list follows\r\n" + body.encode() + b".\r\n"

    def _stls(self, argument: bytes) -> bytes:
        if not self.service.offers_stls or self.log.tls:
            return b"-ERR STLS is not possible now\r\n"
        self.starts_tls = True
        return b"+OK Begin TLS negotiation\r\n"

    def _user(self, argument: bytes) -> bytes:
        if not argument:
            return b"-ERR USER needs a name\r\n"
        self.user = argument.decode("utf-8", "replace")
        return b"+OK\r\n"

    def _pass(self, argument: bytes) -> bytes:
        if not self.user:
            return b"-ERR USER first\r\n"
        return self._sign_in(self.user, argument.decode("utf-8", "replace"))

    def _apop(self, argument: bytes) -> bytes:
        user, _, digest = argument.decode("utf-8", "replace").rpartition(" ")
        text = f"<{self.stamp}>{self.service.password}".encode()
        right = hashlib.md5(text, usedforsecurity=False).hexdigest()  # RFC 1939 says MD5
        matches = hmac.compare_digest(right.encode(), digest.lower().encode())
        return self._sign_in(user, self.service.password if matches else "")

    def _auth(self, argument: bytes) -> bytes:
        mechanism, _, initial = argument.partition(b" ")
        if not mechanism:
            return b"+OK\r\nPLAIN\r\n.\r\n"
        if mechanism.upper() != b"PLAIN":
            return b"-ERR unknown mechanism\r\n"
        if initial:
            return self._plain(b"" if initial == b"=" else initial)
        self.state = State.CHALLENGED
        return b"+ \r\n"

    def _response(self, line: bytes) -> bytes:
        self.log.commands.append("***")
        self.state = State.AUTHORIZATION
        return b"-ERR cancelled\r\n" if line == b"*" else self._plain(line)

    def _plain(self, response: bytes) -> bytes:
        try:
            _, user, password = base64.b64decode(response, validate=True).split(b"\0")
        except (binascii.Error, ValueError):
            return b"-ERR not a PLAIN response\r\n"
        return self._sign_in(user.decode("utf-8", "replace"), password.decode("utf-8", "replace"))

    def _sign_in(self, user: str, password: str) -> bytes:
        asked = f"{user}\0{password}".encode()
        right = f"{self.service.user}\0{self.service.password}".encode()
        if not hmac.compare_digest(asked, right):
            return b"-ERR [AUTH] Wrong user name or password\r\n"
        if not self.service.lock.acquire(blocking=False):
            return b"-ERR [IN-USE] Another session holds the mailbox\r\n"
        self._holds_lock = True
        self.state = State.TRANSACTION
        self.log.login = user
        self.count = self.service.maildrop.count()
        return b"+OK Logged in\r\n"

    def _stat(self, argument: bytes) -> bytes:
        size = self.service.maildrop.size
        left = self.left()
        return b"+OK %d %d\r\n" % (len(left), sum(map(size, left)))

    def _list(self, argument: bytes) -> bytes:
        size = self.service.maildrop.size
        return self._listing(argument, lambda n: b"%d %d\r\n" % (n, size(n)))

    def _uidl(self, argument: bytes) -> bytes:
        uid = self.service.maildrop.uid
        return self._listing(argument, lambda n: b"%d %s\r\n" % (n, uid(n)))

    def _retr(self, argument: bytes) -> bytes:
        n = self.number(argument)
        if n is None:
            return NO_SUCH
        message = self.service.maildrop.whole(n)
        return stuffed(message, b"+OK %d octets\r\n" % len(message))

    def _top(self, argument: bytes) -> bytes:
        first, _, lines = argument.partition(b" ")
        n = self.number(first)
        if n is None:
            return NO_SUCH
        if not lines.isdigit():
            return b"-ERR TOP needs a message and a number of lines\r\n"
        return stuffed(self.service.maildrop.head(n, int(lines)), b"+OK\r\n")

    def _dele(self, argument: bytes) -> bytes:
        n = self.number(argument)
        if n is None:
            return NO_SUCH
        self.deleted.add(n)
        return b"+OK Marked to be deleted\r\n"

    def _noop(self, argument: bytes) -> bytes:
        return b"+OK\r\n"

    def _rset(self, argument: bytes) -> bytes:
        self.deleted.clear()
        return b"+OK\r\n"

    def _quit(self, argument: bytes) -> bytes:
        self.log.quit_seen = True
        signed_in = self.state is State.TRANSACTION
        self.state = State.ENDED
        try:
            if signed_in and self.deleted:
                self.service.maildrop.delete(frozenset(self.deleted))
                self.log.deleted = len(self.deleted)
        except OSError:
            return b"-ERR [SYS/TEMP] Some deleted messages were not removed\r\n"
        finally:
            self._release()
        return b"+OK Goodbye\r\n"

    # -- what they share ------------------------------------------------------------------------

    def number(self, argument: bytes) -> int | None:
        """Return the message's number, or None where it is none of this session's messages."""
        if not argument.isdigit() or len(argument) > 9:
            return None
        n = int(argument)
        return n if 1 <= n <= self.count and n not in self.deleted else None

    def left(self) -> list[int]:
        """Return the numbers that are not marked as deleted."""
        if not self.deleted:
            return list(range(1, self.count + 1))
        return [n for n in range(1, self.count + 1) if n not in self.deleted]

    def _listing(self, argument: bytes, line: Callable[[int], bytes]) -> bytes:
        if argument:
            n = self.number(argument)
            return NO_SUCH if n is None else b"+OK " + line(n)
        left = self.left()
        return b"+OK %d messages\r\n" % len(left) + b"".join(map(line, left)) + b".\r\n"

    def _release(self) -> None:
        if self._holds_lock:
            self._holds_lock = False
            self.service.lock.release()


NO_SUCH = b"-ERR No such message\r\n"
BEFORE = frozenset({State.AUTHORIZATION})
AFTER = frozenset({State.TRANSACTION})
COMMANDS: dict[str, tuple[frozenset[State], str]] = {
    "CAPA": (BEFORE | AFTER, "_capa"),
    "STLS": (BEFORE, "_stls"),
    "USER": (BEFORE, "_user"),
    "PASS": (BEFORE, "_pass"),
    "APOP": (BEFORE, "_apop"),
    "AUTH": (BEFORE, "_auth"),
    "STAT": (AFTER, "_stat"),
    "LIST": (AFTER, "_list"),
    "UIDL": (AFTER, "_uidl"),
    "RETR": (AFTER, "_retr"),
    "TOP": (AFTER, "_top"),
    "DELE": (AFTER, "_dele"),
    "NOOP": (AFTER, "_noop"),
    "RSET": (AFTER, "_rset"),
    "QUIT": (BEFORE | AFTER, "_quit"),
}
