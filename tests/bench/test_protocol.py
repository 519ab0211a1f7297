"""The benchmark of the protocol runs, and what it measures is what it says.

Round trips and commands are asserted, not seconds, so that the machine's load decides nothing.
"""

import json
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.bench import ours
from tests.bench.place import Place
from tests.bench.verdict import Court, Mark, Result, alternate, ratio

SCRIPT = Path(__file__).with_name("protocol.py")


class Counting:
    """A server whose writes and reads are turns: how often it heard something, and which commands."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.turns: list[list[bytes]] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> "Counting":
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._thread.join(10)
        self._listener.close()

    def _serve(self) -> None:
        link, _ = self._listener.accept()
        with link:
            link.sendall(b"+OK\r\n")
            rest = b""
            while data := link.recv(1 << 20):
                *lines, rest = (rest + data).split(b"\r\n")
                self.turns.append(lines)
                link.sendall(b"".join(map(self._answer, lines)))

    def _answer(self, line: bytes) -> bytes:
        numbers = range(1, self.count + 1)
        if line == b"UIDL":
            return b"+OK\r\n%b.\r\n" % b"".join(b"%d u%d\r\n" % (n, n) for n in numbers)
        if line == b"LIST":
            return b"+OK\r\n%b.\r\n" % b"".join(b"%d 99\r\n" % n for n in numbers)
        if line.startswith(b"TOP "):
            return b"+OK\r\nSubject: x\r\n\r\n.\r\n"
        return b"+OK\r\n"


def test_a_listing_asks_once_for_each_message_in_few_turns() -> None:
    with Counting(500) as server:
        ours.list_headers(Place(server.port, "a", False, ""))
    asked = [line for turn in server.turns for line in turn]
    assert asked[:4] == [b"USER a", b"PASS pw", b"UIDL", b"LIST"]
    assert asked[4:] == [b"TOP %d 0" % n for n in range(500, 0, -1)]
    assert [len(turn) for turn in server.turns[:2]] == [2, 2]  # signing in, the ids
    assert len(server.turns) < 40


def test_deleting_ends_in_one_quit_that_stands_alone() -> None:
    with Counting(300) as server:
        ours.delete(Place(server.port, "a", False, ""), 300)
    asked = [line for turn in server.turns for line in turn]
    assert asked[2:] == [*[b"DELE %d" % n for n in range(1, 301)], b"QUIT"]
    assert server.turns[-1] == [b"QUIT"]


@pytest.mark.alone
def test_one_goal_runs_end_to_end_and_its_round_trips_are_right(tmp_path: Path) -> None:
    out = tmp_path / "figures.json"
    small = ["--goals", "13", "--count", "20", "--relay", "--rounds", "3", "--tries", "1"]
    command = [sys.executable, str(SCRIPT), *small, "--json", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 1, 2), done.stderr
    found = json.loads(out.read_text())
    trips = {one["name"]: min(one["runs"][0][one["name"]]) for one in found["results"]}
    # a busy machine makes a round trip longer, never shorter: hence the best of three
    assert 3.0 <= trips["plain, user, behind PASS"] < 4.0
    assert 3.0 <= trips["plain, PLAIN, behind PASS"] < 4.0
    assert 4.0 <= trips["TLS 1.3, PLAIN, behind PASS"] < 5.0
    unmet = [line for line in done.stdout.splitlines() if "not met" in line]
    assert len(unmet) == sum(not one["met"] for one in found["results"])
    assert bool(unmet) == bool(done.returncode)


@pytest.mark.all
@pytest.mark.alone
@pytest.mark.timeout(3600)
@pytest.mark.needs("linux", "root", "dovecot", "curl")
def test_every_goal_is_met() -> None:
    """Or is one of those that are explained, and as near as it was then."""
    done = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, text=True)
    assert done.returncode in (0, 2), done.stdout + done.stderr


# -- the verdict -----------------------------------------------------------------------------------


def test_a_goal_within_a_tenth_of_the_figure_is_met() -> None:
    more = Mark("ratio", 10, True, ratio("a", "b"))
    less = Mark("seconds", 10, False, ratio("a", "b"))
    assert [more.is_met(figure) for figure in (9.0, 9.1, 12)] == [False, True, True]
    assert [less.is_met(figure) for figure in (11.2, 11.1, 5)] == [False, True, True]


def test_sides_take_turns() -> None:
    order: list[str] = []

    def run(name: str) -> float:
        order.append(name)
        return float(len(order))

    figures = alternate({"a": lambda: run("a"), "b": lambda: run("b")}, 2)
    assert order == ["a", "b", "a", "b"]
    assert figures == {"a": [1.0, 3.0], "b": [2.0, 4.0]}


def test_a_goal_is_tried_three_times_at_most_and_every_try_is_told() -> None:
    told: list[float] = []

    def hear(result: Result) -> None:
        told.append(result.tries[-1])

    mark = Mark("ratio", 10, True, ratio("a", "b"))
    figures = iter((5.0, 6.0, 20.0, 30.0))
    (result,) = Court(hear, rounds=1).judge(1, [mark], {"a": lambda: next(figures), "b": lambda: 1.0})
    assert told == [5.0, 6.0, 20.0]
    assert result.is_met
    assert result.best == 20.0
