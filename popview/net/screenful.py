"""The newest rows of an unknown mailbox, shown before its listings are there."""

from popview.net.driver import Answer
from popview.net.naming import Naming, identity_of_uidl
from popview.pop3 import commands, events
from popview.pop3.listings import uidl, usable_uidl
from popview.types import AccountId, Key

MOST = 50
"""Rows asked for before anything else where nothing is known."""


class Screenful:
    """Remembers what was shown under which name, so that the complete listing can confirm or withdraw it."""

    def __init__(self, account: AccountId, count: int, newest: int) -> None:
        most = min(MOST, newest or MOST)
        self.numbers = range(count, max(count - most, 0), -1)
        self.headers: dict[int, bytes] = {}
        self._account = account
        self._ids: dict[int, bytes] = {}
        self._named: set[Key] = set()  # shown by their single UIDL
        self._provisional: set[Key] = set()

    def note_id(self, answer: Answer) -> bool:
        """Take the answer to UIDL n; return whether it names the message."""
        if isinstance(answer, events.Accepted) and isinstance(answer.command, commands.Uidl):
            number = answer.command.n or 0
            uid = uidl(answer.text, number)
            if uid is not None and usable_uidl(uid):
                self._ids[number] = uid
                return True
        return False

    def identity(self, number: int) -> str | None:
        """Return what UIDL n called a message, None where it did not."""
        uid = self._ids.get(number)
        return identity_of_uidl(uid) if uid is not None else None

    def show(self, number: int, header: bytes) -> tuple[Key, bool]:
        """Return the key under which a row is shown, and whether it is provisional: no identity was told."""
        self.headers[number] = header
        uid = self._ids.get(number)
        key = Key(self._account, identity_of_uidl(uid) if uid is not None else f"?{number}")
        (self._provisional if uid is None else self._named).add(key)
        return key, uid is None

    @property
    def is_full(self) -> bool:
        """True once every row that was asked for is shown."""
        return len(self.headers) == len(self.numbers)

    def confirms(self, key: Key) -> bool:
        """Say whether a row is shown under this very key."""
        return key in self._named

    def wrong(self, naming: Naming) -> tuple[Key, ...]:
        """Return the keys to withdraw: provisional ones, and ids that are somebody else's too."""
        listed = {Key(self._account, identity) for identity in naming.identities.values()}
        return tuple(sorted(self._provisional | (self._named - listed)))
