"""Whole messages as files, byte for byte as RETR gave them.

A file's name is a hash of the key, never a UIDL: a server cannot choose a path. A file has its name only
when it is whole and on disk (temporary file, fsync, rename, fsync of the folder; D12).
"""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from popview.errors import StoreError
from popview.paths import Paths
from popview.store.failures import guarded
from popview.store.files import sync_file, sync_folder
from popview.types import AccountId, Key, ProblemKind


class MessageWriter:
    """One message on its way to the disk: write chunks, then commit; leaving without commit drops it."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._octets = 0
        with guarded(target):
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".half-", dir=target.parent)  # mode 0600
            self._temporary = Path(name)
            self._file: BinaryIO | None = os.fdopen(handle, "wb", buffering=0)

    @property
    def octets(self) -> int:
        """How much was written."""
        return self._octets

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Append a chunk, whole. Raises StoreError (DISK_FULL …); nothing is left then after the block."""
        if self._file is None:
            raise ValueError("the writer is closed")
        left = memoryview(data).cast("B")
        with guarded(self._target):
            while len(left):
                written = self._file.write(left)
                self._octets += written
                left = left[written:]

    def commit(self) -> Path:
        """Make the message durable and give it its name; return that. An older copy is replaced."""
        if self._file is None:
            raise ValueError("the writer is closed")
        with guarded(self._target):
            sync_file(self._file.fileno())
            self._file.close()
            self._temporary.replace(self._target)
            self._file = None
            sync_folder(self._target.parent)
        return self._target

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        self._file.close()
        self._file = None
        with guarded(self._target):
            self._temporary.unlink(missing_ok=True)


class Messages:
    """The fetched messages of all accounts. Any thread may use it. Failures are StoreError."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def path_of(self, key: Key) -> Path:
        """Return where the message lies, or would lie."""
        return self._paths.messages_dir(key.account) / f"{name_of(key)}.eml"

    def header_of(self, key: Key) -> Path:
        """Return where the message's header block alone lies, or would lie: a commit's smaller copy."""
        return self.path_of(key).with_suffix(".head")

    def remove_headers(self, keys: Iterable[Key]) -> None:
        """Remove header copies; those that are not there are gone already."""
        for key in keys:
            path = self.header_of(key)
            with guarded(path):
                path.unlink(missing_ok=True)

    def exists(self, key: Key) -> bool:
        """Return whether the whole message lies on this machine."""
        return self.path_of(key).is_file()

    def writer(self, key: Key) -> MessageWriter:
        """Return a writer for the message, to be used in a `with` block."""
        return MessageWriter(self.path_of(key))

    def read(self, key: Key) -> bytes:
        """Return the message. Raises StoreError(FILE_REFUSED, reason "not-fetched") where it is not here."""
        path = self.path_of(key)
        with guarded(path):
            try:
                return path.read_bytes()
            except FileNotFoundError as error:
                raise StoreError(ProblemKind.FILE_REFUSED, path=str(path), reason="not-fetched") from error

    def remove(self, keys: Iterable[Key]) -> None:
        """Remove messages; those that are not there are gone already."""
        for key in keys:
            path = self.path_of(key)
            with guarded(path):
                path.unlink(missing_ok=True)

    def remove_all(self, account: AccountId, *, but: Iterable[Key] = ()) -> None:
        """Remove every message of the account but some, and what a crash left half written."""
        kept = {path.name for key in but for path in (self.path_of(key), self.header_of(key))}
        folder = self._paths.messages_dir(account)
        with guarded(folder):
            for path in _files(folder):
                if path.name not in kept:
                    path.unlink(missing_ok=True)

    def octets(self, account: AccountId) -> int:
        """Return how much disk the account's messages use."""
        folder = self._paths.messages_dir(account)
        with guarded(folder):
            return sum(path.stat().st_size for path in _files(folder))

    def which_exist(self, keys: Iterable[Key]) -> tuple[Key, ...]:
        """Return which of the keys lie on this machine; one look at each folder."""
        found: dict[AccountId, frozenset[str]] = {}
        there = []
        for key in keys:
            if key.account not in found:
                found[key.account] = self._names(key.account)
            if found[key.account] and name_of(key) in found[key.account]:
                there.append(key)
        return tuple(there)

    def _names(self, account: AccountId) -> frozenset[str]:
        folder = self._paths.messages_dir(account)
        with guarded(folder):
            return frozenset(path.stem for path in _files(folder) if path.suffix == ".eml")


def name_of(key: Key) -> str:
    """Return the message's name on disk: SHA-256 over account and identity, in hex."""
    return hashlib.sha256(f"{key.account}\0{key.identity}".encode("utf-8", "surrogatepass")).hexdigest()


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
