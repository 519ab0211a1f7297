"""Marks go to a file and are applied on another machine with the same proof; nothing is deleted by it."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from popview.app import House
from popview.demo.server import DemoServer
from popview.types import Why
from popview.ui.cleanup.import_dialog import ImportDialog
from tests.control.conftest import Until, keys, mailbox


def exported(house: House, path: Path, until: Until) -> None:
    house.actions.export_marks.trigger()
    dialog = house.window.findChild(QFileDialog, "exportMarksDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    until(lambda: path.name in house.window.message_pane.note_line.label.text())


def imported(house: House, path: Path, until: Until) -> ImportDialog:
    house.actions.import_marks.trigger()
    chooser = house.window.findChild(QFileDialog, "importMarksDialog")
    assert chooser is not None
    chooser.fileSelected.emit(str(path))
    chooser.close()
    until(lambda: house.window.findChild(ImportDialog) is not None)
    dialog = house.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    return dialog


def test_another_account_of_the_same_mailbox_applies_them_and_nothing_is_sent(
    house: House, server: DemoServer, until: Until, qtbot: QtBot, tmp_path: Path
) -> None:
    before = server.maildrop.uids()
    some = keys(house)[:3]
    house.cleanup.mark(some, True)
    until(lambda: len(mailbox(house).marks) == 3)
    path = tmp_path / "marks.json"
    exported(house, path, until)
    house.cleanup.unmark_all()
    until(lambda: not mailbox(house).marks)
    data = json.loads(path.read_text())
    data["marks"][0]["digest"] = "0" * 64
    data["marks"].append(data["marks"][1] | {"identity": "Unever-seen"})
    path.write_text(json.dumps(data))
    dialog = imported(house, path, until)
    model = dialog.table.model_of_rows
    said = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert sorted(said[:2]) == ["Another message has this identity", "Not in this mailbox"]
    assert said[2:] == ["Will be marked"] * 2
    assert not dialog.other.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: len(mailbox(house).marks) == 2)
    assert set(mailbox(house).marks) < set(some)
    assert {mark.reason.why for mark in mailbox(house).marks.values()} == {Why.IMPORTED}
    house.cleanup.undo_stack.undo()
    until(lambda: not mailbox(house).marks)
    assert server.maildrop.uids() == before


def test_a_file_that_is_none_is_told_and_marks_nothing(house: House, until: Until, tmp_path: Path) -> None:
    path = tmp_path / "holiday.json"
    path.write_text('{"format": "photos"}')
    house.mark_files.read(mailbox(house), str(path))
    until(lambda: "holiday.json" in house.window.message_pane.note_line.label.text())
    assert not mailbox(house).marks
    path.write_bytes(b"\xff\xfe")
    house.window.message_pane.tell("")
    house.mark_files.read(mailbox(house), str(path))
    until(lambda: "holiday.json" in house.window.message_pane.note_line.label.text())


def test_without_marks_there_is_nothing_to_export(house: House) -> None:
    house.actions.export_marks.trigger()
    assert house.window.findChild(QFileDialog, "exportMarksDialog") is None
    assert house.window.message_pane.note_line.label.text() == "Nothing is marked in this mailbox."


def test_an_existing_file_is_not_written_over(house: House, until: Until, tmp_path: Path) -> None:
    house.cleanup.mark(keys(house)[:1], True)
    until(lambda: mailbox(house).marks)
    path = tmp_path / "marks.json"
    path.write_text("mine")
    house.mark_files.write(mailbox(house), str(path))
    until(lambda: house.window.problem_bar.problem is not None)
    assert path.read_text() == "mine"


def test_a_file_of_another_mailbox_warns(
    house: House, make_demo, make_house, until: Until, tmp_path: Path
) -> None:
    house.cleanup.mark(keys(house)[:1], True)
    until(lambda: mailbox(house).marks)
    path = tmp_path / "marks.json"
    house.mark_files.write(mailbox(house), str(path))
    until(lambda: path.name in house.window.message_pane.note_line.label.text())
    data = json.loads(path.read_text())
    data["account"]["user"] = "somebody"
    path.write_text(json.dumps(data))
    dialog = imported(house, path, until)
    assert dialog.other.isVisible()
    assert not dialog.confirm.isEnabled()  # marked already
    dialog.close()
