"""Pages painted onto a printer or into a PDF, one at a time, while the window goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from popview.ui.paper.printout import Letter, Printout
from popview.ui.paper.sheet import UNITS, sheet_of, usual_layout
from popview.ui.theme import Theme

RESOLUTION = 1200
"""Dots to the inch of a PDF: letters are outlines in it, so this is how finely they are placed."""


class PageRun(QObject):
    """Paints pages, numbered from 0, of a printout that is ready.

    Signals:
        progressed(int done, int pages).
        ended(bool): True when every page was painted; False when stopped or refused by the device.
    """

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(
        self,
        printout: Printout,
        device: QPagedPaintDevice,
        pages: Sequence[int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._printout = printout
        self._device = device
        self._pages = pages
        self._done = 0
        self._painter = QPainter()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._paint_next)

    def start(self) -> None:
        """Begin; `ended` follows."""
        if not self._pages or not self._painter.begin(self._device):
            QTimer.singleShot(0, self, self._refuse)
            return
        self._turn.start()

    @Slot()
    def stop(self) -> None:
        """Paint no more pages."""
        if self._turn.isActive():
            self._end(False)

    @Slot()
    def _refuse(self) -> None:
        self.ended.emit(False)

    @Slot()
    def _paint_next(self) -> None:
        if self._done and not self._device.newPage():
            self._end(False)
            return
        painter = self._painter
        painter.save()
        painter.scale(self._device.logicalDpiX() / UNITS, self._device.logicalDpiY() / UNITS)
        self._printout.draw(painter, self._pages[self._done])
        painter.restore()
        self._done += 1
        self.progressed.emit(self._done, len(self._pages))
        if self._done == len(self._pages):
            self._end(True)

    def _end(self, is_whole: bool) -> None:
        self._turn.stop()
        is_written = self._painter.end()
        self.ended.emit(is_whole and is_written)


class PdfRun(QObject):
    """Makes a PDF in memory; who asked for it writes it where it belongs.

    Signals:
        progressed(int done, int pages).
        made(object bytes): the whole file.
        stopped(): there is none.
    """

    progressed = Signal(int, int)
    made = Signal(object)
    stopped = Signal()

    def __init__(self, printout: Printout, layout: QPageLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(RESOLUTION)
        self._writer.setTitle(printout.title)
        self._writer.setCreator("PopView")
        full = QPageLayout(layout)
        full.setMode(QPageLayout.Mode.FullPageMode)
        self._writer.setPageLayout(full)
        self._run = PageRun(printout, self._writer, range(printout.page_count), self)
        self._run.progressed.connect(self.progressed)
        self._run.ended.connect(self._on_ended)

    def start(self) -> None:
        """Begin; `made` or `stopped` follows."""
        self._run.start()

    @Slot()
    def stop(self) -> None:
        """Make no PDF."""
        self._run.stop()

    @Slot(bool)
    def _on_ended(self, is_whole: bool) -> None:
        self._buffer.close()
        if is_whole:
            self.made.emit(self._buffer.data().data())
        else:
            self.stopped.emit()


class PdfFile(QObject):
    """Lays a letter out on the usual paper and makes a PDF of it, with no window.

    Signals:
        progressed(int done, int pages).
        made(object bytes): the whole file.
    """

    progressed = Signal(int, int)
    made = Signal(object)

    def __init__(self, letter: Letter, *, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._layout = usual_layout()
        self._printout = Printout(letter, sheet_of(self._layout), theme=theme, parent=self)
        self._printout.ready.connect(self._on_ready)

    def start(self) -> None:
        """Begin; `made` follows."""
        self._printout.start()

    @Slot()
    def _on_ready(self) -> None:
        run = PdfRun(self._printout, self._layout, self)
        run.progressed.connect(self.progressed)
        run.made.connect(self.made)
        run.start()
