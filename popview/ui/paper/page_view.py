"""The pages of a printout below each other, as they will be printed; painted when they come into view."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from popview.ui.palette import Role
from popview.ui.paper.printout import Printout
from popview.ui.theme import Theme
from popview.ui.wording import paper as words

STEPS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
GAP = 16
_MOST_KEPT = 6  # pages kept as pictures …
_MOST_PIXELS = 24_000_000  # … or fewer, of so many pixels together (96 MB); two in any case


class PageView(QAbstractScrollArea):
    """Shows nothing until show_printout(); fits the width until the person zooms.

    Signals:
        page_changed(int page, int pages): the page in the middle, from 1.
        zoomed(int): per cent.
    """

    page_changed = Signal(int, int)
    zoomed = Signal(int)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._printout: Printout | None = None
        self._zoom = 1.0
        self._fits = True
        self._page = 0
        self._kept: dict[int, QPixmap] = {}
        self.setObjectName("pageView")
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setMinimumSize(320, 240)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self.viewport().update)

    # -- what is shown ---------------------------------------------------------------------------

    def show_printout(self, printout: Printout | None) -> None:
        """Show the pages of a printout that is ready; None: none for now."""
        self._printout = printout
        self._kept.clear()
        if printout is not None and self._fits:
            self._zoom = self._fitting()
        self._measure()
        self._on_scrolled()
        self.viewport().update()

    @property
    def page(self) -> int:
        """Return the page in the middle of the view, from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """Return how many pages there are."""
        return self._printout.page_count if self._printout is not None else 0

    @property
    def zoom_percent(self) -> int:
        """Return the magnification; 100 is as large as the paper."""
        return round(self._zoom * 100)

    @Slot()
    def fit(self) -> None:
        """Show pages as wide as there is room."""
        self._fits = True
        self._set_zoom(self._fitting())

    def zoom_by(self, steps: int) -> None:
        """Zoom in (positive) or out."""
        self._fits = False
        larger = [step for step in STEPS if step > self._zoom + 0.01]
        smaller = [step for step in STEPS if step < self._zoom - 0.01]
        self._set_zoom((larger[:1] or [STEPS[-1]])[0] if steps > 0 else (smaller[-1:] or [STEPS[0]])[0])

    def go_to(self, page: int) -> None:
        """Show the top of a page, from 0."""
        self.verticalScrollBar().setValue(max(0, min(page, self.page_count - 1)) * self._pitch())

    # -- geometry --------------------------------------------------------------------------------

    def _fitting(self) -> float:
        if self._printout is None:
            return 1.0
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * GAP
        return max(STEPS[0], min(room / self._printout.sheet.width, 1.5))

    def _set_zoom(self, zoom: float) -> None:
        page = self._page
        self._zoom = zoom
        self._kept.clear()
        self._measure()
        self.go_to(page)
        self.viewport().update()
        self.zoomed.emit(self.zoom_percent)

    def _size(self) -> QSize:
        sheet = self._printout.sheet if self._printout is not None else None
        return QSize(round(sheet.width * self._zoom), round(sheet.height * self._zoom)) if sheet else QSize()

    def _pitch(self) -> int:
        return self._size().height() + GAP

    def _measure(self) -> None:
        view, size = self.viewport().size(), self._size()
        whole = self._pitch() * self.page_count + GAP
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setPageStep(view.height())
        vertical.setSingleStep(40)
        vertical.setRange(0, max(0, whole - view.height()))
        horizontal.setPageStep(view.width())
        horizontal.setRange(0, max(0, size.width() + 2 * GAP - view.width()))

    def _place(self, page: int) -> QRect:
        size = self._size()
        free = self.viewport().width() - size.width()
        left = free // 2 if free >= 2 * GAP else GAP - self.horizontalScrollBar().value()
        return QRect(QPoint(left, GAP + page * self._pitch() - self.verticalScrollBar().value()), size)

    # -- Qt --------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in view."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color(Role.WINDOW))
        first = max(0, self.verticalScrollBar().value() // max(1, self._pitch()))
        for page in range(first, self.page_count):
            place = self._place(page)
            if place.top() > self.viewport().height():
                break
            painter.drawPixmap(place, self._picture(page))
            painter.setPen(self._theme.color(Role.EDGE))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))

    def _picture(self, page: int) -> QPixmap:
        """Return a page as a picture, made when it is first seen."""
        if page in self._kept:
            return self._kept[page]
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self._size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        assert self._printout is not None
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(self._zoom, self._zoom)
        self._printout.draw(painter, page)
        painter.end()
        pixels = max(1, picture.width() * picture.height())
        while len(self._kept) >= max(2, min(_MOST_KEPT, _MOST_PIXELS // pixels)):
            del self._kept[next(iter(self._kept))]
        self._kept[page] = picture
        return picture

    @Slot()
    def _on_scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = max(0, min(middle // max(1, self._pitch()), self.page_count - 1))
        self._page = page
        if self.page_count:
            self.setAccessibleDescription(words.page_number(page + 1, self.page_count))
            self.page_changed.emit(page + 1, self.page_count)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the width filled while nobody has zoomed."""
        super().resizeEvent(event)
        if self._fits and self._printout is not None and abs(self._fitting() - self._zoom) > 0.005:
            self._set_zoom(self._fitting())
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the ends with Home and End, and from page to page with the page keys."""
        pages = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.page_count - 1}
        pages |= {Qt.Key.Key_PageUp: self._page - 1, Qt.Key.Key_PageDown: self._page + 1}
        key = Qt.Key(event.key())
        if key in pages:
            self.go_to(pages[key])
            event.accept()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)
