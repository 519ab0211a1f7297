"""Reading the answers to STAT, LIST and UIDL, tolerantly: what cannot be read is left out, never guessed.

Numbers are checked for range (32 bits: no mailbox holds more, and no later arithmetic may wonder), sizes
are hints: -1 stands for one that cannot be read or cannot be true. Rows are read one by one, or by some
hundreds: a single call over all of a hundred thousand would keep the window from the interpreter for 40 ms.
"""

import re
from collections.abc import Iterator

MOST_MESSAGES = 2**31 - 1
MOST_OCTETS = 2**53

PIECE = 16_384
"""Octets of a listing that are read by single calls: a tenth of a millisecond."""

_BLANK = b" \t\r"
_ROW = re.compile(rb"^[ \t]*(?:\+OK[ \t]+)?([0-9]{1,10})[ \t]+(-?[0-9]+)", re.MULTILINE)
_UID_ROW = re.compile(rb"^[ \t]*(?:\+OK[ \t]+)?([0-9]{1,10})(?:[ \t]+([^\n]*))?\r?$", re.MULTILINE)
_PLAIN_UIDS = re.compile(rb"(?:[1-9][0-9]{0,8} [!-~]{1,70}\r\n)*")  # what nearly every server says
_STAT = re.compile(rb"[ \t]*([0-9]{1,10})(?:[ \t]+(-?[0-9]+))?(?![0-9])")
_UID = re.compile(rb"[!-~]{1,70}")


def _size(word: bytes | None) -> int:
    size = int(word) if word and len(word) <= 16 else -1  # int() of very many digits is slow
    return size if 0 <= size <= MOST_OCTETS else -1


def stat(text: bytes) -> tuple[int, int] | None:
    """Return (messages, octets) of what stands behind STAT's +OK; octets -1 if unreadable or negative.

    None where not even the count can be read.
    """
    found = _STAT.match(text)
    if found is None or int(found[1]) > MOST_MESSAGES:
        return None
    return int(found[1]), _size(found[2])


def listing(body: bytes) -> dict[int, int]:
    """Return {number: octets or -1} of a LIST body or of the text behind a single LIST's +OK.

    The first row of a number counts.
    """
    sizes: dict[int, int] = {}
    for row in _ROW.finditer(body):
        number = int(row[1])
        if 0 < number <= MOST_MESSAGES:
            sizes.setdefault(number, _size(row[2]))
    return sizes


def uidls(body: bytes) -> list[tuple[int, bytes]]:
    """Return [(number, id)] of a UIDL body in its order, repeated ones included; an id may be b"".

    Blanks around an id are not part of it, those inside are. Whether an id can be relied on is usable_uidl()
    and how often it occurs.
    """
    found: list[tuple[int, bytes]] = []
    for piece in _pieces(body):
        if _PLAIN_UIDS.fullmatch(piece):
            words = piece.split()
            found.extend(zip(map(int, words[::2]), words[1::2], strict=True))
        else:
            found.extend(_uid_rows(piece))
    return found


def _uid_rows(body: bytes) -> Iterator[tuple[int, bytes]]:
    """Read rows with all tolerance."""
    for row in _UID_ROW.finditer(body):
        number, uid = int(row[1]), row[2]
        if 0 < number <= MOST_MESSAGES:
            yield number, uid.rstrip(_BLANK) if uid else b""


def _pieces(body: bytes) -> Iterator[bytes]:
    """Cut a body behind line ends, so that no single call holds the interpreter for long."""
    start = 0
    while start < len(body):
        end = body.find(b"\n", start + PIECE) + 1 or len(body)
        yield body[start:end]
        start = end


def uidl(text: bytes, n: int) -> bytes | None:
    """Return the id in the answer to `UIDL n`, None where there is none or another number answers.

    Twisted leaves the number out: a single word is the id, but for the number itself, which names nothing.
    """
    words = text.split(None, 1)
    is_numbered = bool(words) and words[0].isdigit() and len(words[0]) <= 10 and int(words[0]) == n
    if len(words) == 1:
        return None if is_numbered else words[0]
    return words[1].rstrip(_BLANK) if is_numbered else None


def usable_uidl(uid: bytes) -> bool:
    """Return whether an id can be one: 1 to 70 octets from 0x21 to 0x7E (RFC 1939 section 7)."""
    return _UID.fullmatch(uid) is not None
