"""Bugs to plant into the shipped code, each of which the simulation has to find.

Each is a function that puts one wrong thing in place with `put(owner, name, value)`, which a test undoes.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from popview.errors import PopViewError, StoreError
from popview.net import check as checking
from popview.net import looking
from popview.net.chunk import Chunk
from popview.net.committing import Committing
from popview.net.concluding import Conclusion
from popview.net.in_step import InStep
from popview.net.looking import Looking
from popview.net.naming import Naming, identity_of_uidl
from popview.net.proving import Proved, Proving
from popview.net.service import Service
from popview.net.traffic import CommitPlan
from popview.net.visit import Visit
from popview.pop3 import commands, events
from popview.pop3.connection import Connection
from popview.pop3.listings import usable_uidl
from popview.store.commits import CommitLedger
from popview.types import Outcome
from tests.simulated import planted_proofs
from tests.simulated.life import Scene
from tests.simulated.planted_proofs import Put

NOT_BEFORE = 10**6  # tickets of what nobody asked for


def stale_numbers(put: Put) -> None:
    """The numbers of the last check are used in the commit's session."""
    proper = Chunk._prove

    def prove(self: Any, items: Any) -> list[Proved]:
        places = self._means.cache.places()
        return [
            replace(one, number=places[one.item.mark.key.identity].rank)
            if one.item.mark.key.identity in places
            else one
            for one in proper(self, items)
        ]

    put(Chunk, "_prove", prove)


def quit_after_an_error(put: Put) -> None:
    """After a refused DELE QUIT is said without RSET."""
    put(Chunk, "_reset", lambda self: True)


def no_digest_check(put: Put) -> None:
    """A message is proved by its name alone."""
    proper = Proving._by_uidl

    def by_uidl(self: Any, item: Any, refused: Any) -> Any:
        number = self._naming.number(item.mark.key.identity)
        return Proved(item, number) if number is not None else proper(self, item, refused)

    put(Proving, "_by_uidl", by_uidl)


def early_deleted(put: Put) -> None:
    """A message counts as gone at the +OK to its DELE."""
    proper = CommitLedger.dele_ok

    def dele_ok(self: Any, commit: int, identities: Iterable[str]) -> None:
        names = list(identities)
        proper(self, commit, names)
        self._database.write_many(
            "UPDATE commit_items SET outcome = 'gone' WHERE commit_id = ? AND identity = ?",
            [(commit, name) for name in names],
        )

    put(CommitLedger, "dele_ok", dele_ok)


def lost_journal_step(put: Put) -> None:
    """The DELEs of a batch are not journalled before they are sent."""
    put(CommitLedger, "sending", lambda self, commit, items: tuple(one.identity for one in items))


def mark_removed_too_soon(put: Put) -> None:
    """Marks go with the +OK to QUIT."""
    proper = CommitLedger.quit_ok

    def quit_ok(self: Any, commit: int, server_text: str = "") -> None:
        proper(self, commit, server_text)
        self._database.write(
            "DELETE FROM marks WHERE identity IN (SELECT identity FROM commit_items WHERE commit_id = ?"
            " AND step = 'quit-ok')",
            (commit,),
        )

    put(CommitLedger, "quit_ok", quit_ok)


def unmarked_neighbour(put: Put) -> None:
    """The DELE goes to the next message."""
    put(commands.Dele, "line", lambda self: b"DELE %d\r\n" % (self.n + 1))


def duplicate_uid_accepted(put: Put) -> None:
    """A name that two messages have is good enough."""
    proper = Naming.__init__

    def init(self: Any, rows: Iterable[tuple[int, bytes]] = ()) -> None:
        listed = list(rows)
        proper(self, listed)
        self.identities = {number: identity_of_uidl(uid) for number, uid in listed if usable_uidl(uid)}
        self._where = {identity: number for number, identity in self.identities.items()}

    put(Naming, "__init__", init)


def partial_uidl_is_whole(put: Put) -> None:
    """A listing shorter than STAT says is taken for the whole one."""
    proper = Chunk._check_listing

    def check(self: Any, naming: Any, refused: Any) -> None:
        if len(naming.numbers) > self._visit.count:
            proper(self, naming, refused)

    put(Chunk, "_check_listing", check)


def stat_mismatch_ignored(put: Put) -> None:
    """STAT may count fewer messages than are listed."""
    proper = Chunk._check_listing

    def check(self: Any, naming: Any, refused: Any) -> None:
        if len(naming.numbers) < self._visit.count:
            proper(self, naming, refused)

    put(Chunk, "_check_listing", check)


def partial_listing_decides(put: Put) -> None:
    """The listing that decides may be shorter than STAT says, and what it leaves out is not looked at."""
    put(Naming, "nameless", lambda self, count: [])
    put(looking, "is_complete", lambda naming, count: True)
    put(checking, "is_complete", lambda naming, count: True)


def unmark_ignored(put: Put) -> None:
    """What is unmarked while the commit runs is deleted all the same."""
    put(Chunk, "_unmark", lambda self, names: None)


def old_confirmation_resumed(put: Put) -> None:
    """A commit that a crash ended is carried on by the next check."""
    proper = Service._read

    def read(self: Any, intent: Any) -> None:
        journal = self._means.journal
        for commit in journal.unresolved(self._means.account):
            ticket = NOT_BEFORE + commit.id
            again = CommitPlan(ticket, intent.account, journal.plan(commit.id), intent.secret)
            try:
                Committing(self._means, again).run()
            except PopViewError:
                continue
        proper(self, intent)

    put(Service, "_read", read)


def rset_unconfirmed_yet_quit(put: Put) -> None:
    """RSET is sent, and QUIT whatever its answer is."""

    def reset(self: Any) -> bool:
        if self.result.touched:
            self._driver.ask(commands.Rset(), alone=True, seconds=self._means.dialer.deadlines.reset)
        return True

    put(Chunk, "_reset", reset)


def reply_mismatch_ignored(put: Put) -> None:
    """A reply that nobody asked for is thrown away."""

    def take(self: Any) -> None:
        self._replies.buffer.start = self._replies.buffer.end

    put(Connection, "_take_unasked", take)


def twofold_answer_unnoticed(put: Put) -> None:
    """The STAT behind the DELEs is neither asked nor looked at."""
    put(InStep, "ask", lambda self: None)
    put(InStep, "judge", lambda self, deleted=(): None)


def receipt_from_quit_alone(put: Put) -> None:
    """The +OK to QUIT is taken as the proof of every deletion."""
    proper = Committing._offer

    def offer(self: Any, items: Any) -> Any:
        result, lost = proper(self, items)
        if isinstance(result.quit, events.Accepted):
            present = result.seen - result.offered
            self._means.journal.resolve(self._means.account, present, running=self._commit)
        return result, lost

    put(Committing, "_offer", offer)


def renamed_is_gone(put: Put) -> None:
    """A message that got another name is taken for deleted."""
    proper = CommitLedger.resolve

    def resolve(self: Any, account: Any, listed: Any, *, newcomers: Any = (), running: Any = None) -> Any:
        return proper(self, account, listed, running=running)

    put(CommitLedger, "resolve", resolve)


def empty_moment_believed(put: Put) -> None:
    """A mailbox that is empty for a moment is empty."""
    proper = Looking.__init__

    def init(self: Any, *arguments: Any) -> None:
        proper(self, *arguments)
        self._remaining = 0

    put(Looking, "__init__", init)
    put(Conclusion, "_may_conclude", lambda self, count: True)


def stop_ignored(put: Put) -> None:
    """A Stop does not reach the DELEs."""
    put(Chunk, "_on_stop", lambda self, ticket, count: None)


def cut_says_quit(put: Put) -> None:
    """Where the line should be cut, QUIT is said."""

    def cut(self: Any) -> None:
        try:
            self.leave(1.0)
        except PopViewError:
            return

    put(Visit, "cut", cut)


def full_disk_ignored(put: Put) -> None:
    """Where the journal cannot be written, the DELEs are sent all the same."""
    proper = CommitLedger.sending

    def sending(self: Any, commit: int, items: Any) -> tuple[str, ...]:
        rows = list(items)
        try:
            return proper(self, commit, rows)
        except StoreError:
            return tuple(one.identity for one in rows)

    put(CommitLedger, "sending", sending)


def vanished_marks_dropped(put: Put) -> None:
    """What a listing lacks loses its mark without a word."""
    proper = Conclusion._conclude

    def conclude(self: Any, present: frozenset[str], *others: frozenset[str]) -> None:
        proper(self, present, *others)
        journal = self._means.journal
        journal.remove_marks([m.key for m in journal.marks() if m.key.identity not in present])

    put(Conclusion, "_conclude", conclude)


def twins_by_digest_accepted(put: Put) -> None:
    """Of two messages without a name that look the same, the first is taken."""

    def by_digest(self: Any, item: Any) -> Any:
        for number, digest in self._digests.items():
            if digest == item.mark.digest:
                return Proved(item, number)
        return proper(self, item)

    proper = Proving._by_digest
    put(Proving, "_by_digest", by_digest)


def doubtful_without_consent(put: Put) -> None:
    """A message whose header was never seen goes without being asked about."""
    put(Proving, "_without_header", lambda self, item, number: Proved(item, number, alone=True))


def nothing_is_resolved(put: Put) -> None:
    """A check leaves open what a crash left open."""
    put(Conclusion, "_may_conclude", lambda self, count: False)


def refusal_is_deletion(put: Put) -> None:
    """-ERR to a DELE counts as +OK."""
    proper = Chunk._deleted

    def deleted(self: Any, answer: Any) -> None:
        proper(self, events.Accepted(answer.command, b"", None))

    put(Chunk, "_deleted", deleted)


def set_aside_loses_its_mark(put: Put) -> None:
    """A message whose DELE is refused is unmarked."""
    proper = CommitLedger.dele_refused

    def refused(self: Any, commit: int, identity: str, server_text: str) -> None:
        proper(self, commit, identity, server_text)
        self._database.write("DELETE FROM marks WHERE identity = ?", (identity,))

    put(CommitLedger, "dele_refused", refused)


def skipped_is_gone(put: Put) -> None:
    """What the commit's session did not list is called gone by us."""
    proper = CommitLedger.set_outcome

    def set_outcome(self: Any, commit: int, identities: Any, outcome: Any, server_text: str = "") -> None:
        names = list(identities)
        proper(self, commit, names, outcome, server_text)
        if outcome in (Outcome.SKIPPED_UNPROVED, Outcome.SKIPPED_CHANGED):
            self._database.write_many(
                "UPDATE commit_items SET outcome = 'gone' WHERE commit_id = ? AND identity = ?",
                [(commit, name) for name in names],
            )

    put(CommitLedger, "set_outcome", set_outcome)


PLANTED: dict[str, Callable[[Put], None]] = {
    plant.__name__.replace("_", "-"): plant
    for plant in (
        stale_numbers,
        quit_after_an_error,
        no_digest_check,
        early_deleted,
        lost_journal_step,
        mark_removed_too_soon,
        unmarked_neighbour,
        duplicate_uid_accepted,
        partial_uidl_is_whole,
        stat_mismatch_ignored,
        partial_listing_decides,
        unmark_ignored,
        old_confirmation_resumed,
        rset_unconfirmed_yet_quit,
        reply_mismatch_ignored,
        twofold_answer_unnoticed,
        receipt_from_quit_alone,
        renamed_is_gone,
        empty_moment_believed,
        stop_ignored,
        cut_says_quit,
        full_disk_ignored,
        vanished_marks_dropped,
        twins_by_digest_accepted,
        doubtful_without_consent,
        nothing_is_resolved,
        refusal_is_deletion,
        set_aside_loses_its_mark,
        skipped_is_gone,
        *planted_proofs.SCENES,
    )
}
SCENES: dict[str, Scene] = {
    plant.__name__.replace("_", "-"): scene for plant, scene in planted_proofs.SCENES.items()
}
"""What some bugs need to show themselves."""
