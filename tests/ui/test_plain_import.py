"""PopView's process imports without PySide reading every module's source."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
sys.path.insert(0, sys.argv[1])
from popview.ui.plain_import import import_plainly
if sys.argv[2] == "plainly":
    import_plainly()
    import_plainly()
import linecache
from popview.ui.palette import LIGHT
from PySide6.QtWidgets import QApplication, QPushButton
application = QApplication([])
assert QPushButton("a").text() == "a"
print(any("palette" in name for name in linecache.cache))
"""


def keeps_source(how: str) -> bool:
    """Return whether the text of a module was kept after its import, in a process of its own."""
    words = [sys.executable, "-c", PROGRAM, str(ROOT), how, "-platform", "offscreen"]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    return done.stdout.split() == ["True"]


def test_no_source_is_read_of_what_is_imported() -> None:
    assert not keeps_source("plainly")


def test_pyside_would_read_it() -> None:
    assert keeps_source("as PySide does")  # fails: PySide has mended it, and plain_import can go
