"""One window in a process of its own, measured from the moment the process was asked for.

    python tests/bench/window_child.py bare|start|check|list|proxy WORDS...       prints JSON

bare BEGUN                  an empty QMainWindow
start BEGUN FOLDER COUNT    PopView on a profile, until COUNT known messages are in the list
check FOLDER COUNT PASS     a check by F5 in a profile that has an account; COUNT messages are then listed
list                        the list of 100,000 rows by itself
proxy                       QSortFilterProxyModel over the same rows

BEGUN is time.perf_counter() of whoever started the process: one clock for all processes of a machine.
"""

import gc
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.bench.eyes import Eyes

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
REST_MS = 1500  # after a start, until memory is looked at


def memory() -> int:
    """Return what this process holds now, in octets (Linux)."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def bare(begun: str) -> None:
    """Show what every Qt program shows: nothing in a window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(["bare"])
    eyes = _eyes(application)
    window = QMainWindow()
    window.resize(1280, 820)
    eyes.open(window)
    window.show()
    eyes.close()
    QTimer.singleShot(REST_MS, application.quit)
    application.exec()
    _tell(**eyes.seen(float(begun)), rss=memory())


def start(begun: str, folder: str, count: str) -> None:
    """Start PopView as its entry point does, and wait until the list is there."""
    sys.argv = ["popview", "--data-dir", folder]
    gc.disable()  # as main() does before it imports what follows
    from popview.__main__ import main
    from popview.ui.plain_import import import_plainly

    import_plainly()  # so does this
    from popview.ui import front

    watched: list[Eyes] = []
    make, show = front.make_application, front.Front.show

    def make_watched() -> "QApplication":
        application = make()
        watched.append(_eyes(application, int(count)))
        return application

    front.make_application = make_watched

    def show_watched(self: front.Front, *, welcome: bool, state: bytes) -> None:
        watched[0].open(self.window)
        show(self, welcome=welcome, state=state)
        watched[0].close()

    front.Front.show = show_watched  # type: ignore[method-assign]
    main()
    eyes = watched[0]
    _tell(**eyes.seen(float(begun)), usable=eyes.usable - float(begun), rss=memory())


def _eyes(application: "QApplication", count: int = -1) -> "Eyes":
    from tests.bench.eyes import Eyes

    return Eyes(application, count, REST_MS)


def check(folder: str, count: str, password: str) -> None:
    """Press F5 and wait for the end of the check."""
    from tests.bench.checking import checked

    _tell(**checked(Path(folder), int(count), password))


def rows() -> None:
    """Measure the list."""
    from PySide6.QtWidgets import QApplication

    from tests.bench import message_list

    _tell(**{what: spent for what, spent, _ in message_list.measure(QApplication([]))})


def proxy() -> None:
    """Measure what a model of Qt's own would do with the same rows."""
    from tests.bench.proxy_list import measure

    _tell(**measure())


def _tell(**figures: float) -> None:
    sys.stdout.write(json.dumps(figures) + "\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    mode, *words = sys.argv[1:]
    {"bare": bare, "start": start, "check": check, "list": rows, "proxy": proxy}[mode](*words)
