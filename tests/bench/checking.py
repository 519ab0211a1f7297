"""A check in the real window, by its key: when rows came, how late a timer of the window was."""

import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from popview.app import Program
from popview.paths import Paths
from popview.types import Secret
from popview.ui.front import make_application
from popview.ui.theme import Theme
from tests.bench.probe import Probe

LOOK_MS = 2
IDLE_S = 1.5
PATIENCE_S = 240.0
SCREENFUL = 20


def checked(folder: Path, count: int, password: str) -> dict[str, float]:
    """Return seconds from the key to the first screen (`first`) and to the end (`done`); slips in ms."""
    application = make_application()
    theme = Theme()
    theme.apply("light")
    house = Program(application, theme=theme).open(Paths.under(folder))
    house.window.resize(1400, 900)
    waiter = Waiter()
    waiter.until(lambda: house.mailboxes.current is not None and house.mailboxes.current.is_loaded)
    waiter.until(lambda: house.reader.pid and house.mailboxes.is_shown)
    for account in house.accounts.accounts:
        house.accounts.errands.set_secret(account.id, Secret(password))
    waiter.rest(0.5)
    idle, busy = Probe(), Probe()
    idle.start()
    waiter.rest(IDLE_S)
    idle.stop()
    model = house.window.message_pane.model
    had, ended, failed = model.rowCount(), [], []
    house.mailboxes.checked.connect(ended.append)
    house.mailboxes.problem_found.connect(failed.append)
    busy.start()
    begun, work = time.perf_counter(), time.process_time()
    QTest.keyClick(house.window, Qt.Key.Key_F5)
    waiter.until(lambda: model.rowCount() >= min(count, SCREENFUL) or ended or failed)
    house.window.message_pane.table.viewport().repaint()
    first = time.perf_counter() - begun
    waiter.until(lambda: (ended and house.mailboxes.is_shown) or failed)
    done = time.perf_counter() - begun
    worked = time.process_time() - work
    waiter.rest(0.2)  # the last repaint
    busy.stop()
    house.leave()
    assert not failed, failed
    assert model.rowCount() == count, f"{model.rowCount()} rows"
    return {
        "first": first if not had else 0.0,
        "done": done,
        "cpu": worked,
        "rate": (count - had) / done,
        "p99": busy.p99,
        "over_idle": max(0.0, busy.most - idle.most),
        "idle_p99": idle.p99,
        "idle_max": idle.most,
    }


class Waiter:
    """Waits in the window's own event loop, looking every few milliseconds."""

    def until(self, condition) -> None:  # type: ignore[no-untyped-def]
        """Return once the condition holds; TimeoutError where it never does."""
        loop, timer = QEventLoop(), QTimer()
        held = []  # once is enough: the window may have something to show again a moment later
        end = time.monotonic() + PATIENCE_S

        def look() -> None:
            if condition():
                held.append(True)
            if held or time.monotonic() > end:
                loop.quit()

        timer.setInterval(LOOK_MS)
        timer.timeout.connect(look)
        timer.start()
        if not condition():
            loop.exec()
            if not held:
                raise TimeoutError

    def rest(self, seconds: float) -> None:
        """Let the window live for so long."""
        loop = QEventLoop()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        loop.exec()
