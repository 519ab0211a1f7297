"""Why a message is marked, proposed or protected."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Who or what made a mark."""

    HAND = "hand"
    RULE = "rule"
    GROUP = "group"
    PROPOSAL = "proposal"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Reason:
    """Who or what wants something of a message: a hand, or the rule, group or proposal of that name."""

    why: Why = Why.HAND
    name: str = ""  # of the rule, group or proposal, as the person reads it; "" where there is none
