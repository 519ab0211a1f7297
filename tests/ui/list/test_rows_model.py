from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from popview.ui.list import rows_model
from popview.ui.list.columns import Column
from popview.ui.list.model import MessageModel
from tests.ui.believable import HOME, NOW, summaries

ROWS = summaries(40)


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[MessageModel]:
    made = MessageModel(clock=lambda: NOW)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.reset(ROWS)
    yield made
    del tester
    made.deleteLater()


def test_rows_and_columns_are_counted_at_the_top_only(model: MessageModel) -> None:
    assert (model.rowCount(), model.columnCount()) == (40, len(Column))
    inside = model.index(0, 0)
    assert (model.rowCount(inside), model.columnCount(inside)) == (0, 0)


def test_each_cell_has_its_text(model: MessageModel) -> None:
    row = model.summary_at(3)
    assert model.data(model.index(3, Column.SIZE)) == model.look_at(3).texts[Column.SIZE]
    assert model.data(model.index(3, Column.SUBJECT), Qt.ItemDataRole.UserRole) == row.key
    assert model.data(QModelIndex()) is None


def test_a_screen_reader_hears_the_whole_row_at_the_subject(model: MessageModel) -> None:
    said = model.data(model.index(0, Column.SUBJECT), Qt.ItemDataRole.AccessibleTextRole)
    assert said == model.sentence(0)
    assert ROWS[0].sender in str(said)
    sender = model.data(model.index(0, Column.FROM), Qt.ItemDataRole.AccessibleTextRole)
    assert sender == ROWS[0].sender
    assert model.data(model.index(0, Column.FROM), Qt.ItemDataRole.AccessibleDescriptionRole) == said


def test_the_row_and_its_tip_tell_when_the_server_deletes_by_itself(model: MessageModel) -> None:
    assert "The server" not in model.sentence(0)
    model.set_expiry(ROWS[0].key.account, 10_000)
    assert "The server deletes this in " in model.sentence(0)
    assert "The server deletes this in " in str(model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole))


def test_tooltips_never_interpret_what_the_sender_wrote(model: MessageModel) -> None:
    model.upsert([replace(ROWS[0], subject="<img src='http://evil.example/'>&amp;")])
    tip = str(model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in tip
    assert "&lt;img" in tip


def test_the_header_names_every_column_for_a_screen_reader(model: MessageModel) -> None:
    across = Qt.Orientation.Horizontal
    names = [model.headerData(c, across, Qt.ItemDataRole.AccessibleTextRole) for c in Column]
    assert len(set(names)) == len(Column)
    assert model.headerData(Column.STATE, across) == ""
    assert model.headerData(Column.SUBJECT, across) == "Subject"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(99, across) is None


def test_sizes_stand_at_the_right(model: MessageModel) -> None:
    aligned = model.data(model.index(0, Column.SIZE), Qt.ItemDataRole.TextAlignmentRole)
    assert isinstance(aligned, Qt.AlignmentFlag)
    assert aligned & Qt.AlignmentFlag.AlignRight


def test_sorting_takes_persistent_indexes_along(model: MessageModel) -> None:
    kept = {model.keys()[place]: QPersistentModelIndex(model.index(place, 2)) for place in (0, 7, 39)}
    for column in (Column.SUBJECT, Column.SIZE, Column.FROM, -1):
        model.sort(column, Qt.SortOrder.AscendingOrder)
        assert all(model.summary_at(index.row()).key == key for key, index in kept.items())


def test_sorting_takes_many_persistent_indexes_along(model: MessageModel) -> None:
    model.upsert(summaries(200, HOME))
    kept = {key: QPersistentModelIndex(model.index(place, 2)) for place, key in enumerate(model.keys()[:150])}
    model.sort(Column.SIZE, Qt.SortOrder.DescendingOrder)
    assert all(model.summary_at(index.row()).key == key for key, index in kept.items())


def test_without_a_column_the_newest_stands_first(model: MessageModel) -> None:
    model.sort(Column.SIZE)
    model.sort(-1)
    assert [model.summary_at(place).rank for place in range(40)] == list(range(40, 0, -1))


def test_looks_are_kept_but_not_for_ever(model: MessageModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_model, "LOOKS_KEPT", 5)
    assert model.look_at(0) is model.look_at(0)
    for place in range(20):
        model.look_at(place)
    assert len(model._looks) <= 5
