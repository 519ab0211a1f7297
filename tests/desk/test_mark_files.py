"""Marks written to a file and read from one, by the desk."""

from pathlib import Path

import pytest

from popview.desk.cleanup_traffic import ExportMarks, MarksFitted, MarksRefused, ReadMarks
from popview.desk.mark_files import export_marks, read_marks
from popview.desk.traffic import Saved
from popview.errors import StoreError
from popview.store.journal import Journal
from popview.types import Key
from popview.types.mark_file import Fit
from tests.store.samples import HOME, WORK, account, mark, row


def _reading(path: Path) -> ReadMarks:
    return ReadMarks(7, str(path), HOME, (row(1, key=Key(HOME, "UIDL")),), frozenset(), frozenset(), 5.0)


def test_the_marks_of_one_account_are_written_and_read(tmp_path: Path) -> None:
    path = tmp_path / "marks.json"
    with Journal(tmp_path / "j") as journal:
        journal.add_marks([mark(1), mark(2), mark(3, WORK)])
        (saved,) = export_marks(ExportMarks(6, account(), str(path)), journal)
    assert saved == Saved(6, (str(path),))
    (read,) = read_marks(_reading(path))
    assert isinstance(read, MarksFitted)
    assert [one.mark.key for one in read.marks] == [mark(1).key, mark(2).key]
    assert {one.fit for one in read.marks} == {Fit.ABSENT}


@pytest.mark.parametrize("data", [b"", b"\xff", b"[]", b'{"format": "popview-marks", "version": 9}'])
def test_what_is_no_file_of_marks_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(data)
    assert list(read_marks(_reading(path))) == [MarksRefused(7, "x.json")]


def test_a_file_that_is_not_there_is_a_problem_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        list(read_marks(_reading(tmp_path / "none.json")))
