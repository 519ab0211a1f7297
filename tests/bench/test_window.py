"""The benchmark of the window runs, and what it measures is there: rows that came, paints that were seen."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench import window, window_goals
from tests.bench.stations import Stations
from tests.bench.verdict import Court

COUNT = 60
WORSE = 1.25
EXPLAINED = {
    # s. 0.15 s of work; the rest is Dovecot's: signing in, its listing, its answer to QUIT.
    (23, "second visit"): 0.31,
}
"""Goal and mark: the figure at which a miss was explained, and by what. A quarter worse fails."""
pytestmark = pytest.mark.timeout(300)


def test_every_goal_of_the_window_has_its_place() -> None:
    assert [goal.number for goal in window.chosen("15,17")] == [17, 21, 26]
    assert {goal.number for goal in window.chosen("")} == {17, 18, 19, 21, 22, 23, 25, 26}


def test_a_check_and_a_start_are_seen_by_the_bench() -> None:
    with Stations(count=COUNT, relay=True) as on:
        court = Court(rounds=1, tries=1)
        checked = window_goals.throughput(on, court)
        started = window_goals.start_with_many(on, court)
    assert checked[0].best > 0
    assert 0 < started[0].runs[0]["painted"][0] < 60
    assert 0 < started[0].best < 60


def test_a_window_with_nothing_in_it_is_painted() -> None:
    figures = window_goals.child("bare", window_goals.BEGUN)
    assert 0 < figures["cpu"] < figures["painted"] + 60
    assert figures["rss"] > 10 * 2**20


@pytest.mark.all
@pytest.mark.alone
@pytest.mark.timeout(3000)
def test_all_goals_of_the_window_are_met_but_for_what_is_explained(tmp_path: Path) -> None:
    window.main(["--json", str(tmp_path / "figures.json")])
    results = json.loads((tmp_path / "figures.json").read_text("utf-8"))["results"]
    assert {result["goal"] for result in results} >= {15, 17, 18, 19, 20, 21, 22, 23, 25, 26}
    assert not [result for result in results if not is_met_or_explained(result)]


def is_met_or_explained(result: dict[str, Any]) -> bool:
    """Return whether a goal was met, or missed by no more than was explained."""
    explained = EXPLAINED.get((result["goal"], result["name"]))
    if result["met"] or explained is None:
        return bool(result["met"])
    return bool(min(result["tries"]) <= explained * WORSE)


@pytest.mark.parametrize(
    ("tries", "met", "holds"), [([9.0], True, True), ([2.9, 1.9], False, True), ([2.1, 2.3], False, False)]
)
def test_an_explained_miss_may_not_get_worse(
    monkeypatch: pytest.MonkeyPatch, tries: list[float], met: bool, holds: bool
) -> None:
    monkeypatch.setitem(EXPLAINED, (19, "start to the whole list"), 1.6)
    result = {"goal": 19, "name": "start to the whole list", "tries": tries, "met": met}
    assert is_met_or_explained(result) is holds
    assert is_met_or_explained(result | {"name": "another"}) is met
