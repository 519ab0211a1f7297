"""How fast the space map is with 100,000 messages: `python tests/bench/space_map.py`.

From the wish to the painted map, timeline and proposals, through the desk's own thread; then frames
while hovering and clicking. Milliseconds beside what is wanted; exit status 1 where one is not met.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from popview.app import House
from popview.paths import Paths
from popview.types import Account, AccountId, Dimension, Measure, Security
from popview.ui.space.window import SpaceWindow
from popview.ui.theme import Theme
from tests.ui.space.mailboxes import HOME, rows_of

sys.setswitchinterval(1e-4)  # as the program has it

ROWS = 100_000
ROUNDS = 5
CPU = "--cpu" in sys.argv
FRAME_MS, OPEN_MS = 16.0, 200.0

Figure = tuple[str, float, float]  # what, milliseconds, wanted


def took(do: Callable[[], object]) -> float:
    """Return milliseconds; with --cpu those of the processor, for a machine that has other work."""
    clock = time.process_time if CPU else time.perf_counter
    start = clock()
    do()
    return (clock() - start) * 1_000


def median(values: list[float]) -> float:
    """Return the middle one."""
    return sorted(values)[len(values) // 2]


def p99(values: list[float]) -> float:
    """Return what one in a hundred is above."""
    return sorted(values)[int(len(values) * 0.99)]


class Bench:
    """A house with one mailbox of 100,000 rows and no server."""

    def __init__(self, application: QApplication, folder: str, rounds: int) -> None:
        self._application = application
        self._rounds = rounds
        theme = Theme()
        theme.apply("light")
        self.house = House(paths=Paths.under(Path(folder)), theme=theme)
        self.house.start()
        account = Account(AccountId(HOME), "Home", "127.0.0.1", 9, Security.TLS, "nobody")
        self.house.accounts.use(account, None)
        self.until(lambda: self.mailbox is not None and self.mailbox.is_loaded)
        mailbox = self.mailbox
        assert mailbox is not None
        rows = rows_of(ROWS, strangers=20_000)
        mailbox.upsert(rows)
        self.house.window.message_pane.model.reset(rows)
        self.turn()

    @property
    def mailbox(self):
        """Return the one mailbox."""
        return self.house.mailboxes.get(AccountId(HOME))

    @property
    def window(self) -> SpaceWindow:
        """Return the window of the map."""
        made = self.house.space.window
        assert made is not None
        return made

    def turn(self) -> None:
        """Let everything that waits be done."""
        for _ in range(5):
            self._application.processEvents()

    def until(self, condition: Callable[[], object]) -> None:
        """Turn the event loop until something holds."""
        end = time.monotonic() + 30
        wake = QTimer()
        wake.start(1_000)
        while not condition():  # asleep between events: a loop that turns would take the desk's time
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.monotonic() > end:
                raise TimeoutError("waited 30 s in vain")

    def opened(self) -> Figure:
        """Measure from the action to the painted map."""

        def run() -> None:
            self.house.actions.space_map.trigger()
            self.until(lambda: self.house.space.window and self.window.map_page.map.tiles)
            self.window.map_page.map.repaint()

        spent = took(run)
        self.turn()
        return ("open the map, first time, with its window", spent, OPEN_MS * 2)

    def grouped(self, by: Dimension) -> Figure:
        """Measure from another choice to the painted map."""
        times = []
        other = Dimension.SIZE if by is not Dimension.SIZE else Dimension.YEAR
        for _ in range(self._rounds):
            for wanted in (other, by):

                def run(wanted: Dimension = wanted) -> None:
                    self.house.space.choose_dimension(wanted)
                    self.until(lambda: self.window.by.currentData() == wanted)
                    self.window.map_page.map.repaint()

                spent = took(run)
                self.turn()
            times.append(spent)
        return (f"draw by {by.value}", median(times), OPEN_MS)

    def measured(self) -> Figure:
        """Measure laying out and painting the same groups by the other measure."""
        times = []
        for n in range(self._rounds * 2):
            measure = Measure.COUNT if n % 2 == 0 else Measure.BYTES

            def run(measure: Measure = measure) -> None:
                self.house.space.choose_measure(measure)
                self.window.map_page.map.repaint()

            times.append(took(run))
            self.turn()
        return ("draw by the other measure", median(times), OPEN_MS)

    def timeline(self) -> Figure:
        """Measure from the page to the painted timeline."""
        times = []
        for _ in range(self._rounds):
            self.window.time_page.view.show_timeline(type(self.house.space._timeline)(), Measure.BYTES)
            self.window.show_page("map")
            self.turn()

            def run() -> None:
                self.window.show_page("time")
                self.until(lambda: self.window.time_page.view.slots)
                self.window.time_page.view.repaint()

            times.append(took(run))
            self.turn()
        self.window.show_page("map")
        self.turn()
        return ("draw the timeline", median(times), OPEN_MS)

    def hover(self) -> list[Figure]:
        """Measure each move of the pointer with the repaint that it causes, over map and timeline."""
        found = []
        for name, widget in (("map", self.window.map_page.map), ("timeline", self.window.time_page.view)):
            if name == "timeline":
                self.window.show_page("time")
                self.until(lambda: self.window.time_page.view.slots)
                self.turn()
            frames = [took(lambda n=n, w=widget: self._move(w, n)) for n in range(self._rounds * 120)]
            found.append((f"hover over the {name}, p99", p99(frames), FRAME_MS))
        self.window.show_page("map")
        self.turn()
        return found

    def _move(self, widget: QWidget, n: int) -> None:
        where = QPoint((n * 37) % widget.width(), (n * 23) % widget.height())
        _send(self._application, widget, QMouseEvent.Type.MouseMove, where)
        self._application.processEvents()

    def clicks(self) -> list[Figure]:
        """Measure each click on a tile until the list is filtered and both windows are painted.

        A frame is a turn of the event loop; of each click the longest counts.
        """
        tree, narrowing = self.window.map_page.map, self.house.space.narrowing
        frames, whole = [], []
        for n in range(self._rounds * 60):
            tile = tree.tiles[n % len(tree.tiles)]
            turns = [took(lambda tile=tile: self._click(tree, tile.rect.center()))]
            while narrowing.is_under_way:
                turns.append(took(self._application.processEvents))
            turns.append(took(self._application.processEvents))
            frames.append(max(turns))
            whole.append(sum(turns))
        return [
            ("click that filters the list, median", median(frames), FRAME_MS),
            ("click that filters the list, p99", p99(frames), FRAME_MS),
            ("… until the list is there, p99", p99(whole), FRAME_MS * 4),
        ]

    def _click(self, widget: QWidget, where: QPoint) -> None:
        _send(self._application, widget, QMouseEvent.Type.MouseButtonPress, where)
        _send(self._application, widget, QMouseEvent.Type.MouseButtonRelease, where)
        self._application.processEvents()


def _send(application: QApplication, widget: QWidget, kind: QMouseEvent.Type, where: QPoint) -> None:
    button = Qt.MouseButton.NoButton if kind is QMouseEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    event = QMouseEvent(
        kind,
        QPointF(where),
        QPointF(widget.mapToGlobal(where)),
        button,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    application.sendEvent(widget, event)


def measure(application: QApplication, rounds: int = ROUNDS) -> list[Figure]:
    """Return (what, milliseconds, wanted) for each job, each the median or worst of so many rounds."""
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(application, folder, rounds)
        try:
            figures = [bench.opened()]
            figures += [bench.grouped(by) for by in Dimension if by is not Dimension.MESSAGE]
            figures += [bench.measured(), bench.timeline(), *bench.hover(), *bench.clicks()]
        finally:
            bench.house.leave()
            bench.turn()
    return figures


if __name__ == "__main__":
    missed = False
    for what, spent, wanted in measure(QApplication([])):
        over = spent > wanted
        missed |= over
        print(f"{what:44} {spent:8.2f} ms   wanted {wanted:6.1f}{'   not met' if over else ''}")
    sys.exit(1 if missed else 0)
