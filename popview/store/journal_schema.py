"""How the journal came to be, step by step. A step that was released is never changed."""

from popview.store.database import Schema

# What a mark remembers of its message; the same in marks, commit_items and copies.
_MESSAGE = """
    account TEXT NOT NULL,
    identity TEXT NOT NULL,
    size INTEGER NOT NULL,
    digest TEXT NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    date_s REAL,
    why TEXT NOT NULL,
    detail TEXT NOT NULL,
    made_s REAL NOT NULL
"""

_FIRST = (
    f"CREATE TABLE marks ({_MESSAGE}, PRIMARY KEY (account, identity)) WITHOUT ROWID",
    """CREATE TABLE states (
        account TEXT NOT NULL,
        identity TEXT NOT NULL,
        seen INTEGER NOT NULL DEFAULT 0,
        protected INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (account, identity)
    ) WITHOUT ROWID""",
    """CREATE TABLE commits (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        account TEXT NOT NULL,
        stage TEXT NOT NULL,
        is_settled INTEGER NOT NULL DEFAULT 0,
        started_s REAL NOT NULL,
        ended_s REAL NOT NULL DEFAULT 0,
        mailbox_count INTEGER NOT NULL,
        mailbox_bytes INTEGER NOT NULL,
        safety_copy TEXT NOT NULL,
        by_digest_consent INTEGER NOT NULL,
        doubtful_consent INTEGER NOT NULL,
        sessions INTEGER NOT NULL DEFAULT 0,
        quit_text TEXT NOT NULL DEFAULT '',
        problem TEXT NOT NULL DEFAULT ''
    )""",
    "CREATE INDEX commits_by_account ON commits (account, is_settled)",
    f"""CREATE TABLE commit_items (
        commit_id INTEGER NOT NULL REFERENCES commits (id),
        position INTEGER NOT NULL,
        {_MESSAGE},
        never_opened INTEGER NOT NULL,
        fetched INTEGER NOT NULL,
        attachments INTEGER NOT NULL,
        step TEXT NOT NULL,
        session INTEGER NOT NULL DEFAULT 0,
        number INTEGER,
        uidl TEXT,
        outcome TEXT,
        server_text TEXT NOT NULL DEFAULT '',
        copy_path TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (commit_id, identity)
    ) WITHOUT ROWID""",
    "CREATE TABLE profiles (account TEXT PRIMARY KEY, profile TEXT NOT NULL) WITHOUT ROWID",
    f"""CREATE TABLE copies (
        {_MESSAGE},
        path TEXT NOT NULL,
        octets INTEGER NOT NULL,
        copied_s REAL NOT NULL,
        commit_id INTEGER REFERENCES commits (id),
        PRIMARY KEY (account, identity)
    ) WITHOUT ROWID""",
)

# Why a mark was made; senders and domains that no bulk action marks; how long a safety copy is kept.
_SECOND = (
    *(
        f"ALTER TABLE {table} ADD COLUMN grouped_by TEXT NOT NULL DEFAULT ''"
        for table in ("marks", "commit_items", "copies")
    ),
    """CREATE TABLE protections (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        made_s REAL NOT NULL,
        PRIMARY KEY (kind, name)
    ) WITHOUT ROWID""",
    "ALTER TABLE copies ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 1",
    "UPDATE copies SET is_whole = 0 WHERE path LIKE '%.head'",
    "ALTER TABLE copies ADD COLUMN expires_s REAL NOT NULL DEFAULT 0",
    "ALTER TABLE commits ADD COLUMN copy_days INTEGER NOT NULL DEFAULT 0",
)

# When a message that a listing had called gone was listed again; 0: it was not.
_THIRD = ("ALTER TABLE commit_items ADD COLUMN back_s REAL NOT NULL DEFAULT 0",)

JOURNAL = Schema(application_id=0x50564A6C, migrations=(_FIRST, _SECOND, _THIRD), is_durable=True)  # "PVJl"
