"""The blocking socket of the drop-in: Python's own errors, nothing left open."""

import socket
import ssl

import pytest

from popview.net.transport import plain


@pytest.fixture
def listener():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def test_the_timeout_is_what_was_asked_for_or_pythons_default(listener):
    port = listener.getsockname()[1]
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(17)
    try:
        for asked, got in (((), 17), ((3,), 3), ((None,), None)):
            with plain.plain_socket("127.0.0.1", port, *asked) as sock:
                assert sock.gettimeout() == got
                assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    finally:
        socket.setdefaulttimeout(before)


def test_a_refused_port_is_pythons_own_error(listener):
    port = listener.getsockname()[1]
    listener.close()
    with pytest.raises(ConnectionRefusedError):
        plain.plain_socket("127.0.0.1", port, 5)


def test_a_failed_handshake_closes_the_socket():
    mine, theirs = socket.socketpair()
    with theirs:
        theirs.sendall(b"this is no TLS\r\n")
        with pytest.raises(ssl.SSLError):
            plain.wrapped(mine, plain.unjudged_context(), "localhost")
    assert mine.fileno() == -1


def test_the_unjudged_context_judges_nothing_and_may_hold_a_certificate(certs):
    context = plain.unjudged_context(str(certs / "good.pem"), str(certs / "good.key"))
    assert context.verify_mode is ssl.CERT_NONE
    assert not context.check_hostname
    with pytest.raises(OSError, match="No such file"):
        plain.unjudged_context("/nowhere.pem")
    with pytest.raises(ValueError, match="certfile must be specified"):
        plain.unjudged_context(key=str(certs / "good.key"))


def test_shutting_what_the_other_side_has_left_is_no_failure(listener):
    sock = plain.plain_socket("127.0.0.1", listener.getsockname()[1], 5)
    plain.shut(sock)
    assert sock.fileno() == -1
    plain.shut(socket.socket())  # never connected
    with pytest.raises(OSError, match="Bad file descriptor"):
        plain.shut(sock)


def test_what_windows_says_of_a_socket_that_never_connected_is_no_failure_either():
    class Windows(socket.socket):
        number = 10022

        def shutdown(self, how):
            failure = OSError(22, "Invalid argument")
            failure.winerror = self.number
            raise failure

    sock = Windows()
    plain.shut(sock)
    assert sock.fileno() == -1
    Windows.number = 10038
    other = Windows()
    with pytest.raises(OSError, match="Invalid argument"):
        plain.shut(other)
    assert other.fileno() == -1
