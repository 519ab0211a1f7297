"""Moves bytes between the engine and a link, and decides when which command goes out.

One thread, one session. The socket never blocks and replies are always drained, so no window can dead-lock.
It waits on the server and on the inbox at once; a person's wish goes to the head of what is unsent.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice, takewhile

from popview.errors import NetworkError, PopViewError, RemoteProtocolError
from popview.net.courtesy import LEAST_WORK_S, window
from popview.net.transcript import Transcript
from popview.net.transport import Clock, Deadlines, Link, Wishes
from popview.net.window import SHORT, Window
from popview.pop3 import events
from popview.pop3.command import Command
from popview.pop3.connection import Connection
from popview.types import ProblemKind

NAP_S = 50e-6
NAP_EVERY_S = 2e-3
"""After 2 ms of work a nap of 50 µs, so that the GUI thread gets the interpreter. Without it a flat-out
pipeline froze the window for 130 ms in some runs."""

WRITE_LIMIT = 65_536
"""Octets of unsent command lines; more would only wait in the kernel."""

ROW = 96
"""Octets of a row of UIDL or LIST, with room: a number, an id of 70 and CRLF are 80."""

UNTOLD = 16_777_216
"""Octets that an answer may bring where nobody said how many: a message whose size is not known."""

FEW = 2
"""With so few answers owed the kernel is asked to acknowledge at once: several servers write an answer in
pieces and hold the second back until the first is acknowledged, 44 ms later."""

Answer = events.Accepted | events.Refused


nap: Callable[[float], None] = time.sleep
"""How the driver rests; a simulation hands in its own."""


@dataclass(slots=True, eq=False)
class Call:
    """A command and what becomes of its answer.

    ticket: whose wish it serves (0: the session's own). sink: takes a streamed body piece by piece.
    alone: nothing is sent behind it until it is answered (PASS, AUTH, STLS, QUIT end a write).
    seconds: a deadline of its own from the moment it is next to be answered; 0: the driver's.
    octets: what the server says that the message has; 0: not known.
    """

    command: Command
    done: Callable[[Answer], None] | None = None
    ticket: int = 0
    sink: Callable[[bytes | memoryview], None] | None = None
    alone: bool = False
    seconds: float = 0.0
    octets: int = 0
    sent_s: float = field(default=0.0, init=False)
    answer: Answer | None = field(default=None, init=False)


class Driver:
    """One session's traffic. Every failure of the link or of the protocol names the command waited for."""

    def __init__(
        self,
        link: Link,
        connection: Connection,
        wishes: Wishes,
        clock: Clock,
        deadlines: Deadlines,
        transcript: Transcript,
        *,
        nap: Callable[[float], None] = time.sleep,
    ) -> None:
        self.link, self.connection, self.transcript = link, connection, transcript
        self.lockstep = False
        self.challenge: events.Challenge | None = None
        self.greeting: events.Greeting | events.Refused | None = None
        self.ended = False  # the server closed the stream
        self.failed: PopViewError | None = None
        self._wishes, self._clock, self._deadlines, self._nap = wishes, clock, deadlines, nap
        self._unsent: deque[Call] = deque()
        self._sent: deque[Call] = deque()
        self._out = bytearray()
        self._window = Window()
        self._worked_s = self._rested_s = 0.0
        self._heard_s = clock.now()  # the last byte
        self._progress_s = self._heard_s  # the last answer, or `least` octets
        self._progressed = 0
        self._due = self._heard_s  # since when the next answer is waited for, and what came until then
        self._due_octets = 0
        self.rows: int | None = None  # how many messages STAT told, for the listings
        self.answered = 0
        self.received = 0
        self._weighed = 0  # octets that the window has heard of

    # -- asking ------------------------------------------------------------------------------

    def use_lockstep(self) -> None:
        """One command at a time, for servers that lose what is sent ahead."""
        self.lockstep = True
        self._window = Window(lockstep=True)

    def put(self, *calls: Call, urgent: bool = False) -> None:
        """Queue calls; urgent ones go in front of all that is unsent, in their own order."""
        if urgent:
            self._unsent.extendleft(reversed(calls))
        else:
            self._unsent.extend(calls)

    def ask(self, command: Command, *, alone: bool = False, seconds: float = 0.0) -> Answer:
        """Send one command behind all that is queued and return its answer."""
        call = Call(command, alone=alone, seconds=seconds)
        self.put(call)
        self.run(lambda: call.answer is not None)
        assert call.answer is not None
        return call.answer

    def converse(self, call: Call) -> Answer | events.Challenge:
        """Wait for what comes of a queued AUTH: the next challenge, for respond(), or the end."""
        self.challenge = None
        self.run(lambda: call.answer is not None or self.challenge is not None)
        return call.answer or self.challenge or events.Refused(call.command, "", b"")

    def respond(self, data: bytes | None) -> None:
        """Answer a challenge; None cancels. The transcript sees no octet of it."""
        self.challenge = None
        self._out += self.connection.respond(data)
        self.transcript.responded(data is None)

    def burst(self, count: int) -> None:
        """Let the next `count` commands out at once, whatever the window: the newest screenful."""
        self._window.burst(count)

    @property
    def in_flight(self) -> int:
        """How many answers are owed."""
        return len(self._sent)

    @property
    def waited_for(self) -> tuple[Call, int] | None:
        """The call whose answer is next, and about how many octets of it came; None where none is owed."""
        return (self._sent[0], self.received - self._weighed) if self._sent else None

    @property
    def unsent(self) -> int:
        """How many calls wait to be sent."""
        return len(self._unsent)

    def withdraw(self, wanted: Callable[[Call], bool]) -> list[Call]:
        """Take back the unsent calls that match and return them; what was sent goes its way."""
        taken = [call for call in self._unsent if wanted(call)]
        if taken:
            self._unsent = deque(call for call in self._unsent if not wanted(call))
        return taken

    # -- running -----------------------------------------------------------------------------

    def run(self, until: Callable[[], bool], *, deadline_s: float | None = None) -> None:
        """Move bytes until `until` holds. NetworkError, RemoteProtocolError, and what the wishes raise.

        deadline_s: an absolute time of the clock; where it passes first, run returns and `until` is false.
        """
        self._worked_s = self._clock.now()
        if self._idle:
            self._restart_clocks()
        try:
            while not until():
                self._turn(deadline_s)
                if deadline_s is not None and self._clock.now() >= deadline_s:
                    return
        except PopViewError as error:
            if self.failed is None and not isinstance(error, RemoteProtocolError | NetworkError):
                raise
            self.failed = error
            raise

    def drain(self, seconds: float) -> bool:
        """Forget what is unsent and wait for what is in flight; False where it did not all come in time."""
        self._unsent.clear()
        self.run(lambda: not self._sent, deadline_s=self._clock.now() + seconds)
        return not self._sent

    @property
    def _idle(self) -> bool:
        return not self._sent and not self._out and self.greeting is not None

    def _turn(self, deadline_s: float | None) -> None:
        if self._wishes.waiting():
            self._wishes.attend()
            return  # what is waited for may have changed; the wake-up is spent, so do not wait now
        if self.ended:
            owing = self._unsent[0].command.verb if self._unsent else self.owing
            raise NetworkError(ProblemKind.LOST, command=owing, reason="closed")
        self._fill()
        self._flush()
        if len(self._sent) <= FEW:
            self.link.hurry()
        if not self._read():
            self._wait(deadline_s)
        elif (now := self._clock.now()) - self._worked_s >= NAP_EVERY_S:
            self._nap(NAP_S)
            self._worked_s = now

    def _fill(self) -> None:
        """Turn unsent calls into bytes as far as the window has room."""
        if not self._unsent or self.challenge is not None or len(self._out) >= WRITE_LIMIT:
            return
        if self._sent and self._sent[-1].alone:
            return
        room = max(self._window.room(len(self._sent)), self._light_room())
        if not room:
            return
        now = self._clock.now()
        if not self._sent:
            self._restart_clocks()
            self._window.start(now)
            self._unsent[0].sent_s = now  # what waits behind nothing measures the round trip
        self._window.took(self._say(room))

    def _light_room(self) -> int:
        """How many one-line commands at the head may go out, the window small as it is: answers are short."""
        most = 0 if self.lockstep else SHORT - len(self._sent)
        if most <= 0 or self._unsent[0].command.multiline:
            return 0
        short = takewhile(lambda call: not call.command.multiline, islice(self._unsent, most))
        return sum(1 for _ in short)

    def _say(self, room: int) -> int:
        """Turn at most `room` calls into bytes; return how many. Each header of a listing passes here."""
        out, sent, unsent = self._out, self._sent, self._unsent
        send, note = self.connection.send, self.transcript.sent
        for count in range(1, min(room, len(unsent)) + 1):
            call = unsent.popleft()
            out += send(call.command, stream=call.sink is not None)
            sent.append(call)
            note(call.command)
            if call.alone or len(out) >= WRITE_LIMIT:
                return count
        return count

    def _flush(self) -> None:
        if self._out:
            try:
                taken = self.link.send(self._out)
            except NetworkError as error:
                raise self._named(error) from error
            del self._out[:taken]

    def _read(self) -> bool:
        """Read once and handle what it completes; False where nothing was there."""
        before = self.answered
        self._perceive()  # what a failing handler left behind
        try:
            count = self.link.receive_into(self.connection.space())
        except NetworkError as error:
            raise self._named(error) from error
        if count is None:
            return self.answered > before
        self._heard_s = now = self._clock.now()
        self.received += count
        self.connection.received(count)
        self._progressed += count
        if self._progressed >= self._deadlines.least:
            self._progressed, self._progress_s = 0, now
        self._perceive()
        if self.answered > before:
            self._due = self._progress_s = now
            self._due_octets = self.received
            self._progressed = 0
            self._window.answered(self.answered - before, self.received - self._weighed, now)
            self._weighed = self.received
        return True

    def _perceive(self) -> None:
        next_event, handle = self.connection.next_event, self._handle
        note, sent, accepted = self.transcript.answered, self._sent.popleft, events.Accepted
        while (event := next_event()) is not None:
            if type(event) is accepted or (type(event) is events.Refused and event.command is not None):
                note(event)  # nearly all are answers: no call of a method for each
                call = sent()
                call.answer = event
                self.answered += 1
                if call.sent_s:
                    self._window.sample(self._clock.now() - call.sent_s)
                if call.done is not None:
                    call.done(event)
            else:
                handle(event)
            if window.wanted:
                self._give_way()

    def _give_way(self) -> None:
        """Let the window's thread finish what it has begun."""
        if self._clock.now() - self._rested_s >= LEAST_WORK_S:
            window.rest(self._nap, self._clock.now)
            self._rested_s = self._worked_s = self._clock.now()

    def _handle(self, event: events.Event) -> None:
        match event:
            case events.Chunk(data=data):
                sink = self._sent[0].sink
                if sink is not None:
                    sink(data)
            case events.Refused():
                self.greeting = event
                self.transcript.answered(event)
            case events.Challenge():
                self.challenge = event
                self._due = self._clock.now()
                self.transcript.challenged()
            case events.Greeting():
                self.greeting = event
                self.transcript.greeted(event.text)
            case events.Closed():
                self.ended = True
                self.transcript.note("closed by the server")
                if self._sent or self.greeting is None:
                    raise NetworkError(ProblemKind.LOST, command=self.owing, reason="closed")

    # -- waiting -----------------------------------------------------------------------------

    def _wait(self, deadline_s: float | None) -> None:
        owed = bool(self._sent) or self.greeting is None or self.challenge is not None
        until, why = self._limit() if owed else (self._clock.now() + 3600.0, 0.0)
        if deadline_s is not None:
            until = min(until, deadline_s)
        happened = self.link.wait(writing=bool(self._out), until=until)
        self._wishes.attend()
        self._worked_s = now = self._clock.now()
        if owed and not happened and now >= until and (deadline_s is None or now < deadline_s):
            raise NetworkError(ProblemKind.TIMEOUT, command=self.owing, seconds=f"{why:g}")

    def _limit(self) -> tuple[float, float]:
        """Return when the wait fails, and the seconds that were given."""
        own = self._sent[0].seconds if self._sent else 0.0
        if self.greeting is None:
            own = self._deadlines.greeting
        if own:
            return self._due + own, own
        read, progress, total = self._deadlines.read, self._deadlines.progress, self._total()
        return min(
            (self._heard_s + read, read), (self._progress_s + progress, progress), (self._due + total, total)
        )

    def _total(self) -> float:
        """Return the seconds that the next answer may take in all: more for what came of it, up to its size.

        Without this a server that lets 2,000 octets drip in 90 s would hold the session for years.
        """
        most = UNTOLD
        if self._sent and (octets := self._sent[0].octets) > 0:
            most = 2 * octets + UNTOLD // 16  # sizes are hints: some count compressed, or without CR
        elif self._sent and self.rows is not None and not self._sent[0].command.is_message:
            most = ROW * self.rows
        came = min(self.received - self._due_octets, most)
        return float(round(self._deadlines.total + came / self._deadlines.slowest))

    def _restart_clocks(self) -> None:
        self._due = self._heard_s = self._progress_s = self._clock.now()
        self._due_octets = self.received
        self._progressed = 0

    @property
    def owing(self) -> str:
        """The command that is waited for, by its verb."""
        if self.greeting is None:
            return "greeting"
        return self._sent[0].command.verb if self._sent else ""

    def _named(self, error: NetworkError) -> NetworkError:
        facts = {**error.facts, "command": self.owing}
        return type(error)(error.kind, error.server_text, **facts)
