"""Windows as high as their words need."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from popview.ui.fitting import fit_height


def window_with(qtbot: QtBot, words: str) -> tuple[QWidget, QLabel]:
    window = QWidget()
    qtbot.addWidget(window)
    label = QLabel(words)
    label.setWordWrap(True)
    QVBoxLayout(window).addWidget(label)
    return window, label


def test_a_window_grows_for_its_words(qtbot: QtBot) -> None:
    window, label = window_with(qtbot, "word " * 100)
    window.resize(300, 40)
    fit_height(window)
    window.show()
    assert label.height() >= label.heightForWidth(label.width())


def test_a_window_shrinks_only_when_asked_to(qtbot: QtBot) -> None:
    window, _ = window_with(qtbot, "word")
    window.resize(300, 400)
    fit_height(window)
    assert window.height() == 400
    fit_height(window, may_shrink=True)
    assert window.height() < 100


def test_a_window_never_outgrows_the_screen(qtbot: QtBot) -> None:
    window, _ = window_with(qtbot, "word " * 20_000)
    window.resize(300, 40)
    fit_height(window)
    assert window.height() <= window.screen().availableGeometry().height()


def test_a_window_without_a_layout_is_left_alone(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(30, 40)
    fit_height(window)
    assert window.height() == 40
