"""Sees when a window is painted for the first time and when its list is complete. Light to import."""

import resource
import time

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

LOOK_MS = 5


class Eyes(QObject):
    """Watches one application from before its first window.

    count: rows that the list is to have; the application quits `rest_ms` after it has them. -1: no list.
    """

    def __init__(self, application: QApplication, count: int, rest_ms: int) -> None:
        super().__init__()
        self._application, self._count, self._rest_ms = application, count, rest_ms
        self.painted = self.cpu = self.usable = 0.0
        self._painting = False
        self._table: QTableView | None = None
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._on_look)

    def open(self) -> None:
        """Begin to look. Call it when the window is about to be shown: to be told of all that happens while
        it is put together costs a window of many parts a tenth of its time, and an empty one nothing.
        """
        self._application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the time of each paint of the first burst: its last one completes the window."""
        if event.type() is QEvent.Type.Paint:
            self._painting = True
            self.painted = time.perf_counter()
            self.cpu = time.process_time()
        elif self._painting:
            self._application.removeEventFilter(self)
            if self._count >= 0:  # before the paint there is no list, and to look for it takes time from it
                self._look.start()
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
