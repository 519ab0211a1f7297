"""The timeline: one bar a month or a year; a range of them is chosen by dragging or with keys."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from popview.types import Bar, Key, Measure, Timeline
from popview.ui.palette import Role
from popview.ui.plain import plain_tip
from popview.ui.space.bars import BarLayout, draw_axes, draw_bars
from popview.ui.theme import Theme
from popview.ui.wording import space as words
from popview.ui.wording import values

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageUp: -12, Qt.Key.Key_PageDown: 12}


class TimelineView(QWidget):
    """Shows bars; the one without dates stands apart at the right and is a place of its own.

    Signals:
        range_chosen(object tuple[Key, ...], str name): the list is to show only these.
        range_cleared(): Escape, or a click beside the bars.
        hovered(str): what the line below says.
        mark_requested(object tuple[Key, ...], str name): Del.
        back_requested(): Backspace.
        menu_requested(object tuple[Key, ...], str name, object QPoint): the place is global.
    """

    range_chosen = Signal(object, str)
    range_cleared = Signal()
    hovered = Signal(str)
    mark_requested = Signal(object, str)
    back_requested = Signal()
    menu_requested = Signal(object, str, object)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._timeline = Timeline()
        self._measure = Measure.BYTES
        self._layout = BarLayout.of(self.rect(), Timeline(), Measure.BYTES, self.fontMetrics())
        self._range: tuple[int, int] | None = None  # (anchor, moving end), places of slots
        self._here = 0
        self._hover = -1
        self._dragging = False
        self.setObjectName("spaceTimeline")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)
        theme.changed.connect(self.redraw)
        self._announce()

    def sizeHint(self) -> QSize:
        """Return a size at which years can be told apart."""
        return QSize(680, 320)

    # -- what is shown ---------------------------------------------------------------------------

    def show_timeline(self, timeline: Timeline, measure: Measure) -> None:
        """Show bars; a range of other bars is forgotten."""
        same = [bar.start_s for bar in timeline.bars] == [bar.start_s for bar in self._timeline.bars]
        self._timeline, self._measure = timeline, measure
        if not same:
            self._range = None
            self._here = max(len(timeline.bars) - 1, 0)
        self._lay_out()

    @property
    def slots(self) -> int:
        """How many places there are: one for each bar, and one for what has no date."""
        return len(self._timeline.bars) + bool(self._timeline.undated)

    @property
    def chosen_range(self) -> tuple[int, int] | None:
        """First and last chosen place."""
        return None if self._range is None else (min(self._range), max(self._range))

    def select(self, first: int, last: int) -> None:
        """Choose a range of places, as if dragged from `first` to `last`."""
        if not 0 <= first < self.slots or not 0 <= last < self.slots:
            return
        self._here = last
        self._stretch(first, last)
        self._tell()

    def clear(self) -> None:
        """Choose nothing."""
        if self._range is not None:
            self._range = None
            self.update()
            self._announce()
            self.range_cleared.emit()

    def place_rect(self, place: int) -> QRect:
        """Return the pixels of a place, from top to bottom."""
        return self._layout.slot(place)

    @Slot()
    def redraw(self) -> None:
        """Draw anew: the theme changed."""
        self.update()

    def _lay_out(self) -> None:
        self._layout = BarLayout.of(self.rect(), self._timeline, self._measure, self.fontMetrics())
        self._hover = -1
        self.update()
        self._announce()

    def _keys_of(self, places: tuple[int, int]) -> tuple[tuple[Key, ...], int, str]:
        """Return keys, octets and name of a range."""
        bars: tuple[Bar, ...] = self._timeline.bars
        if places[0] >= len(bars):
            return self._timeline.undated, self._timeline.undated_size, words.undated()
        some = bars[places[0] : places[1] + 1]
        keys = tuple([key for bar in some for key in bar.keys])
        return keys, sum(bar.size for bar in some), words.range_name(some)

    def _line(self, places: tuple[int, int]) -> str:
        keys, size, name = self._keys_of(places)
        return words.range_line(name, len(keys), size)

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale, the bars and what is chosen of them."""
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.fillRect(self.rect(), self._theme.color(Role.BASE))
        if self.slots:
            draw_axes(painter, self._layout, self._theme, self._label)
            here = self._here if self.hasFocus() else -1
            draw_bars(painter, self._layout, self._theme, self.chosen_range, self._hover, here)
        painter.end()

    def _label(self, weight: int) -> str:
        return values.size(weight) if self._measure is Measure.BYTES else values.number(weight)

    # -- pointer ---------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the pointer; while dragging, stretch the range to it."""
        point = event.position().toPoint()
        place = self._layout.place_at(point.x())
        if self._dragging and self._range is not None:
            self._stretch(self._range[0], self._nearest(point))
            chosen = self.chosen_range
            assert chosen is not None
            self.hovered.emit(self._line(chosen))
            return
        if place == self._hover:
            return
        self._hover = place
        self.update()
        if place < 0:
            QToolTip.hideText()
            self.hovered.emit("")
            return
        line = self._line((place, place))
        QToolTip.showText(event.globalPosition().toPoint(), plain_tip(line), self, self._layout.slot(place))
        self.hovered.emit(line)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a range; Shift stretches the one there is."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.slots:
            return
        place = self._layout.place_at(event.position().toPoint().x())
        if place < 0:
            self.clear()
            return
        anchor = place
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._range is not None:
            anchor = self._range[0]
        self._dragging = True
        self._stretch(anchor, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The range is chosen."""
        if self._dragging and event.button() is Qt.MouseButton.LeftButton:
            self._dragging = False
            self._tell()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the pointer; for the keyboard that of the current bar."""
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self._here if is_key else self._layout.place_at(event.pos().x())
        if not 0 <= place < self.slots:
            return
        chosen = self.chosen_range or (place, place)
        keys, _, name = self._keys_of(chosen if chosen[0] <= place <= chosen[1] else (place, place))
        where = self.mapToGlobal(self._layout.slot(place).center()) if is_key else event.globalPos()
        if keys:
            self.menu_requested.emit(keys, name, where)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more."""
        self._hover = -1
        self.update()
        self.hovered.emit("")
        super().leaveEvent(event)

    def _nearest(self, point: QPoint) -> int:
        place = self._layout.place_at(point.x(), clamp=True)
        return place if place >= 0 else self._here

    def _stretch(self, anchor: int, end: int) -> None:
        """Set the range; what has no date is never part of a range of months."""
        last_bar = len(self._timeline.bars) - 1
        if anchor > last_bar:
            end = anchor
        elif end > last_bar:
            end = last_bar
        self._here = end
        self._range = (anchor, end)
        self.update()
        self._announce()

    def _tell(self) -> None:
        if (chosen := self.chosen_range) is not None:
            keys, _, name = self._keys_of(chosen)
            self.range_chosen.emit(keys, name)
            self.hovered.emit(self._line(chosen))

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go along, with Shift they stretch a range; Enter or Space chooses, Escape lets go."""
        key = event.key()
        stretches = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if not self.slots:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go(self._here + _STEPS[Qt.Key(key)], stretches=stretches)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else self.slots - 1, stretches=stretches)
        elif not self._act(key):
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._range is None:
                self._stretch(self._here, self._here)
            self._tell()
        elif key == Qt.Key.Key_Escape and self._range is not None:
            self.clear()
        elif key == Qt.Key.Key_Delete:
            keys, _, name = self._keys_of(self.chosen_range or (self._here, self._here))
            self.mark_requested.emit(keys, name)
        elif key == Qt.Key.Key_Backspace:
            self.back_requested.emit()
        else:
            return False
        return True

    def _go(self, place: int, *, stretches: bool) -> None:
        place = min(max(place, 0), self.slots - 1)
        if stretches:
            self._stretch(self._range[0] if self._range is not None else self._here, place)
        else:
            self._here, self._range = place, None
            self.update()
            self._announce()
        self.hovered.emit(self._line(self.chosen_range or (self._here, self._here)))

    def _announce(self) -> None:
        """Let a screen reader say the range, or the current bar."""
        self.setAccessibleName(self.tr("Timeline"))
        said = words.timeline_sentence(self._timeline)
        if self.slots:
            said = self._line(self.chosen_range or (min(self._here, self.slots - 1),) * 2)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # -- upkeep ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the bars their new places."""
        self._lay_out()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which bar has the keyboard."""
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self.update()
        super().focusOutEvent(event)
