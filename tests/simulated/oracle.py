"""What must hold in every life: rules D1 to D11, held against what the server saw and the journal says.

`failures` are pairs (kind, words): "wrong" for a DELE or QUIT that should never have been sent and for a
verdict that no listing gave, "lost" for a mark that went without verification or hand, "unresolved" for a
commit or a removed message about which the journal says nothing true at the end.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from popview.cleanup.proof import header_digest
from popview.net.naming import identity_of_digest
from popview.store.journal import Journal
from popview.types import Key, Mark, Outcome, Plan, PlanItem, Summary
from tests.simulated.letters import Letter, Mailbox
from tests.simulated.peer import Record, Server
from tests.simulated.wire import MemoryLink

WRONG, LOST, UNRESOLVED = "wrong", "lost", "unresolved"
GONE = Outcome.GONE.value

_ITEMS = "SELECT commit_id, identity, subject, outcome FROM commit_items"
_MARKS = "SELECT identity FROM marks"


@dataclass
class Oracle:
    """Watches one life."""

    mailbox: Mailbox
    server: Server
    failures: list[tuple[str, str]] = field(default_factory=list)
    allowed: dict[int, list[PlanItem]] = field(default_factory=dict)  # serial -> confirmed in this commit
    confirmed: set[int] = field(default_factory=set)  # ever
    last_dele: dict[int, int] = field(default_factory=dict)  # serial -> session
    made: dict[str, Mark] = field(default_factory=dict)  # by hand, neither taken back nor verified
    taken_back: set[str] = field(default_factory=set)  # identities whose mark a hand removed, ever
    plan: Plan | None = None
    begun: int = 0  # the first session of its commit
    listed: set[str] = field(default_factory=set)  # subjects that the person has seen in the list
    unseen: dict[str, Letter] = field(default_factory=dict)  # identity -> what was listed without its header
    seen_gone: set[tuple[int, str]] = field(default_factory=set)
    is_steady: bool = False  # the program knows that this server's sizes stay

    def fail(self, kind: str, words: str) -> None:
        """Note a broken rule."""
        self.failures.append((kind, words))

    # -- what the person does ------------------------------------------------------------------

    def saw(self, rows: Iterable[Summary]) -> None:
        """The person sees rows of the running session; one without a header is what stands there."""
        record = self.server.records[-1]
        for row in rows:
            self.listed.add(row.subject)
            letter = record.shown.get(row.rank)
            if not row.subject and letter is not None:
                self.unseen[row.key.identity] = letter

    def marked(self, marks: Iterable[Mark]) -> None:
        """The person marked."""
        self.made.update((mark.key.identity, mark) for mark in marks)

    def unmarked(self, keys: Iterable[Key]) -> None:
        """The person took marks back."""
        for key in keys:
            self.taken_back.add(key.identity)
            mark = self.made.pop(key.identity, None)
            if mark is not None:
                self.disallow(mark)

    def disallow(self, mark: Mark) -> None:
        """What is not on its way yet must stay."""
        for letter in self.letters_of(mark.key.identity, mark.subject, by_name=not mark.digest):
            items = [one for one in self.allowed.pop(letter.serial, []) if one.mark.key != mark.key]
            if items:
                self.allowed[letter.serial] = items

    def confirm(self, plan: Plan) -> None:
        """The person confirmed a plan: from now on, until it ends, these may go."""
        self.plan, self.begun = plan, len(self.server.records)
        for item in plan.items:
            mark = item.mark
            for letter in self.letters_of(mark.key.identity, mark.subject, by_name=not mark.digest):
                self.allowed.setdefault(letter.serial, []).append(item)
        self.confirmed |= self.allowed.keys()

    def void(self) -> None:
        """No confirmation stands any longer: the commit has ended, was stopped, or its process has died."""
        self.allowed.clear()

    def letters_of(self, identity: str, subject: str, *, by_name: bool = False) -> list[Letter]:
        """Return what the person saw under this name: the subject decides, where one was to be seen."""
        name = identity[1:].encode()
        if by_name:
            return [one for one in self.mailbox.ever if one.uid == name]  # one that went may come back
        if not subject:
            letter = self.unseen.get(identity)  # none where it is a listing that was taken for a header
            return [] if letter is None else [letter]
        same = [one for one in self.mailbox.ever if one.subject == subject]
        return same if identity.startswith("D") else [one for one in same if name in one.uids]

    # -- what goes over the wire -----------------------------------------------------------------

    def on_command(self, link: MemoryLink, line: bytes) -> None:
        """A DELE or QUIT was handed to the wire."""
        if line == b"QUIT":
            if link.has_deleted:
                self._judge_quit(link)
            return
        link.has_deleted = True
        number = int(line[5:])
        letter = link.record.shown.get(number)
        where = f"session {link.record.index}: {line.decode()}"
        if letter is None:
            self.fail(WRONG, f"{where}: no such message in this session")
            return
        self.last_dele[letter.serial] = link.record.index
        items = self.allowed.get(letter.serial, []) or self._of_its_twin(link.record, number, letter)
        named = [one.mark for one in items if not one.mark.key.by_digest]
        if not items:
            self.fail(WRONG, f"{where}: letter {letter.serial} is not, or no longer, confirmed")
        elif named and (len(named) == len(items) or self._has_own_name(link.record, number)):
            name = "U" + link.record.names.get(number, b"").decode()
            mark = next((one for one in named if one.key.identity == name), named[0])
            self._judge_named(link.record, number, mark, where)
        else:
            self._judge_nameless(link.record, number, letter, where)

    def _of_its_twin(self, record: Record, number: int, letter: Letter) -> list[PlanItem]:
        """Return what was confirmed of a copy whose name this one has got since: both look the same.

        Where sizes can be relied on, they must as well.
        """
        name, size = "U" + record.names.get(number, b"").decode(), record.sizes.get(number, -1)
        every = (item for items in self.allowed.values() for item in items)
        marks = [one for one in every if one.mark.key.identity == name and one.mark.subject == letter.subject]
        return [one for one in marks if not self.is_steady or one.mark.size == size] if letter.is_twin else []

    def _has_own_name(self, record: Record, number: int) -> bool:
        return list(record.names.values()).count(record.names.get(number, b"")) == 1

    def _judge_named(self, record: Record, number: int, mark: Mark, where: str) -> None:
        names = list(record.names.values())
        if not record.has_listed or len(names) != record.counted:
            self.fail(WRONG, f"{where}: {len(names)} names listed, {record.counted} counted")
        name = record.names.get(number, b"")
        if b"U" + name != mark.key.identity.encode():
            self.fail(WRONG, f"{where}: its name is {name!r}, the mark's {mark.key.identity!r}")
        elif names.count(name) != 1:
            self.fail(WRONG, f"{where}: {name!r} is listed twice")
        if mark.digest:
            if number not in record.true_heads:
                self.fail(WRONG, f"{where}: its header was not seen in this session")
        elif self.plan is None or not self.plan.doubtful_consent or record.sizes.get(number) != mark.size:
            self.fail(WRONG, f"{where}: neither header nor consent and size")

    def _judge_nameless(self, record: Record, number: int, letter: Letter, where: str) -> None:
        heads = [record.shown[seen].head for seen in record.true_heads]
        if self.plan is None or not self.plan.by_digest_consent:
            self.fail(WRONG, f"{where}: no name and no consent")
        if heads.count(letter.head) != 1 or number not in record.true_heads:
            self.fail(WRONG, f"{where}: its header is not the only one of its kind that was seen")

    def _judge_quit(self, link: MemoryLink) -> None:
        record = link.record
        where = f"session {record.index}: QUIT"
        if link.is_garbled or link.replies_read != link.commands:
            self.fail(WRONG, f"{where} out of step: {link.replies_read} replies, {link.commands} owed")
        elif link.is_behind and not self._may_not_count(record):
            self.fail(WRONG, f"{where} though the server has not come to every DELE")
        elif record.pending & record.refused:
            self.fail(WRONG, f"{where} though a DELE was refused")

    def _may_not_count(self, record: Record) -> bool:
        """Say whether STAT is not asked behind DELEs any more: two sessions were lost there."""
        return sum(one.is_lost_at_stat for one in self.server.records[self.begun : record.index]) > 1

    # -- what the journal says -------------------------------------------------------------------

    def look(self, journal: Journal) -> None:
        """Hold marks and verdicts against the truth: after each wish, and after each restart."""
        for commit, identity, subject, outcome in journal._database.rows(_ITEMS):
            if outcome == GONE and (commit, identity) not in self.seen_gone:
                self.seen_gone.add((commit, identity))
                self._judge_gone(identity, subject)
        kept = {row[0] for row in journal._database.rows(_MARKS)}
        for identity in self.made.keys() - kept:
            self.fail(LOST, f"the mark of {identity} ({self.made[identity].subject}) went unverified")
            del self.made[identity]

    def _judge_gone(self, identity: str, subject: str) -> None:
        self.made.pop(identity, None)
        records = [record for record in self.server.records if record.is_opened]
        listing = records[-1]
        letters = self.letters_of(identity, subject)
        shown = {letter.serial: number for number, letter in listing.shown.items()}
        numbers = [shown.get(letter.serial, 0) for letter in letters]
        if numbers and all(numbers) and not any(self._is_hidden(listing, n, identity) for n in numbers):
            self.fail(WRONG, f"{identity} is called gone, but session {listing.index} has it")
        if identity[1:].encode() in listing.names.values():
            self.fail(WRONG, f"{identity} is called gone, but session {listing.index} lists the name")
        if any(self.last_dele.get(letter.serial, -1) >= listing.index for letter in letters):
            self.fail(WRONG, f"{identity} is called gone without a new listing")
        known = [one for one in self.mailbox.letters if one.subject in self.listed and not one.is_twin]
        there = {one.serial for one in known}
        if listing.is_false and there - self.last_dele.keys():
            self.fail(WRONG, f"{identity} is called gone because of an empty moment")

    def _is_hidden(self, record: Record, number: int, identity: str) -> bool:
        """Say whether a message stood there under another's name, or under another's header.

        A name that was another message's is a lie (RFC 1939 section 7), and so is a header. A message that is
        listed under its own name is never hidden, nor one whose own header was given.
        """
        name = record.names.get(number, b"")
        if number in record.true_heads or "U" + name.decode() == identity:
            return False
        letter = record.shown[number]
        was_anothers = any(name in other.uids for other in self.mailbox.ever if other is not letter)
        return number in record.false_heads or was_anothers

    def close(self, journal: Journal) -> None:
        """The life is over: everything must be settled and told."""
        self.look(journal)
        for row in journal._database.rows("SELECT id, stage FROM commits WHERE is_settled = 0"):
            self.fail(UNRESOLVED, f"commit {row[0]} is still {row[1]}")
        told = {row[1] for row in journal._database.rows(_ITEMS) if row[3] == GONE}
        for letter in self.mailbox.ever:
            if letter.gone != "us":
                continue
            same = [one for one in self.mailbox.ever if one.subject == letter.subject]
            if not any(one.serial in self.confirmed for one in same):
                self.fail(WRONG, f"letter {letter.serial} was removed and never confirmed")
            names = {"U" + name.decode() for one in same for name in one.uids}
            names.add(identity_of_digest(header_digest(letter.head)))
            if names & told:
                continue
            had_anothers = any(letter.uids & other.uids for other in self.mailbox.ever if other is not letter)
            has_mark = (self.made.keys() | self.taken_back) & names  # it was kept, or a hand took it back
            if has_mark and (had_anothers or letter.is_twin):
                continue  # all one can see is that its name or its header is listed: "still there"
            self.fail(UNRESOLVED, f"letter {letter.serial} was removed by us, and nobody says so")
