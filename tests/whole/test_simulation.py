"""The seeded simulation: nothing wrong in thousands of lives, and every planted bug is found."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.goals import goal
from tests.simulated.life import Scene
from tests.simulated.planted import PLANTED, SCENES
from tests.simulation import first_failure

SIMULATION = Path(__file__).resolve().parent.parent / "simulation.py"
EVERY_RUN = ("stale-numbers", "early-deleted", "lost-journal-step", "any-count-is-stats")
MOST = 2_000
"""Lives within which every planted bug has to show itself: as many as every run plays."""

BUGS = [
    "stale-numbers",
    "quit-after-an-error",
    "no-digest-check",
    "early-deleted",
    "lost-journal-step",
    "mark-removed-too-soon",
    "unmarked-neighbour",
    "duplicate-uid-accepted",
    "partial-uidl-is-whole",
    "stat-mismatch-ignored",
    "partial-listing-decides",
    "unmark-ignored",
    "old-confirmation-resumed",
    "rset-unconfirmed-yet-quit",
    "reply-mismatch-ignored",
    "twofold-answer-unnoticed",
    "receipt-from-quit-alone",
    "renamed-is-gone",
    "empty-moment-believed",
    "stop-ignored",
    "cut-says-quit",
    "full-disk-ignored",
    "vanished-marks-dropped",
    "twins-by-digest-accepted",
    "doubtful-without-consent",
    "nothing-is-resolved",
    "refusal-is-deletion",
    "set-aside-loses-its-mark",
    "skipped-is-gone",
    "any-count-is-stats",
    "rset-believed-at-once",
    "doubled-name-is-gone",
    "short-list-believed",
    "stranger-of-its-size-ignored",
    "size-is-no-proof",
]
A_SECOND = 200
"""Lives in a second of two cores; counted in the processor's seconds, which neighbours do not take."""


def simulate(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SIMULATION), *arguments], capture_output=True, text=True, check=False
    )


def nothing_wrong(done: subprocess.CompletedProcess[str], runs: int) -> None:
    last = done.stdout.splitlines()[-1] if done.stdout else done.stderr
    assert last == f"runs {runs}, wrong deletions 0, lost marks 0, unresolved 0", done.stdout + done.stderr
    assert done.returncode == 0


@pytest.mark.timeout(300)
def test_two_thousand_lives_go_well() -> None:
    nothing_wrong(simulate("--runs", "2000"), 2000)


@pytest.mark.all
@pytest.mark.timeout(1800)
def test_twenty_thousand_other_lives_go_well() -> None:
    nothing_wrong(simulate("--runs", "20000", "--seed", "2"), 20000)


@pytest.mark.alone
@pytest.mark.timeout(300)
def test_two_cores_live_two_hundred_lives_a_second() -> None:
    by_core = []
    while len(by_core) < 3 and 2 * max(by_core, default=0) < goal(A_SECOND, A_SECOND / 5):
        told = simulate(
            "--runs", "1000", "--seed", "4"
        ).stdout  # of three: a machine's neighbours only ever slow it
        by_core.append(int(re.search(r"(\d+) in a second of one core", told)[1]))  # type: ignore[index]
    assert 2 * max(by_core) >= goal(A_SECOND, A_SECOND / 5), by_core


def test_thirty_five_bugs_are_planted() -> None:
    assert list(PLANTED) == BUGS
    assert len(BUGS) == 35


def test_a_run_that_was_ended_goes_on_where_it_was(tmp_path: Path) -> None:
    kept = str(tmp_path / "kept.json")
    nothing_wrong(simulate("--runs", "40", "--resume", kept), 40)
    nothing_wrong(simulate("--runs", "60", "--resume", kept), 60)
    assert '"done": 60' in Path(kept).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in EVERY_RUN else pytest.mark.all) for name in PLANTED]
)
@pytest.mark.timeout(600)
def test_a_planted_bug_is_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[name](monkeypatch.setattr)
    assert first_failure(1, MOST, SCENES.get(name, Scene())) is not None, (
        f"{name} was not found in {MOST} lives"
    )


def test_the_same_seed_lives_the_same_life() -> None:
    one, two = (simulate("--only", "5", "--seed", "9").stdout for _ in range(2))
    assert one == two
    assert "C: PASS" in one


def test_a_failing_life_is_told_with_its_seed_and_its_dialogue() -> None:
    done = simulate("--runs", "100", "--planted", "unmarked-neighbour")
    assert done.returncode == 1
    assert "=== seed 1, life " in done.stdout
    assert "C: DELE" in done.stdout
