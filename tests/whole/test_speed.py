"""How long a person waits, and whether the window moves meanwhile. Figures: design section 11."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from popview.paths import Paths
from popview.store.settings import SettingsFile
from tests.bench.sink import Sink
from tests.goals import LONG_RUN, goal
from tests.servers.lifeline import tied
from tests.whole.hands import Hands

pytestmark = [pytest.mark.alone, pytest.mark.timeout(180)]
SLOW = Path(__file__).resolve().parents[1] / "servers" / "slow.py"
TRIES = 3
P99_MS, MOST_MS = goal(10, 40), goal(50, 120)  # of slips; the greatest above that of the idle window
BEAT_MS = 5
IDLE_S = 2.0


@contextmanager
def slow_link(target: int, rtt_ms: int) -> Iterator[int]:
    """Relay in a process of its own, so that its work is not taken from the window's."""
    command = [sys.executable, str(SLOW), "0", str(target), str(rtt_ms)]
    with subprocess.Popen(tied(command), stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline().split()[1])
        process.kill()


def first_check(hands: Hands, paths: Paths, count: int) -> float:
    """Press F5 on an empty list and return the seconds until all of it is on screen."""
    house = hands.open(paths)
    hands.wait(lambda: house.mailboxes.current and house.mailboxes.current.is_loaded, "an account")
    hands.wait(lambda: house.reader.pid and house.mailboxes.is_shown, "the start to be over")
    QTest.qWait(300)
    done = QEventLoop()
    house.mailboxes.checked.connect(done.quit)
    begun = time.perf_counter()
    hands.key(Qt.Key.Key_F5)
    done.exec()
    hands.wait(lambda: house.mailboxes.is_shown, "the list to be up to date")
    took = time.perf_counter() - begun
    assert hands.table.model().rowCount() == count
    return took


@pytest.mark.parametrize(("rtt_ms", "limit_s"), [(100, goal(3.0, 6.0)), (20, goal(0.6, 1.5))])
def test_a_thousand_messages_are_there_soon(
    hands: Hands, settle, paths: Paths, tmp_path: Path, certs, rtt_ms: int, limit_s: float
) -> None:
    took = []
    with Sink("A", certs, count=1_000) as sink, slow_link(sink.port, rtt_ms) as port:
        account = settle(port, "p", user="a")
        for number in range(TRIES):
            profile = Paths.under(tmp_path / f"try{number}")
            SettingsFile(profile.settings_file).save_account(account)
            took.append(first_check(hands, profile, 1_000))
            hands.program.house.leave()
    print(f"1,000 messages at RTT {rtt_ms} ms: " + ", ".join(f"{one:.2f} s" for one in took))
    assert min(took) <= limit_s


class Probe:
    """A timer that wants to fire every 5 ms and writes down how late it was."""

    def __init__(self) -> None:
        self.slips_ms: list[float] = []
        self._clock = QElapsedTimer()
        self._last = 0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)

    def start(self) -> None:
        self._clock.start()
        self._last = 0
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _on_beat(self) -> None:
        now = self._clock.nsecsElapsed()
        self.slips_ms.append(max((now - self._last) / 1e6 - BEAT_MS, 0.0))
        self._last = now

    @property
    def p99(self) -> float:
        ordered = sorted(self.slips_ms)
        return ordered[int(len(ordered) * 0.99)]


def measured(hands: Hands, paths: Paths, count: int) -> tuple[float, float, float, float]:
    """Return the check's seconds, its p99 slip, its greatest slip and the idle window's, in ms."""
    house = hands.open(paths)
    hands.wait(lambda: house.mailboxes.current and house.mailboxes.current.is_loaded, "an account")
    QTest.qWait(500)
    idle, busy = Probe(), Probe()
    rest = QEventLoop()
    idle.start()
    QTimer.singleShot(int(IDLE_S * 1000), rest.quit)
    rest.exec()
    idle.stop()
    done = QEventLoop()
    house.mailboxes.checked.connect(done.quit)
    begun = time.perf_counter()
    busy.start()
    hands.key(Qt.Key.Key_F5)
    done.exec()
    QTest.qWait(200)  # the last repaint
    busy.stop()
    took = time.perf_counter() - begun - 0.2
    assert hands.table.model().rowCount() == count
    return took, busy.p99, max(busy.slips_ms), max(idle.slips_ms)


def is_met(runs: list[tuple[float, float, float, float]]) -> bool:
    """Return whether the best p99 slip and the best maximum above the idle one are within their limits."""
    best = min(p99 for _, p99, _, _ in runs)
    return best <= P99_MS and min(most - idle for _, _, most, idle in runs) <= MOST_MS


def test_the_window_moves_while_ten_thousand_messages_come(
    hands: Hands, settle, paths: Paths, tmp_path: Path, certs
) -> None:
    runs = []
    with Sink("A", certs, count=10_000) as sink:
        account = settle(sink.port, "p", user="a")
        looks = (TRIES, 2 * TRIES) if LONG_RUN else range(1, 3 * TRIES)
        for number in range(3 * TRIES):  # best of three, in up to three tries, all printed
            if number in looks and is_met(runs):
                break
            profile = Paths.under(tmp_path / f"try{number}")
            SettingsFile(profile.settings_file).save_account(account)
            runs.append(measured(hands, profile, 10_000))
            hands.program.house.leave()
            took, p99, most, idle = runs[-1]
            print(f"10,000 in {took:.2f} s: p99 {p99:.1f} ms, max {most:.1f} ms, idle max {idle:.1f} ms")
    assert is_met(runs), runs
