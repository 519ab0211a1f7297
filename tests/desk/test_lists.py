"""An account's list as the desk reports it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from popview.desk.lists import find_textless, find_words, load_list, make_a_plan, measure_disk
from popview.desk.traffic import (
    DiskUsed,
    FindTextless,
    Found,
    ListLoaded,
    LoadList,
    MakePlan,
    MeasureDisk,
    PlanMade,
    Report,
    Rows,
    Search,
    TextlessFound,
)
from popview.paths import Paths
from popview.store.cache import Cache, Facts
from popview.store.journal import Journal
from popview.store.messages import Messages
from popview.types import KeptBack, ProblemKind, SafetyCopy, SavedCopy, ServerProfile, Summary
from tests.store.samples import HOME, WORK, account, key, mark, plan, row


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Return the places of a new profile."""
    return Paths.under(tmp_path)


@pytest.fixture
def journal(paths: Paths) -> Iterator[Journal]:
    """Return its journal."""
    with Journal(paths.journal) as made:
        yield made


def store(paths: Paths, *rows: Summary, checked_s: float = 0.0) -> None:
    """Put rows into the cache."""
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert(rows)
        if checked_s:
            cache.set_facts(Facts(len(rows), 5_000, checked_s))


def loaded(paths: Paths, journal: Journal) -> tuple[list[Summary], ListLoaded]:
    """Return the rows in their order, and the last report."""
    *pages, last = load_list(LoadList(7, HOME), paths, journal)
    assert isinstance(last, ListLoaded)
    assert all(isinstance(page, Rows) and page.ticket == 7 and page.rows for page in pages)
    return [found for page in pages if isinstance(page, Rows) for found in page.rows], last


def test_rows_come_newest_first_and_states_last(paths: Paths, journal: Journal) -> None:
    written = [row(number) for number in range(1, 1_500)]
    store(paths, *written, checked_s=9.0)
    journal.add_marks([mark(2), mark(1, WORK)])
    journal.set_seen([key(3)], True)
    journal.set_protected([key(4)], True)
    journal.set_profile(HOME, ServerProfile(top=True))
    commit = journal.begin_commit(plan(2))
    rows, last = loaded(paths, journal)
    assert rows == written[::-1]
    assert (last.marks, last.seen, last.protected) == ((mark(2),), {key(3)}, {key(4)})
    assert (last.messages, last.octets, last.checked_s) == (1_499, 5_000, 9.0)
    assert last.profile == ServerProfile(top=True)
    assert [found.id for found in last.unresolved] == [commit]
    assert last.problem is None


def test_an_account_that_was_never_checked_is_empty(paths: Paths, journal: Journal) -> None:
    rows, last = loaded(paths, journal)
    assert rows == []
    assert (last.checked_s, last.messages) == (0.0, 0)


def test_a_mark_without_a_row_gets_one(paths: Paths, journal: Journal) -> None:
    journal.add_marks([mark(1)])
    rows, last = loaded(paths, journal)
    assert [(found.key, found.subject, found.size, found.is_gone) for found in rows] == [
        (key(1), "Letter 1", 1_000, False)
    ]
    store(paths, row(2), checked_s=5.0)
    rows, last = loaded(paths, journal)
    assert [(found.key, found.is_gone) for found in rows] == [(key(2), False), (key(1), True)]
    assert last.marks == (mark(1),)


def test_a_saved_message_without_a_row_gets_one(paths: Paths, journal: Journal) -> None:
    journal.add_saved([SavedCopy(mark(1), "/x", 5, 1.0), SavedCopy(mark(2, WORK), "/y", 5, 1.0)])
    rows, _ = loaded(paths, journal)
    assert [(found.key, found.is_fetched) for found in rows] == [(key(1), True)]


def test_a_broken_cache_is_a_problem_and_marks_are_there(paths: Paths, journal: Journal) -> None:
    journal.add_marks([mark(1)])
    paths.cache.mkdir()
    paths.cache_file(HOME).write_bytes(b"broken")
    rows, last = loaded(paths, journal)
    assert [found.key for found in rows] == [key(1)]
    assert last.problem is not None
    assert (last.problem.kind, last.problem.account) == (ProblemKind.STORE_BROKEN, HOME)
    assert paths.cache_file(HOME).read_bytes() == b"broken"


def plan_made(reports: Iterator[Report]) -> PlanMade:
    """Return the only report."""
    (report,) = reports
    assert isinstance(report, PlanMade)
    return report


def test_a_plan_is_made_of_marks_rows_and_states(paths: Paths, journal: Journal) -> None:
    store(paths, row(1, has_attachment=True), row(2), row(3, is_gone=True), checked_s=9.0)
    journal.add_marks([mark(number) for number in (1, 2, 3)])
    journal.set_seen([key(1)], True)
    journal.set_protected([key(2)], True)
    made = plan_made(make_a_plan(MakePlan(8, account(), SafetyCopy.HEADERS), paths, journal)).plan
    assert [(item.mark, item.never_opened, item.attachments) for item in made.items] == [(mark(1), False, 1)]
    assert [item.kept_back for item in made.kept_back] == [KeptBack.PROTECTED, KeptBack.GONE]
    assert (made.mailbox_count, made.mailbox_bytes, made.safety_copy) == (3, 5_000, SafetyCopy.HEADERS)


def test_words_are_found_in_texts(paths: Paths, journal: Journal) -> None:
    assert [r for r in find_words(Search(9, HOME, "invoice"), paths) if r] == [Found(9, HOME, frozenset())]
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.upsert([row(1), row(2)])
        cache.put_text(key(2), "Your invoice")
    assert [r for r in find_words(Search(9, HOME, "INVOICE"), paths) if r] == [
        Found(9, HOME, frozenset({key(2)}))
    ]


def test_disk_use_is_measured(paths: Paths, journal: Journal) -> None:
    with Messages(paths).writer(key(1)) as writer:
        writer.write(b"x" * 700)
        writer.commit()
    journal.add_saved([SavedCopy(mark(1), str(Messages(paths).path_of(key(1))), 700, 1.0)])
    assert list(measure_disk(MeasureDisk(9, HOME), paths, journal)) == [DiskUsed(9, HOME, 0, 700, 700)]


def test_a_marked_message_beyond_the_newest_is_on_the_server_and_counted_once(
    paths: Paths, journal: Journal
) -> None:
    store(paths, row(9), checked_s=5.0)
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.set_older({key(1).identity: 1_000, key(2).identity: 70})
    journal.add_marks([mark(1), mark(3)])
    rows, last = loaded(paths, journal)
    assert {found.key: found.is_gone for found in rows} == {key(9): False, key(1): False, key(3): True}
    assert (last.older, last.older_octets) == (1, 70)


def test_what_has_no_text_yet_is_told(paths: Paths) -> None:
    assert list(find_textless(FindTextless(7, HOME), paths)) == [TextlessFound(7, HOME, (), 0)]
    store(paths, row(1), row(2), row(3))
    with Cache(paths.cache_file(HOME), HOME) as cache:
        cache.put_preview(key(2), 40, b"x")
    assert list(find_textless(FindTextless(7, HOME), paths)) == [TextlessFound(7, HOME, (key(2),), 0)]
