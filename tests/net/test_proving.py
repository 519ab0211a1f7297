"""Which messages get a DELE; F-numbers name faults of the deletion contract."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.types import (
    Outcome,
)
from tests.fakes.office import ACCOUNT, Office, outcomes
from tests.fakes.worse import deles, left

Start = Callable[..., Any]


class NoUidl(Dialogue):
    """A server that cannot UIDL."""

    def _uidl(self, argument: bytes) -> bytes:
        return b"-ERR unknown command\r\n"


def test_f9_numbers_of_another_session_are_never_used(
    office: Office, checked: Start, letters: list[bytes]
) -> None:
    server, account = checked()
    plan = office.mark("Letter 5", "Letter 9")
    server.maildrop.delete(frozenset({1, 2, 3}))
    server.maildrop.add(b"Subject: New\r\n\r\nx\r\n")
    receipt = office.commit(account, plan)
    assert set(outcomes(receipt).values()) == {Outcome.GONE}
    assert left(server) == [b"Letter 4", b"Letter 6", b"Letter 7", b"Letter 8", b"Letter 10", b"New"]


def test_f10_when_the_server_renames_everything_nothing_is_deleted(office: Office, checked: Start) -> None:
    class Renaming(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            return reply.replace(b".", b"-renamed.").replace(b"\r\n-renamed.", b"\r\n.") if bad else reply

    bad: list[bool] = []
    server, account = checked(Renaming)
    plan = office.mark("Letter 2", "Letter 5")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert set(outcomes(receipt).values()) == {Outcome.SKIPPED_ABSENT}
    assert deles(server) == []
    assert len(office.means.journal.marks()) == 2


def test_f11_a_reused_id_with_another_message_is_left_alone(
    office: Office, checked: Start, letters: list[bytes]
) -> None:
    class Swapped(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            if bad and argument.startswith(b"2 "):
                return super()._top(b"3" + argument[1:])
            return super()._top(argument)

    bad: list[bool] = []
    server, account = checked(Swapped)
    plan = office.mark("Letter 2", "Letter 5")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.SKIPPED_CHANGED, "Letter 5": Outcome.GONE}
    assert deles(server) == ["DELE 5"]


def test_f12_of_two_messages_with_one_id_neither_is_deleted(office: Office, checked: Start) -> None:
    class Twice(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            reply = super()._uidl(argument)
            if not bad:
                return reply
            second = reply.split(b"\r\n")[2].split()[1]
            third = reply.split(b"\r\n")[3].split()[1]
            return reply.replace(third, second)

    bad: list[bool] = []
    server, account = checked(Twice)
    plan = office.mark("Letter 2", "Letter 3")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {
        "Letter 2": Outcome.SKIPPED_UNPROVED,
        "Letter 3": Outcome.SKIPPED_ABSENT,
    }
    assert deles(server) == []


@pytest.mark.parametrize("consent", [True, False])
def test_f13_without_uidl_a_message_goes_only_by_consent_and_a_digest_that_occurs_once(
    office: Office, checked: Start, letters: list[bytes], consent: bool
) -> None:
    server, account = checked(NoUidl, [*letters[:3], letters[2]])
    plan = replace(office.mark("Letter 1", "Letter 3"), by_digest_consent=consent)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {
        "Letter 1": Outcome.GONE if consent else Outcome.SKIPPED_UNPROVED,
        "Letter 3": Outcome.SKIPPED_UNPROVED,
    }
    assert len(left(server)) == (3 if consent else 4)


def test_f13_uidl_that_fails_only_today_deletes_nothing(office: Office, checked: Start) -> None:
    class Today(Dialogue):
        def _uidl(self, argument: bytes) -> bytes:
            return b"-ERR index is being rebuilt\r\n" if bad else super()._uidl(argument)

    bad: list[bool] = []
    server, account = checked(Today)
    plan = office.mark("Letter 1")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 1": Outcome.SKIPPED_UNPROVED}
    assert receipt.items[0].server_text == "index is being rebuilt"
    assert deles(server) == []


def test_f17_a_message_whose_top_is_refused_now_is_skipped(office: Office, checked: Start) -> None:
    class BadTop(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return b"-ERR damaged\r\n" if bad else super()._top(argument)

    bad: list[bool] = []
    server, account = checked(BadTop)
    plan = office.mark("Letter 1")
    bad.append(True)
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 1": Outcome.SKIPPED_UNPROVED}
    assert receipt.items[0].server_text == "damaged"
    assert deles(server) == []


def test_f20_what_another_client_deleted_meanwhile_is_absent_and_fine(office: Office, checked: Start) -> None:
    server, account = checked()
    plan = office.mark("Letter 2", "Letter 5")
    server.maildrop.delete(frozenset({2}))
    receipt = office.commit(account, plan)
    assert outcomes(receipt) == {"Letter 2": Outcome.SKIPPED_ABSENT, "Letter 5": Outcome.GONE}


def test_f27_another_size_of_a_proved_message_does_not_matter(office: Office, checked: Start) -> None:
    class Recounting(Dialogue):
        def _list(self, argument: bytes) -> bytes:
            return b"+OK 1 1\r\n" if argument else b"+OK\r\n1 1\r\n.\r\n"

    server, account = checked(Recounting)
    receipt = office.commit(account, office.mark("Letter 2"))
    assert outcomes(receipt) == {"Letter 2": Outcome.GONE}
    assert len(left(server)) == 9


def test_a_message_with_a_broken_top_goes_by_id_and_a_steady_size_with_consent(
    office: Office, checked: Start
) -> None:
    class BadTop(Dialogue):
        def _top(self, argument: bytes) -> bytes:
            return b"-ERR\r\n" if argument.startswith(b"2 ") else super()._top(argument)

    server, account = checked(BadTop)
    profile = office.means.journal.profile(ACCOUNT)
    office.means.journal.set_profile(ACCOUNT, replace(profile, steady_sizes=True))
    plan = office.mark("", "Letter 5")
    unproved = office.commit(account, plan, 8)
    assert outcomes(unproved) == {"": Outcome.SKIPPED_UNPROVED, "Letter 5": Outcome.GONE}
    receipt = office.commit(account, replace(office.mark(""), doubtful_consent=True), 9)
    assert outcomes(receipt) == {"": Outcome.GONE}
    assert len(left(server)) == 8


def test_another_message_with_the_same_header_and_name_has_another_size(
    office: Office, checked: Start, letters: list[bytes]
) -> None:
    class Swapped(Dialogue):
        def _list(self, argument: bytes) -> bytes:
            reply = super()._list(argument)
            return reply.replace(b"\r\n2 ", b"\r\n2 9") if bad else reply

    bad: list[bool] = []
    server, account = checked(Swapped)
    profile = office.means.journal.profile(ACCOUNT)
    office.means.journal.set_profile(ACCOUNT, replace(profile, steady_sizes=True))
    bad.append(True)
    receipt = office.commit(account, office.mark("Letter 2", "Letter 3"))
    assert outcomes(receipt) == {"Letter 2": Outcome.SKIPPED_CHANGED, "Letter 3": Outcome.GONE}
    assert deles(server) == ["DELE 3"]
