"""What SQLite and the system say, as our failure kinds."""

import errno
import sqlite3
from pathlib import Path

import pytest

from popview.errors import StoreError
from popview.store.failures import from_system, guarded
from popview.types import ProblemKind


def kind_of(path: Path, sql: str, prepare: str = "") -> str:
    """Return the failure kind of a statement on the database at `path`."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        if prepare:
            connection.executescript(prepare)
        with pytest.raises(StoreError) as caught, guarded(path):
            connection.execute(sql)
    finally:
        connection.close()
    assert caught.value.facts["path"] == str(path)
    return caught.value.kind


def test_a_full_disk_is_told_from_everything_else(tmp_path: Path) -> None:
    limit = "PRAGMA page_size = 512; CREATE TABLE t (x); PRAGMA max_page_count = 3;"
    assert kind_of(tmp_path / "a", "INSERT INTO t VALUES (zeroblob(100000))", limit) == ProblemKind.DISK_FULL


def test_a_database_that_may_not_be_written_is_read_only(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with guarded(path):
        sqlite3.connect(path).execute("CREATE TABLE t (x)").connection.close()
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, isolation_level=None)
    with pytest.raises(StoreError) as caught, guarded(path):
        connection.execute("INSERT INTO t VALUES (1)")
    connection.close()
    assert caught.value.kind == ProblemKind.STORE_READ_ONLY


def test_a_database_that_another_one_writes_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "a"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert kind_of(path, "CREATE TABLE t (x)") == ProblemKind.STORE_BUSY
    other.close()


def test_a_file_that_is_no_database_is_broken(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"this is not a database, by any reading of it" * 50)
    assert kind_of(path, "SELECT * FROM sqlite_master") == ProblemKind.STORE_BROKEN


def test_a_table_that_is_missing_means_a_broken_file(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "a", "SELECT * FROM marks") == ProblemKind.STORE_BROKEN


def test_a_folder_that_is_missing_is_a_refused_file(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a"
    with pytest.raises(StoreError) as caught, guarded(path):
        sqlite3.connect(path)
    assert caught.value.kind == ProblemKind.FILE_REFUSED


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, ProblemKind.DISK_FULL),
        (errno.EDQUOT, ProblemKind.DISK_FULL),
        (errno.EROFS, ProblemKind.STORE_READ_ONLY),
        (errno.EACCES, ProblemKind.STORE_READ_ONLY),
        (errno.EEXIST, ProblemKind.FILE_EXISTS),
        (errno.EIO, ProblemKind.FILE_REFUSED),
    ],
)
def test_what_the_system_says_has_a_kind_and_a_reason(tmp_path: Path, code: int, kind: str) -> None:
    error = from_system(OSError(code, "words of the system"), tmp_path)
    assert (error.kind, error.facts["reason"]) == (kind, errno.errorcode[code])


def test_misuse_of_the_database_is_a_bug_and_passes(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError), guarded(tmp_path):
        connection.execute("SELECT 1")
