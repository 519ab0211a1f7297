"""The picture of a treemap: tiles with names that fit, or none. Drawn once, then only copied."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap

from popview.types import Dimension, Group
from popview.ui.palette import Role
from popview.ui.space.colours import tile_colours
from popview.ui.theme import Theme
from popview.ui.wording import space as words
from popview.ui.wording import values

PAD = 6
LETTERS = 6  # average letters that must fit for a name that is cut to help
MARK_HEIGHT = 4
BIG = (190, 70)  # from here on a tile has larger letters


@dataclass(frozen=True, slots=True)
class Tile:
    """One rectangle of the map, in pixels."""

    rect: QRect
    group: Group


def tiles_of(
    groups: Sequence[Group], rectangles: Sequence[tuple[float, float, float, float]]
) -> tuple[Tile, ...]:
    """Return tiles on whole pixels: neighbours share an edge, one pixel between them is left free."""
    made = []
    for group, (x, y, width, height) in zip(groups, rectangles, strict=True):
        left, top, right, bottom = round(x), round(y), round(x + width), round(y + height)
        made.append(Tile(QRect(left, top, max(right - left - 1, 1), max(bottom - top - 1, 1)), group))
    return tuple(made)


class TilePainter:
    """Draws tiles in a theme; `by_bytes` chooses the number below the name."""

    def __init__(self, theme: Theme, font: QFont, *, by_bytes: bool) -> None:
        self._theme = theme
        self._by_bytes = by_bytes
        big = QFont(font)
        big.setPointSizeF(font.pointSizeF() * 1.15)
        big.setWeight(QFont.Weight.DemiBold)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.9)
        self._fonts = {name: (f, QFontMetrics(f)) for name, f in (("big", big), ("", font), ("small", small))}
        self._text = theme.color(Role.TEXT)
        self._mark = theme.color(Role.DANGER_FILL)

    def draw(self, tiles: Sequence[Tile], picture: QPixmap) -> None:
        """Draw all tiles onto a picture whose device pixel ratio is set."""
        picture.fill(self._theme.color(Role.BASE))
        years = [int(tile.group.id) for tile in tiles if _is_year(tile.group)]
        newest = max(years, default=0)
        painter = QPainter(picture)
        for tile in tiles:
            self._tile(painter, tile, newest)
        painter.end()

    def label_of(self, tile: Tile) -> tuple[str, str]:
        """Return what is written on a tile: name and number, "" for what does not fit."""
        _, metrics = self._font(tile)
        width, height = tile.rect.width() - 2 * PAD, tile.rect.height() - PAD
        if height < metrics.height() or width < metrics.averageCharWidth() * LETTERS:
            name = words.group_name(tile.group)
            fits = height >= metrics.height() and metrics.horizontalAdvance(name) <= width
            return (name if fits else ""), ""
        name = metrics.elidedText(words.group_name(tile.group), Qt.TextElideMode.ElideRight, width)
        _, small = self._fonts["small"]
        number = self._number(tile.group)
        if height < metrics.height() + small.height() or small.horizontalAdvance(number) > width:
            number = ""
        return name, number

    def _number(self, group: Group) -> str:
        return values.size(group.size) if self._by_bytes else values.messages(group.count)

    def _font(self, tile: Tile) -> tuple[QFont, QFontMetrics]:
        is_big = tile.rect.width() >= BIG[0] and tile.rect.height() >= BIG[1]
        return self._fonts["big" if is_big else ""]

    def _tile(self, painter: QPainter, tile: Tile, newest_year: int) -> None:
        rect, group = tile.rect, tile.group
        fill, edge = tile_colours(group, self._theme.palette, newest_year)
        painter.fillRect(rect, fill)
        if rect.width() > 4 and rect.height() > 4:
            painter.setPen(edge)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if group.marked and rect.height() > MARK_HEIGHT:
            part = group.marked_size / group.size if self._by_bytes and group.size else 0.0
            part = max(part, 0.0) or group.marked / group.count
            width = max(round(rect.width() * min(part, 1.0)), 2)
            painter.fillRect(rect.left(), rect.bottom() - MARK_HEIGHT + 1, width, MARK_HEIGHT, self._mark)
        self._label(painter, tile)

    def _label(self, painter: QPainter, tile: Tile) -> None:
        name, number = self.label_of(tile)
        if not name:
            return
        font, metrics = self._font(tile)
        painter.setPen(self._text)
        painter.setFont(font)
        left, top = tile.rect.left() + PAD, tile.rect.top() + PAD // 2
        painter.drawText(left, top + metrics.ascent(), name)
        if number:
            small, small_metrics = self._fonts["small"]
            painter.setFont(small)
            painter.drawText(left, top + metrics.height() + small_metrics.ascent(), number)


def _is_year(group: Group) -> bool:
    return group.by is Dimension.YEAR and group.id.isdecimal()
