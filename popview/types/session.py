"""Where a session is, what the lock sign says, and how it stands with the keyring."""

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
    COPYING_HEADERS = "copying-headers"
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
    """The steps that the account dialog names; all of them have the fact [milliseconds] besides."""

    FOUND = "found"  # resolved, connected and greeted [host, address]
    ENCRYPTED = "encrypted"  # [version, cipher]; none of them, and no time, where the link is plain
    SIGNED_IN = "signed-in"  # CAPA and, where one had to be got, the token are part of it [mechanism]
    COUNTED = "counted"  # [messages, octets]
    UIDL = "uidl"  # [usable: yes, no]


class Keyring(StrEnum):
    """Whether secrets can be kept."""

    USABLE = "usable"
    ABSENT = "absent"  # none, or only one that writes plain text: ask once per start
    LOCKED = "locked"
