"""Mail for real servers: plain numbered messages, and the edges that parsers and servers trip over."""

import random
import zlib


def message(number: int, user: str = "alice", lines: int = 6, size: int = 0) -> bytes:
    """Return message `number` as a Unix mail store holds it (LF line ends); the same every time."""
    chance = random.Random(f"{user}{number}")
    minute = number % 60
    head = (
        f"Return-Path: <sender{number}@example.org>\n"
        f"Received: from relay.example.org by mx.example.net with ESMTP id {chance.getrandbits(40):010x};"
        f" Mon, 02 Mar 2026 10:{minute:02d}:00 +0000\n"
        f"Message-ID: <{chance.getrandbits(64):016x}.{number}@example.org>\n"
        f"Date: Mon, 02 Mar 2026 10:{minute:02d}:00 +0000\n"
        f'From: "Sender {number}" <sender{number}@example.org>\n'
        f"To: {user}@example.net\nSubject: Message number {number}\n"
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=us-ascii\n\n"
    )
    body = "".join(
        f"Line {line} of message {number}. {'x' * (line * 7 % 40)}\n" for line in range(1, lines + 1)
    )
    made = (head + body).encode()
    filler = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+/=\n"
    return made + filler * (max(0, size - len(made)) // len(filler))


def messages(count: int, user: str = "alice", lines: int = 6) -> list[bytes]:
    """Return messages 1 to `count`."""
    return [message(number, user, lines) for number in range(1, count + 1)]


def _head(subject: str) -> bytes:
    mark = zlib.crc32(subject.encode())
    return (
        f"Message-ID: <edge-{mark}@example.org>\nDate: Mon, 02 Mar 2026 10:00:00 +0000\n"
        f"From: edge@example.org\nTo: edge@example.net\nSubject: {subject}\n\n"
    ).encode()


CONTROLS = bytes(range(1, 10)) + bytes(range(11, 13)) + bytes(range(14, 32)) + b"\x7f\n"
EDGES: dict[str, bytes] = {
    "plain": _head("plain") + b"one\ntwo\nthree\n",
    "dots": _head("dots") + b".\n..\n.hidden\n..two\nend\n.\n",
    "no-eol": _head("no-eol") + b"one\nlast line without newline",
    "no-eol-dot": _head("no-eol-dot") + b"one\n.",
    "line-100k": _head("line-100k") + b"A" * 100_000 + b"\nafter\n",
    "8bit": b"Subject: caf\xe9 \xff\xfe latin\nFrom: J\xc3\xb6rg <j@example.org>\n\nl \xe9\xe8 \x80\xff\n",
    "nul": _head("nul") + b"before\x00after\n\x00\nend\n",
    "lone-cr": _head("lone-cr") + b"one\rtwo\rthree\nfour\r\rfive\n",
    "crlf-with-lone-lf": _head("crlf-with-lone-lf").replace(b"\n", b"\r\n") + b"one\r\ntwo\nthree\r\n",
    "all-crlf": _head("all-crlf").replace(b"\n", b"\r\n") + b"one\r\n.two\r\nthree\r\n",
    "header-only": b"Subject: header-only\nFrom: edge@example.org\n",
    "body-only": b"\nbody-only, no header at all\n",
    "zero": b"",
    "line-1m": _head("line-1m") + b"B" * 1_000_000 + b"\nafter\n",
    "blank-tail": _head("blank-tail") + b"text\n\n\n\n\n",
    "from-line": _head("from-line") + b"x\n\nFrom me to you\n>From quoted\n",
    "header-100k": b"Subject: header-100k\nX-Long: " + b"h" * 100_000 + b"\n\nbody\n",
    "cr-cr-lf": _head("cr-cr-lf") + b"one\r\r\ntwo\r\r\n",
    "cr-dot": _head("cr-dot") + b"one\r.\r\ntwo\n\r\n.\r\n",
    "controls": _head("controls") + CONTROLS,
    "one-newline": b"\n",
}
