"""Paints the rows of the message list: each row from its one Look."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from popview.ui.list.columns import RIGHT_ALIGNED, Column
from popview.ui.list.lines import GroupLine
from popview.ui.list.look import Look, Sign
from popview.ui.list.rows_model import RowsModel
from popview.ui.palette import Role
from popview.ui.theme import Theme

ICON = Theme.ICON
PAD = 6
CHIP = 8  # the square in an account's colour before its name
HEADER_LEFT = PAD + ICON + 4  # where the name of a group begins
NOTE_LEAST = 100  # pixels: less room than this, and the note stands in the tooltip alone
STRIP = 3  # width of the bar at the left edge of selected rows: the selection has a shape, too
_LOUD = (Column.FROM, Column.SUBJECT)  # what news and marks are told by; the rest keeps quiet
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_SHOWN_KEPT = 5_000  # texts whose width is known
_NOWHERE = QModelIndex()  # the parent of every row

_Fonts = dict[tuple[bool, bool], tuple[QFont, QFontMetrics]]  # by whether it is news, and struck through


class RowDelegate(QStyledItemDelegate):
    """Draws what model.look_at(row) says; asks the model for nothing else. Text is plain text always."""

    def __init__(self, table: QTableView, model: RowsModel, theme: Theme) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours anew from theme and application."""
        self._fonts: _Fonts = {}
        self._shown: dict[tuple[tuple[bool, bool], str, int], tuple[str, int]] = {}
        for is_new in (False, True):
            for is_struck in (False, True):
                font = QFont(QApplication.font())
                font.setWeight(QFont.Weight.DemiBold if is_new else QFont.Weight.Normal)
                font.setStrikeOut(is_struck)
                self._fonts[is_new, is_struck] = (font, QFontMetrics(font))
        self._colours: dict[Role, QColor] = {role: self._theme.color(role) for role in Role}
        self._tints: dict[tuple[int, str], QColor] = {}
        metrics = self._fonts[True, False][1]
        self._height = max(metrics.height() + 5, ICON + 5)
        self._base = (self._height - metrics.height()) // 2 + metrics.ascent()

    def row_height(self) -> int:
        """Return the height of a row: dense, but never lower than its icon."""
        return self._height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return what a cell needs, for fitting a column to its contents."""
        model = self._model
        if model.group_at(index.row()) is not None:
            return QSize(0, self.row_height())
        look = model.look_at(index.row())
        metrics = self._fonts[look.is_new and index.column() in _LOUD, False][1]
        chip = CHIP + PAD if index.column() == Column.ACCOUNT else 0
        wide = metrics.horizontalAdvance(look.texts[index.column()]) + chip
        return QSize(wide + 2 * PAD + 2, self.row_height())

    def paint_rows(self, painter: QPainter, part: QRect) -> None:
        """Draw what `part` of the viewport shows, row by row; the table's background is there already.

        A call of Qt gives the interpreter away and takes it back, which costs most while mail comes in: so
        nothing is asked twice, and what is written in one font and colour is written together.
        """
        table, model = self._table, self._model
        first, last = table.rowAt(part.top()), table.rowAt(part.bottom())
        if first < 0:
            return
        last = model.rowCount() - 1 if last < 0 else last
        cells = self._cells(part)
        top, height = table.rowViewportPosition(first), self.row_height()
        has_focus, current = table.hasFocus(), table.currentIndex().row()
        is_selected = table.selectionModel().rowIntersectsSelection
        fill = self._colours[Role.SELECTION if has_focus else Role.SELECTION_IDLE]
        pen = _Pen(painter, self._fonts, self._colours, table.devicePixelRatioF())
        for place in range(first, last + 1):
            group = model.group_at(place)
            if group is not None:
                self._header(painter, QRect(0, top, self._width(), height), group, model.group_texts(group))
            else:
                selected = is_selected(place, _NOWHERE)
                if selected:
                    painter.fillRect(cells.left, top, cells.width, height, fill)
                    painter.fillRect(cells.left, top, STRIP, height, self._colours[Role.ACCENT])
                self._row(pen, cells, top, model.look_at(place), selected)
            if place == current and has_focus:
                self._outline(painter, cells.left, top, cells.width, height)
            top += height
        pen.write()

    def _width(self) -> int:
        return self._table.viewport().width()

    def _cells(self, part: QRect) -> "_Cells":
        """Return where the columns are that `part` touches, and from where to where a row goes."""
        table, header = self._table, self._table.horizontalHeader()
        shown = [column for column in Column if not header.isSectionHidden(column)]
        spans = [
            (column, table.columnViewportPosition(column), table.columnWidth(column)) for column in shown
        ]
        left = min((x for _, x, _ in spans), default=0)
        right = max((x + width for _, x, width in spans), default=0)
        touched = [span for span in spans if span[1] <= part.right() and span[1] + span[2] > part.left()]
        return _Cells(touched, left, right - left)

    def _row(self, pen: "_Pen", cells: "_Cells", top: int, look: Look, selected: bool) -> None:
        ink = self._ink(look, selected)
        quiet = Role.DIM if ink is Role.TEXT else ink
        up = top + (self.row_height() - ICON) // 2
        for column, x, width in cells.spans:
            if column == Column.STATE:
                self._signs(pen, x, width, up, look, selected)
            elif column == Column.ATTACHMENT:
                if look.has_attachment:
                    self._icon(pen.painter, x + (width - 1) // 2 - ICON // 2, up, "paperclip", ink, pen.ratio)
            elif text := look.texts[column]:
                loud = column in _LOUD
                if column == Column.SUBJECT and look.note:
                    width = self._note(pen, x, width, top + self._base, look.note, selected)
                elif column == Column.ACCOUNT:
                    pen.painter.fillRect(
                        x + PAD, top + (self._height - CHIP) // 2, CHIP, CHIP, self._tint(look.tint)
                    )
                    x, width = x + CHIP + PAD, width - CHIP - PAD
                style = (look.is_new and loud, look.is_struck and loud)
                shown, wide = self._elided(style, text, width - 2 * PAD)
                at = x + width - PAD - wide if column in RIGHT_ALIGNED else x + PAD
                pen.put(style, ink if loud else quiet, at, top + self._base, shown)

    def _tint(self, tint: tuple[int, str]) -> QColor:
        """Return the colour of an account, as the account pane shows it."""
        known = self._tints.get(tint)
        if known is None:
            known = self._tints[tint] = self._theme.account_color(*tint)
        return known

    def _elided(self, style: tuple[bool, bool], text: str, room: int) -> tuple[str, int]:
        """Return what of a text fits into `room` pixels, and how wide that is; told once, then kept."""
        key = (style, text, room)
        known = self._shown.get(key)
        if known is None:
            if len(self._shown) >= _SHOWN_KEPT:
                self._shown.clear()
            metrics = self._fonts[style][1]
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            known = self._shown[key] = (shown, metrics.horizontalAdvance(shown))
        return known

    def _header(self, painter: QPainter, whole: QRect, group: GroupLine, texts: tuple[str, str, str]) -> None:
        """Draw the header of a group over the whole row."""
        name, detail, numbers = texts
        up, ratio = whole.top() + (whole.height() - ICON) // 2, self._table.devicePixelRatioF()
        painter.fillRect(whole, self._colours[Role.HOVER])
        painter.fillRect(0, whole.bottom(), whole.width(), 1, self._colours[Role.BORDER])
        sign = "chevron-right" if group.is_folded else "chevron-down"
        self._icon(painter, PAD, up, sign, Role.DIM, ratio)
        font, metrics = self._fonts[True, False]
        room = whole.width() - HEADER_LEFT - metrics.horizontalAdvance(numbers) - 4 * PAD
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0))
        painter.setFont(font)
        painter.setPen(self._colours[Role.TEXT])
        painter.drawText(whole.adjusted(HEADER_LEFT, 0, 0, 0), _LEFT, shown)
        at = HEADER_LEFT + metrics.horizontalAdvance(shown) + 2 * PAD
        font, metrics = self._fonts[False, False]
        painter.setFont(font)
        painter.setPen(self._colours[Role.DIM])
        if detail and shown == name:
            left = metrics.elidedText(detail, Qt.TextElideMode.ElideRight, max(room - at + HEADER_LEFT, 0))
            painter.drawText(whole.adjusted(at, 0, 0, 0), _LEFT, left)
        painter.drawText(whole.adjusted(0, 0, -2 * PAD, 0), _RIGHT, numbers)

    def _outline(self, painter: QPainter, left: int, top: int, width: int, height: int) -> None:
        colour = self._colours[Role.ACCENT]
        painter.fillRect(left, top, width, 1, colour)
        painter.fillRect(left, top + height - 1, width, 1, colour)

    @staticmethod
    def _ink(look: Look, selected: bool) -> Role:
        if selected:
            return Role.ON_SELECTION
        return Role.DIM if look.is_dim or look.is_struck else Role.TEXT

    def _note(self, pen: "_Pen", x: int, width: int, base: int, note: str, selected: bool) -> int:
        """Write what rules say at the right end of the subject, if there is room; return what is left."""
        most = (width - 2 * PAD) * 2 // 5
        if most < NOTE_LEAST:
            return width
        plain = (False, False)
        shown, wide = self._elided(plain, note, most)
        pen.put(plain, Role.ON_SELECTION if selected else Role.DIM, x + width - PAD - wide, base, shown)
        return width - wide - 2 * PAD

    def _signs(self, pen: "_Pen", left: int, width: int, up: int, look: Look, selected: bool) -> None:
        x = left + PAD + 2
        for sign in look.signs:
            if sign is not None and x + ICON <= left + width:
                self._icon(pen.painter, x, up, sign.icon, self._sign_ink(sign, selected), pen.ratio)
            x += ICON + 3

    @staticmethod
    def _sign_ink(sign: Sign, selected: bool) -> Role:
        return Role.ON_SELECTION if selected and sign.role is Role.DIM else sign.role

    def _icon(self, painter: QPainter, x: int, y: int, name: str, ink: Role, ratio: float) -> None:
        painter.drawPixmap(x, y, self._theme.pixmap(name, ICON, ink, ratio))


class _Cells(NamedTuple):
    """Where the columns are, in pixels of the viewport: (column, left, width) of those to be drawn."""

    spans: list[tuple[Column, int, int]]
    left: int  # of a whole row
    width: int


class _Pen:
    """Keeps what is to be written until all of it is known; then sets each font and colour once."""

    def __init__(self, painter: QPainter, fonts: "_Fonts", colours: dict[Role, QColor], ratio: float) -> None:
        self.painter, self.ratio = painter, ratio
        self._fonts, self._colours = fonts, colours
        self._texts: dict[tuple[tuple[bool, bool], Role], list[tuple[int, int, str]]] = {}

    def put(self, style: tuple[bool, bool], ink: Role, x: int, y: int, text: str) -> None:
        """Take a text that begins at `x` on the base line `y`."""
        self._texts.setdefault((style, ink), []).append((x, y, text))

    def write(self) -> None:
        """Write everything."""
        draw = self.painter.drawText
        for (style, ink), texts in self._texts.items():
            self.painter.setFont(self._fonts[style][0])
            self.painter.setPen(self._colours[ink])
            for x, y, text in texts:
                draw(x, y, text)
