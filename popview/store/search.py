"""Words in the texts of messages: FTS5 where this build of SQLite has it, else a plain look through them.

Texts are stored folded (no case, no accents), since they are for finding alone. The index beside them
holds no copy. It is filled in the same transaction as the text, so the two never differ; where a build
without FTS5 wrote, it is made anew.
"""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from functools import cache

from popview.store.database import Database
from popview.store.encoding import storable

LONGEST_TEXT = 1_000_000  # characters of one message that are searched; more is no letter to a person
MOST_WORDS = 16  # of one question; a million letters in the box must not become a million terms
LONGEST_WORD = 100

_INDEX = """
    CREATE VIRTUAL TABLE IF NOT EXISTS text_index USING fts5 (
        text, content = 'texts', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
    )
"""
_WORD = re.compile(r"[^\W_]+")
# Scripts without spaces (Thai, kana, Han, Hangul): the index takes a whole sentence for one word.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


@cache
def has_fts5() -> bool:
    """Tell whether this build of SQLite can make such an index; asked by doing it, once a run."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (text)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


def prepare_index(database: Database, *, fts5: bool) -> None:
    """Make the index where it can be; make it anew if texts were written without it."""
    is_stale = database.row("SELECT 1 FROM facts WHERE name = 'index_is_stale'") is not None
    exists = has_index(database)
    if not fts5 or (exists and not is_stale):
        return
    with database.transaction() as connection:
        connection.execute(_INDEX)
        connection.execute("INSERT INTO text_index (text_index) VALUES ('rebuild')")
        connection.execute("DELETE FROM facts WHERE name = 'index_is_stale'")


def has_index(database: Database) -> bool:
    """Tell whether the file has an index."""
    return database.row("SELECT 1 FROM sqlite_master WHERE name = 'text_index'") is not None


def put_text(connection: sqlite3.Connection, identity: str, text: str, *, fts5: bool) -> None:
    """Store the searched text of a known row in the caller's transaction, in place of an older one."""
    found = connection.execute("SELECT id FROM messages WHERE identity = ?", (identity,)).fetchone()
    if found is None:
        return
    drop_texts(connection, [int(found[0])], fts5=fts5)
    cut = storable(folded(text[:LONGEST_TEXT]))
    connection.execute("INSERT INTO texts (id, text) VALUES (?, ?)", (found[0], cut))
    if fts5:
        connection.execute("INSERT INTO text_index (rowid, text) VALUES (?, ?)", (found[0], cut))
    else:
        connection.execute("INSERT OR REPLACE INTO facts (name, value) VALUES ('index_is_stale', 1)")


def drop_texts(connection: sqlite3.Connection, rows: list[int], *, fts5: bool) -> None:
    """Drop the texts of some rows (their numbers in the table) from the table and the index."""
    for row in rows:
        old = connection.execute("SELECT text FROM texts WHERE id = ?", (row,)).fetchone()
        if old is None:
            continue
        if fts5:  # an index without a copy of the text must be told what it forgets
            connection.execute(
                "INSERT INTO text_index (text_index, rowid, text) VALUES ('delete', ?, ?)", (row, old[0])
            )
        else:
            connection.execute("INSERT OR REPLACE INTO facts (name, value) VALUES ('index_is_stale', 1)")
        connection.execute("DELETE FROM texts WHERE id = ?", (row,))


def find(database: Database, words: str, *, as_phrase: bool = False) -> frozenset[str]:
    """Return the identities of the messages whose text has all the words, the last as a beginning.

    `as_phrase`: one behind the other. Case and accents do not count. Nothing in `words` has a special
    meaning; no words find nothing.
    """
    return frozenset().union(*find_in_pages(database, words, as_phrase=as_phrase))


def find_in_pages(database: Database, words: str, *, as_phrase: bool = False) -> Iterator[frozenset[str]]:
    """Yield what find() returns, part by part: a look through all texts takes long, and may be paused."""
    terms = _terms(words)
    if not terms:
        return
    is_stale = database.row("SELECT 1 FROM facts WHERE name = 'index_is_stale'") is not None
    is_indexed = has_fts5() and has_index(database) and not is_stale
    if is_indexed and not any(map(_UNSPACED.search, terms)):
        question = f'"{" ".join(terms)}"*' if as_phrase else " ".join(f'"{term}"' for term in terms) + "*"
        rows = database.rows(
            "SELECT identity FROM text_index JOIN messages ON messages.id = text_index.rowid"
            " WHERE text_index MATCH ?",
            (question,),
        )
        yield frozenset(row[0] for row in rows)
        return
    yield from _look_through(database, terms, as_phrase=as_phrase)


def _look_through(database: Database, terms: list[str], *, as_phrase: bool) -> Iterator[frozenset[str]]:
    sql = "SELECT identity, text FROM texts JOIN messages ON messages.id = texts.id"
    phrase = re.compile(r"[\W_]+".join(map(re.escape, terms))) if as_phrase else None
    for page in database.pages(sql, (), 100, 100):
        yield frozenset(
            identity
            for identity, text in page
            if _has_all(text, terms) and (phrase is None or phrase.search(text) is not None)
        )


def _has_all(text: str, wanted: list[str]) -> bool:
    if not all(term in text for term in wanted):  # cheap, and true of most
        return False
    words = set(_WORD.findall(text))
    *whole, last = wanted
    return all(term in words or _UNSPACED.search(term) for term in whole) and (
        any(word.startswith(last) for word in words) or _UNSPACED.search(last) is not None
    )


def _terms(words: str) -> list[str]:
    """Return the folded words as FTS5 would split them; nothing of its query language survives."""
    cut = storable(folded(words[: MOST_WORDS * LONGEST_WORD]))
    return [term[:LONGEST_WORD] for term in _WORD.findall(cut)[:MOST_WORDS]]


def folded(text: str) -> str:
    """Return the text without case, accents and width: "Grüße" as "grusse", "Счёт" as "счет".

    Marks of kana (combining class 8) stay: they make another syllable, not an accent.
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (letter for letter in plain if unicodedata.combining(letter) in (0, 8))
    return unicodedata.normalize("NFC", "".join(kept))
