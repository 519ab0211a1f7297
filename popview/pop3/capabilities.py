"""What a server says it can do (RFC 2449 section 6), read tolerantly: it is advice, never proof."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Capabilities:
    """The rows of CAPA. `rows` are (name in capitals, arguments) as they came, repeated ones included."""

    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def has(self, name: str) -> bool:
        """Return whether a row of that name came, whatever its arguments."""
        return any(row == name for row, _ in self.rows)

    def arguments(self, name: str) -> tuple[str, ...]:
        """Return the arguments of all rows of that name, in order."""
        return tuple(word for row, words in self.rows if row == name for word in words)

    @property
    def mechanisms(self) -> tuple[str, ...]:
        """The SASL mechanisms, in capitals (RFC 5034)."""
        return tuple(word.upper() for word in self.arguments("SASL"))

    @property
    def pipelining(self) -> bool:
        """Commands may follow one another without waiting."""
        return self.has("PIPELINING")

    @property
    def implementation(self) -> str:
        """The server's name, words joined by single blanks."""
        return " ".join(self.arguments("IMPLEMENTATION"))

    @property
    def expire_days(self) -> int | None:
        """Days after which the server deletes; -1: NEVER, None: not said (RFC 2449 section 6.7)."""
        if self.has("EXPIRENEVER"):  # mailutils writes it in one word
            return -1
        words = self.arguments("EXPIRE")
        if words and words[0].upper() == "NEVER":
            return -1
        return int(words[0]) if words and _NUMBER.fullmatch(words[0]) else None

    @property
    def login_delay_s(self) -> int:
        """Seconds to keep between two logins; 0: none said (RFC 2449 section 6.5)."""
        words = self.arguments("LOGIN-DELAY")
        return int(words[0]) if words and _NUMBER.fullmatch(words[0]) else 0


def capabilities(body: bytes) -> Capabilities:
    """Return the rows of a CAPA body; empty rows are left out, octets beyond ASCII replaced."""
    rows = (line.decode("ascii", "replace").split() for line in body.split(b"\n"))
    return Capabilities(tuple((row[0].upper(), tuple(row[1:])) for row in rows if row))
