"""What the journal knows of commits, for reading: the log, a receipt, a plan as it was confirmed."""

import re
from enum import StrEnum

from popview.store.database import Database, Row
from popview.store.encoding import MARK_COLUMNS, MARK_WIDTH, from_json, mark_from
from popview.types import (
    AccountId,
    Commit,
    CommitStage,
    Outcome,
    Plan,
    PlanItem,
    Problem,
    Receipt,
    ReceiptItem,
    SafetyCopy,
)


class Step(StrEnum):
    """How far one message of a commit came."""

    CONFIRMED = "confirmed"  # no DELE was ever sent
    SENT = "sent"  # journalled; its DELE may be on the wire
    DELE_OK = "dele-ok"
    REFUSED = "refused"  # -ERR to its DELE
    WITHDRAWN = "withdrawn"  # sent, then taken back by RSET or by closing without QUIT: a hope, not a fact
    QUIT_SENT = "quit-sent"
    QUIT_OK = "quit-ok"
    QUIT_REFUSED = "quit-refused"


_LOGGED = f"""
    SELECT id, commits.account, stage, started_s, count(identity), coalesce(sum(max(size, 0)), 0),
        coalesce(sum(outcome = '{Outcome.GONE}'), 0),
        coalesce(sum(outcome = '{Outcome.STILL_THERE}'), 0),
        coalesce(sum(coalesce(outcome, '{Outcome.UNKNOWN}') = '{Outcome.UNKNOWN}'
            AND step <> '{Step.CONFIRMED}'), 0),
        coalesce(sum(back_s > 0), 0)
    FROM commits LEFT JOIN commit_items ON commit_id = id
    WHERE (?1 IS NULL OR commits.account = ?1) AND is_settled <= ?2
    GROUP BY id ORDER BY id DESC
"""


_DELETED = f"""
    SELECT identity FROM commit_items
    WHERE account = ? AND step NOT IN ('{Step.CONFIRMED}', '{Step.WITHDRAWN}', '{Step.REFUSED}')
        AND coalesce(outcome, '{Outcome.UNKNOWN}') IN ('{Outcome.UNKNOWN}', '{Outcome.GONE}')
"""


_ESCAPED = re.compile(r"[%_\\]")


def _escape(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


class CommitLog:
    """The reading half of the commit ledger."""

    _database: Database

    def commits(self, account: AccountId | None = None) -> tuple[Commit, ...]:
        """Return the log of commits, newest first."""
        return self._logged(account, with_settled=True)

    def unresolved(self, account: AccountId) -> tuple[Commit, ...]:
        """Return the commits whose outcome a listing has yet to decide, newest first."""
        return self._logged(account, with_settled=False)

    def sent(self, account: AccountId) -> frozenset[str]:
        """Return the identities whose DELE was sent, and which no listing has shown to be there still."""
        return frozenset(row[0] for row in self._database.rows(_DELETED, (account,)))

    def commits_with(self, words: str) -> frozenset[int]:
        """Return the commits of which one message has all the words in sender or subject.

        SQLite compares letters of ASCII without their case, others as they are.
        """
        wanted = [f"%{_ESCAPED.sub(_escape, word)}%" for word in words.split()]
        meets = " AND ".join(["(sender || ' ' || subject) LIKE ? ESCAPE '\\'"] * len(wanted)) or "1"
        rows = self._database.rows(f"SELECT DISTINCT commit_id FROM commit_items WHERE {meets}", wanted)
        return frozenset(row[0] for row in rows)

    def receipt(self, commit: int) -> Receipt:
        """Return what is known of a commit. Raises ValueError if there is none of that number."""
        found = self._database.row(
            "SELECT account, started_s, ended_s, problem, quit_text, sessions FROM commits WHERE id = ?",
            (commit,),
        )
        if found is None:
            raise ValueError(f"no commit {commit}")
        items = self._database.rows(
            f"SELECT {MARK_COLUMNS}, step, outcome, server_text, copy_path, back_s FROM commit_items"
            " WHERE commit_id = ? ORDER BY position",
            (commit,),
        )
        account, started_s, ended_s, problem, quit_text, sessions = found
        return Receipt(
            commit=commit,
            account=AccountId(account),
            started_s=started_s,
            ended_s=ended_s,
            items=tuple(_receipt_item(row) for row in items),
            problem=from_json(Problem, problem) if problem else None,
            quit_text=quit_text,
            sessions=sessions,
        )

    def plan(self, commit: int) -> Plan:
        """Return the plan as the person confirmed it. Raises ValueError if there is no such commit."""
        found = self._database.row(
            "SELECT account, mailbox_count, mailbox_bytes, safety_copy, by_digest_consent, doubtful_consent,"
            " copy_days FROM commits WHERE id = ?",
            (commit,),
        )
        if found is None:
            raise ValueError(f"no commit {commit}")
        rows = self._database.rows(
            f"SELECT {MARK_COLUMNS}, never_opened, fetched, attachments FROM commit_items"
            " WHERE commit_id = ? ORDER BY position",
            (commit,),
        )
        items = tuple(_plan_item(row) for row in rows)
        account, count, octets, safety_copy, by_digest, doubtful, copy_days = found
        return Plan(
            account=AccountId(account),
            items=items,
            mailbox_count=count,
            mailbox_bytes=octets,
            safety_copy=SafetyCopy(safety_copy),
            by_digest_consent=bool(by_digest),
            doubtful_consent=bool(doubtful),
            copy_days=copy_days,
        )

    def _logged(self, account: AccountId | None, *, with_settled: bool) -> tuple[Commit, ...]:
        return tuple(
            Commit(number, AccountId(owner), CommitStage(stage), *figures)
            for number, owner, stage, *figures in self._database.rows(_LOGGED, (account, with_settled))
        )


def _plan_item(row: Row) -> PlanItem:
    never_opened, fetched, attachments = row[MARK_WIDTH:]
    return PlanItem(mark_from(row), bool(never_opened), bool(fetched), attachments)


def _receipt_item(row: Row) -> ReceiptItem:
    step, outcome, server_text, copy_path, back_s = row[MARK_WIDTH:]
    if outcome is None:
        outcome = Outcome.NOT_SENT if step == Step.CONFIRMED else Outcome.UNKNOWN
    was_promised = step == Step.QUIT_OK
    return ReceiptItem(mark_from(row), Outcome(outcome), server_text, copy_path, back_s, was_promised)
