"""A combo box whose arrow is one of our icons: the style sheet takes Fusion's arrow away."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme

_ARROW = 14


class Choice(QComboBox):
    """One of a few; scrolling the page past it does not change it."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        role = Role.TEXT if self.isEnabled() else Role.DISABLED
        left = self.width() - _ARROW - 8 if self.isLeftToRight() else 8
        place = QRect(left, (self.height() - _ARROW) // 2, _ARROW, _ARROW)
        painter.drawPixmap(place, self._theme.pixmap("chevron-down", _ARROW, role, self.devicePixelRatioF()))
        painter.end()
