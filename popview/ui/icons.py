"""The one icon family: Lucide SVGs (ISC), drawn in a colour of the palette."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from popview.paths import Paths
from popview.ui.palette import Palette, Role

SIZES = (16, 18, 20, 24, 32)
RATIOS = (1.0, 2.0)  # device pixels per pixel for which an icon brings its own picture


def resources() -> Path:
    """Return the folder of icons, style and translations."""
    return Paths.resources()


@cache
def _source(name: str) -> bytes:
    return (resources() / "icons" / f"{name}.svg").read_bytes()


def names() -> tuple[str, ...]:
    """Return the names of all bundled icons."""
    return tuple(sorted(path.stem for path in (resources() / "icons").glob("*.svg")))


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Draw icon `name` in `colour`, `size` logical pixels square; FileNotFoundError if there is none."""
    data = _source(name).replace(b"currentColor", colour.name().encode())
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(data)).render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colours: Palette, role: Role = Role.TEXT, *, gap: int = 0) -> QIcon:
    """Return icon `name` in the colours of `colours`, with its disabled and selected looks.

    `gap` is room at its right, logical pixels: style sheets put text too close to an icon.
    """
    made = QIcon()
    looks = (
        (QIcon.Mode.Normal, role),
        (QIcon.Mode.Active, role),
        (QIcon.Mode.Selected, role),
        (QIcon.Mode.Disabled, Role.DISABLED),
    )
    for size in SIZES:
        for ratio in RATIOS:
            for mode, wanted in looks:
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
