"""About PopView: versions, and what it is built on with the licences."""

import platform
from dataclasses import dataclass
from importlib import metadata

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

import popview
from popview.ui.cleanup.item_table import Column, ItemTable
from popview.ui.fitting import first_size
from popview.ui.plain import plain_label
from popview.ui.theme import Theme

DISTRIBUTIONS = (
    "PySide6-Essentials",
    "shiboken6",
    "keyring",
    "platformdirs",
    "tomlkit",
    "nh3",
    "css-inline",
    "webencodings",
    "charset-normalizer",
    "tnefparse",
    "asn1crypto",
    "cryptography",
    "idna",
    "scramp",
    "python-socks",
    "h11",
    "defusedxml",
    "dnspython",
    "google-re2",
)
"""What pyproject names; a test compares."""


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One thing PopView is built on."""

    name: str
    version: str
    licence: str


def licence_of(distribution: metadata.Distribution) -> str:
    """Return a distribution's licence: its SPDX expression, else its classifier, else its first line."""
    fields = distribution.metadata
    if "License-Expression" in fields:
        return fields["License-Expression"]
    classified = [
        one.rpartition(" :: ")[2]
        for one in fields.get_all("Classifier") or []
        if one.startswith("License :: ") and not one.endswith("OSI Approved")
    ]
    if classified:
        return ", ".join(classified)
    lines = fields["License"].strip().splitlines() if "License" in fields else []
    return lines[0][:60] if lines else "—"


def ingredients() -> tuple[Ingredient, ...]:
    """Return what PopView is built on, as installed here."""
    found = [
        Ingredient("Python", platform.python_version(), "PSF-2.0"),
        Ingredient("Qt", qVersion(), "LGPL-3.0"),
    ]
    for name in DISTRIBUTIONS:
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue  # a distribution's package may leave out what it does not need
        found.append(Ingredient(name, distribution.version, licence_of(distribution)))
    found.append(Ingredient("Lucide icons", "1", "ISC"))
    return tuple(found)


class AboutDialog(QDialog):
    """Name, version, one sentence, and the list."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ingredients = ingredients()
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About PopView"))
        logo = QLabel()
        logo.setPixmap(QApplication.windowIcon().pixmap(64, 64))
        title = plain_label(theme, "aboutTitle", "title", f"PopView {popview.__version__}")
        text = plain_label(
            theme,
            "aboutText",
            "",
            self.tr("Reads and cleans POP3 mailboxes on the server. Nothing is deleted that was not marked."),
        )
        licence = plain_label(
            theme, "aboutLicence", "dim", self.tr("MIT licence · © the PopView contributors")
        )
        head = QHBoxLayout()
        head.setSpacing(theme.L)
        head.addWidget(logo, 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(theme.XS)
        for label in (title, text, licence):
            texts.addWidget(label)
        head.addLayout(texts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.XL, theme.XL, theme.XL, theme.L)
        layout.setSpacing(theme.M)
        layout.addLayout(head)
        layout.addWidget(plain_label(theme, "aboutBuiltOn", "heading", self.tr("Built on")))
        layout.addWidget(self._table(), 1)
        layout.addLayout(self._buttons())
        first_size(self, 620, 560, theme=theme)

    def _table(self) -> ItemTable[Ingredient]:
        columns: list[Column[Ingredient]] = [
            Column(self.tr("Name"), lambda one: one.name, stretches=True),
            Column(self.tr("Version"), lambda one: one.version, width=110),
            Column(self.tr("Licence"), lambda one: one.licence, width=250),
        ]
        table: ItemTable[Ingredient] = ItemTable(
            columns, name="aboutTable", title=self.tr("Built on"), parent=self
        )
        table.show_rows(self._ingredients)
        return table

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("&Copy versions"))
        copy.setObjectName("aboutCopyButton")
        copy.setAccessibleName(self.tr("Copy versions"))
        copy.setAutoDefault(False)
        self._theme.dress(copy, "copy")
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("C&lose"))
        close.setObjectName("aboutCloseButton")
        close.setAccessibleName(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(self._theme.S)
        row.addWidget(copy)
        row.addStretch(1)
        row.addWidget(close)
        return row

    def text(self) -> str:
        """Return the versions as text, for a bug report."""
        system = f"{platform.system()} {platform.release()} {platform.machine()}"
        lines = [f"PopView {popview.__version__}", system]
        lines += [f"{one.name} {one.version}" for one in self._ingredients]
        return "\n".join(lines) + "\n"

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
