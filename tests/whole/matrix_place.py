"""What the cells of the matrix stand on: a server, fresh profiles, and what another client says."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from popview.net.traffic import Checked
from tests.whole.bare import Bare, Refused
from tests.whole.workers import Workers


class ServerCannot(Exception):
    """The reason, in a few words of the table."""


class Place:
    """A running server and where profiles of this test may lie."""

    def __init__(self, server: Any, folder: Path) -> None:
        self.server, self._folder, self._count = server, folder, 0

    @contextmanager
    def user(self, name: str) -> Iterator[Workers]:
        """Give the workers of a fresh profile for that user."""
        self._count += 1
        with Workers(self._folder / f"{self._count}-{name}", self.server, name) as workers:
            yield workers

    @contextmanager
    def checked(self, name: str, count: int) -> Iterator[Workers]:
        """Give workers that have checked, and found so many."""
        with self.user(name) as workers:
            works(workers.check(), Checked)
            assert len(workers.rows()) == count
            yield workers


def works(report: Any, kind: type) -> Any:
    """Return a final report that is of the wished kind."""
    assert isinstance(report, kind), report
    return report


@dataclass(frozen=True)
class Wire:
    """One message as another client gets it, without the fields that servers add as they please."""

    uid: str
    header: bytes
    whole: bytes | None  # None: refused


ADDED = re.compile(rb"(?m)^(?:X-UIDL|X-UID|X-IMAPbase|Status): .*\r\n")


def settled(message: bytes) -> bytes:
    """Return the message without what mailutils writes into it from one session to the next."""
    head, blank, body = message.partition(b"\r\n\r\n")
    return ADDED.sub(b"", head + b"\r\n") + blank[2:] + body


def on_the_wire(workers: Workers) -> dict[int, Wire]:
    """Return what lies on the server, by number. Refused where it lets nobody in."""
    with workers.bare() as bare:
        return {number: Wire(uid, *_whole(bare, number)) for number, uid in bare.uidls()}


def _whole(bare: Bare, number: int) -> tuple[bytes, bytes | None]:
    try:
        return settled(bare.body(f"TOP {number} 0")), settled(bare.body(f"RETR {number}"))
    except Refused:
        return b"", None


def names(wire: dict[int, Wire]) -> int:
    """Return how many messages can be told apart: by an id that occurs once, else by the header."""
    times = Counter(one.uid for one in wire.values())
    alike = {one.header.strip() for one in wire.values() if times[one.uid] > 1}
    return sum(1 for one in wire.values() if times[one.uid] == 1) + len(alike)
