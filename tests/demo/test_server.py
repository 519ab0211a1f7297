import poplib
import re
import socket
import ssl
import threading
import time

import pytest

from popview.demo.dialogue import Dialogue, SessionLog
from popview.demo.maildrop import MemoryMaildrop
from popview.demo.server import DemoServer
from tests.servers import seed
from tests.servers.dovecot import Dovecot
from tests.servers.fixtures import MakeDemo


def dialogue_of(port: int, script: bytes) -> bytes:
    """Send everything at once and return everything that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", port), 20) as link:
        link.sendall(script)
        said = b""
        while data := link.recv(65536):
            said += data
    return said


def test_poplib_finds_a_whole_mailbox(make_demo: MakeDemo) -> None:
    server = make_demo(seed.messages(5))
    link = poplib.POP3(server.host, server.port)
    link.apop("demo", "demo")
    assert link.stat()[0] == 5
    assert len(link.uidl()[1]) == 5
    wire = b"".join(line + b"\r\n" for line in link.retr(3)[1])
    assert wire == seed.message(3).replace(b"\n", b"\r\n")
    link.dele(3)
    link.quit()
    assert server.wait_for_end()
    (log,) = server.sessions
    assert log.quit_seen
    assert log.deleted == 1
    assert server.maildrop.count() == 4


def test_tls_and_stls_end_in_order(make_demo: MakeDemo, client_context: ssl.SSLContext) -> None:
    server = make_demo(seed.messages(2), tls=True)
    over_tls = poplib.POP3_SSL("localhost", server.tls_port, context=client_context)
    upgraded = poplib.POP3("localhost", server.port)
    upgraded.stls(client_context)
    for link in (over_tls, upgraded):
        link.user("demo")
        link.pass_("demo")
        assert link.stat()[0] == 2
        link.quit()
    assert server.wait_for_end()
    assert [(log.tls, log.quit_seen) for log in server.sessions] == [(True, True), (True, True)]


def test_the_end_of_a_tls_session_is_announced(make_demo: MakeDemo, client_context: ssl.SSLContext) -> None:
    server = make_demo(tls=True)
    plain = socket.create_connection(("localhost", server.tls_port), 10)
    wrap = client_context.wrap_socket
    with wrap(plain, server_hostname="localhost", suppress_ragged_eofs=False) as link:
        link.sendall(b"QUIT\r\n")
        said = b""
        while data := link.recv(999):  # a missing close_notify would raise SSLEOFError
            said += data
    assert said.endswith(b"+OK Goodbye\r\n")


def test_a_failed_handshake_ends_that_session_alone(make_demo: MakeDemo) -> None:
    server = make_demo(tls=True)
    with socket.create_connection((server.host, server.tls_port), 10) as link:
        link.sendall(b"USER demo\r\n" * 20)
        try:
            while link.recv(999):
                pass
        except ConnectionResetError:
            pass
    assert server.wait_for_end()
    assert dialogue_of(server.port, b"QUIT\r\n").endswith(b"+OK Goodbye\r\n")


def test_a_second_session_is_told_that_the_mailbox_is_in_use(make_demo: MakeDemo) -> None:
    server = make_demo(seed.messages(1))
    first = poplib.POP3(server.host, server.port)
    first.user("demo")
    first.pass_("demo")
    second = poplib.POP3(server.host, server.port)
    second.user("demo")
    with pytest.raises(poplib.error_proto, match="IN-USE"):
        second.pass_("demo")
    first.close()
    server_saw = server.sessions[0]
    end = time.monotonic() + 10
    while not server_saw.ended and time.monotonic() < end:
        threading.Event().wait(0.005)
    assert b"Logged in" in second.user("demo") + second.pass_("demo")
    second.quit()


def test_ten_thousand_pipelined_tops_are_answered_in_seconds(make_demo: MakeDemo) -> None:
    server = make_demo(b"Subject: %d\r\n\r\nx\r\n" % n for n in range(10_000))
    script = b"USER demo\r\nPASS demo\r\nUIDL\r\nLIST\r\n"
    script += b"".join(b"TOP %d 0\r\n" % n for n in range(1, 10_001)) + b"QUIT\r\n"
    begun = time.monotonic()
    said: list[bytes] = []
    with socket.create_connection((server.host, server.port), 30) as link:
        reader = threading.Thread(target=lambda: said.extend(iter(lambda: link.recv(1 << 20), b"")))
        reader.start()
        link.sendall(script)
        reader.join(60)
    assert time.monotonic() - begun < 10
    subjects = re.findall(rb"Subject: (\d+)\r\n", b"".join(said))
    assert subjects == [b"%d" % n for n in range(10_000)]


def test_stop_ends_open_sessions_without_deleting(make_demo: MakeDemo) -> None:
    server = make_demo(seed.messages(2))
    link = poplib.POP3(server.host, server.port)
    link.user("demo")
    link.pass_("demo")
    link.dele(1)
    server.stop()
    with pytest.raises((EOFError, OSError, poplib.error_proto)):
        link.noop()
    link.close()
    assert server.wait_for_end()
    assert not server.sessions[0].quit_seen
    assert server.maildrop.count() == 2
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((server.host, server.port), 5)


def test_a_test_can_make_the_server_worse() -> None:
    class WithoutTop(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return b"-ERR not here\r\n"

    class Worse(DemoServer):
        dialogue = WithoutTop

    with Worse(MemoryMaildrop(seed.messages(1))) as server:
        said = dialogue_of(server.port, b"USER demo\r\nPASS demo\r\nTOP 1 0\r\nQUIT\r\n")
    assert b"-ERR not here\r\n" in said


COMPARED = [
    *(b"%s 1" % verb for verb in (b"LIST", b"RETR", b"DELE", b"RETR", b"LIST", b"TOP", b"DELE")),
    *(b"TOP %d %d" % (n, lines) for n in range(1, 15) for lines in (0, 1, 3, 99_999_999)),
    *(b"RETR %d" % n for n in range(1, 16)),
    *(b"LIST 99", b"RETR 0", b"TOP 2", b"TOP 2 -1", b"NOOP", b"RSET", b"LIST", b"STAT", b"FROB"),
]
SAME_EVERYWHERE = {name: mail for name, mail in seed.EDGES.items() if name not in {"zero", "header-only"}}
CRLF_ONLY = {"lone-cr", "crlf-with-lone-lf", "cr-cr-lf", "cr-dot", "all-crlf"}  # we keep no bare CR


def replies(port: int, user: str, password: str) -> list[tuple[bytes, bytes, bytes]]:
    """Return (command, status word, body) of the compared commands, asked in lock-step."""
    found = []
    with socket.create_connection(("127.0.0.1", port), 30) as link, link.makefile("rb") as lines:
        lines.readline()
        for command in (b"USER " + user.encode(), b"PASS " + password.encode(), *COMPARED, b"QUIT"):
            link.sendall(command + b"\r\n")
            status = lines.readline()
            body = b""
            verb = command.split()[0]
            if status.startswith(b"+OK") and (verb in (b"RETR", b"TOP") or command == b"LIST"):
                while (line := lines.readline()) != b".\r\n":
                    body += line
            numbers = status if status[:3] == b"+OK" and verb in (b"STAT", b"LIST") and not body else b""
            found.append((command, status.split()[0] + b" ".join(re.findall(rb" \d+", numbers)), body))
    return found


def test_it_answers_a_long_dialogue_as_dovecot_does(make_dovecot, make_demo: MakeDemo) -> None:
    mail = [message for name, message in SAME_EVERYWHERE.items() if name not in CRLF_ONLY]
    mail = [message if message.endswith(b"\n") else message + b"\n" for message in mail]
    dovecot: Dovecot = make_dovecot({"alice": mail})
    theirs = replies(dovecot.port, "alice", "pw-alice")
    ours = replies(make_demo(mail).port, "demo", "demo")
    for mine, other in zip(ours[2:], theirs[2:], strict=True):
        assert mine == other


def test_a_session_log_starts_empty() -> None:
    assert SessionLog() == SessionLog([], 0, "", False, False, 0, False)
