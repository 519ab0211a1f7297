"""The guide beside whatever asked for it; its links go to the system's browser."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from popview.control.guide import show_guide
from popview.ui.guide.window import GuideWindow
from popview.ui.theme import Theme


class Browser(QObject):
    """What the system opens https addresses with, for now."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    made = QDialog()
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme()
    made.apply("light")
    return made


def test_it_stands_beside_a_dialog_that_can_still_be_filled_in(dialog: QDialog, theme: Theme) -> None:
    guide = show_guide(theme, dialog, "google")
    assert guide.isVisible()
    assert not guide.isModal()
    assert guide.topic == "google"
    assert dialog.isEnabled()


def test_a_second_question_turns_the_page_of_the_same_window(dialog: QDialog, theme: Theme) -> None:
    first = show_guide(theme, dialog, "google")
    assert show_guide(theme, dialog, "yandex") is first
    assert first.topic == "yandex"
    assert len(dialog.findChildren(GuideWindow)) == 1


def test_a_link_goes_to_the_systems_browser_after_a_yes(
    dialog: QDialog, theme: Theme, browser: Browser, qtbot: QtBot
) -> None:
    guide = show_guide(theme, dialog, "microsoft")
    guide.view.anchorClicked.emit(QUrl("https://entra.microsoft.com/"))
    assert browser.opened == []
    guide.question.go.click()
    qtbot.waitUntil(lambda: browser.opened == ["https://entra.microsoft.com/"])
