"""Why a message is marked, proposed or protected."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.space import Dimension


class Why(StrEnum):
    """Who or what made a mark."""

    HAND = "hand"
    RULE = "rule"
    GROUP = "group"
    PROPOSAL = "proposal"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Protection:
    """A sender or a domain whose messages no bulk action marks, in any account."""

    by: Dimension  # SENDER or DOMAIN
    name: str  # address or domain, in small letters
    made_s: float = 0.0  # epoch seconds


@dataclass(frozen=True, slots=True)
class Reason:
    """Who or what wants something of a message: a hand, or the rule, group or proposal of that name."""

    why: Why = Why.HAND
    name: str = ""  # of the rule, group, proposal (a ProposalKind, or as read) or file; "": none
    grouped_by: Dimension | None = None  # of a group: what it was put together by
