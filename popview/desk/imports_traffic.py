"""Intents and reports about accounts of other programs, and ours for another machine."""

from dataclasses import dataclass

from popview.types import Account, Imports

Ticket = int


@dataclass(frozen=True, slots=True)
class FindImports:
    """Look for accounts of other programs at their usual places in the person's home."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class ReadImports:
    """Read the accounts of one file."""

    ticket: Ticket
    path: str


@dataclass(frozen=True, slots=True)
class ExportAccounts:
    """Write accounts, without secrets, to a new file."""

    ticket: Ticket
    accounts: tuple[Account, ...]
    path: str


@dataclass(frozen=True, slots=True)
class ImportsFound:
    """Final report of FindImports and ReadImports: what there is, and what made no sense."""

    ticket: Ticket
    imports: Imports


ImportsIntent = FindImports | ReadImports | ExportAccounts
ImportsReport = ImportsFound
