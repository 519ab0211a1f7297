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
)
from tests.fakes.office import Office, outcomes
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
