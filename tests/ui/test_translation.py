"""The language of the window: which files are found, and what happens without one."""

import importlib.util
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from popview.paths import Paths
from popview.ui import translation

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context><name>Probe</name>
  <message><source>Check</source><translation>Abrufen</translation></message>
  <message numerus="yes"><source>%n message(s)</source>
    <translation><numerusform>%n Nachricht</numerusform>
      <numerusform>%n Nachrichten</numerusform></translation>
  </message>
</context>
</TS>
"""


class PlacedPaths(Paths):
    """Paths whose resources lie in a folder of the test."""

    place = Path()

    @staticmethod
    def resources() -> Path:
        return PlacedPaths.place


@pytest.fixture
def placed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """Return paths with one language, "de", in resources/translations."""
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None
    assert spec.origin is not None
    folder = tmp_path / "resources" / "translations"
    folder.mkdir(parents=True)
    source = tmp_path / "popview_de.ts"
    source.write_text(CATALOGUE, encoding="utf-8")
    tool = Path(spec.origin).with_name("lrelease")
    subprocess.run([str(tool), "-silent", str(source), "-qm", str(folder / "popview_de.qm")], check=True)
    monkeypatch.setattr(PlacedPaths, "place", tmp_path / "resources")
    return PlacedPaths.under(tmp_path)


@pytest.fixture
def app(qapp: QApplication, placed: Paths) -> Iterator[QApplication]:
    """Return the application; afterwards it speaks English again."""
    before = QLocale()
    yield qapp
    translation.load(qapp, "en", placed)
    QLocale.setDefault(before)


def test_a_chosen_language_is_spoken(app: QApplication, placed: Paths) -> None:
    assert translation.load(app, "de", placed) == "de"
    assert translation.current(app) == "de"
    assert QCoreApplication.translate("Probe", "Check") == "Abrufen"
    assert QCoreApplication.translate("Probe", "%n message(s)", "", 3) == "3 Nachrichten"


def test_qt_speaks_it_too(app: QApplication, placed: Paths) -> None:
    translation.load(app, "de", placed)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_a_region_falls_back_to_its_language(app: QApplication, placed: Paths) -> None:
    assert translation.load(app, "de_AT", placed) == "de"


def test_english_needs_no_file_and_takes_the_other_out_again(app: QApplication, placed: Paths) -> None:
    translation.load(app, "de", placed)
    assert translation.load(app, "en", placed) == "en"
    assert QCoreApplication.translate("Probe", "Check") == "Check"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_language_without_a_file_is_shown_in_english(app: QApplication, placed: Paths) -> None:
    assert translation.load(app, "fi", placed) == "en"


def test_a_broken_file_is_shown_in_english(app: QApplication, placed: Paths) -> None:
    (placed.resources() / "translations" / "popview_fi.qm").write_bytes(b"not a catalogue")
    assert translation.load(app, "fi", placed) == "en"


def test_the_system_s_language_is_taken_when_none_is_chosen(
    app: QApplication, placed: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale("de_DE")))
    assert translation.load(app, "", placed) == "de"


def test_the_languages_that_are_there_are_named(placed: Paths) -> None:
    assert translation.languages(placed) == ("de", "en")
