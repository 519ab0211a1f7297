"""The numbers of the space map and the proposals, a few thousand rows at a time. Nothing here touches Qt.

`None` between the reports is a place where the desk may do something shorter first: a mark waits for
no map.
"""

from collections.abc import Iterator
from typing import assert_never

from popview.cleanup.groups import Grouping, by_weight, counted, ids_of
from popview.cleanup.proposals import Known, Proposing
from popview.cleanup.timeline import Calendar
from popview.desk.space_traffic import (
    MeasureSpace,
    MeasureTime,
    ProposeSpace,
    SpaceIntent,
    SpaceMeasured,
    SpaceProposed,
    SpaceReport,
    TimeMeasured,
)
from popview.types import Group, Summary

AT_ONCE = 10_000  # rows: some ten milliseconds


def space_numbers(intent: SpaceIntent) -> Iterator[SpaceReport | None]:
    """Report what an intent of the space map asks for."""
    match intent:
        case MeasureSpace():
            yield from measure_space(intent)
        case MeasureTime():
            yield from measure_time(intent)
        case ProposeSpace():
            yield from propose_space(intent)
        case _:
            assert_never(intent)


def measure_space(intent: MeasureSpace) -> Iterator[SpaceReport | None]:
    """Report the groups of the rows that the intent brings."""
    grouping = Grouping(intent.by, intent.path, marked=intent.marked, now_s=intent.now_s)
    for some in _parts(intent.rows):
        grouping.take(some)
        yield None
    groups: list[Group] = []
    done = 0
    for group in grouping.groups():
        groups.append(group)
        done += group.count
        if done >= AT_ONCE:
            done = 0
            yield None
    yield None
    ordered = by_weight(groups, intent.measure)
    yield SpaceMeasured(intent.ticket, intent.account, ordered, intent.measure)


def measure_time(intent: MeasureTime) -> Iterator[SpaceReport | None]:
    """Report the timeline of the rows that the intent brings."""
    path = tuple((ids_of(step.by, intent.now_s), step.id) for step in intent.path)
    calendar = Calendar(intent.now_s)
    for some in _parts(intent.rows):
        calendar.take(counted(some, path))
        yield None
    yield TimeMeasured(intent.ticket, intent.account, calendar.timeline())


def propose_space(intent: ProposeSpace) -> Iterator[SpaceReport | None]:
    """Report what could go of the rows that the intent brings."""
    known = Known(intent.seen, intent.protected, intent.marked, intent.now_s, intent.keep, intent.retention)
    proposing = Proposing(known)
    for some in _parts(intent.rows):
        proposing.take(some)
        yield None
    found = []
    for proposal in proposing.proposals():
        found.append(proposal)
        yield None
    yield SpaceProposed(intent.ticket, intent.account, tuple(found))


def _parts(rows: tuple[Summary, ...]) -> Iterator[tuple[Summary, ...]]:
    for start in range(0, len(rows), AT_ONCE):
        yield rows[start : start + AT_ONCE]
