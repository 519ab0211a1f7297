"""A renamed mailbox: with the person's consent everything done to the messages is theirs again."""

from collections.abc import Callable
from typing import Any

import pytest

from popview.errors import StoreError
from popview.net.traffic import AnswerRenamed, Finished
from popview.store.messages import Messages
from popview.types import Key, Outcome, SavedCopy
from tests.fakes.office import ACCOUNT, Office, outcomes

Start = Callable[..., Any]


@pytest.fixture
def renamed(office: Office, checked: Start) -> Any:
    """A mailbox with a mark, a seen, a protected, a previewed and a kept message, then renamed; old keys."""
    server, account = checked()
    old = {row.subject: row.key for row in office.rows().values()}
    journal, messages = office.means.journal, Messages(office.means.paths)
    plan = office.mark("Letter 1", "Letter 2")
    journal.set_seen([old["Letter 2"]], True)
    journal.set_protected([old["Letter 3"]], True)
    office.preview(account, old["Letter 4"])
    with messages.writer(old["Letter 5"]) as writer:
        writer.write(b"whole")
        path = writer.commit()
    office.means.cache.set_fetched([old["Letter 5"]])
    journal.add_saved([SavedCopy(plan.items[0].mark, str(path), 5, 1.0, None)])
    server.maildrop._uids = [b"again-" + uid for uid in server.maildrop._uids]
    office.reports.clear()
    office.check(account, 2)
    return server, account, old


def named(office: Office) -> dict[str, Key]:
    """Return subject -> key of the rows that are on the server."""
    rows = [row for page in office.means.cache.pages() for row in page if not row.is_gone]
    return {row.subject: row.key for row in rows}


def answer(office: Office, carry_over: bool) -> None:
    assert isinstance(office.do(AnswerRenamed(7, ACCOUNT, carry_over)), Finished)


def test_after_consent_marks_and_states_belong_to_the_new_names(office: Office, renamed: Any) -> None:
    _, _, old = renamed
    answer(office, True)
    new, journal, cache = named(office), office.means.journal, office.means.cache
    assert new.keys() == old.keys()
    assert {mark.key for mark in journal.marks()} == {new["Letter 1"], new["Letter 2"]}
    assert journal.seen(ACCOUNT) == {new["Letter 2"]}
    assert journal.protected(ACCOUNT) == {new["Letter 3"]}
    assert cache.preview(new["Letter 4"]) is not None
    assert cache.renamed() == ()
    assert sum(len(page) for page in cache.pages()) == 10


def test_after_consent_fetched_messages_are_found_under_their_new_names(office: Office, renamed: Any) -> None:
    _, _, old = renamed
    answer(office, True)
    key, messages = named(office)["Letter 5"], Messages(office.means.paths)
    assert messages.read(key) == b"whole"
    assert not messages.exists(old["Letter 5"])
    row = office.means.cache.summary(key)
    assert row is not None
    assert row.is_fetched
    assert [copy.path for copy in office.means.journal.saved()] == [str(messages.path_of(key))]


def test_after_consent_the_copy_of_a_header_is_found_under_its_new_name(office: Office, renamed: Any) -> None:
    _, _, old = renamed
    journal, messages = office.means.journal, Messages(office.means.paths)
    head = messages.header_of(old["Letter 2"])
    head.write_bytes(b"Subject: Letter 2\r\n\r\n")
    mark = next(mark for mark in journal.marks() if mark.key == old["Letter 2"])
    journal.add_saved([SavedCopy(mark, str(head), 21, 1.0, None, is_whole=False)])
    answer(office, True)
    moved = messages.header_of(named(office)["Letter 2"])
    assert moved.read_bytes() == b"Subject: Letter 2\r\n\r\n"
    assert not head.exists()
    assert str(moved) in [copy.path for copy in journal.saved()]


def test_what_was_marked_before_the_renaming_is_deleted_after_it(office: Office, renamed: Any) -> None:
    server, account, _ = renamed
    answer(office, True)
    marks = office.means.journal.marks()
    from popview.types import Plan, PlanItem

    receipt = office.commit(account, Plan(ACCOUNT, tuple(PlanItem(mark) for mark in marks)))
    assert outcomes(receipt) == {"Letter 1": Outcome.GONE, "Letter 2": Outcome.GONE}
    assert server.maildrop.count() == 8


def test_who_refuses_keeps_both_the_old_and_the_new(office: Office, renamed: Any) -> None:
    _, _, old = renamed
    answer(office, False)
    assert {mark.key for mark in office.means.journal.marks()} == {old["Letter 1"], old["Letter 2"]}
    rows = [row for page in office.means.cache.pages() for row in page]
    assert sum(row.is_gone for row in rows) == 10
    assert sum(not row.is_gone for row in rows) == 10
    assert office.means.cache.renamed() == ()


def test_an_answer_that_was_cut_off_can_be_given_again(
    office: Office, renamed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from popview.types import ProblemKind

    def full(pairs: Any) -> None:
        raise StoreError(ProblemKind.DISK_FULL, path="cache")

    cache = office.means.cache
    with monkeypatch.context() as patched:
        patched.setattr(cache, "carry_over", full)
        office.do(AnswerRenamed(6, ACCOUNT, True))
    assert len(cache.renamed()) == 10
    answer(office, True)
    new = named(office)
    assert {mark.key for mark in office.means.journal.marks()} == {new["Letter 1"], new["Letter 2"]}
    assert Messages(office.means.paths).read(new["Letter 5"]) == b"whole"
