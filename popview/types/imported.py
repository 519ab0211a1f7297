"""Accounts that another program knows, as they are offered to the person."""

from dataclasses import dataclass
from enum import StrEnum

from popview.types.account import Account


class Program(StrEnum):
    """Whose file it is."""

    THUNDERBIRD = "thunderbird"
    CLAWS_MAIL = "claws-mail"
    SYLPHEED = "sylpheed"
    MPOP = "mpop"
    GETMAIL = "getmail"
    FETCHMAIL = "fetchmail"
    POPVIEW = "popview"


class ImportNote(StrEnum):
    """What a person should know before an account is taken over."""

    NOT_ENCRYPTED = "not-encrypted"  # there without encryption; we ask before anything is sent
    WAS_OPTIONAL = "was-optional"  # it encrypted where the server offered it; we demand it
    OTHER_SIGN_IN = "other-sign-in"  # it signs in in a way that we do not have; we choose one
    SIGN_IN_AGAIN = "sign-in-again"  # it signs in by the browser, and that is never taken over
    SWITCHED_OFF = "switched-off"  # it is switched off there


@dataclass(frozen=True, slots=True)
class Imported:
    """One POP3 account of another program; its id is empty until it becomes one of ours. Never a secret."""

    account: Account
    program: Program
    path: str
    notes: tuple[ImportNote, ...] = ()


@dataclass(frozen=True, slots=True)
class NotImported:
    """A file, or an entry of it, that made no sense. `reason`: the library's words, or the entry's name."""

    program: Program
    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Imports:
    """All that was found, in the order of the programs."""

    accounts: tuple[Imported, ...] = ()
    troubles: tuple[NotImported, ...] = ()
