"""What a server takes for reading is learnt from LAST, where that is understood, and nowhere else."""

from itertools import count
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.marking import last
from popview.net.traffic import Fetch, Preview
from popview.pop3 import commands, events
from popview.types import ServerProfile
from tests.fakes.office import ACCOUNT, SECRET, Office

Start = Any
TICKETS = count(20)


class Remembers(Dialogue):
    """Understands LAST (RFC 1460): the highest number that was read in this session."""

    reads: tuple[bytes, ...] = (b"RETR",)
    read = 0
    says_so = True

    def capabilities(self) -> list[str]:
        return [*super().capabilities(), *(["LAST"] if self.says_so else [])]

    def answer(self, line: bytes) -> bytes:
        verb, _, argument = line.partition(b" ")
        if verb == b"LAST":
            self.log.commands.append("LAST")
            return b"+OK %d\r\n" % self.read
        if verb in self.reads:
            self.read = max(self.read, int(argument.split()[0]))
        return super().answer(line)


def asked(server: Any) -> int:
    """Return how often LAST was asked for."""
    return sum(log.commands.count("LAST") for log in server.sessions)


def look(office: Office, account: Any, subject: str = "Letter 7") -> ServerProfile:
    """Preview and fetch a message, each in a session of its own; return what is known then."""
    key = office.row(subject).key
    office.do(Preview(next(TICKETS), account, key, 5, SECRET))
    office.do(Fetch(next(TICKETS), account, key, SECRET))
    return office.means.journal.profile(ACCOUNT)


@pytest.mark.parametrize("reads", [(b"RETR",), (b"RETR", b"TOP"), ()])
def test_what_moves_last_counts_as_reading(office: Office, checked: Start, reads: tuple[bytes, ...]) -> None:
    _, account = checked(type("Server", (Remembers,), {"reads": reads}))
    profile = look(office, account)
    assert profile.last is True
    assert profile.retr_marks is (b"RETR" in reads)
    assert profile.top_marks is (b"TOP" in reads)


def test_last_is_asked_around_one_preview_and_one_fetch_only(office: Office, checked: Start) -> None:
    server, account = checked(Remembers)
    look(office, account)
    assert asked(server) == 4
    look(office, account, "Letter 8")
    assert asked(server) == 4


def test_a_server_that_does_not_offer_last_is_never_asked(office: Office, checked: Start) -> None:
    server, account = checked(type("Silent", (Remembers,), {"says_so": False}))
    profile = look(office, account)
    assert asked(server) == 0
    assert (profile.last, profile.top_marks, profile.retr_marks) == (None, None, None)


def test_it_is_asked_where_the_person_says_so(office: Office, checked: Start) -> None:
    _, account = checked(type("Silent", (Remembers,), {"says_so": False}))
    office.means.journal.set_profile(ACCOUNT, ServerProfile(last=True, overruled=("last",)))
    assert look(office, account).retr_marks is True


def test_a_server_that_refuses_last_is_asked_once(office: Office, checked: Start) -> None:
    _, account = checked()
    office.means.journal.set_profile(ACCOUNT, ServerProfile(last=True))
    profile = look(office, account)
    assert profile.last is False
    assert (profile.top_marks, profile.retr_marks) == (None, None)


def test_what_was_read_before_proves_nothing(office: Office, checked: Start) -> None:
    _, account = checked(type("Read", (Remembers,), {"reads": (), "read": 9}))
    profile = look(office, account)
    assert (profile.top_marks, profile.retr_marks) == (None, None)


@pytest.mark.parametrize("text", [b"", b"none", b"99999999999"])
def test_what_is_no_number_is_none(text: bytes) -> None:
    assert last(events.Accepted(commands.Last(), text, None)) is None
    assert last(events.Refused(commands.Last(), "", b"7")) is None
    assert last(events.Accepted(commands.Last(), b"7 messages", None)) == 7
