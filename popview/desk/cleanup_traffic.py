"""Intents and reports of protected senders and of files of marks. Part of popview.desk.traffic."""

from dataclasses import dataclass

from popview.types import Protection

Ticket = int


@dataclass(frozen=True, slots=True)
class LoadProtections:
    """Read the senders and domains that no bulk action marks."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class SetProtections:
    """Protect senders and domains, or lift that."""

    ticket: Ticket
    protections: tuple[Protection, ...]
    on: bool


CleanupIntent = LoadProtections | SetProtections


@dataclass(frozen=True, slots=True)
class ProtectionsKnown:
    """Final of LoadProtections and SetProtections: all that there are now, by name."""

    ticket: Ticket
    protections: tuple[Protection, ...]


CleanupReport = ProtectionsKnown
