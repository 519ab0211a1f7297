"""One POP3 session as a pure state machine: bytes in, events out. No socket, no clock, no thread.

Contract on a card:

    send(command) -> bytes            what to write; raises LocalProtocolError where it is illegal now
    respond(data) -> bytes            the answer to a Challenge
    receive(data)                     what was read; b"" is the end of the stream
    space() / received(n)             the same for recv_into, without a copy
    next_event() -> Event | None      what it meant; None means: feed me

Strategy: commands wait in a queue for their replies, which is all that pipelining needs. Bytes are read as far as
they go when they come in. Complete ordinary replies go through one tight loop; whatever is unusual (a reply in
pieces, a refusal, a stuffed dot, a bare LF, signing in) is left to the careful readers behind it, reply by reply.
Inside a body nothing is ever read as a status line. What breaks the rules ends in RemoteProtocolError, after the
events in front of it have been handed out, and the state is BROKEN for ever.
"""

import re
from collections import deque
from enum import IntEnum

from popview.errors import LocalProtocolError, RemoteProtocolError
from popview.pop3 import bodies, commands, sasl, states
from popview.pop3.buffer import Buffer
from popview.pop3.capabilities import Capabilities, capabilities
from popview.pop3.events import Accepted, Challenge, Chunk, Closed, Event, Greeting, Refused
from popview.pop3.limits import Limits
from popview.pop3.states import RULES, State
from popview.types import ProblemKind

SHOWN = 512
"""Octets of the server's words that an error carries: RFC 1939 allows no longer line."""

_CODE = re.compile(rb"-ERR\s*\[([^\]\r\n]{1,64})\]")
_NEWLINE = 10


class _Way(IntEnum):
    """How the reply to a command is read; the tight loop knows the first two."""

    LINE = 0
    MESSAGE = 1
    ROWS = 2
    STREAM = 3
    STEP = 4  # the reply changes the state


class Connection:
    """The client's side of one session; see the module's card.

    `lenient` is for the drop-in, which has to read as Python's poplib does: bytes that nobody asked for wait for
    the next command, any line with a plus in front (but "+ERR") accepts, any other refuses, and `text` is the whole
    status line.
    """

    def __init__(self, limits: Limits | None = None, *, lenient: bool = False) -> None:
        self.limits = limits or Limits()
        self.state = State.GREETING
        self.stamp: bytes | None = None
        self.encrypted = False
        self.capabilities: Capabilities | None = None
        self._lenient = lenient
        self._ahead = State.AUTHORIZATION
        self._buffer = Buffer(self.limits.buffer)
        self._pending: deque[tuple[commands.Command | None, _Way]] = deque([(None, _Way.STEP)])
        self._events: deque[Event] = deque()
        self._failure: tuple[str, str, dict[str, str]] | None = None
        self._framing: bodies.Framing | None = None  # of the body that is being read; None: at a status line
        self._text = b""  # what stood behind that body's +OK
        self._scan = 0  # how far it was searched, from the buffer's start
        self._skip = 0  # octets of line end that belong to the status line, not to the stream
        self._opening = False  # nothing of the stream was handed out yet
        self._octets = 0  # streamed so far
        self._open_line = 0  # octets of the unfinished line
        self._challenges = 0
        self._responses = 0

    # -- saying ----------------------------------------------------------------------------------

    @property
    def pending(self) -> int:
        """How many replies are owed, the greeting included."""
        return len(self._pending)

    def send(self, command: commands.Command, *, stream: bool = False) -> bytes:
        """Return the line to write, and expect its reply; `stream` hands the body out in Chunks.

        Raises LocalProtocolError where the command is illegal now, or cannot be written on one line.
        """
        rule = RULES[type(command)]
        if self._ahead not in rule.legal:
            self._refuse_to_send(command, self._ahead.value)
        line = command.line()
        if rule.accepted is not None:
            self._prepare_step(command)
            way = _Way.STEP
        elif not command.multiline:
            if stream:
                self._refuse_to_send(command, "one-line")
            way = _Way.LINE
        elif stream:
            way = _Way.STREAM
        else:
            way = _Way.MESSAGE if isinstance(command, commands.Top | commands.Retr) else _Way.ROWS
        self._pending.append((command, way))
        if self._lenient:
            self._read()
        return line

    def _prepare_step(self, command: commands.Command) -> None:
        if isinstance(command, commands.Apop) and self.stamp is None:
            self._refuse_to_send(command, "no-stamp")
        if isinstance(command, commands.Stls) and self.encrypted:
            self._refuse_to_send(command, "encrypted")
        if isinstance(command, commands.Auth):
            self._challenges = 0
            self._responses = 0 if command.initial is None else 1
        self._ahead = states.ahead(self._ahead, command)

    def _refuse_to_send(self, command: commands.Command, reason: str) -> None:
        raise LocalProtocolError(ProblemKind.BUG, command=command.verb, reason=reason)

    def respond(self, data: bytes | None) -> bytes:
        """Return the line that answers a Challenge; None cancels (RFC 5034 section 4). It ends a write."""
        if self.state is not State.CHALLENGED:
            raise LocalProtocolError(ProblemKind.BUG, command="AUTH", reason=self.state.value)
        self.state = State.AUTHORIZATION
        self._responses += 1
        return b"*\r\n" if data is None else sasl.encode(data) + b"\r\n"

    def tls_started(self) -> None:
        """Say that the handshake is done: behind STLS, or at once where the whole link is TLS.

        What was learnt in plain text is forgotten (RFC 2595 section 4).
        """
        begun = self.state is State.GREETING and self._buffer.end == 0
        if self.encrypted or not (begun or self.state is State.SECURING):
            raise LocalProtocolError(ProblemKind.BUG, command="STLS", reason=self.state.value)
        self.encrypted = True
        self.capabilities = None
        if not begun:
            self.state = self._ahead = State.AUTHORIZATION

    # -- hearing ---------------------------------------------------------------------------------

    def space(self) -> memoryview:
        """Return room for recv_into, at least 64 kB; then call received()."""
        return self._room(0)

    def received(self, count: int) -> None:
        """Read the octets that were written into space(); 0 is the end of the stream."""
        if count == 0:
            self._end()
        elif self._failure is None:
            self._buffer.end += count
            self._read()

    def receive(self, data: bytes | memoryview) -> None:
        """Read what the server sent; b"" is the end of the stream."""
        count = len(data)
        if count:
            self._room(count)[:count] = data
        self.received(count)

    def next_event(self) -> Event | None:
        """Return what happened next, or None: feed me.

        Raises RemoteProtocolError once the events in front of it are handed out, and for ever after.
        """
        if self._events:
            return self._events.popleft()
        if self._failure is not None:
            kind, text, facts = self._failure
            raise RemoteProtocolError(kind, text, **facts)
        return None

    def _room(self, count: int) -> memoryview:
        if self._events:  # not yet handed out, and their memory is about to be used again
            self._events = deque(_kept(event) for event in self._events)
        return self._buffer.space(count) if count else self._buffer.space()

    def _read(self) -> None:
        """Read all that is complete; a broken rule is kept for next_event()."""
        try:
            while self._pending and self._buffer.start < self._buffer.end and self._step():
                pass
            if self._buffer.start < self._buffer.end and not self._pending:
                self._unasked()
        except RemoteProtocolError as wrong:
            self._failure = (wrong.kind, wrong.server_text, dict(wrong.facts))
            self.state = self._ahead = State.BROKEN
            self._pending.clear()

    def _step(self) -> bool:
        """Read one piece; False where more bytes are needed."""
        if self._framing is None:
            if not self._lenient and self._read_ordinary():
                return True
            return self._read_status()
        if self._pending[0][1] is _Way.STREAM:
            return self._read_stream(self._framing)
        return self._read_whole(self._framing)

    def _read_ordinary(self) -> bool:
        """Read replies that are whole and plain, one after the other; True if there were any.

        This loop is what the speed of a listing hangs on: one search for the status line's end, one for the body's.
        """
        pending, buffer, limit = self._pending, self._buffer, self.limits.status_line
        data, view, first, end = buffer.data, buffer.view, buffer.start, buffer.end
        find, starts, happened = data.find, data.startswith, self._events.append
        start = first
        while pending:
            command, way = pending[0]
            newline = find(_NEWLINE, start, end)
            if way > 1 or command is None or newline < start + 4 or newline - start > limit:
                break
            if data[newline - 1] != 13 or not starts(b"+OK", start):
                break
            text = b"" if newline - start == 4 else bytes(view[start + 3 : newline - 1]).strip()
            if way == 0:
                start = newline + 1
                happened(Accepted(command, text, None))
                pending.popleft()
                continue
            mark = newline - 1
            if end - mark > bodies.MANY:
                mark = max(mark, find(bodies.DOT, mark, end) - 2)
            mark = find(b"\r\n.", mark, end)
            if mark < 0 or end < mark + 5 or data[mark + 3] != 13 or data[mark + 4] != _NEWLINE:
                break
            body = bytes(view[newline + 1 : mark + 2])
            start = mark + 5
            happened(Accepted(command, text, bodies.drop_status_again(body) if body[:1] == b"+" else body))
            pending.popleft()
        buffer.start = start
        return start > first

    def _read_status(self) -> bool:
        command, way = self._pending[0]
        buffer = self._buffer
        limit = self.limits.challenge if isinstance(command, commands.Auth) else self.limits.status_line
        newline = buffer.data.find(_NEWLINE, buffer.start, buffer.end)
        length = (buffer.end if newline < 0 else newline) - buffer.start
        if length > limit:
            self._pass_limit("status_line", limit)
        if newline < 0:
            return False
        line = bytes(buffer.view[buffer.start : newline])
        if command is not None and command.multiline and self._accepts(line.rstrip(b"\r"), command):
            self._open_body(line, way)
            return True
        buffer.start = newline + 1
        self._answer(line.rstrip(b"\r"), command)
        return True

    def _answer(self, line: bytes, command: commands.Command | None) -> None:
        """Take a status line that is the whole reply."""
        if isinstance(command, commands.Auth) and self._is_challenge(line, command):
            self._challenge(line, command)
            return
        accepted = self._accepts(line, command)
        self._pending.popleft()
        if command is None:
            self._greet(line, accepted)
            return
        rule = RULES[type(command)]
        self.state = (rule.accepted if accepted else rule.refused) or self.state
        self._look_ahead()
        if self.state is State.SECURING and self._buffer.start < self._buffer.end:
            self._unasked()
        self._events.append(
            Accepted(command, self._words(line), None) if accepted else self._refused(line, command)
        )

    def _look_ahead(self) -> None:
        self._ahead = self.state
        for command, _ in self._pending:
            if command is not None:
                self._ahead = states.ahead(self._ahead, command)

    def _greet(self, line: bytes, accepted: bool) -> None:
        if not accepted:
            self.state = self._ahead = State.ENDED
            self._events.append(self._refused(line, None))
            return
        self.stamp = sasl.stamp(line)
        self.state = State.AUTHORIZATION
        self._events.append(Greeting(self._words(line), self.stamp))

    def _words(self, line: bytes) -> bytes:
        return line if self._lenient else line[3:].strip()

    def _refused(self, line: bytes, command: commands.Command | None) -> Refused:
        code = _CODE.match(line)
        return Refused(
            command,
            code[1].decode("ascii", "replace").upper() if code else "",
            line if self._lenient else line[4:].strip(),
        )

    def _accepts(self, line: bytes, command: commands.Command | None) -> bool:
        """Return True for +OK, False for -ERR. A plus alone is no yes: one server says +ERR (hMailServer)."""
        if line.startswith(b"+OK"):
            return True
        if self._lenient:
            return line.startswith(b"+") and not line.startswith(b"+ERR")
        if line.startswith(b"-ERR"):
            return False
        if command is None:
            raise RemoteProtocolError(ProblemKind.NOT_POP3, _shown(line))
        raise RemoteProtocolError(
            ProblemKind.OUT_OF_STEP, _shown(line), reason="no-status", command=command.verb
        )

    # -- signing in ------------------------------------------------------------------------------

    def _is_challenge(self, line: bytes, command: commands.Auth) -> bool:
        if line == b"+" or line.startswith(b"+ "):
            return True
        least = sasl.LEAST_MESSAGES.get(command.mechanism.upper(), 1)
        return line.startswith(b"+OK") and self._responses < least

    def _challenge(self, line: bytes, command: commands.Auth) -> None:
        self._challenges += 1
        if self._challenges > self.limits.challenges:
            self._pass_limit("challenges", self.limits.challenges)
        if len(self._pending) > 1:  # what we said behind AUTH has been taken for the answer
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, reason="challenge", command=command.verb)
        self.state = self._ahead = State.CHALLENGED
        text = line[3 if line.startswith(b"+OK") else 1 :].strip()
        self._events.append(Challenge(command, sasl.decode(text), text))

    # -- bodies ----------------------------------------------------------------------------------

    def _open_body(self, line: bytes, way: _Way) -> None:
        """Step behind a status line; its line end stays in the buffer as the one before the body's first line."""
        framing = bodies.CRLF if line.endswith(b"\r") else bodies.LF
        self._framing = framing
        self._text = self._words(line.rstrip(b"\r"))
        self._buffer.start += len(line) + 1 - len(framing.line_end)
        self._scan = self._octets = self._open_line = 0
        self._skip = len(framing.line_end)
        self._opening = isinstance(self._pending[0][0], commands.Top | commands.Retr)

    def _read_whole(self, framing: bodies.Framing) -> bool:
        buffer = self._buffer
        found = framing.find_end(buffer.data, buffer.start + self._scan, buffer.end)
        if found is None:
            if buffer.end - buffer.start > self.limits.reply:
                self._pass_limit("reply", self.limits.reply)
            self._measure_line(buffer.start + self._scan, buffer.end)
            self._scan = max(0, buffer.end - buffer.start - 4)
            return False
        stop, after = found
        if stop - buffer.start > self.limits.reply:
            self._pass_limit("reply", self.limits.reply)
        body = framing.unstuff(bytes(buffer.view[buffer.start : stop]))[self._skip :]
        command, way = self._pending[0]
        if self._opening:
            body = bodies.drop_status_again(body)
        elif body.count(b"\n") > self.limits.rows:
            self._pass_limit("rows", self.limits.rows)
        if isinstance(command, commands.Capa):
            self.capabilities = capabilities(body)
        self._close_body(after, body)
        return True

    def _close_body(self, after: int, body: bytes | None) -> None:
        command, _ = self._pending.popleft()
        assert command is not None
        self._buffer.start = after
        self._framing = None
        self._events.append(Accepted(command, self._text, body))

    def _read_stream(self, framing: bodies.Framing) -> bool:
        buffer = self._buffer
        if self._opening and not self._pass_status_again(framing):
            return False
        start, end, data = buffer.start, buffer.end, buffer.data
        dotted = framing.find_dotted(data, start, end)
        found = framing.end.search(data, dotted, end) if dotted >= 0 else None
        if found is None:
            stop = end - framing.count_held_back(bytes(buffer.view[max(start, end - 4) : end]))
        else:
            stop = found.start() + len(framing.line_end)
        if 0 <= dotted < stop and not (found and dotted == found.start()):
            self._hand_out(framing.unstuff(bytes(buffer.view[start:stop])))
        else:
            self._hand_out(buffer.view[start:stop])
        self._measure_line(start, stop)
        buffer.start = stop
        if found is None:
            return False
        self._close_body(found.end(), None)
        return True

    def _pass_status_again(self, framing: bodies.Framing) -> bool:
        """Step behind a second status line in front of a streamed message; False while that is undecided."""
        buffer = self._buffer
        begin = buffer.start + self._skip
        head = bytes(buffer.view[begin : buffer.end][: self.limits.status_line])
        if head[:3] == b"+OK"[: len(head)] and len(head) < self.limits.status_line:
            newline = head.find(b"\n")
            if newline < 0:
                return False
            again = bodies.STATUS_AGAIN.match(head)
            if again:
                buffer.start = begin + again.end() - self._skip
        self._opening = False
        return True

    def _hand_out(self, data: memoryview | bytes) -> None:
        """Announce a piece of the stream, without the status line's end in front of the first one."""
        skipped = min(self._skip, len(data))
        self._skip -= skipped
        if len(data) == skipped:
            return
        command, _ = self._pending[0]
        assert command is not None
        self._octets += len(data) - skipped
        if self.limits.body is not None and self._octets > self.limits.body:
            self._pass_limit("body", self.limits.body)
        self._events.append(Chunk(command, data[skipped:] if skipped else data))

    def _measure_line(self, start: int, stop: int) -> None:
        newline = self._buffer.data.rfind(_NEWLINE, start, stop)
        self._open_line = stop - newline - 1 if newline >= 0 else self._open_line + stop - start
        if self.limits.body_line is not None and self._open_line > self.limits.body_line:
            self._pass_limit("body_line", self.limits.body_line)

    # -- ends ------------------------------------------------------------------------------------

    def _pass_limit(self, name: str, value: int) -> None:
        command = self._pending[0][0]
        verb = command.verb if command is not None else ""
        raise RemoteProtocolError(ProblemKind.LIMIT, limit=name, value=str(value), command=verb)

    def _unasked(self) -> None:
        """Bytes that belong to no command: nobody knows any more what answers what."""
        if self.state is State.SECURING:
            raise RemoteProtocolError(ProblemKind.STLS_INJECTION)
        if not self._lenient:
            text = bytes(self._buffer.view[self._buffer.start : self._buffer.end][:SHOWN])
            raise RemoteProtocolError(ProblemKind.OUT_OF_STEP, _shown(text), reason="unasked")

    def _end(self) -> None:
        if self.state in (State.CLOSED, State.BROKEN):
            return
        owed = self._pending[0][0] if self._pending else None
        rest = bytes(self._buffer.view[self._buffer.start : self._buffer.end][:SHOWN])
        if self._pending and self._framing is None and rest.startswith(b"-ERR"):
            self._events.append(self._refused(rest, owed))  # said, if not to its end
        clean = self.state is State.ENDED and not self._pending and not rest
        self.state = self._ahead = State.CLOSED
        self._pending.clear()
        self._events.append(Closed(clean, owed))


def _shown(line: bytes) -> str:
    """Return the server's first line as text, cut."""
    return line.split(b"\n", 1)[0][:SHOWN].decode(errors="replace")


def _kept(event: Event) -> Event:
    """Return an event that outlives the buffer it looked at."""
    if isinstance(event, Chunk) and isinstance(event.data, memoryview):
        return Chunk(event.command, bytes(event.data))
    return event
