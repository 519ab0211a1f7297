"""The goals that are not met, each with the figure that was reached and the profile that says why.

A goal that stands here may stay short of its wish, but not fall behind its own figure by more than a quarter;
one that does not stand here must be met.
"""

from dataclasses import dataclass

SLACK = 0.25


@dataclass(frozen=True, slots=True)
class Miss:
    """A goal that is not met. figure: what was measured. why: where the time goes, and what was tried."""

    figure: float
    why: str

    def allows(self, figure: float, *, at_least: bool) -> bool:
        """Say whether a figure is no more than a quarter worse than the recorded one."""
        return figure * (1 + SLACK) >= self.figure if at_least else figure <= self.figure * (1 + SLACK)


EXPLAINED: dict[tuple[int, str], Miss] = {
    (2, "poplib / ours, no parsing"): Miss(
        10.7,
        "5.3 us a header of 3 kB; a bare recv_into of the same octets takes 2.1, the search for CRLF and dot "
        "1.1. The rest is Python's own: a command, a call, an event and a slice for each header (0.2, 0.1, "
        "0.1, 0.1), and some 30 steps of the loops around them. Tried: split() of the whole block, finditer, "
        "other marks (no search was faster than the one there is), the shortest status line unsearched, no "
        "call of a method for each answer, a long run of TOP counted by one number, no named tuple's "
        "constructor: together a fifth less. poplib takes 55 us here where the goal was set at 85.",
    ),
    (2, "poplib / ours, with the fields of a row"): Miss(
        2.7,
        "Of 21 us a header 5.3 are the protocol, the rest the fields of a row: finding them takes 3.4 (the "
        "goal was set with an expression that takes 11 here, found five fields and decoded none), to decode "
        "two addresses, three texts, a date and two ids the rest, 1 to 2 us each in few calls of C. Only rows"
        " shown undecoded would be cheaper.",
    ),
    (5, "poplib / ours, TLS"): Miss(
        7.9,
        "44 ms of which a bare recv_into takes 34: 3,050 records of 16 kB, each decrypted and handed over by "
        "a call of its own. The rest are 384 turns of the driver, eight records each, and a nap of 0.05 ms "
        "every 2 ms for the window's thread. A MemoryBIO was no faster when the goal was set.",
    ),
}
