"""The commit protocol in the journal: every step is on disk before the wire may see it (D7).

    begin_commit → [copied] → stage(PROVING) → new_session → sending → dele_ok / dele_refused …
    → quit_sent → quit_ok | quit_refused → (next chunk: new_session …) → stage(LOOKING) → ended → resolve

Any surprise before QUIT: withdrawn. After a crash at any line only resolve follows, with the next
complete listing; no old confirmation is ever carried on (D9).
"""

import sqlite3
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from popview.store.carrying import carry_states
from popview.store.commit_log import CommitLog, Step
from popview.store.database import Row
from popview.store.encoding import MARK_COLUMNS, MARK_WIDTH, mark_row, to_json
from popview.store.resolving import settle
from popview.types import AccountId, CommitStage, Outcome, Plan, PlanItem, Problem, Receipt


@dataclass(frozen=True, slots=True)
class Sending:
    """One DELE about to be sent; the number means something in this session only."""

    identity: str
    number: int
    uidl: str = ""


_ITEM_COLUMNS = f"commit_id, position, {MARK_COLUMNS}, never_opened, fetched, attachments, step"

# Still marked, not protected, and neither sent nor decided: the only ones whose DELE may go out.
_WANTED = f"""
    SELECT 1 FROM commit_items AS item
    JOIN marks ON marks.account = item.account AND marks.identity = item.identity
    LEFT JOIN states ON states.account = item.account AND states.identity = item.identity
    WHERE item.commit_id = ? AND item.identity = ? AND item.outcome IS NULL
        AND item.step IN ('{Step.CONFIRMED}', '{Step.WITHDRAWN}') AND NOT coalesce(states.protected, 0)
"""
_SENDING = f"""
    UPDATE commit_items SET step = '{Step.SENT}', number = ?, uidl = ?, session = CASE session
        WHEN 0 THEN (SELECT sessions FROM commits WHERE id = commit_id) ELSE session END
    WHERE commit_id = ? AND identity = ?
"""
# `session` is the first one that sent a DELE for the item: what an earlier one sent stays "withdrawn".
_UNSENT = f"""
    UPDATE commit_items SET (step, session) = (
        SELECT CASE WHEN session < sessions THEN '{Step.WITHDRAWN}' ELSE '{Step.CONFIRMED}' END,
            CASE WHEN session < sessions THEN session ELSE 0 END
        FROM commits WHERE id = commit_id)
    WHERE commit_id = ? AND identity = ? AND step = '{Step.SENT}'
"""
_LEFT_OUT = f"""
    UPDATE commit_items SET outcome = '{Outcome.NOT_SENT}'
    WHERE commit_id = ? AND identity = ? AND step = '{Step.CONFIRMED}' AND outcome IS NULL
"""
_ABANDON = f"""
    UPDATE commits SET stage = '{CommitStage.ABANDONED}', is_settled = 1
    WHERE id = ?1 AND NOT EXISTS
        (SELECT 1 FROM commit_items WHERE commit_id = ?1 AND step <> '{Step.CONFIRMED}')
"""


_GONE_LATELY = f"""
    SELECT commit_id, identity FROM commit_items JOIN commits ON id = commit_id
    WHERE commits.account = ? AND started_s > ? AND outcome = '{Outcome.GONE}' AND back_s = 0
"""
_BACK = "UPDATE commit_items SET back_s = ? WHERE commit_id = ? AND identity = ?"

WATCHED_S = 90 * 86_400.0
"""How long after a commit its messages are looked for: a server that brings them back does so soon."""


class CommitLedger(CommitLog):
    """The part of the journal that records commits. Misuse raises ValueError: a bug of the caller."""

    _clock: Callable[[], float]

    def carry_over(
        self, account: AccountId, pairs: Iterable[tuple[str, str]], paths: Iterable[tuple[str, str]] = ()
    ) -> None:
        """Messages got new names: what was done to `old` counts for `new` from now on.

        pairs: (old, new) identities. paths: (old, new) files of kept copies.
        """
        with self._database.transaction() as connection:
            for pair in pairs:
                carry_states(connection, account, *pair)
            connection.executemany("UPDATE copies SET path = ?2 WHERE path = ?1", paths)

    def begin_commit(self, plan: Plan) -> int:
        """Freeze the plan's items as the person confirmed them (D1); return the commit's number."""
        with self._database.transaction() as connection:
            found = connection.execute(
                "INSERT INTO commits (account, stage, started_s, mailbox_count, mailbox_bytes,"
                " safety_copy, by_digest_consent, doubtful_consent, copy_days)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    plan.account,
                    CommitStage.CONFIRMED.value,
                    self._clock(),
                    plan.mailbox_count,
                    plan.mailbox_bytes,
                    plan.safety_copy.value,
                    plan.by_digest_consent,
                    plan.doubtful_consent,
                    plan.copy_days,
                ),
            )
            commit = int(found.lastrowid or 0)
            connection.executemany(
                f"INSERT INTO commit_items ({_ITEM_COLUMNS}) VALUES ({','.join('?' * (MARK_WIDTH + 6))})",
                (_item_row(commit, position, item) for position, item in enumerate(plan.items)),
            )
        return commit

    def stage(self, commit: int, stage: CommitStage) -> None:
        """Record where the commit is; the steps below set their own stages."""
        self._database.write("UPDATE commits SET stage = ? WHERE id = ?", (stage.value, commit))

    def copied(self, commit: int, identity: str, path: str) -> None:
        """Record that a message's safety copy lies, fsynced, at `path`."""
        self._database.write(
            "UPDATE commit_items SET copy_path = ? WHERE commit_id = ? AND identity = ?",
            (path, commit, identity),
        )

    def new_session(self, commit: int) -> int:
        """Count one more session of the commit (a chunk each); return its number, from 1."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE commits SET sessions = sessions + 1 WHERE id = ?", (commit,))
            found = connection.execute("SELECT sessions FROM commits WHERE id = ?", (commit,)).fetchone()
        return int(found[0])

    def sending(self, commit: int, items: Iterable[Sending]) -> tuple[str, ...]:
        """Journal the DELEs of a batch; send those that are returned, in this order, and no other.

        A message is left out, and ends NOT_SENT, if the person has meanwhile unmarked or protected it
        (F21): that is decided here, in the transaction that journals the rest.
        """
        accepted: list[str] = []
        with self._database.transaction() as connection:
            _set_stage(connection, commit, CommitStage.SENDING)
            for item in items:
                if connection.execute(_WANTED, (commit, item.identity)).fetchone():
                    connection.execute(_SENDING, (item.number, item.uidl, commit, item.identity))
                    accepted.append(item.identity)
                else:
                    connection.execute(_LEFT_OUT, (commit, item.identity))
        return tuple(accepted)

    def unsent(self, commit: int, identities: Iterable[str]) -> None:
        """Record that what was journalled as sending was never handed to the wire; it may be sent later."""
        self._database.write_many(_UNSENT, ((commit, identity) for identity in identities))

    def dele_ok(self, commit: int, identities: Iterable[str]) -> None:
        """Record +OK to the DELEs of a batch."""
        self._database.write_many(
            f"UPDATE commit_items SET step = '{Step.DELE_OK}' WHERE commit_id = ? AND identity = ?"
            f" AND step = '{Step.SENT}'",
            ((commit, identity) for identity in identities),
        )

    def dele_refused(self, commit: int, identity: str, server_text: str) -> None:
        """Record -ERR to the DELE of a proved message: it is set aside with the server's words."""
        self._database.write(
            "UPDATE commit_items SET step = ?, outcome = ?, server_text = ?"
            " WHERE commit_id = ? AND identity = ?",
            (Step.REFUSED, Outcome.SET_ASIDE, server_text, commit, identity),
        )

    def withdrawn(self, commit: int) -> None:
        """Record that no QUIT will follow the DELEs sent so far: RSET was answered, or the line is cut.

        They may be sent again, after a new proof, in another session; a server that honours DELE at
        once (D4) shows in the listing that decides.
        """
        self._database.write(
            "UPDATE commit_items SET step = ? WHERE commit_id = ? AND step IN (?, ?)",
            (Step.WITHDRAWN, commit, Step.SENT, Step.DELE_OK),
        )

    def quit_sent(self, commit: int) -> None:
        """Record that QUIT goes out now. Raises ValueError while a DELE is unanswered (D6)."""
        with self._database.transaction() as connection:
            waiting = connection.execute(
                "SELECT count(*) FROM commit_items WHERE commit_id = ? AND step = ?", (commit, Step.SENT)
            ).fetchone()[0]
            if waiting:
                raise ValueError(f"{waiting} DELEs of commit {commit} are not answered by +OK")
            _advance(connection, commit, Step.DELE_OK, Step.QUIT_SENT)
            _set_stage(connection, commit, CommitStage.QUIT_SENT)

    def quit_ok(self, commit: int, server_text: str = "") -> None:
        """Record +OK to QUIT; what became of each message is still to be seen (D8)."""
        self._quit_answered(commit, CommitStage.QUIT_OK, Step.QUIT_OK, server_text)

    def quit_refused(self, commit: int, server_text: str) -> None:
        """Record -ERR to QUIT: some messages may not be removed (F5)."""
        self._quit_answered(commit, CommitStage.QUIT_REFUSED, Step.QUIT_REFUSED, server_text)

    def set_outcome(
        self, commit: int, identities: Iterable[str], outcome: Outcome, server_text: str = ""
    ) -> None:
        """Record why messages were not sent; GONE and STILL_THERE come from resolve alone (ValueError)."""
        if outcome in (Outcome.GONE, Outcome.STILL_THERE):
            raise ValueError("only a listing decides that")
        self._database.write_many(
            "UPDATE commit_items SET outcome = ?, server_text = ? WHERE commit_id = ? AND identity = ?",
            ((outcome.value, server_text, commit, identity) for identity in identities),
        )

    def ended(self, commit: int, problem: Problem | None = None) -> None:
        """Record that nothing more is done for the commit, and why if it was cut short.

        Where no DELE was ever sent it is ABANDONED and settled; else the next listing settles it.
        """
        said = to_json(problem) if problem else ""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE commits SET ended_s = ?, problem = ? WHERE id = ?", (self._clock(), said, commit)
            )
            connection.execute(_ABANDON, (commit,))

    def resolve(
        self,
        account: AccountId,
        listed: Collection[str],
        *,
        newcomers: Collection[str] = (),
        running: int | None = None,
    ) -> tuple[Receipt, ...]:
        """Decide by a listing what became of every unresolved commit of the account (D8, D9).

        `listed`: all identities of one complete listing (its end seen, its count equal to STAT), made
        in a session that sent no DELE before it. `newcomers`: digests of messages in it that were
        never listed before; a message that only got a new name is then not called gone (F10).
        `running`: a commit that has further chunks to send; what it sent is decided, the rest is left.
        A mark leaves the journal here, in the same transaction, where its message is GONE (D11).
        Returns the receipts of all commits that were open.
        """
        present, renamed = frozenset(listed), frozenset(newcomers) - {""}
        with self._database.transaction() as connection:
            touched = settle(connection, account, present, renamed, running, self._clock())
        return tuple(self.receipt(commit) for commit in touched)

    def note_returned(self, account: AccountId, listed: Collection[str]) -> tuple[int, ...]:
        """Note which messages that a listing lacked are listed again; return their commits, oldest first.

        The verdict stays: it was true then. A server that only hid them is named for it in the receipt.
        """
        now_s = self._clock()
        gone = self._database.rows(_GONE_LATELY, (account, now_s - WATCHED_S))
        back = [(now_s, commit, name) for commit, name in gone if name in listed]
        if back:
            self._database.write_many(_BACK, back)
        return tuple(sorted({commit for _, commit, _ in back}))

    def _quit_answered(self, commit: int, stage: CommitStage, step: Step, server_text: str) -> None:
        with self._database.transaction() as connection:
            _advance(connection, commit, Step.QUIT_SENT, step)
            _set_stage(connection, commit, stage)
            connection.execute("UPDATE commits SET quit_text = ? WHERE id = ?", (server_text, commit))


def _item_row(commit: int, position: int, item: PlanItem) -> Row:
    frozen = (item.never_opened, item.fetched, item.attachments, Step.CONFIRMED.value)
    return (commit, position, *mark_row(item.mark), *frozen)


def _advance(connection: sqlite3.Connection, commit: int, before: Step, after: Step) -> None:
    connection.execute(
        "UPDATE commit_items SET step = ? WHERE commit_id = ? AND step = ?",
        (after.value, commit, before.value),
    )


def _set_stage(connection: sqlite3.Connection, commit: int, stage: CommitStage) -> None:
    connection.execute("UPDATE commits SET stage = ? WHERE id = ?", (stage.value, commit))
