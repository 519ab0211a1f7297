"""Settings: read at start, changed in the dialog or the View menu, used by everyone at once."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from popview.control.exchange import Exchange
from popview.control.guide import show_guide
from popview.desk import traffic as desk_traffic
from popview.types import Retention, Settings
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme


class SettingsController(QObject):
    """Owns the settings that are the same for all accounts.

    Signals:
        used(object Settings): everyone takes them over now.
        problem_found(object Problem).
    """

    used = Signal(object)
    problem_found = Signal(object)

    def __init__(
        self,
        *,
        exchange: Exchange,
        window: MainWindow,
        theme: Theme,
        file: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = file  # where everything is written, to be shown
        self._exchange = exchange
        self._window = window
        self._theme = theme
        self._settings = Settings()

    @Slot(object)
    def use(self, settings: Settings) -> None:
        """Take over settings that were read."""
        self._settings = settings
        self._theme.apply(settings.theme)
        self._window.set_layout(settings.layout)
        self.used.emit(settings)

    @Slot(object)
    def change(self, settings: Settings) -> None:
        """Take over settings that the person changed, and store them."""
        self.use(settings)
        self._exchange.ask_desk(
            lambda t: desk_traffic.SaveSettings(ticket=t, settings=settings),
            lambda report: None,
            self.problem_found.emit,
        )

    @Slot(str)
    def set_theme(self, choice: str) -> None:
        """Light, dark, or as the system has it."""
        self.change(replace(self._settings, theme=choice))

    @Slot(str)
    def set_layout(self, layout: str) -> None:
        """The preview below the list, or beside it."""
        self.change(replace(self._settings, layout=layout))

    @Slot(object)
    def set_retention(self, limits: Retention) -> None:
        """Remember the limits of what is to stay in a mailbox."""
        self.change(
            replace(
                self._settings,
                retention_days=limits.days,
                retention_newest=limits.newest,
                retention_octets=limits.octets,
            )
        )

    @Slot()
    def show_dialog(self) -> None:
        """Open the settings."""
        from popview.ui.settings.dialog import SettingsDialog  # late: not for the first paint

        dialog = SettingsDialog(self._settings, theme=self._theme, file=self._file, parent=self._window)
        dialog.changed.connect(self.change)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def show_about(self) -> None:
        """Open About."""
        from popview.ui.about import AboutDialog  # late: not for the first paint

        dialog = AboutDialog(theme=self._theme, parent=self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def show_guide(self) -> None:
        """Open the guide to signing in."""
        show_guide(self._theme, self._window)
