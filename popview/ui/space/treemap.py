"""The treemap: one tile for each group, its area what the group weighs."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from popview.types import Arrange, Group, Measure
from popview.ui.palette import Role
from popview.ui.plain import plain_tip
from popview.ui.space.steering import Direction, neighbour
from popview.ui.space.tiles import Tile, TilePainter, tiles_of
from popview.ui.theme import Theme
from popview.ui.wording import space as words

TINY = (48, 32)  # below this there is no map, only its table

_ARROWS: dict[int, Direction] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class TreeMap(QWidget):
    """Shows groups, says what is under the pointer, and emits wishes.

    Signals:
        current_changed(object Group | None): by hover, click or keys: what the line below speaks of.
        chosen(object Group): a click or Space: the list is to show only these.
        zoom_requested(object Group): double click or Enter.
        back_requested(): Backspace, or Alt+Left.
        mark_requested(object Group): Del.
        menu_requested(object Group, object QPoint): the place is global.
    """

    current_changed = Signal(object)
    chosen = Signal(object)
    zoom_requested = Signal(object)
    back_requested = Signal()
    mark_requested = Signal(object)
    menu_requested = Signal(object, object)

    def __init__(self, *, theme: Theme, arrange: Arrange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._arrange = arrange
        self._groups: tuple[Group, ...] = ()
        self._measure = Measure.BYTES
        self._total = 0
        self._tiles: tuple[Tile, ...] = ()
        self._picture: QPixmap | None = None
        self._hover = -1
        self._current = -1
        self.setObjectName("spaceTreeMap")
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(80, 60)
        theme.changed.connect(self.redraw)
        self._announce()

    def sizeHint(self) -> QSize:
        """Return a size at which a mailbox can be read."""
        return QSize(680, 440)

    # -- what is shown ---------------------------------------------------------------------------

    def show_groups(self, groups: Sequence[Group], measure: Measure, total: int | None = None) -> None:
        """Show groups, the heaviest first; the current one stays current if it is still there.

        `total`: of what shares are reckoned, where these groups are not all.
        """
        was = self.current
        self._groups, self._measure = tuple(groups), measure
        self._total = sum(group.weight(measure) for group in groups) if total is None else total
        self._lay_out()
        self.set_current(was.id if was is not None else "\0none")

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The tiles as they lie now, the heaviest first."""
        return self._tiles

    @property
    def current(self) -> Group | None:
        """The group that keys act on."""
        return self._tiles[self._current].group if 0 <= self._current < len(self._tiles) else None

    def set_current(self, name: str) -> None:
        """Make a group current by its id; the first tile where it is not shown."""
        at = next((n for n, tile in enumerate(self._tiles) if tile.group.id == name), 0)
        self._set_current(at if self._tiles else -1)

    @property
    def own(self) -> int:
        """How many groups have a tile of their own."""
        return sum(tile.group.id != words.OTHERS for tile in self._tiles)

    @Slot()
    def redraw(self) -> None:
        """Draw anew: the theme or the language changed."""
        self._picture = None
        self.update()

    def _lay_out(self) -> None:
        self._picture, self._hover, self._tiles = None, -1, ()
        if self.width() >= TINY[0] and self.height() >= TINY[1]:
            weights = [float(group.weight(self._measure)) for group in self._groups]
            shown, rectangles = self._arrange(weights, self.width() + 1, self.height() + 1)
            own = self._groups[:shown]
            rest = [group for group in self._groups[shown:] if group.weight(self._measure) > 0]
            self._tiles = tiles_of([*own, _others(rest)] if len(rectangles) > shown else own, rectangles)
        self.update()

    # -- painting --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture, then frame what is hovered and what is current."""
        if self._picture is None:
            self._picture = self._draw()
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._picture)
        if self._hover >= 0 and self._hover != self._current:
            self._frame(painter, self._hover, self._theme.color(Role.TEXT), 1)
        if self._current >= 0:
            role = Role.ACCENT if self.hasFocus() else Role.EDGE
            self._frame(painter, self._current, self._theme.color(role), 3 if self.hasFocus() else 2)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(max(self.width(), 1) * ratio), round(max(self.height(), 1) * ratio))
        picture.setDevicePixelRatio(ratio)
        by_bytes = self._measure is Measure.BYTES
        TilePainter(self._theme, self.font(), by_bytes=by_bytes).draw(self._tiles, picture)
        return picture

    def _frame(self, painter: QPainter, at: int, colour: QColor, width: int) -> None:
        rect = self._tiles[at].rect
        inset = width // 2
        painter.setPen(QPen(colour, width))
        painter.drawRect(rect.adjusted(inset, inset, -1 - inset, -1 - inset))

    def _touch(self, at: int) -> None:
        if 0 <= at < len(self._tiles):
            self.update(self._tiles[at].rect.adjusted(-1, -1, 1, 1))

    # -- pointer ---------------------------------------------------------------------------------

    def tile_at(self, point: QPoint) -> int:
        """Return which tile is at a point, -1 for none."""
        return next((n for n, tile in enumerate(self._tiles) if tile.rect.contains(point)), -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the pointer at once."""
        at = self.tile_at(event.position().toPoint())
        if at == self._hover:
            return
        self._touch(self._hover)
        self._hover = at
        self._touch(at)
        if at < 0:
            QToolTip.hideText()
            return
        group = self._tiles[at].group
        tip = plain_tip(words.group_tip(group, self._total, self._measure))
        QToolTip.showText(event.globalPosition().toPoint(), tip, self, self._tiles[at].rect)
        self.current_changed.emit(group)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is hovered any more: speak of the current tile again."""
        self._touch(self._hover)
        self._hover = -1
        self.current_changed.emit(self.current)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the tile current; the left button chooses it, the button of many mice goes back."""
        if event.button() is Qt.MouseButton.BackButton:
            self.back_requested.emit()
            return
        at = self.tile_at(event.position().toPoint())
        if at < 0:
            return
        self._set_current(at)
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._tiles[at].group)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom into the tile."""
        at = self.tile_at(event.position().toPoint())
        if at >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.zoom_requested.emit(self._tiles[at].group)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the tile under the pointer, or of the current one for the keyboard."""
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            at = self.tile_at(event.pos())
            if at < 0:
                return
            self._set_current(at)
        if (group := self.current) is not None:
            corner = self._tiles[self._current].rect.center()
            is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            self.menu_requested.emit(group, self.mapToGlobal(corner) if is_key else event.globalPos())

    # -- keys ------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour; Space chooses, Enter zooms, Backspace goes back, Del marks."""
        key, group = event.key(), self.current
        if key == Qt.Key.Key_Backspace:
            self.back_requested.emit()
        elif key in _ARROWS and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            rects = [tile.rect for tile in self._tiles]
            self._set_current(neighbour(rects, self._current, _ARROWS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._set_current(
                min(0, len(self._tiles) - 1) if key == Qt.Key.Key_Home else len(self._tiles) - 1
            )
        elif group is None or not self._act(key, group):
            super().keyPressEvent(event)

    def _act(self, key: int, group: Group) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.zoom_requested.emit(group)
        elif key == Qt.Key.Key_Space:
            self.chosen.emit(group)
        elif key == Qt.Key.Key_Delete:
            self.mark_requested.emit(group)
        else:
            return False
        return True

    def _set_current(self, at: int) -> None:
        self._touch(self._current)
        self._current = at
        self._touch(at)
        self._announce()
        self.current_changed.emit(self.current)

    def _announce(self) -> None:
        """Let a screen reader say the current tile."""
        self.setAccessibleName(self.tr("Space map"))
        said = self.tr("Nothing to show.")
        if (group := self.current) is not None:
            place, of = self._current + 1, len(self._tiles)
            said = words.tile_sentence(group, self._total, self._measure, place, of)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    # -- upkeep ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tiles anew."""
        was = self.current
        self._lay_out()
        self.set_current(was.id if was is not None else "\0none")
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which tile has the keyboard."""
        self._touch(self._current)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        self._touch(self._current)
        super().focusOutEvent(event)


def _others(groups: Sequence[Group]) -> Group:
    """Return all these groups as one."""
    dates = [(g.oldest_s, g.newest_s) for g in groups if g.oldest_s is not None and g.newest_s is not None]
    return replace(
        groups[0],
        id=words.OTHERS,
        name="",
        detail=words.others(len(groups)),
        keys=tuple([key for group in groups for key in group.keys]),
        size=sum(group.size for group in groups),
        oldest_s=min((oldest for oldest, _ in dates), default=None),
        newest_s=max((newest for _, newest in dates), default=None),
        marked=sum(group.marked for group in groups),
        marked_size=sum(group.marked_size for group in groups),
        unsized=sum(group.unsized for group in groups),
    )
