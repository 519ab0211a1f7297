"""Intents going down to the desk and reports coming up; same rules as popview.net.traffic.

The desk does what needs no server: marks, lists at start, settings, the keyring, files. It never
waits for a mail worker, so a mark is journalled while every account hangs.
"""

from dataclasses import dataclass, field

from popview.desk.accounts_traffic import AccountRemoved as AccountRemoved
from popview.desk.accounts_traffic import AccountSaved as AccountSaved
from popview.desk.accounts_traffic import FindKeyring as FindKeyring
from popview.desk.accounts_traffic import ForgetSecret as ForgetSecret
from popview.desk.accounts_traffic import KeyringFound as KeyringFound
from popview.desk.accounts_traffic import LoadSettings as LoadSettings
from popview.desk.accounts_traffic import OrderAccounts as OrderAccounts
from popview.desk.accounts_traffic import ReadSecret as ReadSecret
from popview.desk.accounts_traffic import RemoveAccount as RemoveAccount
from popview.desk.accounts_traffic import SaveAccount as SaveAccount
from popview.desk.accounts_traffic import SaveSettings as SaveSettings
from popview.desk.accounts_traffic import SecretRead as SecretRead
from popview.desk.accounts_traffic import SettingsLoaded as SettingsLoaded
from popview.desk.accounts_traffic import WriteSecret as WriteSecret
from popview.desk.cleanup_traffic import CleanupIntent, CleanupReport
from popview.desk.imports_traffic import ImportsIntent, ImportsReport
from popview.desk.local_traffic import DiskUsed as DiskUsed
from popview.desk.local_traffic import FindTextless as FindTextless
from popview.desk.local_traffic import Found as Found
from popview.desk.local_traffic import HistoryLoaded as HistoryLoaded
from popview.desk.local_traffic import KeySeen as KeySeen
from popview.desk.local_traffic import LoadHistory as LoadHistory
from popview.desk.local_traffic import LookAtKey as LookAtKey
from popview.desk.local_traffic import MeasureDisk as MeasureDisk
from popview.desk.local_traffic import SaveData as SaveData
from popview.desk.local_traffic import Search as Search
from popview.desk.local_traffic import TextlessFound as TextlessFound
from popview.desk.rules_traffic import RulesIntent, RulesReport
from popview.desk.space_traffic import SpaceIntent, SpaceReport
from popview.types import (
    Account,
    AccountId,
    Commit,
    Key,
    Mark,
    Plan,
    Problem,
    Receipt,
    SafetyCopy,
    SavedCopy,
    ServerProfile,
    Summary,
)

Ticket = int


# -- intents -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LoadList:
    """Read an account's rows and states from cache and journal, in pages, newest first."""

    ticket: Ticket
    account: AccountId


@dataclass(frozen=True, slots=True)
class SetMarks:
    """Mark (`on`) or unmark messages. The journal is fsynced before the answer."""

    ticket: Ticket
    marks: tuple[Mark, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class SetSeen:
    """Remember that messages were, or were not, seen."""

    ticket: Ticket
    keys: tuple[Key, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class SetProtected:
    """Protect messages from every bulk mark, or lift that."""

    ticket: Ticket
    keys: tuple[Key, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class MakePlan:
    """Build the plan of an account from its marks."""

    ticket: Ticket
    account: Account
    safety_copy: SafetyCopy = SafetyCopy.NONE
    shielded: frozenset[Key] = frozenset()  # marked, and protected by a rule


@dataclass(frozen=True, slots=True)
class LoadCommits:
    """Read the log of commits, newest first."""

    ticket: Ticket
    account: AccountId | None = None


@dataclass(frozen=True, slots=True)
class LoadReceipt:
    """Read one receipt of the log."""

    ticket: Ticket
    commit: int


@dataclass(frozen=True, slots=True)
class SaveMessages:
    """Copy fetched messages byte for byte to files; never over an existing file."""

    ticket: Ticket
    keys: tuple[Key, ...]
    folder: str  # where several go
    path: str = ""  # exact target for one message; for several: .mbox, .zip, else a Maildir


@dataclass(frozen=True, slots=True)
class SaveText:
    """Write a text to a new file of the person's choice, such as the protocol log; never over one."""

    ticket: Ticket
    path: str
    text: str


@dataclass(frozen=True, slots=True)
class SetProfile:
    """The person overruled a flag of a server profile."""

    ticket: Ticket
    account: AccountId
    profile: ServerProfile


Intent = (
    LoadSettings
    | FindKeyring
    | SaveSettings
    | SaveAccount
    | RemoveAccount
    | OrderAccounts
    | ReadSecret
    | WriteSecret
    | ForgetSecret
    | LoadList
    | SetMarks
    | SetSeen
    | SetProtected
    | MakePlan
    | LoadCommits
    | LoadReceipt
    | SaveMessages
    | SaveText
    | SaveData
    | SetProfile
    | Search
    | FindTextless
    | MeasureDisk
    | LoadHistory
    | LookAtKey
    | SpaceIntent
    | RulesIntent
    | CleanupIntent
    | ImportsIntent
)


# -- reports -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rows:
    """One page of a list."""

    ticket: Ticket
    account: AccountId
    rows: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class ListLoaded:
    """Final of LoadList: everything the person did to the messages, and how old the list is."""

    ticket: Ticket
    account: AccountId
    marks: tuple[Mark, ...]
    seen: frozenset[Key]
    protected: frozenset[Key]
    messages: int
    octets: int
    checked_s: float  # epoch seconds of the last complete check; 0: never
    older: int = 0  # on the server beyond the newest that are listed
    older_octets: int = 0
    renamed: tuple[tuple[Key, Key], ...] = ()  # (old, new): nobody has said yet what follows
    lately_gone: frozenset[Key] = frozenset()  # taken off the server by others; the list still shows them
    profile: ServerProfile = field(default_factory=ServerProfile)
    unresolved: tuple[Commit, ...] = ()  # commits whose outcome the next listing decides
    copies: tuple[SavedCopy, ...] = ()
    problem: Problem | None = None  # the cache could not be read: what the journal knows is here


@dataclass(frozen=True, slots=True)
class Marked:
    """Final of SetMarks: journalled."""

    ticket: Ticket
    marks: tuple[Mark, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class StatesSet:
    """Final of SetSeen and SetProtected."""

    ticket: Ticket
    keys: tuple[Key, ...]
    on: bool


@dataclass(frozen=True, slots=True)
class PlanMade:
    """Final of MakePlan."""

    ticket: Ticket
    plan: Plan


@dataclass(frozen=True, slots=True)
class CommitsLoaded:
    """Final of LoadCommits."""

    ticket: Ticket
    commits: tuple[Commit, ...]


@dataclass(frozen=True, slots=True)
class ReceiptLoaded:
    """Final of LoadReceipt."""

    ticket: Ticket
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class Saved:
    """Final of SaveMessages, SaveText and SaveData."""

    ticket: Ticket
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """Final: stored, nothing to show."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class Failed:
    """Final: it did not work; nothing was changed."""

    ticket: Ticket
    problem: Problem


Report = (
    SettingsLoaded
    | KeyringFound
    | AccountSaved
    | AccountRemoved
    | SecretRead
    | Rows
    | ListLoaded
    | Marked
    | StatesSet
    | PlanMade
    | CommitsLoaded
    | ReceiptLoaded
    | Saved
    | Found
    | TextlessFound
    | DiskUsed
    | HistoryLoaded
    | KeySeen
    | SpaceReport
    | RulesReport
    | CleanupReport
    | ImportsReport
    | Done
    | Failed
)
