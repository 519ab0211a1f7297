"""The queue of commands that wait for their replies, and the readers that match the two.

Strategy: bytes are read as far as they go when they come in. Complete ordinary replies go through one tight
loop; whatever is unusual (a reply in pieces, a refusal, a stuffed dot, a bare LF, a reply that changes the
state) is left to the careful readers behind it, reply by reply. Inside a body nothing is ever read as a
status line. Knows nothing of states: a status line that is a whole reply is given to `answer`, and a body
that was held in memory is shown to `listen`.
"""

import sys
from collections import deque
from collections.abc import Callable

from popview.errors import RemoteProtocolError
from popview.pop3 import bodies, status
from popview.pop3.buffer import Buffer
from popview.pop3.command import Command
from popview.pop3.commands import Auth
from popview.pop3.events import Accepted, Chunk, Event
from popview.pop3.limits import Limits
from popview.types import ProblemKind

LINE, MESSAGE, ROWS, STREAM, STEP = range(5)
"""How a reply is read; plain integers, for the tight loop compares them each time. LINE and MESSAGE are
ordinary; STEP is a line that changes the state."""

_NEWLINE = 10
_CR = 13
_PLUS = 43
_SHORTEST = b"+OK\r\n"


class Replies:
    """Matches what comes to what was asked; RemoteProtocolError leaves what `events` already hold."""

    def __init__(
        self,
        limits: Limits,
        *,
        lenient: bool,
        answer: Callable[[bytes, Command | None], None],
        listen: Callable[[Accepted], None],
    ) -> None:
        self.buffer = Buffer(limits.buffer)
        self.events: deque[Event] = deque()
        self.owed: deque[tuple[Command | None, int]] = deque([(None, STEP)])  # the greeting comes unasked
        self._limits = limits
        self._most_octets = sys.maxsize if limits.body is None else limits.body
        self._longest_line = sys.maxsize if limits.body_line is None else limits.body_line
        self._lenient = lenient
        self._answer = answer
        self._listen = listen
        self._block = b""  # what one read() found, as bytes: their slices are cheaper than those of a view
        self._base = 0  # where it stands in the buffer
        self._framing: bodies.Framing | None = None  # of the body that is being read; None: at a status line
        self._text = b""  # what stood behind that body's +OK
        self._scan = 0  # how far it was searched, from the buffer's start
        self._skip = 0  # octets of the status line's end that are not part of the body
        self._opening = False  # a message, of which nothing was handed out yet
        self._octets = 0  # streamed so far
        self._open_line = 0  # octets of the unfinished line

    @property
    def rest(self) -> bytes:
        """What has come and is not read, cut."""
        return bytes(self.buffer.view[self.buffer.start : self.buffer.end][: status.SHOWN])

    @property
    def is_inside_body(self) -> bool:
        """True where a body has begun and not ended."""
        return self._framing is not None

    def read(self) -> None:
        """Read everything that is complete and asked for."""
        while self.owed and self.buffer.start < self.buffer.end and self._step():
            pass
        self._block = b""

    def keep_events(self) -> None:
        """Copy what events not yet handed out show of the buffer: its memory is about to be used again."""
        if self.events:
            kept = [Chunk(e.command, bytes(e.data)) if isinstance(e, Chunk) else e for e in self.events]
            self.events.clear()
            self.events.extend(kept)

    def _step(self) -> bool:
        """Read one piece; False where more bytes are needed."""
        if self._framing is None:
            return (not self._lenient and self._read_ordinary()) or self._read_status()
        if self.owed[0][1] == STREAM:
            return self._read_stream(self._framing)
        return self._read_whole(self._framing)

    # -- status lines ----------------------------------------------------------------------------

    def _read_ordinary(self) -> bool:
        """Read replies that are whole and plain, one after the other; True if there were any.

        The speed of a listing hangs on this loop: one search for the status line's end, where it is not the
        shortest there is, and one for the body's.
        """
        owed, buffer, limits = self.owed, self.buffer, self._limits
        if owed[0][1] > MESSAGE:
            return False
        if not self._block:
            self._block, self._base = bytes(buffer.view[buffer.start : buffer.end]), buffer.start
        block = self._block
        find, starts, happened, take = block.find, block.startswith, self.events.append, owed.popleft
        search, new, kind = bodies.CRLF.begin.search, tuple.__new__, Accepted
        line_limit, reply_limit, end = limits.status_line, limits.reply, len(block)
        first = start = buffer.start - self._base
        while owed:
            command, way = owed[0]
            text, body = b"", None
            if starts(_SHORTEST, start):
                newline = start + 4
            else:
                newline = find(_NEWLINE, start, end)
                length = newline - start
                if not 4 <= length <= line_limit or block[newline - 1] != _CR or not starts(b"+OK", start):
                    break
                text = block[start + 3 : newline - 1].strip()
            if way == MESSAGE:
                dotted = search(block, newline - 1)
                if dotted is None:
                    break
                mark = dotted.start()
                if not starts(b"\r\n", mark + 3) or mark - newline > reply_limit:
                    break
                body = block[newline + 1 : mark + 2]
                if block[newline + 1] == _PLUS:
                    body = bodies.drop_status_again(body)
                start = mark + 5
            elif way == LINE:
                start = newline + 1
            else:
                break
            happened(new(kind, (command, text, body)))
            take()
        buffer.start = self._base + start
        return start > first

    def _read_status(self) -> bool:
        """Read one status line with all care; False while it is incomplete."""
        command, _ = self.owed[0]
        buffer = self.buffer
        name = "challenge" if isinstance(command, Auth) else "status_line"
        newline = buffer.data.find(_NEWLINE, buffer.start, buffer.end)
        length = (buffer.end if newline < 0 else newline) - buffer.start
        self._bound(length, name)
        if newline < 0:
            return False
        raw = bytes(buffer.view[buffer.start : newline])
        line = raw.rstrip(b"\r")
        multiline = command is not None and command.multiline
        if multiline and status.is_accepted(line, command, lenient=self._lenient):
            self._open_body(raw, line)
        else:
            buffer.start = newline + 1
            self._answer(line, command)
        return True

    # -- bodies ----------------------------------------------------------------------------------

    def _open_body(self, raw: bytes, line: bytes) -> None:
        """Step behind a status line, but for its end: that makes the body's first line one like any other."""
        framing = bodies.CRLF if raw.endswith(b"\r") else bodies.LF
        self._framing = framing
        self._text = status.words(line, lenient=self._lenient)
        self._skip = len(framing.line_end)
        self.buffer.start += len(raw) + 1 - self._skip
        self._scan = self._octets = self._open_line = 0
        command = self.owed[0][0]
        self._opening = command is not None and command.is_message

    def _close_body(self, after: int, body: bytes | None) -> Accepted:
        command, _ = self.owed.popleft()
        assert command is not None  # the greeting has no body
        self.buffer.start = after
        self._framing = None
        event = Accepted(command, self._text, body)
        self.events.append(event)
        return event

    def _read_whole(self, framing: bodies.Framing) -> bool:
        buffer = self.buffer
        found = framing.find_end(buffer.data, buffer.start + self._scan, buffer.end)
        if found is None:
            self._bound(buffer.end - buffer.start, "reply")
            self._measure_line(buffer.start + self._scan, buffer.end)
            self._scan = max(0, buffer.end - buffer.start - 4)
            return False
        stop, after = found
        self._bound(stop - buffer.start, "reply")
        body = framing.unstuff(bytes(buffer.view[buffer.start : stop]))[self._skip :]
        if self._opening:
            body = bodies.drop_status_again(body)
        else:
            self._bound(body.count(b"\n"), "rows")
        self._listen(self._close_body(after, body))
        return True

    def _read_stream(self, framing: bodies.Framing) -> bool:
        buffer = self.buffer
        if self._opening and not self._pass_status_again():
            return False
        start, end, data = buffer.start, buffer.end, buffer.data
        dotted = framing.find_dotted(data, start, end)
        found = framing.end.search(data, dotted, end) if dotted >= 0 else None
        if found is not None:
            stop = found.start() + len(framing.line_end)
        elif data[end - 1] > bodies.DOT:  # CR, LF and dot all stand above in the table
            stop = end
        else:
            stop = end - framing.count_held_back(bytes(buffer.view[max(start, end - 4) : end]))
        piece: memoryview | bytes = buffer.view[start:stop]
        if 0 <= dotted < stop and not (found and found.start() == dotted):
            piece = framing.unstuff(bytes(piece))
        self._measure_line(start, stop)
        buffer.start = stop
        self._hand_out(piece)
        if found is None:
            return False
        self._close_body(found.end(), None)
        return True

    def _pass_status_again(self) -> bool:
        """Step behind a second status line in front of a streamed message; False while that is undecided."""
        buffer, limit = self.buffer, self._limits.status_line
        begin = buffer.start + self._skip
        head = bytes(buffer.view[begin : buffer.end][:limit])
        if b"+OK".startswith(head[:3]) and len(head) < limit:
            if b"\n" not in head:
                return False
            found = bodies.STATUS_AGAIN.match(head)
            buffer.start += found.end() if found else 0
        self._opening = False
        return True

    def _hand_out(self, piece: memoryview | bytes) -> None:
        """Announce a piece of the stream, without the status line's end in front of the first one."""
        if self._skip:
            skipped = min(self._skip, len(piece))
            self._skip -= skipped
            piece = piece[skipped:]
        size = len(piece)
        self._octets += size
        if self._octets > self._most_octets:
            self._bound(self._octets, "body")
        if size:
            command = self.owed[0][0]
            assert command is not None  # the greeting is no stream
            self.events.append(Chunk(command, piece))

    # -- limits ----------------------------------------------------------------------------------

    def _measure_line(self, start: int, stop: int) -> None:
        newline = self.buffer.data.rfind(_NEWLINE, start, stop)
        self._open_line = stop - newline - 1 if newline >= 0 else self._open_line + stop - start
        if self._open_line > self._longest_line:
            self._bound(self._open_line, "body_line")

    def _bound(self, count: int, name: str) -> None:
        """Raise RemoteProtocolError where the limit of that name is passed."""
        limit: int = getattr(self._limits, name)
        if count > limit:
            command = self.owed[0][0]
            verb = command.verb if command is not None else ""
            raise RemoteProtocolError(ProblemKind.LIMIT, limit=name, value=str(limit), command=verb)
