import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QSplitter,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from popview.ui.actions import Actions
from popview.ui.list.filter_field import ROOM_FOR_BUTTONS
from popview.ui.list.state import ListState
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from tests.ui.believable import BarStandIn, ReadingStandIn, accounts, summaries
from tests.ui.pictures import SCENES, take


def _make(theme: Theme, qtbot: QtBot) -> MainWindow:
    made = MainWindow(theme=theme, actions=Actions(theme=theme))
    made.furnish(reading_pane=ReadingStandIn(theme), commit_bar=BarStandIn(theme))
    made.allow_close()  # pytest-qt closes it
    qtbot.addWidget(made)
    return made


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    made = _make(theme, qtbot)
    made.account_pane.set_accounts(accounts())
    made.message_pane.model.reset(summaries(50))
    made.message_pane.show_state(ListState.ROWS)
    made.resize(1400, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _inner(window: MainWindow) -> QSplitter:
    return window.findChild(QSplitter, "readingSplitter")


def test_everything_that_can_be_used_has_a_name_for_programs_and_people(window: MainWindow) -> None:
    nameless = []
    for kind in (QAbstractButton, QLineEdit, QAbstractItemView):
        for widget in window.findChildren(kind):
            inside = widget.objectName().startswith("qt_") or not widget.focusPolicy()
            if not inside and not (widget.objectName() and (widget.accessibleName() or widget.text())):
                nameless.append((kind.__name__, widget.objectName()))
    assert nameless == []


@pytest.mark.parametrize(
    "name",
    [
        *("welcomePage", "addAccountButton", "tryDemoButton", "accountTree", "messageTable", "filterEdit"),
        *("problemBar", "progressBar", "stopButton", "lockLabel"),
    ],
)
def test_the_fixed_names_are_in_the_window(window: MainWindow, name: str) -> None:
    window.show_welcome(True)  # that page is made when it is first shown
    assert window.findChild(QWidget, name) is not None


def test_thirty_rows_fit_beside_the_preview(window: MainWindow) -> None:
    window.set_layout("wide")
    window.commit_bar.hide()
    QApplication.processEvents()
    assert window.message_pane.table.rows_on_screen() >= 30


def test_the_preview_is_below_or_beside_the_list(window: MainWindow) -> None:
    window.set_layout("wide")
    assert _inner(window).orientation() is Qt.Orientation.Horizontal
    assert window._actions.layout_wide.isChecked()
    window.set_layout("vertical")
    assert _inner(window).orientation() is Qt.Orientation.Vertical
    window.set_layout("nonsense")
    assert _inner(window).orientation() is Qt.Orientation.Vertical


def test_each_layout_remembers_its_own_shares(window: MainWindow) -> None:
    _inner(window).setSizes([500, 200])
    below = _inner(window).sizes()
    window.set_layout("wide")
    _inner(window).setSizes([400, 700])
    window.set_layout("vertical")
    assert _inner(window).sizes() == below


def test_panes_are_hidden_and_shown_by_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert not window.account_pane.isVisible()
    assert not window.reading_pane.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.account_pane.isVisible()


def test_the_welcome_page_takes_the_place_of_everything(window: MainWindow, qtbot: QtBot) -> None:
    window.show_welcome(True)
    assert window.welcome_page.isVisible()
    assert not window.message_pane.isVisible()
    with qtbot.waitSignal(window._actions.demo.triggered):
        window.welcome_page.try_demo.click()
    with qtbot.waitSignal(window._actions.add_account.triggered):
        window.welcome_page.add_account.click()
    with qtbot.waitSignal(window._actions.add_by_hand.triggered):
        window.welcome_page.by_hand.click()
    window.show_welcome(False)
    assert window.message_pane.isVisible()


def test_closing_asks_first(window: MainWindow, qtbot: QtBot) -> None:
    window._may_close = False
    with qtbot.waitSignal(window.closing):
        window.close()
    assert window.isVisible()
    window.allow_close()
    window.close()
    assert not window.isVisible()


def test_the_window_comes_back_as_it_was(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    window.resize(780, 560)  # the offscreen screen is small
    window.set_layout("wide")
    _inner(window).setSizes([450, 700])
    window._actions.show_accounts.setChecked(False)
    window.message_pane.table.message_header.actions_by_column[6].trigger()
    theme.window_sizes["rulesWindow"] = (901, 602)
    kept = window.save_geometry()
    theme.window_sizes.clear()
    other = _make(theme, qtbot)
    assert other.restore(kept)
    with qtbot.waitExposed(other):
        other.show()
    assert other.size() == window.size()
    assert theme.window_sizes == {"rulesWindow": (901, 602)}
    assert not other.account_pane.isVisible()
    assert other._actions.layout_wide.isChecked()
    assert not other.message_pane.table.isColumnHidden(6)
    mine, theirs = _inner(window).sizes(), _inner(other).sizes()
    assert abs(mine[0] / sum(mine) - theirs[0] / sum(theirs)) < 0.05


@pytest.mark.parametrize("nonsense", [b"", b"{", b"[]", b"{}", json.dumps({"geometry": 7}).encode()])
def test_nonsense_from_the_settings_changes_nothing(window: MainWindow, nonsense: bytes) -> None:
    before = window.save_geometry()
    assert not window.restore(nonsense)
    assert window.save_geometry() == before


def test_find_and_stop_and_select_all_work_by_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.message_pane.filter_field.edit.hasFocus()
    with qtbot.waitSignal(window._actions.stop.triggered):
        window.status_strip.set_progress(0, 0)
        window.status_strip.stop.click()
    window._actions.select_all.trigger()
    assert len(window.message_pane.selected_keys()) == 50


def test_letters_typed_into_the_filter_are_no_shortcuts(window: MainWindow, qtbot: QtBot) -> None:
    told: list[str] = []
    for action in (window._actions.unmark, window._actions.seen, window._actions.next):
        action.triggered.connect(lambda _checked=False: told.append("triggered"))
    window.message_pane.focus_filter()
    qtbot.keyClicks(window.message_pane.filter_field.edit, "sun")
    assert (window.message_pane.filter_field.edit.text(), told) == ("sun", [])
    window.message_pane.filter_field.edit.clear()
    window.message_pane.table.setFocus()
    qtbot.keyClick(window.message_pane.table, Qt.Key.Key_U)
    assert told == ["triggered"]


def test_delete_marks_from_the_list(window: MainWindow, qtbot: QtBot) -> None:
    window.message_pane.table.setFocus()
    with qtbot.waitSignal(window._actions.mark.triggered):
        qtbot.keyClick(window.message_pane.table, Qt.Key.Key_Delete)


def test_the_button_of_an_empty_list_checks(window: MainWindow, qtbot: QtBot) -> None:
    window.message_pane.model.reset(())
    window.message_pane.show_state(ListState.NEVER_CHECKED)
    with qtbot.waitSignal(window._actions.check.triggered):
        window.message_pane.placeholder.button.click()
    window.message_pane.show_state(ListState.LOADING)
    with qtbot.waitSignal(window._actions.stop.triggered):
        window.message_pane.placeholder.button.click()


@pytest.mark.all
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_picture_of_every_scene_can_be_taken(theme: Theme, tmp_path: Path, choice: str) -> None:
    theme.apply(choice)
    made = take(tmp_path, theme)
    assert len(made) == len(SCENES)
    for file in made:
        picture = QImage(str(file))
        corner = picture.pixelColor(picture.width() - 3, picture.height() - 3)
        assert (corner.lightness() < 128) is (choice == "dark"), file.name


def test_the_list_has_all_the_room_until_a_message_is_chosen(window: MainWindow) -> None:
    assert not window.reading_pane.isVisible()
    assert _inner(window).sizes()[0] > 600
    window.open_reading()
    assert window.reading_pane.isVisible()
    assert window.reading_pane.height() > 250


def test_a_window_saved_before_anything_was_read_gives_the_next_one_its_reading_pane(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    state = window.save_geometry()
    other = _make(theme, qtbot)
    assert other.restore(state)
    other.resize(1400, 900)
    with qtbot.waitExposed(other):
        other.show()
    other.open_reading()
    assert other.reading_pane.height() > 250


@pytest.mark.parametrize("width", [640, 800, 900, 1_119, 1_120, 1_280])
def test_the_filter_has_its_room_in_every_window(window: MainWindow, width: int, qtbot: QtBot) -> None:
    field = window.message_pane.filter_field
    qtbot.waitUntil(lambda: field.isVisible() and field.width() > 200)
    window.resize(width, 600)
    right = lambda: field.edit.mapTo(window, field.edit.rect().bottomRight()).x()  # noqa: E731
    qtbot.waitUntil(lambda: window.width() == width and field.isVisible() and right() <= width)
    assert field.edit.width() >= 100


def test_tool_buttons_have_names_as_long_as_the_filter_has_its_room(window: MainWindow) -> None:
    window.show()
    check = window.findChild(QToolButton, "toolCheck")
    assert check is not None
    for width in range(window.minimumWidth(), 1500, 20):
        window.resize(width, 700)
        QApplication.processEvents()
        has_name = check.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        room = window.message_pane.filter_field.width()
        assert has_name is (width >= window._names_from), width
        if has_name:
            assert room >= ROOM_FOR_BUTTONS - 20, width
    assert window._names_from < 1280
