"""Reports on an account that answer no ticket; traffic.py joins them to the union."""

from dataclasses import dataclass

from popview.net.oauth_traffic import TokensRenewed
from popview.types import AccountId, Key, Lock, Receipt, ServerProfile


@dataclass(frozen=True, slots=True)
class LockChanged:
    """The mailbox is, or is no longer, locked by us."""

    account: AccountId
    lock: Lock
    since_s: float  # epoch seconds


@dataclass(frozen=True, slots=True)
class ProfileLearnt:
    """Something new is known of the server; already in the journal."""

    account: AccountId
    profile: ServerProfile


@dataclass(frozen=True, slots=True)
class CommitResolved:
    """A listing decided an older commit whose end was unknown (D9); never final, already in the journal.

    has_returned: it was decided before; what it had called gone is listed again.
    """

    account: AccountId
    receipt: Receipt
    has_returned: bool = False


@dataclass(frozen=True, slots=True)
class CopiesDropped:
    """Fetched messages went because of the account's limits; never final."""

    account: AccountId
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Redacted lines of the protocol log, in batches; "C: ", "S: " or "* " in front."""

    account: AccountId
    lines: tuple[str, ...]


AccountReport = LockChanged | ProfileLearnt | CommitResolved | CopiesDropped | Said | TokensRenewed
