"""A running commit's window: how far it is, and how long it takes yet."""

import pytest
from pytestqt.qtbot import QtBot

from popview.control.pacing import Pacing
from popview.types import Stage
from popview.ui.cleanup.receipt_view import ReceiptView
from popview.ui.theme import Theme


@pytest.fixture
def view(qtbot: QtBot) -> ReceiptView:
    made = ReceiptView(theme=Theme())
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_time_that_is_left_stands_under_the_bar(view: ReceiptView) -> None:
    now = [0.0]
    pacing = Pacing(view, 1_000, lambda: now[0])
    for done in range(0, 1_001, 100):
        now[0] += 30.0
        pacing.take(Stage.PROVING, done, 1_000)
    assert view.progress.time_left.text() == "about 5 minutes left"
    pacing.stop()


def test_a_server_that_stalls_is_seen_though_it_reports_nothing(view: ReceiptView) -> None:
    now = [0.0]
    pacing = Pacing(view, 100, lambda: now[0])
    pacing.take(Stage.PROVING, 100, 100)
    for done in (0, 50, 90):
        now[0] += 10.0
        pacing.take(Stage.DELETING, done, 100)
    assert view.progress.time_left.text() == "a few seconds left"
    now[0] += 300.0
    pacing.look()
    assert view.progress.time_left.text() == "about 40 seconds left"
    pacing.stop()


def test_what_is_over_is_not_looked_at_any_more(view: ReceiptView) -> None:
    pacing = Pacing(view, 1, lambda: 0.0)
    pacing.look()  # nothing came yet
    pacing.take(Stage.PROVING, 0, 1)
    assert pacing._timer.isActive()
    pacing.stop()
    assert not pacing._timer.isActive()
