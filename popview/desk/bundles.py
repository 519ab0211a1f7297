"""Several messages in one place: an mbox file, an archive of .eml files, or a Maildir. Never over anything.

mbox is the kind called mboxrd: every line that begins with any number of ">" and "From " gets one ">" more,
so that reading takes exactly one away. mbox and Maildir have LF as their line end, as their readers expect;
the archive holds each message byte for byte.
"""

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from popview.store.files import sync_file, sync_folder

_FROM = re.compile(rb"^(>*From )", re.MULTILINE)
_FILE_MODE, _FOLDER_MODE = 0o600, 0o700
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 20  # octets at a time: one call on a whole message would hold the window up


@dataclass(frozen=True, slots=True)
class Part:
    """One message of a bundle: the file it is in, what it would be called, when it was sent (0: unknown)."""

    source: Path
    name: str
    date_s: float


def write_bundle(parts: Sequence[Part], target: Path) -> Iterator[None]:
    """Write the messages to `target`; its ending decides: .zip, .mbox, any other a Maildir folder.

    Yields after each message. Raises OSError (FileExistsError where something is there); then, and where it
    is not taken to its end, nothing is left behind.
    """
    if target.suffix.lower() == ".zip":
        yield from _in_a_file(parts, target, _write_zip)
    elif target.suffix.lower() == ".mbox":
        yield from _in_a_file(parts, target, _write_mbox)
    else:
        yield from _write_maildir(parts, target)


def _in_a_file(
    parts: Sequence[Part], target: Path, write: Callable[[Sequence[Part], BinaryIO], Iterator[None]]
) -> Iterator[None]:
    handle = os.open(target, _NEW, _FILE_MODE)
    try:
        with os.fdopen(handle, "wb") as file:
            yield from write(parts, file)
            file.flush()
            sync_file(file.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _write_mbox(parts: Sequence[Part], file: BinaryIO) -> Iterator[None]:
    for part in parts:
        file.write(
            b"From MAILER-DAEMON " + time.asctime(time.gmtime(_sensible(part.date_s))).encode() + b"\n"
        )
        end = b""
        for lines in _lines_of(part.source):
            file.write(_FROM.sub(rb">\1", lines) if b"From " in lines else lines)
            end = lines[-1:]
        file.write(b"\n" if end == b"\n" else b"\n\n")
        yield


def _write_zip(parts: Sequence[Part], file: BinaryIO) -> Iterator[None]:
    import zipfile  # late: its compressors are not for every start

    taken: set[str] = set()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in parts:
            name, number = f"{part.name}.eml", 1
            while name.casefold() in taken:
                number += 1
                name = f"{part.name} ({number}).eml"
            taken.add(name.casefold())
            moment = time.gmtime(max(_sensible(part.date_s), 315_532_800))  # zip begins in 1980
            entry = zipfile.ZipInfo(name, moment[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = _FILE_MODE << 16
            with part.source.open("rb") as source, archive.open(entry, "w") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
            yield


def _write_maildir(parts: Sequence[Part], target: Path) -> Iterator[None]:
    target.mkdir(_FOLDER_MODE)
    try:
        for name in ("tmp", "new", "cur"):
            (target / name).mkdir(_FOLDER_MODE)
        # where a colon would begin a stream of the file, an exclamation mark is usual
        seen = "!2,S" if sys.platform == "win32" else ":2,S"
        for number, part in enumerate(parts):
            name = f"{int(_sensible(part.date_s))}.P{os.getpid()}Q{number}.popview{seen}"
            with os.fdopen(os.open(target / "cur" / name, _NEW, _FILE_MODE), "wb") as copy:
                copy.writelines(_lines_of(part.source))
                copy.flush()
                sync_file(copy.fileno())
            yield
        sync_folder(target / "cur")
    except BaseException:
        shutil.rmtree(target)
        raise


def _lines_of(source: Path) -> Iterator[bytes]:
    """Yield a message in pieces of whole lines that end in LF; its last line may have no end."""
    rest: list[bytes] = []
    with source.open("rb") as file:
        while piece := file.read(_PIECE):
            lines, end, begun = piece.rpartition(b"\n")
            if end:
                yield b"".join((*rest, lines, end)).replace(b"\r\n", b"\n")
                rest.clear()
            rest.append(begun)
    if last := b"".join(rest):
        yield last


def _sensible(date_s: float) -> float:
    return date_s if 0 < date_s < 253_402_300_800 else 0.0  # up to the year 9999
