"""The receipt: only what was seen counts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from popview.types import Outcome, Problem, ProblemKind, Stage
from popview.ui.cleanup.receipt_view import ReceiptView
from popview.ui.theme import Theme
from tests.ui import samples


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ReceiptView:
    made = ReceiptView(theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_first_it_shows_what_is_happening(qtbot: QtBot, view: ReceiptView) -> None:
    assert view.objectName() == "receiptView"
    view.set_commit(12, "Home")
    view.show_progress(Stage.PROVING, 3, 12)
    assert view.progress.isVisible()
    with qtbot.waitSignal(view.stop_requested):
        view.progress.stop.click()


def test_all_gone_is_confirmed(view: ReceiptView) -> None:
    view.show_receipt(samples.clean_receipt(), "Home")
    assert view.title.text() == "Deleted and confirmed: 12 messages"
    assert "47.1 MB are no longer listed" in view.text.text()
    assert not view.check.isVisible()
    assert not view.problem.isVisible()
    assert view.goodbye.text() == "The server said at the end: +OK Logging out."


def test_what_is_unknown_is_never_called_deleted_and_can_be_checked(qtbot: QtBot, view: ReceiptView) -> None:
    problem = Problem(ProblemKind.LOST, facts=(("command", "QUIT"),))
    view.show_receipt(samples.receipt(problem), "Home")
    assert view.title.text() == "It is not yet known what became of 1 message"
    assert view.totals.text().startswith("9 deleted   ·   1 still there   ·   1 unknown")
    assert view.problem.isVisible()
    with qtbot.waitSignal(view.check_requested):
        qtbot.mouseClick(view.check, Qt.MouseButton.LeftButton)


def test_trouble_stands_above_what_went_well(view: ReceiptView) -> None:
    view.show_receipt(samples.receipt(), "Home")
    model = view.items.model_of_rows
    cells = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert cells[0] == "Still there"
    assert cells[-9:] == ["Deleted"] * 9
    assert any("The server says: -ERR Message is locked" in cell for cell in cells)


def test_it_is_copied_as_text_with_every_message(qtbot: QtBot, view: ReceiptView) -> None:
    view.show_receipt(samples.receipt(), "Home")
    qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    for item in samples.receipt().items:
        assert item.mark.subject in text
    assert text.count("\tLars Moen\t") == sum(i.mark.sender == "Lars Moen" for i in samples.receipt().items)


def test_escape_closes_it_and_the_main_window_is_never_blocked(qtbot: QtBot, view: ReceiptView) -> None:
    assert not view.isModal()
    view.show_receipt(samples.clean_receipt(), "Home")
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()


def test_a_new_theme_keeps_the_receipt(view: ReceiptView, theme: Theme) -> None:
    view.show_receipt(samples.clean_receipt(), "Home")
    theme.apply("dark")
    assert view.title.text() == "Deleted and confirmed: 12 messages"


def test_trouble_stands_first_and_then_the_newest(view: ReceiptView) -> None:
    receipt = samples.receipt()
    view.show_receipt(replace(receipt, items=receipt.items[::-1]), "Home")
    model = view.items.model_of_rows
    items = [model.row(row) for row in range(model.rowCount())]
    order = [(item.outcome is Outcome.GONE, -(item.mark.date_s or 0.0)) for item in items]
    assert {is_gone for is_gone, _ in order} == {True, False}
    assert order == sorted(order)


def test_who_closed_the_progress_sees_the_receipt_all_the_same(theme: Theme, qtbot: QtBot) -> None:
    view = ReceiptView(theme=theme)
    qtbot.addWidget(view)
    view.set_commit(3, "Home")
    view.show()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible()
    view.show_progress(Stage.DELETING, 1, 3)
    assert not view.isVisible()
    view.show_receipt(samples.receipt(), "Home")
    assert view.isVisible()


def test_a_commit_stopped_before_any_deletion_says_so(view: ReceiptView, theme: Theme) -> None:
    view.show_progress(Stage.COPYING, 1_000_000, 3_000_000)
    view.show_stopped(2)
    assert view.title.isVisible()
    assert view.title.text() == "Stopped: nothing was deleted"
    assert "copies of 2 messages" in view.text.text()
    assert not view.items.isVisible()
    theme.apply("dark")
    assert not view.items.isVisible()


def test_a_stop_is_accounted_for_and_no_error(view: ReceiptView) -> None:
    view.show_receipt(samples.receipt(Problem(ProblemKind.CANCELLED)), "Home")
    assert view.problem.text().startswith("You stopped it. Deleted: 9.")
    assert "arrived" not in view.problem.text()  # the sentence of a fetch
    view.copy_button.click()
    assert view.problem.text() in QGuiApplication.clipboard().text()
