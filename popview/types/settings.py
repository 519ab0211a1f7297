"""What is set for all accounts."""

from dataclasses import dataclass


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
