"""Opens links: the name, the socket, the proxy, and TLS where it comes first."""

from dataclasses import dataclass, replace

from popview.errors import CertificateError, NetworkError, RemoteProtocolError
from popview.net.transport.certificate import describe
from popview.net.transport.link import Clock, Link, SystemClock, Told, Wishes
from popview.net.transport.places import HERE, Places
from popview.net.transport.reach import ascii_host, connect, connect_by_proxy
from popview.net.transport.sockets import SocketLink, TlsPolicy, Unverified
from popview.types import Account, ProblemKind, Security, Stage


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Seconds. Each failure names the command that was waited for."""

    connect: float = 20.0  # name and TCP together
    tls: float = 20.0
    greeting: float = 30.0
    suspicion: float = 4.0  # a silent greeting is then tried with TLS beside it
    login: float = 60.0  # an honest "mailbox locked" takes up to 12 s, a wrong password 17 s
    read: float = 60.0  # without a single byte
    progress: float = 90.0  # … or with fewer than `least` bytes and no answer in this time
    least: int = 2_000
    total: float = 600.0  # for one command from when its answer was due, and more for what it brings:
    slowest: int = 200  # octets a second, less than the slowest modem
    reset: float = 15.0
    quit: float = 5.0
    quit_stopped: float = 2.0  # after a Stop
    quit_commit: float = 120.0  # many servers delete before they answer


class Dialer:
    """Makes links for accounts; nothing secret comes here. Handed in, so that it can be replaced."""

    def __init__(
        self,
        clock: Clock | None = None,
        deadlines: Deadlines | None = None,
        cafile: str = "",
        places: Places = HERE,
    ) -> None:
        self.clock: Clock = clock or SystemClock()
        self.deadlines = deadlines or Deadlines()
        self.places = places
        self._cafile = cafile

    def with_deadlines(self, deadlines: Deadlines) -> "Dialer":
        """Return one that differs in its patience alone."""
        return Dialer(self.clock, deadlines, self._cafile, self.places)

    def until(self, moment: float) -> "Dialer":
        """Return one that gives up at a moment of its clock, if not before."""
        left = max(round(moment - self.clock.now(), 1), 0.1)  # a person may be told how long it was
        most = self.deadlines
        return self.with_deadlines(replace(most, connect=min(most.connect, left), tls=min(most.tls, left)))

    def dial(self, account: Account, wishes: Wishes, told: Told, *, policy: str = "trust") -> Link:
        """Return a link on which the greeting is due, under TLS where the account has it first.

        policy: "trust": the account's exceptions count; "verify": they do not; "look": nothing is judged.
        NetworkError, TlsError, sockets.Unverified, Cancelled.
        """
        host = ascii_host(account.host)
        told(Stage.RESOLVING)
        until = self.clock.now() + self.deadlines.connect
        try:
            if account.proxy:
                told(Stage.CONNECTING)
                way = (account.proxy, host, account.port, wishes, self.clock, until)
                sock = connect_by_proxy(*way, account.proxy_password)
            else:
                sock = connect(host, account.port, wishes, self.clock, until, self.places)
        except NetworkError as error:
            if error.kind == ProblemKind.CONNECT_TIMEOUT:
                facts = dict(error.facts) | {"seconds": f"{self.deadlines.connect:g}"}
                raise NetworkError(error.kind, **facts) from error
            raise
        told(Stage.CONNECTING)
        link = SocketLink(sock, host, account.port, self._policy(account, policy), wishes, self.clock)
        link.tls_seconds = self.deadlines.tls
        if account.security is Security.TLS:
            told(Stage.SECURING)
            try:
                link.secure(behind_stls=False)
            except BaseException:
                link.close()
                raise
        return link

    def _policy(self, account: Account, policy: str) -> TlsPolicy:
        pins = frozenset(
            trust.sha256
            for trust in account.trusts
            if trust.host.lower() == account.host.lower() and trust.port == account.port
        )
        return TlsPolicy(
            pins if policy == "trust" else frozenset(),
            look=policy == "look",
            cafile=self._cafile,
            own=account.client_certificate,
            passphrase=account.key_passphrase,
        )

    def speaks_tls(self, account: Account, wishes: Wishes) -> bool:
        """Return whether TLS comes first on this port, by a handshake on a second connection."""
        most = self.deadlines
        quick = self.with_deadlines(Deadlines(connect=min(3.0, most.connect), tls=min(3.0, most.tls)))
        try:
            link = quick.dial(_with_tls(account), wishes, lambda stage: None, policy="look")
        except (NetworkError, RemoteProtocolError):
            return False
        link.close()
        return True


def _with_tls(account: Account) -> Account:
    return replace(account, security=Security.TLS, client_certificate="")


def untrusted(account: Account, seen: Link, failure: Unverified) -> CertificateError:
    """Make the error that shows the certificate of a link opened with policy "look"."""
    der = seen.der if isinstance(seen, SocketLink) else b""
    value = describe(der, account.host, account.port, failure.code, changed=failure.pinned)
    where = {"host": account.host, "port": str(account.port)}
    return CertificateError(ProblemKind.CERTIFICATE, value, **where)
