"""The link to the reader child: received mail is taken apart in a process of its own.

Frames are a 4-byte big-endian length and JSON, no pickle. A request that is not answered within
10 s, or a child that dies, costs that request only: the child is started anew and the message is
shown as source with a notice (design section 8). One request is in the child at a time, so a new
wish to read replaces one that has not been sent yet. What is read in passing waits for everything else.
"""

import base64
import sys
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Slot

from popview.mail import wire
from popview.types import Document, Problem, ProblemKind

DEADLINE_MS = 10_000
GIVE_WAY_MS = 250
"""How long a wish of the person waits for the child to end what nobody waits for."""

MOST_TEXT = 200_000
"""Letters of one message that are searched."""

_MOST_RESTARTS = 3  # a child that dies at start, for ever, must not spin

Answer = Callable[[Mapping[str, Any]], None]


@dataclass
class _Request:
    fields: dict[str, Any]
    answer: Answer
    purpose: str  # a newer request of the same purpose replaces one not yet sent; "": never replaced
    in_passing: bool = False  # nobody waits for it: whatever somebody waits for comes first
    number: int = field(default=0)


@dataclass(frozen=True, slots=True)
class Peek:
    """What an attachment looks like: `image` are the octets of a raster picture, b"" for a text."""

    name: str
    text: str
    image: bytes
    is_complete: bool = True  # False: `text` is the beginning of it


class Reader(QObject):
    """Starts, feeds and restarts the child. GUI thread; nothing here waits."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._queue: deque[_Request] = deque()
        self._later: deque[_Request] = deque()  # those in passing
        self._current: _Request | None = None
        self._frames = wire.Frames()
        self._numbers = 0
        self._deaths = 0
        self._is_warm = False  # the child has answered: it does not merely start
        self._closed = False
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setInterval(DEADLINE_MS)
        self._deadline.timeout.connect(self._on_deadline)
        self._patience = QTimer(self, singleShot=True, interval=GIVE_WAY_MS)
        self._patience.timeout.connect(self._on_deadline)

    def start(self) -> None:
        """Start the child if it does not run; called after the first paint."""
        if self._process is not None or self._closed:
            return
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._on_ready)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process, self._is_warm = process, False
        if getattr(sys, "frozen", False):
            process.start(sys.executable, ["--reader"])
        else:
            process.start(sys.executable, ["-m", "popview.mail.child"])

    @property
    def pid(self) -> int:
        """The child's process id; 0 while none runs."""
        return self._process.processId() if self._process is not None else 0

    def read(
        self,
        answer: Callable[[Document | None, Problem | None], None],
        *,
        path: str = "",
        raw: bytes = b"",
        lines: int = -1,
        prefer: str = "html",
        address: str = "",
        loaded: Mapping[str, str] | None = None,
        purpose: str = "read",
    ) -> None:
        """Take a message apart: from `path`, or from `raw` (a preview of `lines` body lines).

        `loaded`: distant pictures by address, as base64, which the person agreed to show. A newer
        request of the same `purpose` replaces one that was not sent yet, whose answer is then never given.
        """
        fields: dict[str, Any] = {"op": "read", "lines": lines, "prefer": prefer, "account_address": address}
        fields.update({"path": path} if path else {"raw": base64.b64encode(raw).decode("ascii")})
        if loaded:
            fields["loaded"] = dict(loaded)

        def on_answer(reply: Mapping[str, Any]) -> None:
            document = _document(reply)
            answer(document, None if document is not None else _problem(reply))

        self._ask(_Request(fields, on_answer, purpose=purpose))

    def source(
        self,
        answer: Callable[[str, bool, Problem | None], None],
        *,
        path: str = "",
        raw: bytes = b"",
        purpose: str = "read",
    ) -> None:
        """Give the raw message as text, and whether that is all of it: there is a limit."""
        fields: dict[str, Any] = {"op": "source"}
        fields.update({"path": path} if path else {"raw": base64.b64encode(raw).decode("ascii")})

        def on_answer(reply: Mapping[str, Any]) -> None:
            problem = None if "source" in reply else _problem(reply)
            answer(reply.get("source", ""), reply.get("complete") is True, problem)

        self._ask(_Request(fields, on_answer, purpose=purpose))

    def text(
        self,
        answer: Callable[[str, Problem | None], None],
        *,
        path: str = "",
        raw: bytes = b"",
        lines: int = -1,
    ) -> None:
        """Give what is searched of a message, at most MOST_TEXT letters.

        That is done in passing: it is given up where a person would have to wait for it.
        """
        fields: dict[str, Any] = {"op": "text", "lines": lines, "most": MOST_TEXT}
        fields.update({"path": path} if path else {"raw": base64.b64encode(raw).decode("ascii")})

        def on_answer(reply: Mapping[str, Any]) -> None:
            text = reply.get("text")
            if isinstance(text, str):
                answer(text[:MOST_TEXT], None)
            else:
                answer("", _problem(reply))

        self._ask(_Request(fields, on_answer, purpose="", in_passing=True))

    def save(
        self,
        answer: Callable[[str, Problem | None], None],
        *,
        path: str,
        part: str,
        folder: str = "",
        target: str = "",
    ) -> None:
        """Write one attachment into `folder` under a safe name, or to exactly `target`."""
        fields = {"op": "save", "path": path, "part": part, "folder": folder, "target": target}
        self._ask(
            _Request(
                fields,
                lambda reply: answer(reply.get("saved", ""), None if "saved" in reply else _problem(reply)),
                purpose="",
            )
        )

    def peek(self, answer: Callable[[Peek | None, Problem | None], None], *, path: str, part: str) -> None:
        """Show a little of an attachment: a raster picture, or the beginning of a text."""

        def on_answer(reply: Mapping[str, Any]) -> None:
            peeked = _peeked(reply)
            answer(peeked, None if peeked is not None else _problem(reply))

        self._ask(_Request({"op": "peek", "path": path, "part": part}, on_answer, purpose="peek"))

    def close(self) -> None:
        """End the child; answers still owed are not given."""
        self._closed = True
        self._stop_clocks()
        self._queue.clear()
        self._later.clear()
        self._current = None
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.errorOccurred.disconnect(self._on_error)
            process.closeWriteChannel()
            if not process.waitForFinished(500):
                process.kill()
                process.waitForFinished(1000)

    def _ask(self, request: _Request) -> None:
        if request.purpose:
            self._queue = deque(r for r in self._queue if r.purpose != request.purpose)
        (self._later if request.in_passing else self._queue).append(request)
        if not request.in_passing:
            self._hurry()
        self._deaths = 0
        self.start()
        self._send_next()

    def _hurry(self) -> None:
        """Give the child a moment to end what nobody waits for."""
        is_in_the_way = self._is_warm and self._current is not None and self._current.in_passing
        if is_in_the_way and not self._patience.isActive():
            self._patience.start()

    def _send_next(self) -> None:
        queue = self._queue or self._later
        if self._current is not None or not queue or self._process is None:
            return
        request = queue.popleft()
        self._numbers += 1
        request.number = self._numbers
        self._current = request
        self._process.write(wire.encode_frame({"id": request.number, **request.fields}))
        self._deadline.start()

    @Slot()
    def _on_ready(self) -> None:
        if self._process is None:
            return
        try:
            replies = list(self._frames.feed(bytes(self._process.readAllStandardOutput().data())))
        except wire.WireError:  # nothing that follows can be understood: _on_finished starts another
            self._process.kill()
            return
        for reply in replies:
            request = self._current
            if request is None or reply.get("id") != request.number:
                continue  # the answer to a request whose time had run out
            self._current, self._is_warm = None, True
            self._stop_clocks()
            request.answer(reply)
        self._send_next()

    @Slot()
    def _on_deadline(self) -> None:
        self._stop_clocks()
        hanging, self._process = self._process, None
        if hanging is not None:
            hanging.readyReadStandardOutput.disconnect(self._on_ready)
            hanging.errorOccurred.disconnect(self._on_error)
            hanging.finished.disconnect(self._on_finished)
            hanging.finished.connect(hanging.deleteLater)
            hanging.kill()  # a new one takes its place at once: nothing may be sent to this one any more
        self._frames = wire.Frames()
        self._fail_current(ProblemKind.READER_SLOW)
        self.start()
        self._send_next()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._process = None
            self._fail_current(ProblemKind.READER_DIED)
            self._fail_queue()

    @Slot()
    def _on_finished(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        self._frames = wire.Frames()
        self._stop_clocks()
        self._deaths += 1
        self._fail_current(ProblemKind.READER_DIED)
        if self._deaths <= _MOST_RESTARTS:
            self.start()
            self._send_next()
        else:
            self._fail_queue()

    def _fail_queue(self) -> None:
        while queue := self._queue or self._later:
            queue.popleft().answer({"problem": ProblemKind.READER_DIED})

    def _stop_clocks(self) -> None:
        self._deadline.stop()
        self._patience.stop()

    def _fail_current(self, kind: ProblemKind) -> None:
        request, self._current = self._current, None
        if request is not None:
            request.answer({"problem": kind, "facts": {"seconds": str(DEADLINE_MS // 1000)}})


def _document(reply: Mapping[str, Any]) -> Document | None:
    """Return the document of an answer; None where there is none, or where it is not one."""
    try:
        return wire.document_from_json(reply.get("document"))
    except wire.WireError:
        return None


def _peeked(reply: Mapping[str, Any]) -> Peek | None:
    """Return what the child showed; None where it showed nothing, or not what it should."""
    name, text, image = reply.get("name"), reply.get("text", ""), reply.get("image", "")
    if not all(isinstance(value, str) for value in (name, text, image)):
        return None
    try:
        octets = base64.b64decode(image, validate=True)
        return Peek(str(name), text, octets, is_complete=reply.get("complete") is not False)
    except ValueError:
        return None


def _problem(reply: Mapping[str, Any]) -> Problem:
    """Return what the child, or its end, says went wrong."""
    facts = reply.get("facts", {})
    named = tuple((str(name), str(value)) for name, value in facts.items())
    return Problem(ProblemKind(reply.get("problem", ProblemKind.READER_DIED)), facts=named)
