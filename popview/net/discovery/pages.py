"""Files of settings over HTTPS and our own links, with every limit that a stranger's answer wants.

Certificates are verified and no exception counts; nothing is sent but the address asked for: no cookies, no
names of ours, nothing of the person.
"""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import h11

from popview.errors import NetworkError, PopViewError
from popview.net.getting import Answer, Conversation, TooLong
from popview.net.transport import Dialer, Link, Wishes
from popview.net.transport.sockets import Unverified
from popview.types import Account, AccountId, ProblemKind, Secret, Security, Snag, SnagKind

HTTPS = 443
XML = "text/xml, application/xml"
MOST = 131_072
"""Octets of a page: the longest of 163 real autoconfig files has 6,000."""

REDIRECTS = 3
_LEADS_ON = (301, 302, 303, 307, 308)
_OK = 200


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

    def __init__(
        self,
        dialer: Dialer,
        wishes: Wishes,
        *,
        proxy: str = "",
        proxy_password: Secret | None = None,
        most: int = MOST,
    ) -> None:
        self._dialer, self._wishes, self._most = dialer, wishes, most
        self._proxy, self._proxy_password = proxy, proxy_password

    def get(self, url: str, until: float) -> Page:
        """Return the page behind an https address. NoPage, NetworkError, Cancelled."""
        for _ in range(REDIRECTS + 1):
            answer = self._ask(url, until)
            if answer.status == _OK:
                return Page(url, answer.content)
            if answer.status not in _LEADS_ON:
                raise NoPage(Snag(SnagKind.WEB, _host(url), str(answer.status)))
            url = _led_on(url, answer.location)
        raise NoPage(Snag(SnagKind.REDIRECTS, _host(url)))

    def _ask(self, url: str, until: float) -> Answer:
        parts = urlsplit(url)
        target = parts.path or "/"
        if parts.query:
            target += f"?{parts.query}"
        host = parts.hostname or ""
        talk = Conversation(self._link(host, parts.port or HTTPS, until), self._wishes, self._dialer.clock)
        try:
            return talk.get(
                parts.netloc, target, most=self._most, until=until, wants=lambda start: True, accept=XML
            )
        except TooLong as error:
            raise NoPage(Snag(SnagKind.TOO_BIG, host)) from error
        except TimeoutError as error:
            raise NetworkError(ProblemKind.TIMEOUT, host=host, command="GET", seconds="") from error
        except h11.ProtocolError as error:
            raise NoPage(Snag(SnagKind.UNREADABLE, host)) from error
        finally:
            talk.close()

    def _link(self, host: str, port: int, until: float) -> Link:
        place = Account(
            AccountId(""),
            "",
            host,
            port,
            Security.TLS,
            "",
            proxy=self._proxy,
            proxy_password=self._proxy_password,
        )
        try:
            return self._dialer.until(until).dial(place, self._wishes, lambda stage: None, policy="verify")
        except Unverified as error:
            raise NoPage(Snag(SnagKind.CERTIFICATE, host)) from error


def _led_on(url: str, location: str) -> str:
    """Return where a redirect leads; only another https address without a name or password in it counts."""
    try:
        there = urljoin(url, location)
        there.encode("ascii")  # an address has no other letters (RFC 3986 section 2)
        parts = urlsplit(there)
        is_good = bool(location and parts.hostname) and "@" not in parts.netloc and parts.port != 0
    except ValueError as error:  # other letters, brackets that do not close, a port that is none
        raise NoPage(Snag(SnagKind.UNREADABLE, _host(url))) from error
    if parts.scheme != "https" or not is_good:
        raise NoPage(Snag(SnagKind.NOT_HTTPS, parts.hostname or _host(url)))
    return there


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
