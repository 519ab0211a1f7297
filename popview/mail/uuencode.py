"""uuencoded files inside text, as mail carried them before MIME; single-part yEnc besides."""

import binascii
import io
import re

__all__ = ["decode_lines", "split_files"]

_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n", re.MULTILINE)
_END = re.compile(rb"^end[ \t]*\r?$", re.MULTILINE)
_YBEGIN = re.compile(rb"^=ybegin (?:[^\r\n]* )?name=([^\r\n]{1,255})\r?\n", re.MULTILINE)
_YEND = re.compile(rb"^=yend[^\r\n]*", re.MULTILINE)
_MOST_FILES = 100
_MOST_TRIES = 200  # beginnings that are looked at: each costs a copy
_MINUS_42 = bytes((octet - 42) % 256 for octet in range(256))
_MINUS_64 = bytes((octet - 64) % 256 for octet in range(256))
_ESCAPED = re.compile(rb"=(.)", re.DOTALL)


def decode_lines(data: bytes) -> bytes | None:
    """Decode the first uuencoded file of `data`; None where there is none."""
    _, files = split_files(data)
    return files[0][1] if files else None


def split_files(data: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    """Return the text with each file replaced by its name in brackets, and the files as (name, content)."""
    files: list[tuple[bytes, bytes]] = []
    out: list[bytes] = []
    at = 0
    end: re.Match[bytes] | None = None
    for _ in range(_MOST_TRIES):
        if len(files) == _MOST_FILES:
            break
        begin = _BEGIN.search(data, at)
        if begin is not None and (end is None or end.start() < begin.end()):
            end = _END.search(data, begin.end())
        if begin is None or end is None:
            break
        content = _decode_block(data[begin.end() : end.start()], is_base64=begin[0].startswith(b"begin-b"))
        if content is None:
            out.append(data[at : begin.end()])
            at = begin.end()
            continue
        files.append((begin[1].strip(), content))
        out += [data[at : begin.start()], b"[", begin[1].strip(), b"]"]
        at = end.end()
    if not files:
        return _split_yenc(data)
    out.append(data[at:])
    return b"".join(out), files


def _decode_block(block: bytes, *, is_base64: bool) -> bytes | None:
    if is_base64:
        try:
            return binascii.a2b_base64(block.partition(b"====")[0])
        except binascii.Error:
            return None
    out = []
    for line in io.BytesIO(block):  # line by line: most of what is no file says so in its first
        if not line.strip() or line[:1] in b"` ":
            continue
        decoded = _decode_line(line.rstrip(b"\r\n"))
        if decoded is None:
            return None
        out.append(decoded)
    return b"".join(out)


def _decode_line(line: bytes) -> bytes | None:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:  # blanks lost at the end, or letters too many: as long as the first one says
        length = (((line[0] - 32) & 63) * 4 + 5) // 3
        try:
            return binascii.a2b_uu(line[:length].ljust(length))
        except binascii.Error:
            return None


def _split_yenc(data: bytes) -> tuple[bytes, list[tuple[bytes, bytes]]]:
    begin = _YBEGIN.search(data)
    end = _YEND.search(data, begin.end()) if begin else None
    if begin is None or end is None or b" part=" in begin[0]:
        return data, []
    block = data[begin.end() : end.start()].replace(b"\r", b"").replace(b"\n", b"")
    block = _ESCAPED.sub(lambda found: found[1].translate(_MINUS_64), block)
    name = begin[1].strip()
    return data[: begin.start()] + b"[" + name + b"]" + data[end.end() :], [
        (name, block.translate(_MINUS_42))
    ]
