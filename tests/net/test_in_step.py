"""A STAT behind headers and DELEs shows whether an answer came twice, before anything follows from it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
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


class Twisted(Dialogue):
    """Counts what is deleted, with no octets: Twisted's way."""

    def _stat(self, argument: bytes) -> bytes:
        return super()._stat(argument).replace(b"+OK %d " % (10 - len(self.deleted)), b"+OK 10 ")


class AtQuitAlone(Dialogue):
    """Leaves the count and the octets as they were until QUIT."""

    first = b""

    def _stat(self, argument: bytes) -> bytes:
        self.first = self.first or super()._stat(argument)
        return self.first


@pytest.mark.parametrize("way", [Dialogue, Twisted, AtQuitAlone])
def test_each_way_of_counting_what_is_deleted_is_asked_once(
    office: Office, checked: Start, way: type[Dialogue]
) -> None:
    server, account = checked(way)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 3"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE, "Letter 3": Outcome.GONE}
    assert server.sessions[1].commands.count("STAT") == 3  # at the beginning, behind headers, behind DELEs


def test_a_server_whose_count_nobody_can_foretell_is_asked_twice_more(office: Office, checked: Start) -> None:
    server, account = checked(type("Own", (Uncounted,), {"odd": b"+OK 10 7777\r\n"}))
    assert outcomes(office.commit(account, office.mark("Letter 2"))) == {"Letter 2": Outcome.GONE}
    assert server.sessions[1].commands.count("STAT") == 5


def test_where_the_size_of_a_message_is_not_known_the_answers_must_be_the_same(
    office: Office, checked: Start
) -> None:
    server, account = checked()
    plan = office.mark("Letter 2")
    item = replace(plan.items[0], mark=replace(plan.items[0].mark, size=-1))
    assert outcomes(office.commit(account, replace(plan, items=(item,)))) == {"Letter 2": Outcome.GONE}
    assert server.sessions[1].commands.count("STAT") == 5


class Stray(Dialogue):
    """Says a line that nobody asked for behind a command; what follows comes with the next answer."""

    behind, words = b"DELE 3", b"+OK 1 2\r\n"
    held: bytes | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        for line in data.split(b"\n")[:-1]:
            answer = b"".join(super().feed(line + b"\n"))
            if self.held is not None:
                answer, self.held = self.held, answer
            elif line.startswith(self.behind):
                self.held = self.words
            yield answer


def stray(behind: bytes, words: bytes, **more: Any) -> type[Dialogue]:
    return type("Strayed", (Stray,), {"behind": behind, "words": words, **more})


@pytest.mark.parametrize("words", [b"+OK 1 2\r\n", b"+OK 8 1\r\n", b"+OK 10 0\r\n", b"+OK 8\r\n"])
def test_a_line_that_only_looks_like_stats_answer_is_not_taken_for_it(
    office: Office, checked: Start, words: bytes
) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 3")
    server.dialogue = stray(b"DELE 3", words)
    receipt = office.commit(account, plan)
    assert receipt.problem.kind is ProblemKind.OUT_OF_STEP
    assert "QUIT" not in server.sessions[1].commands
    assert len(left(server)) == 10
    assert len(office.means.journal.marks()) == 2


class Refusing(Stray):
    def _dele(self, argument: bytes) -> bytes:
        return b"-ERR not that one\r\n" if argument == b"3" else super()._dele(argument)

    def _rset(self, argument: bytes) -> bytes:
        return b"-ERR no\r\n"


def test_an_answer_that_is_not_rsets_own_confirms_nothing(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 3")
    server.dialogue = type("Strayed", (Refusing,), {"behind": b"STAT", "words": b"+OK\r\n", "stats": 0})
    server.dialogue.feed = _behind_the_third_stat
    receipt = office.commit(account, plan)
    assert receipt.problem.kind is ProblemKind.OUT_OF_STEP
    assert "QUIT" not in server.sessions[1].commands
    assert len(left(server)) == 10


def _behind_the_third_stat(self: Any, data: bytes) -> Iterator[bytes]:
    for line in data.split(b"\n")[:-1]:
        answer = b"".join(Dialogue.feed(self, line + b"\n"))
        self.stats += line.startswith(b"STAT")
        if self.held is not None:
            answer, self.held = self.held, answer
        elif self.stats == 3:
            self.held = self.words
        yield answer


class AtOnce(Dialogue):
    """Deletes at DELE, refuses one and says so twice; what follows comes with the next answer."""

    held: bytes | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        for line in data.split(b"\n")[:-1]:
            answer = b"".join(super().feed(line + b"\n"))
            if self.held is not None:
                answer, self.held = self.held, answer
            elif line.startswith(b"DELE 2"):
                self.held = answer
            yield answer

    def _dele(self, argument: bytes) -> bytes:
        if argument == b"2":
            return b"-ERR not that one\r\n"
        self.service.maildrop.delete(frozenset({int(argument)}))
        return b"+OK\r\n"

    def _stat(self, argument: bytes) -> bytes:
        at_commit = len(self.service.maildrop.uids()) == 10 or self.held is not None
        return b"+OK 10 8000\r\n" if at_commit else super()._stat(argument)


def test_a_refusal_that_came_twice_is_not_believed_of_the_next_message(
    office: Office, checked: Start
) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 3")
    server.dialogue = AtOnce
    office.put(CommitPlan(2, account, plan, SECRET))
    office.serve()
    receipt = office.final(2).receipt
    assert outcomes(receipt) == {"Letter 2": Outcome.STILL_THERE, "Letter 3": Outcome.GONE}
    assert receipt.problem.kind is ProblemKind.OUT_OF_STEP


def test_an_rset_that_takes_nothing_back_is_followed_by_no_quit(office: Office, checked: Start) -> None:
    class Forgetful(Dialogue):
        def _dele(self, argument: bytes) -> bytes:
            return b"-ERR not that one\r\n" if argument == b"3" else super()._dele(argument)

        def _rset(self, argument: bytes) -> bytes:
            return b"+OK\r\n"

    server, account = checked(Forgetful)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 3"))
    assert receipt.problem.fact("command") == "RSET"
    assert "QUIT" not in server.sessions[1].commands
    assert len(left(server)) == 10


def test_a_server_that_hangs_up_twice_at_stat_behind_a_dele_is_not_asked_again(
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
    assert deles(server) == ["DELE 2", "DELE 3"] * 3


def test_a_stop_while_stat_is_owed_takes_everything_back(office: Office, checked: Start) -> None:
    class Stopping(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            if self.deleted:
                office.put(Stop(2))
            return super()._stat(argument)

    server, account = checked(Stopping)
    office.put(CommitPlan(2, account, office.mark("Letter 2"), SECRET))
    office.serve()
    assert server.sessions[1].commands[-3:] == ["RSET", "STAT", "QUIT"]
    assert len(left(server)) == 10
