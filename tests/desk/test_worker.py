"""The desk's thread: the same answers, in the thread of whoever listens."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from popview.desk.traffic import LoadSettings, Marked, Report, SetMarks, SettingsLoaded
from popview.desk.worker import Desk
from popview.paths import Paths
from popview.store.journal import Journal
from popview.types import Settings
from tests.store.samples import mark


class Listener(QObject):
    """Keeps what was reported, and in which thread it came."""

    def __init__(self) -> None:
        super().__init__()
        self.reports: list[Report] = []
        self.threads: set[QThread] = set()

    @Slot(object)
    def take(self, report: Report) -> None:
        """Take a report."""
        self.reports.append(report)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Return the places of a new profile."""
    return Paths.under(tmp_path)


def test_reports_arrive_in_the_listener_s_thread(qtbot: QtBot, paths: Paths) -> None:
    desk, listener = Desk(paths), Listener()
    desk.reported.connect(listener.take)
    desk.submit(LoadSettings(1))
    desk.start()
    desk.submit(SetMarks(2, (mark(1),), True))
    qtbot.waitUntil(lambda: len(listener.reports) == 2)
    assert desk.end(10.0)
    assert listener.reports == [SettingsLoaded(1, (), Settings()), Marked(2, (mark(1),), True)]
    assert listener.threads == {listener.thread()}


def test_marks_submitted_right_before_the_end_are_journalled(qtbot: QtBot, paths: Paths) -> None:
    desk = Desk(paths)
    desk.start()
    for number in range(50):
        desk.submit(SetMarks(number, (mark(number),), True))
    assert desk.end(10.0)
    assert desk.isFinished()
    with Journal(paths.journal) as journal:
        assert len(journal.marks()) == 50


def test_a_desk_that_never_started_can_end(qtbot: QtBot, paths: Paths) -> None:
    assert Desk(paths).end(1.0)
