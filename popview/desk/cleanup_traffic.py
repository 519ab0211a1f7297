"""Intents and reports of protected senders and of files of marks. Part of popview.desk.traffic."""

from dataclasses import dataclass

from popview.types import Account, AccountId, Key, Protection, SavedCopy, Summary
from popview.types.mark_file import FittedMark, MarkFile

Ticket = int


@dataclass(frozen=True, slots=True)
class LoadProtections:
    """Read the senders and domains that no bulk action marks."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class SetProtections:
    """Protect senders and domains, or lift that."""

    ticket: Ticket
    protections: tuple[Protection, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class ExportMarks:
    """Write the marks of an account to a new file (popview.cleanup.mark_file), never over one."""

    ticket: Ticket
    account: Account
    path: str


@dataclass(frozen=True, slots=True)
class ReadMarks:
    """Read a file of marks and say how each stands to a mailbox. Nothing is marked by it."""

    ticket: Ticket
    path: str
    account: AccountId
    rows: tuple[Summary, ...]
    marked: frozenset[Key]
    protected: frozenset[Key]
    now_s: float


@dataclass(frozen=True, slots=True)
class LoadSaved:
    """Read which copies of an account are kept."""

    ticket: Ticket
    account: AccountId


@dataclass(frozen=True, slots=True)
class RemoveSaved:
    """Let go of copies: the journal forgets them, header copies are removed from the disk.

    Whole messages are the mail worker's, which keeps the cache (popview.net.traffic.Forget).
    """

    ticket: Ticket
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class FindCommits:
    """Say which commits had messages with these words in sender or subject."""

    ticket: Ticket
    words: str


@dataclass(frozen=True, slots=True)
class ExportLog:
    """Write the messages of commits to a new file as CSV (popview.cleanup.log_file), never over one."""

    ticket: Ticket
    path: str
    commits: tuple[int, ...]
    names: tuple[tuple[AccountId, str], ...]  # of the accounts that there are


CleanupIntent = (
    LoadProtections
    | SetProtections
    | ExportMarks
    | ReadMarks
    | LoadSaved
    | RemoveSaved
    | FindCommits
    | ExportLog
)


@dataclass(frozen=True, slots=True)
class ProtectionsKnown:
    """Final of LoadProtections and SetProtections: all that there are now, by name."""

    ticket: Ticket
    protections: tuple[Protection, ...]


@dataclass(frozen=True, slots=True)
class MarksFitted:
    """Final of ReadMarks."""

    ticket: Ticket
    name: str  # of the file
    file: MarkFile
    marks: tuple[FittedMark, ...]


@dataclass(frozen=True, slots=True)
class MarksRefused:
    """Final of ReadMarks: it is no file of marks."""

    ticket: Ticket
    name: str


@dataclass(frozen=True, slots=True)
class SavedLoaded:
    """Final of LoadSaved, newest copy first."""

    ticket: Ticket
    account: AccountId
    copies: tuple[SavedCopy, ...]


@dataclass(frozen=True, slots=True)
class SavedRemoved:
    """Final of RemoveSaved."""

    ticket: Ticket
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class CommitsFound:
    """Final of FindCommits."""

    ticket: Ticket
    words: str
    commits: frozenset[int]


CleanupReport = ProtectionsKnown | MarksFitted | MarksRefused | SavedLoaded | SavedRemoved | CommitsFound
