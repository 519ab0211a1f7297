"""A document whose resources come from its message alone."""

from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtGui import QImage, QTextDocument

from popview.ui.reading import outlines
from popview.ui.reading.images import ImageShelf, placeholder

_IMAGE = int(QTextDocument.ResourceType.ImageResource.value)


class MailText(QTextDocument):
    """A document whose resources come from the message alone; `is_dark`: it is shown in a dark window.

    `ratio`: so many pixels of what it is painted on make one of its own.
    """

    def __init__(
        self, shelf: ImageShelf, parent: QObject, *, is_dark: bool = False, ratio: float = 1.0
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._is_dark = is_dark
        self._ratio = ratio
        self._outlined = 0  # pixels
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:
        """Return a picture of the message, an outline, or a placeholder; never nothing (see images).

        Kept, because Qt asks again at every painting.
        """
        text = name.toString() if isinstance(name, QUrl) else name
        if kind == _IMAGE and outlines.is_outline(text):
            found: QImage | QByteArray = self._outline(text)
        else:
            found = resource(self._shelf, kind, name, is_dark=self._is_dark)
        self.addResource(kind, QUrl(name), found)
        return found

    def _outline(self, name: str) -> QImage:
        size = outlines.outline_size(name) * self._ratio
        self._outlined += size.width() * size.height()
        return outlines.drawn(name, self._ratio) if self._outlined <= outlines.MOST_PIXELS else placeholder()


def resource(shelf: ImageShelf, kind: int, name: QUrl | str, *, is_dark: bool = False) -> QImage | QByteArray:
    """Return what a document may load: its own pictures, placeholders, empty style sheets; never nothing.

    Qt opens the name as a file where it gets nothing or an empty picture.
    """
    if kind == _IMAGE:
        text = name.toString() if isinstance(name, QUrl) else name
        return shelf.on_dark(text) if is_dark else shelf.image(text)
    if kind == int(QTextDocument.ResourceType.StyleSheetResource.value):
        return QByteArray()
    return placeholder()
