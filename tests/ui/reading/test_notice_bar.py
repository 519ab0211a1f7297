"""How much of a message is shown."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from popview.ui.reading.notice_bar import NoticeBar
from popview.ui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> NoticeBar:
    made = NoticeBar(theme=theme)
    qtbot.addWidget(made)
    return made


def test_the_button_fetches(qtbot: QtBot, bar: NoticeBar) -> None:
    bar.offer("First 40 lines of 1.2 MB")
    assert bar.label.text() == "First 40 lines of 1.2 MB"
    assert bar.fetch_button.objectName() == "fetchButton"
    with qtbot.waitSignal(bar.fetch_clicked):
        qtbot.mouseClick(bar.fetch_button, Qt.MouseButton.LeftButton)


def test_progress_takes_the_place_of_the_button(bar: NoticeBar) -> None:
    bar.show_progress(600_000, 1_200_000)
    assert not bar.fetch_button.isVisible()
    assert bar.progress.value() == 500
    assert bar.label.text() == "Fetching… 600 kB of 1.2 MB"


def test_an_unknown_size_is_busy_and_too_much_stays_full(bar: NoticeBar) -> None:
    bar.show_progress(600_000, 0)
    assert bar.progress.maximum() == 0
    bar.show_progress(3_000_000_000, 1_200_000)
    assert bar.progress.value() == bar.progress.maximum()


def test_after_progress_it_can_be_offered_again(bar: NoticeBar) -> None:
    bar.show_progress(1, 2)
    bar.offer("First 40 lines")
    assert bar.fetch_button.isVisible()
    assert not bar.progress.isVisible()
