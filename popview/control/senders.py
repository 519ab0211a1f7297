"""What the person decided for one sender: distant pictures always, and how the messages are shown."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from popview.types import Settings

MOST_BODIES = 500
"""Senders whose way of showing is remembered; the oldest choice goes first."""


class Senders(QObject):
    """Reads and changes the part of the settings that is about senders. GUI thread.

    Signals:
        changed(object Settings): to be stored and used by everyone.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()

    def use(self, settings: Settings) -> None:
        """Take over settings that were read or changed."""
        self._settings = settings

    def has_pictures(self, sender: str) -> bool:
        """Return whether the person wants this sender's distant pictures without being asked."""
        return bool(sender) and sender in self._settings.pictures_from

    def set_pictures(self, sender: str, on: bool) -> None:
        """Load this sender's distant pictures without asking from now on, or ask again."""
        others = tuple(one for one in self._settings.pictures_from if one != sender)
        self._change(pictures_from=(*others, sender) if on and sender else others)

    def body(self, sender: str) -> str:
        """Return the BodyKind in which messages of this sender are shown."""
        return dict(self._settings.body_of).get(sender, self._settings.body)

    def set_body(self, sender: str, kind: str) -> None:
        """Remember how messages of this sender are shown; the general way needs no remembering."""
        others = tuple(pair for pair in self._settings.body_of if pair[0] != sender)
        if sender and kind != self._settings.body:
            others = (*others, (sender, kind))[-MOST_BODIES:]
        self._change(body_of=others)

    def set_zoom(self, percent: int) -> None:
        """Remember the magnification of texts."""
        self._change(zoom=percent)

    @property
    def zoom(self) -> int:
        """Return the magnification of texts, per cent."""
        return self._settings.zoom

    def _change(self, **fields: object) -> None:
        changed = replace(self._settings, **fields)  # type: ignore[arg-type]
        if changed != self._settings:
            self._settings = changed
            self.changed.emit(changed)
