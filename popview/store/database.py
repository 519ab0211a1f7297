"""One SQLite file of ours: opened with care, refused when newer, migrated in numbered steps.

Each thread opens its own. WAL always: readers never wait for the writer. Every failure leaves as a
StoreError (see failures.py).
"""

import os
import sqlite3
import struct
import threading
import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from popview.errors import StoreError
from popview.store.failures import guarded
from popview.store.files import sync_folder
from popview.types import ProblemKind

_HEADER = struct.Struct(">60xI4xI")  # user_version and application_id, https://sqlite.org/fileformat2.html
_MAGIC = b"SQLite format 3\x00"

Row = tuple[Any, ...]

REPLACED = "replaced"
"""The reason of a STORE_BROKEN whose file was taken away, or another put in its place, while it was open."""


@dataclass(frozen=True, slots=True)
class Schema:
    """What a file is, and how it came to be: migration n leads from version n to n + 1."""

    application_id: int
    migrations: tuple[tuple[str, ...], ...]
    is_durable: bool  # True: synchronous=FULL, and a copy is kept before each migration

    @property
    def version(self) -> int:
        """The newest version we know."""
        return len(self.migrations)


class Database:
    """An open file of a known schema; use it from one thread.

    Raises StoreError: STORE_NEWER (left alone, not a byte changed), STORE_BROKEN, STORE_READ_ONLY,
    DISK_FULL, STORE_BUSY.
    """

    def __init__(
        self, path: Path, schema: Schema, *, read_only: bool = False, timeout_s: float = 5.0
    ) -> None:
        self.path = path
        self._schema = schema
        with guarded(path):
            if not read_only:
                _make_private(path)
            self._refuse_newer(*_header_versions(path))
            self._inode = path.stat().st_ino
            self._connection = self._connect(read_only, timeout_s)
            try:
                self._prepare(read_only, timeout_s)
            except BaseException:
                self._connection.close()
                raise

    def is_current(self) -> bool:
        """Return whether the open file is still the one at its path: somebody may have replaced it."""
        try:
            return self.path.stat().st_ino == self._inode
        except OSError:
            return False

    def close(self) -> None:
        """Close the file; nothing may be asked afterwards."""
        with guarded(self.path):
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Do the block's writes together: all of them are on disk afterwards, or none."""
        connection = self._connection
        if not self.is_current():  # a write would go to a file without a name, and be lost
            raise StoreError(ProblemKind.STORE_BROKEN, path=str(self.path), reason=REPLACED)
        with guarded(self.path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:  # a full disk may have rolled back already
                    connection.execute("ROLLBACK")
                raise

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """Return everything a question finds."""
        with guarded(self.path):
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """Return the first row that a question finds."""
        with guarded(self.path):
            found: Row | None = self._connection.execute(sql, values).fetchone()
            return found

    def pages(
        self, sql: str, values: Sequence[object], first: int, size: int
    ) -> Generator[list[Row], None, None]:
        """Return what a question finds: `first` rows, then `size` a page, all of one moment's state."""
        with guarded(self.path):
            cursor = self._connection.execute(sql, values)
        with closing(cursor):
            wanted = first
            while True:
                with guarded(self.path):
                    page = cursor.fetchmany(wanted)
                if not page:
                    return
                yield page
                wanted = size

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Do one write in its own transaction; return how many rows it changed."""
        with self.transaction() as connection:
            return connection.execute(sql, values).rowcount

    def write_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Do one write for many rows in one transaction."""
        with self.transaction() as connection:
            connection.executemany(sql, rows)

    def _connect(self, read_only: bool, timeout_s: float) -> sqlite3.Connection:
        uri = self.path.absolute().as_uri()
        if not read_only:
            return sqlite3.connect(f"{uri}?mode=rw", uri=True, timeout=timeout_s, isolation_level=None)
        # A reader on a disk that cannot be written to cannot make the shared-memory file either; nobody
        # else can write there, so the file may be taken as it lies, unless a log beside it belongs to it.
        log = self.path.with_name(f"{self.path.name}-wal")
        has_log = log.exists() and log.stat().st_size > 0
        is_fixed = not os.access(self.path.parent, os.W_OK) and not has_log
        frozen = "&immutable=1" if is_fixed else ""
        return sqlite3.connect(f"{uri}?mode=ro{frozen}", uri=True, timeout=timeout_s, isolation_level=None)

    def _prepare(self, read_only: bool, timeout_s: float) -> None:
        connection = self._connection
        self._refuse_newer(*_versions(connection))
        connection.execute("PRAGMA trusted_schema = OFF")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
            if _versions(connection)[0] != self._schema.version:
                raise StoreError(ProblemKind.STORE_BUSY, path=str(self.path), reason="not-migrated-yet")
            return
        _use_wal(connection, timeout_s)
        connection.execute(f"PRAGMA synchronous = {'FULL' if self._schema.is_durable else 'NORMAL'}")
        if self._schema.is_durable:
            connection.execute("PRAGMA fullfsync = ON")  # macOS alone: its plain fsync does not wait
        connection.execute("PRAGMA foreign_keys = ON")
        while _versions(connection)[0] < self._schema.version:
            self._migrate_once()
        # Another process may have taken the last steps; this makes SQLite read the tables anew.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()

    def _migrate_once(self) -> None:
        """Take one step, unless another process took it while we waited for the write lock."""
        with self.transaction() as connection:
            found, _ = _versions(connection)
            if found >= self._schema.version:
                return
            if self._schema.is_durable and found > 0:
                _copy(self.path, self.path.with_name(f"{self.path.name}.before-{found + 1}"))
            if found == 0:
                connection.execute(f"PRAGMA application_id = {self._schema.application_id}")
            for statement in self._schema.migrations[found]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {found + 1}")

    def _refuse_newer(self, version: int, application_id: int) -> None:
        if application_id not in (0, self._schema.application_id) or (version and not application_id):
            raise StoreError(ProblemKind.STORE_BROKEN, path=str(self.path), reason="not-ours")
        if version > self._schema.version:
            raise StoreError(
                ProblemKind.STORE_NEWER,
                path=str(self.path),
                found=str(version),
                known=str(self._schema.version),
            )


def _header_versions(path: Path) -> tuple[int, int]:
    """Read (user_version, application_id) from the file itself, so that a newer one stays untouched."""
    with path.open("rb") as file:
        head = file.read(_HEADER.size)
    if not head:
        return 0, 0
    if not head.startswith(_MAGIC) or len(head) < _HEADER.size:
        raise StoreError(ProblemKind.STORE_BROKEN, path=str(path), reason="not-a-database")
    version, application_id = _HEADER.unpack(head)
    return version, application_id


def _versions(connection: sqlite3.Connection) -> tuple[int, int]:
    """Ask SQLite for (user_version, application_id), the write-ahead log included."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    return int(version), int(application_id)


def _use_wal(connection: sqlite3.Connection, timeout_s: float) -> None:
    """Switch to WAL; SQLite's busy timeout does not cover this step, so wait for another opener here."""
    pause = threading.Event()
    until = time.monotonic() + timeout_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            pause.wait(0.01)
        else:
            return


def _make_private(path: Path) -> None:
    """Create the file 0600 if it is missing; -wal and -shm inherit its mode from SQLite."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)


def _copy(source: Path, target: Path) -> None:
    """Copy the committed state of a database to `target`, durably; an older copy of that step is replaced."""
    half = target.with_name(target.name + ".half")
    half.unlink(missing_ok=True)
    _make_private(half)
    with (
        closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as reader,
        closing(sqlite3.connect(half)) as writer,
    ):
        reader.backup(writer)
    half.replace(target)
    sync_folder(target.parent)
