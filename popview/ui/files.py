"""Questions for a file name: where to save one, where to put several. Never waits, never overwrites."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 120  # characters: leaves room for the suffix within 255 bytes of any script


def safe_name(text: str, suffix: str = "") -> str:
    """Return a file name made from a subject: no separators, no controls, no leading dot."""
    name = _UNSAFE.sub(" ", text).strip(" .")[:_LONGEST].strip(" .")
    return (name or QCoreApplication.translate("Files", "message")) + suffix


def choose_target(parent: QWidget, name: str, suffix: str, answer: Callable[[str], None]) -> None:
    """Ask under which name one file shall be saved."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Save message"))
    dialog.setObjectName("saveDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(QCoreApplication.translate("Files", "Messages (*.eml)"))
    dialog.setDefaultSuffix(suffix.lstrip("."))
    dialog.setDirectory(_documents())
    dialog.selectFile(safe_name(name, suffix))
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_bundle(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask into which one file, or Maildir, several messages shall be saved; never over one that is there."""
    zipped = QCoreApplication.translate("Files", "Archive of messages (*.zip)")
    mbox = QCoreApplication.translate("Files", "Mailbox file (*.mbox)")
    maildir = QCoreApplication.translate("Files", "Maildir folder (*)")
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Save in one file"))
    dialog.setObjectName("saveBundleDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)  # the desk writes over nothing
    dialog.setNameFilters([zipped, mbox, maildir])
    suffixes = {zipped: "zip", mbox: "mbox", maildir: ""}
    dialog.setDefaultSuffix("zip")
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
    dialog.setDirectory(_documents())
    dialog.selectFile(safe_name(name, ".zip"))
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_new_text(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name a text shall be saved; what is there already is not offered to be replaced."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Save as text"))
    dialog.setObjectName("saveTextDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)  # the desk writes over nothing
    dialog.setNameFilter(QCoreApplication.translate("Files", "Text (*.txt)"))
    dialog.setDefaultSuffix("txt")
    dialog.setDirectory(_documents())
    dialog.selectFile(safe_name(name, ".txt"))
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_new_marks(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name a file of marks shall be written; never over one that is there."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Export marks"))
    dialog.setObjectName("exportMarksDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)  # the desk writes over nothing
    dialog.setNameFilter(QCoreApplication.translate("Files", "Marks (*.json)"))
    dialog.setDefaultSuffix("json")
    dialog.setDirectory(_documents())
    dialog.selectFile(safe_name(name, ".json"))
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_new_table(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name a table shall be written; never over one that is there."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Export"))
    dialog.setObjectName("exportTableDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)  # the desk writes over nothing
    dialog.setNameFilter(QCoreApplication.translate("Files", "Tables (*.csv)"))
    dialog.setDefaultSuffix("csv")
    dialog.setDirectory(_documents())
    dialog.selectFile(safe_name(name, ".csv"))
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_marks(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask which file of marks shall be read."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Import marks"))
    dialog.setObjectName("importMarksDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(QCoreApplication.translate("Files", "Marks (*.json)"))
    dialog.setDirectory(_documents())
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_new_rules(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask under which name rules shall be saved; what is there already is not offered to be replaced."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Export rules"))
    dialog.setObjectName("exportRulesDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)  # the desk writes over nothing
    dialog.setNameFilter(QCoreApplication.translate("Files", "Rules (*.toml)"))
    dialog.setDefaultSuffix("toml")
    dialog.setDirectory(_documents())
    dialog.selectFile("rules.toml")
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_rules(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask of which file the rules shall be taken over."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Import rules"))
    dialog.setObjectName("importRulesDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(QCoreApplication.translate("Files", "Rules (*.toml)"))
    dialog.setDirectory(_documents())
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_new_accounts(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name accounts shall be written; never over a file that is there."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Export accounts"))
    dialog.setObjectName("exportAccountsDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)  # the desk writes over nothing
    dialog.setNameFilter(QCoreApplication.translate("Files", "Accounts (*.toml)"))
    dialog.setDefaultSuffix("toml")
    dialog.setDirectory(_documents())
    dialog.selectFile(safe_name(name, ".toml"))
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_accounts(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask which file of another program holds accounts; most have names without an ending."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Import accounts"))
    dialog.setObjectName("importAccountsFileDialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setFilter(QDir.Filter.AllEntries | QDir.Filter.Hidden | QDir.Filter.NoDotAndDotDot)
    dialog.setDirectory(str(Path.home()))
    dialog.fileSelected.connect(answer)
    dialog.open()


def choose_folder(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask into which folder files shall be saved."""
    dialog = QFileDialog(parent, QCoreApplication.translate("Files", "Save into folder"))
    dialog.setObjectName("folderDialog")
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.setDirectory(_documents())
    dialog.fileSelected.connect(answer)
    dialog.open()


def _documents() -> str:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return place if place and Path(place).is_dir() else str(Path.home())
