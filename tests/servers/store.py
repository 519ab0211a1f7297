"""Mail stores as Unix servers keep them."""

import os
import re
from collections.abc import Iterable
from pathlib import Path

__all__ = ["write_maildir", "write_mbox"]

FIRST_S = 1_772_445_600
FROM_LINE = re.compile(rb"(?m)^(>*From )")


def write_maildir(folder: Path, messages: Iterable[bytes]) -> None:
    """Make a Maildir whose files sort in the order of the messages."""
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for number, message in enumerate(messages, 1):
        stamp = FIRST_S + number
        file = folder / "new" / f"{stamp}.M{number:06d}P1.peer"
        file.write_bytes(message)
        os.utime(file, (stamp, stamp))


def write_mbox(file: Path, messages: Iterable[bytes]) -> None:
    """Make an mbox (mboxrd); every message gets an end of line, which an mbox cannot do without."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        for message in messages:
            ended = message if message.endswith(b"\n") else message + b"\n"
            out.write(b"From sender@example.org Mon Mar  2 10:00:00 2026\n")
            out.write(FROM_LINE.sub(rb">\1", ended) + b"\n")
