"""A STAT behind headers and DELEs shows whether an answer came twice, before anything follows from it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.in_step import form
from popview.net.traffic import CommitPlan, Failed, Stop
from popview.types import Outcome, ProblemKind
from tests.fakes.office import SECRET, Office, outcomes
from tests.fakes.worse import deles, left

Start = Callable[..., Any]


class Late(Dialogue):
    """Says +OK twice to DELE 2; from there on each answer comes when the next command does."""

    extra = 1
    held: bytes | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        for line in data.split(b"\n")[:-1]:
            answer = b"".join(super().feed(line + b"\n"))
            if self.held is not None:
                answer, self.held = self.held, answer
            elif line.startswith(b"DELE 2"):
                answer, self.held = answer + b"+OK\r\n" * self.extra, b""
            yield answer


@pytest.mark.parametrize("extra", [1, 2])
def test_an_answer_that_came_twice_is_seen_before_quit_is_sent(
    office: Office, checked: Start, extra: int
) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 3")
    server.dialogue = type("Later", (Late,), {"extra": extra})
    office.put(CommitPlan(2, account, plan, SECRET))
    office.serve()
    report = office.final(2)
    problem = report.problem if isinstance(report, Failed) else report.receipt.problem
    assert problem.kind is ProblemKind.OUT_OF_STEP
    assert len(left(server)) == 10
    assert "QUIT" not in server.sessions[1].commands
    assert len(office.means.journal.marks()) == 2


class LateHeaders(Dialogue):
    """Gives the first header twice; from there on each answer comes when the next command does."""

    held: bytes | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        for line in data.split(b"\n")[:-1]:
            answer = b"".join(super().feed(line + b"\n"))
            if self.held is not None:
                answer, self.held = self.held, answer
            elif line.startswith(b"TOP 2"):
                self.held = answer
            yield answer


def test_a_header_that_came_twice_proves_nothing_and_no_dele_is_sent(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 3")
    server.dialogue = LateHeaders
    office.put(CommitPlan(2, account, plan, SECRET))
    office.serve()
    report = office.final(2)
    assert isinstance(report, Failed)
    assert report.problem.kind is ProblemKind.OUT_OF_STEP
    assert deles(server) == []
    assert len(office.means.journal.marks()) == 2


def test_stat_goes_out_in_the_same_write_as_the_last_dele(office: Office, checked: Start) -> None:
    heard: list[bytes] = []

    class Listening(Dialogue):
        def feed(self, data: bytes) -> Iterator[bytes]:
            heard.append(data)
            yield from super().feed(data)

    server, account = checked(Listening)
    office.commit(account, office.mark("Letter 2", "Letter 5"))
    assert b"DELE 2\r\nDELE 5\r\nSTAT\r\n" in heard
    assert server.sessions[1].commands[-2:] == ["STAT", "QUIT"]


class Uncounted(Dialogue):
    """Answers STAT otherwise once something is deleted."""

    odd = b"-ERR not now\r\n"

    def _stat(self, argument: bytes) -> bytes:
        return self.odd if self.deleted else super()._stat(argument)


@pytest.mark.parametrize("answer", [b"-ERR not now\r\n", b"+OK\r\n", b"+OK 9 messages (900 octets)\r\n"])
def test_a_server_that_answers_stat_otherwise_behind_a_dele_still_deletes(
    office: Office, checked: Start, answer: bytes
) -> None:
    server, account = checked(type("Other", (Uncounted,), {"odd": answer}))
    receipt = office.commit(account, office.mark("Letter 2", "Letter 3"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE, "Letter 3": Outcome.GONE}
    assert len(left(server)) == 8


def test_a_server_that_counts_what_is_deleted_still_deletes(office: Office, checked: Start) -> None:
    server, account = checked(type("Twisted", (Uncounted,), {"odd": b"+OK 10 1000\r\n"}))
    assert outcomes(office.commit(account, office.mark("Letter 2"))) == {"Letter 2": Outcome.GONE}
    assert server.sessions[1].commands.count("STAT") == 3


def test_a_server_that_hangs_up_at_stat_behind_a_dele_is_not_asked_again(
    office: Office, checked: Start
) -> None:
    class HangsUp(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            if self.deleted:
                raise ConnectionAbortedError
            return super()._stat(argument)

    server, account = checked(HangsUp)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 3"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE, "Letter 3": Outcome.GONE}
    assert deles(server) == ["DELE 2", "DELE 3"] * 2


def test_a_stop_while_stat_is_owed_takes_everything_back(office: Office, checked: Start) -> None:
    class Stopping(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            if self.deleted:
                office.put(Stop(2))
            return super()._stat(argument)

    server, account = checked(Stopping)
    office.put(CommitPlan(2, account, office.mark("Letter 2"), SECRET))
    office.serve()
    assert server.sessions[1].commands[-2:] == ["RSET", "QUIT"]
    assert len(left(server)) == 10


def test_the_form_of_an_answer_is_what_is_no_number() -> None:
    assert form(b" 10 8000 ") == form(b"9 7") == b"0 0"
    assert form(b"10 messages") != form(b"10 8000")
