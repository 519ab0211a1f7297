"""One POP3 session as a pure state machine: bytes in, events out. No socket, no clock, no thread.

Contract on a card:

    send(command) -> bytes            what to write; raises LocalProtocolError where it is illegal now
    respond(data) -> bytes            the answer to a Challenge
    receive(data)                     what was read; b"" is the end of the stream
    space() / received(n)             the same for recv_into, without a copy
    next_event() -> Event | None      what it meant; None means: feed me

Here is what changes the state; the tables are in states.py, the reading is in replies.py. What breaks the
rules ends in RemoteProtocolError, after the events in front of it have been handed out, and the state is
BROKEN for ever. Any other error out of receive() or next_event() is a bug of ours.
"""

from popview.errors import LocalProtocolError, RemoteProtocolError
from popview.pop3 import commands, sasl, states, status
from popview.pop3.capabilities import Capabilities, capabilities
from popview.pop3.command import Command
from popview.pop3.events import Accepted, Challenge, Closed, Event, Greeting
from popview.pop3.limits import Limits
from popview.pop3.replies import LINE, MESSAGE, ROWS, STEP, STREAM, Replies
from popview.pop3.states import RULES, State
from popview.types import ProblemKind


class Connection:
    """The client's side of one session; see the module's card.

    `lenient` is for the drop-in, which has to read as Python's poplib does: bytes that nobody asked for wait
    for the next command, any line with a plus in front (but "+ERR") accepts, any other refuses, and `text` is
    the whole status line.
    """

    def __init__(self, limits: Limits | None = None, *, lenient: bool = False) -> None:
        self.limits = limits or Limits()
        self.state = State.GREETING
        self.stamp: bytes | None = None  # of the greeting, for APOP
        self.encrypted = False
        self.capabilities: Capabilities | None = None  # of the last CAPA; None: not asked, or forgotten
        self._lenient = lenient
        self._ahead = State.GREETING  # if all that is in flight is accepted
        self._replies = Replies(self.limits, lenient=lenient, answer=self._answer, listen=self._listen)
        self._events = self._replies.events
        self._owed = self._replies.owed
        self._failure: RemoteProtocolError | None = None
        self._challenges = 0
        self._responses = 0

    # -- saying ----------------------------------------------------------------------------------

    @property
    def pending(self) -> int:
        """How many replies are owed, the greeting included."""
        return len(self._owed)

    def send(self, command: Command, *, stream: bool = False) -> bytes:
        """Return the line to write, and expect its reply; `stream` hands the body out in Chunks.

        Raises LocalProtocolError where the command is illegal now, or cannot be written on one line.
        """
        rule = RULES[type(command)]
        if self._ahead not in rule.legal:
            raise _illegal(command, self._ahead.value)
        line = command.line()
        if command.is_message:
            way = STREAM if stream else MESSAGE
        elif command.multiline:
            way = STREAM if stream else ROWS
        elif stream:
            raise _illegal(command, "one-line")
        elif rule.accepted is not None:
            self._prepare_step(command)
            way = STEP
        else:
            way = LINE
        self._owed.append((command, way))
        if self._lenient:
            self._read()
        return line

    def _prepare_step(self, command: Command) -> None:
        if isinstance(command, commands.Apop) and self.stamp is None:
            raise _illegal(command, "no-stamp")
        if isinstance(command, commands.Stls) and self.encrypted:
            raise _illegal(command, "encrypted")
        if isinstance(command, commands.Auth):
            self._challenges = 0
            self._responses = 0 if command.initial is None else 1
        self._ahead = states.ahead(self._ahead, command)

    def respond(self, data: bytes | None) -> bytes:
        """Return the line that answers a Challenge; None cancels (RFC 5034 section 4). It ends a write."""
        if self.state is not State.CHALLENGED:
            raise LocalProtocolError(ProblemKind.BUG, command="AUTH", reason=self.state.value)
        self.state = State.AUTHORIZATION
        self._responses += 1
        return b"*\r\n" if data is None else sasl.encode(data) + b"\r\n"

    def tls_started(self) -> None:
        """Say that the handshake is done: behind STLS, or at once where the whole link is TLS.

        The capabilities learnt in plain text are forgotten (RFC 2595 section 4).
        """
        begun = self.state is State.GREETING and not self._replies.rest
        if self.encrypted or not (begun or self.state is State.SECURING):
            raise LocalProtocolError(ProblemKind.BUG, command="STLS", reason=self.state.value)
        self.encrypted = True
        self.capabilities = None
        if not begun:
            self.state = self._ahead = State.AUTHORIZATION

    # -- hearing ---------------------------------------------------------------------------------

    def space(self) -> memoryview:
        """Return room for recv_into, at least 64 kB; then call received()."""
        self._replies.keep_events()
        return self._replies.buffer.space()

    def received(self, count: int) -> None:
        """Read the octets that were written into space(); 0 is the end of the stream."""
        if count == 0:
            self._end()
        elif self.state not in (State.BROKEN, State.CLOSED):
            self._replies.buffer.end += count
            self._read()

    def receive(self, data: bytes | memoryview) -> None:
        """Read what the server sent; b"" is the end of the stream."""
        if len(data):
            self._replies.keep_events()
            self._replies.buffer.space(len(data))[: len(data)] = data
        self.received(len(data))

    def next_event(self) -> Event | None:
        """Return what happened next, or None: feed me.

        Raises RemoteProtocolError once the events in front of it are handed out, and for ever after.
        """
        if self._events:
            return self._events.popleft()
        if self._failure is not None:
            raise self._failure.with_traceback(None)
        return None

    def _read(self) -> None:
        """Read all that is complete; a broken rule is kept for next_event()."""
        try:
            self._replies.read()
            if not self._owed and self._replies.rest:
                self._take_unasked()
        except RemoteProtocolError as wrong:
            self._failure = wrong
            self.state = self._ahead = State.BROKEN
            self._owed.clear()

    def _take_unasked(self) -> None:
        """Bytes that belong to no command: nobody knows any more what answers what."""
        if self.state is State.SECURING:
            raise RemoteProtocolError(ProblemKind.STLS_INJECTION)
        if not self._lenient:
            said = status.shown(self._replies.rest)
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, said, reason="unasked")

    def _listen(self, event: Accepted) -> None:
        """Remember what the server says it can do."""
        if isinstance(event.command, commands.Capa) and event.body is not None:
            self.capabilities = capabilities(event.body)

    # -- status lines that are a whole reply -----------------------------------------------------

    def _answer(self, line: bytes, command: Command | None) -> None:
        if isinstance(command, commands.Auth) and self._is_challenge(line, command):
            self._challenge(line, command)
            return
        accepted = status.is_accepted(line, command, lenient=self._lenient)
        self._owed.popleft()
        words = status.words(line, lenient=self._lenient)
        if command is None:
            self._greet(line, words, accepted)
            return
        rule = RULES[type(command)]
        self.state = (rule.accepted if accepted else rule.refused) or self.state
        self._look_ahead()
        if self.state is State.SECURING and self._replies.rest:
            self._take_unasked()  # before anybody starts a handshake because of the +OK
        self._events.append(
            Accepted(command, words, None)
            if accepted
            else status.refusal(line, command, lenient=self._lenient)
        )

    def _greet(self, line: bytes, words: bytes, accepted: bool) -> None:
        if accepted:
            self.state = self._ahead = State.AUTHORIZATION
            self.stamp = sasl.stamp(line)
            self._events.append(Greeting(words, self.stamp))
        else:
            self.state = self._ahead = State.ENDED
            self._events.append(status.refusal(line, None, lenient=self._lenient))

    def _look_ahead(self) -> None:
        """Work the state ahead out anew: an answer may not be the one that was supposed."""
        self._ahead = self.state
        for command, _ in self._owed:
            assert command is not None  # the greeting was the first reply
            self._ahead = states.ahead(self._ahead, command)

    # -- signing in ------------------------------------------------------------------------------

    def _is_challenge(self, line: bytes, command: commands.Auth) -> bool:
        """Tell a challenge, also one that is written "+" or "+OK", from the end of AUTH."""
        if line == b"+" or line.startswith(b"+ "):
            return True
        least = sasl.LEAST_MESSAGES.get(command.mechanism.upper(), 1)
        return line.startswith(b"+OK") and self._responses < least

    def _challenge(self, line: bytes, command: commands.Auth) -> None:
        self._challenges += 1
        if self._challenges > self.limits.challenges:
            most = str(self.limits.challenges)
            raise RemoteProtocolError(ProblemKind.LIMIT, limit="challenges", value=most, command=command.verb)
        if len(self._owed) > 1:  # what we said behind AUTH has been taken for the answer
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="challenge", command=command.verb)
        self.state = self._ahead = State.CHALLENGED
        text = line[3 if line.startswith(b"+OK") else 1 :].strip()
        self._events.append(Challenge(command, sasl.decode(text), text))

    # -- the end ---------------------------------------------------------------------------------

    def _end(self) -> None:
        if self.state in (State.CLOSED, State.BROKEN):
            return
        owed = self._owed[0][0] if self._owed else None
        rest = self._replies.rest
        if self._owed and not self._replies.is_inside_body and rest.startswith(b"-ERR"):
            self._events.append(status.refusal(rest, owed, lenient=self._lenient))  # said, if not to its end
        clean = self.state is State.ENDED and not self._owed and not rest
        self.state = self._ahead = State.CLOSED
        self._owed.clear()
        self._events.append(Closed(clean, owed))


def _illegal(command: Command, reason: str) -> LocalProtocolError:
    return LocalProtocolError(ProblemKind.BUG, command=command.verb, reason=reason)
