"""One SQLite file of ours: opened with care, refused when newer, migrated in steps."""

import os
import sqlite3
import stat
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from popview.errors import StoreError
from popview.store.database import Database, Schema
from popview.types import ProblemKind

ONE = Schema(0x1234, (("CREATE TABLE letters (text TEXT)",),), is_durable=True)
TWO = Schema(0x1234, (*ONE.migrations, ("ALTER TABLE letters ADD COLUMN size INTEGER",)), is_durable=True)
BROKEN = Schema(
    0x1234, (*ONE.migrations, ("ALTER TABLE letters ADD COLUMN size INTEGER", "NO SQL")), is_durable=True
)


def refused(path: Path, schema: Schema, **options: object) -> str:
    """Return the failure kind of opening a file."""
    with pytest.raises(StoreError) as caught:
        Database(path, schema, **options)  # type: ignore[arg-type]
    return caught.value.kind


@contextmanager
def opened(path: Path, schema: Schema = ONE, *, read_only: bool = False) -> Iterator[Database]:
    """Open and close a file."""
    with closing(Database(path, schema, read_only=read_only, timeout_s=0.2)) as database:
        yield database


def write_and_fail(database: Database) -> None:
    """Write a row in a transaction that does not end well."""
    with database.transaction() as connection:
        connection.execute("INSERT INTO letters VALUES ('x')")
        raise KeyError


def test_a_new_file_says_what_it_is_and_how_old(tmp_path: Path) -> None:
    with opened(tmp_path / "a", TWO):
        pass
    with closing(sqlite3.connect(tmp_path / "a")) as plain:
        assert plain.execute("PRAGMA application_id").fetchone() == (0x1234,)
        assert plain.execute("PRAGMA user_version").fetchone() == (2,)
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.skipif(os.name != "posix", reason="access rights as bits are POSIX")
def test_the_file_and_its_log_are_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with opened(tmp_path / "a") as database:
            database.write("INSERT INTO letters VALUES ('x')")
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.glob("a*")}
    finally:
        os.umask(before)
    assert modes == {"a": 0o600, "a-wal": 0o600, "a-shm": 0o600}


@pytest.mark.parametrize("schema", [ONE, Schema(0x1234, ONE.migrations, is_durable=False)])
def test_a_durable_file_waits_for_the_disk_at_every_commit(tmp_path: Path, schema: Schema) -> None:
    with opened(tmp_path / "a", schema) as database:
        assert database.row("PRAGMA synchronous") == (2 if schema.is_durable else 1,)


def test_a_newer_file_is_refused_and_not_a_byte_of_it_changes(tmp_path: Path) -> None:
    with opened(tmp_path / "a", TWO) as database:
        database.write("INSERT INTO letters VALUES ('x', 1)")
    before = {file.name: file.read_bytes() for file in tmp_path.glob("a*")}
    with pytest.raises(StoreError) as caught:
        Database(tmp_path / "a", ONE)
    assert caught.value.kind == ProblemKind.STORE_NEWER
    assert (caught.value.facts["found"], caught.value.facts["known"]) == ("2", "1")
    assert {file.name: file.read_bytes() for file in tmp_path.glob("a*")} == before


def test_a_newer_version_that_only_the_log_knows_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path / "a"):
        newer = sqlite3.connect(tmp_path / "a", isolation_level=None)
        newer.execute("PRAGMA user_version = 9")
        assert refused(tmp_path / "a", ONE) == ProblemKind.STORE_NEWER
        newer.close()


def test_the_file_of_another_program_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a")) as other:
        other.execute("PRAGMA application_id = 77")
        other.execute("CREATE TABLE theirs (x)")
    assert refused(tmp_path / "a", ONE) == ProblemKind.STORE_BROKEN


@pytest.mark.parametrize("content", [b"hello, I am a text file", b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_database_is_broken_and_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert refused(tmp_path / "a", ONE) == ProblemKind.STORE_BROKEN
    assert (tmp_path / "a").read_bytes() == content


def test_an_old_file_is_copied_before_it_is_brought_up_to_date(tmp_path: Path) -> None:
    with opened(tmp_path / "a") as database:
        database.write("INSERT INTO letters VALUES ('x')")
        with opened(tmp_path / "a", TWO) as newer:
            assert newer.rows("SELECT text, size FROM letters") == [("x", None)]
    copy = tmp_path / "a.before-2"
    with opened(copy, ONE, read_only=True) as old:
        assert old.rows("SELECT * FROM letters") == [("x",)]
    assert os.name != "posix" or stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_a_migration_that_fails_leaves_the_old_version_whole(tmp_path: Path) -> None:
    with opened(tmp_path / "a"):
        pass
    assert refused(tmp_path / "a", BROKEN) == ProblemKind.STORE_BROKEN
    with opened(tmp_path / "a") as database:
        assert database.rows("SELECT name FROM pragma_table_info('letters')") == [("text",)]


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "a") as database:
        with pytest.raises(KeyError):
            write_and_fail(database)
        assert database.rows("SELECT * FROM letters") == []
        assert database.write("INSERT INTO letters VALUES ('y')") == 1


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    with opened(tmp_path / "a"), opened(tmp_path / "a", read_only=True) as reader:
        with pytest.raises(StoreError) as caught:
            reader.write("INSERT INTO letters VALUES ('x')")
        assert caught.value.kind == ProblemKind.STORE_READ_ONLY


def test_a_reader_sees_one_moment_while_the_writer_goes_on(tmp_path: Path) -> None:
    with opened(tmp_path / "a") as writer, opened(tmp_path / "a", read_only=True) as reader:
        writer.write_many("INSERT INTO letters VALUES (?)", [("a",), ("b",), ("c",)])
        pages = reader.pages("SELECT text FROM letters", (), 1, 1)
        first = next(pages)
        writer.write("DELETE FROM letters")
        assert [first, *pages] == [[("a",)], [("b",)], [("c",)]]
        assert reader.rows("SELECT * FROM letters") == []


def test_pages_have_the_sizes_that_were_asked_for(tmp_path: Path) -> None:
    with opened(tmp_path / "a") as database:
        database.write_many("INSERT INTO letters VALUES (?)", [(str(n),) for n in range(10)])
        assert [len(page) for page in database.pages("SELECT * FROM letters", (), 2, 5)] == [2, 5, 3]


def test_a_second_writer_is_told_that_the_file_is_busy(tmp_path: Path) -> None:
    with opened(tmp_path / "a") as first, opened(tmp_path / "a") as second, first.transaction():
        with pytest.raises(StoreError) as caught:
            second.write("INSERT INTO letters VALUES ('x')")
        assert caught.value.kind == ProblemKind.STORE_BUSY


def test_a_file_that_was_replaced_takes_no_more_writes(tmp_path: Path) -> None:
    with opened(tmp_path / "a") as database:
        (tmp_path / "a").unlink()
        assert not database.is_current()
        with pytest.raises(StoreError) as caught:
            database.write("INSERT INTO letters VALUES ('x')")
        assert (caught.value.kind, caught.value.facts["reason"]) == (ProblemKind.STORE_BROKEN, "replaced")


def test_a_reader_of_a_file_that_is_not_migrated_yet_comes_back_later(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert refused(tmp_path / "a", ONE, read_only=True) == ProblemKind.STORE_BUSY


def test_many_threads_may_make_the_same_file_at_once(tmp_path: Path) -> None:
    failures: list[BaseException] = []
    gate = threading.Barrier(8)

    def make(number: int) -> None:
        try:
            gate.wait()
            with closing(Database(tmp_path / "a", TWO)) as database:
                database.write("INSERT INTO letters VALUES (?, 1)", (str(number),))
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=make, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with opened(tmp_path / "a", TWO) as database:
        assert database.row("SELECT count(*) FROM letters") == (8,)


def test_what_was_written_survives_the_death_of_the_process(tmp_path: Path) -> None:
    script = """
        import os, sys
        from pathlib import Path
        from tests.store.test_database import ONE
        from popview.store.database import Database
        database = Database(Path(sys.argv[1]), ONE)
        database.write("INSERT INTO letters VALUES ('kept')")
        with database.transaction() as connection:
            connection.execute("INSERT INTO letters VALUES ('half')")
            os._exit(9)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(tmp_path / "a")]
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": str(root)})
    assert done.returncode == 9
    with opened(tmp_path / "a") as database:
        assert database.rows("SELECT * FROM letters") == [("kept",)]
