"""A check while its stores are taken away, broken, full, read-only, from the future, or shared with another.

Whatever happens: one final report that says what it is, QUIT to the server, nothing shown that was not
stored, and with the next check the list is whole again.
"""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from popview.net.traffic import Checked, Failed, Listed
from popview.types import ProblemKind
from tests.fakes.office import ACCOUNT, Office, plain

COUNT = 400
Harm = Callable[[Office], None]


@pytest.fixture
def many() -> list[bytes]:
    """Messages enough for several batches of rows."""
    return [
        b"From: Ada <ada@example.org>\r\nSubject: Note %d\r\nMessage-ID: <n%d@example.org>\r\n\r\nx\r\n"
        % (n, n)
        for n in range(COUNT)
    ]


def cache_file(office: Office) -> Path:
    return office.means.paths.cache_file(ACCOUNT)


def connection(office: Office) -> sqlite3.Connection:
    database = office.means.cache._database
    assert database is not None
    return database._connection


def deleted(office: Office) -> None:
    for suffix in ("", "-wal", "-shm"):
        Path(f"{cache_file(office)}{suffix}").unlink(missing_ok=True)


def corrupted(office: Office) -> None:
    connection(office).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with cache_file(office).open("r+b") as file:
        file.seek(4_096)
        file.write(b"\xff" * (cache_file(office).stat().st_size - 4_096))
    connection(office).execute("PRAGMA shrink_memory")


def read_only(office: Office) -> None:
    connection(office).execute("PRAGMA query_only = ON")


def full(office: Office) -> None:
    pages = connection(office).execute("PRAGMA page_count").fetchone()[0]
    connection(office).execute(f"PRAGMA max_page_count = {pages}")


def mended(office: Office) -> None:
    """Make room, and let writes through again."""
    if office.means.cache._database is not None:
        connection(office).execute("PRAGMA query_only = OFF")
        connection(office).execute("PRAGMA max_page_count = 1000000")


def in_the_middle(office: Office, harm: Harm) -> None:
    """Do harm once, when the first rows are announced."""

    def look(report: Any) -> None:
        if isinstance(report, Listed) and look in office.hooks:
            office.hooks.remove(look)
            harm(office)

    office.hooks.append(look)


def stored(office: Office) -> int:
    return sum(not row.is_gone for page in office.means.cache.pages() for row in page)


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (deleted, ProblemKind.STORE_BROKEN),
        (corrupted, ProblemKind.STORE_BROKEN),
        (read_only, ProblemKind.STORE_READ_ONLY),
        (full, ProblemKind.DISK_FULL),
    ],
)
def test_a_store_that_fails_in_the_middle_ends_the_check_and_the_next_is_whole(
    office: Office, make_demo: Any, many: list[bytes], harm: Harm, kind: ProblemKind
) -> None:
    server = make_demo(many)
    account = plain(server.port)
    in_the_middle(office, harm)
    report = office.check(account)
    assert isinstance(report, Failed), report
    assert report.problem.kind is kind
    assert server.sessions[-1].quit_seen
    mended(office)
    again = office.check(account, 2)
    assert isinstance(again, Checked), again
    assert stored(office) == COUNT
    assert office.means.cache.facts().messages == COUNT


def test_what_a_full_disk_did_not_take_is_not_shown(
    office: Office, make_demo: Any, many: list[bytes]
) -> None:
    server = make_demo(many)
    in_the_middle(office, full)
    office.check(plain(server.port))
    shown = {key.identity for key in office.rows()}
    mended(office)
    assert shown == {row.key.identity for page in office.means.cache.pages() for row in page}
    assert 0 < len(shown) < COUNT


def test_a_store_from_the_future_is_left_alone_and_said_so(
    office: Office, make_demo: Any, many: list[bytes], tmp_path: Path
) -> None:
    def from_the_future(office: Office) -> None:
        deleted(office)
        with closing(sqlite3.connect(cache_file(office))) as newer:
            newer.execute(f"PRAGMA application_id = {0x50564361}")
            newer.execute("PRAGMA user_version = 99")

    server = make_demo(many)
    account = plain(server.port)
    in_the_middle(office, from_the_future)
    assert isinstance(office.check(account), Failed)
    before = cache_file(office).read_bytes()
    report = office.check(account, 2)
    assert isinstance(report, Failed), report
    assert report.problem.kind is ProblemKind.STORE_NEWER
    assert cache_file(office).read_bytes() == before


def test_two_popviews_that_check_one_account_at_once_keep_one_list(
    tmp_path: Path, make_demo: Any, many: list[bytes]
) -> None:
    """Each has a server of its own with the same mail: a server lets only one of them in at a time."""
    ports = [make_demo(many).port for _ in range(2)]

    def check(port: int) -> Any:
        office = Office.under(tmp_path / "place")
        try:
            return office.check(plain(port))
        finally:
            office.close()

    with ThreadPoolExecutor(2) as pool:
        reports = list(pool.map(check, ports))
    assert all(isinstance(report, Checked) for report in reports), reports
    looking = Office.under(tmp_path / "place")
    try:
        assert stored(looking) == COUNT
    finally:
        looking.close()
