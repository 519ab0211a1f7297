"""Plain text taken apart for showing: quote levels, the signature, links. No markup is made of it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from popview.ui.reading.links import found_in

SIGNATURE = -1
"""The level of everything after the signature mark "-- " (RFC 3676, 4.3)."""

FOLD = -2
"""The level of the mark over a long quote."""

FOLD_SCHEME = "fold"
LEAST_FOLDED = 8
"""Lines of a quote that is worth folding."""

_QUOTE = re.compile(r"(?:> ?){1,64}")
_MARK = "-- "


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text of one look: quote `level` (0: the writer's own) and, for a link, its target."""

    text: str
    level: int
    target: str = ""


def quote_level(line: str) -> int:
    """Return how often a line is quoted: the number of ">" it begins with."""
    if not line.startswith(">"):
        return 0
    match = _QUOTE.match(line)
    return match.group().count(">") if match else 0


def folds(text: str, closed: frozenset[int], name: Callable[[int, bool], str]) -> Iterator[Span]:
    """Yield the pieces of `text` with a mark over each long quote; a closed one is its mark alone.

    Quotes are numbered from 0; `name` says what a mark reads for so many lines, closed or open.
    """
    plain: list[str] = []
    number = 0
    is_first = True
    for is_quote, run in groupby(text.split("\n"), key=lambda line: quote_level(line) > 0):
        lines = list(run)
        if not is_quote or len(lines) < LEAST_FOLDED:
            plain += lines
            continue
        if plain:
            yield from spans(("" if is_first else "\n") + "\n".join(plain))
            is_first = False
        is_closed = number in closed
        yield Span(("" if is_first else "\n") + name(len(lines), is_closed), FOLD, f"{FOLD_SCHEME}:{number}")
        if not is_closed:
            yield from spans("\n" + "\n".join(lines))
        plain, is_first, number = [], False, number + 1
    if plain:
        yield from spans(("" if is_first else "\n") + "\n".join(plain))


def count_folds(text: str) -> int:
    """Return how many quotes are long enough to be folded."""
    runs = groupby(text.split("\n"), key=lambda line: quote_level(line) > 0)
    return sum(is_quote and sum(1 for _ in run) >= LEAST_FOLDED for is_quote, run in runs)


def spans(text: str) -> Iterator[Span]:
    """Yield the pieces of `text` in order; together they are the text again, line for line."""
    at_start = True
    for level, run in groupby(_levelled(text.split("\n")), key=lambda pair: pair[0]):
        block = "\n".join(line for _, line in run)
        yield from _with_links(block if at_start else "\n" + block, level)
        at_start = False


def _levelled(lines: list[str]) -> Iterator[tuple[int, str]]:
    in_signature = False
    for line in lines:
        level = quote_level(line)
        in_signature = (in_signature or line == _MARK) and level == 0
        yield (SIGNATURE if in_signature else level), line


def _with_links(block: str, level: int) -> Iterator[Span]:
    at = 0
    for link in found_in(block):
        if link.start > at:
            yield Span(block[at : link.start], level)
        yield Span(block[link.start : link.end], level, link.target)
        at = link.end
    if at < len(block):
        yield Span(block[at:], level)
