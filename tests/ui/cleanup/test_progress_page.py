"""A commit under way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from popview.types import Stage
from popview.ui.cleanup.progress_page import ProgressPage
from popview.ui.theme import Theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ProgressPage:
    made = ProgressPage(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def line(page: ProgressPage, step: str) -> str:
    return str(page.findChild(QLabel, f"commitStep-{step}").text())


def test_the_step_at_hand_has_numbers(page: ProgressPage) -> None:
    page.set_commit(12, "Home")
    page.show_progress(Stage.DELETING, 5, 12)
    assert page.title.text() == "Deleting 12 messages on Home…"
    assert "5 of 12" in line(page, "delete")
    assert (page.bar.value(), page.bar.maximum()) == (5, 12)
    assert line(page, "quit") == "Say goodbye: now the server deletes"


def test_an_unknown_total_is_busy(page: ProgressPage) -> None:
    page.show_progress(Stage.CONNECTING, 0, 0)
    assert page.bar.maximum() == 0


def test_safety_copies_are_a_step_only_where_they_are_made(page: ProgressPage) -> None:
    page.show_progress(Stage.PROVING, 1, 2)
    assert not page.findChild(QLabel, "commitStep-copy").isVisible()
    page.show_progress(Stage.COPYING, 1, 2)
    assert page.findChild(QLabel, "commitStep-copy").isVisible()


def test_stop_is_a_wish_until_the_goodbye_went_out(qtbot: QtBot, page: ProgressPage) -> None:
    page.show_progress(Stage.DELETING, 1, 2)
    assert not page.stop.autoDefault()
    with qtbot.waitSignal(page.stop_clicked):
        qtbot.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    page.show_progress(Stage.QUITTING, 0, 0)
    assert not page.stop.isEnabled()


def test_the_next_chunk_signs_in_anew_without_going_back_in_the_list(page: ProgressPage) -> None:
    page.show_progress(Stage.LOOKING, 0, 0)
    page.show_progress(Stage.CONNECTING, 0, 0)
    assert line(page, "connect") == "Sign in, in a session of its own"


def test_the_time_left_is_said_only_where_it_is_known(page: ProgressPage) -> None:
    page.show_progress(Stage.PROVING, 100, 12_000)
    assert page.time_left.text() == ""
    page.show_progress(Stage.PROVING, 1_000, 12_000, 118.0)
    assert page.time_left.text() == "about 2 minutes left"


def test_at_every_moment_it_says_what_stop_would_mean(page: ProgressPage) -> None:
    page.show_progress(Stage.PROVING, 1, 2)
    assert page.meaning.text() == "If you stop now, nothing is deleted."
    assert page.stop.accessibleDescription() == page.meaning.text()
    page.show_progress(Stage.QUITTING, 0, 0)
    assert "cannot be stopped" in page.meaning.text()
    page.show_progress(Stage.PROVING, 1, 2)  # the next chunk
    assert page.stop.isEnabled()
    assert "stays deleted" in page.meaning.text()


def test_between_stop_and_its_end_it_says_what_a_second_stop_does(page: ProgressPage) -> None:
    page.show_progress(Stage.DELETING, 1, 2)
    page.stop.click()
    page.show_progress(Stage.DELETING, 2, 2)
    assert page.meaning.text().startswith("Stopping…")
    page.show_progress(Stage.LOOKING, 0, 0)
    assert "nothing left to stop" in page.meaning.text()
