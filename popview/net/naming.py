"""Identities of a listing: which message is called what. Numbers live in one session only."""

from collections import Counter
from collections.abc import Iterable, Mapping

from popview.pop3.listings import usable_uidl


def identity_of_uidl(uid: bytes) -> str:
    """Return the identity of a message with a usable UIDL."""
    return "U" + uid.decode("ascii")


def identity_of_digest(digest: str) -> str:
    """Return the identity of a message without one."""
    return "D" + digest


UNLISTED = 1_000
"""How many messages more than the listing's a count is believed for: they came in between."""

MOST_UNLISTED = 100_000
"""… and how many without a listing; the largest mailbox that is promised to work."""


class Naming:
    """What one complete UIDL listing says: number -> identity where the id is usable and occurs once."""

    def __init__(self, rows: Iterable[tuple[int, bytes]] = ()) -> None:
        ids: dict[int, bytes] = {}
        doubtful: set[int] = set()
        for number, uid in rows:
            if number in ids and ids[number] != uid:
                doubtful.add(number)
            ids[number] = uid
        self.contradicts_itself = bool(doubtful)
        times = Counter(ids.values())
        self.numbers = frozenset(ids)
        self.identities: dict[int, str] = {
            number: identity_of_uidl(uid)
            for number, uid in ids.items()
            if times[uid] == 1 and number not in doubtful and usable_uidl(uid)
        }
        self.doubtful = frozenset(
            identity_of_uidl(uid)
            for number, uid in ids.items()
            if (times[uid] > 1 or number in doubtful) and usable_uidl(uid)
        )
        """Names that more than one message has, or a message besides another one."""
        self._where = {identity: number for number, identity in self.identities.items()}

    def number(self, identity: str) -> int | None:
        """Return where a message is, None where it is not listed."""
        return self._where.get(identity)

    def covers(self, sizes: Mapping[int, int]) -> bool:
        """Say whether every message that LIST shows is named here; one that is not was left out."""
        return self.numbers >= sizes.keys()

    def add(self, number: int, identity: str) -> None:
        """Note a name that was found another way: by digest."""
        self.identities[number] = identity
        self._where.setdefault(identity, number)

    def nameless(self, count: int) -> list[int]:
        """Return the numbers up to `count` that have no usable UIDL, newest first.

        A count that no listing bears out is not believed to any length: each number costs a command.
        """
        listed = max(self.numbers, default=0)
        most = min(count, listed + UNLISTED if listed else MOST_UNLISTED)
        numbers = self.numbers | frozenset(range(1, most + 1))
        return sorted(numbers - self.identities.keys(), reverse=True)


def is_complete(naming: Naming, count: int) -> bool:
    """Say whether a listing has as many rows as STAT counted; fewer is no listing to conclude from (F14).

    Nor is one in which a message has two names: an answer may have been taken for another's.
    """
    return len(naming.numbers) >= count and not naming.contradicts_itself
