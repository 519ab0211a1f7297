"""The truth of a simulated life: which messages the mailbox holds, and who took what away."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Letter:
    """One message; `serial` is never reused, `uid` may be. `gone`: who removed it ("" while it is there)."""

    serial: int
    uid: bytes
    head: bytes
    body: bytes
    uids: set[bytes] = field(default_factory=set)  # every name it ever had
    gone: str = ""
    is_twin: bool = False  # another message has the same header
    subject: str = field(init=False)  # what a person sees in the list

    def __post_init__(self) -> None:
        """Read the subject."""
        self.subject = self.head.split(b"Subject: ", 1)[1].split(b"\r\n", 1)[0].decode()


class Mailbox:
    """All letters of a life in the order of their arrival; the other clients' hands are methods here."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.ever: list[Letter] = []
        self.letters: list[Letter] = []
        self.returning: list[tuple[int, Letter]] = []  # (sessions to wait, letter): it comes back

    def add(self, *, head: bytes | None = None, uid: bytes | None = None) -> Letter:
        """Let a message arrive; sizes differ from letter to letter."""
        serial = len(self.ever) + 1
        own = b"From: Ada <ada@example.org>\r\nSubject: Letter %d\r\nMessage-ID: <%d@example.org>\r\n"
        body = b"." * (serial % 3) + b"x" * serial
        letter = Letter(serial, uid or b"u%d" % serial, head or own % (serial, serial), body)
        letter.uids.add(letter.uid)
        self.ever.append(letter)
        self.letters.append(letter)
        return letter

    def add_twin(self) -> None:
        """Let a copy arrive: the same header under another name."""
        if self.letters:
            model = self.rng.choice(self.letters)
            model.is_twin = True
            self.add(head=model.head).is_twin = True

    def remove(self, letter: Letter, by: str) -> None:
        """Take a letter away."""
        if not letter.gone:
            letter.gone = by
            self.letters.remove(letter)

    def restore(self, letter: Letter) -> None:
        """Let a letter come back."""
        letter.gone = ""
        self.letters.append(letter)
        self.letters.sort(key=lambda one: one.serial)

    def delete_one(self) -> None:
        """Another client deletes."""
        if self.letters:
            self.remove(self.rng.choice(self.letters), "another client")

    def rename_all(self) -> None:
        """The server moves: every message gets a new name."""
        for letter in self.letters:
            self.rename(letter, b"m%d-%d" % (self.rng.randrange(1000), letter.serial))

    def rename(self, letter: Letter, uid: bytes) -> None:
        """Give a letter another name."""
        letter.uid = uid
        letter.uids.add(uid)

    def reuse_name(self) -> None:
        """A message goes, and a new one gets its name."""
        if self.letters:
            letter = self.rng.choice(self.letters)
            self.remove(letter, "another client")
            self.add(uid=letter.uid)

    def swap_names(self) -> None:
        """Two messages change names."""
        if len(self.letters) > 1:
            one, two = self.rng.sample(self.letters, 2)
            first, second = one.uid, two.uid
            self.rename(one, second)
            self.rename(two, first)

    def double_name(self) -> None:
        """Two messages share a name from now on."""
        if len(self.letters) > 1:
            one, two = self.rng.sample(self.letters, 2)
            self.rename(one, two.uid)

    def others_act(self, acts: tuple[Callable[[], object], ...]) -> None:
        """Do one of what other clients do."""
        self.rng.choice(acts)()

    def session_begins(self) -> None:
        """Count down what comes back."""
        due = [letter for left, letter in self.returning if left <= 0]
        self.returning = [(left - 1, letter) for left, letter in self.returning if left > 0]
        for letter in due:
            if letter.gone:
                self.restore(letter)
