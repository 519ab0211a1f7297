"""Finding one message with as few words as can be."""

from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import Failed, Fetch, Fetched, Previewed
from popview.types import Key, ProblemKind
from tests.fakes.office import ACCOUNT, SECRET, Office, plain


class NoUidl(Dialogue):
    """Knows no UIDL."""

    def _uidl(self, argument: bytes) -> bytes:
        return b"-ERR unknown command\r\n"


class NoSingle(Dialogue):
    """Knows only the whole UIDL (quirk 29)."""

    def _uidl(self, argument: bytes) -> bytes:
        return b"-ERR no arguments\r\n" if argument else super()._uidl(argument)


@pytest.mark.parametrize("dialogue", [Dialogue, NoSingle, NoUidl])
def test_a_message_is_found_whatever_uidl_can_do(
    office: Office, make_demo: Any, letters: list[bytes], dialogue: type[Dialogue]
) -> None:
    account = plain(make_demo(letters, dialogue=dialogue).port)
    office.check(account)
    key = office.row("Letter 4").key
    assert isinstance(office.preview(account, key), Previewed)
    fetched = office.do(Fetch(3, account, key, SECRET))
    assert isinstance(fetched, Fetched)
    assert fetched.octets == len(letters[3])


def test_q26_an_answer_that_leaves_the_number_out_is_understood(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    class Bare(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return b"+OK " + reply.split()[2] + b"\r\n" if argument and reply[:3] == b"+OK" else reply

    server = make_demo(letters, dialogue=Bare)
    account = plain(server.port)
    office.check(account)
    assert isinstance(office.preview(account, office.row("Letter 4").key), Previewed)
    assert "UIDL" not in server.sessions[-1].commands


def test_a_message_without_an_id_that_moved_is_not_guessed_at(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters, dialogue=NoUidl)
    account = plain(server.port)
    office.check(account)
    key = office.row("Letter 4").key
    server.maildrop.delete(frozenset({1}))
    failed = office.do(Fetch(3, account, key, SECRET))
    assert isinstance(failed, Failed)
    assert failed.problem.kind is ProblemKind.MESSAGE_GONE
    assert not any(command.startswith("RETR") for command in server.sessions[-1].commands)


def test_a_key_that_was_never_listed_is_looked_for_in_the_whole_listing(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    failed = office.preview(plain(server.port), Key(ACCOUNT, "Unobody"))
    assert failed.problem.kind is ProblemKind.MESSAGE_GONE
    assert server.sessions[-1].commands[2:] == ["UIDL", "QUIT"]
