"""The bar "now → after": how full the mailbox is and will be, against its quota if one is given."""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from popview.ui.palette import Role
from popview.ui.theme import Theme
from popview.ui.wording import plan as words

_HEIGHT = 12
_ROUND = 4.0


class LevelBar(QWidget):
    """A bar and, below it, what it says; the words alone tell everything."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planLevel")
        self._strip = _Strip(theme, self)
        self.label = QLabel()
        self.label.setObjectName("planLevelText")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        theme.set_kind(self.label, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.XS)
        layout.addWidget(self._strip)
        layout.addWidget(self.label)

    def show_level(self, now: int, after: int, quota: int) -> None:
        """Show octets now and after the commit; `quota` 0: not given. Nothing known hides the bar."""
        self.setVisible(now > 0)
        self._strip.set_level(now, min(after, now), quota)
        self.label.setText(words.level(now, min(after, now), quota))
        self.setAccessibleName(self.label.text())


class _Strip(QWidget):
    """What stays, what becomes free, and what is free: told apart by fill as well as by colour."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._now = self._after = self._quota = 0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._redraw)

    def set_level(self, now: int, after: int, quota: int) -> None:
        self._now, self._after, self._quota = now, after, quota
        self.update()

    @Slot()
    def _redraw(self) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, what stays, and what goes as a hatched part behind it."""
        del event
        whole = max(self._quota, self._now, 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, _ROUND, _ROUND)
        colour = self._theme.color
        painter.fillPath(path, colour(Role.HOVER))
        painter.setClipPath(path)
        stays = frame.width() * self._after / whole
        goes = frame.width() * self._now / whole - stays
        painter.fillRect(QRectF(frame.left(), frame.top(), stays, frame.height()), colour(Role.ACCENT))
        hatched = QBrush(colour(Role.DANGER), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(QRectF(frame.left() + stays, frame.top(), goes, frame.height()), hatched)
        painter.setClipping(False)
        painter.setPen(colour(Role.BORDER))
        painter.drawPath(path)
        painter.end()
