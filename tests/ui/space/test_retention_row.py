"""The row of limits: what is ticked counts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from popview.types import Retention
from popview.ui.space.retention_row import RetentionRow
from popview.ui.theme import Theme


@pytest.fixture
def limits(qtbot: QtBot, theme: Theme) -> RetentionRow:
    made = RetentionRow(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_nothing_is_limited_before_the_person_says_so(limits: RetentionRow) -> None:
    assert limits.retention == Retention()
    assert not limits.days.isEnabled()


def test_limits_count_together_and_only_while_ticked(limits: RetentionRow) -> None:
    for tick in (limits.older, limits.beyond, limits.larger):
        QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    limits.days.setValue(30)
    limits.newest.setValue(100)
    limits.mega.setValue(2)
    assert limits.retention == Retention(30, 100, 2_000_000)
    QTest.keyClick(limits.beyond, Qt.Key.Key_Space)
    assert limits.retention == Retention(30, 0, 2_000_000)


def test_each_change_is_told(limits: RetentionRow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(limits.changed):
        limits.older.setChecked(True)
    with qtbot.waitSignal(limits.changed):
        limits.days.setValue(7)


def test_limits_of_another_time_are_shown(limits: RetentionRow) -> None:
    limits.set_retention(Retention(30, 0, 2_000_000))
    assert limits.retention == Retention(30, 0, 2_000_000)
    assert not limits.beyond.isChecked()
    assert limits.days.isEnabled()
    limits.set_retention(Retention())
    assert limits.retention == Retention()
