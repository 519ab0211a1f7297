"""Seeded lives of an account against a model of a server: python tests/simulation.py --runs N [--seed S]

Everything but the server is what is shipped: service, sessions, driver, engine, commit, journal, cache, marks
and plans, on real SQLite in memory. A life that breaks a rule is printed with its seed and every session's
dialogue; `--only K` lives number K again. The last line says what was found, and the exit status is 0 where
that is nothing. With --resume FILE a run that was ended goes on where it was.
"""

import argparse
import gc
import json
import multiprocessing
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.simulated.life import Ended, Life, Scene
from tests.simulated.oracle import LOST, UNRESOLVED, WRONG
from tests.simulated.place import Place
from tests.simulated.planted import PLANTED, SCENES

AT_A_TIME = 100
SHOWN = 3  # failing lives that are printed whole
IN_MEMORY = Path("/dev/shm")

_place: Place | None = None
_scene = Scene()


@contextmanager
def place() -> Iterator[Place]:
    """Give a place for lives, in memory where there is such a disk, and take it away."""
    parent = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
    folder = Path(tempfile.mkdtemp(prefix="popview-lives-", dir=parent))
    try:
        yield Place(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(slots=True)
class Tally:
    """What has been found so far."""

    done: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    failed: list[int] = field(default_factory=list)

    def add(self, number: int, ended: Ended) -> None:
        """Count one life: each kind of failure by how often it happened."""
        self.done += 1
        self.counts.update(kind for kind, _ in ended.failures)
        if ended.failures:
            self.failed.append(number)

    def __str__(self) -> str:
        found = self.counts
        return (
            f"runs {self.done}, wrong deletions {found[WRONG]}, lost marks {found[LOST]},"
            f" unresolved {found[UNRESOLVED]}"
        )


def live(seed: int, number: int, where: Place, scene: Scene = _scene) -> Ended:
    """Live the life of that number."""
    return Life(f"{seed}:{number}", where, scene).live()


def first_failure(seed: int, most: int, scene: Scene = _scene) -> tuple[int, Ended] | None:
    """Return the first of `most` lives that breaks a rule."""
    with place() as where:
        for number in range(most):
            ended = live(seed, number, where, scene)
            if ended.failures:
                return number, ended
    return None


def _begin(folder: str, planted: str) -> None:
    """Begin a process of the pool."""
    global _place, _scene
    gc.freeze()  # what is loaded stays: lives are short, and looking through it each time took a tenth
    gc.set_threshold(20_000, 20, 20)
    _place = Place(Path(tempfile.mkdtemp(dir=folder)))
    if planted:
        PLANTED[planted](setattr)
        _scene = SCENES.get(planted, _scene)


def _live_some(task: tuple[int, int, int]) -> list[tuple[int, Ended]]:
    seed, first, count = task
    assert _place is not None
    return [(number, live(seed, number, _place, _scene)) for number in range(first, first + count)]


def _show(seed: int, number: int, ended: Ended) -> None:
    print(f"=== seed {seed}, life {number}")
    for kind, words in ended.failures:
        print(f"!!! {kind}: {words}")
    print("\n".join(ended.story), flush=True)


def _restored(file: Path | None, seed: int) -> Tally:
    """Return what an ended run had found; nothing where it was of another seed."""
    if file is None or not file.exists():
        return Tally()
    kept = json.loads(file.read_text(encoding="utf-8"))
    if kept["seed"] != seed:
        return Tally()
    return Tally(kept["done"], Counter(kept["counts"]), kept["failed"])


def _keep(file: Path | None, seed: int, tally: Tally) -> None:
    if file is None:
        return
    half = file.with_name(file.name + ".half")
    kept = {"seed": seed, "done": tally.done, "counts": tally.counts, "failed": tally.failed}
    half.write_text(json.dumps(kept), encoding="utf-8")
    half.replace(file)


def run(runs: int, seed: int, workers: int, resume: Path | None, planted: str) -> Tally:
    """Live all the lives that are not done yet, in several processes."""
    tally = _restored(resume, seed)
    before, started, cpu_s = tally.done, time.monotonic(), _children_s()
    tasks = [(seed, at, min(AT_A_TIME, runs - at)) for at in range(tally.done, runs, AT_A_TIME)]
    parent = IN_MEMORY if os.access(IN_MEMORY, os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="popview-lives-", dir=parent)
    try:
        with multiprocessing.Pool(workers, _begin, (folder, planted)) as pool:
            for some in pool.imap(_live_some, tasks):
                for number, ended in some:
                    tally.add(number, ended)
                    if ended.failures and len(tally.failed) <= SHOWN:
                        _show(seed, number, ended)
                _keep(resume, seed, tally)
            pool.close()
            pool.join()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    lived = tally.done - before
    by_clock = lived / max(time.monotonic() - started, 1e-9)
    by_core = lived / max(_children_s() - cpu_s, 1e-9)
    if tally.failed:
        print(f"seed {seed}, failing lives: {' '.join(map(str, tally.failed))}")
    print(f"seed {seed}, {by_clock:.0f} lives a second, {by_core:.0f} in a second of one core")
    return tally


def _children_s() -> float:
    """Return the processor's seconds of all processes that we began and that have ended."""
    times = os.times()
    return times.children_user + times.children_system


def main() -> int:
    """Play what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=min(os.cpu_count() or 2, 8))
    parser.add_argument("--only", type=int, help="the number of one life, told whole")
    parser.add_argument("--resume", type=Path, metavar="FILE", help="where an ended run is kept")
    parser.add_argument("--planted", choices=PLANTED, default="", help="a bug to plant first")
    asked = parser.parse_args()
    if asked.only is None:
        tally = run(asked.runs, asked.seed, asked.workers, asked.resume, asked.planted)
    else:
        tally = Tally()
        if asked.planted:
            PLANTED[asked.planted](setattr)
        with place() as where:
            life = Life(f"{asked.seed}:{asked.only}", where, SCENES.get(asked.planted, _scene))
            ended = life.live()
            _show(asked.seed, asked.only, Ended(ended.failures, life.whole_story()))
        tally.add(asked.only, ended)
    print(tally)
    return 1 if tally.failed else 0


if __name__ == "__main__":
    sys.exit(main())
