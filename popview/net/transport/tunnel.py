"""A way through an HTTP proxy: CONNECT (RFC 9110 section 9.3.6), by h11.

Its answer is read octet by octet: what stands behind the blank line is the server's, which may speak first,
and stays in the kernel for whoever reads next. python-socks takes all that came by one read, and throws away
a greeting in the same segment, or takes half an answer for a whole one.
"""

import base64
import socket

import h11
from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

from popview.net.transport.link import Clock
from popview.types import Proxy

__all__ = ["join_by_http"]

_MOST_HEAD = 65_536
"""Octets of an answer's head; proxies add fields of their own, but no page."""


def join_by_http(
    via: Proxy, password: str, host: str, port: int, clock: Clock, until: float
) -> socket.socket:
    """Return a blocking socket joined to the host. Blocks until the deadline at most.

    ProxyConnectionError, ProxyTimeoutError, ProxyError [error_code: the HTTP status], as python-socks has
    them; ValueError for a name or password that cannot be sent.
    """
    protocol = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MOST_HEAD)
    asked = protocol.send(_request(via, password, host, port)) or b""
    asked += protocol.send(h11.EndOfMessage()) or b""
    seconds = _left(clock, until)
    try:
        sock = socket.create_connection((via.host, via.port), seconds)
    except OSError as error:
        raise ProxyConnectionError(error.errno, error.strerror) from error
    try:
        sock.sendall(asked)
        answer = _answer(protocol, sock, clock, until)
        if not 200 <= answer.status_code < 300:
            words = answer.reason.decode("latin-1")
            raise ProxyError(f"{answer.status_code} {words}", error_code=answer.status_code)
    except BaseException:
        sock.close()
        raise
    return sock


def _request(via: Proxy, password: str, host: str, port: int) -> h11.Request:
    place = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    headers = [("Host", place)]
    if via.user:
        if ":" in via.user:
            raise ValueError("a colon divides name and password")  # RFC 7617 section 2
        known = base64.b64encode(f"{via.user}:{password}".encode("latin-1"))
        headers.append(("Proxy-Authorization", f"Basic {known.decode()}"))
    return h11.Request(method="CONNECT", target=place, headers=headers)


def _answer(protocol: h11.Connection, sock: socket.socket, clock: Clock, until: float) -> h11.Response:
    try:
        while not isinstance(event := protocol.next_event(), h11.Response):
            if event is h11.NEED_DATA:
                sock.settimeout(_left(clock, until))
                protocol.receive_data(sock.recv(1))
            elif not isinstance(event, h11.InformationalResponse):
                raise ProxyError("closed")
    except h11.RemoteProtocolError as error:
        raise ProxyError(str(error)) from error
    return event


def _left(clock: Clock, until: float) -> float:
    left = until - clock.now()
    if left <= 0:
        raise ProxyTimeoutError
    return left
