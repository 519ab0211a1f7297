"""What the sessions of one embedded server share, and what each leaves behind."""

import threading
from dataclasses import dataclass, field
from enum import Enum

from popview.demo.maildrop import Maildrop

__all__ = ["Service", "SessionLog", "State"]


class State(Enum):
    """RFC 1939 section 3, and waiting for a SASL response."""

    AUTHORIZATION = "authorization"
    CHALLENGED = "challenged"
    TRANSACTION = "transaction"
    ENDED = "ended"


@dataclass(slots=True)
class SessionLog:
    """What was seen of one session; tests assert on it."""

    commands: list[str] = field(default_factory=list)  # as sent, secrets as ***
    batches: int = 0  # how often input arrived: about the round trips
    login: str = ""  # who signed in
    tls: bool = False
    quit_seen: bool = False
    deleted: int = 0  # messages removed in the UPDATE state
    ended: bool = False  # the connection is gone


@dataclass(slots=True)
class Service:
    """What the sessions of one server share."""

    maildrop: Maildrop
    user: str = "demo"
    password: str = "demo"  # noqa: S105 - the demo's, shown to everyone
    offers_stls: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)  # held from login to UPDATE
