"""A link over a real socket: non-blocking, with recv_into, plain or under TLS."""

import contextlib
import selectors
import socket
import ssl

from popview.errors import NetworkError, PopViewError, RemoteProtocolError, TlsError
from popview.net.transport.certificate import fingerprint
from popview.net.transport.link import Clock, Wishes
from popview.net.transport.own import show_own
from popview.net.transport.translate import lost, unsecured
from popview.types import ProblemKind, Secret

_TLS_RECORDS = (0x15, 0x16)  # alert, handshake: a first byte that no POP3 server sends
RECORD = 16_384
"""Octets of plain text in the longest TLS record (RFC 8446 section 5.1)."""

RECORDS = 7
_WOULD_BLOCK = (BlockingIOError, InterruptedError)
_QUICKACK: int | None = getattr(socket, "TCP_QUICKACK", None)


class Unverified(TlsError):
    """The certificate did not pass; `code` is OpenSSL's, `pinned` says that an exception did not match."""

    def __init__(self, code: int, pinned: bool) -> None:
        super().__init__(ProblemKind.CERTIFICATE)
        self.code = code
        self.pinned = pinned


class TlsPolicy:
    """How certificates are judged on one link.

    pins: fingerprints the person trusts for this host and port; where there are any, only they count.
    look: nothing is judged; only to show the person a certificate, nothing secret may follow.
    own, passphrase: the file with the person's certificate and key, and what opens the key.
    """

    def __init__(
        self,
        pins: frozenset[str] = frozenset(),
        look: bool = False,
        cafile: str = "",
        own: str = "",
        passphrase: Secret | None = None,
    ) -> None:
        self.pins = pins
        self.look = look
        self._cafile = cafile
        self._own = own
        self._passphrase = passphrase

    @property
    def verifies(self) -> bool:
        """True where the chain, the dates and the name are checked."""
        return not self.pins and not self.look

    def context(self) -> ssl.SSLContext:
        """Return the settings: TLS 1.2 or newer, system's roots, the account's own certificate.

        TlsError(OWN_CERTIFICATE) where that one cannot be used.
        """
        context = ssl.create_default_context(cafile=self._cafile or None)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if not self.verifies:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        if self._own:
            show_own(context, self._own, self._passphrase)
        return context


class SocketLink:
    """Implements transport.link.Link. `until` of secure is the deadline of the handshake."""

    def __init__(
        self, sock: socket.socket, host: str, port: int, policy: TlsPolicy, wishes: Wishes, clock: Clock
    ) -> None:
        sock.setblocking(False)
        with contextlib.suppress(OSError):  # a proxy may have handed over something else than TCP
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.host, self.port = host, port
        self.tls_seconds = 30.0
        self._sock = sock
        self._policy, self._wishes, self._clock = policy, wishes, clock
        self._selector = selectors.DefaultSelector()
        self._events = selectors.EVENT_READ
        self._selector.register(sock, self._events)
        if wishes.fileno() >= 0:
            self._selector.register(wishes.fileno(), selectors.EVENT_READ)
        self._stuck_for_writing = False  # TLS wants to write before it can read
        self._fresh = True
        self._closed = False
        self.der = b""

    @property
    def is_secure(self) -> bool:
        """True once TLS runs."""
        return isinstance(self._sock, ssl.SSLSocket)

    @property
    def address(self) -> str:
        """The numeric address at the other end of the socket; "" once it is gone."""
        try:
            return str(self._sock.getpeername()[0])
        except OSError:
            return ""

    @property
    def tls_facts(self) -> tuple[tuple[str, str], ...]:
        """What TLS agreed upon; empty without TLS."""
        if not isinstance(self._sock, ssl.SSLSocket):
            return ()
        cipher = self._sock.cipher()
        return (
            ("version", self._sock.version() or ""),
            ("cipher", cipher[0] if cipher else ""),
            ("certificate", fingerprint(self.der)),
        )

    def send(self, data: bytes | bytearray | memoryview, /) -> int:
        """Hand over bytes; 0 where the kernel takes none now."""
        try:
            return self._sock.send(data)
        except (*_WOULD_BLOCK, ssl.SSLWantWriteError, ssl.SSLWantReadError):
            return 0
        except OSError as error:
            raise lost(error) from error

    def receive_into(self, space: memoryview, /) -> int | None:
        """Read what is there; None: nothing; 0: the server closed, under TLS with a farewell."""
        sock = self._sock
        try:
            count = _read_records(sock, space) if isinstance(sock, ssl.SSLSocket) else sock.recv_into(space)
        except (*_WOULD_BLOCK, ssl.SSLWantReadError):
            return None
        except ssl.SSLWantWriteError:
            self._stuck_for_writing = True
            return None
        except OSError as error:
            raise lost(error) from error
        if self._fresh and count:
            self._fresh = False
            if not self.is_secure and space[0] in _TLS_RECORDS:
                raise self._failure(ProblemKind.PLAIN_ON_TLS_PORT)
        return count

    def wait(self, *, writing: bool, until: float) -> bool:
        """Wait for the server, for a wish, or for the deadline (False)."""
        writing = writing or self._stuck_for_writing
        self._stuck_for_writing = False
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if writing else 0)
        if events != self._events:
            self._events = events
            self._selector.modify(self._sock, events)
        if self._selector.select(max(until - self._clock.now(), 0.0)):
            return True
        return self._clock.now() < until

    def hurry(self) -> None:
        """Acknowledge at once; Linux forgets this after a read, so it is said before each."""
        if _QUICKACK is not None:
            with contextlib.suppress(OSError):  # not TCP, or gone: the read will say so
                self._sock.setsockopt(socket.IPPROTO_TCP, _QUICKACK, 1)

    def secure(self, *, behind_stls: bool) -> None:
        """Start TLS. Unverified where the certificate does not pass; TLS_ON_PLAIN_PORT, STLS_INJECTION."""
        context = self._policy.context()
        self._selector.unregister(self._sock)
        try:
            wrapped = context.wrap_socket(
                self._sock,
                server_hostname=self.host.encode("ascii") if self.host.isascii() else self.host,
                do_handshake_on_connect=False,
                suppress_ragged_eofs=False,  # a cut stream must not look like an end
            )
        except (OSError, ValueError) as error:
            self.close()
            failure = error if isinstance(error, OSError) else OSError()
            raise unsecured(failure, self.host, self.port) from error
        self._sock = wrapped
        self._events = selectors.EVENT_READ
        self._selector.register(wrapped, self._events)
        self._shake_hands(wrapped, behind_stls)
        self._fresh = False
        self.der = wrapped.getpeercert(binary_form=True) or b""
        if self._policy.pins and fingerprint(self.der) not in self._policy.pins:
            raise Unverified(0, pinned=True)

    def _shake_hands(self, wrapped: ssl.SSLSocket, behind_stls: bool) -> None:
        until = self._clock.now() + self.tls_seconds
        sniffed = False
        while True:
            writing = False
            try:
                wrapped.do_handshake()
                return
            except ssl.SSLWantReadError:
                pass
            except ssl.SSLWantWriteError:
                writing = True
            except ssl.SSLCertVerificationError as error:
                raise Unverified(error.verify_code, pinned=False) from error
            except OSError as error:
                if not sniffed and _peek(wrapped).endswith(b"\n"):  # five octets of the text were taken
                    raise self._plain_text(behind_stls) from error
                raise unsecured(error, self.host, self.port) from error
            if not self.wait(writing=writing, until=until):
                raise self._failure(ProblemKind.TLS, reason="timeout", seconds=f"{self.tls_seconds:g}")
            self._wishes.attend()
            if not sniffed and (said := _peek(wrapped)):
                sniffed = True
                if said[0] not in _TLS_RECORDS and (behind_stls or said[:1] in (b"+", b"-")):
                    raise self._plain_text(behind_stls)

    def _plain_text(self, behind_stls: bool) -> PopViewError:
        """Return the error of plain text where a handshake was due: a mistaken port, or an attack."""
        if behind_stls:
            return RemoteProtocolError(ProblemKind.STLS_INJECTION, reason="before-handshake")
        return self._failure(ProblemKind.TLS_ON_PLAIN_PORT)

    def _failure(self, kind: ProblemKind, **facts: str) -> NetworkError:
        make = TlsError if kind is ProblemKind.TLS else NetworkError
        return make(kind, host=self.host, port=str(self.port), **facts)

    def close(self) -> None:
        """Close at once; TLS is not closed politely, because QUIT has said all there is to say."""
        if self._closed:
            return
        self._closed = True
        self._selector.close()
        self._sock.close()


def _read_records(sock: ssl.SSLSocket, space: memoryview) -> int:
    """Read TLS records as long as they come full and there is room: one alone costs a turn of the driver.

    What ends the series behind the first (nothing there, the end, an error) comes again at the next read.
    """
    count = total = sock.recv_into(space)
    most = min(len(space) - RECORD, RECORDS * RECORD)
    while count == RECORD and total <= most:
        try:
            count = sock.recv_into(space[total:])
        except OSError:
            break
        total += count
    return total


def _peek(sock: ssl.SSLSocket) -> bytes:
    """Return what lies in the kernel's buffer and leave it there; b"" where nothing does."""
    try:
        return socket.socket.recv(sock, 512, socket.MSG_PEEK)
    except OSError:
        return b""
