"""The list narrowed to messages that were chosen elsewhere."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from popview.types import AccountId, Key
from popview.ui.list.subset import Subset, SubsetModel
from tests.ui.believable import HOME, WORK, gone, summaries

ROWS = summaries(40)
SOME = frozenset(row.key for row in ROWS[5:12])


@pytest.fixture
def model(qapp: object) -> Iterator[SubsetModel]:
    made = SubsetModel(clock=lambda: 1_800_000_000.0)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.reset(ROWS)
    yield made
    del tester


def test_only_the_chosen_are_shown_and_all_again(model: SubsetModel) -> None:
    model.set_group(SOME, "Anna")
    assert set(model.keys()) == SOME
    assert (model.subset_name, model.is_filtered) == ("Anna", True)
    model.set_group(None)
    assert len(model.keys()) == 40
    assert (model.subset_name, model.is_filtered) == (None, False)


def test_filter_and_view_come_on_top(model: SubsetModel) -> None:
    model.set_group(SOME, "Anna")
    wanted = {row.key for row in ROWS[5:12] if "ticket" in f"{row.sender} {row.subject}".lower()}
    model.set_filter("ticket")
    assert set(model.keys()) == wanted
    model.set_filter("")
    model.set_marked([ROWS[6].key, ROWS[30].key], True)
    model.set_view("marked")
    assert model.keys() == (ROWS[6].key,)


def test_what_changes_or_arrives_keeps_to_the_subset(model: SubsetModel) -> None:
    model.set_group(SOME, "Anna")
    more = summaries(60)[:20]
    model.upsert(row for row in more if row.key not in {known.key for known in ROWS})
    assert set(model.keys()) == SOME
    model.upsert([gone(ROWS[5])])
    assert ROWS[5].key in set(model.keys())  # it stays to be seen, as in the whole list
    model.remove([ROWS[6].key])
    assert set(model.keys()) == SOME - {ROWS[6].key}


def test_the_same_mailbox_read_anew_keeps_the_subset_and_another_lets_go(model: SubsetModel) -> None:
    model.set_group(SOME, "Anna")
    model.reset(ROWS)
    assert set(model.keys()) == SOME
    other = summaries(10, WORK)
    model.reset(other)
    assert model.subset_name is None
    assert len(model.keys()) == 10


def test_letting_go_of_nothing_changes_nothing(model: SubsetModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_group(None)


def test_the_same_identity_in_another_mailbox_is_another_message() -> None:
    here, there = summaries(1, HOME)[0], summaries(1, WORK)[0]
    assert here.key.identity == there.key.identity
    one = Subset(frozenset([here.key]), "")
    assert (one.holds(here), one.holds(there)) == (True, False)
    both = Subset(frozenset([here.key, Key(AccountId(WORK), "other")]), "")
    assert (both.holds(here), both.holds(there)) == (True, False)
