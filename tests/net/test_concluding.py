"""What a complete listing proves, and what it does not."""

from collections.abc import Callable
from typing import Any

from popview.net.concluding import Conclusion
from popview.net.naming import Naming
from popview.net.traffic import CommitResolved, Vanished
from popview.store.commits import Sending
from popview.store.lock import AccountLock
from popview.types import Outcome
from tests.fakes.office import Office, outcomes, plain

Start = Callable[..., Any]


def sending(identity: str) -> Sending:
    """Return a DELE that is about to go out."""
    return Sending(identity, 1, identity[1:])


def concluded(office: Office, rows: list[tuple[int, bytes]], count: int) -> list[Any]:
    """Draw the conclusion of a listing; return what was told to have vanished."""
    office.reports.clear()
    Conclusion(office.means, 5, office.means.cache.places()).draw(Naming(rows), count, ())
    return [key.identity for report in office.of(Vanished) for key in report.keys]


def names(office: Office) -> list[tuple[int, bytes]]:
    """Return the listing as it was."""
    places = office.means.cache.places()
    return [(place.rank, name[1:].encode()) for name, place in places.items()]


def test_what_the_listing_lacks_is_gone(office: Office, checked: Start) -> None:
    checked()
    listing = names(office)
    gone = "U" + listing[3][1].decode()
    assert concluded(office, [row for row in listing if row != listing[3]], 9) == [gone]


def test_nothing_follows_from_the_first_empty_listing(office: Office, checked: Start) -> None:
    checked()
    assert concluded(office, [], 0) == []
    assert len(concluded(office, [], 0)) == 10


def test_a_mailbox_with_older_messages_was_not_emptied_by_us(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    account = plain(server.port, newest=2)
    office.check(account)
    plan = office.mark("Letter 9", "Letter 10")
    commit = office.means.journal.begin_commit(plan)
    office.means.journal.sending(commit, [sending(item.mark.key.identity) for item in plan.items])
    assert concluded(office, [], 0) == []
    assert office.of(CommitResolved) == []


def test_a_renamed_message_beyond_the_newest_is_looked_for_before_it_is_called_gone(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters)
    office.check(plain(server.port))
    plan = office.mark("Letter 1")
    few = plain(server.port, newest=2)
    office.check(few, 2)
    commit = office.means.journal.begin_commit(plan)
    office.means.journal.sending(commit, [sending(plan.items[0].mark.key.identity)])
    server.maildrop._uids[0] = b"another-name"
    office.reports.clear()
    office.check(few, 3)
    receipts = [report.receipt for report in office.of(CommitResolved)]
    assert [outcomes(receipt) for receipt in receipts] == [{"Letter 1": Outcome.STILL_THERE}]


def test_f20_what_another_popview_is_committing_is_left_to_it(office: Office, checked: Start) -> None:
    checked()
    listing, plan = names(office), office.mark("Letter 2")
    commit = office.means.journal.begin_commit(plan)
    office.means.journal.sending(commit, [sending(plan.items[0].mark.key.identity)])
    with AccountLock(office.means.paths, office.means.account):
        concluded(office, listing, 10)
    assert office.of(CommitResolved) == []
    concluded(office, listing, 10)
    receipts = [report.receipt for report in office.of(CommitResolved)]
    assert [outcomes(receipt) for receipt in receipts] == [{"Letter 2": Outcome.STILL_THERE}]


def test_what_comes_back_is_told_once_with_the_receipt_of_its_commit(office: Office, checked: Start) -> None:
    server, account = checked()
    drop = server.maildrop
    message, uid = drop._messages[1], drop._uids[1]
    receipt = office.commit(account, office.mark("Letter 2"))
    drop._messages.append(message)
    drop._uids.append(uid)
    office.reports.clear()
    office.check(account, 2)
    (told,) = office.of(CommitResolved)
    assert told.has_returned
    assert told.receipt.commit == receipt.commit
    assert told.receipt.items[0].back_s > 0
    office.reports.clear()
    office.check(account, 3)
    assert office.of(CommitResolved) == []
