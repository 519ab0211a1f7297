"""Proof of identity: a digest of the header block without the fields that servers rewrite."""

import hashlib
import re

_REWRITTEN = re.compile(
    rb"\n(?:Status|X-Status|X-UID|X-UIDL|X-IMAP|X-IMAPbase|X-Keywords|Content-Length|Lines)[ \t]*:"
    rb"[^\n]*(?:\n[ \t][^\n]*)*",
    re.IGNORECASE,
)
"""A field from the line end in front of it to the end of its last continuation line."""

_BLANK = re.compile(rb"\r?\n\r?\n")

BY_RETR = "r"
"""In front of digests made from RETR: never equal to one made from TOP, whose header may differ."""


def header_block(message: bytes) -> bytes:
    """Return what stands in front of the first blank line, or everything where there is none."""
    if message.startswith((b"\r\n", b"\n")):
        return b""
    end = message.find(b"\r\n\r\n")
    if end < 0 or message.find(b"\n\n", 0, end) >= 0:  # bare line feeds somewhere
        found = _BLANK.search(message)
        end = found.start() if found else len(message)
    return message[:end]


def header_digest(message: bytes, *, by_retr: bool = False) -> str:
    """Return SHA-256 in hex of a message's header block, `r` in front where RETR gave it.

    `message` is what TOP or RETR gave, with or without a body. White space at the block's end does not count.
    """
    block = _REWRITTEN.sub(b"", b"\n" + header_block(message)).strip(b"\r\n")
    return (BY_RETR if by_retr else "") + hashlib.sha256(block).hexdigest()
