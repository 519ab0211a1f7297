"""Where a mailbox is to be found. Light to import, for processes whose start is measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A port of 127.0.0.1, its user, and what to trust."""

    port: int
    user: str
    tls: bool
    ca: str
    password: str = "pw"
    server: int = 0  # the process group of a server on this machine with no delay before it; 0: another
