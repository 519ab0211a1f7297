"""Windows as high as their words need."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from popview.ui.fitting import FRAME, first_size, fit_height
from popview.ui.theme import Theme


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


def named(qtbot: QtBot, theme: Theme, width: int = 300, height: int = 200) -> QWidget:
    window = QWidget()
    window.setObjectName("someWindow")
    qtbot.addWidget(window)
    first_size(window, width, height, theme=theme)
    return window


def test_a_window_is_as_large_the_next_time_as_it_was_left(qtbot: QtBot, theme: Theme) -> None:
    window = named(qtbot, theme)
    assert (window.width(), window.height()) == (300, 200)
    window.show()
    window.resize(420, 330)
    window.close()
    again = named(qtbot, theme)
    assert (again.width(), again.height()) == (420, 330)


def test_a_window_that_was_left_alone_is_not_kept(qtbot: QtBot, theme: Theme) -> None:
    window = named(qtbot, theme)
    window.show()
    window.close()
    assert theme.window_sizes == {}


def test_a_first_size_is_within_the_screen_with_its_title(qtbot: QtBot, theme: Theme) -> None:
    window = named(qtbot, theme, 9_000, 9_000)
    room = window.screen().availableGeometry()
    assert window.width() == room.width()
    assert window.height() == room.height() - FRAME
