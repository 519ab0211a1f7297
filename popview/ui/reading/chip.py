"""A button that is a menu: what an attachment's chip is."""

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QStyleOptionToolButton, QToolButton, QWidget


class Chip(QToolButton):
    """Opens its menu without waiting for it, at the end of a click: until then it can be dragged.

    QToolButton's own menu runs an event loop inside the click, and a chip goes away with its message:
    what returned from that loop would be a button that is no longer there.
    """

    drag_wanted = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._menu: QMenu | None = None
        self._pressed_at: QPoint | None = None
        self.setText(text.replace("&", "&&"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.open)

    def menu(self) -> QMenu | None:  # type: ignore[override]
        """Return what opens."""
        return self._menu

    def set_menu(self, menu: QMenu) -> None:
        """Open this from now on."""
        self._menu = menu
        menu.aboutToHide.connect(self._release)

    @Slot()
    def open(self) -> None:
        """Open the menu under the chip."""
        if self._menu is not None:
            self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Ask for a drag once the pointer has gone far enough; there is no click then."""
        start = self._pressed_at
        if start is not None and event.buttons() & Qt.MouseButton.LeftButton:
            way = (event.position().toPoint() - start).manhattanLength()
            if way >= QApplication.startDragDistance():
                self._pressed_at = None
                self.setDown(False)
                self.drag_wanted.emit()
                return
        if start is not None:
            super().mouseMoveEvent(event)

    def discard(self) -> None:
        """Close the menu, leave the screen, and go."""
        if self._menu is not None:
            self._menu.close()
        self.hide()
        self.deleteLater()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Draw the arrow of a button with a menu."""
        super().initStyleOption(option)
        option.features |= QStyleOptionToolButton.ToolButtonFeature.HasMenu

    @Slot()
    def _release(self) -> None:
        """The menu took the release of the mouse."""
        self.setDown(False)
