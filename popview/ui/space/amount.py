"""A number with arrows of our own: the style sheet takes Fusion's away."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme

_ARROW, _ROOM = 12, 22
_STYLE = (
    "QSpinBox::up-button, QSpinBox::down-button { border: 0; background: transparent; width: 20px; }"
    "QSpinBox::up-arrow, QSpinBox::down-arrow { image: none; width: 0; height: 0; }"
)


class Amount(QSpinBox):
    """A spin box whose arrows can be seen, light and dark."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setStyleSheet(_STYLE)
        self.lineEdit().setTextMargins(6, 0, _ROOM, 0)
        theme.changed.connect(self.update)
        self._unit: Callable[[int], str] | None = None
        self.valueChanged.connect(self._agree)

    def set_unit(self, unit: Callable[[int], str]) -> None:
        """Write behind the number what agrees with it: " day" or " days"."""
        self._unit = unit
        self._agree()

    @Slot()
    def _agree(self) -> None:
        wanted = self._unit(self.value()) if self._unit is not None else self.suffix()
        if wanted != self.suffix():
            self.setSuffix(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows over the field."""
        super().paintEvent(event)
        painter = QPainter(self)
        left = self.width() - _ROOM + (_ROOM - _ARROW) // 2 - 2 if self.isLeftToRight() else 6
        middle = self.height() // 2
        role = Role.TEXT if self.isEnabled() else Role.DISABLED
        for name, top in (("chevron-up", middle - _ARROW + 1), ("chevron-down", middle - 1)):
            drawn = self._theme.pixmap(name, _ARROW, role, self.devicePixelRatioF())
            painter.drawPixmap(QRect(left, top, _ARROW, _ARROW), drawn)
        painter.end()
