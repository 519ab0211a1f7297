"""Whoever cannot see the window hears it: every widget one can act on has a name, for people and for scripts.

Walks every window that there is. Not a mirror of one file: it holds for all of popview/ui.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from popview.ui.actions import Actions
from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from tests.ui.scenes_windows import WINDOWS, rules_window

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)


@pytest.fixture(params=WINDOWS, ids=str)
def window(request: pytest.FixtureRequest, theme: Theme, qtbot: object) -> Iterator[QWidget]:
    """Show one window after the other."""
    made = WINDOWS[request.param](theme)
    made.show()
    yield made
    if isinstance(made, MainWindow):
        made.allow_close()
    made.close()
    made.deleteLater()


def ours(widget: QWidget) -> bool:
    """Return whether the widget is of our making: Qt has parts of its own inside its widgets."""
    parent = widget.parentWidget()
    inside = isinstance(parent, QLineEdit | QAbstractItemView | QAbstractSpinBox | QComboBox)
    popup = parent is not None and isinstance(parent.parentWidget(), QComboBox)
    foreign = isinstance(widget, QHeaderView) or popup
    return not (inside or foreign or widget.objectName().startswith("qt_"))


def interactive(window: QWidget) -> list[QWidget]:
    """Return every widget of the window that one can act on."""
    return [
        widget for widget in window.findChildren(QWidget) if isinstance(widget, INTERACTIVE) and ours(widget)
    ]


def heard(widget: QWidget) -> str:
    """Return the name that a screen reader says."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface else widget.accessibleName()


def button_of_an_action(widget: QWidget) -> bool:
    """Return whether a tool bar made the button for an action, whose name is checked below."""
    action = getattr(widget, "defaultAction", lambda: None)()
    return isinstance(action, QAction) and action.objectName() != ""


def assert_names(window: QWidget) -> None:
    """Every widget one can act on has a name for scripts and one for people."""
    widgets = interactive(window)
    scripts = [
        f"{type(widget).__name__} {heard(widget)!r} in {type(widget.parentWidget()).__name__}"
        for widget in widgets
        if not widget.objectName() and not button_of_an_action(widget)
    ]
    people = [widget.objectName() for widget in widgets if widget.isVisible() and not heard(widget)]
    names = [widget.objectName() for widget in widgets if widget.objectName()]
    twice = sorted({name for name in names if names.count(name) > 1})
    assert (scripts, people, twice) == ([], [], [])


def focusable(window: QWidget) -> list[QWidget]:
    """Return what takes the focus right now, in the order in which Qt made it."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and widget.isVisible()
        and widget.isEnabled()
        and ours(widget)
    ]


# Painted by us: a table with the same numbers stands beside the one, the message itself behind the other.
PICTURED = ("TreeMap", "PageView")


def assert_roles(window: QWidget) -> None:
    """Everything that takes the focus says what it is."""
    nameless, shapeless = [], []
    for widget in focusable(window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
        formless = (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if interface is None or (interface.role() in formless and type(widget).__name__ not in PICTURED):
            shapeless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert (nameless, shapeless) == ([], [])


def assert_tab_comes_by(window: QWidget, qapp: QApplication) -> None:
    """Tab comes by everything and is caught nowhere."""
    window.activateWindow()
    wanted = {widget for widget in focusable(window) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus}
    visited: set[QWidget] = set()
    for _ in range(len(wanted) * 3 + 20):  # inside a message Tab goes from link to link
        at = qapp.focusWidget()
        assert at is not None
        visited.add(at)
        if wanted <= visited:
            break
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert [widget.objectName() for widget in wanted - visited] == []


def test_by_ear_and_by_keyboard_alone_everything_is_found(window: QWidget, qapp: QApplication) -> None:
    assert_names(window)  # in one test: each window takes its time to make
    assert_roles(window)
    assert_tab_comes_by(window, qapp)


def test_in_the_rules_tab_goes_through_the_conditions_from_the_top_down(theme: Theme, qtbot: QtBot) -> None:
    made = rules_window(theme)
    qtbot.addWidget(made)
    made.show()
    fields = [
        widget
        for widget in focusable(made)
        if widget.objectName().startswith("condition") and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    stops = []
    first = made.findChild(QWidget, "ruleKeepMegabytes")
    assert first is not None
    at = first.nextInFocusChain()
    while at is not first:
        if at in fields:
            stops.append(at)
        at = at.nextInFocusChain()
    heights = [stop.mapTo(made, QPoint(0, 0)).y() // 8 for stop in stops]
    assert len(stops) == len(fields) > 20
    assert heights == sorted(heights)
    last = made.findChild(QWidget, "rulesClose")
    assert last is not None
    between = first.nextInFocusChain()
    while between not in stops:
        assert between is not last
        between = between.nextInFocusChain()


@pytest.fixture
def actions(theme: Theme, qtbot: object) -> Actions:
    return Actions(theme=theme)


def test_every_action_has_a_name_a_text_an_icon_and_a_hint(actions: Actions) -> None:
    for action in actions.all():
        assert action.objectName().startswith("action"), action.text()
        assert action.text()
        assert not action.icon().isNull(), action.objectName()
        assert action.toolTip(), action.objectName()


def test_every_action_has_a_shortcut_and_no_two_have_the_same(actions: Actions) -> None:
    keys = [key.toString() for action in actions.all() for key in action.shortcuts()[:1]]
    assert len(keys) == len(actions.all())
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)
