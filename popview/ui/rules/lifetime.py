"""How long a rule or a sender's wish holds: for ever, for 30 days, for a year, or as it was."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from popview.ui.choice import Choice
from popview.ui.theme import Theme
from popview.ui.wording import rules as words

DAY_S = 86_400


class Lifetime(Choice):
    """`now` is asked when a span is chosen; a date that stands in the file is offered besides."""

    def __init__(
        self, *, name: str, now: Callable[[], float], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme=theme, parent=parent)
        self._now = now
        self._until_s: float | None = None
        self.setObjectName(name)
        self.setAccessibleName(self.tr("How long it holds"))
        self.setMinimumWidth(96)
        self.show_until(None)
        self.activated.connect(self._on_activated)

    def show_until(self, until_s: float | None) -> None:
        """Show until when something holds; None is for ever."""
        self._until_s = until_s
        self.clear()
        self.addItem(words.until(None), 0)
        self.addItem(self.tr("for 30 days"), 30)
        self.addItem(self.tr("for a year"), 365)
        if until_s is not None:
            self.addItem(words.until(until_s), -1)
        self.setCurrentIndex(0 if until_s is None else self.count() - 1)

    @property
    def until_s(self) -> float | None:
        """Epoch seconds, None for ever."""
        return self._until_s

    def _on_activated(self) -> None:
        days = int(self.currentData())
        if days >= 0:
            self._until_s = float(int(self._now()) + days * DAY_S) if days else None
