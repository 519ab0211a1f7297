"""What of a ruling is still proposed once messages were marked or protected. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from popview.types import Fired, Key, RuleAction, Ruling, Summary


def still_proposed(
    ruling: Ruling, taken: Iterable[Collection[Key]], rows: Mapping[Key, Summary]
) -> tuple[Fired, ...]:
    """Return the proposals without what is `taken` by now; what has nothing left is left out.

    `rows`: for the sizes of what goes.
    """
    verdicts = ruling.verdicts
    blocked = {
        key
        for some in taken
        for key in some
        if (verdict := verdicts.get(key)) is not None and verdict.action is RuleAction.PROPOSE
    }
    proposals = (fired for fired in ruling.fired if fired.action is RuleAction.PROPOSE)
    if blocked:
        proposals = (_without(fired, blocked, rows) for fired in proposals)
    return tuple(fired for fired in proposals if fired.portions)


def _without(fired: Fired, blocked: Collection[Key], rows: Mapping[Key, Summary]) -> Fired:
    portions = []
    for portion in fired.portions:
        gone = {key for key in portion.keys if key in blocked}
        left = portion
        if gone:
            keys = tuple(key for key in portion.keys if key not in gone)
            size = portion.size - sum(max(rows[key].size, 0) for key in gone if key in rows)
            left = replace(portion, keys=keys, size=size)
        if left.keys:
            portions.append(left)
    return replace(fired, portions=tuple(portions))
