"""Marks, plans, commits and receipts (design section 7)."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.account import SafetyCopy
from popview.types.account_id import AccountId
from popview.types.mark import Reason, Why
from popview.types.message import Key
from popview.types.problem import Problem
from popview.types.space import Dimension


@dataclass(frozen=True, slots=True)
class Mark:
    """The wish that a message be gone. A row of the journal, written at the click."""

    key: Key
    size: int
    digest: str
    sender: str
    subject: str
    date_s: float | None
    why: Why = Why.HAND
    detail: str = ""
    made_s: float = 0.0  # epoch seconds
    grouped_by: Dimension | None = None  # of a group only

    @property
    def reason(self) -> Reason:
        """Why it is there, with the name of what made it."""
        return Reason(self.why, self.detail, self.grouped_by)


class KeptBack(StrEnum):
    """Why a marked message is shown in a plan, but will not be sent."""

    PROTECTED = "protected"
    SENDER = "sender"  # the sender or the domain is protected, and the mark was no later wish for it alone
    GONE = "gone"  # no longer on the server
    TWIN = "twin"  # no usable UIDL and another message looks the same: cannot be proved


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One message of a plan, frozen at the moment the person confirmed it (D1)."""

    mark: Mark
    never_opened: bool = False
    fetched: bool = False
    attachments: int = 0
    kept_back: KeptBack | None = None  # set in Plan.kept_back alone


@dataclass(frozen=True, slots=True)
class Plan:
    """What a commit will do, before it does it."""

    account: AccountId
    items: tuple[PlanItem, ...]
    kept_back: tuple[PlanItem, ...] = ()  # protected, gone or not deletable: shown, never sent
    mailbox_count: int = 0
    mailbox_bytes: int = 0
    safety_copy: SafetyCopy = SafetyCopy.NONE
    by_digest_consent: bool = False  # given in this commit: delete without usable UIDL
    doubtful_consent: bool = False  # given in this commit: message whose TOP is broken
    copy_days: int = 0  # how long safety copies are kept; 0: until they are deleted by hand

    @property
    def size(self) -> int:
        """Octets that the plan frees, as far as LIST told them."""
        return sum(max(item.mark.size, 0) for item in self.items)


class CommitStage(StrEnum):
    """Where a commit is; written to the journal before the wire sees it (D7)."""

    CONFIRMED = "confirmed"
    COPYING = "copying"
    PROVING = "proving"
    SENDING = "sending"  # DELEs of the current chunk are journalled and may be on the wire
    QUIT_SENT = "quit-sent"
    QUIT_OK = "quit-ok"
    QUIT_REFUSED = "quit-refused"
    LOOKING = "looking"  # the new listing that decides
    VERIFIED = "verified"
    ABANDONED = "abandoned"  # ended before any DELE was sent


class Outcome(StrEnum):
    """What became of one message; only a new listing may say GONE or STILL_THERE (D8)."""

    GONE = "gone"
    STILL_THERE = "still-there"
    UNKNOWN = "unknown"  # will be checked at the next listing
    SKIPPED_CHANGED = "skipped-changed"  # same UIDL, other digest
    SKIPPED_ABSENT = "skipped-absent"  # not listed in the commit's session: gone without us
    SKIPPED_UNPROVED = "skipped-unproved"  # no UIDL, no TOP, duplicate
    SET_ASIDE = "set-aside"  # the server refused its DELE after a good proof
    NOT_SENT = "not-sent"  # stopped, unmarked or failed before its DELE


@dataclass(frozen=True, slots=True)
class ReceiptItem:
    """One message of a receipt."""

    mark: Mark
    outcome: Outcome
    server_text: str = ""
    copy_path: str = ""
    back_s: float = 0.0  # epoch seconds: GONE by one listing, in another one again; 0: it was not
    was_promised: bool = False  # the server said +OK to its DELE and to QUIT


@dataclass(frozen=True, slots=True)
class Receipt:
    """What really happened, as far as it was seen."""

    commit: int
    account: AccountId
    started_s: float
    ended_s: float
    items: tuple[ReceiptItem, ...]
    problem: Problem | None = None
    quit_text: str = ""
    sessions: int = 0

    def count(self, outcome: Outcome) -> int:
        """Return how many messages ended so."""
        return sum(1 for item in self.items if item.outcome is outcome)


@dataclass(frozen=True, slots=True)
class Commit:
    """A row of the commit log."""

    id: int
    account: AccountId
    stage: CommitStage
    started_s: float
    count: int
    size: int
    gone: int = 0
    still_there: int = 0
    unknown: int = 0
    back: int = 0  # of those gone, so many were listed again later


@dataclass(frozen=True, slots=True)
class SavedCopy:
    """A message kept on this machine for good: pinned by the person, or a commit's safety copy."""

    mark: Mark  # what it was: key, size, digest, sender, subject, date
    path: str
    octets: int
    made_s: float
    commit: int | None = None  # the commit that made it; None: pinned by hand
    is_whole: bool = True  # else its header block alone
    expires_s: float = 0.0  # epoch seconds; 0: kept until it is deleted by hand


@dataclass(frozen=True, slots=True)
class ChunkLimits:
    """How many DELEs one session may carry (design section 7)."""

    first: int = 5_000
    least: int = 50
    seconds: float = 60.0
