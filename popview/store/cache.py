"""One account's list as the server told it: rows, previews, how old it is. May be thrown away.

`Cache` is held by the account's mail worker alone; everybody else has a `CacheReader`.
"""

import contextlib
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from popview.errors import StoreError
from popview.store import search
from popview.store.cache_reader import CacheQuestions, CacheReader, Facts, Preview
from popview.store.cache_schema import CACHE
from popview.store.carrying import carry_row
from popview.store.database import REPLACED, Database
from popview.store.failures import guarded
from popview.store.files import remove_database, set_aside
from popview.store.rows import COLUMNS, COUNT, row_of
from popview.types import AccountId, Key, ProblemKind, RemovedBy, Summary

__all__ = ["Cache", "CacheReader", "Facts", "Preview"]

# What other methods change, and when a message was first seen, stays as it is.
_KEPT = ("identity", "is_fetched", "is_previewed", "is_breaker", "first_seen_s")
_CHANGED = ", ".join(f"{name} = excluded.{name}" for name in COLUMNS.split(", ") if name not in _KEPT)
_UPSERT = f"""
    INSERT INTO messages ({COLUMNS}) VALUES ({",".join("?" * COUNT)})
    ON CONFLICT (identity) DO UPDATE SET {_CHANGED}
"""
_DEPART = """
    INSERT OR REPLACE INTO departures (id, gone_s, removed_by)
    SELECT id, ?, ? FROM messages WHERE identity = ?
"""
_BACK_AGAIN = """
    DELETE FROM departures WHERE id IN
        (SELECT id FROM departures JOIN messages USING (id) WHERE is_gone = 0)
"""
_PUT_PREVIEW = """
    INSERT OR REPLACE INTO previews (id, lines, is_whole, raw, stored_s)
    SELECT id, ?, ?, ?, ? FROM messages WHERE identity = ?
"""
HEADER = "TOP 0"
"""The command, as a break at it is noted, that shows a header alone."""

_NOTE_BREAK = """
    INSERT INTO breakers (identity, command, octets, times) VALUES (?, ?, ?, 1)
    ON CONFLICT (identity, command) DO UPDATE SET
        times = CASE WHEN abs(octets - excluded.octets) <= ? THEN times + 1 ELSE 1 END,
        octets = excluded.octets
"""
_SHOW_BREAKS = """
    UPDATE messages SET is_breaker = EXISTS
        (SELECT 1 FROM breakers WHERE breakers.identity = messages.identity AND times > 1)
    WHERE identity = ?
"""
# A header that is not to be had any more proves nothing: such a message is deleted by a consent of its own.
_UNPROVE = f"""
    UPDATE messages SET digest = '' WHERE identity = ? AND EXISTS
        (SELECT 1 FROM breakers WHERE breakers.identity = messages.identity AND times > 1
            AND command = '{HEADER}')
"""

SAME_PLACE = 65_536
"""Octets between two places of an answer that count as one: lines drop anywhere, a broken message breaks
where it is broken."""


class Cache(CacheQuestions):
    """An open cache to write to; use it from one thread.

    A file that is broken, at opening or later, is set aside as `….bad` and a new one begins; `set_aside`
    then names it. Raises StoreError: STORE_NEWER leaves the file alone; STORE_BROKEN during a write says
    that everything stored so far was lost and the listing must be made again.
    """

    def __init__(
        self,
        path: Path,
        account: AccountId,
        *,
        timeout_s: float = 5.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.set_aside: Path | None = None
        self._path = path
        self._account = account
        self._timeout_s = timeout_s
        self._clock = clock
        self._database: Database | None = None
        self._fts5 = search.has_fts5()
        try:
            self._row("SELECT identity FROM messages ORDER BY rank DESC LIMIT 1")
        except StoreError as error:
            if error.kind != ProblemKind.STORE_BROKEN:
                raise
            self._open()

    def close(self) -> None:
        """Close the file; a later call opens it again."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def upsert(self, rows: Iterable[Summary]) -> None:
        """Store rows in one transaction. Provisional rows are refused (ValueError): they have no identity.

        is_fetched, is_previewed and first_seen_s of a known row stay as they are.
        """
        self._write_many(_UPSERT, [row_of(_certain(row)) for row in rows])

    def relist(self, rows: Iterable[tuple[str, int, int]]) -> None:
        """Store (identity, rank, size) of known rows that a listing has: they are on the server."""
        moved = [(rank, size, identity) for identity, rank, size in rows]
        with self._asking(), self._open().transaction() as connection:
            connection.executemany(
                "UPDATE messages SET rank = ?, size = ?, is_gone = 0 WHERE identity = ?", moved
            )
            connection.execute(_BACK_AGAIN)

    def vanished(self, present: Collection[str]) -> tuple[Key, ...]:
        """Note that a complete listing has only the identities `present`; return what it lacks since now.

        The rows stay, as no longer on the server.
        """
        listed = present if isinstance(present, (set, frozenset)) else frozenset(present)
        before = self._rows("SELECT identity FROM messages WHERE is_gone = 0")
        lacking = [row for row in before if row[0] not in listed]
        self._write_many("UPDATE messages SET is_gone = 1 WHERE identity = ?", lacking)
        return tuple(Key(self._account, row[0]) for row in lacking)

    def depart(self, noted: Iterable[tuple[str, float, RemovedBy]]) -> None:
        """Note (identity, when in epoch seconds, by whom) of rows that are no longer on the server."""
        self._write_many(_DEPART, [(gone_s, by.value, identity) for identity, gone_s, by in noted])

    def forget_history(self, but: Collection[Key] = ()) -> None:
        """Drop what is no longer on the server, but some; of these, and of what lies here, only the entry."""
        kept = {key.identity for key in but}
        gone = self._rows("SELECT identity FROM messages WHERE is_gone = 1 AND is_fetched = 0")
        self.drop(Key(self._account, row[0]) for row in gone if row[0] not in kept)
        self._write_many("DELETE FROM departures", [()])

    def set_facts(self, facts: Facts) -> None:
        """Note what a complete check found."""
        values = (("messages", facts.messages), ("octets", facts.octets), ("checked_s", facts.checked_s))
        self._write_many("INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)", values)

    def set_older(self, rows: Mapping[str, int]) -> None:
        """Note identity -> size of what the listing has beyond the newest N; the difference is written."""
        before: dict[str, int] = dict(self._rows("SELECT identity, size FROM older"))
        gone = [(identity,) for identity in before.keys() - rows.keys()]
        fresh = [row for row in rows.items() if before.get(row[0]) != row[1]]
        if gone or fresh:
            with self._asking(), self._open().transaction() as connection:
                connection.executemany("DELETE FROM older WHERE identity = ?", gone)
                connection.executemany("INSERT OR REPLACE INTO older (identity, size) VALUES (?, ?)", fresh)

    def set_renamed(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Note (old, new) identities of the same messages in place of what was noted; none: decided."""
        with self._asking(), self._open().transaction() as connection:
            connection.execute("DELETE FROM renamed")
            connection.executemany("INSERT OR REPLACE INTO renamed (old, new) VALUES (?, ?)", pairs)

    def carry_over(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Give each new row what the old one of the same message had here, and drop the old one."""
        with self._asking(), self._open().transaction() as connection:
            for pair in pairs:
                carry_row(connection, *pair, fts5=self._fts5)
            connection.execute("DELETE FROM renamed")

    def breakers(self) -> dict[tuple[str, str], int]:
        """Return (identity, command) -> how often in a row the session broke there, at the same place."""
        rows = self._rows("SELECT identity, command, times FROM breakers")
        return {(identity, command): times for identity, command, times in rows}

    def note_break(self, identity: str, command: str, octets: int) -> None:
        """Note that a session broke after so many octets of the answer; the second time the row shows it."""
        with self._asking(), self._open().transaction() as connection:
            connection.execute(_NOTE_BREAK, (identity, command, octets, SAME_PLACE))
            connection.execute(_SHOW_BREAKS, (identity,))
            connection.execute(_UNPROVE, (identity,))

    def forget_breaks(self, identity: str, commands: Iterable[str]) -> None:
        """Forget what was noted: the command was answered, or the person wants it tried again."""
        names = [(identity, command) for command in commands]
        with self._asking(), self._open().transaction() as connection:
            connection.executemany("DELETE FROM breakers WHERE identity = ? AND command = ?", names)
            connection.execute(_SHOW_BREAKS, (identity,))

    def put_preview(self, key: Key, lines: int, raw: bytes, *, is_whole: bool = False) -> None:
        """Store what TOP gave of a known row; an older preview is replaced."""
        with self._asking(), self._open().transaction() as connection:
            connection.execute(_PUT_PREVIEW, (lines, is_whole, raw, self._clock(), key.identity))
            connection.execute("UPDATE messages SET is_previewed = 1 WHERE identity = ?", (key.identity,))

    def put_text(self, key: Key, text: str) -> None:
        """Store what is searched of a known row: the readable text of its preview or of the whole message."""
        with self._asking(), self._open().transaction() as connection:
            search.put_text(connection, key.identity, text, fts5=self._fts5)

    def set_fetched(self, keys: Iterable[Key], on: bool = True) -> None:
        """Note that whole messages lie, or no longer lie, on this machine.

        The searched text of a row that changes goes: it is of the preview, or of what no longer lies here.
        """
        with self._asking(), self._open().transaction() as connection:
            for key in keys:
                sql = "SELECT id FROM messages WHERE identity = ? AND is_fetched <> ?"
                rows = [row[0] for row in connection.execute(sql, (key.identity, on))]
                search.drop_texts(connection, rows, fts5=self._fts5)
                changed = [(on, row) for row in rows]
                connection.executemany("UPDATE messages SET is_fetched = ? WHERE id = ?", changed)

    def forget_previews(self, keys: Iterable[Key] | None = None) -> None:
        """Drop the previews of some rows, or of all, and their searched texts; the rows stay.

        So does the text of what lies here whole.
        """
        where = "" if keys is None else " WHERE id = (SELECT id FROM messages WHERE identity = ?)"
        which = "" if keys is None else " AND identity = ?"
        values = [()] if keys is None else [(key.identity,) for key in keys]
        with self._asking(), self._open().transaction() as connection:
            connection.executemany(f"DELETE FROM previews{where}", values)
            for value in values:
                sql = f"SELECT id FROM texts JOIN messages USING (id) WHERE is_fetched = 0{which}"
                rows = [row[0] for row in connection.execute(sql, value)]
                search.drop_texts(connection, rows, fts5=self._fts5)
            connection.executemany(
                f"UPDATE messages SET is_previewed = 0 WHERE is_previewed = 1{which}", values
            )

    def drop(self, keys: Iterable[Key]) -> None:
        """Drop whole rows with their previews and texts: tidying what is no longer on the server."""
        with self._asking(), self._open().transaction() as connection:
            for key in keys:
                sql = "SELECT id FROM messages WHERE identity = ?"
                numbers = [row[0] for row in connection.execute(sql, (key.identity,))]
                search.drop_texts(connection, numbers, fts5=self._fts5)
                connection.execute("DELETE FROM messages WHERE identity = ?", (key.identity,))
                connection.execute("DELETE FROM breakers WHERE identity = ?", (key.identity,))

    def forget_everything(self) -> None:
        """Begin again with an empty cache."""
        with self._asking():
            self.close()
            remove_database(self._path)
            self._open()

    def _open(self) -> Database:
        if self._database is None:
            self._database = Database(self._path, CACHE, timeout_s=self._timeout_s)
            search.prepare_index(self._database, fts5=self._fts5)
        return self._database

    def _write_many(self, sql: str, rows: Iterable[tuple[object, ...]]) -> None:
        with self._asking():
            self._open().write_many(sql, rows)

    @contextlib.contextmanager
    def _asking(self) -> Iterator[None]:
        """Set a broken file aside; the error goes on, and the next call begins a new one."""
        try:
            yield
        except StoreError as error:
            if error.facts.get("reason") == REPLACED:
                self.close()  # what lies at the path now is another one's, and whole
            elif error.kind == ProblemKind.STORE_BROKEN:
                self._begin_again()
            raise

    def _begin_again(self) -> None:
        self.close()
        with guarded(self._path):
            self.set_aside = set_aside(self._path)
        remove_database(self._path)  # what is left of its log


def _certain(row: Summary) -> Summary:
    if row.is_provisional:
        raise ValueError("a provisional row is not stored")
    return row
