"""The one icon family: Lucide SVGs (ISC), drawn in a colour of the palette."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from popview.paths import Paths
from popview.ui.palette import Palette, Role

SIZES = (16, 18)  # in lists and menus / on the tool bar; Qt scales for anything else
SHARP = 2.0  # pixels per pixel that an icon brings besides 1, where a screen asks for it


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
    drawn = QPixmap(_shape(name, round(size * ratio)))
    if colour.isValid():
        painter = QPainter(drawn)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(drawn.rect(), colour)
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
    """Return icon `name` in the colours of `colours`, with its disabled look.

    `gap` is room at its right, logical pixels: style sheets put text too close to an icon.
    """
    made = QIcon()
    sharp = any(screen.devicePixelRatio() > 1 for screen in QGuiApplication.screens())
    for size in SIZES:
        for ratio in (1.0, SHARP) if sharp else (1.0,):
            for mode, wanted in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, Role.DISABLED)):
                drawn = pixmap(name, size, colours.color(wanted), ratio)
                made.addPixmap(_with_gap(drawn, gap, ratio) if gap else drawn, mode)
    return made


def _with_gap(drawn: QPixmap, gap: int, ratio: float) -> QPixmap:
    wider = QPixmap(drawn.width() + round(gap * ratio), drawn.height())
    wider.setDevicePixelRatio(ratio)
    wider.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider


def logo() -> QIcon:
    """Return PopView's own picture in the sizes that desktops ask for."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("popview", size, QColor(), 1.0))
    return made
