"""Marks: how one is made of a row, and which rows may be marked. Pure."""

from popview.types import Dimension, Mark, Summary, Why


def mark_of(
    row: Summary, *, why: Why, now_s: float, detail: str = "", grouped_by: Dimension | None = None
) -> Mark:
    """Return the mark for a row: it remembers what the message was, for the day the row is gone."""
    return Mark(
        key=row.key,
        size=row.size,
        digest=row.digest,
        sender=row.sender or row.address,
        subject=row.subject,
        date_s=row.date_s,
        why=why,
        detail=detail,
        made_s=now_s,
        grouped_by=grouped_by,
    )


def may_be_marked(row: Summary) -> bool:
    """Return whether a hand may mark the row: it is on the server and has an identity of its own."""
    return not (row.is_provisional or row.is_gone or row.is_twin)


def is_another(digest: str, other: str) -> bool:
    """Say whether two digests are of two messages; one of RETR, a letter longer, tells nothing of TOP's."""
    return digest != other and len(digest) == len(other)
