"""How late a timer of the window's thread is: what a person feels as a window that sticks."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

BEAT_MS = 5


class Probe(QObject):
    """A timer that wants to fire every 5 ms and writes down how late it was."""

    def __init__(self) -> None:
        super().__init__()
        self.slips_ms: list[float] = [0.0]
        self._clock = QElapsedTimer()
        self._last = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)

    def start(self) -> None:
        """Begin."""
        self._clock.start()
        self._last = 0
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    def _on_beat(self) -> None:
        now = self._clock.nsecsElapsed()
        self.slips_ms.append(max((now - self._last) / 1e6 - BEAT_MS, 0.0))
        self._last = now

    @property
    def p99(self) -> float:
        """The slip, in ms, that one beat in a hundred exceeds."""
        return sorted(self.slips_ms)[int(len(self.slips_ms) * 0.99)]

    @property
    def most(self) -> float:
        """The greatest slip, in ms."""
        return max(self.slips_ms)
