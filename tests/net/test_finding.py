"""Finding one message with as few words as can be."""

from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.finding import is_another
from popview.net.traffic import Failed, Fetch, Fetched, Previewed
from popview.types import Key, Outcome, ProblemKind, ServerProfile, Summary
from tests.fakes.office import ACCOUNT, SECRET, Office, outcomes, plain


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


ROW = Summary(Key(ACCOUNT, "Ua"), 1, 10, subject="x", message_id="1@x", digest="0" * 64)


@pytest.mark.parametrize(
    ("row", "head", "is_other"),
    [
        (ROW, b"Subject: y\r\nMessage-ID: <2@x>\r\n\r\n", True),
        (ROW, b"X-Gateway: yes\r\nSubject: changed\r\nMessage-ID: <1@x>\r\n\r\n", False),
        (ROW, b"X-Gateway: yes\r\nSubject: x\r\n\r\n", False),
        (ROW, b"Subject: y\r\n\r\n", True),
        (replace(ROW, subject="", message_id=""), b"Subject: y\r\n\r\n", False),
        (replace(ROW, digest=""), b"Subject: y\r\n\r\n", False),
        (replace(ROW, digest="r" + "0" * 64), b"Subject: y\r\n\r\n", False),
    ],
)
def test_retr_of_another_message_is_told_from_a_header_that_a_gateway_rewrote(
    row: Summary, head: bytes, is_other: bool
) -> None:
    assert is_another(head, row) is is_other


@pytest.mark.parametrize("overruled", [(), ("rewrites_headers",)])
def test_a_message_whose_header_was_rewritten_is_read_but_never_deleted(
    office: Office, make_demo: Any, letters: list[bytes], overruled: tuple[str, ...]
) -> None:
    class Rewriting(Dialogue):
        added = b""

        def _top(self, argument: bytes) -> bytes:
            status, _, rest = super()._top(argument).partition(b"\r\n")
            return status + b"\r\n" + self.added + rest

    fixed = ServerProfile(rewrites_headers=False if overruled else None, overruled=overruled)
    office.means.journal.set_profile(ACCOUNT, fixed)
    account = plain(make_demo(letters, dialogue=Rewriting).port)
    office.check(account)
    plan = office.mark("Letter 4")
    Rewriting.added = b"X-Spam: no\r\n"
    read = office.preview(account, office.row("Letter 4").key)
    if overruled:
        assert read.problem.kind is ProblemKind.MESSAGE_CHANGED
    else:
        assert isinstance(read, Previewed)
        assert office.means.journal.profile(ACCOUNT).rewrites_headers is True
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 4": Outcome.SKIPPED_CHANGED}


@pytest.mark.parametrize("swap", [(b"<4@example.org>", b"<44@example.org>"), (b"Message-ID:", b"X-ID:")])
def test_a_header_with_another_message_id_is_another_message(
    office: Office, make_demo: Any, letters: list[bytes], swap: tuple[bytes, bytes]
) -> None:
    class Swapping(Dialogue):
        swap = (b"", b"")

        def _top(self, argument: bytes) -> bytes:
            return super()._top(argument).replace(*self.swap) if self.swap[0] else super()._top(argument)

    account = plain(make_demo(letters, dialogue=Swapping).port)
    office.check(account)
    Swapping.swap = swap
    read = office.preview(account, office.row("Letter 4").key)
    assert read.problem.kind is ProblemKind.MESSAGE_CHANGED
    assert office.means.journal.profile(ACCOUNT).rewrites_headers is None
