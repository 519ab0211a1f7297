"""A message at which the server breaks off is set aside by its identity, and the others go on."""

from dataclasses import replace
from typing import Any

import pytest

from popview.cleanup.plan import Known, make_plan
from popview.net.traffic import Checked, CommitPlan, Failed, Fetch, Fetched
from popview.types import Mark, Outcome, Plan, PlanItem, ProblemKind, SafetyCopy, Summary
from popview.ui.cleanup.figures import without_header
from tests.fakes.office import ACCOUNT, SECRET, Office, outcomes, plain
from tests.fakes.worse import deles, left
from tests.servers.worse import BreaksAt

LETTER_4 = b"From: ada@example.org\r\nSubject: Letter 4\r\n\r\nText.\r\n"
OTHERS = {f"Letter {n}" for n in range(1, 11) if n != 4}


def broken(**changes: Any) -> type[BreaksAt]:
    return type("Broken", (BreaksAt,), changes)


def listed(office: Office) -> dict[str, Summary]:
    return {row.subject: row for page in office.means.cache.pages() for row in page}


@pytest.mark.parametrize("stalls", [False, True])
def test_a_message_whose_top_breaks_the_session_twice_does_not_keep_the_others_away(
    office: Office, make_demo: Any, letters: list[bytes], stalls: bool
) -> None:
    server = make_demo(letters, dialogue=broken(stalls=stalls))
    account = plain(server.port)
    tries = 1
    while not isinstance(checked := office.check(account, tries), Checked):
        assert set(listed(office)) <= OTHERS
        tries += 1
    assert 3 <= tries <= 5  # a loaded machine may end a session elsewhere, which counts for nothing
    assert (checked.messages, checked.complete) == (10, True)
    row = listed(office)[""]
    assert (row.rank, row.has_header, row.is_breaker, row.size) == (4, False, True, len(letters[3]))
    assert "TOP 4 0" not in server.sessions[-1].commands
    assert isinstance(office.check(account, 9), Checked)
    assert "TOP 4 0" not in server.sessions[-1].commands


def test_the_right_message_is_found_though_answers_are_lost_with_the_line(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters, dialogue=broken(is_hasty=True))
    account = plain(server.port)
    tries = 1
    while not isinstance(office.check(account, tries), Checked):
        tries += 1
        assert tries <= 4
    assert OTHERS | {""} == set(listed(office))
    assert [row.subject for row in listed(office).values() if row.is_breaker] == [""]


def test_one_break_sets_nothing_aside(office: Office, make_demo: Any, letters: list[bytes]) -> None:
    dialogue = broken()
    server = make_demo(letters, dialogue=dialogue)
    account = plain(server.port)
    assert isinstance(office.check(account, 1), Failed)
    dialogue.is_mended = True
    assert isinstance(office.check(account, 2), Checked)
    assert "Letter 4" in listed(office)
    assert office.means.cache.breakers() == {}
    dialogue.is_mended = False
    server.maildrop.add(letters[3])
    assert isinstance(office.check(account, 3), Failed)  # the count began anew
    assert [row for row in listed(office).values() if row.is_breaker] == []


def in_cache(office: Office, subject: str) -> Summary:
    return listed(office)[subject]


@pytest.fixture
def turning_bad(office: Office, make_demo: Any, letters: list[bytes]) -> Any:
    """Start a server that breaks at message 4 once it was listed."""

    def start(**changes: Any) -> tuple[Any, Any, type[BreaksAt]]:
        dialogue = broken(is_mended=True, **changes)
        server = make_demo(letters, dialogue=dialogue)
        account = plain(server.port)
        office.check(account)
        dialogue.is_mended = False
        return server, account, dialogue

    return start


@pytest.mark.parametrize("stalls", [False, True])
def test_a_fetch_that_broke_twice_fails_at_once_until_it_is_tried_anew(
    office: Office, turning_bad: Any, stalls: bool
) -> None:
    server, account, dialogue = turning_bad(verb=b"RETR", stalls=stalls)
    key = office.row("Letter 4").key
    ticket = 1
    while key not in office.rows() or not office.rows()[key].is_breaker:
        ticket += 1
        assert office.do(Fetch(ticket, account, key, SECRET)).problem.kind is not ProblemKind.BREAKS_OFF
    assert 3 <= ticket <= 5  # a loaded machine may end a session elsewhere, which counts for nothing
    failed = office.do(Fetch(8, account, key, SECRET))
    assert (failed.problem.kind, failed.problem.fact("command")) == (ProblemKind.BREAKS_OFF, "RETR")
    assert not [command for command in server.sessions[-1].commands if command.startswith("RETR")]
    dialogue.is_mended = True
    assert isinstance(office.do(Fetch(9, account, key, SECRET, anew=True)), Fetched)
    assert not office.rows()[key].is_breaker
    assert not in_cache(office, "Letter 4").is_breaker


def test_a_preview_of_what_the_list_has_set_aside_fails_at_once(office: Office, make_demo: Any) -> None:
    server = make_demo([LETTER_4], dialogue=broken())
    account = plain(server.port)
    for ticket in (1, 2, 3):
        office.check(account, ticket)
    (row,) = listed(office).values()
    failed = office.preview(account, row.key, ticket=4)
    assert failed.problem.kind is ProblemKind.BREAKS_OFF
    assert not [command for command in server.sessions[-1].commands if command.startswith("TOP")]
    assert isinstance(office.do(Fetch(5, account, row.key, SECRET)), Fetched)  # RETR works
    assert office.means.cache.breakers() == {}


def test_what_is_set_aside_is_deleted_with_consent_alone(
    office: Office, make_demo: Any, letters: list[bytes]
) -> None:
    server = make_demo(letters, dialogue=broken())
    account = plain(server.port)
    for ticket in (1, 2, 3, 4):
        office.check(account, ticket)
    row = in_cache(office, "")
    mark = Mark(row.key, row.size, row.digest, row.sender, row.subject, row.date_s)
    office.means.journal.add_marks([mark])
    plan = Plan(ACCOUNT, (PlanItem(mark),), mailbox_count=10)
    assert outcomes(office.commit(account, plan, 5)) == {"": Outcome.SKIPPED_UNPROVED}
    assert deles(server) == []
    office.means.journal.add_marks([mark])
    consented = replace(plan, doubtful_consent=True)
    assert outcomes(office.commit(account, consented, 6)) == {"": Outcome.GONE}
    assert deles(server) == ["DELE 4"]
    assert left(server) == [b"Letter %d" % n for n in range(1, 11) if n != 4]


def test_what_breaks_at_its_safety_copy_is_kept_and_the_rest_goes_on(
    office: Office, turning_bad: Any
) -> None:
    server, account, _ = turning_bad(verb=b"RETR")
    plan = replace(office.mark("Letter 4", "Letter 6"), safety_copy=SafetyCopy.WHOLE)
    for ticket in (2, 3):
        assert isinstance(office.do(CommitPlan(ticket, account, plan, SECRET)), Failed)
    assert outcomes(office.commit(account, plan, 4)) == {
        "Letter 4": Outcome.NOT_SENT,
        "Letter 6": Outcome.GONE,
    }
    assert deles(server) == ["DELE 6"]


def test_what_breaks_at_its_proof_is_kept_and_the_rest_goes_on(office: Office, turning_bad: Any) -> None:
    server, account, _ = turning_bad()
    plan = office.mark("Letter 3", "Letter 4", "Letter 6")
    assert outcomes(office.commit(account, plan, 2)) == {
        "Letter 3": Outcome.GONE,
        "Letter 4": Outcome.SKIPPED_UNPROVED,
        "Letter 6": Outcome.GONE,
    }
    assert b"Letter 4" in left(server)
    row = in_cache(office, "Letter 4")
    assert (row.is_breaker, row.digest) == (True, "")
    marks = [mark for mark in office.means.journal.marks() if mark.key == row.key]
    again = make_plan(ACCOUNT, marks, Known({row.key: row}, (), ()))
    assert without_header(again.items) == again.items != ()  # the consent is asked for
    office.check(account, 3)
    office.check(account, 4)
    assert outcomes(office.commit(account, again, 5)) == {"Letter 4": Outcome.SKIPPED_UNPROVED}
    office.check(account, 6)
    assert outcomes(office.commit(account, replace(again, doubtful_consent=True), 7)) == {
        "Letter 4": Outcome.GONE
    }
