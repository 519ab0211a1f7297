"""The pointer over a widget, told to it directly.

QTest.mouseMove goes through the one pointer of the screen: where that stands already at the place (left
there by another test) Qt tells nothing, and on a loaded machine the move may be told to nobody.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


def move(widget: QWidget, where: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    """Tell `widget` that the pointer is at `where` (its own coordinates) with `buttons` held down."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(where),
        QPointF(widget.mapToGlobal(where)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)
