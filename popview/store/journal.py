"""The journal: what the person wished and what really happened. Never rebuilt, never thrown away.

Every method is one transaction, on disk (synchronous=FULL) when it returns. Failures are StoreError.
"""

import time
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from popview.store.commits import CommitLedger
from popview.store.database import Database, Row
from popview.store.encoding import MARK_COLUMNS, MARK_WIDTH, from_json, mark_from, mark_row, to_json
from popview.store.journal_schema import JOURNAL
from popview.types import AccountId, Dimension, Key, Mark, Protection, SavedCopy, ServerProfile

_ADD_MARK = f"""
    INSERT INTO marks ({MARK_COLUMNS}) VALUES ({",".join("?" * MARK_WIDTH)})
    ON CONFLICT (account, identity) DO UPDATE SET size = excluded.size, digest = excluded.digest,
        sender = excluded.sender, subject = excluded.subject, date_s = excluded.date_s,
        why = excluded.why, detail = excluded.detail, made_s = excluded.made_s,
        grouped_by = excluded.grouped_by
"""
_ADD_COPY = f"""
    INSERT INTO copies ({MARK_COLUMNS}, path, octets, copied_s, commit_id, is_whole, expires_s)
    VALUES ({",".join("?" * (MARK_WIDTH + 6))})
    ON CONFLICT (account, identity) DO UPDATE SET path = excluded.path, octets = excluded.octets,
        copied_s = excluded.copied_s, commit_id = excluded.commit_id, is_whole = excluded.is_whole
    WHERE excluded.is_whole >= copies.is_whole
"""
_KEEP_LONGER = """
    UPDATE copies SET expires_s = CASE WHEN expires_s = 0 OR ?3 = 0 THEN 0 ELSE max(expires_s, ?3) END
    WHERE account = ?1 AND identity = ?2
"""


class Journal(CommitLedger):
    """An open journal; use it from one thread, several may have the file open.

    `clock` gives epoch seconds. Creates the file where it is missing. Raises StoreError at opening:
    STORE_NEWER and STORE_BROKEN leave the file alone.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        timeout_s: float = 5.0,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._database = Database(path, JOURNAL, read_only=read_only, timeout_s=timeout_s)
        self._clock = clock

    def is_current(self) -> bool:
        """Return whether the open file is still the one at its path."""
        return self._database.is_current()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # -- marks -----------------------------------------------------------------------------------

    def marks(self, account: AccountId | None = None) -> tuple[Mark, ...]:
        """Return all marks, oldest first; of one account or of all."""
        sql = f"SELECT {MARK_COLUMNS} FROM marks WHERE ?1 IS NULL OR account = ?1 ORDER BY made_s, identity"
        return tuple(mark_from(row) for row in self._database.rows(sql, (account,)))

    def add_marks(self, marks: Iterable[Mark]) -> None:
        """Mark messages; a mark that exists is replaced."""
        self._database.write_many(_ADD_MARK, (mark_row(mark) for mark in marks))

    def remove_marks(self, keys: Iterable[Key]) -> None:
        """Take marks back, by the person's hand: verification alone removes them otherwise (D11)."""
        self._database.write_many(
            "DELETE FROM marks WHERE account = ? AND identity = ?",
            ((key.account, key.identity) for key in keys),
        )

    # -- what the person did to a message ----------------------------------------------------------

    def seen(self, account: AccountId) -> frozenset[Key]:
        """Return the messages that were seen."""
        return self._keys("SELECT identity FROM states WHERE account = ? AND seen", account)

    def set_seen(self, keys: Iterable[Key], on: bool) -> None:
        """Remember that messages were, or were not, seen."""
        self._set_state("seen", keys, on)

    def protected(self, account: AccountId) -> frozenset[Key]:
        """Return the messages that no bulk action may mark."""
        return self._keys("SELECT identity FROM states WHERE account = ? AND protected", account)

    def set_protected(self, keys: Iterable[Key], on: bool) -> None:
        """Protect messages, or lift that."""
        self._set_state("protected", keys, on)

    def protections(self) -> tuple[Protection, ...]:
        """Return the senders and domains that no bulk action marks, by name."""
        rows = self._database.rows("SELECT kind, name, made_s FROM protections ORDER BY name, kind")
        return tuple(Protection(Dimension(kind), name, made_s) for kind, name, made_s in rows)

    def set_protections(self, some: Iterable[Protection], on: bool) -> None:
        """Protect senders and domains, or lift that."""
        if on:
            sql = "INSERT OR REPLACE INTO protections (kind, name, made_s) VALUES (?, ?, ?)"
            self._database.write_many(sql, ((one.by.value, one.name, one.made_s) for one in some))
        else:
            sql = "DELETE FROM protections WHERE kind = ? AND name = ?"
            self._database.write_many(sql, ((one.by.value, one.name) for one in some))

    # -- servers -----------------------------------------------------------------------------------

    def profile(self, account: AccountId) -> ServerProfile:
        """Return what is known of the account's server; an unknown one has nothing set."""
        found = self._database.row("SELECT profile FROM profiles WHERE account = ?", (account,))
        if found is None:
            return ServerProfile()
        return _profile_from(found[0])

    def set_profile(self, account: AccountId, profile: ServerProfile) -> None:
        """Remember what is known of the account's server."""
        self._database.write(
            "INSERT OR REPLACE INTO profiles (account, profile) VALUES (?, ?)", (account, to_json(profile))
        )

    # -- saved copies ------------------------------------------------------------------------------

    def saved(self, account: AccountId | None = None) -> tuple[SavedCopy, ...]:
        """Return the messages kept for good, newest copy first."""
        rows = self._database.rows(
            f"SELECT {MARK_COLUMNS}, path, octets, copied_s, commit_id, is_whole, expires_s FROM copies"
            " WHERE ?1 IS NULL OR account = ?1 ORDER BY copied_s DESC, identity",
            (account,),
        )
        return tuple(_copy_from(row) for row in rows)

    def add_saved(self, copies: Iterable[SavedCopy]) -> None:
        """Remember copies. A copy of the same message is replaced, never a whole one by its header.

        Of two times the longer one holds, whichever copy stays; what was kept without end stays so.
        """
        with self._database.transaction() as connection:
            for one in copies:
                key, expires_s = one.mark.key, one.expires_s
                kept = (one.path, one.octets, one.made_s, one.commit, one.is_whole, expires_s)
                connection.execute(_KEEP_LONGER, (key.account, key.identity, expires_s))
                connection.execute(_ADD_COPY, (*mark_row(one.mark), *kept))

    def forget_saved(self, keys: Iterable[Key]) -> None:
        """Forget copies; their files are the caller's."""
        self._database.write_many(
            "DELETE FROM copies WHERE account = ? AND identity = ?",
            ((key.account, key.identity) for key in keys),
        )

    def _keys(self, sql: str, account: AccountId) -> frozenset[Key]:
        return frozenset(Key(account, row[0]) for row in self._database.rows(sql, (account,)))

    def _set_state(self, column: str, keys: Iterable[Key], on: bool) -> None:
        """Set `column` (a literal of this file) for the keys."""
        self._database.write_many(
            f"INSERT INTO states (account, identity, {column}) VALUES (?, ?, ?)"
            f" ON CONFLICT (account, identity) DO UPDATE SET {column} = excluded.{column}",
            ((key.account, key.identity, on) for key in keys),
        )


def _copy_from(row: Row) -> SavedCopy:
    path, octets, made_s, commit, is_whole, expires_s = row[MARK_WIDTH:]
    return SavedCopy(mark_from(row), path, octets, made_s, commit, bool(is_whole), expires_s)


@lru_cache(maxsize=32)
def _profile_from(text: str) -> ServerProfile:
    """Decode a profile, which never changes, once: every session reads its own several times."""
    return from_json(ServerProfile, text)
