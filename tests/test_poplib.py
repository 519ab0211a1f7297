"""The drop-in: CPython's own tests, Python's shapes, and each difference that its docstrings promise."""

import importlib.util
import inspect
import os
import poplib as original
import re
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from popview import poplib
from tests.servers.fixtures import missing

ROOT = Path(__file__).parent.parent
CPYTHON = """
import importlib, sys, unittest
import popview.poplib
sys.modules["poplib"] = popview.poplib
tests = importlib.import_module("test.test_poplib")
assert tests.poplib is popview.poplib
unittest.main(module=tests, argv=["test_poplib"])
"""
Serve = Callable[..., int]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve one session: serve(greeting, reply, reply …) -> port; each line is answered by one reply.

    None closes. What was received stands in serve.heard.
    """
    threads = []

    def start(*replies: bytes | None) -> int:
        listener = socket.create_server(("127.0.0.1", 0))
        listener.settimeout(20)
        thread = threading.Thread(target=answer, args=(listener, replies), daemon=True)
        thread.start()
        threads.append(thread)
        return int(listener.getsockname()[1])

    def answer(listener: socket.socket, replies: tuple[bytes | None, ...]) -> None:
        with listener, listener.accept()[0] as sock, sock.makefile("rb") as lines:
            sock.settimeout(20)
            for reply, following in zip(replies, (*replies[1:], b""), strict=True):
                sock.sendall(reply or b"")
                if reply is None or following is None:
                    return
                try:
                    heard.append(lines.readline())
                except OSError:  # the client is gone
                    return

    heard: list[bytes] = []
    start.heard = heard  # type: ignore[attr-defined]
    yield start
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()


@pytest.fixture
def session(serve: Serve) -> Iterator[Callable[..., poplib.POP3]]:
    """Connect to a server that will give these replies."""
    opened = []

    def connect(*replies: bytes | None, greeting: bytes = b"+OK hi\r\n") -> poplib.POP3:
        opened.append(poplib.POP3("127.0.0.1", serve(greeting, *replies), timeout=20))
        return opened[-1]

    yield connect
    for pop in opened:
        pop.close()


def test_pythons_own_test_poplib_passes_whole() -> None:
    if importlib.util.find_spec("test.test_poplib") is None:
        missing("the interpreter's test package is not installed (Debian: libpython3.11-testsuite)")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", CPYTHON], cwd=ROOT, capture_output=True, text=True, timeout=110
    )
    ran = re.search(r"^Ran (\d+) tests", done.stderr, re.MULTILINE)
    assert done.returncode == 0, done.stderr
    assert ran is not None
    if sys.version_info[:2] == (3, 11):
        assert int(ran[1]) == 71
    assert int(ran[1]) >= 71
    assert "skipped" not in done.stderr


@pytest.mark.parametrize("kind", ["POP3", "POP3_SSL"])
def test_every_public_name_is_there_with_pythons_parameters(kind):
    theirs, ours = getattr(original, kind), getattr(poplib, kind)
    for name, method in inspect.getmembers(theirs, callable):
        if name.startswith("_") and name != "__init__":
            continue
        wanted = inspect.signature(method).parameters.values()
        given = inspect.signature(getattr(ours, name)).parameters.values()
        assert [(p.name, p.kind, p.default) for p in given] == [(p.name, p.kind, p.default) for p in wanted]
    assert set(original.__all__) == set(poplib.__all__)
    public = {name for name in vars(original.POP3) if not name.startswith("_")}
    assert public <= vars(poplib.POP3).keys()
    for name in ("POP3_PORT", "POP3_SSL_PORT", "CR", "LF", "CRLF", "HAVE_SSL", "_MAXLINE"):
        assert getattr(poplib, name) == getattr(original, name)
    assert ours.encoding == theirs.encoding


def test_answers_have_pythons_shapes(session):
    pop = session(
        b"+OK 2 320\r\n",
        b"+OK\r\n1 120\r\n2 200\r\n.\r\n",
        b"+OK 2 200\r\n",
        b"+OK 9 octets\r\nA: b\r\n\r\n..x\r\n.\r\n",
        b"+OK bye\r\n",
    )
    assert pop.getwelcome() == b"+OK hi"
    assert pop.stat() == (2, 320)
    assert pop.list() == (b"+OK", [b"1 120", b"2 200"], 14)
    assert pop.list("2") == b"+OK 2 200"
    assert pop.retr(1) == (b"+OK 9 octets", [b"A: b", b"", b".x"], 12)
    assert pop.quit() == b"+OK bye"
    assert pop.sock is None
    assert pop.file is None


@pytest.mark.parametrize(
    "stuffed",
    [b"x" * 1_000_000 + b"\r\n", b"a\r\n" * 200_000, b"bare\nlf\r\nb\r\r\n", b"\rfront\r\n\r\n", b""],
)
def test_bodies_of_any_length_come_as_lines(session, stuffed):
    pop = session(b"+OK\r\n" + stuffed + b".\r\n", b"+OK\r\n")
    _, lines, octets = pop.retr(1)
    assert lines == [line.removesuffix(b"\r") for line in stuffed.split(b"\n")[:-1]]
    assert octets == len(stuffed)
    assert pop.noop() == b"+OK"


def test_a_body_cannot_end_itself_by_a_bare_line_feed(session):
    pop = session(b"+OK\r\na\n.\r\n+OK forged\r\n.\r\n", b"+OK real\r\n")
    assert pop.retr(1)[1] == [b"a", b".", b"+OK forged"]
    assert pop.noop() == b"+OK real"


def test_one_reply_is_taken_for_each_command_and_the_rest_is_left(session):
    pop = session(b"-ERR no such user\r\n+OK password required\r\n")
    with pytest.raises(poplib.error_proto, match="no such user"):
        pop.user("nobody")
    pop._putcmd("NOOP")
    assert pop._getresp() == b"+OK password required"


def test_plus_err_refuses_and_a_bare_plus_does_not(session):
    pop = session(b"+ERR denied\r\n", b"+ go\r\n", b"junk\r\n")
    with pytest.raises(poplib.error_proto) as wrong:
        pop.noop()
    assert wrong.value.args == (b"+ERR denied",)
    assert pop._shortcmd("AUTH PLAIN") == b"+ go"
    with pytest.raises(poplib.error_proto, match="junk"):
        pop.noop()


@pytest.mark.parametrize("argument", ["1\r\nDELE 2", "1\n", "a\0b", "\x7f", "\t"])
def test_control_characters_never_reach_the_wire(session, serve, argument):
    pop = session(b"+OK\r\n")
    for method in (pop.user, pop.pass_, pop.retr, pop.dele, pop.uidl, pop.rpop):
        with pytest.raises(ValueError, match="Control characters"):
            method(argument)
    pop.noop()
    pop.close()
    assert serve.heard[0] == b"NOOP\r\n"


def test_a_lost_link_is_an_error_and_nothing_goes_on_after_it(session):
    pop = session(b"+OK\r\nhalf a", None)
    with pytest.raises(poplib.error_proto, match="EOF"):
        pop.retr(1)
    with pytest.raises(poplib.error_proto, match="out of step"):
        pop.noop()
    with pytest.raises(poplib.error_proto, match="out of step"):
        pop.quit()
    assert pop.sock is None


def test_a_timeout_leaves_no_reply_to_the_wrong_command(serve):
    pop = poplib.POP3("127.0.0.1", serve(b"+OK\r\n", b"", b"+OK late\r\n"), timeout=0.05)
    with pytest.raises(TimeoutError):
        pop.stat()
    with pytest.raises(poplib.error_proto, match="out of step"):
        pop.stat()
    pop.close()


def test_an_endless_status_line_ends_the_session(session, monkeypatch):
    pop = session(b"+OK " + b"x" * 3_000 + b"\r\n")
    with pytest.raises(poplib.error_proto, match="line too long"):
        pop.noop()
    with pytest.raises(poplib.error_proto, match="out of step"):
        pop.noop()
    monkeypatch.setattr(poplib, "_MAXLINE", 20_480)
    assert len(session(b"+OK " + b"x" * 3_000 + b"\r\n").noop()) == 3_004


@pytest.mark.parametrize("greeting", [b"-ERR busy\r\n", b"HTTP/1.1 400\r\n", b""])
def test_a_constructor_that_fails_leaves_no_socket_open(serve, greeting):
    with pytest.raises(poplib.error_proto):
        poplib.POP3("127.0.0.1", serve(greeting, None) if greeting else serve(None), timeout=20)


def test_a_timeout_of_zero_is_refused():
    with pytest.raises(ValueError, match="timeout=0"):
        poplib.POP3("127.0.0.1", 1, timeout=0)


def test_stat_of_a_strange_server_is_an_error_of_the_protocol(session):
    pop = session(b"+OK many\r\n", b"+OK a b\r\n", b"+OK 1 -2 and words\r\n")
    for _ in range(2):
        with pytest.raises(poplib.error_proto):
            pop.stat()
    assert pop.stat() == (1, -2)


def test_capa_joins_rows_and_bears_any_octets(session):
    pop = session(b"+OK\r\nSASL PLAIN\r\nSASL LOGIN\r\n\r\nX \xe9\r\n.\r\n", b"-ERR\r\n")
    assert pop.capa() == {"SASL": ["PLAIN", "LOGIN"], "X": ["\ufffd"]}
    with pytest.raises(poplib.error_proto, match="CAPA not supported"):
        pop.capa()


@pytest.mark.parametrize("greeting", [b"+OK", b"+OK <a><b>", b"+OK <a b>", b"+OK <\xe9@x>", b"+ <a@b>"])
def test_apop_wants_one_clean_stamp(session, greeting):
    pop = session(greeting=greeting + b"\r\n")
    with pytest.raises(poplib.error_proto, match="APOP not supported"):
        pop.apop("ann", "canary")
    pop.close()


def test_debug_output_and_errors_show_no_secret(session, capsys):
    pop = session(
        *[b"+OK\r\n"] * 3, b"+ \r\n", b"+OK\r\n", b"+OK\r\nA: b\r\n.\r\n", greeting=b"+OK <1@a>\r\n"
    )
    pop.set_debuglevel(2)
    pop.user("ann")
    pop.pass_("canary with blanks")
    pop.apop("ann", "canary")
    pop._shortcmd("AUTH PLAIN")
    pop._shortcmd("AGFubgBjYW5hcnk=")
    pop.retr(1)
    shown = capsys.readouterr().out
    assert "*cmd* 'USER ann'" in shown
    assert "*cmd* 'PASS ***'" in shown
    assert "*put* b'AUTH PLAIN'" in shown
    assert "*get* b'A: b'" in shown
    assert "*resp* b'+OK'" in shown
    assert "*cmd* 'RETR 1'" in shown
    for secret in ("canary", "AGFubg", "blanks"):
        assert secret not in shown
    assert not re.search(r"[0-9a-f]{32}", shown)


def test_stls_refuses_what_was_said_in_front_of_the_handshake(session):
    pop = session(b"+OK\r\nSTLS\r\n.\r\n", b"+OK begin\r\n+OK injected\r\n")
    with pytest.raises(poplib.error_proto, match="stls-injection"):
        pop.stls()
    with pytest.raises(poplib.error_proto, match="out of step"):
        pop.user("ann")


def test_stls_wants_to_be_offered_and_closes_where_the_handshake_fails(session):
    pop = session(b"+OK\r\n.\r\n", b"+OK\r\nSTLS\r\n.\r\n", b"+OK\r\n", b"no TLS here\r\n")
    with pytest.raises(poplib.error_proto, match="STLS not supported"):
        pop.stls()
    with pytest.raises(ssl.SSLError):
        pop.stls()
    assert pop.sock is None


AUDITED = """
import sys
from popview import poplib
seen = []
sys.addaudithook(lambda name, args: seen.append((name, args)) if name[:7] == "poplib." else None)
pop = poplib.POP3("127.0.0.1", int(sys.argv[1]))
pop.noop()
pop.quit()
print([(name, args[0] is pop, *args[1:]) for name, args in seen])
"""


def test_audit_events_are_pythons(serve):
    place = serve(b"+OK\r\n", b"+OK\r\n", b"+OK\r\n")
    done = subprocess.run(  # of its own: a hook stays as long as its process
        [sys.executable, "-c", AUDITED, str(place)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == str(
        [
            ("poplib.connect", True, "127.0.0.1", place),
            ("poplib.putline", True, b"NOOP"),
            ("poplib.putline", True, b"QUIT"),
        ]
    ), done.stderr


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="keyfile and certfile went in 3.12")
def test_the_deprecated_files_are_taken_as_python_took_them(certs):
    with pytest.raises(ValueError, match="mutually exclusive"):
        poplib.POP3_SSL("127.0.0.1", 1, certfile="x", context=ssl.create_default_context())
    files = {"certfile": str(certs / "good.pem"), "keyfile": str(certs / "good.key")}
    with pytest.warns(DeprecationWarning, match="context"), pytest.raises(ConnectionRefusedError):
        poplib.POP3_SSL("127.0.0.1", 1, **files)


def test_as_a_program_it_prints_a_mailbox(serve):
    port = serve(
        b"+OK hi \x1b[2J\r\n", b"+OK\r\n", b"+OK\r\n", b"+OK\r\n1 9\r\n.\r\n", b"+OK 1 9\r\n",
        b"+OK\r\nA: b\r\n\r\n\x1b]0;evil\x07text\r\n.\r\n", b"+OK\r\n",
    )  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "popview.poplib", f"127.0.0.1:{port}", "ann"],
        cwd=ROOT, input="canary\n", capture_output=True, text=True, timeout=60,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("+OK hi \ufffd[2J\n1 9\nMessage 1:\n   A: b\n")
    assert "\x1b" not in done.stdout
    assert serve.heard[1] == b"PASS canary\r\n"
    assert "canary" not in done.stdout + done.stderr
