"""A check box whose words wrap and whose box can be seen on every ground."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme

_BOX, _GAP = 16, 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic


class Tick(QCheckBox):
    """Drawn by us; mouse, keyboard and accessibility are QCheckBox's own."""

    def __init__(self, text: str = "", *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """Return True: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        return max(_BOX, self._words(width).height()) + 4

    def sizeHint(self) -> QSize:
        """Return the size with the words on one line, at most 480 pixels wide."""
        width = min(480, self._words(10_000).width() + _BOX + _GAP + 2)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the words can still wrap."""
        return QSize(min(160, self.sizeHint().width()), _BOX + 4)

    def hitButton(self, place: QPoint) -> bool:
        """Return True everywhere: the words belong to the box."""
        return self.rect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, tick and words."""
        colour = self._theme.color
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1.5, 2.5 + max(0, (self.fontMetrics().height() - _BOX) / 2), _BOX - 1, _BOX - 1)
        edge = colour(Role.EDGE if self.isEnabled() else Role.BORDER)
        ground = colour(Role.BASE)
        if self.isChecked():
            edge = ground = colour(Role.FILL if self.isEnabled() else Role.DISABLED)
        self._draw_box(painter, box, edge, ground)
        painter.setPen(colour(Role.TEXT if self.isEnabled() else Role.DISABLED))
        words = self.rect().adjusted(_BOX + _GAP, 2, 0, 0)
        painter.drawText(
            words, int(_WRAP | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), self.text()
        )
        painter.end()

    def _draw_box(self, painter: QPainter, box: QRectF, edge: QColor, ground: QColor) -> None:
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color(Role.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 5, 5)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            mark = self._theme.pixmap("check", 12, Role.ON_FILL, self.devicePixelRatioF())
            painter.drawPixmap(QPoint(round(box.x()) + 2, round(box.y()) + 2), mark)

    def _words(self, width: int) -> QRect:
        room = QRect(0, 0, max(20, width - _BOX - _GAP), 10_000)
        return self.fontMetrics().boundingRect(room, int(_WRAP), self.text())
