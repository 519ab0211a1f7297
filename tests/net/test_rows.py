"""Rows on their way to the list."""

import pytest

from popview.errors import StoreError
from popview.net.rows import ROWS, RowBatch, make_summary
from popview.net.traffic import Listed
from popview.types import Key, ProblemKind, Summary
from tests.fakes.office import ACCOUNT, Office

HEADER = b"From: Ada <ada@example.org>\r\nSubject: Hello\r\nList-Id: <l.example.org>\r\n"


def row(n: int, provisional: bool = False) -> Summary:
    return make_summary(
        Key(ACCOUNT, f"U{n}"), n, 100, HEADER, digest="00", is_provisional=provisional, now_s=5.0
    )


def test_a_header_becomes_a_row() -> None:
    made = row(1)
    assert (made.sender, made.address, made.subject) == ("Ada", "ada@example.org", "Hello")
    assert (made.digest, made.rank, made.size, made.first_seen_s) == ("00", 1, 100, 5.0)


def test_any_bytes_make_a_row() -> None:
    made = make_summary(Key(ACCOUNT, "U1"), 1, 1, bytes(range(256)) * 4, digest="")
    assert isinstance(made, Summary)


def test_a_batch_is_due_with_a_hundred_rows(office: Office) -> None:
    batch = RowBatch(office.means, 1)
    for n in range(ROWS - 1):
        batch.add(row(n))
    batch.add(row(ROWS))
    assert batch.is_due
    batch.flush()
    assert not batch.is_due
    assert [len(report.rows) for report in office.of(Listed)] == [ROWS]
    assert len(office.means.cache.known()) == ROWS


def test_provisional_rows_are_announced_and_never_stored(office: Office) -> None:
    batch = RowBatch(office.means, 1)
    batch.add(row(1, provisional=True))
    batch.flush()
    assert len(office.of(Listed)) == 1
    assert office.means.cache.known() == {}


def test_what_was_not_stored_is_not_announced(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(rows: object) -> None:
        raise StoreError(ProblemKind.DISK_FULL, path="cache")

    monkeypatch.setattr(office.means.cache, "upsert", full)
    batch = RowBatch(office.means, 1)
    batch.add(row(1))
    with pytest.raises(StoreError):
        batch.flush()
    assert office.of(Listed) == []
    batch.flush()
