"""Distant pictures, loaded after consent: what may be asked for, how much of it, and what is taken.

HTTP and HTTPS only, by public addresses only, checked again at every redirect; raster pictures only, told
by their octets. Nothing here depends on what a server or a mail claims about sizes and types.
"""

import base64
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

import h11

from popview.errors import Cancelled, NetworkError, PopViewError, TlsError
from popview.mail.images import MOST_PIXELS, measure
from popview.net.getting import Answer, Conversation, TooLong
from popview.net.transport.link import Wishes
from popview.net.transport.reach import ascii_host
from popview.net.transport.sockets import Unverified
from popview.net.transport.web import WebDialer, is_local
from popview.types import PictureFault, ProblemKind

__all__ = ["Limits", "PictureLoader", "Place", "place_of"]

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LOWEST_PORT = 1024  # below it only the web's own: other services must not be talked to (X7)
_SAFE = "!#$%&'()*+,/:;=?@[]~"
_MOST_OPEN = 6  # links kept for the next picture of the same server
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"\xff\xd8\xff", b"BM")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a message may cost. Octets and seconds."""

    number: int = 100
    each_octets: int = 4_000_000
    all_octets: int = 8_000_000  # they cross to the reader child and back, 50 ms of the window's time
    each_s: float = 10.0  # name, connection, redirects and content together
    all_s: float = 60.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A web address taken apart: where to connect, what to ask for."""

    secure: bool
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Return the Host field: the port only where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.secure else 80) else f"{host}:{self.port}"


def place_of(address: str) -> Place | None:
    """Take a web address apart; None for what is never asked for: other schemes, passwords, odd ports."""
    try:
        parts = urlsplit(address)
        port = parts.port
        if parts.scheme not in ("http", "https") or not parts.hostname or "@" in parts.netloc:
            return None
        host = ascii_host(parts.hostname).rstrip(".").lower()
    except (ValueError, PopViewError):
        return None
    secure = parts.scheme == "https"
    port = (443 if secure else 80) if port is None else port
    if port not in (80, 443) and port < _LOWEST_PORT:
        return None
    target = quote(parts.path or "/", safe=_SAFE) + (
        f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    )
    return Place(secure, host, port, target if target.startswith("/") else "/" + target)


class _Fault(Exception):
    """One picture cannot be had."""

    def __init__(self, fault: PictureFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


class PictureLoader:
    """Loads the pictures of one message, one after another, over as few links as the servers allow."""

    def __init__(self, dialer: WebDialer, wishes: Wishes, limits: Limits | None = None) -> None:
        self._dialer, self._wishes = dialer, wishes
        self._clock = dialer.clock
        self._limits = limits or Limits()
        self._open: dict[tuple[bool, str, int], Conversation] = {}
        self._lost: dict[tuple[bool, str, int], PictureFault] = {}  # servers that are not asked again
        self._room = self._limits.all_octets

    def load(
        self, addresses: tuple[str, ...], tell: Callable[[int], None]
    ) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, PictureFault], ...]]:
        """Return (address, base64) of what came, (address, fault) of the rest; `tell` hears how many so far.

        Never raises for what a server does. A Stop ends it with what has come.
        """
        contents: dict[str, str] = {}
        faults: dict[str, PictureFault] = {}
        until = self._clock.now() + self._limits.all_s
        left = deque(dict.fromkeys(addresses))
        while left:
            address = left[0]
            if len(contents) + len(faults) >= self._limits.number or self._clock.now() >= until:
                break
            try:
                content = self._one(address, until)
            except _Fault as fault:
                faults[address] = fault.fault
            except Cancelled:
                faults.update(dict.fromkeys(left, PictureFault.STOPPED))
                left.clear()
                break
            else:
                contents[address] = base64.b64encode(content).decode("ascii")
            left.popleft()
            tell(len(contents) + len(faults))
        faults.update(dict.fromkeys(left, PictureFault.LEFT_OUT))
        for conversation in self._open.values():
            conversation.close()
        self._open.clear()
        return tuple(contents.items()), tuple(faults.items())

    def _one(self, address: str, until: float) -> bytes:
        """Return the picture at an address, redirects followed; _Fault, Cancelled."""
        until = min(until, self._clock.now() + self._limits.each_s)
        was_secure = False
        for _ in range(self._limits.redirects + 1):
            if self._wishes.waiting():
                self._wishes.attend()
            place = place_of(address)
            if place is None:
                raise _Fault(PictureFault.BAD_ADDRESS)
            if was_secure and not place.secure:
                raise _Fault(PictureFault.INSECURE)
            was_secure = place.secure
            answer = self._ask(place, until)
            if answer.status not in _REDIRECTS or not answer.location:
                return self._judged(answer)
            address = urljoin(address, answer.location.strip())
        raise _Fault(PictureFault.REDIRECTS)

    def _judged(self, answer: Answer) -> bytes:
        if answer.status != 200:
            raise _Fault(PictureFault.REFUSED)
        size = measure(answer.content)
        if size is None:
            raise _Fault(PictureFault.NO_PICTURE)
        if size[1] * size[2] > MOST_PIXELS:
            raise _Fault(PictureFault.TOO_LARGE)
        self._room -= len(answer.content)
        return answer.content

    def _ask(self, place: Place, until: float) -> Answer:
        server = (place.secure, place.host, place.port)
        if server in self._lost:
            raise _Fault(self._lost[server])
        kept = self._open.pop(server, None)
        try:
            if kept is not None:
                try:
                    return self._get(kept, place, until)
                except (NetworkError, h11.RemoteProtocolError):
                    pass  # the server may close what it kept open: then it is asked on a new link
            return self._get(self._connect(place, until), place, until)
        except (TimeoutError, NetworkError, h11.RemoteProtocolError) as error:
            fault = _fault_of(error)
            self._lost[server] = fault
            raise _Fault(fault) from error

    def _connect(self, place: Place, until: float) -> Conversation:
        link = self._dialer.dial(place.host, place.port, self._wishes, until, secure=place.secure)
        return Conversation(link, self._wishes, self._clock)

    def _get(self, conversation: Conversation, place: Place, until: float) -> Answer:
        most = min(self._limits.each_octets, self._room)
        keep = False
        try:
            answer = conversation.get(place.authority, place.target, most=most, until=until, wants=_is_raster)
            keep = conversation.is_reusable and len(self._open) < _MOST_OPEN
        except TooLong as error:
            is_full = self._room < self._limits.each_octets
            raise _Fault(PictureFault.LEFT_OUT if is_full else PictureFault.TOO_LARGE) from error
        except h11.LocalProtocolError as error:  # what the mail named cannot be asked for
            raise _Fault(PictureFault.BAD_ADDRESS) from error
        finally:
            if not keep:
                conversation.close()
        if keep:
            self._open[place.secure, place.host, place.port] = conversation
        return answer


def _is_raster(start: bytes) -> bool:
    return start.startswith(_MAGIC) or (start[:4] == b"RIFF" and start[8:12] == b"WEBP")


def _fault_of(error: Exception) -> PictureFault:
    if isinstance(error, TlsError | Unverified):
        return PictureFault.INSECURE
    if isinstance(error, TimeoutError):
        return PictureFault.TIMEOUT
    if isinstance(error, NetworkError):
        if is_local(error):
            return PictureFault.LOCAL
        if error.kind == ProblemKind.CONNECT_TIMEOUT or error.facts.get("reason") == "timeout":
            return PictureFault.TIMEOUT
    return PictureFault.UNREACHABLE
