"""The one table from the errors of sockets and TLS to the failure vocabulary."""

import errno
import socket
import ssl

from popview.errors import NetworkError, PopViewError, TlsError
from popview.types import ProblemKind

_UNREACHABLE = {
    errno.ENETUNREACH: "network-unreachable",
    errno.EHOSTUNREACH: "host-unreachable",
    errno.ENETDOWN: "network-down",
    errno.EHOSTDOWN: "host-down",
    errno.EADDRNOTAVAIL: "no-address",
    errno.EACCES: "forbidden-here",
    errno.EPERM: "forbidden-here",
}


def unreached(error: OSError, host: str, port: int) -> PopViewError:
    """Say why no connection came about: HOST_UNKNOWN, PORT_REFUSED, CONNECT_TIMEOUT or UNREACHABLE."""
    where = {"host": host, "port": str(port)}
    if isinstance(error, socket.gaierror):
        if error.errno == socket.EAI_AGAIN:
            return NetworkError(ProblemKind.HOST_UNKNOWN, host=host, reason="no-answer")
        return NetworkError(ProblemKind.HOST_UNKNOWN, host=host)
    if isinstance(error, ConnectionRefusedError):
        return NetworkError(ProblemKind.PORT_REFUSED, **where)
    if isinstance(error, TimeoutError):
        return NetworkError(ProblemKind.CONNECT_TIMEOUT, seconds="", **where)
    reason = _UNREACHABLE.get(error.errno or 0, errno.errorcode.get(error.errno or 0, "other").lower())
    return NetworkError(ProblemKind.UNREACHABLE, reason=reason, **where)


def lost(error: OSError) -> NetworkError:
    """Say that an established link broke; `reason` is "truncated" where TLS ended without a farewell."""
    if isinstance(error, ssl.SSLEOFError):
        return NetworkError(ProblemKind.LOST, reason="truncated")
    if isinstance(error, ssl.SSLError):
        return TlsError(ProblemKind.TLS, reason=_reason(error))
    if isinstance(error, TimeoutError):
        return NetworkError(ProblemKind.LOST, reason="timed-out")
    return NetworkError(ProblemKind.LOST, reason=errno.errorcode.get(error.errno or 0, "other").lower())


def _reason(error: ssl.SSLError) -> str:
    """Return OpenSSL's word for it; not every SSLError carries one."""
    return str(getattr(error, "reason", None) or "other").lower()


def unsecured(error: OSError, host: str, port: int) -> TlsError:
    """Say why a handshake failed; certificates have their own way."""
    reason = "closed"
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError):
        reason = _reason(error)
    elif error.errno and not isinstance(error, ssl.SSLEOFError):
        reason = errno.errorcode.get(error.errno, "other").lower()
    return TlsError(ProblemKind.TLS, host=host, port=str(port), reason=reason)
