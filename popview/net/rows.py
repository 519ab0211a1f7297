"""Rows on their way to the list: made from headers, stored, then announced, in batches."""

from popview.mail.headers import summary_fields
from popview.net.means import Means
from popview.net.traffic import Listed, Ticket
from popview.types import Key, Summary

ROWS = 100
SECONDS = 0.05


def make_summary(
    key: Key,
    rank: int,
    size: int,
    header: bytes,
    *,
    digest: str,
    is_twin: bool = False,
    is_provisional: bool = False,
    now_s: float = 0.0,
) -> Summary:
    """Return the row of a message whose header block came; never raises on bad mail."""
    fields = summary_fields(header)
    return Summary(
        key=key,
        rank=rank,
        size=size,
        sender=fields.sender,
        address=fields.address,
        to=fields.to,
        subject=fields.subject,
        date_s=fields.date_s,
        message_id=fields.message_id,
        list_id=fields.list_id,
        digest=digest,
        has_attachment=fields.has_attachment,
        is_provisional=is_provisional,
        is_twin=is_twin,
        first_seen_s=now_s,
    )


class RowBatch:
    """Collects rows; `flush` stores them in one transaction and announces them."""

    def __init__(self, means: Means, ticket: Ticket) -> None:
        self._means, self._ticket = means, ticket
        self._rows: list[Summary] = []
        self._stored: list[Summary] = []
        self._since_s = 0.0

    def add(self, row: Summary) -> None:
        """Take a row; provisional ones are announced and never stored."""
        if not self._rows:
            self._since_s = self._means.clock.now()
        self._rows.append(row)

    def announce(self, row: Summary) -> None:
        """Take a row that is stored already."""
        self._stored.append(row)

    @property
    def is_due(self) -> bool:
        """True with a hundred rows, or 50 ms after the first."""
        count = len(self._rows)
        return count >= ROWS or (count > 0 and self._means.clock.now() - self._since_s >= SECONDS)

    def flush(self) -> None:
        """Store, then announce. StoreError: nothing is announced that was not stored."""
        rows, self._rows = self._rows, []
        stored, self._stored = self._stored, []
        if rows:
            self._means.cache.upsert(row for row in rows if not row.is_provisional)
        for start in range(0, len(stored), 500):
            self._means.tell(Listed(self._ticket, self._means.account, tuple(stored[start : start + 500])))
        if rows:
            self._means.tell(Listed(self._ticket, self._means.account, tuple(rows)))
