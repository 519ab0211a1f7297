"""What can be asked of an account's cache, by the worker that writes it and by everybody else."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from popview.errors import StoreError
from popview.store import search
from popview.store.cache_schema import CACHE
from popview.store.database import Database, Row
from popview.store.rows import COLUMNS, collector_waits, summaries_from
from popview.types import AccountId, Departure, Key, ProblemKind, RemovedBy, Summary

_STILL_SHOWN = f"""
    WHERE is_gone = 0 OR is_fetched = 1 OR id IN
        (SELECT id FROM departures WHERE gone_s >= ? AND removed_by <> '{RemovedBy.US}')
"""
_SPAN = 5_000  # rows that one look for those without a text may pass
_TEXTLESS = """
    SELECT id, identity FROM messages WHERE id < ? AND id >= ? AND (is_previewed = 1 OR is_fetched = 1)
        AND NOT EXISTS (SELECT 1 FROM texts WHERE texts.id = messages.id) ORDER BY id DESC LIMIT ?
"""
_AT_ONCE = 500  # parameters of one question; SQLite's oldest limit is 999


@dataclass(frozen=True, slots=True)
class Facts:
    """What the last complete check found; checked_s is epoch seconds, 0: never."""

    messages: int = 0
    octets: int = 0
    checked_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Preview:
    """What TOP gave: raw octets with CRLF, `lines` body lines asked for."""

    lines: int
    is_whole: bool
    raw: bytes


class Place(NamedTuple):
    """What the last listing said of a known row."""

    rank: int
    size: int
    digest: str  # "" where no header was seen yet
    is_gone: bool


class Older(NamedTuple):
    """What the last listing had beyond the newest N, and of which there is no row."""

    messages: int = 0
    octets: int = 0


class CacheQuestions:
    """What can be asked of an open cache."""

    _account: AccountId

    def _open(self) -> Database | None:
        """Return the open file; None where there is none yet."""
        raise NotImplementedError

    @contextlib.contextmanager
    def _asking(self) -> Iterator[None]:
        """Surround every question; a StoreError passes through here."""
        yield

    def pages(
        self, size: int = 1_000, first: int = 200, *, gone_since_s: float | None = None
    ) -> Iterator[tuple[Summary, ...]]:
        """Return all rows, newest first, gone ones among them; a small page first, then `size` rows each.

        gone_since_s: of the gone ones only what lies here, and what others took away since then.
        """
        shown = "" if gone_since_s is None else _STILL_SHOWN
        values = () if gone_since_s is None else (gone_since_s,)
        sql = f"SELECT {COLUMNS} FROM messages {shown} ORDER BY rank DESC"
        with self._asking(), collector_waits():
            database = self._open()
            if database is None:
                return
            with contextlib.closing(database.pages(sql, values, first, size)) as pages:
                for page in pages:
                    yield summaries_from(self._account, page)

    def summary(self, key: Key) -> Summary | None:
        """Return one row."""
        found = self._row(f"SELECT {COLUMNS} FROM messages WHERE identity = ?", key.identity)
        return summaries_from(self._account, (found,))[0] if found else None

    def summaries(self, keys: Iterable[Key]) -> tuple[Summary, ...]:
        """Return the rows of some keys in their order, as far as they are known; many at a time."""
        wanted = [key.identity for key in keys]
        found: dict[str, Summary] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            some = wanted[start : start + _AT_ONCE]
            sql = f"SELECT {COLUMNS} FROM messages WHERE identity IN ({','.join('?' * len(some))})"
            rows = summaries_from(self._account, self._rows(sql, some))
            found.update((row.key.identity, row) for row in rows)
        return tuple(found[identity] for identity in wanted if identity in found)

    def preview(self, key: Key) -> Preview | None:
        """Return what TOP gave of a message."""
        found = self._row(
            "SELECT lines, is_whole, raw FROM previews"
            " WHERE id = (SELECT id FROM messages WHERE identity = ?)",
            key.identity,
        )
        return Preview(found[0], bool(found[1]), found[2]) if found else None

    def lately_taken(self, since_s: float) -> tuple[Key, ...]:
        """Return what others took off the server since then, and the server itself (epoch seconds)."""
        found = self._rows(
            "SELECT identity FROM messages WHERE is_gone = 1 AND id IN"
            f" (SELECT id FROM departures WHERE gone_s >= ? AND removed_by <> '{RemovedBy.US}')",
            (since_s,),
        )
        return tuple(Key(self._account, identity) for (identity,) in found)

    def facts(self) -> Facts:
        """Return what the last complete check found."""
        found: dict[str, Any] = dict(self._rows("SELECT name, value FROM facts"))
        return Facts(found.get("messages", 0), found.get("octets", 0), found.get("checked_s", 0.0))

    @property
    def is_unused(self) -> bool:
        """Return whether no listing was ever stored here."""
        return self.facts() == Facts() and self._row("SELECT 1 FROM messages LIMIT 1") is None

    def counts(self) -> tuple[int, int]:
        """Return (messages, octets) of the rows that are on the server."""
        found = self._row("SELECT count(*), coalesce(sum(max(size, 0)), 0) FROM messages WHERE is_gone = 0")
        return (found[0], found[1]) if found else (0, 0)

    def history(self) -> tuple[Departure, ...]:
        """Return what is no longer on the server, the last to go first."""
        columns = ", ".join(f"messages.{name}" for name in COLUMNS.split(", "))
        rows = self._rows(
            f"SELECT {columns}, gone_s, removed_by FROM departures JOIN messages USING (id)"
            " ORDER BY gone_s DESC, rank DESC"
        )
        summaries = summaries_from(self._account, (row[:-2] for row in rows))
        return tuple(
            Departure(summary, row[-2], RemovedBy(row[-1]))
            for summary, row in zip(summaries, rows, strict=True)
        )

    def older(self) -> Older:
        """Return how much is on the server without a row of its own here."""
        found = self._row(
            "SELECT count(*), coalesce(sum(max(size, 0)), 0) FROM older"
            " WHERE identity NOT IN (SELECT identity FROM messages)"
        )
        return Older(*found) if found else Older()

    def renamed(self) -> tuple[tuple[Key, Key], ...]:
        """Return (old, new) of what was found to be renamed, as long as nothing was decided."""
        rows = self._rows("SELECT old, new FROM renamed ORDER BY old")
        return tuple((Key(self._account, old), Key(self._account, new)) for old, new in rows)

    def older_names(self) -> frozenset[str]:
        """Return the identities that the last listing had beyond the newest N."""
        return frozenset(row[0] for row in self._rows("SELECT identity FROM older"))

    def fetched(self) -> frozenset[str]:
        """Return the identities of messages that lie here whole, gone ones too."""
        return frozenset(row[0] for row in self._rows("SELECT identity FROM messages WHERE is_fetched = 1"))

    def known(self) -> dict[str, str]:
        """Return identity -> digest of every row, gone ones too; "" where no header was seen yet."""
        return dict(self._rows("SELECT identity, digest FROM messages"))

    def places(self) -> dict[str, Place]:
        """Return identity -> what a check compares with a new listing, for every row, gone ones too."""
        rows = self._rows("SELECT identity, rank, size, digest, is_gone FROM messages")
        return {row[0]: Place(row[1], row[2], row[3], row[4] == 1) for row in rows}

    def textless(self, before: int = 0, most: int = 200) -> tuple[tuple[Key, ...], int]:
        """Return some messages that lie here and whose text is not searched, and where to go on.

        `before`: what the last call gave for that; 0 begins, and is given at the end.
        """
        top = self._row("SELECT max(id) FROM messages")
        last = before or (top[0] or 0 if top else 0) + 1
        low = max(last - _SPAN, 0)
        rows = self._rows(_TEXTLESS, (last, low, most))
        following = rows[-1][0] if len(rows) == most else low
        return tuple(Key(self._account, row[1]) for row in rows), following

    def find(self, words: str) -> frozenset[str]:
        """Return the identities of messages whose preview or fetched text has all the words."""
        with self._asking():
            database = self._open()
            return search.find(database, words) if database else frozenset()

    def find_in_pages(self, words: str, *, as_phrase: bool = False) -> Iterator[frozenset[str]]:
        """Yield what find() returns, part by part; `as_phrase`: the words one behind the other."""
        with self._asking():
            database = self._open()
            if database is not None:
                yield from search.find_in_pages(database, words, as_phrase=as_phrase)

    def _row(self, sql: str, *values: object) -> Row | None:
        with self._asking():
            database = self._open()
            return database.row(sql, values) if database else None

    def _rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        with self._asking():
            database = self._open()
            return database.rows(sql, values) if database else []


class CacheReader(CacheQuestions):
    """A cache that cannot be written to; use it from one thread.

    Opened at the first question, and again when the worker has put another file in its place. Where
    there is no file yet, or an empty one, every answer is empty. Raises StoreError.
    """

    def __init__(self, path: Path, account: AccountId, *, timeout_s: float = 1.0) -> None:
        self._path = path
        self._account = account
        self._timeout_s = timeout_s
        self._database: Database | None = None
        self._inode = 0

    def close(self) -> None:
        """Close the file; a later question opens it again."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _open(self) -> Database | None:
        try:
            inode = self._path.stat().st_ino
        except OSError:  # no file, or none that can be looked at
            inode = 0
        if inode != self._inode:
            self.close()
            self._inode = inode
        if self._database is None and inode:
            self._database = self._opened()
        return self._database

    def _opened(self) -> Database | None:
        try:
            return Database(self._path, CACHE, read_only=True, timeout_s=self._timeout_s)
        except StoreError as error:
            if error.kind == ProblemKind.STORE_BUSY and error.facts.get("reason") == "not-migrated-yet":
                return None  # the worker is just making it, or will bring it up to date at its next check
            raise
