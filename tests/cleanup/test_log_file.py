"""The log of commits as CSV: every message a line, and no cell a formula."""

import csv
import io
from dataclasses import replace

from popview.cleanup.log_file import COLUMNS, to_csv
from popview.types import Outcome, Receipt, ReceiptItem
from tests.store.samples import HOME, mark

MARK = replace(mark(1), subject='=HYPERLINK("http://evil.example")', sender="Ann, Örn", date_s=0.0, size=-1)
RECEIPT = Receipt(
    7,
    HOME,
    1_790_000_000.0,
    1_790_000_060.0,
    (
        ReceiptItem(MARK, Outcome.GONE, copy_path="/copies/1.eml"),
        ReceiptItem(replace(mark(2), date_s=1e18), Outcome.SET_ASIDE, 'not "today"\r\nnor ever'),
    ),
)


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_message_of_every_commit_is_a_line_that_is_read_back() -> None:
    text = to_csv([RECEIPT, replace(RECEIPT, commit=8)], {HOME: "Home"})
    rows = _rows(text)
    assert [row["commit"] for row in rows] == ["7", "7", "8", "8"]
    first, second = rows[:2]
    assert tuple(first) == COLUMNS
    assert (first["account"], first["outcome"], first["sender"]) == ("Home", "gone", "Ann, Örn")
    assert (first["date"], first["octets"], first["copy"]) == (
        "1970-01-01T00:00:00+00:00",
        "",
        "/copies/1.eml",
    )
    assert (second["server"], second["date"]) == ('not "today"\r\nnor ever', "")
    assert second["identity"] == mark(2).key.identity


def test_what_a_stranger_wrote_is_never_a_formula() -> None:
    (first, _) = _rows(to_csv([RECEIPT], {}))
    assert first["subject"].startswith("'=")
    assert first["account"] == HOME


def test_without_commits_there_is_the_heading_alone() -> None:
    assert to_csv([], {}) == ",".join(COLUMNS) + "\r\n"
