"""About: versions and licences."""

import re
import tomllib
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

import popview
from popview.ui.about import DISTRIBUTIONS, AboutDialog, ingredients, licence_of
from popview.ui.theme import Theme

ROOT = Path(__file__).resolve().parents[2]


def test_every_dependency_is_named() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[<>=!~\[; ]", one)[0].lower() for one in declared}
    assert names <= {name.lower() for name in DISTRIBUTIONS}


def test_everything_installed_has_a_version_and_a_licence() -> None:
    for one in ingredients():
        assert one.version
        assert one.licence not in ("", "—", "UNKNOWN"), one.name


def test_a_licence_is_found_wherever_it_is_declared(tmp_path: Path) -> None:
    cases = {
        "License-Expression: MIT": "MIT",
        "Classifier: License :: OSI Approved :: MIT License": "MIT License",
        "License: BSD\n        and more lines": "BSD",
        "Summary: nothing": "—",
    }
    for number, (field, licence) in enumerate(cases.items()):
        folder = tmp_path / f"a{number}-1.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.4\nName: a{number}\nVersion: 1\n{field}\n")
        assert licence_of(metadata.PathDistribution(folder)) == licence


def test_the_versions_can_be_copied_for_a_report(qtbot: QtBot, theme: Theme) -> None:
    dialog = AboutDialog(theme=theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.findChild(QPushButton, "aboutCopyButton"), Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"PopView {popview.__version__}\n")
    assert "\nPython 3" in text
    assert "\nQt 6" in text
