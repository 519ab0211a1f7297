import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from popview.ui.theme import Theme
from popview.ui.welcome import WelcomePage


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> WelcomePage:
    made = WelcomePage(theme=theme)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("addAccountButton", "add_account_requested"),
        ("addByHandButton", "by_hand_requested"),
        ("tryDemoButton", "demo_requested"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_every_way_to_begin_works_by_key(
    page: WelcomePage, qtbot: QtBot, name: str, signal: str, key: Qt.Key
) -> None:
    button = page.findChild(QPushButton, name)
    assert button.accessibleName()
    button.setAutoDefault(True)
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(button, key) if key is Qt.Key.Key_Space else button.click()


def test_the_promise_is_not_cut(page: WelcomePage) -> None:
    assert page._promise.height() >= page._promise.heightForWidth(page._promise.width())


def test_the_page_has_its_fixed_name_and_a_picture(page: WelcomePage, theme: Theme) -> None:
    assert page.objectName() == "welcomePage"
    assert not page._logo.pixmap().isNull()
    theme.apply("dark")
    assert not page._logo.pixmap().isNull()
