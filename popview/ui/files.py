"""Questions for a file name: where to save one, where to put several. Never waits, never overwrites."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 120  # octets of UTF-8: leaves room for suffix and number within the 255 of file systems
_DEVICES = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?=\.|\Z)", re.IGNORECASE)  # of Windows


def safe_name(text: str, suffix: str = "") -> str:
    """Return a file name made from a subject: no separators, no controls, no leading dot, no device."""
    name = " ".join(_UNSAFE.sub(" ", text).split()).strip(" .")
    name = name.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").rstrip(" .")
    if _DEVICES.match(name):
        name = f"_{name}"
    return (name or QCoreApplication.translate("Files", "message")) + suffix


def choose_target(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name one message shall be saved."""
    title = QCoreApplication.translate("Files", "Save message")
    kind = QCoreApplication.translate("Files", "Messages (*.eml)")
    _ask_new(parent, "saveDialog", title, {kind: "eml"}, name, answer)


def choose_bundle(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask into which one file, or Maildir, several messages shall be saved."""
    title = QCoreApplication.translate("Files", "Save in one file")
    kinds = {
        QCoreApplication.translate("Files", "Archive of messages (*.zip)"): "zip",
        QCoreApplication.translate("Files", "Mailbox file (*.mbox)"): "mbox",
        QCoreApplication.translate("Files", "Maildir folder (*)"): "",
    }
    _ask_new(parent, "saveBundleDialog", title, kinds, name, answer)


def choose_new_text(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name a text shall be saved."""
    title = QCoreApplication.translate("Files", "Save as text")
    kind = QCoreApplication.translate("Files", "Text (*.txt)")
    _ask_new(parent, "saveTextDialog", title, {kind: "txt"}, name, answer)


def choose_new_pdf(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name a PDF shall be saved."""
    title = QCoreApplication.translate("Files", "Save as PDF")
    kind = QCoreApplication.translate("Files", "PDF (*.pdf)")
    _ask_new(parent, "savePdfDialog", title, {kind: "pdf"}, name, answer)


def choose_new_marks(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name a file of marks shall be written."""
    title = QCoreApplication.translate("Files", "Export marks")
    kind = QCoreApplication.translate("Files", "Marks (*.json)")
    _ask_new(parent, "exportMarksDialog", title, {kind: "json"}, name, answer)


def choose_new_table(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name a table shall be written."""
    title = QCoreApplication.translate("Files", "Export")
    kind = QCoreApplication.translate("Files", "Tables (*.csv)")
    _ask_new(parent, "exportTableDialog", title, {kind: "csv"}, name, answer)


def choose_new_rules(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask under which name rules shall be saved."""
    title = QCoreApplication.translate("Files", "Export rules")
    kind = QCoreApplication.translate("Files", "Rules (*.toml)")
    _ask_new(parent, "exportRulesDialog", title, {kind: "toml"}, "rules", answer)


def choose_new_accounts(parent: QWidget, name: str, answer: Callable[[str], None]) -> None:
    """Ask under which name accounts shall be written."""
    title = QCoreApplication.translate("Files", "Export accounts")
    kind = QCoreApplication.translate("Files", "Accounts (*.toml)")
    _ask_new(parent, "exportAccountsDialog", title, {kind: "toml"}, name, answer)


def choose_marks(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask which file of marks shall be read."""
    dialog = _existing(
        parent, "importMarksDialog", QCoreApplication.translate("Files", "Import marks"), answer
    )
    dialog.setNameFilter(QCoreApplication.translate("Files", "Marks (*.json)"))
    dialog.open()


def choose_rules(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask of which file the rules shall be taken over."""
    dialog = _existing(
        parent, "importRulesDialog", QCoreApplication.translate("Files", "Import rules"), answer
    )
    dialog.setNameFilter(QCoreApplication.translate("Files", "Rules (*.toml)"))
    dialog.open()


def choose_accounts(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask which file of another program holds accounts; most have names without an ending."""
    title = QCoreApplication.translate("Files", "Import accounts")
    dialog = _existing(parent, "importAccountsFileDialog", title, answer)
    dialog.setFilter(QDir.Filter.AllEntries | QDir.Filter.Hidden | QDir.Filter.NoDotAndDotDot)
    dialog.setDirectory(str(Path.home()))
    dialog.open()


def choose_own_certificate(parent: QWidget, answer: Callable[[str], None]) -> None:
    """Ask which file holds the person's own certificate and its key."""
    title = QCoreApplication.translate("Files", "Choose your own certificate")
    dialog = _existing(parent, "ownCertificateFileDialog", title, answer)
    dialog.setNameFilters(
        [
            QCoreApplication.translate("Files", "Certificates with keys (*.p12 *.pfx *.pem *.crt *.key)"),
            QCoreApplication.translate("Files", "All files (*)"),
        ]
    )
    dialog.setDirectory(str(Path.home()))
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


def _ask_new(
    parent: QWidget,
    name: str,
    title: str,
    kinds: Mapping[str, str],
    file_name: str,
    answer: Callable[[str], None],
) -> None:
    """Ask for a new file. kinds: name filter to suffix without its dot; "" for a folder."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, True)  # the desk writes over nothing
    dialog.setNameFilters(list(kinds))
    dialog.setDirectory(_documents())

    def choose_kind(kind: str) -> None:
        dialog.setDefaultSuffix(kinds[kind])
        ending = f".{kinds[kind]}" if kinds[kind] else ""
        dialog.selectFile(safe_name(file_name, ending))

    choose_kind(next(iter(kinds)))
    dialog.filterSelected.connect(choose_kind)
    dialog.fileSelected.connect(answer)
    dialog.open()


def _existing(parent: QWidget, name: str, title: str, answer: Callable[[str], None]) -> QFileDialog:
    """Return a question for a file that is there, not yet open."""
    dialog = QFileDialog(parent, title)
    dialog.setObjectName(name)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setDirectory(_documents())
    dialog.fileSelected.connect(answer)
    return dialog


def _documents() -> str:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return place if place and Path(place).is_dir() else str(Path.home())
