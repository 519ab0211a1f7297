"""Settings, accounts and their secrets. Part of popview.desk.traffic, whose unions name them."""

from dataclasses import dataclass

from popview.types import Account, AccountId, Keyring, Problem, Secret, Settings

Ticket = int


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
    """Add or replace one account, and store its secret if one is given, and those that travel in it."""

    ticket: Ticket
    account: Account
    secret: Secret | None = None
    before: Account | None = None  # as it was: secrets of a proxy or certificate that it has left go


@dataclass(frozen=True, slots=True)
class RemoveAccount:
    """Remove the account, its secret and its cache; journal and saved messages stay."""

    ticket: Ticket
    account: AccountId


@dataclass(frozen=True, slots=True)
class OrderAccounts:
    """Remember in which order the person wants the accounts."""

    ticket: Ticket
    accounts: tuple[AccountId, ...]


@dataclass(frozen=True, slots=True)
class ReadSecret:
    """Ask the keyring for the account's secrets: also those of its proxy and of its own certificate."""

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
    proxy_password: Secret | None = None
    key_passphrase: Secret | None = None
