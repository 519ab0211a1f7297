"""What SQLite and the system say, as our failure kinds."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from popview.errors import StoreError
from popview.paths import Paths
from popview.store.cache import Cache, CacheReader
from popview.store.commits import Sending
from popview.store.failures import from_system, guarded
from popview.store.journal import Journal
from popview.store.messages import Messages
from popview.store.settings import SettingsFile
from popview.types import Outcome, ProblemKind, Settings
from tests.store.disks import fill, read_only, small_disk
from tests.store.samples import HOME, account, key, mark, plan, row


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


# -- real disks -------------------------------------------------------------------------------------------


@pytest.mark.needs("linux", "root")
def test_on_a_disk_that_is_really_full_marks_stay_and_work_goes_on_when_there_is_space(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk", 600) as disk, Journal(disk / "journal.sqlite") as journal:
        journal.add_marks([mark(1)])
        ballast = fill(disk)
        with pytest.raises(StoreError) as caught:
            journal.add_marks([mark(number) for number in range(2, 500)])
        assert caught.value.kind == ProblemKind.DISK_FULL
        assert journal.marks() == (mark(1),)
        ballast.unlink()
        journal.add_marks([mark(2)])
        with Journal(disk / "journal.sqlite") as restarted:
            assert restarted.marks() == (mark(1), mark(2))


@pytest.mark.needs("linux", "root")
def test_on_a_full_disk_no_dele_may_go_out(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 900) as disk, Journal(disk / "journal.sqlite") as journal:
        journal.add_marks([mark(number) for number in range(300)])
        commit = journal.begin_commit(plan(*range(300)))
        fill(disk)
        with pytest.raises(StoreError) as caught:
            journal.sending(
                commit, [Sending(key(number).identity, number, "u" * 70) for number in range(300)]
            )
        assert caught.value.kind == ProblemKind.DISK_FULL
        assert journal.receipt(commit).count(Outcome.NOT_SENT) == 300


@pytest.mark.needs("linux", "root")
def test_nothing_can_begin_on_a_full_disk_and_it_says_why(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 200) as disk:
        paths = Paths.under(disk)
        paths.prepare()
        SettingsFile(paths.settings_file).save_settings(Settings(theme="dark"))
        ballast = fill(disk)
        attempts = {
            "journal": lambda: Journal(paths.journal),
            "cache": lambda: Cache(paths.cache_file(HOME), HOME),
            "settings": lambda: SettingsFile(paths.settings_file).save_account(account()),
            "message": lambda: fetch(Messages(paths)),
        }
        kinds = {name: failure_of(attempt) for name, attempt in attempts.items()}
        assert kinds == dict.fromkeys(attempts, ProblemKind.DISK_FULL)
        assert SettingsFile(paths.settings_file).load().settings == Settings(theme="dark")
        assert not Messages(paths).exists(key(1))
        assert Messages(paths).octets(HOME) == 0, "no half message is left"
        ballast.unlink()
        fetch(Messages(paths))


@pytest.mark.needs("linux", "root")
def test_a_disk_that_cannot_be_written_to_is_read_only_and_can_be_read(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "profile")
    with Journal(paths.journal) as journal, Cache(paths.cache_file(HOME), HOME) as cache:
        journal.add_marks([mark(1)])
        cache.upsert([row(1)])
    SettingsFile(paths.settings_file).save_account(account())
    fetch(Messages(paths))
    with read_only(tmp_path / "profile"):
        attempts = {
            "journal": lambda: Journal(paths.journal),
            "cache": lambda: Cache(paths.cache_file(HOME), HOME),
            "settings": lambda: SettingsFile(paths.settings_file).save_settings(Settings(theme="dark")),
            "message": lambda: fetch(Messages(paths)),
            "remove": lambda: Messages(paths).remove([key(1)]),
        }
        kinds = {name: failure_of(attempt) for name, attempt in attempts.items()}
        assert kinds == dict.fromkeys(attempts, ProblemKind.STORE_READ_ONLY)
        with Journal(paths.journal, read_only=True) as looking:
            assert looking.marks() == (mark(1),)
        reader = CacheReader(paths.cache_file(HOME), HOME)
        assert list(reader.pages()) == [(row(1),)]
        reader.close()
        assert SettingsFile(paths.settings_file).load().accounts == (account(),)
        assert Messages(paths).read(key(1)) == b"x" * 100_000


def fetch(messages: Messages) -> None:
    """Store a message."""
    with messages.writer(key(1)) as writer:
        writer.write(b"x" * 100_000)
        writer.commit()


def failure_of(attempt: Callable[[], object]) -> str:
    """Return the kind of failure."""
    with pytest.raises(StoreError) as caught:
        attempt()
    return caught.value.kind
