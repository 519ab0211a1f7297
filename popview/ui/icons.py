"""The one icon family: Lucide SVGs (ISC), drawn in a colour of the palette."""

from functools import cache
from pathlib import Path

import shiboken6
from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from popview.paths import Paths
from popview.ui.palette import Palette, Role


@cache
def resources() -> Path:
    """Return the folder of icons, style and translations."""
    return Paths.resources()


@cache
def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray((resources() / "icons" / f"{name}.svg").read_bytes()))


def names() -> tuple[str, ...]:
    """Return the names of all bundled icons."""
    return tuple(sorted(path.stem for path in (resources() / "icons").glob("*.svg")))


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Draw icon `name` in `colour`, `size` logical pixels square; FileNotFoundError if there is none.

    An invalid colour leaves the picture's own colours, as for the logo.
    """
    drawn = _shape(name, round(size * ratio)).copy()
    if colour.isValid():
        painter = QPainter(drawn)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(drawn.rect())  # fillRect() would load the 180 gradients it could fill with
        painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _shape(name: str, pixels: int) -> QPixmap:
    """Draw the SVG once for all the colours that it is needed in."""
    key = f"popview/{name}/{pixels}"
    drawn = QPixmap()
    if not QPixmapCache.find(key, drawn):
        source = _renderer(name)
        drawn = QPixmap(pixels, pixels)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        source.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, colours: Palette, role: Role = Role.TEXT, *, gap: int = 0) -> QIcon:
    """Return icon `name` in the colours of `colours`, with its disabled look; it is drawn when it is shown.

    `gap` is room at its right, logical pixels: style sheets put text too close to an icon.
    """
    return QIcon(_kept(_Drawn(name, colours, role, gap)))


_engines: list[QIconEngine] = []
_SWEPT_EVERY = 500  # engines: about as many as a window has icons


def _kept(engine: QIconEngine) -> QIconEngine:
    """Hold an engine for as long as Qt has it.

    Else Python deletes it under the feet of a copy of its icon, and ends the process where it collects both
    at once, as with a window that was closed.
    """
    if len(_engines) >= _SWEPT_EVERY and len(_engines) % _SWEPT_EVERY == 0:
        _engines[:] = filter(shiboken6.isValid, _engines)
    _engines.append(engine)
    return engine


class _Drawn(QIconEngine):
    """Draws at the size and sharpness that is asked for: most icons of a start are in menus nobody opens."""

    def __init__(self, name: str, colours: Palette, role: Role, gap: int) -> None:
        super().__init__()
        self._name, self._colours, self._role, self._gap = name, colours, role, gap

    def clone(self) -> QIconEngine:
        """Return another like it, for a copy that is added to."""
        return _kept(_Drawn(self._name, self._colours, self._role, self._gap))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into a rectangle of logical pixels."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it on `size` pixels of an ordinary screen."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Return it at `size` logical pixels (Qt 6.8 and later), each `scale` of the screen's."""
        wanted = Role.DISABLED if mode is QIcon.Mode.Disabled else self._role
        side = max(1, min(size.width() - self._gap, size.height()))
        drawn = pixmap(self._name, side, self._colours.color(wanted), scale)
        return _with_gap(drawn, self._gap, scale) if self._gap else drawn


def _with_gap(drawn: QPixmap, gap: int, ratio: float) -> QPixmap:
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


_LOGO_SIZES = (16, 24, 32, 48, 64, 128, 256)


class _Logo(QIconEngine):
    """Draws PopView's own picture at the sizes that a desktop asks for; many ask for none."""

    def clone(self) -> QIconEngine:
        """Return another like it, for a copy that is added to."""
        return _kept(_Logo())

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into a rectangle of logical pixels."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it on `size` pixels of an ordinary screen."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """Return it at `size` logical pixels, each `scale` of the screen's."""
        return pixmap("popview", max(1, min(size.width(), size.height())), QColor(), scale)

    def availableSizes(
        self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        """Return what X11 and Windows ask for."""
        return [QSize(size, size) for size in _LOGO_SIZES]


def logo() -> QIcon:
    """Return PopView's own picture in the sizes that desktops ask for."""
    return QIcon(_kept(_Logo()))
