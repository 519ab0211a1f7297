"""The goals of the engine, one function each: what stands against what, and what is wanted.

Every function returns its results; the court tells each figure as it comes. Counts are those of the whole
mailbox, cut where the stations cut it.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from popview.types import Mechanism, ServerProfile
from tests.bench import others, ours, whole
from tests.bench.commit_goals import commit_many, commit_thousand
from tests.bench.place import Place
from tests.bench.stations import Stations
from tests.bench.verdict import Court, Figures, Mark, Result, median, ratio
from tests.servers import dovecot

ENOUGH = 250
"""Commands of poplib that are timed over a delay; it is in lock-step, so the rest is multiplication."""

LOCKSTEP = ("poplib",)
"""Over a delay it is a number of round trips."""

CHILD = Path(__file__).with_name("child.py")
RTT_MS = 50.0
LOGIN_RTT_MS = 100.0


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal by its number in the list of goals. needs: a program without which it cannot be measured."""

    number: int
    title: str
    measure: Callable[[Stations, Court], list[Result]]
    needs: str = ""


def at_least(name: str, goal: float, above: str = "poplib", below: str = "ours") -> Mark:
    """Return a mark for a ratio of two sides."""
    return Mark(name, goal, True, ratio(above, below))


def list_far(on: Stations, court: Court) -> list[Result]:
    place = on.box("A", rtt_ms=RTT_MS)
    count = on.count_of("A")
    return court.judge(
        1,
        [at_least("poplib / ours", 400)],
        {
            "poplib": lambda: others.poplib_list(place, min(ENOUGH, count), count),
            "ours": lambda: ours.list_headers(place),
        },
        once=LOCKSTEP,
    )


def list_near(on: Stations, court: Court) -> list[Result]:
    place = on.box("A")
    count = on.count_of("A")
    return court.judge(
        2,
        [
            at_least("poplib / ours, no parsing", 12),
            at_least("poplib / ours, with the fields of a row", 5, below="parsed"),
        ],
        {
            "poplib": lambda: others.poplib_list(place, count, count),
            "ours": lambda: ours.list_headers(place),
            "parsed": lambda: ours.list_headers(place, parsed=True),
        },
    )


def list_limit(on: Stations, court: Court) -> list[Result]:
    found: list[Result] = []
    numbers = range(on.count_of("A"), 0, -1)
    for rtt_ms in (20.0, 50.0, 100.0):
        place = on.box("A", rtt_ms=rtt_ms)
        mark = Mark(f"ours / bare socket, RTT {rtt_ms:g}", 1.3, False, ratio("ours", "bare"))
        sides = {
            "bare": lambda place=place: others.bare_list(place, numbers),
            "ours": lambda place=place: ours.list_headers(place),
        }
        found += court.judge(3, [mark], sides)
    return found


def list_small(on: Stations, court: Court) -> list[Result]:
    place = on.box("D")
    count = on.count_of("D")
    return court.judge(
        4,
        [at_least("poplib / ours", 8)],
        {
            "poplib": lambda: others.poplib_list(place, count, count),
            "ours": lambda: ours.list_headers(place),
        },
    )


def big_discarded(on: Stations, court: Court) -> list[Result]:
    return _big(on, court, 5, (14, 9), lambda place: ours.retrieve(place, 1, ours.discard))


def big_saved(on: Stations, court: Court) -> list[Result]:
    path = str(on.folder / "big.eml")
    return _big(on, court, 6, (8, 5.5), lambda place: ours.save(place, path))


def _big(
    on: Stations, court: Court, number: int, goals: tuple[float, float], run: Callable[[Place], float]
) -> list[Result]:
    found: list[Result] = []
    for tls, goal in zip((False, True), goals, strict=True):
        place = on.box("B", tls=tls)
        mark = at_least(f"poplib / ours, {'TLS' if tls else 'plain'}", goal)
        sides = {
            "poplib": lambda place=place: others.poplib_retr(place, 1, 1),
            "ours": lambda place=place: run(place),
        }
        found += court.judge(number, [mark], sides)
    return found


def big_curl(on: Stations, court: Court) -> list[Result]:
    found: list[Result] = []
    for tls in (False, True):
        place = on.box("B", tls=tls)
        how = "TLS" if tls else "plain"
        marks = [
            Mark(f"ours net of start / curl, {how}", 1.0, False, _net_of_start),
            Mark(f"whole process / curl, {how}", 1.3, False, ratio("ours", "curl")),
        ]
        sides = {
            "curl": lambda place=place: others.curl_retr(place),
            "ours": lambda place=place: child("ours", place)["process"],
            "start": lambda place=place: child("nothing", place)["process"],
        }
        found += court.judge(7, marks, sides)
    return found


def _net_of_start(figures: Figures) -> float:
    return (median("ours")(figures) - median("start")(figures)) / median("curl")(figures)


def big_memory(on: Stations, court: Court) -> list[Result]:
    found: list[Result] = []
    for tls in (False, True):
        place = on.box("B", tls=tls)
        mark = Mark(f"peak RSS above start, {'TLS' if tls else 'plain'}", 4.0, False, median("ours"), "MB")
        sides = {
            "poplib": lambda place=place: child("poplib", place)["rss"] / 1e6,
            "ours": lambda place=place: child("ours", place)["rss"] / 1e6,
        }
        found += court.judge(8, [mark], sides)
    return found


def child(mode: str, place: Place) -> dict[str, float]:
    """Run child.py; `process` is the seconds of the whole process."""
    words = [mode, str(place.port), place.user, str(int(place.tls)), place.ca]
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-I", "-S", str(CHILD), *words], check=True, capture_output=True)
    took = time.perf_counter() - begun
    return {**dict(zip(("seconds", "rss"), map(float, done.stdout.split()), strict=False)), "process": took}


def many_bodies(on: Stations, court: Court) -> list[Result]:
    found: list[Result] = []
    count = on.count_of("C")
    for rtt_ms, goal, timed in ((0.0, 6, count), (RTT_MS, 60, min(200, count))):
        place = on.box("C", rtt_ms=rtt_ms)
        mark = at_least(f"poplib / ours, RTT {rtt_ms:g}", goal)
        sides = {
            "poplib": lambda place=place, timed=timed: others.poplib_retr(place, timed, count),
            "ours": lambda place=place: ours.retrieve(place, count, ours.discard),
        }
        found += court.judge(9, [mark], sides, once=LOCKSTEP if rtt_ms else ())
    return found


def delete_far(on: Stations, court: Court) -> list[Result]:
    place = on.box("A", rtt_ms=RTT_MS)
    count = max(on.count_of("A") // 2, 1)
    return court.judge(
        10,
        [at_least("poplib / ours", 700)],
        {
            "poplib": lambda: others.poplib_dele(place, min(ENOUGH, count), count),
            "ours": lambda: ours.delete(place, count),
        },
        once=LOCKSTEP,
    )


def sign_in(on: Stations, court: Court) -> list[Result]:
    found: list[Result] = []
    for tls in (False, True):
        more, how = float(tls), "TLS 1.3" if tls else "plain"
        place = on.box("A", tls=tls, rtt_ms=LOGIN_RTT_MS)
        cases: list[tuple[str, float, Place, Mechanism, ServerProfile]] = [
            (f"{how}, {name}", 4.2 + more, place, mechanism, ours.known(place, mechanism))
            for name, mechanism in (("USER and PASS", Mechanism.USER), ("AUTH PLAIN", Mechanism.PLAIN))
        ]
        cases.append((f"{how}, first contact", 5.2 + more, place, Mechanism.PLAIN, ServerProfile()))
        if dovecot.is_installed():
            real = on.real_box(tls=tls, rtt_ms=LOGIN_RTT_MS)
            for mechanism, challenges in ((Mechanism.CRAM_MD5, 1), (Mechanism.SCRAM_SHA_256, 2)):
                name = f"{how}, {mechanism.value} (Dovecot)"
                profile = ours.known(real, mechanism)
                cases.append((name, 4.2 + more + challenges, real, mechanism, profile))
        found += _round_trips(12, cases, court)
    return found


def sign_in_together(on: Stations, court: Court) -> list[Result]:
    cases = []
    for tls in (False, True):
        place = on.box("A", tls=tls, rtt_ms=LOGIN_RTT_MS)
        for mechanism in (Mechanism.USER, Mechanism.PLAIN):
            name = f"{'TLS 1.3' if tls else 'plain'}, {mechanism.value}, behind PASS"
            profile = ours.known(place, mechanism, behind_pass=True)
            cases.append((name, 4.3 if tls else 3.2, place, mechanism, profile))
    return _round_trips(13, cases, court)


def _round_trips(
    number: int, cases: list[tuple[str, float, Place, Mechanism, ServerProfile]], court: Court
) -> list[Result]:
    """Judge conversations by the round trips that they took; all of them in turns."""
    rtt_s = LOGIN_RTT_MS / 1000
    marks = [Mark(name, goal, False, median(name), "RTT") for name, goal, *_ in cases]
    sides = {
        name: lambda place=place, mechanism=mechanism, profile=profile: (
            ours.visit(place, profile, mechanism) / rtt_s
        )
        for name, _, place, mechanism, profile in cases
    }
    return court.judge(number, marks, sides)


def first_screen(on: Stations, court: Court) -> list[Result]:
    found: list[Result] = []
    count = min(50, on.count_of("A"))
    for tls, goal in ((False, 7), (True, 6.5)):
        place = on.box("A", tls=tls, rtt_ms=RTT_MS)
        mark = at_least(f"poplib / ours, {'TLS' if tls else 'plain'}", goal)
        sides = {
            "poplib": lambda place=place: others.poplib_first(place, count),
            "ours": lambda place=place: whole.first_rows(place, on.folder, count),
        }
        found += court.judge(14, [mark], sides, once=LOCKSTEP)
    return found


def click(on: Stations, court: Court) -> list[Result]:
    place = on.box("A", rtt_ms=RTT_MS, mbit=20.0)
    mark = Mark("click to message", 200.0, False, median("ours"), "ms")
    return court.judge(16, [mark], {"ours": lambda: whole.click(place, on.folder) * 1000})


GOALS = (
    Goal(1, "list 10,000 headers, RTT 50", list_far),
    Goal(2, "list 10,000 headers, RTT 0", list_near),
    Goal(3, "list 10,000 headers, RTT 20 to 100", list_limit),
    Goal(4, "list 100,000 small headers, RTT 0", list_small),
    Goal(5, "RETR of 50 MB, discarded", big_discarded),
    Goal(6, "RETR of 50 MB, to a file", big_saved),
    Goal(7, "RETR of 50 MB, a whole process", big_curl, "curl"),
    Goal(8, "RETR of 50 MB, memory", big_memory),
    Goal(9, "RETR of 2,000 x 50 kB", many_bodies),
    Goal(10, "DELE 5,000 and QUIT, RTT 50", delete_far),
    Goal(11, "commit of 10,000 of 20,000 on Dovecot, RTT 50", commit_many, "dovecot"),
    Goal(12, "connect, sign in, STAT, QUIT", sign_in),
    Goal(13, "the same, commands behind PASS", sign_in_together),
    Goal(14, "first 50 headers from connect, RTT 50", first_screen),
    Goal(16, "click during a check, 20 Mbit/s, RTT 50", click),
    Goal(24, "commit of 1,000 of 2,000 on Dovecot, RTT 20", commit_thousand, "dovecot"),
)
