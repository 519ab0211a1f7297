"""Intents and reports of the space map. Part of popview.desk.traffic, whose unions name them."""

from dataclasses import dataclass, field

from popview.types import (
    AccountId,
    Dimension,
    Group,
    Key,
    Measure,
    Proposal,
    Retention,
    Step,
    Summary,
    Timeline,
)

Ticket = int


@dataclass(frozen=True, slots=True)
class MeasureSpace:
    """Put rows together `by` a dimension. The rows are those of the list on screen."""

    ticket: Ticket
    account: AccountId
    rows: tuple[Summary, ...]
    by: Dimension
    path: tuple[Step, ...] = ()  # only messages of all these groups
    marked: frozenset[Key] = frozenset()
    now_s: float = 0.0
    measure: Measure = Measure.BYTES


@dataclass(frozen=True, slots=True)
class MeasureTime:
    """Put rows together by month, or by year where that would be too many."""

    ticket: Ticket
    account: AccountId
    rows: tuple[Summary, ...]
    path: tuple[Step, ...] = ()
    now_s: float = 0.0


@dataclass(frozen=True, slots=True)
class ProposeSpace:
    """Say which messages could go."""

    ticket: Ticket
    account: AccountId
    rows: tuple[Summary, ...]
    seen: frozenset[Key]
    protected: frozenset[Key]
    marked: frozenset[Key]
    now_s: float
    keep: int = 3  # of a series: the newest so many stay
    retention: Retention = field(default_factory=Retention)


@dataclass(frozen=True, slots=True)
class SpaceMeasured:
    """Final of MeasureSpace: the groups, the heaviest by `measure` first."""

    ticket: Ticket
    account: AccountId
    groups: tuple[Group, ...]
    measure: Measure = Measure.BYTES


@dataclass(frozen=True, slots=True)
class TimeMeasured:
    """Final of MeasureTime."""

    ticket: Ticket
    account: AccountId
    timeline: Timeline


@dataclass(frozen=True, slots=True)
class SpaceProposed:
    """Final of ProposeSpace: only proposals that have messages."""

    ticket: Ticket
    account: AccountId
    proposals: tuple[Proposal, ...]


SpaceIntent = MeasureSpace | MeasureTime | ProposeSpace
SpaceReport = SpaceMeasured | TimeMeasured | SpaceProposed
