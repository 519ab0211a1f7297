"""Pictures of a mail made to fit the pane: zoomed, never wider than there is room."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextCursor, QTextDocument, QTextImageFormat

from popview.ui.reading.grounds import Look, fragments
from popview.ui.reading.outlines import resized

ICON = 48
"""Pictures up to this width are never shrunk."""

SHRINK_STEPS = 6

MOST_FRAGMENTS = 20_000


def fitted_image(image: QTextImageFormat, look: Look, natural: Callable[[str], QSize]) -> QTextImageFormat:
    """Scale a picture with the zoom, never wider than the pane; its height follows."""
    own = natural(image.name())
    if own.width() <= 1 and own.height() <= 1:  # not there: leave no hole of the size it claims
        image.setWidth(1)
        image.setHeight(1)
        return image
    width, height = image.width(), image.height()
    if width <= 0:
        width = height * own.width() / own.height() if height > 0 else own.width()
    scale = min(look.zoom, look.width / max(width, 1))
    if height <= 0:
        height = width * own.height() / own.width()
    image.setWidth(width * scale)
    image.setHeight(height * scale)
    return image


def shrink_images(document: QTextDocument, width: int) -> None:
    """Lay a document out and make its pictures smaller until it is no wider than `width` pixels.

    Pictures beside each other in a table fit one by one and yet not together; only the layout tells.
    """
    images = [
        fragment
        for _, fragment in fragments(document, MOST_FRAGMENTS)
        if fragment.charFormat().isImageFormat() and fragment.charFormat().toImageFormat().width() > ICON
    ]
    if images:
        document.setTextWidth(width)
    for _ in range(SHRINK_STEPS if images else 0):
        excess = document.size().width() - width
        if excess <= 0:
            return
        widest = max(one.charFormat().toImageFormat().width() for one in images)
        smaller = min(0.98, max(0.6, 1 - excess / widest))  # as much as is needed if one of them is to blame
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for fragment in images:
            image = fragment.charFormat().toImageFormat()
            image.setWidth(image.width() * smaller)
            image.setHeight(image.height() * smaller)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(resized(image))
        cursor.endEditBlock()
