"""A blocking socket in the caller's hands, for the drop-in: Python documents poplib's sockets as such.

Errors are Python's own (OSError and its children), since that is what callers of poplib catch. PopView itself
uses links, which never block (see dialer).
"""

import errno
import socket
import ssl

DEFAULT_TIMEOUT: float | None = getattr(socket, "_GLOBAL_DEFAULT_TIMEOUT")  # noqa: B009 - not in the stubs
"""Stands for socket.getdefaulttimeout() at the time of the call; the value that poplib's signature has."""

Socket = socket.socket

_NEVER_CONNECTED = 10022
"""What Windows says (WSAEINVAL), under an errno that means much else."""


def plain_socket(host: str, port: int, timeout: float | None = DEFAULT_TIMEOUT) -> Socket:
    """Return a connected blocking socket; all addresses of the host are tried. OSError.

    timeout: seconds for each single operation, None: for ever.
    """
    sock = socket.create_connection((host, port), timeout)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock


def wrapped(sock: Socket, context: ssl.SSLContext, host: str) -> ssl.SSLSocket:
    """Return the socket under TLS, judged as the context says; closes it where that fails. OSError."""
    try:
        return context.wrap_socket(sock, server_hostname=host)
    except BaseException:
        sock.close()
        raise


def unjudged_context(certificate: str | None = None, key: str | None = None) -> ssl.SSLContext:
    """Return a context that checks nothing, as poplib's own is where its caller gives none.

    OSError for files that cannot be read, ValueError for a key without its certificate; as Python's.
    """
    if key and not certificate:
        raise ValueError("certfile must be specified")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    if certificate:
        context.load_cert_chain(certificate, key)
    return context


def shut(sock: Socket) -> None:
    """Close the socket in both directions; a server that has gone already is no failure."""
    try:
        sock.shutdown(socket.SHUT_RDWR)
    except OSError as error:
        if error.errno != errno.ENOTCONN and getattr(error, "winerror", 0) != _NEVER_CONNECTED:
            raise
    finally:
        sock.close()
