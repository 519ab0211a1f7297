"""The letters that Alt presses: no two things on screen answer to the same one, in any language.

Walks every window that there is. Not a mirror of one file: it holds for all of popview/ui.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QMenuBar,
    QTabBar,
    QTabWidget,
    QWidget,
)

from popview.ui.main_window import MainWindow
from popview.ui.theme import Theme
from tests.ui.scenes_windows import WINDOWS, main_window

COMPILED = Path(__file__).resolve().parents[2] / "build" / "translations"


@pytest.fixture(params=["en", "de", "ru"])
def _language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """Let what is made speak the language."""
    translator = QTranslator()
    if request.param != "en":
        file = COMPILED / f"popview_{request.param}.qm"
        assert translator.load(str(file)), "packaging/test compiles these"
        qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def answering(window: QWidget) -> dict[str, list[str]]:
    """Return what each letter, with Alt, would press or go to now."""
    found: dict[str, list[str]] = {}
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        keys: list[QKeySequence] = []
        if isinstance(widget, QAbstractButton):
            keys = [widget.shortcut()]
        elif isinstance(widget, QLabel) and widget.buddy() is not None:
            keys = [QKeySequence.mnemonic(widget.text())]
        elif isinstance(widget, QTabBar):
            keys = [QKeySequence.mnemonic(widget.tabText(n)) for n in range(widget.count())]
        elif isinstance(widget, QMenuBar):
            keys = [QKeySequence.mnemonic(action.text()) for action in widget.actions()]
        for key in keys:
            if key.toString().startswith("Alt+"):
                found.setdefault(key.toString(), []).append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.usefixtures("_language")
@pytest.mark.parametrize("name", WINDOWS)
def test_no_two_things_on_screen_answer_to_the_same_letter(name: str, theme: Theme) -> None:
    window = WINDOWS[name](theme)
    window.show()
    twice = {}
    for tabs in window.findChildren(QTabWidget) or [None]:
        for page in range(tabs.count() if tabs is not None else 1):
            if tabs is not None:
                tabs.setCurrentIndex(page)
            twice |= {key: names for key, names in answering(window).items() if len(names) > 1}
    if isinstance(window, MainWindow):
        window.allow_close()
    window.close()
    window.deleteLater()
    assert twice == {}, "it would press neither"


def entries(menu: QMenu) -> Iterator[tuple[str, list[str]]]:
    """Yield each menu below this one with the letters that choose its entries."""
    texts = [action.text().replace("&&", "") for action in menu.actions() if not action.isSeparator()]
    yield menu.title(), [letter for text in texts for letter in re.findall("&(.)", text.lower())]
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from entries(inner)


@pytest.mark.usefixtures("_language")
def test_no_two_entries_of_a_menu_have_the_same_letter(theme: Theme) -> None:
    window = main_window(theme)
    assert isinstance(window, QMainWindow)
    menus = [action.menu() for action in window.menuBar().actions()]
    bar = [
        letter
        for action in window.menuBar().actions()
        for letter in re.findall("&(.)", action.text().lower())
    ]
    found = [("", bar), *(entry for menu in menus if isinstance(menu, QMenu) for entry in entries(menu))]
    window.deleteLater()
    assert len(bar) == len(menus)
    twice = {title: letters for title, letters in found if len(letters) != len(set(letters))}
    assert not twice
