"""From a host name to a connected socket: names, both IP families side by side, proxies."""

import errno
import re
import selectors
import socket
import ssl
from collections.abc import Sequence
from itertools import chain, zip_longest

from popview.errors import NetworkError, PopViewError
from popview.net.transport.background import in_background
from popview.net.transport.link import Clock, Wishes
from popview.net.transport.places import HERE, Places
from popview.net.transport.records import look_up
from popview.net.transport.translate import unreached
from popview.types import ProblemKind, ProxyKind, Secret, parse_proxy

REASONS = ("address", "timeout", "unreachable", "characters", "sign-in", "not-allowed", "server")
"""Why a proxy could not be used, as the facts of a problem tell it."""

Address = tuple[socket.AddressFamily, tuple[object, ...]]

HEAD_START_S = 0.25
"""How long the first address may try before the next starts beside it (RFC 8305 section 5)."""

_NO_WAY = (errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)
"""What connecting says at once where this machine has no route or address of the family."""

_HOST = re.compile(r"[0-9A-Za-z_]([0-9A-Za-z_.-]{0,252})\.?|[0-9A-Fa-f:.]+(%[0-9A-Za-z_.-]+)?")


def ascii_host(host: str) -> str:
    """Return the host as it may be looked up; BAD_ARGUMENT for what cannot be a host."""
    name = host.strip("[]") if host.startswith("[") else host
    if not name.isascii():
        import idna  # late, as the proxies below: most hosts need neither, and every start would pay

        try:
            name = idna.encode(name, uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise PopViewError(ProblemKind.BAD_ARGUMENT, field="host") from error
    if not _HOST.fullmatch(name) or len(name) > 253:
        raise PopViewError(ProblemKind.BAD_ARGUMENT, field="host")
    return name


def interleave(found: Sequence[Address]) -> list[Address]:
    """Sort addresses so that the families take turns, the resolver's first choice in front (RFC 8305)."""
    if not found:
        return []
    first = [entry for entry in found if entry[0] == found[0][0]]
    second = [entry for entry in found if entry[0] != found[0][0]]
    return [entry for entry in chain.from_iterable(zip_longest(first, second)) if entry]


def resolve(
    host: str, port: int, wishes: Wishes, clock: Clock, until: float, places: Places = HERE
) -> list[Address]:
    """Look the name up in a daemon thread; HOST_UNKNOWN, CONNECT_TIMEOUT."""
    server, seconds, real = places.nameserver, max(until - clock.now(), 0.1), places.port(port)

    def find() -> list[Address]:
        names = [host] if server is None or _is_numeric(host) else look_up(host, server, seconds)
        return [entry for name in names for entry in _addresses(name, real)]

    try:
        return interleave(in_background(find, wishes, clock, until))
    except (OSError, UnicodeError) as error:
        failure = error if isinstance(error, OSError) else socket.gaierror(socket.EAI_NONAME)
        raise unreached(failure, host, port) from error


def _addresses(name: str, port: int) -> list[Address]:
    octets = name.encode("ascii")  # of a str Python would load its own tables of international names
    found = socket.getaddrinfo(octets, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return [(family, address) for family, _, _, _, address in found]


def _is_numeric(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()


class _Race:
    """Connecting sockets side by side; the first that connects wins, the others are closed."""

    def __init__(self, wishes: Wishes, clock: Clock) -> None:
        self._selector = selectors.DefaultSelector()
        self._wishes, self._clock = wishes, clock
        self._running: list[socket.socket] = []
        self._error: OSError | None = None
        if wishes.fileno() >= 0:
            self._selector.register(wishes.fileno(), selectors.EVENT_READ)

    def run(self, addresses: list[Address], until: float) -> socket.socket:
        """Return the winner, or raise the last OSError that says anything of the host."""
        queue, next_start = list(addresses), 0.0
        while True:
            now = self._clock.now()
            if queue and (now >= next_start or not self._running):
                next_start = now + HEAD_START_S
                self._start(*queue.pop(0))
            if not self._running and not queue:
                raise self._error or TimeoutError
            if now >= until:
                raise TimeoutError
            winner = self._look(min(until, next_start) - now if queue else until - now)
            if winner is not None:
                return winner

    def _start(self, family: socket.AddressFamily, address: tuple[object, ...]) -> None:
        try:
            sock = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        except OSError as error:
            self._failed(error)
            return
        sock.setblocking(False)
        try:
            sock.connect(address)
        except BlockingIOError:
            pass  # the connection is on its way; the selector tells its end
        except OSError as error:
            self._failed(error)
            sock.close()
            return
        self._running.append(sock)
        self._selector.register(sock, selectors.EVENT_WRITE)

    def _look(self, seconds: float) -> socket.socket | None:
        for key, _ in self._selector.select(max(seconds, 0.0)):
            sock = key.fileobj
            if not isinstance(sock, socket.socket):
                self._wishes.attend()
                continue
            self._selector.unregister(sock)
            self._running.remove(sock)
            code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if not code:
                return sock
            sock.close()
            self._failed(OSError(code, "connect"))
        return None

    def _failed(self, error: OSError) -> None:
        """Keep what says most: that one family has no way from here hides no word of a server."""
        if self._error is None or error.errno not in _NO_WAY:
            self._error = error

    def close(self) -> None:
        """Close the losers."""
        for sock in self._running:
            sock.close()
        self._selector.close()


def connect(
    host: str, port: int, wishes: Wishes, clock: Clock, until: float, places: Places = HERE
) -> socket.socket:
    """Return a connected, non-blocking socket. HOST_UNKNOWN, PORT_REFUSED, UNREACHABLE, CONNECT_TIMEOUT."""
    return reach(resolve(host, port, wishes, clock, until, places), host, port, wishes, clock, until)


def reach(
    addresses: list[Address], host: str, port: int, wishes: Wishes, clock: Clock, until: float
) -> socket.socket:
    """Return a socket connected to one of these addresses, and to no other; errors as connect's."""
    race = _Race(wishes, clock)
    try:
        return race.run(addresses, until)
    except OSError as error:
        raise unreached(error, host, port) from error
    finally:
        race.close()


def connect_by_proxy(
    proxy: str,
    host: str,
    port: int,
    wishes: Wishes,
    clock: Clock,
    until: float,
    password: Secret | None = None,
) -> socket.socket:
    """Return a socket joined to the host by a SOCKS5 or HTTP CONNECT proxy.

    NetworkError(PROXY) [proxy: host and port, reason: one of REASONS, or the proxy's own words].
    The proxy resolves the name.
    """
    from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError, ProxyType
    from python_socks.sync import Proxy as Joiner

    from popview.net.transport.tunnel import join_by_http

    via = parse_proxy(proxy)
    if via is None:
        shown = proxy.rpartition("@")[2] if "@" in proxy else proxy
        raise NetworkError(ProblemKind.PROXY, proxy=shown[:120], reason="address")
    seconds = max(until - clock.now(), 0.1)
    known = password or via.password

    def join() -> socket.socket:
        said = known.reveal() if known else ""
        if via.kind is ProxyKind.HTTP:
            return join_by_http(via, said, host, port, clock, until)
        who = (via.user, said) if via.user else (None, None)
        return Joiner.create(ProxyType.SOCKS5, via.host, via.port, *who, rdns=True).connect(
            host, port, timeout=seconds
        )

    try:
        sock = in_background(join, wishes, clock, until + 1.0)
    except (ProxyTimeoutError, TimeoutError) as error:
        raise NetworkError(ProblemKind.PROXY, proxy=via.shown, reason="timeout") from error
    except ProxyConnectionError as error:
        raise NetworkError(ProblemKind.PROXY, proxy=via.shown, reason="unreachable") from error
    except ValueError:  # a letter it cannot send; its words would show it, and so would a traceback
        raise NetworkError(ProblemKind.PROXY, proxy=via.shown, reason="characters") from None
    except (ProxyError, ssl.SSLError, OSError) as error:
        reason = _proxy_reason(error)
        raise NetworkError(ProblemKind.PROXY, proxy=via.shown, reason=reason) from error
    sock.setblocking(False)
    return sock


def _proxy_reason(error: Exception) -> str:
    """Return why a proxy did not join us: by RFC 1928 section 6, RFC 1929, or an HTTP status."""
    code, said = getattr(error, "error_code", None), str(error)
    if code == 407 or "authentication" in said:
        return "sign-in"
    if code in (2, 403, 405):
        return "not-allowed"
    if code in (3, 4, 5, 6, 502, 503, 504):
        return "server"  # it is the proxy that cannot reach it
    return said[:120]
