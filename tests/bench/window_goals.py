"""The goals of the window, one function each. Every figure comes from a process of its own.

Goals 25 and 26 are those of the list: a first screen within a second, 5,000 rows a second.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from popview.paths import Paths
from popview.store.settings import SettingsFile
from popview.types import Account, AccountId, Security
from tests.bench import whole
from tests.bench.goals import Goal
from tests.bench.place import Place
from tests.bench.stations import Stations
from tests.bench.verdict import Court, Figures, Mark, Result, median, ratio

CHILD = Path(__file__).with_name("window_child.py")
BEGUN = "BEGUN"
ROUNDS = 3  # each is a whole program with a whole mailbox
START_ROUNDS = 9
KNOWN, FEW = 10_000, 1_000
LIST_MARKS = (  # of message_list.py; milliseconds
    ("show", 50.0),
    ("sort by subject", 80.0),
    ("filter “word12”", 20.0),
    ("append 100 rows", 1.0),
    ("scroll frame, p99", 12.0),
)


def child(*words: str) -> dict[str, float]:
    """Run the child and return what it says; BEGUN becomes the moment at which it was asked for."""
    asked = [str(time.perf_counter()) if word == BEGUN else word for word in words]
    done = subprocess.run(
        [sys.executable, str(CHILD), *asked], capture_output=True, text=True, env=_compiled()
    )
    if done.returncode or not done.stdout:
        raise RuntimeError(f"{' '.join(words)}: {done.stderr[-2000:]}")
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _compiled() -> dict[str, str]:
    """Return an environment in which what was compiled once stays so, as where PopView is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / f"popview-bench-{os.getuid()}"), **kept}


def check(folder: Path, count: int, place: Place) -> dict[str, float]:
    """Run a check in a profile whose account is at this place."""
    return child("check", str(folder), str(count), place.password)


class Sides:
    """Makes sides that share one run: the first of them runs, the others read what it found."""

    def __init__(self, run: Callable[[], dict[str, float]]) -> None:
        self._run = run
        self.last: dict[str, float] = {}

    def of(self, *names: str) -> dict[str, Callable[[], float]]:
        """Return a side for each name; all of one round come from the same run."""
        return {name: self._taker(name, is_first=place == 0) for place, name in enumerate(names)}

    def _taker(self, name: str, *, is_first: bool) -> Callable[[], float]:
        def take() -> float:
            if is_first:
                self.last = self._run()
            return self.last[name]

        return take


def best(name: str) -> Callable[[Figures], float]:
    """Return what takes the best of one side's runs."""
    return lambda figures: min(figures[name])


class Profiles:
    """Folders of profiles with an account; those that know their mailbox already are made once."""

    def __init__(self, on: Stations) -> None:
        self._on = on
        self._known: dict[tuple[str, int], Path] = {}

    def new(self, place: Place) -> Path:
        """Return an empty profile whose account is at this place."""
        folder = Path(tempfile.mkdtemp(prefix="profile-", dir=self._on.folder))
        self.settle(folder, place)
        return folder

    def settle(self, folder: Path, place: Place) -> None:
        """Put the account of this place into a profile."""
        account = Account(
            id=AccountId("bench"),
            name="bench",
            host="127.0.0.1",
            port=place.port,
            security=Security.PLAIN,
            user=place.user,
            plain_consent=True,
            plain_password_consent=True,
            linger_s=0.0,
        )
        SettingsFile(Paths.under(folder).settings_file).save_account(account)

    def known(self, place: Place, count: int) -> Path:
        """Return a profile that has listed this mailbox; the same for every asker."""
        key = (place.user, count)
        if key not in self._known:
            folder = self.new(place)
            check(folder, count, place)
            self._known[key] = folder
        return self._known[key]


def first_check(on: Stations, place: Place, count: int) -> Callable[[], dict[str, float]]:
    """Return a run of a check in an empty profile."""

    def run() -> dict[str, float]:
        folder = Profiles(on).new(place)
        try:
            return check(folder, count, place)
        finally:
            shutil.rmtree(folder)

    return run


_boxes: dict[int, Place] = {}


def dovecot_box(on: Stations, count: int) -> Place:
    """Return a Dovecot's mailbox with that many messages of mailbox A; it has been looked at once."""
    if id(on) not in _boxes:
        server = on.start_dovecot(["nora"])
        store = on.folder / "letters"
        whole.write_store(store, count)
        whole.fill(server.maildir("nora"), store)
        _boxes[id(on)] = Place(server.port, "nora", False, on.ca, server.password("nora"))
    return _boxes[id(on)]


def listing(on: Stations, court: Court) -> list[Result]:
    marks = [Mark(name, goal, False, best(name), "ms") for name, goal in LIST_MARKS]
    names = [name for name, _ in LIST_MARKS]
    found = court.judge(
        17,
        marks,
        Sides(lambda: child("list")).of(*names),
    )
    beside = child("proxy")
    said = ", ".join(f"{name} {spent:.0f} ms" for name, spent in beside.items())
    print(f"    beside it, QSortFilterProxyModel: {said}", flush=True)
    return found


def start(on: Stations, court: Court) -> list[Result]:
    profiles = Profiles(on)
    count = on.count_or(KNOWN)
    folder = profiles.known(on.box("A"), count)
    ours = Sides(lambda: child("start", BEGUN, str(folder), str(count)))
    bare = Sides(lambda: child("bare", BEGUN))
    sides = {
        f"{side} {name}": take
        for side, made in (("bare", bare), ("ours", ours))
        for name, take in made.of("painted", "cpu", "rss").items()
    }
    marks = [Mark("ours / bare window, first paint", 1.5, False, ratio("ours painted", "bare painted"))]
    memory = Mark("RSS above a bare window", 60.0, False, _more_megabytes, "MB")
    found = court.judge(
        18,
        [*marks, memory],
        sides,
    )
    for result in found:
        result.goal = 20 if result.mark is memory else 18
    work = ratio("ours cpu", "bare cpu")(found[0].runs[-1])
    print(f"    processor time to the first paint, ours / bare: {work:.2f}", flush=True)
    return found


def _more_megabytes(figures: Figures) -> float:
    return (median("ours rss")(figures) - median("bare rss")(figures)) / 2**20


def start_with_many(on: Stations, court: Court) -> list[Result]:
    count = on.count_of("D")
    folder = Profiles(on).known(on.box("D"), count)
    run = Sides(lambda: child("start", BEGUN, str(folder), str(count)))
    mark = Mark("start to the whole list", 1.0, False, median("usable"), "s")
    return court.judge(19, [mark], run.of("usable", "painted"))


def check_near(on: Stations, court: Court) -> list[Result]:
    count = on.count_or(KNOWN)
    run = Sides(first_check(on, dovecot_box(on, count), count))
    whole_list = Mark("10,000 of Dovecot", 2.0, False, median("done"), "s")
    slip = Mark("timer slip, p99", 10.0, False, best("p99"), "ms")
    most = Mark("timer slip above idle, most", 50.0, False, best("over_idle"), "ms")
    names = ("done", "p99", "over_idle", "cpu", "idle_p99", "idle_max")
    return _numbered(
        court.judge(
            21,
            [whole_list, slip, most],
            run.of(*names),
        ),
        {slip: 15, most: 15},
    )


def _numbered(results: Sequence[Result], goals: dict[Mark, int]) -> list[Result]:
    for result in results:
        result.goal = goals.get(result.mark, result.goal)
    return list(results)


def check_far(on: Stations, court: Court) -> list[Result]:
    count = on.count_or(FEW)
    server = on.start_dovecot(["few"])
    store = on.folder / "few"
    whole.write_store(store, count)
    whole.fill(server.maildir("few"), store)
    near = Place(server.port, "few", False, on.ca, server.password("few"))
    whole.first_rows(near, on.folder, min(count, 20))  # Dovecot's first look at a mailbox is not ours
    far = Place(on.delayed(server.port, 20.0), "few", False, on.ca, server.password("few"))
    run = Sides(first_check(on, far, count))
    mark = Mark("1,000 at RTT 20", 0.6, False, median("done"), "s")
    return court.judge(
        22,
        [mark],
        run.of("done", "first", "cpu"),
    )


def check_again(on: Stations, court: Court) -> list[Result]:
    count = on.count_or(KNOWN)
    place = dovecot_box(on, count)
    folder = Profiles(on).known(place, count)
    run = Sides(lambda: check(folder, count, place))
    mark = Mark("second visit", 0.25, False, median("done"), "s")
    return court.judge(
        23,
        [mark],
        run.of("done", "cpu", "p99"),
    )


def first_screen(on: Stations, court: Court) -> list[Result]:
    count = on.count_of("D")
    run = Sides(first_check(on, on.box("D", rtt_ms=50.0), count))
    mark = Mark("click to the first screen, RTT 50", 1.0, False, median("first"), "s")
    return court.judge(
        25,
        [mark],
        run.of("first", "done", "p99"),
    )


def throughput(on: Stations, court: Court) -> list[Result]:
    count = on.count_of("D")
    run = Sides(first_check(on, on.box("D"), count))
    rate = Mark("listed, stored, shown at RTT 0", 5_000, True, median("rate"), "rows/s")
    slip = Mark("timer slip meanwhile, p99", 10.0, False, best("p99"), "ms")
    most = Mark("timer slip meanwhile above idle, most", 50.0, False, best("over_idle"), "ms")
    names = ("rate", "p99", "over_idle", "cpu", "idle_p99", "idle_max")
    return _numbered(
        court.judge(
            26,
            [rate, slip, most],
            run.of(*names),
        ),
        {slip: 15, most: 15},
    )


GOALS = (
    Goal(17, "100,000 rows in the list", listing),
    Goal(18, "start to the first painted window; memory with 10,000 known messages (20)", start),
    Goal(19, "start with 100,000 known messages", start_with_many),
    Goal(21, "10,000 of Dovecot at RTT 0, and the window meanwhile (15)", check_near, "dovecot"),
    Goal(22, "1,000 of Dovecot at RTT 20", check_far, "dovecot"),
    Goal(23, "second visit to 10,000 unchanged", check_again, "dovecot"),
    Goal(25, "first screen of 100,000 at RTT 50", first_screen),
    Goal(26, "100,000 at RTT 0, and the window meanwhile (15)", throughput),
)
WITH = {15: (21, 26), 20: (18,)}  # goals that are measured along with others
