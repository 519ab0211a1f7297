"""The one table from the errors of sockets and TLS to ours."""

import errno
import socket
import ssl

import pytest

from popview.errors import NetworkError, TlsError
from popview.net.transport.translate import lost, unreached, unsecured
from popview.types import ProblemKind


@pytest.mark.parametrize(
    ("error", "kind", "reason"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), ProblemKind.HOST_UNKNOWN, None),
        (socket.gaierror(socket.EAI_AGAIN, "x"), ProblemKind.HOST_UNKNOWN, "no-answer"),
        (OSError(errno.ECONNREFUSED, "x"), ProblemKind.PORT_REFUSED, None),
        (TimeoutError(), ProblemKind.CONNECT_TIMEOUT, None),
        (OSError(errno.ENETUNREACH, "x"), ProblemKind.UNREACHABLE, "network-unreachable"),
        (OSError(errno.EHOSTUNREACH, "x"), ProblemKind.UNREACHABLE, "host-unreachable"),
        (OSError(errno.EMFILE, "x"), ProblemKind.UNREACHABLE, "emfile"),
        (OSError("no number"), ProblemKind.UNREACHABLE, "other"),
    ],
)
def test_why_no_connection_came_about(error: OSError, kind: ProblemKind, reason: str | None) -> None:
    found = unreached(error, "h", 110)
    assert (found.kind, found.facts.get("reason")) == (kind, reason)
    assert found.facts["host"] == "h"


@pytest.mark.parametrize(
    ("error", "made", "reason"),
    [
        (ConnectionResetError(errno.ECONNRESET, "x"), NetworkError, "econnreset"),
        (ssl.SSLEOFError(8, "EOF"), NetworkError, "truncated"),
        (TimeoutError(), NetworkError, "timed-out"),
        (ssl.SSLError(1, "[SSL] bad"), TlsError, "other"),
    ],
)
def test_how_a_link_broke(error: OSError, made: type[NetworkError], reason: str) -> None:
    found = lost(error)
    assert type(found) is made
    assert found.facts["reason"] == reason


def test_why_a_handshake_failed() -> None:
    assert unsecured(ssl.SSLEOFError(8, "EOF"), "h", 1).facts["reason"] == "closed"
    assert unsecured(ConnectionResetError(errno.ECONNRESET, "x"), "h", 1).facts["reason"] == "econnreset"
    assert unsecured(ssl.SSLError(1, "odd"), "h", 1).facts["reason"] == "other"
