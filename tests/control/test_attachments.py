"""Attachments taken out for the system's programs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDrag
from PySide6.QtWidgets import QFileDialog

from popview.app import House
from popview.ui.reading.attachment_view import AttachmentView
from tests.control.conftest import Until, keys


def test_a9_what_was_opened_is_removed_at_the_end(house: House, tmp_path: Path) -> None:
    folder = house.taken_out.new_folder()
    (folder / "invoice.pdf").write_bytes(b"x")
    house.leave()
    assert list(house.paths.taken_out.iterdir()) == []


def test_what_one_has_opened_outlives_another_on_the_same_profile(
    house: House, make_house: Callable[[], House]
) -> None:
    file = house.taken_out.new_folder() / "invoice.pdf"
    file.write_bytes(b"x")
    other = make_house()
    assert file.exists()
    other.leave()
    assert file.exists()


def test_a9_a_part_is_taken_out_into_a_private_folder_of_its_own(house: House, until: Until, qapp) -> None:
    key = keys(house)[0]
    opened: list[Path] = []

    class Handler(QObject):
        @Slot(QUrl)
        def take(self, url: QUrl) -> None:
            opened.append(Path(url.toLocalFile()))

    handler = Handler()
    QDesktopServices.setUrlHandler("file", handler, "take")
    try:
        house.messages._attachments.on_open(key, "1")
        until(lambda: opened)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    (path,) = opened
    assert path.is_file()
    assert path.parent.parent.parent == house.paths.taken_out
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert not path.stat().st_mode & 0o111


def test_an_attachment_goes_into_the_chosen_folder_and_that_is_said(
    house: House, until: Until, tmp_path: Path
) -> None:
    house.messages._attachments.on_save(keys(house)[0], "1")
    dialog = house.window.findChild(QFileDialog, "folderDialog")
    assert dialog is not None
    folder = tmp_path / "mine"
    folder.mkdir()
    dialog.fileSelected.emit(str(folder))
    dialog.close()
    until(lambda: house.window.message_pane.note_line.label.text().startswith("Saved "))
    (written,) = folder.iterdir()
    assert house.window.message_pane.note_line.label.text() == f"Saved {written}"


def test_a9_what_is_pulled_out_waits_in_a_private_folder_and_is_dropped_only_while_held(
    house: House, until: Until
) -> None:
    key = keys(house)[0]
    house.window.message_pane.select(key)
    until(lambda: house.messages.shown_key == key)
    house.messages.fetch_then((key,), lambda _here: None)
    until(lambda: house.messages.document_of(key) and house.messages.document_of(key).lines_shown < 0)
    house.reading_pane.attachments.drag_wanted.emit("1")
    folder = house.paths.taken_out
    until(lambda: any(path.is_file() for path in folder.rglob("*/*/*")))
    (file,) = [path for path in folder.rglob("*/*/*") if path.is_file()]
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert file.stat().st_mode & 0o777 == 0o600
    assert not house.reading_pane.attachments.findChildren(QDrag)


def test_a_text_is_looked_at_in_a_window_of_ours(house: House, until: Until) -> None:
    key = keys(house)[0]
    house.window.message_pane.select(key)
    until(lambda: house.messages.shown_key == key)
    house.reading_pane.attachments.look_clicked.emit("1")
    until(lambda: house.window.findChildren(AttachmentView))
    (view,) = house.window.findChildren(AttachmentView)
    assert view.isVisible()
    assert view.body.toPlainText()
    assert house.local.path_of(key).is_file()  # it was fetched for that
    view.close()
    until(lambda: not house.window.findChildren(AttachmentView))


@pytest.mark.qt_log_ignore("^This plugin does not support QPlatformServices", extend=True)
def test_where_no_program_opens_an_attachment_that_is_said(house: House, until: Until) -> None:
    """Offscreen has no programs, as a bare desktop has none."""
    house.messages._attachments.on_open(keys(house)[0], "1")
    until(lambda: house.window.message_pane.note_line.label.text().startswith("No program on this computer"))


@pytest.mark.qt_log_ignore("^This plugin does not support QPlatformServices", extend=True)
def test_where_no_program_opens_a_link_that_is_said(house: House) -> None:
    house.messages._on_link("https://example.org/")
    assert house.window.message_pane.note_line.label.text().endswith("https://example.org/")
