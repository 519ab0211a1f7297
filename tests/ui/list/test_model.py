from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from popview.types import Key, Summary
from popview.ui.list.columns import Column
from popview.ui.list.folding import haystack
from popview.ui.list.model import MessageModel
from tests.ui.believable import HOME, NOW, gone, summaries

ROWS = summaries(30)
KEYS = tuple(row.key for row in ROWS)


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[MessageModel]:
    made = MessageModel(clock=lambda: NOW)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made.reset(ROWS)
    yield made
    del tester
    made.deleteLater()


@pytest.fixture
def resets(model: MessageModel) -> list[str]:
    seen: list[str] = []
    model.modelReset.connect(lambda: seen.append("reset"))
    return seen


def identities(model: MessageModel) -> list[str]:
    shown = model.keys()
    return [key.identity for key in shown]


def test_the_newest_stands_first_whatever_order_rows_came_in(model: MessageModel) -> None:
    model.reset(reversed(ROWS))
    assert model.keys() == KEYS


def test_new_rows_are_inserted_without_a_reset(model: MessageModel, resets: list[str]) -> None:
    older = [replace(row, rank=row.rank - 100, key=Key(HOME, f"Uold{row.rank}")) for row in ROWS]
    ranges: list[tuple[int, int]] = []
    model.rowsInserted.connect(lambda _parent, first, last: ranges.append((first, last)))
    model.upsert(older)
    assert model.keys() == KEYS + tuple(row.key for row in older)
    assert ranges == [(30, 59)]
    assert resets == []


def test_what_is_gathered_is_shown_as_one_and_what_came_meanwhile_is_newer(
    model: MessageModel, resets: list[str]
) -> None:
    model.reset(ROWS[:5])
    resets.clear()
    model.set_seen([KEYS[20]], True)
    model.gather(ROWS[5:15])
    model.gather([*ROWS[15:29], gone(ROWS[29])])
    assert (model.rowCount(), resets) == (5, [])
    model.upsert([replace(ROWS[7], subject="Newer")])
    model.show_gathered()
    assert model.keys() == KEYS[:29]  # the last has gone from the server
    assert resets == ["reset"]
    assert model.look_at(7).texts[Column.SUBJECT] == "Newer"
    model.set_filter("is:seen")
    assert model.keys() == (KEYS[20],)
    model.set_filter("")
    model.show_gathered()
    model.remove([KEYS[7]])
    assert model.place_of(KEYS[7]) is None


def test_what_is_gathered_for_another_mailbox_is_forgotten(model: MessageModel) -> None:
    model.reset(ROWS[:5])
    model.gather(ROWS[5:])
    model.reset(ROWS[:3])
    model.show_gathered()
    assert model.keys() == KEYS[:3]


def test_the_same_rows_again_change_nothing(model: MessageModel) -> None:
    told: list[int] = []
    model.dataChanged.connect(lambda *_: told.append(1))
    model.upsert(ROWS)
    assert told == []
    assert model.rowCount() == 30


def test_one_changed_row_is_told_alone(model: MessageModel) -> None:
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: told.append((top.row(), bottom.row())))
    model.upsert([replace(ROWS[4], subject="Another subject")])
    assert told == [(4, 4)]
    assert model.look_at(4).texts[Column.SUBJECT] == "Another subject"


def test_selection_stays_with_its_messages_while_rows_come_and_go(model: MessageModel) -> None:
    selection = QItemSelectionModel(model)
    rows = QItemSelectionModel.SelectionFlag.Rows | QItemSelectionModel.SelectionFlag.Select
    for place in (3, 10):
        selection.select(model.index(place, 0), rows)
    model.upsert([Summary(Key(HOME, "Unew"), 99, 10)])
    model.remove([KEYS[0], KEYS[5]])
    chosen = {model.summary_at(index.row()).key for index in selection.selectedRows()}
    assert chosen == {KEYS[3], KEYS[10]}


def test_removed_rows_are_gone_for_good(model: MessageModel) -> None:
    model.remove([KEYS[0], KEYS[1], KEYS[29], Key(HOME, "Unever")])
    model.sort(Column.SIZE, Qt.SortOrder.AscendingOrder)
    model.sort(-1)
    assert model.keys() == KEYS[2:29]
    assert model.summary(KEYS[0]) is None


def test_many_rows_can_be_removed_at_once(model: MessageModel) -> None:
    model.remove(KEYS[::2])
    assert model.keys() == KEYS[1::2]


def test_a_mark_is_shown_at_once_and_stays_when_the_row_changes(model: MessageModel) -> None:
    model.set_marked([KEYS[2]], True)
    assert model.look_at(2).is_struck
    model.upsert([replace(ROWS[2], is_fetched=True)])
    assert model.look_at(2).is_struck
    model.set_marked([KEYS[2]], False)
    assert not model.look_at(2).is_struck


def test_the_view_of_marked_messages_follows_the_marks(model: MessageModel, resets: list[str]) -> None:
    model.set_view("marked")
    assert (model.rowCount(), resets) == (0, ["reset"])
    model.set_marked(KEYS[3:6], True)
    assert model.keys() == KEYS[3:6]
    model.set_marked([KEYS[4]], False)
    assert model.keys() == (KEYS[3], KEYS[5])
    model.set_states(marked=[KEYS[9]], seen=[], protected=[])
    assert model.keys() == (KEYS[9],)


def test_a_mark_known_before_its_row_is_shown_when_the_row_comes(model: MessageModel) -> None:
    early = Summary(Key(HOME, "Uearly"), 50, 10)
    model.set_view("marked")
    model.set_marked([early.key], True)
    model.upsert([early])
    assert model.keys() == (early.key,)


def test_the_view_of_saved_messages_holds_what_is_fetched(model: MessageModel) -> None:
    model.set_view("saved")
    assert model.keys() == tuple(row.key for row in ROWS if row.is_fetched)
    row = next(row for row in ROWS if not row.is_fetched)
    model.upsert([replace(row, is_fetched=True)])
    assert model.place_of(row.key) is not None


def test_what_goes_while_one_looks_stays_until_the_list_is_told_otherwise(model: MessageModel) -> None:
    model.upsert([gone(ROWS[3])])
    assert model.keys() == KEYS
    assert model.look_at(3).is_dim
    model.reset([gone(ROWS[3]), *ROWS[4:]])
    assert model.place_of(KEYS[3]) == 0
    model.set_lately_gone(())
    assert model.place_of(KEYS[3]) is None
    model.set_lately_gone(KEYS[3:4])
    assert model.place_of(KEYS[3]) == 0
    model.set_lately_gone(())


def test_what_was_gone_before_is_not_shown_on_the_server(model: MessageModel) -> None:
    model.upsert([replace(gone(ROWS[0]), key=Key(HOME, "Ulong-gone"), rank=99)])
    assert model.keys() == KEYS


def test_what_was_gone_before_does_not_come_back_by_being_told_of_again(model: MessageModel) -> None:
    model.reset([gone(ROWS[3]), *ROWS[4:]])
    model.upsert([replace(gone(ROWS[3]), is_fetched=True)])
    assert model.place_of(KEYS[3]) is None


def test_every_word_of_the_filter_must_be_found(model: MessageModel) -> None:
    model.reset(
        [
            Summary(Key(HOME, "U1"), 1, 1, sender="Bücherei", subject="Mahnung"),
            Summary(Key(HOME, "U2"), 2, 1, sender="Anna", subject="Bücher"),
            Summary(Key(HOME, "U3"), 3, 1, sender="Anna", subject="Boot"),
        ]
    )
    told: list[tuple[int, int]] = []
    model.filtered.connect(lambda shown, total: told.append((shown, total)))
    model.set_filter("BUCHER")
    assert identities(model) == ["U2", "U1"]
    model.set_filter("bucher anna")
    assert identities(model) == ["U2"]
    model.set_filter("  ")
    assert model.rowCount() == 3
    assert told == [(2, 3), (1, 3), (3, 3)]


def test_rows_that_come_while_filtering_are_filtered(model: MessageModel) -> None:
    model.set_filter("giraffe")
    assert model.rowCount() == 0
    model.upsert([Summary(Key(HOME, "U77"), 77, 1, subject="A giraffe"), Summary(Key(HOME, "U78"), 78, 1)])
    assert identities(model) == ["U77"]
    model.upsert([Summary(Key(HOME, "U78"), 78, 1, subject="Giraffes")])
    assert identities(model) == ["U78", "U77"]
    model.upsert([Summary(Key(HOME, "U78"), 78, 1, subject="A zebra")])
    assert identities(model) == ["U77"]


def test_very_many_rows_that_change_at_once_are_filtered_too(model: MessageModel) -> None:
    rows = summaries(1_000)
    model.reset(rows)
    model.set_filter("giraffe")
    model.upsert([replace(row, subject=f"Giraffe {row.rank}") for row in rows[:700]])
    assert model.rowCount() == 700
    model.set_filter("")
    model.set_view("marked")
    model.set_marked([row.key for row in rows], True)
    assert model.rowCount() == 1_000
    model.set_marked([row.key for row in rows[:600]], False)
    assert model.keys() == tuple(row.key for row in rows[600:])


def test_a_row_that_now_sorts_elsewhere_moves_a_little_later(model: MessageModel, qtbot: QtBot) -> None:
    model.sort(Column.SIZE, Qt.SortOrder.DescendingOrder)
    last = model.keys()[-1]
    row = model.summary(last)
    assert row is not None
    model.upsert([replace(row, size=10**9)])
    assert model.keys()[-1] == last
    qtbot.waitUntil(lambda: model.keys()[0] == last)


def test_counts_tell_what_there_is(model: MessageModel) -> None:
    model.set_marked(KEYS[:4], True)
    model.upsert([gone(ROWS[0])])
    counts = model.counts
    assert (counts.total, counts.marked, counts.shown) == (29, 4, 30)
    assert counts.saved == sum(row.is_fetched for row in ROWS)


def test_states_can_be_asked(model: MessageModel) -> None:
    model.set_states(marked=[KEYS[0]], seen=[KEYS[1]], protected=[KEYS[2]])
    assert [model.is_marked(KEYS[0]), model.is_seen(KEYS[1]), model.is_protected(KEYS[2])] == [True] * 3
    model.set_seen([KEYS[1]], False)
    model.set_protected([KEYS[2]], False)
    assert not model.is_seen(KEYS[1])
    assert not model.is_protected(KEYS[2])


def test_the_account_column_shows_names(model: MessageModel) -> None:
    model.look_at(0)
    model.set_account_names({HOME: "Home"})
    assert model.data(model.index(0, Column.ACCOUNT)) == "Home"


def test_a_new_day_changes_the_dates(qtbot: QtBot) -> None:
    now = [NOW]
    model = MessageModel(clock=lambda: now[0])
    model.reset(ROWS[:1])
    assert str(model.data(model.index(0, Column.DATE))).startswith("Today")
    now[0] += 86_400
    model.forget_looks()
    assert str(model.data(model.index(0, Column.DATE))).startswith("Yesterday")


def test_an_unknown_view_is_the_server(model: MessageModel) -> None:
    model.set_view("nonsense")
    assert model.view == "server"
    assert model.has_rows
    assert model.place_of(Key(HOME, "Unever")) is None


def test_what_a_filter_searches_is_put_together_while_nobody_waits(
    qtbot: QtBot, model: MessageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Summary] = []

    def seen(row: Summary) -> str:
        looked.append(row)
        return haystack(row)

    monkeypatch.setattr("popview.ui.list.row_index.haystack", seen)
    model.reset(ROWS[:3])
    model.gather(ROWS[3:20])
    assert looked == []
    model.show_gathered()
    qtbot.waitUntil(lambda: len(looked) == 20)
    model.upsert(ROWS)
    model.set_filter(ROWS[25].subject)
    assert len(looked) == 30
    assert model.place_of(KEYS[25]) is not None
