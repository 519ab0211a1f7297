"""What moves from a message's old name to its new one, inside the caller's transaction."""

import sqlite3

from popview.store import search
from popview.types import AccountId

_STATES = """
    INSERT INTO states (account, identity, seen, protected)
        SELECT account, ?3, seen, protected FROM states WHERE account = ?1 AND identity = ?2
    ON CONFLICT (account, identity) DO UPDATE SET
        seen = max(seen, excluded.seen), protected = max(protected, excluded.protected)
"""


def carry_states(connection: sqlite3.Connection, account: AccountId, old: str, new: str) -> None:
    """Journal: marks, seen, protected and kept copies of `old` are those of `new`; what `new` has stays."""
    names = (account, old, new)
    for table in ("marks", "copies"):
        connection.execute(
            f"UPDATE OR IGNORE {table} SET identity = ?3 WHERE account = ?1 AND identity = ?2", names
        )
        connection.execute(f"DELETE FROM {table} WHERE account = ?1 AND identity = ?2", names[:2])
    connection.execute(_STATES, names)
    connection.execute("DELETE FROM states WHERE account = ?1 AND identity = ?2", names[:2])


def carry_row(connection: sqlite3.Connection, old: str, new: str, *, fts5: bool) -> None:
    """Cache: the old row, with its preview and its text, takes the place of the new one in the listing."""
    sql = "SELECT id, rank, size, is_fetched, is_previewed FROM messages WHERE identity = ?"
    ours = connection.execute(sql, (old,)).fetchone()
    heir = connection.execute(sql, (new,)).fetchone()
    if ours is None or heir is None:
        return
    connection.execute("UPDATE OR IGNORE previews SET id = ? WHERE id = ?", (ours[0], heir[0]))
    search.drop_texts(connection, [heir[0]], fts5=fts5)
    connection.execute("DELETE FROM messages WHERE id = ?", (heir[0],))
    connection.execute("DELETE FROM departures WHERE id = ?", (ours[0],))
    connection.execute("UPDATE OR REPLACE breakers SET identity = ? WHERE identity = ?", (new, old))
    connection.execute(
        "UPDATE messages SET identity = ?, rank = ?, size = ?, is_gone = 0,"
        " is_fetched = max(is_fetched, ?), is_previewed = max(is_previewed, ?) WHERE id = ?",
        (new, *heir[1:], ours[0]),
    )
