"""Hours of a PopView that nobody touches: three mailboxes, checked by themselves, with faults.

Real workers and sessions against servers in this process; only the time of day is made up, so that a day
passes as fast as its sessions do. How long each holds the lock is real.
"""

import ctypes
import gc
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from popview.app import House
from popview.demo.dialogue import Dialogue
from popview.demo.server import DemoServer
from popview.net.transport import Deadlines, Dialer
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Security
from tests.goals import goal
from tests.whole.hands import Hands
from tests.whole.test_main_job import letter

HOUR_S = 3600.0
EVERY_MIN = {"a1": 5, "a2": 15, "a3": 60}
MIB = 1024 * 1024
DELAY_S = 1800
BEGIN_S = 1_780_000_000.0
IDLE_S = 300


class Clock:
    """The time of day, as the controllers read it."""

    def __init__(self) -> None:
        self.now_s = BEGIN_S

    def time(self) -> float:
        return self.now_s

    @property
    def hour(self) -> float:
        return (self.now_s - BEGIN_S) / HOUR_S


class Moody(Dialogue):
    """A server with hours of its own. moods: (from, to, what) in hours of the test's clock."""

    clock: Clock
    moods: tuple[tuple[float, float, str], ...] = ()

    @property
    def mood(self) -> str:
        return next((what for begin, end, what in self.moods if begin <= self.clock.hour < end), "")

    def greeting(self) -> bytes:
        if self.mood == "away":
            return b"-ERR [SYS/TEMP] Down for maintenance\r\n"
        return super().greeting()

    def answer(self, line: bytes) -> bytes:
        verb = line[:4].upper()
        if verb == b"PASS" and self.mood == "locked":
            return b"-ERR [IN-USE] Mailbox is locked by another session\r\n"
        if verb == b"PASS" and self.mood == "delay":
            return b"-ERR [LOGIN-DELAY] Not more often than every thirty minutes\r\n"
        if verb == b"UIDL" and self.mood == "cut":
            raise ConnectionResetError  # in the middle of the listing
        return super().answer(line)


class Day:
    """Three accounts behind one window, and the hands of its clock."""

    def __init__(self, hands: Hands, house: House, clock: Clock, servers: dict[str, DemoServer]) -> None:
        self.hands, self.house, self.clock, self.servers = hands, house, clock, servers
        self.longest_s = 0.0
        self.logins = dict.fromkeys(servers, 0)

    def is_quiet(self) -> bool:
        """Say whether no session runs and no check is under way."""
        errands = self.house.accounts.errands
        return not any(errands.is_busy(AccountId(name)) for name in self.servers) and all(
            log.ended for server in self.servers.values() for log in server.sessions
        )

    def due(self) -> list[DemoServer]:
        """Return the servers that are to be asked now."""
        schedule = self.house.scheduling.schedule
        times = {name: schedule.due_s(AccountId(name)) for name in self.servers}
        return [self.servers[name] for name, at in times.items() if at is not None and at <= self.clock.now_s]

    def until(self, hour: float, each: Callable[[], None]) -> None:
        """Let time pass from one due check to the next."""
        scheduling = self.house.scheduling
        while (due_s := scheduling.schedule.next_s()) is not None and due_s < BEGIN_S + hour * HOUR_S:
            self.clock.now_s = max(self.clock.now_s, due_s)
            each()
            begun = time.monotonic()
            due = self.due()
            scheduling.look()
            self.hands.wait(lambda due=due: all(one.sessions for one in due), "sessions", 120.0)
            self.hands.wait(self.is_quiet, "the sessions to end", 120.0)
            self.longest_s = max(self.longest_s, time.monotonic() - begun)
            for name, server in self.servers.items():
                self.logins[name] += len(server.sessions)
                server.sessions.clear()  # the test's own memory shall not count
        self.clock.now_s = BEGIN_S + hour * HOUR_S


def resident() -> int:
    """Return the octets of memory that are held; what the C library keeps for later is given back first."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def handles() -> int:
    """Return how many files, sockets and pipes are open."""
    return len(os.listdir("/proc/self/fd"))


pytestmark = [pytest.mark.needs("linux"), pytest.mark.timeout(400)]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("popview.app.rooms.time", made)
    return made


@pytest.fixture
def dialer() -> Callable[[], Dialer]:
    return lambda: Dialer(deadlines=Deadlines(quit=1.0, quit_stopped=1.0, suspicion=0.2))


@pytest.fixture
def day(hands: Hands, paths, clock: Clock, make_demo, memory_keyring) -> Day:
    moods = {
        "a1": ((1.0, 1.3, "locked"),),
        "a2": ((0.4, 2.2, "away"), (8.0, 11.0, "away"), (14.0, 14.6, "cut")),
        "a3": ((1.9, 2.1, "cut"), (6.0, 9.0, "delay")),
    }
    servers = {}
    for name, minutes in EVERY_MIN.items():
        kind = type(f"Moody{name}", (Moody,), {"clock": clock, "moods": moods[name]})
        servers[name] = make_demo([letter(n) for n in range(20)], dialogue=kind)
        account = Account(
            id=AccountId(name),
            name=name,
            host="127.0.0.1",
            port=servers[name].port,
            security=Security.PLAIN,
            user="demo",
            plain_consent=True,
            plain_password_consent=True,
            linger_s=0.0,
            check_minutes=minutes,
        )
        SettingsFile(paths.settings_file).save_account(account)
        memory_keyring.set_password("popview", name, "demo")
    house = hands.open(paths)
    boxes = house.mailboxes
    hands.wait(lambda: sum(one.is_loaded for one in boxes.mailboxes) == 3, "the lists of three accounts")
    return Day(hands, house, clock, servers)


def live(day: Day, hours: int) -> None:
    """Let hours pass; what is held at the end of a third of them is not more than in the third before.

    Memory goes up and down by some MiB with what a session needs; what counts is how low it comes.
    """
    delivered = dict.fromkeys(EVERY_MIN, 20)

    def deliver() -> None:
        """A message an hour for each, so that every check has something to do now and then."""
        for name, server in day.servers.items():
            while delivered[name] - 20 < int(day.clock.hour):
                server.maildrop.add(letter(delivered[name]))
                delivered[name] += 1

    held: list[tuple[int, int]] = []
    for part in range(1, 4 * 3 + 1):
        day.until(hours * part / 12, deliver)
        held.append((resident(), handles()))
    grown = min(one[0] for one in held[8:]) - min(one[0] for one in held[4:8])
    more = min(one[1] for one in held[8:]) - min(one[1] for one in held[4:8])
    told = {
        "hours": hours,
        "logins": dict(day.logins),
        "longest_lock_s": round(day.longest_s, 3),
        "grown_mib": round(grown / MIB, 2),
        "handles_more": more,
    }
    print(told)
    for name, minutes in EVERY_MIN.items():
        assert day.logins[name] <= hours * 60 / minutes / 0.9 + 2
    assert day.logins["a1"] >= (hours - 0.7) * 60 / 5 * 0.9
    assert day.longest_s < goal(10.0, 60.0)  # alone it is some 50 ms
    assert grown < 5 * MIB
    assert more <= 2


def test_three_hours_of_three_accounts_with_faults(day: Day) -> None:
    live(day, 3)
    by_two = day.logins["a2"]
    assert by_two < 3 * 4  # its server was away: each pause was twice as long


@pytest.mark.all
@pytest.mark.timeout(1200)
def test_a_day_of_three_accounts_with_faults(day: Day) -> None:
    live(day, 24)
    for one in day.house.mailboxes.mailboxes:
        assert one.checked_s > BEGIN_S + 22 * HOUR_S  # all of them are well again


@pytest.mark.all
@pytest.mark.alone
@pytest.mark.timeout(600)
def test_five_idle_minutes_cost_next_to_nothing(day: Day) -> None:
    """Nothing is due, nothing is shown: PopView sleeps, with all its threads and the reader beside it."""
    day.until(0.1, lambda: None)
    loop, reader = QEventLoop(), day.house.reader.pid
    QTimer.singleShot(IDLE_S * 1000, loop.quit)
    before = spent(os.getpid()) + spent(reader)
    loop.exec()
    cost = (spent(os.getpid()) + spent(reader) - before) / IDLE_S
    print(f"idle: {100 * cost:.3f} % of one core over {IDLE_S} s")
    assert cost < goal(0.005, 0.02)


def spent(pid: int) -> float:
    """Return the seconds of processor time that a process has used, in all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
