"""The boxes of rows that can be ticked: drawn by us, so that they can be seen on every ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme

_BOX = 15.0
_AIR = 8


class TickDelegate(QStyledItemDelegate):
    """Rows with a box: empty, ticked, or partly ticked."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row, then our box over Fusion's."""
        super().paint(painter, option, index)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        filled = QStyleOptionViewItem(option)
        self.initStyleOption(filled, index)
        widget = filled.widget
        style = widget.style() if widget is not None else QApplication.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, filled, widget)
        box = QRectF(0, 0, _BOX, _BOX)
        box.moveCenter(place.toRectF().center())
        self._draw(painter, box, Qt.CheckState(state))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a row as high as those of the tables: the box stays apart from the one above."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), option.fontMetrics.height() + _AIR))

    def _draw(self, painter: QPainter, box: QRectF, state: Qt.CheckState) -> None:
        colour = self._theme.color
        is_on = state is not Qt.CheckState.Unchecked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(Role.FILL if is_on else Role.EDGE), 1))
        painter.setBrush(colour(Role.FILL if is_on else Role.BASE))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if state is Qt.CheckState.Checked:
            ratio = painter.device().devicePixelRatio()
            mark = self._theme.pixmap("check", 12, Role.ON_FILL, ratio)
            painter.drawPixmap(QPoint(round(box.x()) + 2, round(box.y()) + 2), mark)
        elif is_on:
            middle = QRectF(box.x() + 3.5, box.center().y() - 1, box.width() - 7, 2)
            painter.fillRect(middle, colour(Role.ON_FILL))
        painter.restore()
