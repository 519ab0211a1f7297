"""Settings, an account and the guide without a mouse: Tab leads everywhere, and keys do what they should."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QTextEdit, QWidget

from popview.store.settings import SettingsFile
from tests.whole.hands import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
MOST = 60


@pytest.fixture
def dialog_of(hands: Hands, paths, settle) -> Callable[[Qt.Key, Qt.KeyboardModifier, str], QWidget]:
    """Open a dialog by its shortcut, in a window with one account that nobody has looked at."""
    settle(1, "canary-3f9c17")
    hands.open(paths)
    hands.reads("statusLabel", "^home")

    def open_by(key: Qt.Key, keys: Qt.KeyboardModifier, name: str) -> QWidget:
        hands.key(key, keys)
        dialog = hands.widget(name)
        dialog.activateWindow()
        hands.wait(dialog.isActiveWindow, f"{name} to be active")
        return dialog

    return open_by


def reached(dialog: QWidget) -> list[QWidget]:
    """Return what has the focus, one after the other, as Tab is pressed until it comes round."""
    found: list[QWidget] = []
    for _ in range(MOST):
        now = dialog.focusWidget()
        if now is None or (found and now is found[0]):
            return found
        if now not in found:
            found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return found


def reachable(dialog: QWidget) -> set[QWidget]:
    """Return the parts of a dialog that a hand with a mouse could use."""
    return {
        one
        for one in dialog.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.focusProxy()
        and one.window() is dialog
    }


def check(dialog: QWidget) -> list[QWidget]:
    """Assert that Tab leads everywhere, and that everything it leads to says what it is."""
    by_tab = reached(dialog)
    left_out = [one.objectName() or repr(one) for one in reachable(dialog) - set(by_tab)]
    assert left_out == []
    assert [one.objectName() for one in by_tab if not one.accessibleName() and not text_of(one)] == []
    return by_tab


def text_of(widget: QWidget) -> str:
    return str(widget.property("text") or "") if not isinstance(widget, QTextEdit) else ""


def test_the_settings_are_reached_changed_and_left_by_keys_alone(dialog_of, hands: Hands, paths) -> None:
    dialog = dialog_of(Qt.Key.Key_Comma, CONTROL, "settingsDialog")
    assert len(check(dialog)) >= 5
    hands.wait(lambda: dialog.focusWidget().objectName() == "settings-theme", "the first field")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_End)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    hands.wait(
        lambda: SettingsFile(paths.settings_file).load().settings.theme == "dark", "the theme to be stored"
    )
    hands.wait(
        lambda: SettingsFile(paths.settings_file).load().settings.layout == "wide", "the layout to be stored"
    )
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    hands.gone("settingsDialog")


def test_every_page_of_an_account_is_reached_and_saved_by_keys_alone(dialog_of, hands: Hands, paths) -> None:
    dialog = dialog_of(Qt.Key.Key_E, CONTROL, "accountDialog")
    bar = dialog.findChild(QTabBar, "accountTabBar")
    for page in range(bar.count()):
        letter = bar.tabText(page).partition("&")[2][:1].upper()
        QTest.keyClick(
            dialog.focusWidget(), getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.AltModifier
        )
        hands.wait(lambda page=page: bar.currentIndex() == page, f"page {page}")
        bar.setFocus()
        check(dialog)
    field = hands.widget("accountProxyKind")
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.focusWidget(), "proxy.example.test")
    letter = hands.text("saveAccountButton").partition("&")[2][:1].upper()
    QTest.keyClick(dialog.focusWidget(), getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.AltModifier)
    hands.gone("accountDialog")
    hands.wait(
        lambda: "proxy.example.test" in SettingsFile(paths.settings_file).load().accounts[0].proxy,
        "the proxy",
    )


def test_the_guide_is_opened_read_and_left_by_keys_alone(dialog_of, hands: Hands) -> None:
    dialog = dialog_of(Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "guideWindow")
    hands.wait(lambda: hands.widget("guideTopics").hasFocus(), "the topics")
    for _ in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    hands.reads("guideText", "^Outlook.com and Microsoft 365")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    hands.reads("linkQuestion", "Your browser would open https://")
    hands.wait(lambda: hands.widget("linkStayButton").hasFocus(), "the safe answer")
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    hands.gone("linkQuestion")
    QTest.keyClick(hands.widget("guideTopics"), Qt.Key.Key_Escape)
    hands.gone("guideWindow")
