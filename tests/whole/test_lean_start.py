"""What a start may load. A module more here is time before the first paint, and memory for good.

Who needs one of these lists longer has most likely imported a dialog or a library at the top of a file that
every start loads: import it in the function that first needs it.

Of processor time a bare window, which has no text, takes 0.092 s and ours 0.14 (goal 18, 1.5 times as
much, has no room left). 0.011 s are the namespace Qt, whose enums PySide makes all at once for whoever
names one, 0.006 the first font, 0.005 other classes of Qt, 0.005 the command line, 0.015 our 40 files,
0.012 the parts of the window, 0.005 their first paint; 0.006 are won back by an import that reads no
source. A tree of accounts that came after the paint would be 0.006 less, but the keyboard would begin
elsewhere.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from popview.paths import Paths
from popview.store.settings import SettingsFile
from tests.store.samples import account

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, sys
sys.path.insert(0, sys.argv.pop(1))
from popview.__main__ import main
from popview.ui.plain_import import import_plainly
import_plainly()  # as main() does, before anything else of the window
from popview.ui.front import Front

def tell(when):
    import PySide6.QtGui, PySide6.QtWidgets
    qt = {**vars(PySide6.QtGui), **vars(PySide6.QtWidgets)}
    print(when, *sys.modules, *(f"Qt.{name}" for name in qt), flush=True)

def show(self, **words):
    painted(self, **words)
    tell("PAINTED")
    from popview.control.exchange import Exchange
    Exchange._worker = listed

def listed(self, account):  # the first worker is made when the list is on screen
    tell("LISTED")
    os._exit(0)

painted, Front.show = Front.show, show
main()
"""
FOREIGN = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap"}
# What an environment loads by itself into every Python of it, as a .pth file may.
FURNITURE = {"__main__", "__feature__", "sitecustomize", "usercustomize", "_distutils_hack"}

BEFORE_THE_PAINT = ("popview.__main__", "popview.paths", "popview.types", "popview.ui")
"""Rooms that the first paint may need; of the store only these two files."""
GLANCES = {"popview.store", "popview.store.first_look", "popview.store.window_state"}
DEAR_BEFORE_THE_PAINT = {
    *("calendar", "csv", "datetime", "email", "html", "http", "socket", "sqlite3", "ssl", "tomllib", "uuid"),
    *("popview.ui.problem_bar", "popview.ui.question_bar", "popview.ui.welcome", "popview.ui.cleanup"),
    *("popview.ui.reading", "popview.ui.records", "popview.ui.rules"),
    *("popview.ui.settings", "popview.ui.space"),
    *("popview.ui.list.pane", "popview.ui.list.query", "popview.ui.list.rows_model", "popview.ui.list.table"),
    *("popview.ui.wording.account_setup", "popview.ui.wording.problems", "popview.ui.wording.profile"),
    *("popview.types.account", "popview.types.cleanup", "popview.types.document", "popview.types.imported"),
    *("popview.types.mark", "popview.types.message", "popview.types.problem", "popview.types.rule"),
    *("popview.types.settings", "popview.types.setup", "popview.types.space"),
}
DEAR_OF_QT = {"QComboBox", "QDialog", "QGradient", "QHeaderView", "QStyle", "QTextEdit"}
"""PySide makes a class, with all its values, when it is asked for, or anything that might be one."""
DEAR_BEFORE_THE_LIST = {
    *("configparser", "csv", "email", "hashlib", "html", "http", "secrets", "ssl", "uuid", "xml"),
    *(
        "popview.cleanup.plan",
        "popview.cleanup.rules",
        "popview.demo",
        "popview.mail.headers",
        "popview.pop3",
    ),
    *("popview.desk.imports", "popview.desk.mark_files", "popview.desk.saving", "popview.desk.space"),
    *("popview.net.discovery", "popview.net.driver", "popview.net.session", "popview.net.transport"),
    *("popview.store.importers", "popview.store.rules", "popview.store.settings_document"),
    *("popview.ui.accounts.assistant", "popview.ui.rules.window", "popview.ui.settings", "popview.ui.space"),
}
"""Each stands for all that is inside it as well."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Return what was loaded at the first paint, and when the list of the first account was there.

    Modules by their names; classes of Qt with "Qt." before them.
    """
    folder = tmp_path_factory.mktemp("profile")
    SettingsFile(Paths.under(folder).settings_file).save_account(account())
    words = [sys.executable, "-c", PROGRAM, str(ROOT), "--data-dir", str(folder)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    lines = [line.split() for line in done.stdout.splitlines()]
    return {when: set(names) for when, *names in lines}


def inside(modules: set[str], packages: set[str]) -> set[str]:
    """Return what of the modules is one of the packages, or lies inside one."""
    return {name for name in modules if name in packages or any(name.startswith(f"{p}.") for p in packages)}


def test_nothing_but_the_glass_is_loaded_before_the_first_paint(loaded: dict[str, set[str]]) -> None:
    ours = {name for name in loaded["PAINTED"] if name.startswith("popview.")}
    assert inside(ours, {"popview.ui.list", "popview.ui.strip"}), "there is a window"
    assert ours - inside(ours, set(BEFORE_THE_PAINT)) - GLANCES == set()


def test_nothing_dear_is_loaded_before_the_first_paint(loaded: dict[str, set[str]]) -> None:
    assert inside(loaded["PAINTED"], DEAR_BEFORE_THE_PAINT) == set()


def test_no_class_of_qt_that_takes_long_to_make_is_made_before_the_first_paint(
    loaded: dict[str, set[str]],
) -> None:
    assert "Qt.QToolButton" in loaded["PAINTED"]
    assert loaded["PAINTED"] & {f"Qt.{name}" for name in DEAR_OF_QT} == set()


def test_nothing_dear_is_loaded_before_the_list_is_there(loaded: dict[str, set[str]]) -> None:
    assert "popview.control.mailbox" in loaded["LISTED"]
    assert inside(loaded["LISTED"], DEAR_BEFORE_THE_LIST) == set()


@pytest.mark.parametrize("when", ["PAINTED", "LISTED"])
def test_a_start_needs_no_library_but_qt(loaded: dict[str, set[str]], when: str) -> None:
    first_names = {name.partition(".")[0] for name in loaded[when]} - {"Qt"}
    assert first_names - sys.stdlib_module_names - FOREIGN - FURNITURE - {"popview"} == set()
