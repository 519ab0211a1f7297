"""That RETR hides or deletes is learnt from what the next listing lacks, and only where that is plain."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from popview.demo.dialogue import Dialogue
from popview.net.traffic import Fetch
from popview.store.messages import Messages
from popview.types import ServerProfile
from tests.fakes.office import ACCOUNT, SECRET, Office
from tests.fakes.worse import left

Start = Callable[..., Any]
TICKETS = count(20)


class DeletesWhatWasRead(Dialogue):
    """Some servers delete at QUIT whatever was read in full."""

    def _retr(self, argument: bytes) -> bytes:
        reply = super()._retr(argument)
        self.deleted.add(int(argument))
        return reply


def known(office: Office) -> bool | None:
    return office.means.journal.profile(ACCOUNT).retr_hides


def fetch(office: Office, account: Any, *subjects: str) -> None:
    for subject in subjects:
        office.do(Fetch(next(TICKETS), account, office.row(subject).key, SECRET))


def check(office: Office, account: Any) -> None:
    office.check(account, next(TICKETS))


@pytest.mark.parametrize("subjects", [["Letter 7"], ["Letter 2", "Letter 7"]])
def test_what_was_fetched_and_is_missing_was_hidden_by_the_fetch(
    office: Office, checked: Start, subjects: list[str]
) -> None:
    server, account = checked(DeletesWhatWasRead)
    assert known(office) is None
    fetch(office, account, *subjects)
    check(office, account)
    assert known(office) is True
    assert len(left(server)) == 10 - len(subjects)


def test_what_was_fetched_and_is_there_two_listings_later_was_not_hidden(
    office: Office, checked: Start
) -> None:
    _, account = checked()
    fetch(office, account, "Letter 7")
    check(office, account)
    assert known(office) is None  # it may be hidden when the session ends that listed it
    check(office, account)
    assert known(office) is False


def test_where_others_deleted_as_well_nothing_is_learnt(office: Office, checked: Start) -> None:
    server, account = checked(DeletesWhatWasRead)
    fetch(office, account, "Letter 7")
    server.maildrop.delete(frozenset({1}))
    check(office, account)
    assert known(office) is None


def test_where_another_fetched_message_stayed_nothing_is_learnt(office: Office, checked: Start) -> None:
    server, account = checked()
    fetch(office, account, "Letter 6", "Letter 7")
    server.maildrop.delete(frozenset({7}))
    check(office, account)
    assert known(office) is None


def test_what_was_believed_is_taken_back_where_a_fetched_message_stays(
    office: Office, checked: Start
) -> None:
    server, account = checked()
    fetch(office, account, "Letter 7")
    server.maildrop.delete(frozenset({7}))  # somebody else did it
    check(office, account)
    assert known(office) is True
    check(office, account)
    assert known(office) is True  # nothing new was seen
    fetch(office, account, "Letter 6")
    check(office, account)
    check(office, account)
    assert known(office) is False


def test_what_is_proved_is_not_given_up_for_a_guess(office: Office, checked: Start) -> None:
    server, account = checked()
    fetch(office, account, "Letter 6")
    check(office, account)
    check(office, account)
    assert known(office) is False
    fetch(office, account, "Letter 7")
    server.maildrop.delete(frozenset({7}))  # read here, deleted elsewhere: people do that
    check(office, account)
    assert known(office) is False


def test_a_server_that_begins_to_delete_is_found_out(office: Office, checked: Start) -> None:
    server, account = checked(DeletesWhatWasRead)
    known_before = ServerProfile(retr_hides=False)
    office.means.journal.set_profile(ACCOUNT, known_before)
    fetch(office, account, "Letter 7")
    check(office, account)
    assert known(office) is True
    assert len(left(server)) == 9


def test_a_fetched_message_that_comes_back_with_this_listing_says_nothing(
    office: Office, checked: Start
) -> None:
    server, account = checked()
    fetch(office, account, "Letter 7")
    drop = server.maildrop
    message, uid = drop._messages[6], drop._uids[6]
    drop.delete(frozenset({7}))
    check(office, account)
    assert known(office) is True
    drop._messages.insert(6, message)
    drop._uids.insert(6, uid)
    check(office, account)
    assert known(office) is True


def test_a_copy_that_was_removed_meanwhile_is_no_evidence(office: Office, checked: Start) -> None:
    _, account = checked()
    fetch(office, account, "Letter 7")
    check(office, account)
    Messages(office.means.paths).path_of(office.row("Letter 7").key).unlink()
    check(office, account)
    assert known(office) is None


def test_what_our_own_commit_deleted_is_no_evidence(office: Office, checked: Start) -> None:
    _, account = checked()
    fetch(office, account, "Letter 7")
    office.commit(account, office.mark("Letter 7"))
    check(office, account)
    assert known(office) is None


def test_what_the_person_says_stays(office: Office, checked: Start) -> None:
    _, account = checked(DeletesWhatWasRead)
    office.means.journal.set_profile(ACCOUNT, ServerProfile(retr_hides=False, overruled=("retr_hides",)))
    fetch(office, account, "Letter 7")
    check(office, account)
    assert known(office) is False


def test_a_server_that_says_expire_0_is_believed(office: Office, checked: Start) -> None:
    class Expires(Dialogue):
        def capabilities(self) -> list[str]:
            return [line.replace("NEVER", "0") for line in super().capabilities()]

    checked(Expires)
    assert office.means.journal.profile(ACCOUNT).expire_days == 0
