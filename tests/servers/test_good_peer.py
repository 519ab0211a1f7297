"""The embedded server under load and beside Dovecot: the good peer has to be good."""

import poplib
import random
import socket
import threading

import pytest

from tests.servers import seed
from tests.servers.fixtures import MakeDemo, MakeDovecot

COUNT = 12
MAIL = [seed.message(n, lines=n) for n in range(1, COUNT)] + [seed.EDGES["dots"]]


def random_script(chance: random.Random) -> list[bytes]:
    """Return some forty commands, most of them good ones."""
    script = []
    for _ in range(40):
        n = chance.choice([*range(1, COUNT + 1), COUNT + 1])
        script.append(
            chance.choice(
                [
                    b"LIST %d" % n,
                    b"UIDL %d" % n,
                    b"RETR %d" % n,
                    b"TOP %d %d" % (n, chance.choice([0, 1, 5, 1000])),
                    b"DELE %d" % n,
                    b"DELE %d" % n,
                    chance.choice([b"STAT", b"LIST", b"UIDL", b"NOOP", b"stat", b"RSET"]),
                    b"NOOP",
                ]
            )
        )
    return script


def answers(port: int, login: bytes, script: list[bytes], *, pipelined: bool) -> list[bytes]:
    """Return what the server says to each command: the status word with numbers, and the body."""
    found = []
    with socket.create_connection(("127.0.0.1", port), 30) as link, link.makefile("rb") as lines:
        link.sendall(login)
        for _ in range(3):
            assert lines.readline().startswith(b"+OK")
        if pipelined:
            link.sendall(b"".join(command + b"\r\n" for command in script))
        for command in script:
            if not pipelined:
                link.sendall(command + b"\r\n")
            words = lines.readline().split()
            verb = command.split()[0].upper()
            good = words[0] == b"+OK"
            said = words[0]
            if good and (verb == b"STAT" or (verb == b"LIST" and b" " in command)):
                said = b" ".join(words[:3])
            if good and (verb in (b"RETR", b"TOP") or command.upper() in (b"LIST", b"UIDL")):
                while (line := lines.readline()) != b".\r\n":
                    said += line.split()[0] if verb == b"UIDL" else line
            found.append(said)
    return found


@pytest.mark.parametrize("number", range(8))
def test_random_dialogues_are_answered_as_dovecot_answers_them(
    make_dovecot: MakeDovecot, make_demo: MakeDemo, number: int
) -> None:
    dovecot = make_dovecot({"alice": MAIL})
    demo = make_demo(MAIL)
    chance = random.Random(number)
    for _ in range(3):  # each session sees what the one before has left
        script = [*random_script(chance), b"QUIT"]
        script = [command for command in script if _exists(command, demo.maildrop.count())]
        theirs = answers(dovecot.port, b"USER alice\r\nPASS pw-alice\r\n", script, pipelined=False)
        ours = answers(demo.port, b"USER demo\r\nPASS demo\r\n", script, pipelined=True)
        assert list(zip(script, ours, strict=True)) == list(zip(script, theirs, strict=True))
    dovecot.wait_for_sessions(3)
    left = [message.replace(b"\n", b"\r\n") for message in dovecot.messages("alice")]
    assert [demo.maildrop.whole(n) for n in range(1, demo.maildrop.count() + 1)] == left


def _exists(command: bytes, count: int) -> bool:
    """Leave out most numbers beyond the mailbox: Dovecot hangs up after twenty errors in a row."""
    words = command.split()
    return len(words) < 2 or int(words[1]) <= count + 1


def test_of_many_clients_at_once_one_holds_the_mailbox_and_nothing_is_lost(make_demo: MakeDemo) -> None:
    server = make_demo(seed.messages(40))
    inside = threading.Semaphore(1)
    trouble: list[str] = []
    done = threading.Semaphore(0)

    def client() -> None:
        while True:
            link = poplib.POP3(server.host, server.port, timeout=30)
            try:
                link.user("demo")
                link.pass_("demo")
            except poplib.error_proto:
                link.quit()
                continue
            if not inside.acquire(blocking=False):
                trouble.append("two sessions at once")
            count = link.stat()[0]
            if len(link.uidl()[1]) != count:
                trouble.append("a listing that does not fit")
            link.dele(1)
            inside.release()
            link.quit()
            done.release()
            return

    threads = [threading.Thread(target=client) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not trouble
    assert server.maildrop.count() == 30
    assert server.wait_for_end()
    assert all(log.quit_seen for log in server.sessions)


def test_no_thread_and_no_socket_stays_behind(make_demo: MakeDemo) -> None:
    def ours() -> list[threading.Thread]:
        return [thread for thread in threading.enumerate() if thread.name == "demo-pop3"]

    before = len(ours())
    server = make_demo(seed.messages(3))
    links = [socket.create_connection((server.host, server.port), 10) for _ in range(20)]
    for link in links:
        assert link.recv(3) == b"+OK"
    server.stop()
    assert len(ours()) == before
    for link in links:
        link.settimeout(10)
        while link.recv(100):
            pass
        link.close()
