"""Keeps Python's collector from walking over all that the program is made of, again and again.

A full round over the modules and classes of a start takes 0.1 s and more, and all threads stand still
meanwhile; a check of some thousand messages sets one off.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

_LOOK_MS = 500  # between looks at how much has gathered
_LONGEST_MS = 30_000  # without a round, whatever is under way


class _Settled:
    yes = False


def settle() -> None:
    """Take what is alive now out of the collector's rounds; the first call of the process does, no other.

    Not again later: a window that was closed is a cycle, and a cycle among what was settled is never freed.
    main() has the collector rest until here: there is no such window yet, and a round of 30 ms finds nothing.
    """
    if not _Settled.yes:
        _Settled.yes = True
        if gc.isenabled():
            gc.collect(1)
        gc.freeze()


class Collector(QObject):
    """Lets Python's collector run on the GUI thread alone, while there are workers.

    The collector runs in whatever thread makes the next object. Widgets that were closed hang together in
    cycles; a worker's thread that freed them would pull them from under Qt, which ends the process. So the
    automatic rounds are off between start() and stop(), and a timer does them here by the same thresholds.

    `is_busy`: whether mail is under way. Rows hang together in nothing, but there are very many of them, and
    a full round over 100,000 is 40 ms; so rounds wait for the end of that, though not for ever.
    """

    _running = 0  # houses with workers, in this process

    def __init__(self, parent: QObject | None = None, *, is_busy: Callable[[], bool] = bool) -> None:
        super().__init__(parent)
        self._is_busy = is_busy
        self._waited_ms = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._is_on = False

    def start(self) -> None:
        """Take the rounds over. GUI thread."""
        if not self._is_on:
            self._is_on = True
            Collector._running += 1
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Free what is closed, here; give the rounds back with the last one. GUI thread."""
        if not self._is_on:
            return
        self._is_on = False
        self._timer.stop()
        Collector._running -= 1
        gc.collect()
        if not Collector._running:
            gc.enable()

    @Slot()
    def look(self) -> None:
        """Do the round that is due, if one is: the oldest generation first."""
        self._waited_ms += _LOOK_MS
        if self._is_busy() and self._waited_ms < _LONGEST_MS:
            return
        self._waited_ms = 0
        gathered = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(gathered) if count > most]
        if due:
            gc.collect(due[-1])
