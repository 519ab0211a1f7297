"""What the account pane shows of one account."""

from dataclasses import dataclass

from popview.types import AccountId, Lock

ALL = AccountId("*")
"""Stands for all accounts together: the first row of the tree where there is more than one."""


@dataclass(frozen=True, slots=True)
class AccountState:
    """One account, or ALL, with its numbers and signs; the pane shows it as it is."""

    id: AccountId
    name: str
    colour: str = ""  # "#rrggbb"; "": one of the theme's
    unseen: int = 0
    total: int = 0
    marked: int = 0
    saved: int = 0
    octets: int = 0  # of what lies on the server, is marked, is saved here
    marked_octets: int = 0
    saved_octets: int = 0
    busy: bool = False
    offline: bool = False
    problem: bool = False
    lock: Lock = Lock.NOT_HELD
    checked_s: float = 0.0  # epoch seconds of the last complete check; 0: never
    enabled: bool = True  # else it stands grey: it is not used for a while
    expire_days: int | None = None  # the server deletes by itself after so many days; -1: never
