"""Made-up histories of one list: model, view and store must tell the same story after every step.

Check, vanish, come back, mark, read, fetch, sort, filter, group, narrow, select, start anew. What the list
should show is worked out from the store in the plainest way; Qt's own tester watches every signal.
"""

import re
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from popview.control.state import Mailbox
from popview.store.cache import Cache
from popview.store.journal import Journal
from popview.types import Key, Mark, Summary
from popview.ui.list.columns import ARRIVAL, Column
from popview.ui.list.folding import fold, haystack
from popview.ui.list.group_by import GroupBy
from popview.ui.list.pane import MessagePane
from popview.ui.theme import Theme
from tests.store.samples import HOME, account, row

NUMBERS = st.sets(st.integers(0, 40), min_size=1, max_size=12)
SENDERS = ("Ann Örn", "Bob", "anna", "Żaba")
WORDS = st.sampled_from(["", "ann", "letter 1", "zaba", "bob letter", "nothing"])
SORTS = st.sampled_from([ARRIVAL, Column.SUBJECT, Column.FROM, Column.SIZE, Column.DATE])


def letter(number: int) -> Summary:
    """Return the n-th message: some share sender and size."""
    sender = SENDERS[number % len(SENDERS)]
    return row(
        number, sender=sender, address=f"x{number % 3}@y{number % 2}.example", size=1_000 * (number % 5)
    )


class ListHistory(RuleBasedStateMachine):
    """Does to store, mailbox and list what the controllers do, and keeps no list of its own."""

    theme: Theme

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.cache = Cache(Path(self.folder.name) / "cache.sqlite", HOME)
        self.journal = Journal(Path(self.folder.name) / "journal.sqlite")
        self.pane = MessagePane(theme=self.theme)
        self.pane.resize(900, 300)
        self.model = self.pane.model
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.mailbox = Mailbox(account())
        self.words: tuple[str, ...] = ()
        self.part: set[Key] | None = None
        self.lately: set[Key] = set()  # what went while it was in the list
        self.selected: set[Key] = set()
        self.sorted_by: tuple[int, bool] = (ARRIVAL, True)

    @initialize()
    def show(self) -> None:
        self.pane.show()

    def put(self, rows: tuple[Summary, ...]) -> None:
        self.mailbox.upsert(rows)
        self.model.upsert(rows)

    def stored(self) -> dict[Key, Summary]:
        return {row.key: row for page in self.cache.pages() for row in page}

    # -- what happens ------------------------------------------------------------------------------

    @rule(numbers=NUMBERS)
    def check(self, numbers: set[int]) -> None:
        known = self.stored()
        new = [letter(number) for number in sorted(numbers, reverse=True)]
        self.cache.upsert([one for one in new if one.key not in known])
        back = [one for one in new if one.key in known]
        self.cache.relist([(one.key.identity, one.rank, one.size) for one in back])
        after = self.stored()
        self.put(tuple(after[one.key] for one in new))

    @rule(numbers=NUMBERS)
    def vanish(self, numbers: set[int]) -> None:
        lost = {letter(number).key.identity for number in numbers}
        there = {key.identity for key, one in self.stored().items() if not one.is_gone}
        gone = self.mailbox.vanish(self.cache.vanished(there - lost))
        self.lately |= {one.key for one in gone}
        self.model.upsert(gone)

    @rule(numbers=NUMBERS, on=st.booleans())
    def mark(self, numbers: set[int], on: bool) -> None:
        keys = [key for key in (letter(number).key for number in numbers) if key in self.mailbox.rows]
        marks = [Mark(key, 1, "", "", "", None) for key in keys]
        if on:
            self.journal.add_marks(marks)
        else:
            self.journal.remove_marks(keys)
        self.mailbox.marks = {made.key: made for made in self.journal.marks(HOME)}
        self.model.set_marked(keys, on)

    @rule(numbers=NUMBERS, on=st.booleans())
    def read(self, numbers: set[int], on: bool) -> None:
        keys = [letter(number).key for number in numbers]
        self.journal.set_seen(keys, on)
        self.mailbox.set_seen(keys, on)
        self.model.set_seen(keys, on)

    @rule(numbers=NUMBERS)
    def fetch(self, numbers: set[int]) -> None:
        keys = [letter(number).key for number in numbers if letter(number).key in self.mailbox.rows]
        self.cache.set_fetched(keys)
        self.put(self.cache.summaries(keys))

    @rule(page=st.integers(1, 7))
    def start_anew(self, page: int) -> None:
        """Load the list as a start does: the first page at once, the rest as one."""
        self.mailbox = Mailbox(account())
        self.model.reset(())  # as for another mailbox, which lets go of a part and of what was selected
        self.selected.clear()
        self.lately = set(self.cache.lately_taken(0.0))
        self.model.set_lately_gone(self.lately)
        self.part = None
        for rows in self.cache.pages(size=page, first=page):
            if not self.mailbox.rows:
                self.put(rows)
            else:
                self.mailbox.upsert(rows)
                self.model.gather(rows)
        self.model.show_gathered()
        self.mailbox.set_states(self.journal.marks(HOME), self.journal.seen(HOME), ())
        self.model.set_states(self.mailbox.marks, self.mailbox.seen, ())

    # -- what the person does ----------------------------------------------------------------------

    @rule(column=SORTS, descending=st.booleans())
    def sort(self, column: int, descending: bool) -> None:
        self.sorted_by = (column, descending or column == ARRIVAL)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.model.sort(column, order)

    @rule(text=WORDS)
    def filter(self, text: str) -> None:
        self.words = fold(text).split()
        self.pane.filter_field.edit.setText(text)
        self.model.set_filter(text)  # the field itself waits a moment for the next key

    @rule(by=st.sampled_from(GroupBy))
    def group(self, by: GroupBy) -> None:
        self.pane.group_by(by)

    @rule(numbers=st.none() | NUMBERS)
    def show_a_part(self, numbers: set[int] | None) -> None:
        """Narrow the list as a tile of the space map does, or let go of that."""
        self.part = None if numbers is None else {letter(number).key for number in numbers}
        self.pane.set_group(self.part, "a tile")

    @rule(view=st.sampled_from(["server", "marked", "saved"]))
    def choose_view(self, view: str) -> None:
        self.model.set_view(view)

    @rule(numbers=NUMBERS)
    def select(self, numbers: set[int]) -> None:
        wanted = [letter(number).key for number in numbers]
        keys = [key for key in wanted if self.model.place_of(key) is not None]
        self.pane.table.selectionModel().select(
            self.model.index(0, 0), QItemSelectionModel.SelectionFlag.Clear
        )
        self.pane.select_many(keys)
        self.selected = set(keys)

    # -- what must hold ----------------------------------------------------------------------------

    @invariant()
    def all_agree(self) -> None:
        self.mailbox_and_store_agree()
        self.the_list_shows_what_it_should()
        self.the_view_shows_the_models_rows()
        self.what_is_shown_stays_selected()
        self.the_order_is_the_one_asked_for()  # last: it sorts anew, which mends what others look for

    def mailbox_and_store_agree(self) -> None:
        stored = self.stored()
        assert self.mailbox.rows == stored
        there = [one for one in stored.values() if not one.is_gone]
        assert (self.mailbox.present, self.mailbox.present_octets) == self.cache.counts()
        assert self.mailbox.unseen == sum(one.key not in self.journal.seen(HOME) for one in there)
        assert self.mailbox.fetched == sum(one.is_fetched for one in stored.values())

    def the_list_shows_what_it_should(self) -> None:
        marked = {made.key for made in self.journal.marks(HOME)}
        wanted = {
            key
            for key, one in self.stored().items()
            if self.belongs(one, marked)
            and all(word in haystack(one) for word in self.words)
            and (self.part is None or key in self.part)
        }
        shown = self.model.keys()
        assert len(shown) == len(set(shown))
        assert set(shown) == wanted

    def belongs(self, one: Summary, marked: set[Key]) -> bool:
        match self.model.view:
            case "marked":
                return one.key in marked
            case "saved":
                return one.is_fetched
            case _:
                return not one.is_gone or one.key in self.lately

    def the_order_is_the_one_asked_for(self) -> None:
        if self.model.grouping is not GroupBy.NONE:
            return
        self.model.resort()  # what the list does by itself a second after a sort key changed
        stored, (column, descending) = self.stored(), self.sorted_by
        shown = self.model.keys()
        keys = [sort_key(stored[key], column) for key in shown]
        assert all(one >= two if descending else one <= two for one, two in pairwise(keys))

    def the_view_shows_the_models_rows(self) -> None:
        marked, seen = {made.key for made in self.journal.marks(HOME)}, self.journal.seen(HOME)
        stored, model, table = self.stored(), self.pane.table.model(), self.pane.table
        assert model.rowCount() == table.verticalHeader().count()
        for place in range(model.rowCount()):
            key = self.model.key_at(place)
            if key is None:
                assert self.model.group_at(place) is not None
                continue
            look = self.model.look_at(place)
            assert self.model.place_of(key) == place
            assert look.texts[Column.SUBJECT] == stored[key].subject
            assert look.is_struck == (key in marked)
            assert look.is_new == (key not in seen)
        table.viewport().grab()  # every row can be painted as it is

    def what_is_shown_stays_selected(self) -> None:
        self.selected &= set(self.model.keys())
        assert set(self.pane.selected_keys()) == self.selected

    def teardown(self) -> None:
        del self.tester
        self.pane.close()
        self.pane.deleteLater()
        self.cache.close()
        self.journal.close()
        self.folder.cleanup()


def sort_key(one: Summary, column: int) -> Any:
    """Return what a row is sorted by."""
    match column:
        case Column.SUBJECT:
            return haystack(one).split("\0")[1]
        case Column.FROM:
            return haystack(one).split("\0")[0]
        case Column.SIZE:
            return one.size
        case Column.DATE:
            return one.date_s
        case _:
            return one.rank


def run(theme: Theme, examples: int, steps: int) -> None:
    ListHistory.theme = theme
    run_state_machine_as_test(
        ListHistory,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )


def test_every_model_is_watched_by_qts_own_tester() -> None:
    root = Path(__file__).resolve().parents[2]
    models = {
        path.relative_to(root / "popview")
        for path in (root / "popview").rglob("*.py")
        if re.search(r"^class \w+\(\w+Model\b", path.read_text("utf-8"), re.MULTILINE)
    }
    tests = {path: root / "tests" / path.with_name(f"test_{path.name}") for path in models}
    assert len(models) >= 6
    assert not [
        path for path, test in tests.items() if "QAbstractItemModelTester(" not in test.read_text("utf-8")
    ]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme()
    made.apply("light")
    return made


def test_model_view_and_store_tell_the_same_story(theme: Theme) -> None:
    run(theme, 12, 15)


@pytest.mark.all
@pytest.mark.timeout(1800)
def test_model_view_and_store_tell_the_same_story_for_long(theme: Theme) -> None:
    run(theme, 400, 40)
