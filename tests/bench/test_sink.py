"""The sink answers as a POP3 server does, so that what is measured against it is real."""

import hashlib
import poplib
import socket
import ssl
import time
from pathlib import Path

import pytest

from tests.bench.mailgen import COUNTS, box, write_maildir
from tests.bench.sink import Sink


@pytest.mark.parametrize("name", "ABCD")
def test_a_box_is_the_same_every_time_and_of_the_kind_it_says(name: str) -> None:
    count = min(20, COUNTS[name])
    first, second = (hashlib.sha256(b"".join(box(name, count))).digest() for _ in range(2))
    assert first == second
    sizes = [len(message) for message in box(name, count)]
    low, high = {"A": (2800, 8200), "B": (49e6, 51e6), "C": (49e3, 51e3), "D": (200, 400)}[name]
    assert all(low < size < high for size in sizes)


def test_a_session_over_each_kind_of_link(certs: Path, client_context: ssl.SSLContext) -> None:
    expected = list(box("A", 30))
    with Sink("A", certs, count=30) as sink:
        plain = poplib.POP3("localhost", sink.port)
        upgraded = poplib.POP3("localhost", sink.port)
        upgraded.stls(client_context)
        over_tls = poplib.POP3_SSL("localhost", sink.tls_port, context=client_context)
        for link in (plain, upgraded, over_tls):
            link.user("a")
            link.pass_("pw")
            assert link.stat() == (30, sum(map(len, expected)))
            assert len(link.uidl()[1]) == len(link.list()[1]) == 30
            assert b"\r\n".join(link.retr(1)[1]) + b"\r\n" == expected[0]
            assert (
                b"\r\n".join(link.top(7, 0)[1]) + b"\r\n"
                == expected[6].partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            )
            link.quit()


def test_pipelined_commands_are_all_answered_in_order(certs: Path) -> None:
    with Sink("D", certs, count=500) as sink, socket.create_connection(("127.0.0.1", sink.port)) as link:
        script = b"USER d\r\nPASS x\r\n" + b"".join(b"TOP %d 0\r\n" % n for n in range(1, 501)) + b"QUIT\r\n"
        begun = time.monotonic()
        link.sendall(script)
        said = b""
        while data := link.recv(1 << 20):
            said += data
        assert time.monotonic() - begun < 5
    assert said.count(b"\r\n.\r\n") == 500
    numbers = [int(line.partition(b"@")[0].rpartition(b".")[2]) for line in said.split(b"\r\n")
               if line.startswith(b"Message-ID")]  # fmt: skip
    assert numbers == list(range(500))


def test_a_maildir_of_it_names_its_sizes(tmp_path: Path) -> None:
    write_maildir(tmp_path, "D", 3)
    for file in (tmp_path / "cur").iterdir():
        assert f"S={file.stat().st_size}," in file.name
