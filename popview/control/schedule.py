"""When which mailbox is checked by itself. Pure: the clock and the dice are handed in.

An interval is the person's wish; what a server answered may lengthen it, never shorten it. A failure that
only a person can mend (a refused password, a certificate) ends the checks of that account until one by
hand has gone well: a machine that tries a wrong password every five minutes gets its account locked.
"""

from collections.abc import Callable
from dataclasses import dataclass

from popview.types import AccountId, ProblemKind

LONGEST_S = 6 * 3600.0  # the longest pause that failures alone can make
SPREAD = 0.1  # of the interval, to both sides: many machines must not come at the same second
START_S = 5.0  # between the first checks of two accounts
NEEDS_A_PERSON = frozenset(
    {
        *(ProblemKind.WRONG_PASSWORD, ProblemKind.LOGIN_REFUSED, ProblemKind.NO_MECHANISM),
        *(ProblemKind.CERTIFICATE, ProblemKind.SECURITY_DOWNGRADE, ProblemKind.PLAIN_NOT_ALLOWED),
        *(ProblemKind.NO_STLS, ProblemKind.STLS_INJECTION, ProblemKind.WEAKER_ENCRYPTION),
        *(ProblemKind.TLS_ON_PLAIN_PORT, ProblemKind.PLAIN_ON_TLS_PORT, ProblemKind.NOT_POP3),
        *(ProblemKind.KEYRING_LOCKED, ProblemKind.KEYRING_FAILED, ProblemKind.KEYRING_ABSENT),
        ProblemKind.NOT_SIGNED_IN,
        *(ProblemKind.BROWSER_SIGN_IN, ProblemKind.OAUTH_DENIED, ProblemKind.OAUTH_SETUP),
        ProblemKind.BAD_ARGUMENT,
    }
)
OF_A_MESSAGE = frozenset(  # they say nothing of the next check
    {
        *(ProblemKind.NO_TOP, ProblemKind.MESSAGE_GONE, ProblemKind.MESSAGE_CHANGED),
        *(ProblemKind.READER_DIED, ProblemKind.READER_SLOW, ProblemKind.FILE_EXISTS),
        ProblemKind.BREAKS_OFF,
    }
)


@dataclass(slots=True)
class _Turn:
    """How it stands with one account; times in seconds of the clock that is handed in."""

    every_s: float
    due_s: float
    failures: int = 0
    waits_for_a_person: bool = False


class Schedule:
    """Knows when each account is due. `dice` gives numbers from 0 to 1."""

    def __init__(self, dice: Callable[[], float]) -> None:
        self._dice = dice
        self._turns: dict[AccountId, _Turn] = {}
        self._looked_s = 0.0

    def set_interval(self, account: AccountId, minutes: int, now_s: float) -> None:
        """Check an account every so many minutes from now on; 0: never by itself.

        A new one is due soon, one after the other; one whose interval changed, within the new one.
        """
        turn = self._turns.get(account)
        every_s = minutes * 60.0
        if minutes <= 0:
            self._turns.pop(account, None)
        elif turn is None:
            self._turns[account] = _Turn(every_s, now_s + START_S * (1 + len(self._turns)))
        elif turn.every_s != every_s:
            turn.every_s = every_s
            turn.due_s = min(turn.due_s, now_s + self._spread(every_s))

    def remove(self, account: AccountId) -> None:
        """Forget an account."""
        self._turns.pop(account, None)

    def due(self, now_s: float) -> tuple[AccountId, ...]:
        """Return the accounts to be checked now, the one that waited longest first.

        Each of them counts as begun: it is due again after its interval, whatever becomes of it. A clock that
        was set back makes nobody wait for the time it showed before.
        """
        back_s, self._looked_s = max(self._looked_s - now_s, 0.0), now_s
        for turn in self._turns.values():
            turn.due_s -= back_s
        now_due = [
            (turn.due_s, account)
            for account, turn in self._turns.items()
            if turn.due_s <= now_s and not turn.waits_for_a_person
        ]
        for _, account in now_due:
            turn = self._turns[account]
            turn.due_s = now_s + self._spread(turn.every_s)
        return tuple(account for _, account in sorted(now_due))

    def succeeded(self, account: AccountId, now_s: float) -> None:
        """A check went well, by itself or by hand: the interval begins anew."""
        turn = self._turns.get(account)
        if turn is not None:
            turn.failures, turn.waits_for_a_person = 0, False
            turn.due_s = now_s + self._spread(turn.every_s)

    def failed(self, account: AccountId, kind: ProblemKind, wait_s: float, now_s: float) -> None:
        """A check failed: wait twice as long each time, and at least as long as the server wants.

        wait_s: what the server asked for ([LOGIN-DELAY]), or what its answer advises; 0: nothing.
        """
        turn = self._turns.get(account)
        if turn is None:
            return
        turn.failures += 1
        turn.waits_for_a_person = kind in NEEDS_A_PERSON
        longer = min(turn.every_s * 2 ** min(turn.failures - 1, 16), max(LONGEST_S, turn.every_s))
        turn.due_s = now_s + max(self._spread(longer), wait_s)

    def due_s(self, account: AccountId) -> float | None:
        """Return when an account is checked next; None: not by itself, or not before a person mended it."""
        turn = self._turns.get(account)
        return None if turn is None or turn.waits_for_a_person else turn.due_s

    def next_s(self) -> float | None:
        """Return when the next of all is due."""
        return min((t.due_s for t in self._turns.values() if not t.waits_for_a_person), default=None)

    def _spread(self, seconds: float) -> float:
        return seconds * (1 + SPREAD * (2 * self._dice() - 1))
