"""Intents going down to the desk and reports coming up; same rules as popview.net.traffic.

The desk does what needs no server: marks, lists at start, settings, the keyring, files. It never
waits for a mail worker, so a mark is journalled while every account hangs.
"""

from dataclasses import dataclass, field

from popview.desk.cleanup_traffic import CleanupIntent, CleanupReport
from popview.desk.imports_traffic import ImportsIntent, ImportsReport
from popview.desk.local_traffic import DiskUsed as DiskUsed
from popview.desk.local_traffic import Found as Found
from popview.desk.local_traffic import HistoryLoaded as HistoryLoaded
from popview.desk.local_traffic import LoadHistory as LoadHistory
from popview.desk.local_traffic import MeasureDisk as MeasureDisk
from popview.desk.local_traffic import Search as Search
from popview.desk.rules_traffic import RulesIntent, RulesReport
from popview.desk.space_traffic import SpaceIntent, SpaceReport
from popview.types import (
    Account,
    AccountId,
    Commit,
    Key,
    Keyring,
    Mark,
    Plan,
    Problem,
    Receipt,
    SafetyCopy,
    SavedCopy,
    Secret,
    ServerProfile,
    Settings,
    Summary,
)

Ticket = int


# -- intents -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LoadSettings:
    """Read the settings file."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class FindKeyring:
    """Say which keyring there is; nobody is asked to unlock it. Takes a moment, delays nothing else."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class SaveSettings:
    """Write `settings`; comments and order of the file are kept."""

    ticket: Ticket
    settings: Settings


@dataclass(frozen=True, slots=True)
class SaveAccount:
    """Add or replace one account, and store its secret if one is given."""

    ticket: Ticket
    account: Account
    secret: Secret | None = None


@dataclass(frozen=True, slots=True)
class RemoveAccount:
    """Remove the account, its secret and its cache; journal and saved messages stay."""

    ticket: Ticket
    account: AccountId


@dataclass(frozen=True, slots=True)
class ReadSecret:
    """Ask the keyring for the account's secret."""

    ticket: Ticket
    account: Account


@dataclass(frozen=True, slots=True)
class WriteSecret:
    """Store a secret that worked; nothing is ever written to a file."""

    ticket: Ticket
    account: Account
    secret: Secret


@dataclass(frozen=True, slots=True)
class ForgetSecret:
    """Remove the account's secret from the keyring."""

    ticket: Ticket
    account: Account


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
    | SetProfile
    | Search
    | MeasureDisk
    | LoadHistory
    | SpaceIntent
    | RulesIntent
    | CleanupIntent
    | ImportsIntent
)


# -- reports -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SettingsLoaded:
    """Final of LoadSettings."""

    ticket: Ticket
    accounts: tuple[Account, ...]
    settings: Settings
    problem: Problem | None = None  # unreadable file: set aside, defaults used


@dataclass(frozen=True, slots=True)
class KeyringFound:
    """Final of FindKeyring: whether secrets can be kept."""

    ticket: Ticket
    keyring: Keyring
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class AccountSaved:
    """Final of SaveAccount. `problem`: the account is saved, its secret could not be."""

    ticket: Ticket
    account: Account
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class AccountRemoved:
    """Final of RemoveAccount. `problem`: the account is removed, its secret could not be."""

    ticket: Ticket
    account: AccountId
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class SecretRead:
    """Final of ReadSecret: None where nothing is stored."""

    ticket: Ticket
    account: AccountId
    secret: Secret | None
    keyring: Keyring
    problem: Problem | None = None


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
    """Final of SaveMessages and SaveText."""

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
    | DiskUsed
    | HistoryLoaded
    | SpaceReport
    | RulesReport
    | CleanupReport
    | ImportsReport
    | Done
    | Failed
)
