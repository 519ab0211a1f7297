"""The one model of a simulation: a POP3 server whose vices are switched on one by one.

RFC 1939 where no trait says otherwise. Every session leaves a record, against which the oracle holds each
DELE and each QUIT.
"""

import random
from dataclasses import dataclass, field

from popview.demo.dialogue import stuffed
from tests.simulated.letters import Letter, Mailbox

TRAITS = (
    "deletes-at-once",  # Qpopper: DELE is final
    "deletes-on-disconnect",
    "deletes-on-retr",
    "renumbers",
    "doubles-names",
    "no-uidl",
    "uidl-fails-sometimes",
    "renames",
    "reuses-names",
    "rewrites-headers",
    "refuses-one",
    "refuses-quit",
    "ignores-dele",
    "comes-back",
    "no-top",
    "top-fails-sometimes",
    "wrong-top",
    "empty-for-a-moment",
    "counts-wrong",
    "keeps-count",  # STAT counts what is marked as deleted
    "lists-short",
    "refuses-rset",
    "locks-behind",
    "delays-login",
)
SOMETIMES = 0.25


@dataclass(slots=True)
class Record:
    """What one session has done and seen."""

    index: int
    lines: list[bytes] = field(default_factory=list)
    shown: dict[int, Letter] = field(default_factory=dict)
    names: dict[int, bytes] = field(default_factory=dict)  # as the last UIDL listed them
    singly: dict[int, bytes] = field(default_factory=dict)  # as UIDL n told them
    counted: int = -1
    has_listed: bool = False  # UIDL was accepted
    is_opened: bool = False
    true_heads: set[int] = field(default_factory=set)  # numbers whose own header was given
    false_heads: set[int] = field(default_factory=set)  # … for which another one was given
    sizes: dict[int, int] = field(default_factory=dict)
    pending: set[int] = field(default_factory=set)  # DELEs received and not reset
    refused: set[int] = field(default_factory=set)
    touched: list[Letter] = field(default_factory=list)
    has_quit: bool = False
    is_lost_at_stat: bool = False  # … behind headers or DELEs, perhaps by a server that hangs up there
    has_extra: bool = False  # a reply that nobody asked for was given: all behind it look like the next one's
    is_false: bool = False  # an empty listing of a mailbox that is not


class Server:
    """The server: its mailbox, its traits, its sessions."""

    def __init__(self, mailbox: Mailbox, traits: frozenset[str], rng: random.Random) -> None:
        self.mailbox, self.traits, self.rng = mailbox, traits, rng
        self.records: list[Record] = []
        self.is_good = False  # nothing fails any more: the end of a life
        self.locked_until = 0.0
        self.refused_serial = 0
        self.was_empty = False

    def has(self, trait: str) -> bool:
        """Say whether a vice is on."""
        return trait in self.traits

    def sometimes(self, trait: str) -> bool:
        """Say whether a vice that comes and goes is on just now."""
        return trait in self.traits and not self.is_good and self.rng.random() < SOMETIMES

    def connect(self, now_s: float) -> "Conversation":
        """Begin a session."""
        record = Record(len(self.records))
        self.records.append(record)
        return Conversation(self, record, now_s)


class Conversation:
    """The server's side of one session: `answer` takes a line without its end and returns the whole reply."""

    def __init__(self, server: Server, record: Record, now_s: float) -> None:
        self.server, self.record = server, record
        self.is_over = False
        self.refuse_next = False  # a fault: the next command is refused and has no effect
        self._now_s = now_s
        self._fetched: set[int] = set()
        self._marked: set[int] = set()
        self._top_nonce = 0

    def greeting(self) -> bytes:
        """Return the first line."""
        return b"+OK ready\r\n"

    def answer(self, line: bytes) -> bytes:
        """Carry out a command."""
        self.record.lines.append(b"C: " + line)
        verb, _, argument = line.partition(b" ")
        if self.refuse_next:
            self.refuse_next = False
            if verb == b"DELE" and argument.isdigit():
                self.record.pending.add(int(argument))
                self.record.refused.add(int(argument))
            elif verb == b"QUIT":
                self.is_over = True
            reply = b"-ERR [SYS/TEMP] not now\r\n"
        else:
            handler = getattr(self, "_" + verb.decode("latin-1").lower(), None)
            reply = b"-ERR what?\r\n" if handler is None else handler(argument)
        self.record.lines.append(b"S: " + reply.split(b"\r\n", 1)[0])
        return reply

    def close(self) -> None:
        """The line is gone. Without QUIT nothing is deleted, by most."""
        if self.is_over:
            return
        self.is_over = True
        self.record.lines.append(b"* closed")
        if self.server.has("deletes-on-disconnect"):
            self._update(self._marked)
        if self.server.has("locks-behind") and self.record.is_opened and not self.server.is_good:
            self.server.locked_until = self._now_s + self.server.rng.choice((5.0, 20.0, 300.0))

    # -- signing in ----------------------------------------------------------------------------

    def _capa(self, argument: bytes) -> bytes:
        return b"+OK\r\nTOP\r\nUIDL\r\nUSER\r\nRESP-CODES\r\n.\r\n"

    def _user(self, argument: bytes) -> bytes:
        return b"+OK\r\n"

    def _pass(self, argument: bytes) -> bytes:
        server = self.server
        if self._now_s < server.locked_until:
            return b"-ERR [IN-USE] mailbox is locked\r\n"
        if server.sometimes("delays-login"):
            return b"-ERR [LOGIN-DELAY] wait\r\n"
        server.mailbox.session_begins()
        letters = list(server.mailbox.letters)
        if server.has("renumbers"):
            server.rng.shuffle(letters)
        if not server.was_empty and server.sometimes("empty-for-a-moment"):
            self.record.is_false = bool(letters)
            letters = []
        server.was_empty = self.record.is_false
        self.record.shown = dict(enumerate(letters, 1))
        self.record.is_opened = True
        if server.has("doubles-names") and len(letters) > 1 and server.rng.random() < 0.3:
            server.mailbox.double_name()
        return b"+OK\r\n"

    # -- looking -------------------------------------------------------------------------------

    def _stat(self, argument: bytes) -> bytes:
        record = self.record
        kept = [letter for number, letter in record.shown.items() if number not in self._marked]
        octets = sum(self._size(letter) for letter in kept)
        if record.counted >= 0:  # behind the DELEs; most leave out what they marked
            left = record.counted - (0 if self.server.has("keeps-count") else len(self._marked))
            return b"+OK %d %d\r\n" % (left, octets)
        record.counted = len(record.shown)
        if self.server.sometimes("counts-wrong"):
            record.counted += self.server.rng.choice((-1, 1)) if record.counted else 1
        return b"+OK %d %d\r\n" % (record.counted, octets)

    def _uidl(self, argument: bytes) -> bytes:
        record, server = self.record, self.server
        if server.has("no-uidl") or server.sometimes("uidl-fails-sometimes"):
            return b"-ERR no\r\n"
        if argument:
            letter = self._letter(argument)
            if letter is None:
                return b"-ERR no such\r\n"
            record.singly[int(argument)] = letter.uid
            if not record.has_listed and len(record.singly) == record.counted:
                record.names, record.has_listed = record.singly, True  # every one was told, one by one
            return b"+OK %s %s\r\n" % (argument, letter.uid)
        rows = {number: letter.uid for number, letter in record.shown.items()}
        if rows and server.sometimes("lists-short"):
            for number in server.rng.sample(list(rows), server.rng.randrange(len(rows)) + 1):
                del rows[number]
        record.names, record.has_listed = rows, True
        return b"+OK\r\n%s.\r\n" % b"".join(b"%d %s\r\n" % row for row in rows.items())

    def _list(self, argument: bytes) -> bytes:
        record = self.record
        if argument:
            letter = self._letter(argument)
            if letter is None:
                return b"-ERR no such\r\n"
            return b"+OK %s %d\r\n" % (argument, self._size(letter))
        record.sizes = {number: self._size(letter) for number, letter in record.shown.items()}
        return b"+OK\r\n%s.\r\n" % b"".join(b"%d %d\r\n" % row for row in record.sizes.items())

    def _size(self, letter: Letter) -> int:
        return len(letter.head) + 2 + len(letter.body) + len(self._added(letter))

    def _added(self, letter: Letter) -> bytes:
        if not self.server.has("rewrites-headers"):
            return b""
        index = self.record.index
        made = (b"RO" * (index % 2), index, b" " * (index % 5))
        return b"Status: %s\r\nX-UID: %d\r\nX-Keywords: %s\r\n" % made

    def _top(self, argument: bytes) -> bytes:
        server, record = self.server, self.record
        number = argument.partition(b" ")[0]
        letter = self._letter(number)
        if letter is None or server.has("no-top") or server.sometimes("top-fails-sometimes"):
            return b"-ERR no\r\n"
        if server.sometimes("wrong-top"):
            record.false_heads.add(int(number))
            return self._wrong(letter)
        record.true_heads.add(int(number))
        return b"+OK\r\n" + stuffed(letter.head + self._added(letter) + b"\r\n")

    def _wrong(self, letter: Letter) -> bytes:
        """Another header than the message has, never the same twice."""
        self._top_nonce += 1
        other = self.server.rng.choice(list(self.record.shown.values()))
        nonce = b"X-Odd: %d.%d\r\n" % (self.record.index, self._top_nonce)
        made = (
            other.head + nonce,
            letter.head[: self.server.rng.randrange(20)] + nonce,
            nonce + letter.head,
            nonce,
        )
        return b"+OK\r\n" + stuffed(self.server.rng.choice(made) + b"\r\n")

    def _retr(self, argument: bytes) -> bytes:
        letter = self._letter(argument)
        if letter is None:
            return b"-ERR no\r\n"
        self.record.true_heads.add(int(argument))
        self._fetched.add(int(argument))
        return b"+OK\r\n" + stuffed(letter.head + self._added(letter) + b"\r\n" + letter.body + b"\r\n")

    def _noop(self, argument: bytes) -> bytes:
        return b"+OK\r\n"

    def _letter(self, argument: bytes) -> Letter | None:
        number = int(argument) if argument.isdigit() else 0
        letter = self.record.shown.get(number)
        return None if letter is None or letter.gone or number in self._marked else letter

    # -- deleting ------------------------------------------------------------------------------

    def _dele(self, argument: bytes) -> bytes:
        server, record = self.server, self.record
        number = int(argument)
        record.pending.add(number)
        letter = self._letter(argument)
        if letter is None or (server.has("refuses-one") and letter.serial == server.refused_serial):
            record.refused.add(number)
            return b"-ERR not that one\r\n"
        record.touched.append(letter)
        if server.has("ignores-dele"):
            return b"+OK\r\n"
        if server.has("deletes-at-once"):
            self._update({number})
        else:
            self._marked.add(number)
        return b"+OK\r\n"

    def _rset(self, argument: bytes) -> bytes:
        if self.server.sometimes("refuses-rset"):
            return b"-ERR no\r\n"
        self.record.pending.clear()
        self.record.refused.clear()
        self._marked.clear()
        return b"+OK\r\n"

    def _quit(self, argument: bytes) -> bytes:
        server = self.server
        self.is_over = self.record.has_quit = True
        if server.has("deletes-on-retr"):
            for number in self._fetched - self._marked:
                server.mailbox.remove(self.record.shown[number], "the server, when it was read")
        if self._marked and server.sometimes("refuses-quit"):
            some = server.rng.sample(sorted(self._marked), server.rng.randrange(len(self._marked) + 1))
            self._update(set(some))
            return b"-ERR some deleted messages not removed\r\n"
        self._update(self._marked)
        return b"+OK bye\r\n"

    def _update(self, numbers: set[int]) -> None:
        mailbox = self.server.mailbox
        for number in numbers:
            letter = self.record.shown[number]
            if letter.gone:
                continue
            mailbox.remove(letter, "us")
            if self.server.has("comes-back") and not self.server.is_good:
                mailbox.returning.append((1, letter))
