"""Pages on the screen."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from popview.ui.paper.page_view import GAP, STEPS, PageView
from popview.ui.theme import Theme
from tests.ui.paper import letters


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> PageView:
    """Return a view of a letter of several pages."""
    made = PageView(theme=theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    printout = letters.laid_out(qtbot, theme, letters.prose(letters.LINE * 250))
    printout.setParent(made)
    made.show_printout(printout)
    return made


def test_a_page_fills_the_width_until_one_zooms(view: PageView) -> None:
    fitting = view.zoom_percent
    assert 70 <= fitting <= 90
    view.resize(900, 500)
    assert view.zoom_percent > fitting
    view.zoom_by(1)
    zoomed = view.zoom_percent
    view.resize(700, 500)
    assert view.zoom_percent == zoomed
    view.fit()
    assert view.zoom_percent == fitting


def test_the_page_in_the_middle_is_told_to_everyone(view: PageView, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    view.page_changed.connect(lambda page, pages: told.append((page, pages)))
    assert view.page == 0
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.page_count - 1
    assert told[-1] == (view.page_count, view.page_count)
    assert view.accessibleDescription() == f"Page {view.page_count} of {view.page_count}"
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == view.page_count - 2
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > 0


def test_paper_is_white_and_what_lies_round_it_is_the_windows(view: PageView, theme: Theme) -> None:
    theme.apply("dark")
    picture = view.viewport().grab().toImage()
    assert picture.pixelColor(2, 200).lightness() < 60
    assert picture.pixelColor(GAP + 20, GAP + 20).name() == "#ffffff"


def test_the_wheel_zooms_with_control_and_scrolls_without(view: PageView) -> None:
    def turn(keys: Qt.KeyboardModifier) -> None:
        middle = QPointF(100, 100)
        nothing, down = QPoint(), QPoint(0, -120)
        button, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        view.wheelEvent(QWheelEvent(middle, middle, nothing, down, button, keys, phase, False))

    before = view.zoom_percent
    turn(Qt.KeyboardModifier.ControlModifier)
    assert view.zoom_percent < before
    view.fit()
    turn(Qt.KeyboardModifier.NoModifier)
    assert view.zoom_percent == before
    assert view.verticalScrollBar().value() > 0


def test_without_a_printout_there_is_nothing(qtbot: QtBot, theme: Theme) -> None:
    view = PageView(theme=theme)
    qtbot.addWidget(view)
    view.show()
    view.zoom_by(1)
    view.go_to(3)
    assert (view.page, view.page_count) == (0, 0)
    view.grab()


def test_large_pages_are_kept_as_pictures_in_bounds(view: PageView) -> None:
    for _ in STEPS:
        view.zoom_by(1)
    for page in range(view.page_count):
        view.go_to(page)
        view.viewport().grab()
    assert view.page_count > 3
    assert 1 <= len(view._kept) <= 2
