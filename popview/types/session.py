"""Where a session is, what the lock sign says, and what is set for all accounts."""

from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """Where a session is; the status bar is a function of it."""

    RESOLVING = "resolving"
    CONNECTING = "connecting"
    SECURING = "securing"
    GREETING = "greeting"
    SIGNING_IN = "signing-in"
    LISTING = "listing"
    HEADERS = "headers"
    PREVIEWING = "previewing"
    FETCHING = "fetching"
    COPYING = "copying"
    PROVING = "proving"
    DELETING = "deleting"
    QUITTING = "quitting"
    LOOKING = "looking"  # the new listing after a commit
    LINGERING = "lingering"  # nothing to do, the session is kept open a moment


class Lock(StrEnum):
    """Whether we hold the server's lock on the mailbox."""

    NOT_HELD = "not-held"
    HELD = "held"
    MAYBE = "maybe"  # a session was cut: may stay locked for a few minutes


class TrialStep(StrEnum):
    """The steps that the account dialog names."""

    FOUND = "found"  # [host, address, milliseconds]
    ENCRYPTED = "encrypted"  # [version, cipher] or none
    SIGNED_IN = "signed-in"  # [mechanism]
    COUNTED = "counted"  # [messages, octets]
    UIDL = "uidl"  # [usable: yes, no]


class Keyring(StrEnum):
    """Whether secrets can be kept."""

    USABLE = "usable"
    ABSENT = "absent"  # none, or only one that writes plain text: ask once per start
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is the same for all accounts; unknown keys of the file are kept, not read."""

    theme: str = "system"  # "system", "light", "dark"
    layout: str = "vertical"  # "vertical": preview below the list; "wide": beside it
    seen_after_s: float = 2.0  # 0: only by hand
    body: str = "html"  # preferred BodyKind
    language: str = ""  # "": the system's
    pictures_from: tuple[str, ...] = ()  # senders' addresses whose distant pictures are always loaded
    body_of: tuple[tuple[str, str], ...] = ()  # sender's address -> BodyKind, where it differs from `body`
    zoom: int = 100  # of message texts, per cent
    retention_days: int = 0  # limits of what is to stay in a mailbox, as the person typed them last; 0: none
    retention_newest: int = 0
    retention_octets: int = 0
