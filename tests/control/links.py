"""Takes what the program hands to the system, in the way Qt has for programs that open links themselves."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Opened(QObject):
    """Notes each address."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        """Note it."""
        self.urls.append(url)


@contextmanager
def opened(scheme: str) -> Iterator[list[QUrl]]:
    """Return the addresses of a scheme that are opened meanwhile."""
    taker = Opened()
    QDesktopServices.setUrlHandler(scheme, taker, "take")
    try:
        yield taker.urls
    finally:
        QDesktopServices.unsetUrlHandler(scheme)
