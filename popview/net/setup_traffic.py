"""Intents and reports of setting up an account; traffic.py joins them to the unions."""

from dataclasses import dataclass

from popview.types import Account, AccountId, Discovery, DiscoveryStep, Secret, StepEnd, TrialStep

Ticket = int


@dataclass(frozen=True, slots=True)
class Discover:
    """Look for the server of a mail address; each step is reported. No secret is needed, none is sent."""

    ticket: Ticket
    account: AccountId  # of the account that may come of it
    address: str
    proxy: str = ""
    proxy_password: Secret | None = None


@dataclass(frozen=True, slots=True)
class TryAccount:
    """Connect, sign in, STAT, UIDL of one message, QUIT; each step is reported. Nothing is stored."""

    ticket: Ticket
    account: Account
    secret: Secret | None


@dataclass(frozen=True, slots=True)
class DiscoveryStepped:
    """A step of a search begins (`end` None) or has ended."""

    ticket: Ticket
    step: DiscoveryStep
    end: StepEnd | None
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Discovered:
    """Final: what the search came to."""

    ticket: Ticket
    discovery: Discovery


@dataclass(frozen=True, slots=True)
class TrialStepped:
    """One step of a test went well."""

    ticket: Ticket
    step: TrialStep
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TrialPassed:
    """Final: every step went well."""

    ticket: Ticket
