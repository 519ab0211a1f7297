"""Content-Type and Content-Disposition: the value and its parameters as real mail writes them.

RFC 2045 tokens and quoted strings, RFC 2231 charsets and continuations (in any order), RFC 2047
words where they are forbidden and common, raw 8-bit. Linear; never raises.
"""

import re
from urllib.parse import unquote_to_bytes

from popview.mail.charsets import decode_bytes
from popview.mail.words import MOST_FIELD, decode_raw

__all__ = ["file_name", "parameters"]

_FOLD = re.compile(rb"\r*\n(?=[ \t])")
_MAIN = re.compile(rb"\s*+([^\s;]*+(?:\s*+/\s*+[^\s;]++)?)")
_PARAMETER = re.compile(
    rb";?\s*+([^\s=;\"]++)\s*+(?:=\s*+(?:\"((?:[^\"\\]++|\\.)*+)(?:\"|\Z)|([^;]*+)))?[^;]*+(?:;|\Z)",
    re.DOTALL,
)
_ESCAPE = re.compile(rb"\\([\"\\])")
_SECTION = re.compile(rb"(.+?)\*(\d{1,3})(\*?)\Z", re.DOTALL)
_MOST = 1000  # parameters of one field


def parameters(value: bytes) -> tuple[str, dict[str, bytes]]:
    """Return (main value in lower case, parameters by lower-case name, still encoded).

    The first of repeated parameters counts. RFC 2231 pieces keep their names ("filename*0*").

    >>> parameters(b'text/plain; charset="utf-8"; format=flowed')
    ('text/plain', {'charset': b'utf-8', 'format': b'flowed'})
    """
    value = _FOLD.sub(b"", value[:MOST_FIELD])
    main = _MAIN.match(value)
    found: dict[str, bytes] = {}
    at = main.end() if main else 0
    if (start := value.find(b";", at)) < 0:
        start = at
    for _ in range(_MOST):
        piece = _PARAMETER.match(value, start)
        if piece is None:  # no name here: the next one follows a semicolon
            if (start := value.find(b";", start + 1)) < 0:
                break
            continue
        start = piece.end()
        name = piece[1].decode("latin-1").lower()
        quoted, token = piece[2], piece[3]
        if quoted is not None:
            found.setdefault(name, _ESCAPE.sub(rb"\1", quoted))
        elif token is not None:
            found.setdefault(name, token.strip())
    text = main[1].decode("latin-1").lower() if main else ""
    return "".join(text.split()), found


def file_name(found: dict[str, bytes], name: str, charset: str = "") -> str:
    """Return one parameter decoded but not cleaned: RFC 2231, then RFC 2047, then raw; "" if absent."""
    if (extended := found.get(f"{name}*")) is not None:
        return _extended(extended, charset)
    if (joined := _continued(found, name)) is not None:
        return joined
    plain = found.get(name)
    return decode_raw(plain, charset) if plain is not None else ""


def _extended(value: bytes, charset: str) -> str:
    """Decode charset'language'percent-encoded text."""
    pieces = value.split(b"'", 2)
    if len(pieces) < 3:
        return decode_raw(unquote_to_bytes(value), charset)
    return decode_bytes(unquote_to_bytes(pieces[2]), pieces[0].decode("latin-1"), charset)


def _continued(found: dict[str, bytes], name: str) -> str | None:
    """Join name*0, name*1*, … in the order of their numbers, up to the first gap."""
    sections: dict[int, tuple[bytes, bool]] = {}
    for key, value in found.items():
        if key.startswith(f"{name}*") and (section := _SECTION.match(key.encode("latin-1", "replace"))):
            sections.setdefault(int(section[2]), (value, bool(section[3])))
    if 0 not in sections:
        return None
    label = ""
    first, is_encoded = sections[0]
    if is_encoded and first.count(b"'") >= 2:
        label_bytes, _, rest = first.split(b"'", 2)
        label = label_bytes.decode("latin-1")
        sections[0] = (rest, True)
    out = bytearray()
    for number in range(len(sections)):
        if number not in sections:
            break
        value, is_encoded = sections[number]
        out += unquote_to_bytes(value) if is_encoded else value
    # without a charset some senders cut an encoded word into continuations
    return decode_bytes(bytes(out), label) if label else decode_raw(bytes(out))
