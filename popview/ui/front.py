"""What a person sees first: one application, and a window with nothing behind it yet.

Whatever this file needs is in the way of the first paint; what the window needs later is put in later
(the list, the reading pane, dialogs) or stands behind it (controllers, workers).
"""

from PySide6.QtCore import QEvent, QEventLoop, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from popview import __version__
from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.readiness import Lack, Readiness
from popview.ui.theme import Theme

_PAINT_MS = 150  # a desktop that has not shown the window by then does not keep the rest waiting


def make_application() -> QApplication:
    """Make the one QApplication."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)  # for a web view some day
    # As an argument: setStyle() returns a style, and PySide then makes all that styles know, at each start.
    application = QApplication(["popview", "-style", "Fusion"])
    application.setApplicationName("PopView")
    application.setApplicationDisplayName("PopView")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("popview")
    if QLocale().language() is QLocale.Language.C:  # no locale set: dates as people write them
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    application.setQuitOnLastWindowClosed(False)  # the house ends in one order, not with a window
    return application


class Front:
    """The main window of one house, to be seen before it is furnished."""

    def __init__(self, *, theme: Theme) -> None:
        self.actions = Actions(theme=theme)
        self.window = MainWindow(theme=theme, actions=self.actions)
        self.readiness = Readiness(self.actions)
        self.readiness.say(frozenset(Lack))  # nothing is there yet
        self.actions.undo.setEnabled(False)
        self.actions.redo.setEnabled(False)

    def show(self, *, welcome: bool, state: bytes) -> None:
        """Show the window as it was left (`state` of MainWindow.save_geometry) and see it painted.

        `welcome`: there is no account yet. Keys and clicks wait until there is somebody to take them.
        """
        self.window.show_welcome(welcome)
        self.window.restore(state)
        loop = QEventLoop()
        painted = _Painted(loop)
        self.window.installEventFilter(painted)
        QTimer.singleShot(_PAINT_MS, loop, loop.quit)
        self.window.show()
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.window.removeEventFilter(painted)


class _Painted(QObject):
    """Ends a loop with the first paint of a window; its children are painted in the same breath."""

    def __init__(self, loop: QEventLoop) -> None:
        super().__init__(loop)
        self._loop = loop

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for the paint; stop nothing."""
        if event.type() is QEvent.Type.Paint:
            self._loop.quit()
        return False
