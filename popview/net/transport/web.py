"""Links to web servers for distant pictures: the checked address is the one that is connected to."""

from popview.errors import NetworkError
from popview.net.transport.link import Clock, SystemClock, Wishes
from popview.net.transport.public import is_public
from popview.net.transport.reach import ascii_host, reach, resolve
from popview.net.transport.sockets import SocketLink, TlsPolicy
from popview.types import ProblemKind

__all__ = ["WebDialer"]

LOCAL = "local-address"
"""The reason of the NetworkError where every address of a host lies in the person's own network."""


class WebDialer:
    """Makes links to public addresses; no proxy, no certificate of ours, nothing secret.

    allowed: numeric addresses that count as public although they are not; only tests hand some in.
    """

    def __init__(
        self, clock: Clock | None = None, *, allowed: frozenset[str] = frozenset(), cafile: str = ""
    ) -> None:
        self.clock: Clock = clock or SystemClock()
        self._allowed = allowed
        self._cafile = cafile

    def dial(self, host: str, port: int, wishes: Wishes, until: float, *, secure: bool) -> SocketLink:
        """Return a link, under TLS with a checked certificate where `secure`.

        The name is looked up once and only a checked address of that answer is connected to, so that no
        second answer of its name server can lead elsewhere. NetworkError, TlsError, Unverified, Cancelled.
        """
        found = resolve(ascii_host(host), port, wishes, self.clock, until)
        checked = [(family, address) for family, address in found if self._allows(str(address[0]))]
        if not checked:
            raise NetworkError(ProblemKind.UNREACHABLE, host=host, port=str(port), reason=LOCAL)
        sock = reach(checked, host, port, wishes, self.clock, until)
        link = SocketLink(sock, host, port, TlsPolicy(cafile=self._cafile), wishes, self.clock)
        link.tls_seconds = max(until - self.clock.now(), 0.1)
        if secure:
            try:
                link.secure(behind_stls=False)
            except BaseException:
                link.close()
                raise
        return link

    def _allows(self, address: str) -> bool:
        return is_public(address) or address in self._allowed


def is_local(error: NetworkError) -> bool:
    """Return whether this error says that a host lies in the person's own network."""
    return error.facts.get("reason") == LOCAL
