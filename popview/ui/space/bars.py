"""Where the bars of the timeline stand, and how they are drawn."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from popview.types import Measure, Timeline
from popview.ui.palette import Role
from popview.ui.space.colours import mix
from popview.ui.theme import Theme
from popview.ui.wording import space as words

LEFT = 72  # for the scale
MARGIN = 12
APART = 28  # between the last bar and what has no date
UNDATED = 64  # width of that one
LINES = 4


@dataclass(frozen=True, slots=True)
class BarLayout:
    """Pixels of one timeline; a slot reaches from top to bottom, the bar stands inside it."""

    area: QRect  # of the dated bars
    weights: tuple[int, ...]  # of all slots, the undated one last
    years: tuple[tuple[int, int], ...]  # (place, year) where a year begins
    is_apart: bool  # the last slot is what has no date
    top: int  # the weight at the upper edge
    width: int

    @classmethod
    def of(cls, rect: QRect, timeline: Timeline, measure: Measure, metrics: QFontMetrics) -> "BarLayout":
        """Return the layout of a timeline inside a widget."""
        apart = bool(timeline.undated)
        right = APART + UNDATED + MARGIN if apart else MARGIN
        if not timeline.bars:
            right = rect.width() - LEFT - 1
        foot = metrics.height() + 8
        area = QRect(LEFT, MARGIN, max(rect.width() - LEFT - right, 1), max(rect.height() - MARGIN - foot, 1))
        weights = [bar.weight(measure) for bar in timeline.bars]
        if apart:
            weights.append(timeline.undated_size if measure is Measure.BYTES else len(timeline.undated))
        years = tuple((n, bar.year) for n, bar in enumerate(timeline.bars) if bar.month <= 1)
        if timeline.bars and timeline.bars[0].month > 1:
            years = ((0, timeline.bars[0].year), *years)
        top = ceiling(max(weights, default=0))
        return cls(area, tuple(weights), years, apart, top, rect.width())

    @property
    def bars(self) -> int:
        """How many slots have a date."""
        return len(self.weights) - self.is_apart

    def slot(self, place: int) -> QRect:
        """Return the pixels of a slot."""
        if place >= self.bars:
            left = self.area.right() + 1 + (APART if self.bars else 0)
            return QRect(left, self.area.top(), UNDATED, self.area.height())
        left = self.area.left() + self.area.width() * place // self.bars
        right = self.area.left() + self.area.width() * (place + 1) // self.bars
        return QRect(left, self.area.top(), max(right - left, 1), self.area.height())

    def bar(self, place: int) -> QRect:
        """Return the pixels of a bar: what has any weight is at least one pixel high."""
        slot = self.slot(place)
        weight = self.weights[place]
        height = round(slot.height() * weight / self.top) if self.top else 0
        height = max(height, 2) if weight else 0
        gap = 1 if slot.width() > 3 else 0
        inset = max((slot.width() - 48) // 2, 0) if slot.width() > 60 else gap
        return QRect(
            slot.left() + inset,
            slot.bottom() - height + 1,
            max(slot.width() - inset - max(inset, gap), 1),
            height,
        )

    def place_at(self, x: int, *, clamp: bool = False) -> int:
        """Return the slot at a column of pixels, -1 beside all of them; `clamp` takes the nearest."""
        if self.is_apart and self.slot(self.bars).left() <= x <= self.slot(self.bars).right():
            return self.bars
        if not self.bars:
            return -1
        if not self.area.left() <= x <= self.area.right():
            if not clamp:
                return -1
            return 0 if x < self.area.left() else self.bars - 1
        place = (x - self.area.left()) * self.bars // self.area.width()
        return next(
            (n for n in (place, place + 1, place - 1) if 0 <= n < self.bars and self._holds(n, x)), place
        )

    def _holds(self, place: int, x: int) -> bool:
        slot = self.slot(place)
        return slot.left() <= x <= slot.right()


def ceiling(weight: int) -> int:
    """Return the next round number that LINES steps divide well: 1, 2, 4, 8 times a power of ten."""
    if weight <= 0:
        return 0
    power = 1
    while power * 10 <= weight:
        power *= 10
    return next((step * power for step in (1, 2, 4, 8) if step * power >= weight), 10 * power)


def named_years(layout: BarLayout, width: Callable[[int], int]) -> list[tuple[int, int]]:
    """Return the slots and years that have room for their name; `width` of a name with its gap, in pixels.

    The first slot may be any month of its year: it gives way to the first January.
    """
    named: list[tuple[int, int]] = []
    free = 0
    for place, year in layout.years:
        left = layout.slot(place).left()
        if len(named) == 1 and left < free and named[0][0] == 0:
            named.pop()
            free = 0
        if left >= free and left + width(year) <= layout.area.right() + APART:
            named.append((place, year))
            free = left + width(year)
    return named


def undated_foot(layout: BarLayout, taken: int, wanted: int) -> tuple[int, int]:
    """Return from where to where the name below what has no date goes: `wanted` pixels, if there is room.

    taken: where the years to the left of it end.
    """
    slot = layout.slot(layout.bars)
    right = slot.right() + MARGIN - 2
    own = slot.left() - APART + 4
    return max(min(own, right - wanted), min(taken + 8, own)), right


def draw_axes(painter: QPainter, layout: BarLayout, theme: Theme, label: Callable[[int], str]) -> None:
    """Draw lines with their weights at the left, and the years below."""
    metrics = painter.fontMetrics()
    area = layout.area
    right = layout.slot(layout.bars).right() if layout.is_apart else area.right()
    painter.setFont(theme.small_font())
    lines = LINES if layout.top >= LINES else max(layout.top, 1)
    for line in range(lines + 1):
        y = area.bottom() - (area.height() - 1) * line // lines
        painter.setPen(theme.color(Role.EDGE if line == 0 else Role.BORDER))
        painter.drawLine(area.left(), y, right, y)
        painter.setPen(theme.color(Role.DIM))
        where = QRect(0, y - metrics.height() // 2, LEFT - 8, metrics.height())
        painter.drawText(
            where,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            label(layout.top * line // lines),
        )
    end = area.left()
    for place, year in named_years(layout, lambda year: metrics.horizontalAdvance(str(year)) + 10):
        left = layout.slot(place).left()
        end = left + 3 + metrics.horizontalAdvance(str(year))
        painter.setPen(theme.color(Role.EDGE))
        painter.drawLine(left, area.bottom() + 1, left, area.bottom() + 5)
        painter.setPen(theme.color(Role.DIM))
        painter.drawText(left + 3, area.bottom() + 4 + metrics.ascent(), str(year))
    if layout.is_apart:
        left, right = undated_foot(layout, end, metrics.horizontalAdvance(words.undated()))
        text = metrics.elidedText(words.undated(), Qt.TextElideMode.ElideRight, right - left)
        foot = QRect(left, area.bottom() + 4, right - left, metrics.height() + 2)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, text)


def draw_bars(
    painter: QPainter,
    layout: BarLayout,
    theme: Theme,
    chosen: tuple[int, int] | None,
    hover: int,
    here: int,
) -> None:
    """Draw the bars: chosen ones full, the others paler; the one with the keyboard has a frame."""
    base = theme.color(Role.BASE)
    for place in range(len(layout.weights)):
        is_chosen = chosen is not None and chosen[0] <= place <= chosen[1]
        if is_chosen or place == hover:
            role = Role.SELECTION if is_chosen else Role.HOVER
            painter.fillRect(layout.slot(place), theme.color(role))
    for place in range(len(layout.weights)):
        is_chosen = chosen is not None and chosen[0] <= place <= chosen[1]
        strong = theme.color(Role.DIM) if place >= layout.bars else QColor(theme.palette.accounts[0])
        pale = chosen is not None and not is_chosen
        painter.fillRect(layout.bar(place), mix(strong, base, 0.45) if pale else strong)
    if 0 <= here < len(layout.weights):
        painter.setPen(QPen(theme.color(Role.ACCENT), 2))
        painter.drawRect(layout.slot(here).adjusted(0, 1, 0, -1))
