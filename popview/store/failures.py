"""One table: what SQLite and the system say when the disk refuses, as our failure kinds."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from popview.errors import StoreError
from popview.types import ProblemKind

# Primary result codes (the low byte of the extended code): https://sqlite.org/rescode.html
_SQLITE_KINDS = {
    sqlite3.SQLITE_FULL: ProblemKind.DISK_FULL,
    sqlite3.SQLITE_READONLY: ProblemKind.STORE_READ_ONLY,
    sqlite3.SQLITE_PERM: ProblemKind.STORE_READ_ONLY,
    sqlite3.SQLITE_AUTH: ProblemKind.STORE_READ_ONLY,
    sqlite3.SQLITE_BUSY: ProblemKind.STORE_BUSY,
    sqlite3.SQLITE_LOCKED: ProblemKind.STORE_BUSY,
    sqlite3.SQLITE_PROTOCOL: ProblemKind.STORE_BUSY,
    sqlite3.SQLITE_CORRUPT: ProblemKind.STORE_BROKEN,
    sqlite3.SQLITE_NOTADB: ProblemKind.STORE_BROKEN,
    sqlite3.SQLITE_FORMAT: ProblemKind.STORE_BROKEN,
    sqlite3.SQLITE_ERROR: ProblemKind.STORE_BROKEN,  # "no such table": not the file we wrote
    sqlite3.SQLITE_CANTOPEN: ProblemKind.FILE_REFUSED,
    sqlite3.SQLITE_IOERR: ProblemKind.FILE_REFUSED,
}
_OS_KINDS = {
    errno.ENOSPC: ProblemKind.DISK_FULL,
    errno.EDQUOT: ProblemKind.DISK_FULL,
    errno.EROFS: ProblemKind.STORE_READ_ONLY,
    errno.EACCES: ProblemKind.STORE_READ_ONLY,
    errno.EPERM: ProblemKind.STORE_READ_ONLY,
    errno.EEXIST: ProblemKind.FILE_EXISTS,
}
_FULL_BELOW = 64 * 1024  # octets; with less than a page or two free an I/O error means a full disk


def from_sqlite(error: sqlite3.Error, path: Path) -> StoreError:
    """Translate one failure of the database at `path`."""
    code = getattr(error, "sqlite_errorcode", None)
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    kind = ProblemKind.STORE_BROKEN if code is None else _SQLITE_KINDS.get(code & 0xFF)
    if kind is ProblemKind.FILE_REFUSED:
        kind = _by_the_disk(path)
    return StoreError(kind or ProblemKind.FILE_REFUSED, path=str(path), reason=str(name))


def from_system(error: OSError, path: Path) -> StoreError:
    """Translate one failure of a file of ours."""
    kind = _OS_KINDS.get(error.errno or 0, ProblemKind.FILE_REFUSED)
    reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return StoreError(kind, path=str(path), reason=reason)


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Let only StoreError out of the block; `path` is the file it works on.

    Misuse of the database (sqlite3.ProgrammingError, InterfaceError) is a bug and passes unchanged.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    except OSError as error:
        raise from_system(error, path) from error


def _by_the_disk(path: Path) -> ProblemKind:
    """Tell a full from a read-only disk where SQLite only says that a file could not be used."""
    folder = path.parent
    try:
        if shutil.disk_usage(folder).free < _FULL_BELOW:
            return ProblemKind.DISK_FULL
    except OSError:  # no such folder: nothing more can be told
        return ProblemKind.FILE_REFUSED
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        return ProblemKind.STORE_READ_ONLY
    return ProblemKind.FILE_REFUSED
