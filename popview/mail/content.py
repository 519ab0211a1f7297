"""Content of a part without its transfer encoding, and text parts as text; never raises.

Repairs what senders get wrong: names of encodings, missing padding, "base64" on plain text.
"""

import binascii
import re

from popview.mail.charsets import decode_text
from popview.mail.flowed import unflow
from popview.mail.tree import Node
from popview.mail.uuencode import decode_lines
from popview.mail.visible import visible
from popview.types import Defect

__all__ = ["MOST_TEXT", "decoded", "decoded_size", "text_of"]

MOST_TEXT = 1_000_000  # letters of one text part that are shown
_MOST_ENCODED = 4_000_000  # octets of one text part that are looked at
_MOST_HTML = 16_000_000  # of an HTML part: it may hold its pictures
_EXACT = 256 * 1024  # octets: above, sizes are computed instead of decoded
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_NOT_ALPHABET = bytes(octet for octet in range(256) if octet not in _ALPHABET)
_BLANKS = b" \t\r\n"
_META = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_UU = frozenset({"x-uuencode", "uuencode", "x-uue", "uue"})
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_COMMAND = re.compile(r"<(?:<|/?([A-Za-z0-9-]{1,60})>)")
_PARAM = re.compile(r"<param>[^<]{0,500}</param>", re.IGNORECASE)


def decoded(node: Node, most: int | None = None) -> tuple[bytes, Defect | None]:
    """Return the content decoded (of at most `most` encoded octets) and what was wrong with it."""
    end = node.end if most is None else min(node.end, node.body + most)
    data = node.raw[node.body : end]
    encoding = node.entity.encoding
    if encoding == "base64":
        return _from_base64(data)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data), None
    if encoding in _UU:
        found = decode_lines(data)
        return (found, None) if found is not None else (data, Defect.BAD_ENCODING)
    return data, None


def _from_base64(data: bytes) -> tuple[bytes, Defect | None]:
    letters = data.translate(None, _NOT_ALPHABET)
    foreign = len(data) - len(letters) - sum(data.count(blank) for blank in b"\t\r\n")
    if foreign * 12 > len(letters):  # blanks between words, punctuation: this is text
        return data, Defect.BAD_ENCODING
    del data
    padding = letters.find(b"=")
    # what follows the padding is a footer of somebody else; letters without one are not copied again
    body = letters if padding < 0 else letters[:padding]
    spare = len(body) % 4
    if spare == 1:  # one letter holds no octet
        body = body[:-1]
    out = binascii.a2b_base64(body + b"=" * (-len(body) % 4) if len(body) % 4 else body)
    return out, Defect.BAD_ENCODING if foreign or spare == 1 else None


def decoded_size(node: Node) -> int:
    """Return the decoded octets, exact for small parts, computed for large ones; -1 if cut."""
    if not node.is_complete:
        return -1
    length = node.end - node.body
    if node.entity.encoding not in ("base64", "quoted-printable", *_UU):
        return length
    if length <= _EXACT:
        return len(decoded(node)[0])
    if node.entity.encoding != "base64":
        return max(0, length - 3 * _count(node, b"="))  # near enough: soft line breaks count like letters
    letters = length - sum(_count(node, bytes([blank])) for blank in _BLANKS)
    return letters * 3 // 4 - node.raw[max(node.body, node.end - 8) : node.end].count(b"=")


def _count(node: Node, octet: bytes) -> int:
    """Count an octet in the content, a megabyte at a time: a mapped file is never copied whole."""
    step = 1 << 20
    pieces = (node.raw[at : min(at + step, node.end)] for at in range(node.body, node.end, step))
    return sum(piece.count(octet) for piece in pieces)


def text_of(node: Node, hint: str = "", most: int = 0) -> tuple[str, list[Defect]]:
    """Return a text part as text with LF line ends, controls gone, at most MOST_TEXT letters.

    HTML is returned as written, neither sanitised nor cut. `hint` is the charset of the message;
    `most` > 0 reads fewer encoded octets.
    """
    defects: list[Defect] = []
    most = most or (_MOST_HTML if node.kind == "text/html" else _MOST_ENCODED)
    data, wrong = decoded(node, most)
    text, misread = decode_text(data, _charset(node, data), hint)
    if node.end - node.body > most or (len(text) > MOST_TEXT and node.kind != "text/html"):
        defects.append(Defect.TOO_LONG)
        text = text if node.kind == "text/html" else text[:MOST_TEXT]
    defects += [defect for defect in (wrong, misread) if defect is not None]
    text = visible(text.lstrip("\ufeff"))
    if node.kind in ("text/enriched", "text/richtext"):
        text = _COMMAND.sub(_plain_command, _PARAM.sub("", text))
    if node.kind == "text/plain" and node.entity.parameter("format").lower() == "flowed":
        text = unflow(text, delete_space=node.entity.parameter("delsp").lower() == "yes")
    return text, defects


def _charset(node: Node, data: bytes) -> str:
    """Name the charset: the header's, else a byte order mark, else what an HTML part says of itself."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if node.entity.charset:
        return node.entity.charset
    if node.kind == "text/html" and (found := _META.search(data, 0, 2048)):
        name = found[1].decode("ascii").lower()
        # a text that could be read as ASCII so far is no UTF-16, whatever it says
        return "utf-8" if name.startswith("utf-16") else name
    return ""


def _plain_command(found: re.Match[str]) -> str:
    if found[0] == "<<":
        return "<"
    return "\n" if (found[1] or "").lower() in ("nl", "np", "paragraph") else ""
