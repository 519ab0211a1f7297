"""The benchmark of the window runs, and what it measures is there: rows that came, paints that were seen."""

from pathlib import Path

import pytest

from tests.bench import window, window_goals
from tests.bench.stations import Stations
from tests.bench.verdict import Court

COUNT = 60
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
def test_all_goals_of_the_window_are_met(tmp_path: Path) -> None:
    assert window.main(["--json", str(tmp_path / "figures.json")]) == 0
