"""A run of the program that may end at any line, and stores whose disk may be full at any step.

The stores are the shipped ones on real SQLite; only their transactions are watched. A death is an exception
that nothing in the house may catch; from then on every door to the outside raises it again, so that what the
unwinding code still tries reaches neither the server nor the disk.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from popview.store import search
from popview.store.cache import Cache
from popview.store.cache_schema import CACHE
from popview.store.database import Database, Row
from popview.store.failures import guarded
from popview.store.journal import Journal
from popview.store.journal_schema import JOURNAL
from popview.types import AccountId

WAYS = ("dies-before", "dies-inside", "dies-behind", "full-before", "full-inside", "full-for-long")


class Crash(BaseException):
    """The power is gone."""


@dataclass(slots=True)
class Process:
    """One run of the program."""

    is_dead: bool = False
    way: str = ""  # one of WAYS, at the step numbered `at`
    at: int = -1
    steps: int = 0
    full_until: int = -1
    why: str = ""

    def check(self) -> None:
        """Every door to the outside asks here first."""
        if self.is_dead:
            raise Crash

    def die(self, why: str) -> None:
        """End it here."""
        self.is_dead, self.why = True, why
        raise Crash

    def arm(self, way: str, steps: int) -> None:
        """Let it happen so many steps of a store from now."""
        self.way, self.at = way, self.steps + steps

    def calm(self) -> None:
        """Nothing happens any more."""
        self.way, self.full_until = "", -1

    def revive(self) -> None:
        """What is left of a dead process may be tidied."""
        self.calm()
        self.is_dead = False

    @contextmanager
    def step(self) -> Iterator[Callable[[], None]]:
        """Surround a transaction; what it gives is called right before COMMIT."""
        self.check()
        self.steps += 1
        way = self.way if self.steps == self.at else ""
        if way == "dies-before":
            self.die(f"before step {self.steps}")
        if way == "full-for-long":
            self.full_until = self.steps + 6
        if way == "full-before" or self.steps < self.full_until:
            raise full()

        def inside() -> None:
            self.check()
            if way == "dies-inside":
                self.die(f"inside step {self.steps}")
            if way in ("full-inside", "full-for-long"):
                raise full()

        yield inside
        if way == "dies-behind":
            self.die(f"behind step {self.steps}")


def full() -> sqlite3.OperationalError:
    """Return what SQLite raises where the disk is full."""
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    error.sqlite_errorname = "SQLITE_FULL"
    return error


class WatchedDatabase(Database):
    """A Database whose transactions are steps of a Process."""

    process: Process | None = None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """As the shipped one; dies or is full where its process is to."""
        if self.process is None:  # while it is opened
            with super().transaction() as connection:
                yield connection
            return
        with self._stepped() as connection:
            yield connection

    @contextmanager
    def _stepped(self) -> Iterator[sqlite3.Connection]:
        assert self.process is not None
        with guarded(self.path), self.process.step() as inside, super().transaction() as connection:
            yield connection
            inside()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """As the shipped one; a dead process reads nothing."""
        if self.process is not None:
            self.process.check()
        return super().rows(sql, values)


class MortalJournal(Journal):
    """The shipped journal on a watched file."""

    def __init__(self, path: Path, process: Process, clock: Callable[[], float]) -> None:
        self._database = self.watched = WatchedDatabase(path, JOURNAL)
        self.watched.process = process
        self._clock = clock


class MortalCache(Cache):
    """The shipped cache on a watched file."""

    def __init__(self, path: Path, account: AccountId, process: Process, clock: Callable[[], float]) -> None:
        self.process = process
        super().__init__(path, account, clock=clock)

    def _open(self) -> Database:
        if self._database is None:
            database = WatchedDatabase(self._path, CACHE, timeout_s=self._timeout_s)
            search.prepare_index(database, fts5=self._fts5)
            database.process = self.process
            self._database = self.watched = database
        return self._database
