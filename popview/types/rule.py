"""Rules: what a person wants proposed, kept, tagged or left quiet. A rule proposes; it never deletes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from popview.types.mark import Reason
from popview.types.message import Key
from popview.types.space import Portion

RuleId = NewType("RuleId", str)


class Aspect(StrEnum):
    """What a condition looks at."""

    FROM = "from"  # name and address of the sender
    TO = "to"
    SUBJECT = "subject"
    LIST_ID = "list-id"
    HEADER = "header"  # any other field, by its name: known where a preview was read
    SENDER = "sender"  # one of a group of addresses and @domains
    SIZE = "size"
    AGE = "age"
    STATE = "state"
    LIST = "list"  # came through a mailing list
    ATTACHMENT = "attachment"


class How(StrEnum):
    """How a condition compares. Letters' case never counts."""

    CONTAINS = "contains"
    IS = "is"
    WILDCARD = "wildcard"  # * any text, ? one letter; the whole text has to fit
    REGEX = "regex"  # RE2 syntax: linear time
    LARGER = "larger"
    SMALLER = "smaller"
    OLDER = "older"
    NEWER = "newer"


TEXTS = (Aspect.FROM, Aspect.TO, Aspect.SUBJECT, Aspect.LIST_ID, Aspect.HEADER)
HOWS: Mapping[Aspect, tuple[How, ...]] = {
    **dict.fromkeys(TEXTS, (How.CONTAINS, How.IS, How.WILDCARD, How.REGEX)),
    Aspect.SENDER: (How.IS,),
    Aspect.SIZE: (How.LARGER, How.SMALLER),
    Aspect.AGE: (How.OLDER, How.NEWER),
    Aspect.STATE: (How.IS,),
    Aspect.LIST: (How.IS,),
    Aspect.ATTACHMENT: (How.IS,),
}
"""How each aspect can be compared; the first is what a new condition begins with."""


class MessageState(StrEnum):
    """What a condition can ask of a message's state."""

    NEW = "new"
    SEEN = "seen"
    FETCHED = "fetched"


class Combine(StrEnum):
    """How several conditions count together."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is asked of a message. What is not known of it is neither met nor failed."""

    aspect: Aspect
    how: How = How.CONTAINS
    text: str = ""  # of texts; of STATE a MessageState
    number: int = 0  # octets of SIZE, days of AGE
    header: str = ""  # name of the field, of HEADER only
    senders: tuple[str, ...] = ()  # of SENDER: "ann@example.org", "@example.org" (and what is below it)
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Conditions:
    """Several conditions, or such groups again."""

    combine: Combine = Combine.ALL
    parts: tuple["Condition | Conditions", ...] = ()


class RuleAction(StrEnum):
    """What a rule does with messages that meet it. Of the first three the topmost rule decides."""

    PROPOSE = "propose"  # a mark, which the person sees, ticks and sets
    KEEP = "keep"  # never propose
    PROTECT = "protect"  # no bulk action marks it
    TAG = "tag"
    SILENT = "silent"  # not counted and not shown as news


DECIDING = (RuleAction.PROPOSE, RuleAction.KEEP, RuleAction.PROTECT)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Without conditions, or with one that cannot be understood, it does nothing."""

    id: RuleId
    name: str
    action: RuleAction = RuleAction.PROPOSE
    when: Conditions = Conditions()
    on: bool = True
    tag: str = ""
    keep_newest: int = 0  # of those that meet it the newest so many stay; 0: as many as there are
    keep_octets: int = 0  # …and the newest that fit into so many octets; 0: no limit
    until_s: float | None = None  # epoch seconds from which it does nothing any more


@dataclass(frozen=True, slots=True)
class SenderWish:
    """Always or never propose what a sender or domain sends; stands above every rule."""

    sender: str  # "ann@example.org" or "@example.org", lower case
    always: bool
    until_s: float | None = None  # epoch seconds; None: for ever


@dataclass(frozen=True, slots=True)
class Rules:
    """Everything of the rules file, in its order."""

    rules: tuple[Rule, ...] = ()
    wishes: tuple[SenderWish, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True where there is nothing that could ever fire."""
        return not self.rules and not self.wishes


class Fault(StrEnum):
    """Why a condition cannot be used; the rule then does nothing."""

    EMPTY = "empty"  # nothing to compare with
    LOOKAROUND = "lookaround"  # (?=…) (?!…) (?<=…) (?<!…)
    BACKREFERENCE = "backreference"  # \1, (?P=name)
    POSSESSIVE = "possessive"  # a++, (?>…)
    CONDITIONAL = "conditional"  # (?(1)…|…)
    ESCAPE = "escape"  # \y
    UNCLOSED = "unclosed"  # a bracket
    CHARACTERS = "characters"  # [z-a], \p{Nobody}
    REPETITION = "repetition"  # *a, a**
    TOO_LARGE = "too-large"
    SYNTAX = "syntax"  # anything else
    HEADER_NAME = "header-name"  # no field can be called so
    NO_CONDITIONS = "no-conditions"  # of a whole rule


@dataclass(frozen=True, slots=True)
class PatternFault:
    """A fault, and the piece of the pattern that it lies in."""

    fault: Fault
    piece: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules would do with one message. Nothing was done."""

    action: RuleAction | None = None  # of DECIDING
    reason: Reason = field(default_factory=Reason)  # the rule by its name, or the sender by its address
    tags: tuple[str, ...] = ()
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class Fired:
    """One rule, or one sender's wish, and the messages that it decided."""

    rule: RuleId | None  # None: a sender's wish
    action: RuleAction
    reason: Reason
    portions: tuple[Portion, ...]  # by sender, the largest first

    @property
    def keys(self) -> tuple[Key, ...]:
        """Every message of it."""
        return tuple([key for portion in self.portions for key in portion.keys])


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rules would do with a mailbox. The mappings are never changed once they are here."""

    fired: tuple[Fired, ...] = ()
    verdicts: Mapping[Key, Verdict] = field(default_factory=dict)
    silent: frozenset[Key] = frozenset()
    shielded: frozenset[Key] = frozenset()  # protected by a rule
    idle: tuple[RuleId, ...] = ()  # switched on, but with a fault: they do nothing


@dataclass(frozen=True, slots=True)
class Trial:
    """What one rule would meet in the mailbox at hand."""

    count: int = 0
    octets: int = 0
    untold: int = 0  # messages of which too little is known to say
    keys: tuple[Key, ...] = ()  # all that meet it, the newest first
    faults: tuple[PatternFault, ...] = ()
