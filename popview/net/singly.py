"""Ids asked for one by one, where a server refuses to list them all but answers UIDL n (quirk 29)."""

from collections.abc import Callable, Mapping

from popview.errors import PopViewError
from popview.net.driver import Answer, Call
from popview.net.refusals import refusal
from popview.pop3 import commands, events
from popview.pop3.listings import uidl
from popview.store.cache_reader import Place
from popview.types import ServerProfile

MOST = 20_000
"""Messages; beyond that the answers would be more than a listing is worth."""


def fails_today(
    refused: events.Refused, profile: ServerProfile, places: Mapping[str, Place]
) -> PopViewError | None:
    """Return the failure of a listing of ids that worked before; None where it is no surprise.

    Only the first time: were every row called another at once, all marks would be out of sight. Where the
    person says that the server has ids, each time.
    """
    knows_ids = any(name[0] == "U" and not place.is_gone for name, place in places.items())
    return refusal(refused) if profile.uidl and (knows_ids or "uidl" in profile.overruled) else None


class Singly:
    """`rows` fills with what UIDL's listing would have had; it is used only once `is_complete`."""

    def __init__(self, count: int) -> None:
        self.rows: list[tuple[int, bytes]] = []
        self.is_out_of_step = False  # one question was answered with the number of another
        self._count, self._owed = count, count

    @property
    def is_answered(self) -> bool:
        """True once every question has its answer."""
        return not self._owed

    @property
    def is_complete(self) -> bool:
        """True where each of them was an id."""
        return len(self.rows) == self._count

    @staticmethod
    def may(profile: ServerProfile, count: int) -> bool:
        """Say whether it is worth asking: only where UIDL n was seen to work, for some servers hang up."""
        return profile.uidl_single is True and 0 < count <= MOST

    def calls(self, ticket: int = 0, then: Callable[[], None] = lambda: None) -> list[Call]:
        """Return the questions; `then` is called at each answer."""

        def came(answer: Answer) -> None:
            self._take(answer)
            then()

        return [Call(commands.Uidl(number), came, ticket) for number in range(1, self._count + 1)]

    def _take(self, answer: Answer) -> None:
        assert isinstance(answer.command, commands.Uidl)
        self._owed -= 1
        number = answer.command.n or 0
        if not isinstance(answer, events.Accepted):
            return
        uid, words = uidl(answer.text, number), answer.text.split(None, 1)
        if uid is not None:
            self.rows.append((number, uid))
        elif len(words) == 2 and words[0].isdigit():
            self.is_out_of_step = True
