"""Paints the rows of the message list: each cell from the row's one Look."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from popview.ui.list.columns import RIGHT_ALIGNED, Column
from popview.ui.list.lines import GroupLine
from popview.ui.list.look import Look, Sign
from popview.ui.list.rows_model import RowsModel
from popview.ui.palette import Role
from popview.ui.theme import Theme

ICON = Theme.ICON
PAD = 6
HEADER_LEFT = PAD + ICON + 4  # where the name of a group begins
STRIP = 3  # width of the bar at the left edge of selected rows: the selection has a shape, too
_LOUD = (Column.FROM, Column.SUBJECT)  # what news and marks are told by; the rest keeps quiet
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class RowDelegate(QStyledItemDelegate):
    """Draws what model.look_at(row) says; asks the model for nothing else. Text is plain text always."""

    def __init__(self, table: QTableView, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self._theme = theme
        self.restyle()

    def restyle(self) -> None:
        """Take fonts and colours anew from theme and application."""
        self._fonts: dict[tuple[bool, bool], tuple[QFont, QFontMetrics]] = {}
        for is_new in (False, True):
            for is_struck in (False, True):
                font = QFont(QApplication.font())
                font.setWeight(QFont.Weight.DemiBold if is_new else QFont.Weight.Normal)
                font.setStrikeOut(is_struck)
                self._fonts[is_new, is_struck] = (font, QFontMetrics(font))
        self._colours: dict[Role, QColor] = {role: self._theme.color(role) for role in Role}

    def row_height(self) -> int:
        """Return the height of a row: dense, but never lower than its icon."""
        return max(self._fonts[True, False][1].height() + 5, ICON + 5)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return what a cell needs, for fitting a column to its contents."""
        model = index.model()
        assert isinstance(model, RowsModel)
        if model.group_at(index.row()) is not None:
            return QSize(0, self.row_height())
        look = model.look_at(index.row())
        metrics = self._fonts[look.is_new and index.column() in _LOUD, False][1]
        return QSize(metrics.horizontalAdvance(look.texts[index.column()]) + 2 * PAD + 2, self.row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one cell."""
        model = index.model()
        assert isinstance(model, RowsModel)
        row, column = index.row(), index.column()
        group = model.group_at(row)
        if group is not None:
            self._header(painter, option.rect, row, group, model.group_texts(group))
            return
        look = model.look_at(row)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            active = self._table.hasFocus()
            painter.fillRect(rect, self._colours[Role.SELECTION if active else Role.SELECTION_IDLE])
        if row == self._table.currentIndex().row() and self._table.hasFocus():
            self._outline(painter, rect)
        if self._table.horizontalHeader().visualIndex(column) == 0 and selected:
            painter.fillRect(rect.left(), rect.top(), STRIP, rect.height(), self._colours[Role.ACCENT])
        if column == Column.STATE:
            self._signs(painter, rect, look, selected)
        elif column == Column.ATTACHMENT:
            if look.has_attachment:
                self._icon(
                    painter, rect.center().x() - ICON // 2, rect, "paperclip", self._ink(look, selected)
                )
        else:
            self._text(painter, rect, column, look, self._ink(look, selected))

    def _header(
        self, painter: QPainter, rect: QRect, row: int, group: GroupLine, texts: tuple[str, str, str]
    ) -> None:
        """Draw the part of a group's header that lies in one cell; the header itself spans the row."""
        name, detail, numbers = texts
        whole = QRect(0, rect.top(), self._table.viewport().width(), rect.height())
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, self._colours[Role.HOVER])
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._colours[Role.BORDER])
        self._icon(painter, PAD, whole, "chevron-right" if group.is_folded else "chevron-down", Role.DIM)
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
        if row == self._table.currentIndex().row() and self._table.hasFocus():
            self._outline(painter, rect)
        painter.restore()

    def _outline(self, painter: QPainter, rect: QRect) -> None:
        colour = self._colours[Role.ACCENT]
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colour)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour)

    @staticmethod
    def _ink(look: Look, selected: bool) -> Role:
        if selected:
            return Role.ON_SELECTION
        return Role.DIM if look.is_dim or look.is_struck else Role.TEXT

    def _text(self, painter: QPainter, rect: QRect, column: int, look: Look, ink: Role) -> None:
        text = look.texts[column]
        if not text:
            return
        loud = column in _LOUD
        font, metrics = self._fonts[look.is_new and loud, look.is_struck and loud]
        painter.setFont(font)
        painter.setPen(self._colours[Role.DIM if ink is Role.TEXT and not loud else ink])
        inner = rect.adjusted(PAD, 0, -PAD, 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, _RIGHT if column in RIGHT_ALIGNED else _LEFT, shown)

    def _signs(self, painter: QPainter, rect: QRect, look: Look, selected: bool) -> None:
        x = rect.left() + PAD + 2
        for sign in look.signs:
            if sign is not None and x + ICON <= rect.right() + 1:
                self._icon(painter, x, rect, sign.icon, self._sign_ink(sign, selected))
            x += ICON + 3

    @staticmethod
    def _sign_ink(sign: Sign, selected: bool) -> Role:
        return Role.ON_SELECTION if selected and sign.role is Role.DIM else sign.role

    def _icon(self, painter: QPainter, x: int, rect: QRect, name: str, ink: Role) -> None:
        ratio = self._table.devicePixelRatioF()
        picture = self._theme.pixmap(name, ICON, ink, ratio)
        painter.drawPixmap(QPoint(x, rect.top() + (rect.height() - ICON) // 2), picture)
