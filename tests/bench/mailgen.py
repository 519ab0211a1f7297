"""The mailboxes of the benchmarks, the same every time: wire form, CRLF line ends, not dot-stuffed.

A   10,000 messages, 5.5 kB on average, 25 headers of 3.07 kB
B   one message of 50 MB in base64
C   2,000 messages of 50 kB in base64
D   100,000 small ones, headers of 250 bytes

python tests/bench/mailgen.py FOLDER [BOXES]     writes FOLDER/a/Maildir … with sizes in the file names
"""

import base64
import random
import sys
from collections.abc import Iterator
from pathlib import Path

__all__ = ["COUNTS", "box", "write_maildir"]

COUNTS = {"A": 10_000, "B": 1, "C": 2_000, "D": 100_000}
WORDS = (
    *("lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit", "sed", "do", "eiusmod"),
    *("tempor", "incididunt", "ut", "labore", "et", "dolore", "magna", "aliqua", "meeting", "report"),
    *("invoice", "budget", "schedule", "release", "review"),
)
BINARY = b"Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"
DECODED = 76 / 78 * 3 / 4  # octets of a file for each octet of its base64 lines


def box(name: str, count: int | None = None) -> Iterator[bytes]:
    """Yield the messages of mailbox A, B, C or D; `count` cuts it short."""
    chance = random.Random(f"popview-{name}")
    for number in range(COUNTS[name] if count is None else min(count, COUNTS[name])):
        if name == "A":
            head = _headers(chance, number) + b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
            short = len(head) < 3000
            size = chance.randint(3000, 8000) - len(head) if short else chance.randint(200, 4500)
            yield head + _text(chance, size, dots=number % 100 == 0)
        elif name == "D":
            yield _last_headers(chance, number, _date(number)) + b"\r\nhello\r\n"
        else:
            head = _headers(chance, number) + BINARY
            size = 50_000_000 if name == "B" else 50_000 - len(head)
            yield head + _lines(chance, int(size * DECODED))


def write_maildir(folder: Path, name: str, count: int | None = None) -> None:
    """Write a mailbox as a Maildir with S= and W= sizes in its file names, as Dovecot likes it."""
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for number, message in enumerate(box(name, count)):
        lines = message.replace(b"\r\n", b"\n")
        sizes = f"S={len(lines)},W={len(message)}"
        (folder / "cur" / f"{1_772_000_000 + number}.M{number}P1.bench,{sizes}:2,").write_bytes(lines)


def _hex(chance: random.Random, digits: int) -> str:
    return f"{chance.getrandbits(4 * digits):0{digits}x}"


def _base64(chance: random.Random, octets: int) -> str:
    return base64.b64encode(chance.randbytes(octets)).decode()


def _lines(chance: random.Random, octets: int) -> bytes:
    text = base64.b64encode(chance.randbytes(octets))
    return b"".join(text[at : at + 76] + b"\r\n" for at in range(0, len(text), 76))


def _text(chance: random.Random, octets: int, *, dots: bool) -> bytes:
    lines: list[bytes] = []
    size = 0
    while size < octets:
        line = " ".join(chance.choice(WORDS) for _ in range(10))[:74]
        if dots and chance.random() < 0.05:
            line = "." + line
        lines.append(line.encode() + b"\r\n")
        size += len(lines[-1])
    return b"".join(lines)


def _date(number: int) -> str:
    time = f"{number % 24:02d}:{number % 60:02d}:{number * 7 % 60:02d}"
    return f"Mon, {1 + number % 28:02d} Mar 2026 {time} +0000"


def _headers(chance: random.Random, number: int) -> bytes:
    date = _date(number)
    lines = _trace(chance, number, date) + _signatures(chance) + _marks(chance, number)
    return ("\r\n".join(lines) + "\r\n").encode() + _last_headers(chance, number, date)


def _trace(chance: random.Random, number: int, date: str) -> list[str]:
    relay = f"relay{number % 9}.example.org"
    return [
        f"Return-Path: <bounce+{_hex(chance, 12)}@mailer{number % 50}.example.org>",
        "Delivered-To: user@example.com",
        "Received: from mx1.example.com ([192.0.2.10])\r\n\tby store3.example.com with LMTP\r\n"
        f"\tid {_hex(chance, 20)} (envelope-from <bounce@example.org>)\r\n\tfor <user@example.com>; {date}",
        f"Received: from {relay} ({relay} [198.51.100.{number % 250}])\r\n"
        "\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\r\n"
        "\t key-exchange X25519 server-signature RSA-PSS (2048 bits) server-digest SHA256)\r\n"
        "\t(No client certificate requested)\r\n"
        f"\tby mx1.example.com (Postfix) with ESMTPS id {_hex(chance, 10).upper()}\r\n"
        f"\tfor <user@example.com>; {date} (UTC)",
        f"Received: from app-{_hex(chance, 6)}.internal (unknown [10.1.{number % 200}.{number % 99}])\r\n"
        f"\tby {relay} (Postfix) with ESMTPSA id {_hex(chance, 10).upper()}\r\n"
        f"\tfor <user@example.com>; {date} (UTC)",
    ]


def _signatures(chance: random.Random) -> list[str]:
    signature = _base64(chance, 256)
    folded = "\r\n\t ".join(signature[at : at + 70] for at in range(0, len(signature), 70))
    return [
        "Authentication-Results: mx1.example.com;\r\n\tdkim=pass (2048-bit key; unprotected)"
        " header.d=example.org header.i=@example.org header.a=rsa-sha256 header.s=s2026"
        f" header.b={_base64(chance, 6)};\r\n\tspf=pass (mx1.example.com: domain of bounce@example.org"
        " designates 198.51.100.7 as permitted sender) smtp.mailfrom=bounce@example.org;\r\n"
        "\tdmarc=pass (policy=quarantine) header.from=example.org",
        "Received-SPF: Pass (mailfrom) identity=mailfrom; client-ip=198.51.100.7; helo=relay.example.org;"
        " envelope-from=bounce@example.org",
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=s2026;\r\n\tt=1772000000;"
        " h=from:to:subject:date:message-id:mime-version:content-type:list-unsubscribe;\r\n"
        f"\tbh={_base64(chance, 32)};\r\n\tb={folded}",
        "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/simple; d=mailer.example.net; s=k1;\r\n"
        f"\tbh={_base64(chance, 32)};\r\n\tb={_base64(chance, 128)}",
    ]


def _marks(chance: random.Random, number: int) -> list[str]:
    return [
        "X-Spam-Status: No, score=-2.1 required=5.0 tests=BAYES_00,DKIM_SIGNED,DKIM_VALID,\r\n"
        "\tDKIM_VALID_AU,HTML_MESSAGE,SPF_HELO_NONE,SPF_PASS autolearn=ham\r\n"
        "\tautolearn_force=no version=4.0.0",
        "X-Spam-Level: ",
        f"X-Mailer: MailApp 7.{number % 10}",
        "X-Priority: 3",
        f"X-Originating-IP: [203.0.113.{number % 250}]",
        f"X-Campaign-Id: {_hex(chance, 24)}",
        f"Feedback-ID: {_hex(chance, 8)}:example:mail",
        f"List-Id: <news{number % 40}.example.org>",
        f"List-Unsubscribe: <https://example.org/u/{_hex(chance, 32)}>,\r\n"
        f"\t<mailto:unsub-{_hex(chance, 16)}@example.org>",
        "Precedence: bulk",
    ]


def _last_headers(chance: random.Random, number: int, date: str) -> bytes:
    subject = " ".join(chance.choice(WORDS) for _ in range(6))
    if number % 5 == 0:
        encoded = base64.b64encode(f"Grüße: {subject}".encode()[:42]).decode()
        subject = f"=?utf-8?B?{encoded}?="
    lines = [
        f'From: "Sender {number % 500} of Things" <sender{number % 500}@example.org>',
        "To: User <user@example.com>",
        f"Subject: {subject}",
        f"Date: {date}",
        f"Message-ID: <{_hex(chance, 16)}.{number}@example.org>",
        "MIME-Version: 1.0",
    ]
    return ("\r\n".join(lines) + "\r\n").encode()


if __name__ == "__main__":
    for letter in sys.argv[2] if len(sys.argv) > 2 else "ABC":
        write_maildir(Path(sys.argv[1]) / letter.lower() / "Maildir", letter)
