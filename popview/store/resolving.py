"""What a complete listing proves about commits that are still open."""

import sqlite3
from collections.abc import Iterator

from popview.store.commit_log import Step
from popview.types import AccountId, CommitStage, Outcome

_DECIDED = "UPDATE commit_items SET outcome = ? WHERE commit_id = ? AND identity = ?"
_SETTLED = """
    UPDATE commits SET is_settled = 1, stage = ?, ended_s = CASE ended_s WHEN 0 THEN ? ELSE ended_s END
    WHERE id = ?
"""


def settle(
    connection: sqlite3.Connection,
    account: AccountId,
    present: frozenset[str],
    renamed: frozenset[str],
    running: int | None,
    now_s: float,
) -> tuple[int, ...]:
    """Decide every open commit of `account`, inside the caller's transaction; return their numbers.

    Arguments as in CommitLedger.resolve. A message whose DELE was sent is GONE or STILL_THERE; one
    whose DELE never was is NOT_SENT, or SKIPPED_ABSENT where the listing lacks it: gone without us,
    its mark stays until a hand takes it back (D10, D11).
    """
    found = connection.execute(
        "SELECT id FROM commits WHERE account = ? AND is_settled = 0 ORDER BY id", (account,)
    ).fetchall()
    commits = tuple(row[0] for row in found)
    for commit in commits:
        is_running = commit == running
        outcomes = list(_outcomes(connection, commit, present, renamed, is_running))
        connection.executemany(_DECIDED, ((outcome, commit, name) for name, outcome in outcomes))
        connection.executemany(
            "DELETE FROM marks WHERE account = ? AND identity = ?",
            ((account, name) for name, outcome in outcomes if outcome is Outcome.GONE),
        )
        if not is_running:
            connection.execute(_SETTLED, (_final_stage(connection, commit), now_s, commit))
    return commits


def _outcomes(
    connection: sqlite3.Connection,
    commit: int,
    present: frozenset[str],
    renamed: frozenset[str],
    is_running: bool,
) -> Iterator[tuple[str, Outcome]]:
    rows = connection.execute(
        "SELECT identity, digest, step FROM commit_items"
        " WHERE commit_id = ? AND (outcome IS NULL OR outcome = ?)",
        (commit, Outcome.UNKNOWN.value),
    ).fetchall()
    for identity, digest, step in rows:
        is_listed = identity in present
        if step != Step.CONFIRMED:
            is_there = is_listed or digest in renamed
            yield identity, Outcome.STILL_THERE if is_there else Outcome.GONE
        elif not is_running:
            yield identity, Outcome.NOT_SENT if is_listed else Outcome.SKIPPED_ABSENT


def _final_stage(connection: sqlite3.Connection, commit: int) -> CommitStage:
    sent = connection.execute(
        "SELECT 1 FROM commit_items WHERE commit_id = ? AND step <> ? LIMIT 1",
        (commit, Step.CONFIRMED.value),
    ).fetchone()
    return CommitStage.VERIFIED if sent else CommitStage.ABANDONED
