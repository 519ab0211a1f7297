"""What the embedded server serves: numbered messages with sizes and identities (RFC 1939)."""

import hashlib
import re
import threading
from collections.abc import Iterable
from typing import Protocol

__all__ = ["Maildrop", "MemoryMaildrop"]

BARE_LINE_END = re.compile(rb"(?<!\r)\n|\r(?!\n)")


class Maildrop(Protocol):
    """A mailbox as one session sees it; numbers run from 1 to count().

    The server calls it under its exclusive lock: between login and QUIT nobody else deletes.
    Messages may be added behind the last one at any time.
    """

    def count(self) -> int:
        """Return how many messages there are now."""

    def size(self, n: int) -> int:
        """Return the octets of message `n` as RETR sends it, without dot-stuffing."""

    def uid(self, n: int) -> bytes:
        """Return the UIDL of message `n`: 1 to 70 characters of 0x21 to 0x7E."""

    def head(self, n: int, lines: int) -> bytes:
        """Return header block, blank line and the first `lines` lines of the body of message `n`."""

    def whole(self, n: int) -> bytes:
        """Return message `n`: CRLF line ends, the last line ended."""

    def delete(self, numbers: frozenset[int]) -> None:
        """Remove these messages for good; the rest moves up. OSError where it cannot be done."""


class MemoryMaildrop:
    """Messages in memory; every thread may read, add and delete."""

    def __init__(self, messages: Iterable[bytes] = ()) -> None:
        self._guard = threading.Lock()
        self._messages: list[bytes] = []
        self._uids: list[bytes] = []
        self._made = 0
        for message in messages:
            self.add(message)

    def add(self, message: bytes) -> bytes:
        """Append a message and return its UIDL; bare line ends become CRLF."""
        wire = BARE_LINE_END.sub(b"\r\n", message) if BARE_LINE_END.search(message) else message
        if not wire.endswith(b"\r\n"):
            wire += b"\r\n"
        with self._guard:
            self._made += 1
            start = hashlib.sha256(wire[:4096]).hexdigest()[:12]
            uid = b"%s.%06x" % (start.encode(), self._made)
            self._messages.append(wire)
            self._uids.append(uid)
        return uid

    def count(self) -> int:
        """Return how many messages there are now."""
        return len(self._messages)

    def size(self, n: int) -> int:
        """Return the octets of message `n`."""
        return len(self._messages[n - 1])

    def uid(self, n: int) -> bytes:
        """Return the UIDL of message `n`; it is never given to another message."""
        return self._uids[n - 1]

    def head(self, n: int, lines: int) -> bytes:
        """Return header block, blank line and the first `lines` lines of the body."""
        message = self._messages[n - 1]
        end = 0 if message.startswith(b"\r\n") else message.find(b"\r\n\r\n") + 2
        if end == 1:  # no blank line: nothing but headers
            return message + b"\r\n"
        end += 2
        for _ in range(lines):
            line_end = message.find(b"\r\n", end)
            if line_end < 0:
                return message
            end = line_end + 2
        return message[:end]

    def whole(self, n: int) -> bytes:
        """Return message `n`."""
        return self._messages[n - 1]

    def delete(self, numbers: frozenset[int]) -> None:
        """Remove these messages; the rest moves up."""
        with self._guard:
            kept = [n for n in range(1, len(self._messages) + 1) if n not in numbers]
            self._messages, self._uids = (
                [self._messages[n - 1] for n in kept],
                [self._uids[n - 1] for n in kept],
            )

    def uids(self) -> tuple[bytes, ...]:
        """Return every UIDL in order: what tests compare with a receipt."""
        with self._guard:
            return tuple(self._uids)
