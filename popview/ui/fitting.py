"""Windows as high as their wrapped words need: Qt reckons wrapped labels at the wrong width."""

from PySide6.QtWidgets import QWidget


def fit_height(window: QWidget, *, may_shrink: bool = False) -> None:
    """Make a window high enough for its layout at its present width, within the screen.

    `may_shrink`: also take away what is too much; right before a window is first shown.
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
