"""The listing that decides; F-numbers name faults of the deletion contract."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import (
    CommitResolved,
)
from popview.types import (
    Outcome,
    ProblemKind,
    RemovedBy,
)
from tests.fakes.office import ACCOUNT, Office, outcomes
from tests.fakes.worse import deles

Start = Callable[..., Any]


@pytest.mark.parametrize("deletes", [True, False])
def test_f3_f4_when_quits_answer_is_lost_the_next_listing_decides(
    office: Office, checked: Start, deletes: bool
) -> None:
    class Silent(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            if self.deleted:
                if deletes:
                    super()._quit(argument)
                raise ConnectionResetError
            return super()._quit(argument)

    server, account = checked(Silent)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE if deletes else Outcome.STILL_THERE}
    assert receipt.problem.fact("command") == "QUIT"
    assert len(deles(server)) == 1


def test_f15_an_empty_mailbox_after_the_commit_is_not_believed_if_more_should_be_left(
    office: Office, checked: Start
) -> None:
    class Vanishing(Dialogue):
        def _sign_in(self, user: str, password: str) -> bytes:
            reply = super()._sign_in(user, password)
            if any(log.deleted for server in servers for log in server.sessions):
                self.count = 0
            return reply

    servers: list[Any] = []
    server, account = checked(Vanishing)
    servers.append(server)
    receipt = office.commit(account, office.mark("Letter 1"))
    assert outcomes(receipt) == {"Letter 1": Outcome.UNKNOWN}
    assert receipt.problem.fact("reason") == "empty"


def test_a_commit_whose_end_is_unknown_is_decided_by_the_next_check(office: Office, checked: Start) -> None:
    class Lost(Dialogue):
        def _quit(self, argument: bytes) -> bytes:
            reply = super()._quit(argument)
            if self.log.deleted:
                closed.append(True)
                raise ConnectionResetError
            return reply

        def greeting(self) -> bytes:
            return b"-ERR [SYS/TEMP] down\r\n" if closed else super().greeting()

    closed: list[bool] = []
    _, account = checked(Lost)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.UNKNOWN}
    closed.clear()
    office.check(account, 10)
    resolved = office.of(CommitResolved)
    assert [outcomes(report.receipt) for report in resolved] == [{"Letter 2": Outcome.GONE}]
    assert office.means.journal.marks() == ()


def test_a_message_that_had_no_name_is_found_under_one_that_was_seen_before(
    office: Office, checked: Start
) -> None:
    class NamesComeAndGo(Dialogue):
        def _sign_in(self, user: str, password: str) -> bytes:
            begun.append(True)
            return super()._sign_in(user, password)

        def _uidl(self, argument: bytes) -> bytes:
            return super()._uidl(argument) if len(begun) in (2, 4) else b"-ERR no\r\n"

        def _top(self, argument: bytes) -> bytes:
            if len(begun) == 2:
                raise ConnectionResetError
            return super()._top(argument)

        def _dele(self, argument: bytes) -> bytes:
            return b"+OK\r\n"  # and nothing is done

    begun: list[bool] = []
    server, account = checked(NamesComeAndGo)
    receipt = office.commit(account, replace(office.mark("Letter 2"), by_digest_consent=True))
    assert deles(server) == ["DELE 2"]
    assert "UIDL" in server.sessions[3].commands
    assert outcomes(receipt) == {"Letter 2": Outcome.STILL_THERE}


def test_while_a_stranger_does_not_show_its_header_nothing_is_said_to_be_gone(
    office: Office, checked: Start
) -> None:
    class Renames(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            name = self.service.maildrop.uids()[1]
            return reply.replace(name, b"another") if said else reply

        def _dele(self, argument: bytes) -> bytes:
            said.append(True)
            return b"+OK\r\n"  # and nothing is done

        def _top(self, argument: bytes) -> bytes:
            return b"-ERR [SYS/TEMP] not now\r\n" if said == [True] else super()._top(argument)

    said: list[bool] = []
    _, account = checked(Renames)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.UNKNOWN}
    assert receipt.problem.fact("reason") == "no-header"
    said.append(True)
    office.check(account, 10)
    resolved = office.of(CommitResolved)
    assert [outcomes(report.receipt) for report in resolved] == [{"Letter 2": Outcome.STILL_THERE}]


class Ignoring(Dialogue):
    """Says +OK to DELE and does nothing; `bad` tells whether one was heard, in all sessions."""

    bad: list[bool]

    def _dele(self, argument: bytes) -> bytes:
        self.bad.append(True)
        return b"+OK\r\n"

    def _top(self, argument: bytes) -> bytes:
        return b"-ERR\r\n" if argument.startswith(b"2 ") else super()._top(argument)


def marked_without_a_header(office: Office) -> Any:
    profile = office.means.journal.profile(ACCOUNT)
    office.means.journal.set_profile(ACCOUNT, replace(profile, steady_sizes=True))
    return replace(office.mark(""), doubtful_consent=True)


def doubled(reply: bytes, names: tuple[bytes, ...]) -> bytes:
    return reply.replace(names[2], names[1])


def test_a_name_that_two_messages_have_by_now_is_not_called_gone(office: Office, checked: Start) -> None:
    class Doubling(Ignoring):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return doubled(reply, self.service.maildrop.uids()) if self.bad else reply

        def _top(self, argument: bytes) -> bytes:
            return super(Ignoring, self)._top(argument) if self.bad else super()._top(argument)

    server, account = checked(type("Bad", (Doubling,), {"bad": []}))
    receipt = office.commit(account, marked_without_a_header(office))
    assert deles(server) == ["DELE 2"]
    assert outcomes(receipt) == {"": Outcome.STILL_THERE}
    assert len(office.means.journal.marks()) == 1


@pytest.mark.parametrize("looks", [True, False])
def test_a_doubled_name_is_not_called_gone_by_the_next_check_either_and_nobody_took_it(
    office: Office, checked: Start, looks: bool
) -> None:
    class Doubling(Ignoring):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return doubled(reply, self.service.maildrop.uids()) if self.bad else reply

        def _top(self, argument: bytes) -> bytes:
            if self.bad == [True] and not looks:
                raise ConnectionAbortedError
            return super(Ignoring, self)._top(argument) if self.bad else super()._top(argument)

    bad: list[bool] = []
    _, account = checked(type("Bad", (Doubling,), {"bad": bad}))
    key = office.row("").key
    office.commit(account, marked_without_a_header(office))
    bad.append(True)
    office.check(account, 10)
    assert len(office.means.journal.marks()) == 1
    receipts = [office.means.journal.receipt(1), *(report.receipt for report in office.of(CommitResolved))]
    assert outcomes(receipts[-1]) == {"": Outcome.STILL_THERE}
    left_by = {one.row.key: one.removed_by for one in office.means.cache.history()}
    assert left_by[key] is RemovedBy.RENAMED


def test_a_stranger_of_the_size_of_a_message_without_a_header_may_be_it(
    office: Office, checked: Start
) -> None:
    class Renaming(Ignoring):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return reply.replace(self.service.maildrop.uids()[1], b"another") if self.bad else reply

        def _top(self, argument: bytes) -> bytes:
            if self.bad == [True]:
                return b"-ERR [SYS/TEMP] not now\r\n"
            return super(Ignoring, self)._top(argument) if self.bad else super()._top(argument)

    bad: list[bool] = []
    _, account = checked(type("Bad", (Renaming,), {"bad": bad}))
    receipt = office.commit(account, marked_without_a_header(office))
    assert outcomes(receipt) == {"": Outcome.UNKNOWN}
    bad.append(True)
    office.check(account, 10)
    resolved = office.of(CommitResolved)
    assert [outcomes(report.receipt) for report in resolved] == [{"": Outcome.STILL_THERE}]


def test_a_listing_that_leaves_out_what_list_shows_decides_nothing(office: Office, checked: Start) -> None:
    class Short(Dialogue):
        def _stat(self, argument: bytes) -> bytes:
            reply = super()._stat(argument)
            return reply.replace(b"+OK 10 ", b"+OK 9 ") if bad else reply

        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            name = self.service.maildrop.uids()[1]
            return reply.replace(b"2 " + name + b"\r\n", b"") if bad else reply

        def _dele(self, argument: bytes) -> bytes:
            bad.append(True)
            return b"+OK\r\n"

    bad: list[bool] = []
    _, account = checked(Short)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.UNKNOWN}
    office.check(account, 10)
    assert outcomes(office.means.journal.receipt(1)) == {"Letter 2": Outcome.UNKNOWN}
    bad.clear()
    office.check(account, 11)
    assert outcomes(office.means.journal.receipt(1)) == {"Letter 2": Outcome.STILL_THERE}


class Nameless(Ignoring):
    """Knows no UIDL, and does not carry out what it agrees to."""

    def _uidl(self, argument: bytes) -> bytes:
        return b"-ERR no\r\n"

    def _top(self, argument: bytes) -> bytes:
        return super(Ignoring, self)._top(argument)


def commit_nameless(office: Office, checked: Start, service: type[Nameless], subject: str) -> Any:
    _, account = checked(type("Bad", (service,), {"bad": []}))
    return office.commit(account, replace(office.mark(subject), by_digest_consent=True))


def test_without_names_a_count_that_falls_short_of_list_decides_nothing(
    office: Office, checked: Start
) -> None:
    class Short(Nameless):
        def _stat(self, argument: bytes) -> bytes:
            reply = super()._stat(argument)
            return reply.replace(b"+OK 10 ", b"+OK 9 ") if self.bad and not self.log.deleted else reply

    receipt = commit_nameless(office, checked, Short, "Letter 2")
    assert outcomes(receipt) == {"Letter 2": Outcome.UNKNOWN}
    assert receipt.problem.fact("reason") == "listing-count"


def test_headers_of_which_each_is_the_one_before_decide_nothing(office: Office, checked: Start) -> None:
    class Twice(Nameless):
        late = b""  # the last header, which comes only when the next question is asked

        def _top(self, argument: bytes) -> bytes:
            reply = super()._top(argument)
            if self.bad and argument.startswith(b"1 "):
                self.late, reply = reply, b""
            return reply * 2 if self.bad and argument.startswith(b"10 ") else reply

        def _stat(self, argument: bytes) -> bytes:
            return self.late + super()._stat(argument)

        def _quit(self, argument: bytes) -> bytes:
            return self.late + super()._quit(argument)

    receipt = commit_nameless(office, checked, Twice, "Letter 1")
    assert outcomes(receipt) == {"Letter 1": Outcome.UNKNOWN}
    assert receipt.problem.kind is ProblemKind.OUT_OF_STEP


def test_a_check_whose_ids_are_all_left_out_decides_nothing(office: Office, checked: Start) -> None:
    class Short(Ignoring):
        def _uidl(self, argument: bytes) -> bytes:
            return b"+OK\r\n.\r\n" if self.bad and not argument else super()._uidl(argument)

        def _top(self, argument: bytes) -> bytes:
            return b"-ERR\r\n"

    bad: list[bool] = []
    _, account = checked(type("Bad", (Short,), {"bad": bad}))
    office.commit(account, marked_without_a_header(office))
    office.check(account, 10)
    assert office.of(CommitResolved) == []
    assert len(office.means.journal.marks()) == 1
    bad.clear()
    office.check(account, 11)
    resolved = office.of(CommitResolved)
    assert [outcomes(report.receipt) for report in resolved] == [{"": Outcome.STILL_THERE}]
