"""The holding relay holds exactly where it says, and a real server then tells what it had seen."""

import poplib
import socket
import threading

import pytest

from tests.servers.dovecot import Dovecot
from tests.servers.holding import HoldingLink, after_dele, at_byte, quit_delivered, quit_withheld


class Client:
    """Deletes messages through a relay in a thread and keeps what it saw."""

    def __init__(self, port: int, numbers: range) -> None:
        self.seen: list[bytes] = []
        self.failure: Exception | None = None
        self.thread = threading.Thread(target=self._run, args=(port, numbers), daemon=True)
        self.thread.start()

    def _run(self, port: int, numbers: range) -> None:
        link = poplib.POP3("127.0.0.1", port, timeout=30)
        try:
            link.user("alice")
            link.pass_("pw-alice")
            for number in numbers:
                self.seen.append(link.dele(number))
            self.seen.append(link.quit())
        except (OSError, EOFError, poplib.error_proto) as failure:
            self.failure = failure
        finally:
            link.close()


def test_after_the_second_dele_nothing_more_arrives_and_a_cut_deletes_nothing(dovecot: Dovecot) -> None:
    with HoldingLink(dovecot.port, after_dele(2)) as link:
        client = Client(link.port, range(1, 6))
        link.wait_until_held()
        link.wait_for(lambda: len(client.seen) == 2)
        link.cut()
        client.thread.join(10)
    assert client.failure is not None
    assert len(client.seen) == 2
    (end,) = dovecot.wait_for_sessions(1)
    assert not end.ended_by_quit
    assert len(dovecot.messages("alice")) == 10


def test_a_quit_withheld_deletes_nothing(dovecot: Dovecot) -> None:
    with HoldingLink(dovecot.port, quit_withheld()) as link:
        client = Client(link.port, range(1, 4))
        link.wait_until_held()
        assert b"QUIT" not in link.watches[0].commands
        link.cut(reset=True)
        client.thread.join(10)
    (end,) = dovecot.wait_for_sessions(1)
    assert not end.ended_by_quit
    assert len(dovecot.messages("alice")) == 10


def test_a_quit_delivered_deletes_although_the_client_never_hears_of_it(dovecot: Dovecot) -> None:
    with HoldingLink(dovecot.port, quit_delivered()) as link:
        client = Client(link.port, range(1, 4))
        link.wait_until_held()
        (end,) = dovecot.wait_for_sessions(1)
        assert len(client.seen) == 3
        link.cut()
        client.thread.join(10)
    assert client.failure is not None
    assert end.ended_by_quit
    assert len(dovecot.messages("alice")) == 7


def test_what_was_held_can_be_delivered_after_all(dovecot: Dovecot) -> None:
    with HoldingLink(dovecot.port, after_dele(1)) as link:
        client = Client(link.port, range(1, 4))
        link.wait_until_held()
        link.deliver()
        client.thread.join(10)
    assert client.failure is None
    assert len(client.seen) == 4
    assert len(dovecot.messages("alice")) == 7


@pytest.mark.parametrize("octets", [0, 1, 5, 17, 60])
def test_the_client_gets_so_many_bytes_and_no_more(dovecot: Dovecot, octets: int) -> None:
    with (
        HoldingLink(dovecot.port, at_byte(octets)) as link,
        socket.create_connection(("127.0.0.1", link.port), 10) as client,
    ):
        client.sendall(b"CAPA\r\nCAPA\r\n")
        got = b""
        while len(got) < octets:
            got += client.recv(octets - len(got))
        link.wait_until_held()
        link.cut()
        assert client.recv(100) == b""
        assert len(got) == octets


def test_a_session_without_the_point_passes_unchanged(dovecot: Dovecot) -> None:
    with HoldingLink(dovecot.port, after_dele(99)) as link:
        direct = poplib.POP3(dovecot.host, dovecot.port)
        relayed = poplib.POP3("127.0.0.1", link.port)
        for one in (direct, relayed):
            one.user("bob")
            one.pass_("pw-bob")
        for number in range(1, 6):
            assert relayed.retr(number) == direct.retr(number)
        direct.quit()
        relayed.quit()
