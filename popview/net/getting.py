"""One question after another over one link: HTTP/1.1 by h11, which does the protocol and no I/O.

Says nothing of the person: no cookie, no referrer, no authentication, no language, and a browser's name
without version or system. What comes back is bounded while it comes.
"""

from collections.abc import Callable
from dataclasses import dataclass

import h11

from popview.errors import NetworkError
from popview.net.transport.link import Clock, Link, Wishes
from popview.types import ProblemKind

__all__ = ["Answer", "Conversation", "TooLong"]

_ACCEPT = "image/png, image/jpeg, image/gif, image/webp, image/bmp"
_AGENT = "Mozilla/5.0 (compatible)"  # servers refuse those who name nothing at all
_CHUNK = 65_536
_MOST_HEAD = 32_768
_MOST_INFORMATION = 10  # 1xx answers before the real one


class TooLong(Exception):
    """More octets than allowed were announced, or came."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server said to one GET. `location`: where a redirect leads, as written."""

    status: int
    location: str
    content: bytes


class Conversation:
    """One link to one server, used again while both sides keep it open."""

    def __init__(self, link: Link, wishes: Wishes, clock: Clock) -> None:
        self._link, self._wishes, self._clock = link, wishes, clock
        self._protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MOST_HEAD)
        self._space = memoryview(bytearray(_CHUNK))

    @property
    def is_reusable(self) -> bool:
        """Return whether another GET may follow."""
        return self._protocol.our_state is h11.IDLE and self._protocol.their_state is h11.IDLE

    def get(
        self,
        authority: str,
        target: str,
        *,
        most: int,
        until: float,
        wants: Callable[[bytes], bool],
        accept: str = _ACCEPT,
    ) -> Answer:
        """Ask for one resource. NetworkError, TooLong, TimeoutError, Cancelled, h11.RemoteProtocolError.

        wants: judges the first octets of a content; where it says no, the rest is not read.
        accept: what kinds are asked for; pictures where not told.
        """
        headers = [
            ("Host", authority),
            ("User-Agent", _AGENT),
            ("Accept", accept),
            ("Accept-Encoding", "identity"),
        ]
        return self._ask(h11.Request(method="GET", target=target, headers=headers), b"", most, until, wants)

    def post(self, authority: str, target: str, form: bytes, *, most: int, until: float) -> Answer:
        """Send a form, already encoded, and hear what is said to it as JSON. Raises what `get` does."""
        headers = [
            ("Host", authority),
            ("User-Agent", _AGENT),
            ("Accept", "application/json"),
            ("Accept-Encoding", "identity"),
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Content-Length", str(len(form))),
        ]
        return self._ask(h11.Request(method="POST", target=target, headers=headers), form, most, until, None)

    def _ask(
        self,
        request: h11.Request,
        body: bytes,
        most: int,
        until: float,
        wants: Callable[[bytes], bool] | None,
    ) -> Answer:
        events = [request, *([h11.Data(data=body)] if body else []), h11.EndOfMessage()]
        self._send(b"".join(self._protocol.send(event) or b"" for event in events), until)
        head = self._head(until)
        fields = {name.decode("ascii"): value.decode("latin-1") for name, value in head.headers}
        announced = fields.get("content-length", "")
        is_picture = head.status_code == 200
        if is_picture and announced.isdecimal() and int(announced) > most:
            raise TooLong
        try:
            content = self._content(most if is_picture else _CHUNK, until, wants if is_picture else None)
        except TooLong:
            if is_picture:
                raise
            content = b""  # the page of an error may be as long as it likes; nobody reads it
        if self._protocol.our_state is h11.DONE and self._protocol.their_state is h11.DONE:
            self._protocol.start_next_cycle()
        return Answer(head.status_code, fields.get("location", ""), content)

    def close(self) -> None:
        """Close the link."""
        self._link.close()

    def _head(self, until: float) -> h11.Response:
        for _ in range(_MOST_INFORMATION):
            event = self._next(until)
            if isinstance(event, h11.Response):
                return event
            if not isinstance(event, h11.InformationalResponse):
                break
        raise NetworkError(ProblemKind.LOST, reason="no-answer")

    def _content(self, most: int, until: float, wants: Callable[[bytes], bool] | None) -> bytes:
        content = bytearray()
        is_judged = wants is None
        while isinstance(event := self._next(until), h11.Data):
            content += event.data
            if len(content) > most:
                raise TooLong
            if not is_judged and len(content) >= 12 and wants is not None:
                if not wants(bytes(content[:12])):
                    return b""
                is_judged = True
        return bytes(content)

    def _next(self, until: float) -> object:
        while True:
            event = self._protocol.next_event()
            if event is not h11.NEED_DATA:
                return event
            data = self._receive(until)
            if not data and self._protocol.their_state is h11.SEND_RESPONSE:
                raise NetworkError(ProblemKind.LOST, reason="no-answer")  # it hung up before a word
            self._protocol.receive_data(data)

    def _send(self, data: bytes, until: float) -> None:
        while data:
            sent = self._link.send(data)
            data = data[sent:]
            if data:
                self._wait(writing=True, until=until)

    def _receive(self, until: float) -> bytes:
        while True:
            if self._clock.now() >= until:  # a server that never pauses must not outlast the deadline
                raise TimeoutError
            count = self._link.receive_into(self._space)
            if count is not None:
                return bytes(self._space[:count])
            self._wait(writing=False, until=until)

    def _wait(self, *, writing: bool, until: float) -> None:
        if not self._link.wait(writing=writing, until=until):
            raise TimeoutError
        if self._wishes.waiting():
            self._wishes.attend()
