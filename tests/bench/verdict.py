"""How a goal is judged: rounds that alternate, medians, up to three tries, a tenth of grace.

A figure that is met with 10 % to spare or to lack is met, because a shared machine drifts by more. All tries
are kept, so that a lucky one can be told from a steady one.
"""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

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
    def best(self) -> float:
        """The figure of the best try."""
        return max(self.tries) if self.mark.at_least else min(self.tries)


def median(name: str) -> Callable[[Figures], float]:
    """Return what takes the median of one side's runs."""
    return lambda figures: statistics.median(figures[name])


def ratio(above: str, below: str) -> Callable[[Figures], float]:
    """Return what divides the medians of two sides."""
    return lambda figures: statistics.median(figures[above]) / statistics.median(figures[below])


def alternate(sides: Mapping[str, Run], rounds: int) -> dict[str, list[float]]:
    """Run the sides in turns, A B A B, and return every figure."""
    figures: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(rounds):
        for name, run in sides.items():
            figures[name].append(run())
    return figures


@dataclass(frozen=True, slots=True)
class Court:
    """Measures goals until every mark was met once, at most `tries` times; `told` hears each figure."""

    told: Callable[[Result], None] = lambda result: None
    rounds: int = ROUNDS
    tries: int = TRIES

    def judge(self, goal: int, marks: Sequence[Mark], sides: Mapping[str, Run]) -> list[Result]:
        """Let the sides run in turns and return what became of each mark."""
        results = [Result(goal, mark) for mark in marks]
        for _ in range(self.tries):
            figures = alternate(sides, self.rounds)
            for result in results:
                result.tries.append(result.mark.figure(figures))
                result.runs.append(figures)
                self.told(result)
            if all(result.is_met for result in results):
                break
        return results
