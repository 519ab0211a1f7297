"""How a cache came to be, step by step. A step that was released is never changed."""

from popview.store.database import Schema

_FIRST = (
    """CREATE TABLE messages (
        id INTEGER PRIMARY KEY,
        identity TEXT NOT NULL UNIQUE,
        rank INTEGER NOT NULL,
        size INTEGER NOT NULL,
        sender TEXT NOT NULL,
        address TEXT NOT NULL,
        recipients TEXT NOT NULL,
        subject TEXT NOT NULL,
        date_s REAL,
        message_id TEXT NOT NULL,
        list_id TEXT NOT NULL,
        digest TEXT NOT NULL,
        has_attachment INTEGER,
        is_fetched INTEGER NOT NULL,
        is_previewed INTEGER NOT NULL,
        is_gone INTEGER NOT NULL,
        has_header INTEGER NOT NULL,
        is_twin INTEGER NOT NULL,
        first_seen_s REAL NOT NULL
    )""",
    "CREATE INDEX messages_by_rank ON messages (rank)",
    """CREATE TABLE previews (
        id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        lines INTEGER NOT NULL,
        is_whole INTEGER NOT NULL,
        raw BLOB NOT NULL,
        stored_s REAL NOT NULL
    )""",
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
)

# What is searched of a message; the index over it is made by search.py where SQLite can.
_SECOND = (
    """CREATE TABLE texts (
        id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        text TEXT NOT NULL
    )""",
)

# What the last listing had beyond the newest N, and when and by whom a message was taken off the server.
_THIRD = (
    "CREATE TABLE older (identity TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE departures (
        id INTEGER PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
        gone_s REAL NOT NULL,
        removed_by TEXT NOT NULL
    )""",
    """INSERT INTO departures (id, gone_s, removed_by)
        SELECT id, 0, 'unknown' FROM messages WHERE is_gone = 1""",
)

# What a mailbox with new names was called before, until the person has said what follows from it.
_FOURTH = ("CREATE TABLE renamed (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID",)

# At which command of a message the session broke, after how many octets of the answer, how often in a row.
_FIFTH = (
    """CREATE TABLE breakers (
        identity TEXT NOT NULL,
        command TEXT NOT NULL,
        octets INTEGER NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (identity, command)
    ) WITHOUT ROWID""",
    "ALTER TABLE messages ADD COLUMN is_breaker INTEGER NOT NULL DEFAULT 0",
)

_STEPS = (_FIRST, _SECOND, _THIRD, _FOURTH, _FIFTH)
CACHE = Schema(application_id=0x50564361, migrations=_STEPS, is_durable=False)  # "PVCa"
