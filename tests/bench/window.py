"""How fast the whole window is, with store and workers: python tests/bench/window.py

    --json FILE       all figures of all runs
    --goals 15,18,…   only these (15 is measured with 21 and 26, 20 with 18)
    --relay           the delay by a relay of ours, also where the kernel's TCP could have it
    --count N         every mailbox cut to N messages: a trial, whose figures say nothing

Prints goal, figure, met or not; exit status 0 if all are met. Rounds alternate; a goal is met where it lies
within a tenth of the figure, in the best of at most three tries, all of them printed.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.goals import Goal
from tests.bench.protocol import conclude, measure, say, tell, written
from tests.bench.stations import Stations
from tests.bench.verdict import TRIES, Court
from tests.bench.window_goals import GOALS, ROUNDS, WITH


def chosen(words: str) -> list[Goal]:
    """Return the goals of a list of numbers, all where it is empty."""
    numbers = {int(word) for word in words.split(",") if word}
    wanted = {one for number in numbers for one in WITH.get(number, (number,))}
    return [goal for goal in GOALS if not wanted or goal.number in wanted]


def main(arguments: Sequence[str]) -> int:
    """Measure, judge, print; return the exit status."""
    parser = argparse.ArgumentParser(description="How fast the whole window is.")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--goals", default="")
    parser.add_argument("--relay", action="store_true")
    parser.add_argument("--count", type=int)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--tries", type=int, default=TRIES)
    options = parser.parse_args(arguments)
    with Stations(count=options.count, relay=options.relay) as on:
        say(f"delay: {on.delay}; load {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
        results = measure(chosen(options.goals), on, Court(tell, options.rounds, options.tries))
        all_met = conclude(results)
        if options.json is not None:
            options.json.write_text(written(results, on), encoding="utf-8")
    return 0 if all_met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
