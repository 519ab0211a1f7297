"""The guide to signing in: shown beside whatever asked for it; its links go to the system's browser."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from popview.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget  # noqa: TID251 - only to say what the window stands before

    from popview.ui.guide.window import GuideWindow


def open_in_browser(url: str) -> bool:
    """Have the system open a page; False where it has nothing to open it with."""
    return QDesktopServices.openUrl(QUrl(url))


def show_guide(theme: Theme, parent: "QWidget", topic: str = "") -> "GuideWindow":
    """Show the page of a topic in front of `parent`; a window that is open there already is used again."""
    from popview.ui.guide.window import GuideWindow  # late: not for the first paint

    shown = parent.findChild(GuideWindow)
    if shown is None:
        shown = GuideWindow(theme=theme, topic=topic, parent=parent)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.link_confirmed.connect(open_in_browser)
    else:
        shown.show_topic(topic)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown
