"""Fetched messages copied to files of the person's choice: byte for byte, never over a file."""

import io
import os
import re
import shutil
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from popview.desk.bundles import Part, write_bundle
from popview.desk.traffic import Report, Saved, SaveData, SaveMessages, SaveText
from popview.errors import StoreError
from popview.paths import Paths
from popview.store.cache_reader import CacheReader
from popview.store.failures import from_system
from popview.store.files import sync_file
from popview.store.messages import Messages
from popview.types import Key, ProblemKind, Summary

_LONGEST = 120  # octets of UTF-8 in a name, far below the 255 of common file systems
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)


def save_messages(intent: SaveMessages, paths: Paths) -> Iterator[Report | None]:
    """Copy the messages and report where they are; if one cannot be, none is left behind.

    None between them: a mark does not wait until thousands are written.
    Raises StoreError: FILE_REFUSED [reason "not-fetched": not on this machine], FILE_EXISTS, DISK_FULL.
    """
    messages = Messages(paths)
    sources = [_source(messages, key) for key in intent.keys]
    for source in sources:
        if not source.is_file():
            raise StoreError(ProblemKind.FILE_REFUSED, path=str(source), reason="not-fetched")
    if intent.path and (len(intent.keys) > 1 or Path(intent.path).suffix.lower() in (".zip", ".mbox")):
        yield from _bundle(intent, sources, paths)
        yield Saved(intent.ticket, (intent.path,))
        return
    saved: list[Path] = []
    try:
        for key, source in zip(intent.keys, sources, strict=True):
            if intent.path:
                saved.append(_copy_to(source, Path(intent.path)))
            else:
                saved.append(_copy_into(source, Path(intent.folder), _name(_row(key, paths))))
            yield None
    except BaseException:
        for path in saved:
            path.unlink(missing_ok=True)
        raise
    yield Saved(intent.ticket, tuple(str(path) for path in saved))


def _bundle(intent: SaveMessages, sources: list[Path], paths: Paths) -> Iterator[None]:
    target = Path(intent.path)
    parts = []
    for key, source in zip(intent.keys, sources, strict=True):
        yield  # looking a row up costs as much as copying a small message
        row = _row(key, paths)
        parts.append(Part(source, _name(row), (row.date_s if row else None) or 0.0))
    try:
        yield from write_bundle(parts, target)
    except OSError as error:
        raise _refused(error, target) from error


def _source(messages: Messages, key: Key) -> Path:
    """Return the whole message, or where only a commit's copy of its header is here, that."""
    whole, header = messages.path_of(key), messages.header_of(key)
    return header if header.is_file() and not whole.is_file() else whole


def save_text(intent: SaveText | SaveData) -> Iterator[Report]:
    """Write the text, UTF-8, or the octets, mode 0600, and report where that is.

    Raises StoreError: FILE_EXISTS, FILE_REFUSED, DISK_FULL.
    """
    data = intent.data if isinstance(intent, SaveData) else intent.text.encode("utf-8", "replace")
    yield Saved(intent.ticket, (str(_write_new(io.BytesIO(data), Path(intent.path))),))


def safe_name(text: str) -> str:
    """Return `text` as a file name (without extension) that every system takes and that shows what it is.

    Control, direction and format characters are dropped, separators and wildcards become "_", no leading
    dot, no reserved device name, at most 120 octets; "message" where nothing is left.
    """
    plain = "".join(
        c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c)[0] != "C" or c < " "
    )
    name = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", plain)).strip(" ._")
    name = name.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").rstrip(" .")
    if name.split(".")[0].rstrip().lower() in _RESERVED:
        name = f"_{name}"
    return name or "message"


def _row(key: Key, paths: Paths) -> Summary | None:
    reader = CacheReader(paths.cache_file(key.account), key.account)
    try:
        return reader.summary(key)
    except StoreError:  # the name is a courtesy: a cache that cannot be read must not prevent saving
        return None
    finally:
        reader.close()


def _name(row: Summary | None) -> str:
    if row is None:
        return "message"
    return safe_name(f"{_day(row.date_s)} {row.subject or row.sender}")


def _day(date_s: float | None) -> str:
    if date_s is None or not 0 <= date_s < 253_402_300_800:  # year 10000
        return ""
    return datetime.fromtimestamp(date_s, UTC).strftime("%Y-%m-%d")


def _copy_into(source: Path, folder: Path, name: str) -> Path:
    """Copy to `name`.eml, or "`name` (2).eml" and so on where that is taken."""
    number = 1
    while True:
        target = folder / (f"{name}.eml" if number == 1 else f"{name} ({number}).eml")
        try:
            return _copy_to(source, target)
        except StoreError as error:
            if error.kind != ProblemKind.FILE_EXISTS:
                raise
        number += 1


def _copy_to(source: Path, target: Path) -> Path:
    """Copy to exactly `target`."""
    try:
        original = source.open("rb")
    except OSError as error:
        raise _refused(error, source) from error
    with original:
        return _write_new(original, target)


def _write_new(original: BinaryIO, target: Path) -> Path:
    """Write to exactly `target`, durably; O_EXCL: neither a file nor a link is ever written over."""
    try:
        handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except OSError as error:
        raise _refused(error, target) from error
    try:
        with os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(original, copy, 1 << 20)
            copy.flush()
            sync_file(copy.fileno())
    except OSError as error:
        target.unlink(missing_ok=True)
        raise _refused(error, target) from error
    return target


def _refused(error: OSError, target: Path) -> StoreError:
    """Translate; a folder of the person's choice that cannot be written to is not our store."""
    found = from_system(error, target)
    if found.kind == ProblemKind.STORE_READ_ONLY:
        return StoreError(ProblemKind.FILE_REFUSED, **found.facts)
    return found
