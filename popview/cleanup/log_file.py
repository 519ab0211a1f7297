"""The log of commits as CSV (RFC 4180): one line for each message of each commit. Pure.

Columns: commit, account, started (ISO 8601, UTC), outcome (types.Outcome), server (its words, as they
came), sender, subject, date (ISO 8601, UTC; empty: none), octets, identity, digest, why, name, copy,
listed again (when a message that was gone was listed once more).

A cell that a spreadsheet would take for a formula has an apostrophe in front: mail is written by strangers.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from popview.types import AccountId, Receipt, ReceiptItem

COLUMNS = (
    *("commit", "account", "started", "outcome", "server", "sender", "subject", "date", "octets"),
    *("identity", "digest", "why", "name", "copy", "listed again"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_YEAR_10000_S = 253_402_300_800


def to_csv(receipts: Iterable[Receipt], names: Mapping[AccountId, str]) -> str:
    """Return the receipts as CSV; an account without a name goes by its id."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for receipt in receipts:
        account = names.get(receipt.account, receipt.account)
        for item in receipt.items:
            writer.writerow(_harmless(cell) for cell in _cells(receipt, account, item))
    return out.getvalue()


def _cells(receipt: Receipt, account: str, item: ReceiptItem) -> tuple[str, ...]:
    mark = item.mark
    return (
        str(receipt.commit),
        account,
        _time(receipt.started_s),
        item.outcome.value,
        item.server_text,
        mark.sender,
        mark.subject,
        _time(mark.date_s),
        "" if mark.size < 0 else str(mark.size),
        mark.key.identity,
        mark.digest,
        mark.why.value,
        mark.detail,
        item.copy_path,
        _time(item.back_s or None),
    )


def _time(seconds: float | None) -> str:
    if seconds is None or not 0 <= seconds < _YEAR_10000_S:
        return ""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
