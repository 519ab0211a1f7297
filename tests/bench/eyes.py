"""Sees when a window is painted for the first time and when its list is complete. Light to import."""

import resource
import time

from PySide6.QtCore import QAbstractItemModel, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget

LOOK_MS = 5


class Eyes(QObject):
    """Watches one application from before its first window.

    count: rows that the list is to have; the application quits `rest_ms` after it has them. -1: no list.
    """

    def __init__(self, application: QApplication, count: int, rest_ms: int) -> None:
        super().__init__()
        self._application, self._count, self._rest_ms = application, count, rest_ms
        self.painted = self.cpu = self.usable = 0.0
        self._is_painted = False
        self._loop = QEventLoop(self)
        self._table: QTableView | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)

    def open(self, window: QWidget) -> None:
        """Begin to look. At this window alone: for each part that is told of in Python, PySide goes through
        all classes of Qt, which costs a window of many parts a fifth of its time, and an empty one nothing.
        """
        window.installEventFilter(self)
        self._window = window

    def close(self) -> None:
        """Take the time, once the burst of paints that begins with the window's own is over."""
        if not self._is_painted:
            self._loop.exec()
        self.painted, self.cpu = time.perf_counter(), time.process_time()
        self._window.removeEventFilter(self)
        if self._count >= 0:
            self._look.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for the window's own paint; its parts are painted in the same breath."""
        if event.type() is QEvent.Type.Paint:
            self._is_painted = True
            self._loop.quit()
        return False

    def seen(self, begun: float) -> dict[str, float]:
        """Return seconds to the first paint, and those of them that this process worked."""
        return {"painted": self.painted - begun, "cpu": self.cpu, "peak_kb": _peak_kb()}

    def _on_look(self) -> None:
        model = self._model() if self._table is None else self._table.model()
        if model is None or model.rowCount() != self._count:
            return
        self._look.stop()
        assert self._table is not None
        self._table.viewport().repaint()
        self.usable = time.perf_counter()
        QTimer.singleShot(self._rest_ms, self._application.quit)

    def _model(self) -> QAbstractItemModel | None:
        for window in self._application.topLevelWidgets():
            if window.objectName() == "mainWindow" and window.isVisible():
                found = window.findChild(QTableView, "messageTable")
                if found is not None and (found.isVisible() or self._count == 0):
                    self._table = found
                    return found.model()
        return None


def _peak_kb() -> float:
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
