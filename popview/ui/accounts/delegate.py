"""Paints the rows of the account tree: colour chip, name, signs, numbers."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QTreeView

from popview.types import Lock
from popview.ui.accounts.model import AccountModel
from popview.ui.accounts.state import ALL, AccountState
from popview.ui.palette import Role
from popview.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

AnyIndex = QModelIndex | QPersistentModelIndex
VIEW_ICONS = {"server": "server", "marked": "trash-2", "saved": "hard-drive"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
CHIP = 10


class AccountDelegate(QStyledItemDelegate):
    """Accounts in demi-bold with their signs; views with icon and count."""

    def __init__(self, tree: QTreeView, theme: Theme) -> None:
        super().__init__(tree)
        self._tree = tree
        self._theme = theme

    def sizeHint(self, option: "QStyleOptionViewItem", index: AnyIndex) -> QSize:
        """Return the height of a row; the width is the pane's."""
        height = QFontMetrics(QApplication.font()).height()
        return QSize(80, height + (14 if not index.parent().isValid() else 10))

    def paint(self, painter: QPainter, option: "QStyleOptionViewItem", index: AnyIndex) -> None:
        """Draw one row."""
        model = index.model()
        assert isinstance(model, AccountModel)
        found = model.at(index)
        assert found is not None
        state, view = found
        rect: QRect = option.rect
        selected = self._tree.selectionModel().isSelected(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            self._ground(painter, rect)
        ink = Role.ON_SELECTION if selected else Role.TEXT if state.enabled else Role.DIM
        right = self._count(painter, rect, model.count_text(index), ink, strong=view == "marked")
        if view:
            left = self._icon(painter, rect.left() + Theme.XS, rect, VIEW_ICONS[view], ink)
        else:
            left = self._chip(painter, rect, model.account_row(index.row()), state)
            right = self._signs(painter, rect, right, state)
        font = self._font(strong=not view)
        text = QRect(left, rect.top(), max(0, right - left - Theme.S), rect.height())
        painter.setFont(font)
        painter.setPen(self._theme.color(ink))
        name = str(model.data(index))
        painter.drawText(
            text, _LEFT, QFontMetrics(font).elidedText(name, Qt.TextElideMode.ElideRight, text.width())
        )
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect) -> None:
        role = Role.SELECTION if self._tree.hasFocus() else Role.SELECTION_IDLE
        whole = QRectF(4, rect.top() + 1, self._tree.viewport().width() - 8, rect.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(role))
        painter.drawRoundedRect(whole, 4, 4)
        painter.setBrush(self._theme.color(Role.ACCENT))
        painter.drawRoundedRect(QRectF(4, rect.top() + 4, 3, rect.height() - 8), 1.5, 1.5)

    def _chip(self, painter: QPainter, rect: QRect, row: int, state: AccountState) -> int:
        if state.id == ALL:
            return self._icon(painter, rect.left() + 1, rect, "layers", Role.DIM) - Theme.XS
        colour = self._theme.account_color(row, state.colour)
        if state.enabled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        else:  # a ring, and grey: by form and by colour
            painter.setPen(QPen(self._theme.color(Role.DIM), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        left = rect.left() + Theme.XS
        painter.drawRoundedRect(QRectF(left, rect.center().y() - CHIP / 2 + 1, CHIP, CHIP), 3, 3)
        return left + CHIP + Theme.S

    def _signs(self, painter: QPainter, rect: QRect, right: int, state: AccountState) -> int:
        for shown, name, role in (
            (not state.enabled, "unplug", Role.DIM),
            (state.problem, "triangle-alert", Role.WARNING),
            (state.offline, "wifi-off", Role.DIM),
            (state.lock is Lock.HELD, "lock", Role.ACCENT),
            (state.lock is Lock.MAYBE, "circle-question-mark", Role.WARNING),
            (state.busy, "refresh-cw", Role.ACCENT),
        ):
            if shown:
                right -= Theme.ICON + Theme.XS
                self._icon(painter, right, rect, name, role)
        return right

    def _count(self, painter: QPainter, rect: QRect, text: str, ink: Role, *, strong: bool) -> int:
        right = self._tree.viewport().width() - Theme.M
        if not text:
            return right
        font = self._font(strong=strong)
        painter.setFont(font)
        painter.setPen(self._theme.color(Role.DIM if ink is Role.TEXT and not strong else ink))
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.drawText(QRect(right - width - 2, rect.top(), width + 2, rect.height()), _RIGHT, text)
        return right - width - Theme.XS

    def _icon(self, painter: QPainter, x: int, rect: QRect, name: str, ink: Role) -> int:
        picture = self._theme.pixmap(name, Theme.ICON, ink, self._tree.devicePixelRatioF())
        painter.drawPixmap(QPoint(x, rect.top() + (rect.height() - Theme.ICON) // 2), picture)
        return x + Theme.ICON + Theme.S

    @staticmethod
    def _font(*, strong: bool) -> QFont:
        font = QFont(QApplication.font())
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font
