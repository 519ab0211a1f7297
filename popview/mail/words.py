"""Header text to a string: RFC 2047 encoded words as real mail writes them.

Linear in the length of the value. Neighbouring words of one charset are joined before they are
decoded, because senders split letters between them. Raw 8-bit is taken as UTF-8, then as the
message's charset, then detected.
"""

import binascii
import re
from collections.abc import Iterator

from popview.mail.charsets import codec_for, decode_bytes, guess
from popview.mail.visible import one_line

__all__ = ["MOST_FIELD", "decode_header", "decode_raw"]

MOST_FIELD = 65536  # octets of one field that are decoded for display
_MOST_GUESSES = 8  # pieces of one field whose charset is detected: that is slow
# The text may hold "?" and spaces, as mail does, but no start of another word: each try ends there.
# Atomic, not possessive, outside: the `re` of Python 3.11.2 (Debian 12) loses its way in (…++…)*+.
_WORD = re.compile(rb"=\?([^?\s]{1,80})\?([bBqQ])\?((?>(?:[^?=]++|=(?!\?[^=])|\?(?!=))*))\?=", re.DOTALL)
_FOLD = re.compile(rb"\r*\n(?=[ \t])")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def decode_header(value: bytes, charset: str = "") -> str:
    """Decode one header value to a single safe line (controls gone, bidi marks visible); never raises.

    `charset` is the message's, for raw 8-bit text that is not UTF-8.
    """
    if value.isascii() and b"=?" not in value:
        text = value.decode("ascii")
        if text.isprintable() and "  " not in text:
            return text.strip()
    return one_line(decode_raw(value, charset))


def decode_raw(value: bytes, charset: str = "") -> str:
    """Decode without cleaning, for those who look for hidden letters; cut at MOST_FIELD octets."""
    value = _FOLD.sub(b"", value[:MOST_FIELD])
    if b"=?" not in value:
        return guess(value, charset)
    guesses = 0
    out: list[str] = []
    for label, data in _joined(_pieces(value)):
        guesses += not data.isascii()
        detects = guesses <= _MOST_GUESSES
        if label is None:
            out.append(guess(data, charset, detects=detects))
        else:
            # a byte order mark in front is no letter that hides
            out.append(decode_bytes(data, label, charset, detects=detects).removeprefix("\ufeff"))
    return "".join(out)


def _joined(pieces: Iterator[tuple[str | None, bytes]]) -> Iterator[tuple[str | None, bytes]]:
    """Join neighbouring words of one charset: letters may be split between them."""
    run = bytearray()
    run_label = ""
    for label, data in pieces:
        same = label is not None and run and codec_for(label) == codec_for(run_label)
        if run and not same:
            yield run_label, bytes(run)
            run.clear()
        if label is None:
            yield None, data
        else:
            run_label = label
            run += data
    if run:
        yield run_label, bytes(run)


def _pieces(value: bytes) -> Iterator[tuple[str | None, bytes]]:
    """Yield (charset label, bytes) of encoded words and (None, bytes) of the text between them."""
    at = 0
    after_word = False
    for found in _WORD.finditer(value):
        gap = value[at : found.start()]
        if gap and not (after_word and gap.isspace()):
            yield None, gap
        label = found[1].partition(b"*")[0].decode("ascii", "replace")
        yield label, _decode_word(found[2], found[3])
        at = found.end()
        after_word = True
    if at < len(value):
        yield None, value[at:]


def _decode_word(how: bytes, text: bytes) -> bytes:
    if how in b"qQ":
        return binascii.a2b_qp(text.replace(b"\n", b""), header=True)
    letters = _NOT_BASE64.sub(b"", text)
    if len(letters) % 4 == 1:  # one letter holds no octet
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
