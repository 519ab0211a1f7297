"""Servers of one oddity each, and what must hold whatever a server does."""

from collections.abc import Iterator
from typing import Any, ClassVar

from popview.demo.dialogue import Dialogue
from popview.net.traffic import Checked
from popview.types import Account, Key, Outcome, Plan
from tests.fakes.office import Office


class InPieces(Dialogue):
    """Every reply in pieces of `size` octets, each a write of its own."""

    size: ClassVar[int] = 1

    def feed(self, data: bytes) -> Iterator[bytes]:
        for piece in super().feed(data):
            for at in range(0, len(piece), self.size):
                yield piece[at : at + self.size]


def in_pieces(dialogue: type[Dialogue], size: int) -> type[Dialogue]:
    """Return the same server, its replies in pieces of that size; 0: whole."""
    if not size:
        return dialogue
    return type(f"{dialogue.__name__}InPieces", (InPieces, dialogue), {"size": size})


class HangsUp(Exception):
    """Raised in a dialogue: the line is closed without a word more."""


def marked(office: Office, account: Account, *subjects: str) -> Plan:
    """Check a server that is still good, and mark."""
    assert isinstance(office.check(account, ticket=101), Checked)
    return office.mark(*subjects)


def nothing_lost(office: Office, server: Any, account: Account, plan: Plan, count: int = 10) -> None:
    """The marks are there, no message was deleted, and with the server's oddity gone a check recovers."""
    assert {mark.key for mark in office.means.journal.marks()} == {item.mark.key for item in plan.items}
    assert server.maildrop.count() == count
    assert server.wait_for_end()
    assert [log.deleted for log in server.sessions] == [0] * len(server.sessions)
    server.dialogue = Dialogue
    recovers(office, server, account, count)


def recovers(office: Office, server: Any, account: Account, count: int, ticket: int = 190) -> None:
    """The next check of a good server is complete, once it has noticed that the last session is over."""
    assert server.wait_for_end()
    done = office.check(account, ticket)
    assert isinstance(done, Checked), done
    assert (done.messages, done.complete) == (count, True)


def all_of(receipt: Any) -> set[Outcome]:
    """Return every outcome of a receipt."""
    return {item.outcome for item in receipt.items}


def identities(keys: Any) -> set[str]:
    """Return the identities of keys or of rows."""
    return {key.identity if isinstance(key, Key) else key.key.identity for key in keys}
