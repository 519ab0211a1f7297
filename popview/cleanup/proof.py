"""Proof of identity: a digest of the header block without the fields that servers rewrite."""

import hashlib
import re

_REWRITTEN = re.compile(
    rb"\n(?=[SsXxCcLl])"  # most lines are passed over at their first letter
    rb"(?i:Status|X-Status|X-UID|X-UIDL|X-IMAP|X-IMAPbase|X-Keywords|Content-Length|Lines)[ \t]*:"
    rb"[^\n]*(?:\n[ \t][^\n]*)*"
)
"""A field from the line end in front of it to the end of its last continuation line."""

_FIRST_LETTERS = frozenset((b"S", b"s", b"X", b"x", b"C", b"c", b"L", b"l"))
_LINE_ENDS = (b"\r", b"\n")
_BLANK = re.compile(rb"\r*\n\r*\n")
"""Several CR before an LF are one line end: five servers say so of mail that is stored with CRLF."""

_FOLDER_DATA = re.compile(rb"(?i:(?:^|\n)X-IMAP[ \t]*:)")
_FOLDER_SUBJECT = b"DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA"

BY_RETR = "r"
"""In front of digests made from RETR: never equal to one made from TOP, whose header may differ."""


def header_block(message: bytes) -> bytes:
    """Return what stands in front of the first blank line, or everything where there is none."""
    if message.startswith((b"\r\n", b"\n")):
        return b""
    end = message.find(b"\r\n\r\n")
    if end >= 0 and (end + 4 == len(message) or _has_crlf_only(message, end)):
        return message[:end]
    found = _BLANK.search(message)  # other line ends somewhere, or no blank line at all
    return message[: found.start()] if found else message


def is_folder_data(message: bytes) -> bool:
    """Say whether this is no mail but what UW's servers keep about a folder in its first message.

    Both marks are wanted: nobody shall make mail undeletable by one field. `X-IMAPbase` stands in real mail.
    """
    block = header_block(message)
    return _FOLDER_SUBJECT in block and _FOLDER_DATA.search(block) is not None


def _has_crlf_only(message: bytes, end: int) -> bool:
    return message.find(b"\n\n", 0, end) < 0 and message.find(b"\n\r\r", 0, end) < 0


def header_digest(message: bytes, *, by_retr: bool = False) -> str:
    """Return SHA-256 in hex of a message's header block, `r` in front where RETR gave it.

    `message` is what TOP or RETR gave, with or without a body. Line ends at the block's edges do not count.
    """
    block = header_block(message)
    if block[:1] in _FIRST_LETTERS:
        block = b"\n" + block
    block = _REWRITTEN.sub(b"", block)
    if block[:1] in _LINE_ENDS or block[-1:] in _LINE_ENDS:
        block = block.strip(b"\r\n")
    return (BY_RETR if by_retr else "") + hashlib.sha256(block).hexdigest()
