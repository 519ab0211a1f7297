"""Saving: what is not here yet is fetched first; each as a file of its own, or all in one."""

import poplib
import zipfile
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from popview.app import House
from popview.demo.server import DemoServer
from tests.control.conftest import Until, keys


def choose(house: House, name: str, path: Path) -> None:
    dialog = house.window.findChild(QFileDialog, name)
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()


def said(house: House) -> str:
    return house.window.message_pane.note_line.label.text()


def test_several_go_into_a_folder_as_the_server_has_them(house: House, until: Until, tmp_path: Path) -> None:
    some = keys(house)[:2]
    house.window.message_pane.select_many(some)
    house.actions.save.trigger()
    choose(house, "folderDialog", tmp_path)
    until(lambda: said(house).startswith("Saved 2 messages in "))
    written = sorted(path.read_bytes() for path in tmp_path.glob("*.eml"))
    assert written == sorted(house.local.path_of(key).read_bytes() for key in some)


def test_one_goes_under_the_name_that_is_chosen(house: House, until: Until, tmp_path: Path) -> None:
    (key,) = keys(house)[:1]
    house.window.message_pane.select_many((key,))
    house.actions.save.trigger()
    choose(house, "saveDialog", tmp_path / "mine.eml")
    until((tmp_path / "mine.eml").exists)
    until(lambda: (tmp_path / "mine.eml").read_bytes() == house.local.path_of(key).read_bytes())


def test_several_go_into_one_archive(house: House, until: Until, tmp_path: Path) -> None:
    some = keys(house)[:3]
    house.window.message_pane.select_many(some)
    house.actions.save_together.trigger()
    choose(house, "saveBundleDialog", tmp_path / "all.zip")
    until(lambda: said(house).startswith("Saved 3 messages: "))
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        found = sorted(archive.read(name) for name in archive.namelist())
    assert found == sorted(house.local.path_of(key).read_bytes() for key in some)


def test_without_a_selection_nothing_is_asked(house: House) -> None:
    house.window.message_pane.table.clearSelection()
    house.actions.save.trigger()
    house.actions.save_together.trigger()
    assert not [dialog for dialog in house.window.findChildren(QFileDialog) if dialog.isVisible()]


def test_a_file_that_is_there_is_not_written_over_and_that_is_said(
    house: House, until: Until, tmp_path: Path
) -> None:
    mine = tmp_path / "all.mbox"
    mine.write_text("mine")
    house.window.message_pane.select_many(keys(house)[:2])
    house.actions.save_together.trigger()
    choose(house, "saveBundleDialog", mine)
    until(lambda: house.window.problem_bar.problem is not None)
    assert mine.read_text() == "mine"


def test_what_cannot_be_had_does_not_keep_the_rest_from_being_saved(
    house: House, server: DemoServer, until: Until, tmp_path: Path
) -> None:
    gone, *some = keys(house)[:3]
    other = poplib.POP3("127.0.0.1", server.port)
    other.user("demo")
    other.pass_("demo")
    other.dele(int(other.uidl()[1][-1].split()[0]))  # the newest
    other.quit()
    house.window.message_pane.select_many((gone, *some))
    house.actions.save.trigger()
    choose(house, "folderDialog", tmp_path)
    until(lambda: said(house).startswith("Saved 2 messages in "))
    assert said(house).endswith("Not saved, for they could not be fetched: 1 message")
    written = sorted(path.read_bytes() for path in tmp_path.glob("*.eml"))
    assert written == sorted(house.local.path_of(key).read_bytes() for key in some)
    assert house.window.problem_bar.problem is not None


def test_where_nothing_can_be_had_nothing_is_said_to_be_saved(
    house: House, server: DemoServer, until: Until, tmp_path: Path
) -> None:
    server.stop()
    house.window.message_pane.select_many(keys(house)[:2])
    house.actions.save.trigger()
    choose(house, "folderDialog", tmp_path)
    until(lambda: house.window.problem_bar.problem is not None)
    assert list(tmp_path.glob("*.eml")) == []
    assert "Saved" not in said(house)
