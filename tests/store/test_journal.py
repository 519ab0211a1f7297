"""The journal: what the person wished. Nothing leaves it but by the person's hand or by verification."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from popview.errors import StoreError
from popview.store.commits import Sending
from popview.store.database import Database, Schema
from popview.store.encoding import mark_row
from popview.store.journal import Journal
from popview.store.journal_schema import JOURNAL
from popview.types import (
    Dimension,
    Key,
    Mark,
    Outcome,
    Plan,
    PlanItem,
    ProblemKind,
    Protection,
    SavedCopy,
    ServerProfile,
)
from tests.store.samples import HOME, WORK, key, mark


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """Return a new journal."""
    with Journal(tmp_path / "journal.sqlite") as made:
        yield made


def test_marks_survive_closing(tmp_path: Path) -> None:
    with Journal(tmp_path / "j") as journal:
        journal.add_marks([mark(1), mark(2), mark(3, WORK)])
    with Journal(tmp_path / "j") as journal:
        assert journal.marks() == (mark(1), mark(2), mark(3, WORK))
        assert journal.marks(HOME) == (mark(1), mark(2))


def test_a_mark_made_again_is_replaced(journal: Journal) -> None:
    journal.add_marks([mark(1, size=5)])
    journal.add_marks([mark(1, size=9)])
    assert journal.marks() == (mark(1, size=9),)


def test_a_journal_of_the_first_version_keeps_its_marks_and_copies(tmp_path: Path) -> None:
    first = Schema(JOURNAL.application_id, JOURNAL.migrations[:1], is_durable=True)
    old = "account, identity, size, digest, sender, subject, date_s, why, detail, made_s"
    values = (*mark_row(mark(1))[:10],)
    database = Database(tmp_path / "j", first)
    database.write(f"INSERT INTO marks ({old}) VALUES ({','.join('?' * 10)})", values)
    database.write(
        f"INSERT INTO copies ({old}, path, octets, copied_s) VALUES ({','.join('?' * 13)})",
        (*values, "/there/1.head", 70, 1.0),
    )
    database.close()
    with Journal(tmp_path / "j") as journal:
        assert journal.marks() == (mark(1),)
        assert [copy.mark for copy in journal.saved()] == [mark(1)]


def test_a_mark_taken_back_is_gone_and_no_other(journal: Journal) -> None:
    journal.add_marks([mark(1), mark(2), mark(1, WORK)])
    journal.remove_marks([key(1), key(99)])
    assert journal.marks() == (mark(1, WORK), mark(2))


def test_twenty_thousand_marks_are_one_transaction(journal: Journal) -> None:
    marks = [mark(number) for number in range(20_000)]
    journal.add_marks(marks)
    assert len(journal.marks(HOME)) == 20_000


def test_protected_senders_survive_and_are_removed_by_name(tmp_path: Path) -> None:
    ann, shop = (
        Protection(Dimension.SENDER, "ann@shop.org", 1.0),
        Protection(Dimension.DOMAIN, "shop.org", 2.0),
    )
    with Journal(tmp_path / "j") as journal:
        journal.set_protections([shop, ann], True)
        journal.set_protections([replace(ann, made_s=3.0)], True)
    with Journal(tmp_path / "j") as journal:
        assert journal.protections() == (replace(ann, made_s=3.0), shop)
        journal.set_protections([shop], False)
        assert journal.protections() == (replace(ann, made_s=3.0),)


def test_seen_and_protected_are_two_things(journal: Journal) -> None:
    journal.set_seen([key(1), key(2)], True)
    journal.set_protected([key(2), key(3)], True)
    journal.set_seen([key(2)], False)
    assert journal.seen(HOME) == {key(1)}
    assert journal.protected(HOME) == {key(2), key(3)}
    assert journal.seen(WORK) == frozenset()


def test_a_server_that_nobody_knows_has_an_empty_profile(journal: Journal) -> None:
    assert journal.profile(HOME) == ServerProfile()
    journal.set_profile(HOME, ServerProfile(top=False, chunk=70))
    journal.set_profile(HOME, ServerProfile(top=True))
    assert journal.profile(HOME) == ServerProfile(top=True)
    assert journal.profile(WORK) == ServerProfile()


def test_a_whole_copy_is_never_replaced_by_its_header_and_keeps_its_longer_time(journal: Journal) -> None:
    whole = SavedCopy(mark(1), "/a/1.eml", 1_000, 5.0, expires_s=50.0)
    journal.add_saved([whole])
    journal.add_saved([SavedCopy(mark(1), "/a/1.head", 70, 6.0, is_whole=False, expires_s=90.0)])
    assert journal.saved(HOME) == (replace(whole, expires_s=90.0),)
    journal.add_saved([replace(whole, made_s=7.0, expires_s=40.0)])
    assert journal.saved(HOME) == (replace(whole, made_s=7.0, expires_s=90.0),)
    journal.add_saved([replace(whole, made_s=8.0, expires_s=0.0)])
    journal.add_saved([replace(whole, made_s=9.0, expires_s=99.0)])
    assert journal.saved(HOME) == (replace(whole, made_s=9.0, expires_s=0.0),)


def test_saved_copies_are_remembered_and_forgotten(journal: Journal) -> None:
    older = SavedCopy(mark(1), "/a/1.eml", 1_000, 5.0)
    newer = SavedCopy(mark(2), "/a/2.eml", 2_000, 6.0)
    journal.add_saved([older, newer, SavedCopy(mark(1, WORK), "/b/1.eml", 7, 1.0)])
    assert journal.saved(HOME) == (newer, older)
    journal.forget_saved([key(2)])
    assert journal.saved(HOME) == (older,)


def test_text_that_is_no_text_can_be_journalled(journal: Journal) -> None:
    odd = Mark(key(1), -1, "", "half \ud83d", "'; DROP TABLE marks; -- \0 end", None)
    journal.add_marks([odd])
    (kept,) = journal.marks()
    assert kept.subject == odd.subject
    assert kept.sender == "half ?"


def test_a_reading_journal_cannot_be_written_to(tmp_path: Path, journal: Journal) -> None:
    with Journal(tmp_path / "journal.sqlite", read_only=True) as reader:
        with pytest.raises(StoreError) as caught:
            reader.add_marks([mark(1)])
        assert caught.value.kind == ProblemKind.STORE_READ_ONLY
        assert reader.marks() == ()


def test_two_open_journals_see_each_other(tmp_path: Path, journal: Journal) -> None:
    with Journal(tmp_path / "journal.sqlite") as other:
        journal.add_marks([mark(1)])
        other.add_marks([mark(2)])
        assert journal.marks() == other.marks() == (mark(1), mark(2))


def test_two_processes_on_one_profile_lose_no_mark(tmp_path: Path) -> None:
    script = """
import sys
from pathlib import Path
from popview.store.database import Database, Schema
from popview.store.encoding import mark_row
from popview.store.journal import Journal
from popview.store.journal_schema import JOURNAL
from tests.store.samples import mark
first = int(sys.argv[2])
with Journal(Path(sys.argv[1])) as journal:
    for number in range(first, first + 150):
        journal.add_marks([mark(number)])
    journal.remove_marks(mark(number).key for number in range(first, first + 50))
"""
    root = Path(__file__).resolve().parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    processes = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "j"), str(first)], env=environment)
        for first in (0, 1_000, 2_000)
    ]
    assert [process.wait(60) for process in processes] == [0, 0, 0]
    with Journal(tmp_path / "j") as journal:
        expected = {key(first + number) for first in (0, 1_000, 2_000) for number in range(50, 150)}
        assert {found.key for found in journal.marks()} == expected


numbers = st.sets(st.integers(0, 12), max_size=6)


class MarksNeverVanish(RuleBasedStateMachine):
    """Random lives of a journal beside a plain model of it: with commits, crashes, listings, reopening."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "journal.sqlite"
        self.journal = Journal(self.path)
        self.marked: dict[Key, Mark] = {}
        self.protected: set[Key] = set()
        self.sent: set[Key] = set()  # a DELE may have been on the wire, and no listing has decided
        self.fresh: set[Key] = set()  # … in this session, and perhaps not handed to the wire yet
        self.waiting: set[str] = set()  # identities whose DELE has no answer yet
        self.commit: int | None = None

    @rule(chosen=numbers)
    def person_marks(self, chosen: set[int]) -> None:
        self.journal.add_marks([mark(number) for number in chosen])
        self.marked |= {key(number): mark(number) for number in chosen}

    @rule(chosen=numbers)
    def person_unmarks(self, chosen: set[int]) -> None:
        self.journal.remove_marks([key(number) for number in chosen])
        for number in chosen:
            self.marked.pop(key(number), None)

    @rule(chosen=numbers, on=st.booleans())
    def person_protects(self, chosen: set[int], on: bool) -> None:
        keys = {key(number) for number in chosen}
        self.journal.set_protected(keys, on)
        self.protected = self.protected | keys if on else self.protected - keys

    @rule()
    def person_confirms(self) -> None:
        items = tuple(PlanItem(found) for found in self.journal.marks(HOME))
        self.commit = self.journal.begin_commit(Plan(HOME, items, mailbox_count=20))
        self.journal.new_session(self.commit)
        self.waiting.clear()
        self.fresh.clear()

    @rule(chosen=numbers, is_answered=st.booleans())
    def commit_sends(self, chosen: set[int], is_answered: bool) -> None:
        if self.commit is None:
            return
        confirmed = {item.mark.key for item in self.journal.plan(self.commit).items}
        batch = [Sending(key(number).identity, number + 1) for number in sorted(chosen)]
        accepted = self.journal.sending(self.commit, batch)
        for identity in accepted:
            sent = Key(HOME, identity)
            assert sent in confirmed, "a DELE that nobody confirmed"
            assert sent in self.marked, "a DELE of a message that was unmarked meanwhile"
            assert sent not in self.protected, "a DELE of a protected message"
            if sent not in self.sent:
                self.fresh.add(sent)
            self.sent.add(sent)
        self.waiting |= set(accepted)
        if is_answered:
            self.journal.dele_ok(self.commit, accepted)
            self.waiting -= set(accepted)

    @rule(chosen=numbers)
    def commit_never_sent(self, chosen: set[int]) -> None:
        if self.commit is None:
            return
        held = {key(number) for number in chosen if key(number).identity in self.waiting}
        self.journal.unsent(self.commit, [found.identity for found in held])
        self.waiting -= {found.identity for found in held}
        self.sent -= held & self.fresh
        self.fresh -= held

    @rule()
    def commit_quits(self) -> None:
        if self.commit is None:
            return
        if self.waiting:
            with pytest.raises(ValueError, match="not answered"):
                self.journal.quit_sent(self.commit)
        else:
            self.journal.quit_sent(self.commit)

    @rule(how=st.sampled_from(["withdrawn", "ok", "refused", "ended", "crash"]))
    def commit_goes_on(self, how: str) -> None:
        if self.commit is None:
            return
        if how == "withdrawn":
            self.journal.withdrawn(self.commit)
            self.journal.new_session(self.commit)
            self.waiting.clear()
            self.fresh.clear()
        elif how == "ok":
            self.journal.quit_ok(self.commit, "bye")
        elif how == "refused":
            self.journal.quit_refused(self.commit, "no")
        elif how == "ended":
            self.journal.ended(self.commit)
            self.commit = None
        else:
            self.commit = None

    @rule(listed=numbers)
    def a_listing_decides(self, listed: set[int]) -> None:
        present = {key(number).identity for number in listed}
        receipts = self.journal.resolve(HOME, present)
        self.commit = None
        for gone in [found for found in self.sent if found.identity not in present]:
            self.marked.pop(gone, None)
        self.sent.clear()
        assert self.journal.unresolved(HOME) == ()
        for receipt in receipts:
            assert receipt.count(Outcome.UNKNOWN) == 0

    @rule()
    def the_program_starts_again(self) -> None:
        self.journal.close()
        self.journal = Journal(self.path)
        self.commit = None

    @invariant()
    def every_mark_is_there_and_no_other(self) -> None:
        assert {found.key: found for found in self.journal.marks()} == self.marked

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            self.journal.close()
            self.folder.cleanup()


TestMarksNeverVanish = MarksNeverVanish.TestCase
TestMarksNeverVanish.settings = settings(
    max_examples=500 if os.environ.get("POPVIEW_ALL") else 40, stateful_step_count=30
)
TestMarksNeverVanish.pytestmark = [pytest.mark.timeout(900)]  # every step waits for the disk
