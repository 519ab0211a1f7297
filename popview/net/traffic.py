"""Intents going down to a mail worker and reports coming up: two unions of frozen values.

Every intent carries a ticket (an ever-growing integer from control/exchange) and ends in exactly
one final report with that ticket: one of `FinalReport`. Both ends `match` and close with
`assert_never`, so mypy finds a forgotten member. Stop is the exception: it is no work of its own and has no
answer but the end of what it stops.
"""

from dataclasses import dataclass

from popview.net.account_traffic import AccountReport as AccountReport
from popview.net.account_traffic import CommitResolved as CommitResolved
from popview.net.account_traffic import CopiesDropped as CopiesDropped
from popview.net.account_traffic import LockChanged as LockChanged
from popview.net.account_traffic import ProfileLearnt as ProfileLearnt
from popview.net.account_traffic import Said as Said
from popview.net.oauth_traffic import BrowserWanted as BrowserWanted
from popview.net.oauth_traffic import CodeShown as CodeShown
from popview.net.oauth_traffic import Revoke as Revoke
from popview.net.oauth_traffic import SignedIn as SignedIn
from popview.net.oauth_traffic import SignIn as SignIn
from popview.net.oauth_traffic import TokensRenewed as TokensRenewed
from popview.net.setup_traffic import Discover as Discover
from popview.net.setup_traffic import Discovered as Discovered
from popview.net.setup_traffic import DiscoveryStepped as DiscoveryStepped
from popview.net.setup_traffic import TrialPassed as TrialPassed
from popview.net.setup_traffic import TrialStepped as TrialStepped
from popview.net.setup_traffic import TryAccount as TryAccount
from popview.types import (
    Account,
    AccountId,
    Certificate,
    Key,
    Plan,
    Problem,
    Receipt,
    Secret,
    Stage,
    Summary,
)

Ticket = int


# -- intents -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Check:
    """List the mailbox: STAT, UIDL, LIST, headers of what the cache does not know."""

    ticket: Ticket
    account: Account
    secret: Secret | None = None  # None: ends in PasswordNeeded where one is needed
    by_hand: bool = True
    more: int = 0  # where only the newest are listed: so many older ones besides


@dataclass(frozen=True, slots=True)
class Preview:
    """TOP one message with `lines` body lines into the cache."""

    ticket: Ticket
    account: Account
    key: Key
    lines: int
    secret: Secret | None = None
    budget: int = 0  # octets: more lines until the first text is whole and the next part is seen; 0: no more
    in_passing: bool = False  # only while a session is open anyway, else Cancelled


@dataclass(frozen=True, slots=True)
class Fetch:
    """RETR one message whole into a file, fsynced before the session's QUIT (D12)."""

    ticket: Ticket
    account: Account
    key: Key
    secret: Secret | None = None
    anew: bool = False  # though the server broke off at it twice


@dataclass(frozen=True, slots=True)
class CommitPlan:
    """Carry out a plan: proof, journal, DELE, QUIT, new listing, receipt."""

    ticket: Ticket
    account: Account
    plan: Plan
    secret: Secret | None = None


@dataclass(frozen=True, slots=True)
class Unmarked:
    """The person took marks back while a commit runs: it wins if the DELE is not yet sent (F21)."""

    ticket: Ticket
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop what `target` started: drain, QUIT. A second Stop cuts the socket. No final report of its own."""

    target: Ticket


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop local copies of the account (cache and messages), of all messages, or of single ones."""

    ticket: Ticket
    account: Account
    keys: tuple[Key, ...] = ()  # empty: everything
    copies_only: bool = False  # of all messages; the list stays


@dataclass(frozen=True, slots=True)
class AnswerRenamed:
    """The person's answer to Renamed: carry over what was done to the messages, or treat them as new."""

    ticket: Ticket
    account: AccountId
    carry_over: bool


@dataclass(frozen=True, slots=True)
class KeepText:
    """Keep the readable text of a message that lies here, for the filter; without a connection."""

    ticket: Ticket
    key: Key
    text: str
    is_fetched: bool  # of the whole message, not of its preview


@dataclass(frozen=True, slots=True)
class ForgetHistory:
    """Forget what is no longer on the server, but what is marked or kept here."""

    ticket: Ticket
    account: AccountId


Intent = (
    Check
    | Preview
    | Fetch
    | CommitPlan
    | Unmarked
    | TryAccount
    | Discover
    | SignIn
    | Revoke
    | Stop
    | Forget
    | ForgetHistory
    | AnswerRenamed
    | KeepText
)


# -- reports -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is. `total` 0: unknown. Units: messages, octets while FETCHING and COPYING.

    Of a commit the numbers are the whole plan's, through all its chunks.
    """

    ticket: Ticket
    account: AccountId
    stage: Stage
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Counted:
    """STAT: what the server says it holds."""

    ticket: Ticket
    account: AccountId
    messages: int
    octets: int


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows new or changed, about a hundred a report; already stored, unless provisional."""

    ticket: Ticket
    account: AccountId
    rows: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class Unlisted:
    """What lies on the server beyond the newest that are listed: no row stands for it."""

    ticket: Ticket
    account: AccountId
    messages: int
    octets: int


@dataclass(frozen=True, slots=True)
class Renamed:
    """The server gave all messages new names: (old, new) of those that are the same by their header."""

    ticket: Ticket
    account: AccountId
    pairs: tuple[tuple[Key, Key], ...]


@dataclass(frozen=True, slots=True)
class Vanished:
    """Keys of the cache that a complete listing no longer has; provisional rows that were withdrawn."""

    ticket: Ticket
    account: AccountId
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """Final: a complete listing was made and stored."""

    ticket: Ticket
    account: AccountId
    messages: int
    octets: int
    new: int
    at_s: float
    complete: bool = True  # False: stopped, what came is stored


@dataclass(frozen=True, slots=True)
class Previewed:
    """Final: the preview lies in the cache. `whole`: TOP gave the whole message."""

    ticket: Ticket
    key: Key
    lines: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Fetched:
    """Final: the whole message lies in `path`, fsynced."""

    ticket: Ticket
    key: Key
    path: str
    octets: int


@dataclass(frozen=True, slots=True)
class Committed:
    """Final: the receipt; also after a failure, once a DELE may have been sent."""

    ticket: Ticket
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class PasswordNeeded:
    """Final: no secret was given, or the server refused it (`problem` says so)."""

    ticket: Ticket
    account: AccountId
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class CertificateUnknown:
    """Final: the certificate is not trusted; nothing secret was sent."""

    ticket: Ticket
    account: AccountId
    certificate: Certificate
    problem: Problem


@dataclass(frozen=True, slots=True)
class Finished:
    """Final: done, nothing to show (Unmarked, Forget)."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Final: stopped by the person. copies: that a commit had made of messages it then left alone."""

    ticket: Ticket
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Failed:
    """Final: it did not work."""

    ticket: Ticket
    problem: Problem


FinalReport = (
    Checked
    | Previewed
    | Fetched
    | Committed
    | TrialPassed
    | Discovered
    | SignedIn
    | PasswordNeeded
    | CertificateUnknown
    | Finished
    | Cancelled
    | Failed
)
Report = (
    Progress
    | Counted
    | Listed
    | Unlisted
    | Renamed
    | Vanished
    | TrialStepped
    | DiscoveryStepped
    | BrowserWanted
    | CodeShown
    | AccountReport
    | FinalReport
)
