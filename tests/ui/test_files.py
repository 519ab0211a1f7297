"""File names made from subjects, and questions that never wait."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from popview.ui.files import choose_bundle, choose_folder, choose_new_text, choose_target, safe_name


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Hello", "Hello.eml"),
        ("a/b\\c:d*e", "a b c d e.eml"),
        ("..", "message.eml"),
        ("", "message.eml"),
        ("evil\u202etxt.exe", "evil txt.exe.eml"),
        ("x" * 500, "x" * 120 + ".eml"),
        ("line\nbreak\x00", "line break.eml"),
        ("con", "_con.eml"),
        ("Aux .x", "_Aux .x.eml"),
        ("日本" * 100, "日本" * 20 + ".eml"),
    ],
)
def test_a_subject_becomes_a_harmless_name(subject: str, name: str) -> None:
    assert safe_name(subject, ".eml") == name


def test_the_question_for_a_file_proposes_the_subject(qtbot, home: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    told: list[str] = []
    choose_target(window, "My subject", told.append)
    dialog = window.findChild(QFileDialog, "saveDialog")
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert dialog.selectedFiles()[0].endswith("My subject.eml")
    dialog.fileSelected.emit("/x/y.eml")
    assert told == ["/x/y.eml"]
    dialog.close()


def test_the_question_for_a_folder_takes_folders_only(qtbot, home: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    choose_folder(window, lambda folder: None)
    dialog = window.findChild(QFileDialog, "folderDialog")
    assert dialog is not None
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.close()


def test_the_question_for_a_text_offers_to_replace_nothing(qtbot, home: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    told: list[str] = []
    choose_new_text(window, "Protocol log", told.append)
    dialog = window.findChild(QFileDialog, "saveTextDialog")
    assert dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert dialog.selectedFiles()[0].endswith("Protocol log.txt")
    dialog.fileSelected.emit("/x/y.txt")
    assert told == ["/x/y.txt"]
    dialog.close()


def test_the_name_follows_the_kind_of_bundle(qtbot, home: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    choose_bundle(window, "Letters", lambda path: None)
    dialog = window.findChild(QFileDialog, "saveBundleDialog")
    assert dialog is not None
    names = []
    for kind in dialog.nameFilters():
        dialog.selectNameFilter(kind)
        dialog.filterSelected.emit(kind)
        names.append(Path(dialog.selectedFiles()[0]).name)
    assert names == ["Letters.zip", "Letters.mbox", "Letters"]
    dialog.close()
