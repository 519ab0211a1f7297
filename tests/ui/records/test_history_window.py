"""The history of a mailbox on screen."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.types import AccountId, Departure, RemovedBy
from popview.ui.records.history_window import HistoryWindow
from popview.ui.theme import Theme
from tests.ui.believable import HOME, NOW, summaries

WORK = AccountId("work")


def departures(count: int = 6) -> tuple[Departure, ...]:
    """Return as many messages that left, each another way."""
    who = list(RemovedBy)
    return tuple(Departure(row, NOW - n * 3_600, who[n % len(who)]) for n, row in enumerate(summaries(count)))


@pytest.fixture
def window(qtbot: QtBot) -> HistoryWindow:
    theme = Theme()
    theme.apply("light")
    made = HistoryWindow(theme=theme, now=lambda: NOW)
    qtbot.addWidget(made)
    made.set_accounts({HOME: "Home", WORK: "Work"}, HOME)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(window: HistoryWindow) -> int:
    return window.table.model_of_rows.rowCount() if window.table.isVisible() else 0


def test_while_it_is_read_it_says_so(window: HistoryWindow) -> None:
    assert window.state.isVisible()
    assert window.state.busy.isVisible()
    assert not window.forget.isEnabled()


def test_an_empty_history_says_so(window: HistoryWindow) -> None:
    window.show_history(())
    assert window.state.title.text() == "Nothing has left this mailbox yet"
    assert not window.forget.isEnabled()


def test_a_failure_says_so(window: HistoryWindow) -> None:
    window.show_problem("The store is broken", "Check again.")
    assert window.state.title.text() == "The store is broken"


def test_every_entry_says_when_who_from_what_and_how_big(window: HistoryWindow) -> None:
    window.show_history(departures())
    model = window.table.model_of_rows
    first = [model.data(model.index(0, column)) for column in range(model.columnCount())]
    assert first[1] == "You, by a commit"
    assert all(first)
    assert window.count.text() == "6 messages"
    said = {model.data(model.index(n, 1)) for n in range(5)}
    assert len(said) == 5


def test_it_is_searched_in_sender_subject_and_who(qtbot: QtBot, window: HistoryWindow) -> None:
    window.show_history(departures(40))
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.search.hasFocus)
    qtbot.keyClicks(window.search, "another program")
    assert rows(window) == 8
    assert window.count.text() == "8 of 40 messages"
    window.search.setText("no such words")
    assert window.state.title.text() == "Nothing found"


def test_another_account_is_chosen_by_keys(qtbot: QtBot, window: HistoryWindow) -> None:
    window.account.setFocus()
    window.account.setCurrentIndex(1)
    with qtbot.waitSignal(window.account_chosen) as told:
        window.account.activated.emit(1)
    assert told.args == [WORK]


def test_one_account_alone_is_not_asked_about(window: HistoryWindow) -> None:
    window.set_accounts({HOME: "Home"}, HOME)
    assert not window.account.isVisible()


def test_forgetting_asks_first_and_the_safe_answer_has_the_focus(qtbot: QtBot, window: HistoryWindow) -> None:
    window.show_history(departures())
    window.forget.click()
    assert window.question.isVisible()
    assert window.question.no.hasFocus()
    qtbot.keyClick(window.question.no, Qt.Key.Key_Space)
    assert not window.question.isVisible()
    window.forget.click()
    with qtbot.waitSignal(window.forget_requested) as told:
        qtbot.keyClick(window.question.yes, Qt.Key.Key_Space)
    assert told.args == [HOME]


def test_escape_closes_it(qtbot: QtBot, window: HistoryWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
