"""How large windows are: as their words need, as the screen allows, as the person left them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from popview.ui.theme import Theme

FRAME = 40  # pixels that the desktop may put around a window: title and edges


def fit_height(window: QWidget, *, may_shrink: bool = False) -> None:
    """Make a window high enough for its layout at its present width, within the screen.

    Qt reckons wrapped labels at the wrong width. `may_shrink`: also take away what is too much; right
    before a window is first shown.
    """
    layout = window.layout()
    if layout is None:
        return
    layout.activate()
    width = max(window.width(), window.minimumWidth())
    hint = layout.totalSizeHint().height()
    needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else hint
    limit = window.screen().availableGeometry().height()
    if needed > window.height() or may_shrink:
        window.resize(width, min(needed, limit))


def first_size(window: QWidget, width: int, height: int, *, theme: Theme) -> None:
    """Give a window its first size, or that in which it was last closed; the screen holds it whole.

    It is known by its object name; see Theme.window_sizes.
    """
    wide, high = theme.window_sizes.get(window.objectName(), (width, height))
    room = window.screen().availableGeometry()
    window.resize(min(wide, room.width()), min(high, room.height() - FRAME))
    window.installEventFilter(_Keeper(window, theme))


class _Keeper(QObject):
    """Keeps the size of a window each time it is put away."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._first = window.size()

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        """Look at the size when the window is hidden; stop nothing."""
        if event.type() is QEvent.Type.Hide and isinstance(window, QWidget):
            size = window.size()
            if size != self._first and not window.isMaximized() and not window.isFullScreen():
                self._theme.window_sizes[window.objectName()] = (size.width(), size.height())
        return False
