"""Where the space of a mailbox went: groups of messages, months, and proposals of what could go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from popview.types.message import Key

Tiles = tuple[int, tuple[tuple[float, float, float, float], ...]]
Arrange = Callable[[Sequence[float], float, float], Tiles]
"""(weights, the largest first; width; height) to (how many have a tile of their own, x y w h of each).

One rectangle more than that number is the tile of all the others together.
"""


class Dimension(StrEnum):
    """By what messages are put together."""

    SENDER = "sender"
    DOMAIN = "domain"
    LIST = "list"
    YEAR = "year"
    SIZE = "size"
    MESSAGE = "message"  # each by itself


class Measure(StrEnum):
    """What a size on screen stands for."""

    BYTES = "bytes"
    COUNT = "count"


class SizeClass(StrEnum):
    """Ids of the groups by size; the limits are in octets, the upper one excluded."""

    UNKNOWN = ""
    SMALL = "small"  # below 10 kB
    MEDIUM = "medium"  # 10 kB to 100 kB
    LARGE = "large"  # 100 kB to 1 MB
    HUGE = "huge"  # 1 MB to 10 MB
    GIANT = "giant"  # 10 MB and more


UNREAD = "\0unread"
"""Id of the group of messages whose header block was not seen yet."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some messages and their numbers. `id` tells it apart among those of its dimension; "" is "none"."""

    by: Dimension
    id: str
    name: str  # as mail says it: not to be trusted, "" where it says nothing
    detail: str  # an address or a sender, "" where the name says it all
    keys: tuple[Key, ...]
    size: int  # octets, as far as LIST told them
    oldest_s: float | None  # epoch seconds of the first and last believable date
    newest_s: float | None
    marked: int = 0  # of the messages
    marked_size: int = 0  # octets of them
    unsized: int = 0  # messages whose size nobody told

    @property
    def count(self) -> int:
        """How many messages."""
        return len(self.keys)

    def weight(self, measure: Measure) -> int:
        """Return octets or messages."""
        return self.size if measure is Measure.BYTES else len(self.keys)


@dataclass(frozen=True, slots=True)
class Step:
    """One zoom: only messages of this group."""

    by: Dimension
    id: str
    name: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """The messages of one month or year."""

    start_s: float  # epoch seconds of its first moment, by the clock of this machine
    year: int
    month: int  # 1 to 12; 0: the whole year
    keys: tuple[Key, ...]
    size: int  # octets

    @property
    def count(self) -> int:
        """How many messages."""
        return len(self.keys)

    def weight(self, measure: Measure) -> int:
        """Return octets or messages."""
        return self.size if measure is Measure.BYTES else len(self.keys)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars from the first month or year to the last without a gap; what has no believable date is apart."""

    bars: tuple[Bar, ...] = ()
    undated: tuple[Key, ...] = ()
    undated_size: int = 0


class ProposalKind(StrEnum):
    """Why messages are proposed."""

    OLD_LISTS = "old-lists"  # mailing lists, older than a year
    BIGGEST = "biggest"
    DUPLICATES = "duplicates"  # by Message-ID and by digest; the newest stays
    SERIES = "series"  # same sender and subject but for digits; the newest n stay
    BOUNCES = "bounces"
    UNOPENED_LISTS = "unopened-lists"  # lists of which no message was ever opened
    RETENTION = "retention"  # what lies beyond the person's own limits


class Limit(StrEnum):
    """A limit of what stays; the id of its portion, whose name is the number."""

    DAYS = "days"  # older than so many days
    NEWEST = "newest"  # beyond the newest so many
    OCTETS = "octets"  # beyond so many octets, counted from the newest


@dataclass(frozen=True, slots=True)
class Retention:
    """How much of a mailbox is to stay, all limits together; 0: no limit."""

    days: int = 0
    newest: int = 0
    octets: int = 0


@dataclass(frozen=True, slots=True)
class Portion:
    """One part of a proposal that can be ticked by itself: one list, one series, one message."""

    id: str  # "" is the part of all that is too small to stand alone
    name: str
    detail: str
    keys: tuple[Key, ...]
    size: int  # octets

    @property
    def count(self) -> int:
        """How many messages."""
        return len(self.keys)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A set of messages that could go. Only proposed: the person ticks, and nothing is sent."""

    kind: ProposalKind
    portions: tuple[Portion, ...]

    @property
    def count(self) -> int:
        """How many messages."""
        return sum(len(portion.keys) for portion in self.portions)

    @property
    def size(self) -> int:
        """Octets."""
        return sum(portion.size for portion in self.portions)
