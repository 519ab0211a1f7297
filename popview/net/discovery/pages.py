"""Files of settings over HTTPS and our own links, with every limit that a stranger's answer wants.

Certificates are verified and no exception counts; nothing is sent but the address asked for: no cookies, no
names of ours, nothing of the person.
"""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import h11

from popview.errors import NetworkError, PopViewError
from popview.net.transport import Dialer, Link, Wishes
from popview.net.transport.sockets import Unverified
from popview.types import Account, AccountId, ProblemKind, Security, Snag, SnagKind

HTTPS = 443
CHUNK = 16_384
MOST = 131_072
"""Octets of a page: the longest of 163 real autoconfig files has 6,000."""

REDIRECTS = 3
_LEADS_ON = (301, 302, 303, 307, 308)
_OK = 200

_Answer = tuple[int, dict[bytes, bytes], bytes]  # status, fields, body


@dataclass(frozen=True, slots=True)
class Page:
    """What an address gave. url: where it came from at the end of every redirect."""

    url: str
    body: bytes

    @property
    def host(self) -> str:
        """Return who gave it."""
        return _host(self.url)


class NoPage(PopViewError):
    """No page came of it; `snag` says why. A web server's own error is SnagKind.WEB with its status."""

    def __init__(self, snag: Snag) -> None:
        super().__init__(snag.kind, where=snag.where, detail=snag.detail)
        self.snag = snag


class Pages:
    """Asks for pages, each under one deadline for all its redirects together."""

    def __init__(self, dialer: Dialer, wishes: Wishes, *, proxy: str = "", most: int = MOST) -> None:
        self._dialer, self._wishes, self._proxy, self._most = dialer, wishes, proxy, most

    def get(self, url: str, until: float) -> Page:
        """Return the page behind an https address. NoPage, NetworkError, Cancelled."""
        for _ in range(REDIRECTS + 1):
            status, headers, body = self._ask(url, until)
            if status == _OK:
                return Page(url, body)
            if status not in _LEADS_ON:
                raise NoPage(Snag(SnagKind.WEB, _host(url), str(status)))
            url = _led_on(url, headers.get(b"location", b"").decode("ascii", "replace"))
        raise NoPage(Snag(SnagKind.REDIRECTS, _host(url)))

    def _ask(self, url: str, until: float) -> _Answer:
        parts = urlsplit(url)
        target = parts.path or "/"
        if parts.query:
            target += f"?{parts.query}"
        link = self._link(parts.hostname or "", parts.port or HTTPS)
        try:
            return self._talk(link, parts.netloc, target, until)
        except h11.ProtocolError as error:
            raise NoPage(Snag(SnagKind.UNREADABLE, _host(url))) from error
        finally:
            link.close()

    def _link(self, host: str, port: int) -> Link:
        place = Account(AccountId(""), "", host, port, Security.TLS, "", proxy=self._proxy)
        try:
            return self._dialer.dial(place, self._wishes, lambda stage: None, policy="verify")
        except Unverified as error:
            raise NoPage(Snag(SnagKind.CERTIFICATE, host)) from error

    def _talk(self, link: Link, host: str, target: str, until: float) -> _Answer:
        http = h11.Connection(h11.CLIENT)
        headers = [("Host", host), ("Accept", "text/xml, application/xml"), ("Connection", "close")]
        question = http.send(h11.Request(method="GET", target=target, headers=headers))
        end = http.send(h11.EndOfMessage())
        self._send(link, (question or b"") + (end or b""), until)
        return self._answer(http, link, until)

    def _answer(self, http: h11.Connection, link: Link, until: float) -> _Answer:
        status, fields, body = 0, {}, bytearray()
        while not isinstance(event := http.next_event(), h11.EndOfMessage):
            if event is h11.NEED_DATA:
                http.receive_data(self._receive(link, until))
            elif isinstance(event, h11.Response):
                status, fields = event.status_code, dict(event.headers)
            elif isinstance(event, h11.Data):
                body += event.data
                if len(body) > self._most:
                    raise NoPage(Snag(SnagKind.TOO_BIG, link.host))
            elif isinstance(event, h11.ConnectionClosed):
                raise NoPage(Snag(SnagKind.UNREADABLE, link.host))
        return status, fields, bytes(body)

    def _send(self, link: Link, data: bytes, until: float) -> None:
        view = memoryview(data)
        while view:
            sent = link.send(view)
            view = view[sent:]
            if not sent:
                self._wait(link, until, writing=True)

    def _receive(self, link: Link, until: float) -> bytes:
        space = bytearray(CHUNK)
        while self._dialer.clock.now() < until:  # who trickles does not outlast the deadline either
            count = link.receive_into(memoryview(space))
            if count is not None:
                return bytes(space[:count])
            self._wait(link, until, writing=False)
        raise _late(link)

    def _wait(self, link: Link, until: float, *, writing: bool) -> None:
        alive = link.wait(writing=writing, until=until)
        self._wishes.attend()
        if not alive:
            raise _late(link)


def _late(link: Link) -> NetworkError:
    return NetworkError(ProblemKind.TIMEOUT, host=link.host, command="GET", seconds="")


def _led_on(url: str, location: str) -> str:
    """Return where a redirect leads; only another https address without a name or password in it counts."""
    try:
        there = urljoin(url, location)
        parts = urlsplit(there)
        is_good = bool(location and parts.hostname) and "@" not in parts.netloc and parts.port != 0
    except ValueError as error:  # brackets that do not close, a port that is none
        raise NoPage(Snag(SnagKind.UNREADABLE, _host(url))) from error
    if parts.scheme != "https" or not is_good:
        raise NoPage(Snag(SnagKind.NOT_HTTPS, parts.hostname or _host(url)))
    return there


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
