"""The house that is open, and the one that takes its place; what main() runs behind the first paint."""

import gc
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from popview.app.house import House
from popview.app.rooms import MakeWorker
from popview.control.demo import DemoHost
from popview.net.worker import MailWorker
from popview.paths import Paths
from popview.ui.front import Front
from popview.ui.theme import Theme


class Program(QObject):
    """Holds the house that is open, and opens the demo's in its place when asked."""

    def __init__(self, application: QApplication, *, theme: Theme, worker: MakeWorker = MailWorker) -> None:
        super().__init__()
        self._application = application
        self._worker = worker
        self._theme = theme
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._moving = False
        self.house: House | None = None

    def open(self, paths: Paths, *, front: Front | None = None, url: str = "") -> House:
        """Open PopView on the person's own data, behind the window that is shown already, if one is.

        url: a pop:// address that an account is to be made of, once the person agrees.
        """
        return self._enter(House(paths=paths, theme=self._theme, worker=self._worker, front=front, url=url))

    def open_demo(self, look: str = "system", *, front: Front | None = None) -> House:
        """Open the demo mailbox: an embedded server and a scratch folder; nothing of it is kept.

        `look` is the theme of this one start; the tour shows both.
        """
        self._scratch = tempfile.TemporaryDirectory(prefix="popview-demo-", ignore_cleanup_errors=True)
        paths = Paths.under(Path(self._scratch.name))
        return self._enter(House(paths=paths, theme=self._theme, demo=DemoHost(), look=look, front=front))

    def _enter(self, house: House) -> House:
        self.house = house
        house.left.connect(self._on_left)
        house.demo_wanted.connect(self._on_demo_wanted)
        house.closing.stays.connect(self._on_stays)
        sys.excepthook = house.report_bug
        house.start()
        return house

    @Slot()
    def _on_demo_wanted(self) -> None:
        self._moving = True
        if self.house is not None:
            self.house.window.close()

    @Slot()
    def _on_stays(self) -> None:
        self._moving = False  # who closes the window later on wants to leave

    @Slot()
    def _on_left(self) -> None:
        if self._moving:
            self._moving = False
            left = self.house
            self.open_demo()
            if left is not None:
                left.clear_away()
            return
        if self._scratch is not None:
            self._scratch.cleanup()
        self._application.quit()


def run(front: Front, theme: Theme, paths: Paths, *, demo: bool = False, url: str = "") -> int:
    """Put PopView, or the demo mailbox, behind a window that is shown; return the exit status at its end."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, theme=theme)
    if demo:
        program.open_demo(front=front)
    else:
        program.open(paths, front=front, url=url)
    gc.freeze()  # all of this stays for good; control/memory sees to the collector from here on
    return int(application.exec())
