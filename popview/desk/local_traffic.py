"""Searches, how much lies on this machine, the person's own certificate.

Part of popview.desk.traffic, whose unions name them.
"""

from dataclasses import dataclass

from popview.types import AccountId, Departure, Key, OwnCertificate, Problem, Secret

Ticket = int


@dataclass(frozen=True, slots=True)
class Search:
    """Find words in the previews and fetched texts of an account; no letter of `words` is special."""

    ticket: Ticket
    account: AccountId
    words: str
    as_phrase: bool = False  # one behind the other


@dataclass(frozen=True, slots=True)
class FindTextless:
    """Find messages that lie here and whose text is not searched yet; a part of the list at a time."""

    ticket: Ticket
    account: AccountId
    before: int = 0  # what the part before gave as `before`


@dataclass(frozen=True, slots=True)
class MeasureDisk:
    """Say how much an account uses on this machine."""

    ticket: Ticket
    account: AccountId


@dataclass(frozen=True, slots=True)
class LoadHistory:
    """Read what is no longer on the server."""

    ticket: Ticket
    account: AccountId


@dataclass(frozen=True, slots=True)
class SaveData:
    """Write octets, such as a PDF, to a new file of the person's choice; never over one."""

    ticket: Ticket
    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """Final of Search: the messages that have all the words, the last of them as a beginning."""

    ticket: Ticket
    account: AccountId
    keys: frozenset[Key]


@dataclass(frozen=True, slots=True)
class TextlessFound:
    """Final of FindTextless."""

    ticket: Ticket
    account: AccountId
    keys: tuple[Key, ...]
    before: int  # where the next part begins; 0: there is none


@dataclass(frozen=True, slots=True)
class HistoryLoaded:
    """Final of LoadHistory: the last to go first."""

    ticket: Ticket
    account: AccountId
    departures: tuple[Departure, ...]


@dataclass(frozen=True, slots=True)
class DiskUsed:
    """Final of MeasureDisk, in octets."""

    ticket: Ticket
    account: AccountId
    cache: int  # list and previews, which the server can tell again
    messages: int  # fetched messages
    saved: int  # of these, kept for good


@dataclass(frozen=True, slots=True)
class LookAtKey:
    """Say what a client certificate's file holds. Nothing of it is kept."""

    ticket: Ticket
    path: str
    passphrase: Secret | None = None


@dataclass(frozen=True, slots=True)
class KeySeen:
    """Final of LookAtKey. `problem` (OWN_CERTIFICATE) where it cannot be used; then nothing was seen."""

    ticket: Ticket
    path: str
    own: OwnCertificate | None
    problem: Problem | None = None
