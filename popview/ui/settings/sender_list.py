"""The senders whose pictures are always loaded: listed, and taken off the list again."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from popview.ui.short_list import ShortList
from popview.ui.theme import Theme


class SenderList(ShortList):
    """Emits the senders that are left after each removal."""

    changed = Signal(object)  # tuple[str, ...]

    def __init__(self, senders: tuple[str, ...], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(4, theme=theme, parent=parent)
        self.list.setObjectName("settings-pictures_from")
        self.list.setAccessibleName(self.tr("Senders whose pictures are always loaded"))
        self.list.addItems(sorted(senders))
        self.remove.setText(self.tr("&Remove"))
        self.remove.setObjectName("settingsRemoveSender")
        self.remove.setAccessibleName(self.tr("Ask again about the pictures of the selected senders"))
        self.hint.setText(
            self.tr("PopView asks before it loads pictures from the web. Senders you always allow are here.")
        )
        self.removed.connect(self._tell)
        self.show_state()

    def senders(self) -> tuple[str, ...]:
        """Return who is listed."""
        return tuple(self.list.item(row).text() for row in range(self.list.count()))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.senders())
