"""Marks and the log of commits written to a file, marks read from one. Nothing here touches Qt."""

import time
from collections.abc import Iterator
from pathlib import Path

from popview.cleanup.log_file import to_csv
from popview.cleanup.mark_file import LARGEST, NotMarks, fitted, from_text, to_text
from popview.desk.cleanup_traffic import ExportLog, ExportMarks, MarksFitted, MarksRefused, ReadMarks
from popview.desk.saving import save_text
from popview.desk.traffic import Report, SaveText
from popview.store.failures import guarded
from popview.store.journal import Journal


def export_marks(intent: ExportMarks, journal: Journal) -> Iterator[Report]:
    """Write the marks of an account to a new file and report where. Raises StoreError (FILE_EXISTS …)."""
    text = to_text(intent.account, journal.marks(intent.account.id), time.time())
    yield from save_text(SaveText(intent.ticket, intent.path, text))


def export_log(intent: ExportLog, journal: Journal) -> Iterator[Report]:
    """Write what became of every message of some commits to a new file. Raises StoreError."""
    receipts = (journal.receipt(commit) for commit in intent.commits)
    text = to_csv(receipts, dict(intent.names))
    yield from save_text(SaveText(intent.ticket, intent.path, text))


def read_marks(intent: ReadMarks) -> Iterator[Report]:
    """Read a file and report how each of its marks stands to the mailbox. Raises StoreError."""
    path = Path(intent.path)
    with guarded(path), path.open("rb") as opened:
        data = opened.read(LARGEST + 1)
    try:
        if len(data) > LARGEST:
            raise NotMarks("too long")
        file = from_text(data.decode("utf-8"))
    except ValueError:  # NotMarks and UnicodeDecodeError are such
        yield MarksRefused(intent.ticket, path.name)
        return
    marks = fitted(
        file,
        intent.account,
        {row.key: row for row in intent.rows},
        marked=intent.marked,
        protected=intent.protected,
        name=path.name,
        now_s=intent.now_s,
    )
    yield MarksFitted(intent.ticket, path.name, file, marks)
