"""A document whose resources come from its message alone."""

from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtGui import QImage, QTextDocument

from popview.ui.reading.images import ImageShelf, placeholder


class MailText(QTextDocument):
    """A document whose resources come from the message alone; `is_dark`: it is shown in a dark window."""

    def __init__(self, shelf: ImageShelf, parent: QObject, *, is_dark: bool = False) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._is_dark = is_dark
        self.setUndoRedoEnabled(False)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | QByteArray:
        """Return a picture of the message or a placeholder, never nothing (see images)."""
        return resource(self._shelf, kind, name, is_dark=self._is_dark)


def resource(shelf: ImageShelf, kind: int, name: QUrl | str, *, is_dark: bool = False) -> QImage | QByteArray:
    """Return what a document may load: its own pictures, placeholders, empty style sheets; never nothing.

    Qt opens the name as a file where it gets nothing or an empty picture.
    """
    if kind == int(QTextDocument.ResourceType.ImageResource.value):
        text = name.toString() if isinstance(name, QUrl) else name
        return shelf.on_dark(text) if is_dark else shelf.image(text)
    if kind == int(QTextDocument.ResourceType.StyleSheetResource.value):
        return QByteArray()
    return placeholder()
