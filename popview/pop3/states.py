"""The two tables of the protocol: which command is legal in which state, and where its reply leads.

No state logic stands anywhere else. `Connection` walks the tables twice: with the state that the replies so
far have led to, and with the state ahead, which supposes that every command in flight is accepted. The
second judges what may be sent, and so allows `USER PASS` or `TOP TOP QUIT` in one write.
"""

from dataclasses import dataclass
from enum import Enum

from popview.pop3 import commands as c
from popview.pop3.command import Command


class State(Enum):
    """Where a session is (RFC 1939 section 3, and what TLS and the end of a session add)."""

    GREETING = "greeting"  # nothing heard yet
    AUTHORIZATION = "authorization"
    NAMED = "named"  # USER was accepted, PASS is next
    CHALLENGED = "challenged"  # AUTH runs: only respond()
    SECURING = "securing"  # STLS was accepted: only the TLS handshake
    TRANSACTION = "transaction"
    ENDED = "ended"  # QUIT was answered, or the greeting refused us: only the end of the stream may follow
    CLOSED = "closed"  # the stream has ended
    BROKEN = "broken"  # the server broke the rules: for ever


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: states in which the command may be sent, and the next state by the answer (None: stays)."""

    legal: tuple[State, ...]  # a tuple, because `in` then compares by identity: it runs for each command
    accepted: State | None = None
    refused: State | None = None


_START = (State.AUTHORIZATION,)
_BEFORE = (State.AUTHORIZATION, State.NAMED)
_INSIDE = (State.TRANSACTION,)
_OPEN = _INSIDE + _BEFORE

RULES: dict[type[Command], Rule] = {
    c.Capa: Rule(_OPEN),
    c.User: Rule(_BEFORE, accepted=State.NAMED, refused=State.AUTHORIZATION),
    # RFC 1939 section 7: PASS only after an accepted USER; after a refusal both are said again.
    c.Pass: Rule((State.NAMED,), accepted=State.TRANSACTION, refused=State.AUTHORIZATION),
    c.Apop: Rule(_BEFORE, accepted=State.TRANSACTION, refused=State.AUTHORIZATION),
    c.Auth: Rule(_BEFORE, accepted=State.TRANSACTION, refused=State.AUTHORIZATION),
    c.Rpop: Rule(_BEFORE, accepted=State.TRANSACTION, refused=State.AUTHORIZATION),
    c.Stls: Rule(_START, accepted=State.SECURING),
    c.Utf8: Rule(_START),
    c.Lang: Rule(_OPEN),
    c.Stat: Rule(_INSIDE),
    c.List: Rule(_INSIDE),
    c.Uidl: Rule(_INSIDE),
    c.Top: Rule(_INSIDE),
    c.Retr: Rule(_INSIDE),
    c.Dele: Rule(_INSIDE),
    c.Noop: Rule(_INSIDE),
    c.Rset: Rule(_INSIDE),
    c.Last: Rule(_INSIDE),
    # RFC 1939 section 6: -ERR to QUIT ("some messages not removed") ends the session no less than +OK.
    c.Quit: Rule(_OPEN, accepted=State.ENDED, refused=State.ENDED),
    c.Raw: Rule(_OPEN),
}


def ahead(state: State, command: Command) -> State:
    """Return where the state leads if the command is accepted."""
    if isinstance(command, c.Auth) and command.initial is None:
        return State.CHALLENGED  # the server speaks next, and what it asks for cannot be said beforehand
    return RULES[type(command)].accepted or state
