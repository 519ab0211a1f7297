"""How far a running commit is, told to its window: with the time that is left, and though nothing comes."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from popview.cleanup.pace import Pace
from popview.types import Stage

if TYPE_CHECKING:
    from popview.ui.cleanup.receipt_view import ReceiptView

_LOOKS_MS = 1_000  # a server that stalls reports nothing: what is left grows all the same


class Pacing(QObject):
    """Lives as long as its window, or until `stop`. messages: of the plan."""

    def __init__(
        self, view: "ReceiptView", messages: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(view)
        self._view, self._clock = view, clock
        self._pace = Pace(messages)
        self._at: tuple[Stage, int, int] | None = None
        self._timer = QTimer(self, interval=_LOOKS_MS)
        self._timer.timeout.connect(self.look)

    def take(self, stage: Stage, done: int, total: int) -> None:
        """Show what a Progress says."""
        self._at = (stage, done, total)
        self._timer.start()
        self.look()

    @Slot()
    def look(self) -> None:
        """Show where it is at this moment."""
        if self._at is not None:
            self._view.show_progress(*self._at, self._pace.left_s(*self._at, self._clock()))

    def stop(self) -> None:
        """It is over."""
        self._timer.stop()
