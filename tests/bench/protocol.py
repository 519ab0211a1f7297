"""How fast the engine is, beside poplib, a bare socket and curl: python tests/bench/protocol.py

    --json FILE       all figures of all runs
    --goals 1,2,…     only these
    --relay           the delay by a relay of ours, also where the kernel's TCP could have it
    --clock           by the clock alone: no side's waiting for a core is taken off (stopwatch.py)
    --rounds N, --tries N
    --count N         every mailbox cut to N messages: a trial, whose figures say nothing

Prints goal, figure, met or not. A goal is met where it lies within a tenth of the figure: the median of five
rounds that alternate, the best of at most three tries, all of them printed. Exit status 0: all are met; 2:
all but those that explained.py explains, which are as near as is written there; 1: another is not met.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.goals import GOALS, Goal
from tests.bench.others import has_curl
from tests.bench.stations import Stations
from tests.bench.verdict import ROUNDS, TRIES, Court, Result
from tests.servers import dovecot

ABILITIES = {"": lambda: True, "curl": has_curl, "dovecot": dovecot.is_installed}


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def measure(goals: Sequence[Goal], on: Stations, court: Court) -> list[Result]:
    """Measure the goals one after the other and print what comes."""
    results: list[Result] = []
    for goal in goals:
        say(f"{goal.number}  {goal.title}")
        begun = time.monotonic()
        if not ABILITIES[goal.needs]():
            say(f"    not measured: {goal.needs} is missing")
            continue
        results += goal.measure(on, court)
        say(f"    {time.monotonic() - begun:.0f} s")
    return results


def tell(result: Result) -> None:
    """Print the figure of one try, with the medians and the best of its sides."""
    mark, figure = result.mark, result.tries[-1]
    sides = result.runs[-1]
    own = {mark.name: sides[mark.name]} if mark.name in sides else sides
    runs = ", ".join(f"{name} {_said(figures)}" for name, figures in own.items())
    say(f"    try {len(result.tries)}: {mark.name}: {mark.said(figure)}   [{runs}]")


def _said(figures: Sequence[float]) -> str:
    return f"{sorted(figures)[len(figures) // 2]:.4g} (best {min(figures):.4g})"


def conclude(results: Sequence[Result]) -> int:
    """Print the verdict of each goal, then why some are missed; return the exit status."""
    say("")
    for result in results:
        say(f"{result.goal:>3}  {result.mark.name}: {result.mark.said(result.best)}: {verdict(result)}")
    missed = [result for result in results if result.miss is not None and not result.is_met]
    for result in missed:
        assert result.miss is not None
        say(f"\n{result.goal:>3}  {result.mark.name}: {result.miss.why}")
    if not all(result.is_borne for result in results):
        return 1
    return 2 if missed else 0


def verdict(result: Result) -> str:
    """Return one goal's verdict; the words "not met" stand only where that is no known miss."""
    if result.is_met:
        return "met"
    if result.miss is None:
        return "not met"
    if not result.is_borne:
        return f"not met, and a quarter worse than the {result.miss.figure:g} that is explained"
    return f"short of it, as explained (recorded: {result.miss.figure:g})"


def written(results: Sequence[Result], on: Stations) -> str:
    """Return everything as JSON."""
    found = [
        {
            "goal": result.goal,
            "name": result.mark.name,
            "wanted": result.mark.goal,
            "at_least": result.mark.at_least,
            "unit": result.mark.unit,
            "tries": result.tries,
            "runs": result.runs,
            "met": result.is_met,
            "explained": result.miss.why if result.miss is not None else "",
        }
        for result in results
    ]
    return json.dumps({"delay": on.delay, "made_s": time.time(), "results": found}, indent=1)


def chosen(words: str) -> list[Goal]:
    """Return the goals of a list of numbers, all where it is empty."""
    numbers = [int(word) for word in words.split(",") if word]
    return [goal for goal in GOALS if not numbers or goal.number in numbers]


def main(arguments: Sequence[str]) -> int:
    """Measure, judge, print; return the exit status."""
    parser = argparse.ArgumentParser(description="How fast the engine is, beside other clients.")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--goals", default="")
    parser.add_argument("--relay", action="store_true")
    parser.add_argument("--clock", action="store_true")
    parser.add_argument("--count", type=int)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--tries", type=int, default=TRIES)
    options = parser.parse_args(arguments)
    with Stations(count=options.count, relay=options.relay, clock=options.clock) as on:
        say(f"delay: {on.delay}; load {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
        if os.getloadavg()[0] > 1 and not options.clock:
            say("The machine is busy: ours at RTT 0 is a bound, what is over a delay may be too slow.")
        results = measure(chosen(options.goals), on, Court(tell, options.rounds, options.tries))
        status = conclude(results)
        if options.json is not None:
            options.json.write_text(written(results, on), encoding="utf-8")
        return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
