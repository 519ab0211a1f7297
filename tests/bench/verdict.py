"""How a goal is judged: rounds that alternate, medians, up to three tries, a tenth of grace.

A figure that is met with 10 % to spare or to lack is met, because a shared machine drifts by more. All tries
are kept, so that a lucky one can be told from a steady one. Python's collector rests while a side runs, as in
the program's workers: there the window's thread runs it.
"""

import gc
import statistics
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from tests.bench.explained import EXPLAINED, Miss

ROUNDS = 5
TRIES = 3
GRACE = 0.1

Run = Callable[[], float]
"""One measured run; returns its figure, mostly seconds."""

Figures = Mapping[str, Sequence[float]]
"""All runs of a try by the name of their side."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure that a goal names. unit: "x" is a ratio, "RTT" round trips, else as it is printed."""

    name: str
    goal: float
    at_least: bool
    figure: Callable[[Figures], float]
    unit: str = "x"

    def is_met(self, figure: float) -> bool:
        """Say whether the goal lies within a tenth of the figure, or on the good side of it."""
        if self.at_least:
            return figure * (1 + GRACE) >= self.goal
        return figure * (1 - GRACE) <= self.goal

    def said(self, figure: float) -> str:
        """Return figure and goal as one line says them."""
        return f"{figure:.4g} {self.unit} (goal {'>=' if self.at_least else '<='} {self.goal:g})"


@dataclass(slots=True)
class Result:
    """What became of one mark; `tries` has the figure of each, `runs` all their runs."""

    goal: int
    mark: Mark
    tries: list[float] = field(default_factory=list)
    runs: list[dict[str, list[float]]] = field(default_factory=list)

    @property
    def is_met(self) -> bool:
        """True where one of the tries met it."""
        return any(map(self.mark.is_met, self.tries))

    @property
    def miss(self) -> Miss | None:
        """Why the goal may be missed; None: it may not."""
        return EXPLAINED.get((self.goal, self.mark.name))

    @property
    def is_borne(self) -> bool:
        """True where a try met it, or came as near as is explained."""
        miss, at_least = self.miss, self.mark.at_least
        return self.is_met or (miss is not None and miss.allows(self.best, at_least=at_least))

    @property
    def best(self) -> float:
        """The figure of the best try."""
        return max(self.tries) if self.mark.at_least else min(self.tries)


def median(name: str) -> Callable[[Figures], float]:
    """Return what takes the median of one side's runs."""
    return lambda figures: statistics.median(figures[name])


def ratio(above: str, below: str) -> Callable[[Figures], float]:
    """Return what divides the medians of two sides."""
    return lambda figures: statistics.median(figures[above]) / statistics.median(figures[below])


def alternate(sides: Mapping[str, Run], rounds: int, once: Collection[str] = ()) -> dict[str, list[float]]:
    """Run the sides in turns, A B A B, and return all figures; those of `once` run in the first turn only."""
    figures: dict[str, list[float]] = {name: [] for name in sides}
    for turn in range(rounds):
        for name, run in sides.items():
            if not turn or name not in once:
                figures[name].append(undisturbed(run))
    return figures


def undisturbed(run: Run) -> float:
    """Run a side while the collector rests."""
    gc.collect()
    gc.disable()
    try:
        return run()
    finally:
        gc.enable()


@dataclass(frozen=True, slots=True)
class Court:
    """Measures goals until every mark was met or borne once, at most `tries` times; `told` hears figures."""

    told: Callable[[Result], None] = lambda result: None
    rounds: int = ROUNDS
    tries: int = TRIES

    def judge(
        self, goal: int, marks: Sequence[Mark], sides: Mapping[str, Run], *, once: Collection[str] = ()
    ) -> list[Result]:
        """Let the sides run in turns and return what became of each mark.

        once: sides that are a number of round trips in lock-step over a delay, which no load changes.
        """
        results = [Result(goal, mark) for mark in marks]
        for _ in range(self.tries):
            figures = alternate(sides, self.rounds, once)
            for result in results:
                result.tries.append(result.mark.figure(figures))
                result.runs.append(figures)
                self.told(result)
            if all(result.is_borne for result in results):
                break
        return results
