"""The window before there is anything behind it."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from popview.ui.cleanup.bar import CommitBar
from popview.ui.front import Front
from popview.ui.reading.pane import ReadingPane
from popview.ui.theme import Theme


def made(qtbot) -> tuple[Front, Theme]:
    theme = Theme()
    theme.apply("light")
    front = Front(theme=theme)
    qtbot.addWidget(front.window)
    front.window.allow_close()
    return front, theme


def furnish(front: Front, theme: Theme) -> None:
    front.window.furnish(commit_bar=CommitBar(theme=theme), reading_pane=ReadingPane(theme=theme))
    QApplication.processEvents()


def test_it_is_painted_when_show_returns(qtbot) -> None:
    front, _ = made(qtbot)
    front.show(welcome=False, state=b"")
    assert front.window.isVisible()
    assert front.window.account_pane.isVisible()
    assert front.window.filter_field.isVisible()
    assert "welcome_page" not in vars(front.window)
    assert not front.actions.undo.isEnabled()


def test_without_an_account_it_welcomes(qtbot) -> None:
    front, _ = made(qtbot)
    front.show(welcome=True, state=b"")
    assert front.window.welcome_page.isVisible()


def test_what_comes_after_the_first_paint_moves_and_changes_nothing(qtbot) -> None:
    front, theme = made(qtbot)
    front.show(welcome=False, state=b"")
    before = front.window.grab().toImage()
    furnish(front, theme)
    assert front.window.message_pane.isVisible()
    assert front.window.grab().toImage() == before


def test_the_window_comes_back_as_it_was_left_though_its_list_comes_later(qtbot) -> None:
    left, theme = made(qtbot)
    furnish(left, theme)
    left.window.message_pane.table.message_header.actions_by_column[6].trigger()
    left.window.set_layout("wide")
    back, _ = made(qtbot)
    back.show(welcome=False, state=left.window.save_geometry())
    furnish(back, theme)
    assert not back.window.message_pane.table.isColumnHidden(6)
    assert back.actions.layout_wide.isChecked()


def test_the_reading_pane_comes_unseen(qtbot) -> None:
    front, theme = made(qtbot)
    front.show(welcome=False, state=b"")
    furnish(front, theme)
    assert not front.window.reading_pane.isVisible()
    front.window.open_reading()
    assert front.window.reading_pane.isVisible()
    assert front.window.findChild(QSplitter, "readingSplitter").count() == 2


def test_menus_keep_their_places_and_are_full_once_the_window_is_furnished(qtbot) -> None:
    front, theme = made(qtbot)
    titles = [action.text() for action in front.window.menuBar().actions()]
    furnish(front, theme)
    assert [action.text() for action in front.window.menuBar().actions()] == titles
    assert all(action.menu().actions() for action in front.window.menuBar().actions())


def test_tab_goes_through_the_window_from_the_top_down(qtbot) -> None:
    front, theme = made(qtbot)
    front.show(welcome=False, state=b"")
    furnish(front, theme)
    window = front.window
    parts = (window.account_pane, window.message_pane, window.reading_pane, window.commit_bar)
    met: list[QWidget] = []
    at = window.account_pane.tree
    for _ in range(500):
        part = next((one for one in (*parts, window.status_strip) if one.isAncestorOf(at)), None)
        if part is not None and part not in met and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            met.append(part)
        at = at.nextInFocusChain()
    assert met == [*parts, window.status_strip]


def test_the_style_is_ours_whatever_the_desktop_wants() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); from popview.ui.front import make_application;"
        "print(make_application().style().name())"
    )
    words = [sys.executable, "-c", program, str(Path(__file__).resolve().parents[2])]
    environment = {**os.environ, "QT_STYLE_OVERRIDE": "Windows"}
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip().lower() == "fusion"
