"""The bar with the marks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from popview.ui.cleanup.bar import CommitBar
from popview.ui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> CommitBar:
    made = CommitBar(theme=theme)
    qtbot.addWidget(made)
    return made


def test_it_is_there_only_while_there_are_marks(bar: CommitBar) -> None:
    assert not bar.isVisible()
    bar.set_marks("Home", 12, 48_000_000)
    assert bar.isVisible()
    assert bar.label.text() == "12 messages, 48.0 MB marked on Home"
    bar.set_marks("", 0, 0)
    assert not bar.isVisible()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("reviewButton", "review_requested"),
        ("unmarkAllButton", "unmark_all_requested"),
        ("commitButton", "commit_requested"),
    ],
)
def test_each_button_is_a_wish(qtbot: QtBot, bar: CommitBar, name: str, signal: str) -> None:
    bar.set_marks("Home", 1, 10)
    button = bar.findChild(QPushButton, name)
    assert button.accessibleName()
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_while_a_commit_runs_no_second_can_be_started_but_marks_can_be_taken_back(bar: CommitBar) -> None:
    bar.set_marks("Home", 1, 10)
    bar.set_busy(True)
    assert not bar.commit.isEnabled()
    assert not bar.review.isEnabled()
    assert bar.unmark_all.isEnabled()
    bar.set_busy(False)
    assert bar.commit.isEnabled()
    assert bar.commit.text() == "Comm&it…"
