"""The log of commits."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.ui.cleanup.log_window import CommitLog
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def log(qtbot: QtBot, theme: Theme) -> CommitLog:
    made = CommitLog(theme=theme)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_without_a_commit_it_says_so(log: CommitLog) -> None:
    log.show_commits(())
    assert log.empty.isVisible()
    assert not log.open_button.isEnabled()


def test_the_newest_is_chosen_and_enter_opens_its_receipt(qtbot: QtBot, log: CommitLog) -> None:
    log.show_commits(samples.commits())
    with qtbot.waitSignal(log.receipt_requested) as told:
        qtbot.keyClick(log.commits, Qt.Key.Key_Return)
    assert told.args == [9]


def test_the_button_opens_the_chosen_one(qtbot: QtBot, log: CommitLog) -> None:
    log.show_commits(samples.commits())
    log.commits.selectRow(2)
    with qtbot.waitSignal(log.receipt_requested) as told:
        qtbot.mouseClick(log.open_button, Qt.MouseButton.LeftButton)
    assert told.args == [7]


def test_accounts_are_named(log: CommitLog) -> None:
    log.show_commits(samples.commits())
    model = log.commits.model_of_rows
    assert model.data(model.index(0, 1)) == "—"
    log.set_account_names({samples.HOME: "Home"})
    assert model.data(model.index(0, 1)) == "Home"


def test_it_is_searched_by_account_result_and_messages(qtbot: QtBot, log: CommitLog) -> None:
    log.set_account_names({samples.HOME: "Home"})
    log.show_commits(samples.commits())
    count = log.commits.model_of_rows.rowCount()
    log.search.setFocus()
    with qtbot.waitSignal(log.words_wanted) as told:
        qtbot.keyClicks(log.search, "invoice")
    assert told.args == ["invoice"]
    assert log.commits.model_of_rows.rowCount() == 0
    assert not log.export.isEnabled()
    log.show_found("other words", frozenset({9}))
    assert log.commits.model_of_rows.rowCount() == 0
    log.show_found("invoice", frozenset({9}))
    assert log.commits.model_of_rows.rowCount() == 1
    log.search.setText("HOME")
    assert log.commits.model_of_rows.rowCount() == count
    log.search.clear()
    assert log.commits.model_of_rows.rowCount() == count


def test_what_is_shown_is_exported(qtbot: QtBot, log: CommitLog) -> None:
    log.show_commits(samples.commits())
    with qtbot.waitSignal(log.export_requested) as told:
        qtbot.mouseClick(log.export, Qt.MouseButton.LeftButton)
    assert told.args == [tuple(commit.id for commit in samples.commits())]
    log.say("Written to /there/log.csv.")
    assert log.note.text() == "Written to /there/log.csv."


def test_escape_closes_it(qtbot: QtBot, log: CommitLog) -> None:
    qtbot.keyClick(log, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not log.isVisible())
